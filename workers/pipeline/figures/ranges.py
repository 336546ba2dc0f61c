"""Two ends as one amount: 10%—15%, 3至5年, 10—15亿, 1.2万亿元至1.5万亿元."""

from __future__ import annotations

import re
from dataclasses import replace

from workers.pipeline.figures.amounts import Amount, amount_at, compose

_JOIN = re.compile(r"(?:(?:至|到|~)(?P<minus>-)?|[-—~]{1,2})(?=[\d零一二两三四五六七八九十百])")


def with_upper_end(text: str, low: Amount) -> Amount | None:
    """``low`` and what follows it as one range, or None when no range begins there.

    The unit and magnitude of the second end are those of the first as well.
    """
    joint = _JOIN.match(text, low.end)
    if joint is None or low.high is not None or low.classifier:
        return None
    high = amount_at(text, joint.end())
    if high is None or high.high is not None:
        return None
    high = compose(text, high)
    if low.unit and low.unit != high.unit:
        return None
    has_unit = bool(high.unit or high.classifier)
    if text[joint.start()] == "-" and high.numeral.digits and not low.numeral.digits:
        return None  # 5,6-四氯吡啶
    if joint["minus"]:  # -12~-3℃
        high = replace(high, value=-high.value)
    if (
        text[joint.start()] == "-"
        and not has_unit
        and text[high.end : high.end + 1] != "级"
        and not low.numeral.digits
        and not high.numeral.digits
    ):
        return None  # 7-11, 737-800: a name
    return _distributed(low, high)


def _distributed(low: Amount, high: Amount) -> Amount:
    value = low.value
    scale = high.numeral.scale
    if scale > 1 and low.numeral.scale == 1 and not low.unit and value * scale <= high.value:
        value *= scale
    return replace(
        low,
        end=high.end,
        value=value,
        high=high.value,
        unit=high.unit or low.unit,
        classifier=high.classifier,
        more=high.more,
        spelled=high.spelled,
        numeral=replace(low.numeral, positional=False),
    )
