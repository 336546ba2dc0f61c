"""The currency that an article declares once for all its amounts: 60多元（美元，下同）.

Papers of Hong Kong, Taiwan and overseas write 元 for the money of the place. The
declaration holds for the amount before it and for all that follow, until another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.pipeline.figures.units import ZH_UNIT
from workers.pipeline.reading import ReadSentence
from workers.pipeline.values import Figure

_YUAN = "CNY"
_DECLARED = re.compile(
    r"[(（](?:(?:单位|货币|币种)[:：]?)?(?P<currency>[一-鿿]{2,5})[,，、]?(?:以?下均?同|下文同)[)）]"
)


def in_declared_currency(readings: Sequence[ReadSentence]) -> list[ReadSentence]:
    """``readings``, in the order of the article, with amounts in bare 元 in the currency that was declared for them."""
    unit = _YUAN
    done = []
    for reading in readings:
        figures = []
        declarations = list(_declarations(reading.sentence.text))
        for figure in reading.figures:
            for at, currency in declarations:
                if figure.end >= at:
                    unit = currency
            figures.append(_in(unit, figure))
        unit = declarations[-1][1] if declarations else unit
        done.append(replace(reading, figures=tuple(figures)) if figures else reading)
    return done


def _declarations(text: str) -> list[tuple[int, str]]:
    """Where a currency is declared, and which."""
    found = ((match.start(), ZH_UNIT.get(match["currency"])) for match in _DECLARED.finditer(text))
    return [(at, unit) for at, unit in found if unit is not None]


def _in(unit: str, figure: Figure) -> Figure:
    """``figure`` with 元 as ``unit``, alone or in a rate (元/吨)."""
    if unit == _YUAN or figure.unit is None or "元" not in figure.zh or "人民币" in figure.zh:
        return figure
    money, stroke, below = figure.unit.partition("/")
    return replace(figure, unit=unit + stroke + below) if money == _YUAN else figure
