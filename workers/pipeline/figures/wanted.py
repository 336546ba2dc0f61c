"""What a figure of the source demands of the English, as keys that both sides can be compared by.

A key is a dimension with an exact value in that dimension's base unit:
("share", 57/1000) is 5.7 percent, ("", 251) a plain 251, ("ordinal", 36) the 36th.
A tier says how good an answer a key is: the comparison takes the best first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from workers.pipeline.figures.english_reading import EnglishFigure, Form
from workers.pipeline.figures.english_units import TIMES, base
from workers.pipeline.figures.english_words import DENOMINATORS
from workers.pipeline.figures.units import UNIT
from workers.pipeline.values import Bound, Figure, Kind

Key = tuple[str, Fraction]
Tiers = dict[Key, int]

PLAIN, SHARE, ORDINAL, MULTIPLE, SEVERAL, GROWN_BY = "", "share", "ordinal", "multiple", "several", "grown by"
WORST_TIER = 5
_ALSO = {"cun": "in", "chi": "ft", "li": "km", "deg": "degC"}  # 12寸 of a wafer or screen is 12 inches
# Measure words that look like units: 27分 is minutes, points or a score.
_OF = re.compile(r"\s+of\b")
_OTHER = re.compile(r"\s+others?\b")  # "A, B and seven other departments" are nine
_MANY_SENSES = frozenset({("分", "minute"), ("块", "CNY"), ("度", "deg"), ("码", "yd"), ("点", "pp")})
_AGE = re.compile(r"[岁龄]|周年|华诞|年度|年级|年期")
_GROWTH_WORDS = re.compile(
    r"\b(?:grow|grew|rise|rose|increas|up|expand|jump|surg|soar|climb|gain|by|more|higher)", re.IGNORECASE
)
_GREW_TO = re.compile(
    r"(?:grow\w*|grew|rise|rising|rose|risen|increas\w*|up|expand\w*|jump\w*|surg\w*|soar\w*|climb\w*|swell\w*)\s+to"
    r"(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
_MORE_WORDS = re.compile(
    r"\s*(?:more|higher|larger|bigger|faster|greater|better|longer|over|above|growth|increase|rise|up)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Want:
    """One value that the English must say. ``index`` is the figure it belongs to.

    ``optional``: the English says it without a number word already ("a firm" for 一家).
    """

    index: int
    figure: Figure
    value: Fraction
    keys: Tiers
    optional: bool = False


def wants_of(index: int, figure: Figure, optional: bool = False) -> list[Want]:
    """The values ``figure`` demands, in order and without their signs; none for dates and identifiers."""
    return [Want(index, figure, abs(value), _wanted_keys(figure, abs(value)), optional) for value in figure.values]


def _wanted_keys(figure: Figure, value: Fraction) -> Tiers:
    keys: Tiers = {}
    if figure.kind is Kind.MULTIPLE:
        keys = {
            (MULTIPLE, value): 0,
            (PLAIN, value): 3,
            (SHARE, value - 1): 1,
            (GROWN_BY, value - 1): 1,
            (SHARE, 1 - value): 2,
        }
        if value < 1 or figure.direction is None:
            keys |= {(SHARE, value): 2, (PLAIN, value): 2}
    elif figure.kind is Kind.RANK:
        keys = {(ORDINAL, value): 0, (PLAIN, value): 1}
    elif figure.kind is Kind.FRACTION:
        keys = {(SHARE, value): 0, (PLAIN, value): 0, (MULTIPLE, value): 1}
    elif figure.unit is not None:
        keys = _with_unit(figure, figure.unit, value)
    else:
        keys = {(PLAIN, value): 0, (ORDINAL, value): 2, (MULTIPLE, value): 3}
    if figure.kind is Kind.RATIO:
        keys |= {(PLAIN, value): 1, (SHARE, value / 100): 1, (MULTIPLE, value): 2, (PLAIN, value * 10): 3}
    if "discount" in (figure.form or ""):
        keys |= {(SHARE, 1 - value / 100): 1, (PLAIN, value): 2}
    return keys | _loose(figure, value, keys)


def _with_unit(figure: Figure, unit: str, value: Fraction) -> Tiers:
    dimension, factor = base(unit)
    keys: Tiers = {(dimension, value * factor): 0}
    if unit in _ALSO:
        other, other_factor = base(_ALSO[unit])
        keys[(other, value * other_factor)] = 1
    if "/" in unit and unit not in UNIT:  # "annual capacity of 210 million tonnes" says 2.1亿吨/年
        above, above_factor = base(unit.partition("/")[0])
        keys[(above, value * above_factor)] = 2
    if (figure.zh[-1:], unit) in _MANY_SENSES or unit == "magnitude":
        keys |= {(PLAIN, value): 3, ("points", value / 100): 3}
    if dimension == "time":
        keys[(f"{ORDINAL} time", value * factor)] = 1
        if _AGE.search(figure.zh):
            keys |= {(PLAIN, value): 1, (ORDINAL, value): 1}
    return keys


def _loose(figure: Figure, value: Fraction, keys: Tiers) -> Tiers:
    """What else answers a bounded figure: hundreds for 数百, more than a dozen for 十余."""
    loose: Tiers = {}
    if figure.kind is Kind.MULTIPLE and figure.bound is not None:
        loose[(MULTIPLE, value - 1)] = 3  # 提高十几倍: "more than tenfold" for more than eleven times
    if "level" in (figure.form or ""):
        loose = {(f"{SEVERAL} {dimension}".strip(), number): 3 for dimension, number in keys}
    if figure.bound in (Bound.SEVERAL, Bound.MORE_THAN):
        loose |= {(f"{SEVERAL} {dimension}".strip(), number): 3 for dimension, number in keys}
        if value == 10:
            loose |= {(dimension, number * Fraction(12, 10)): 4 for dimension, number in keys}
    return loose


def english_keys(english: str, figure: EnglishFigure) -> Tiers:
    """What ``figure``, read from ``english``, answers."""
    keys: Tiers = {}
    if figure.value is None:
        return keys
    for value, tier in [(figure.value, 0), *((other, 1) for other in figure.others)]:
        for key, extra in _keys_of_value(english, figure, value).items():
            keys[key] = min(keys.get(key, WORST_TIER), tier + extra)
    return keys


def _keys_of_value(english: str, figure: EnglishFigure, value: Fraction) -> Tiers:
    """The keys of one value the words may have, by the form they are put in."""
    if figure.form is Form.MULTIPLE:
        return {(MULTIPLE, value): 0, (SHARE, abs(value - 1)): 2, (PLAIN, value): 2}
    if _OTHER.match(english, figure.end) and not figure.units:
        return {(PLAIN, value): 0} | {(PLAIN, value + named): 4 for named in range(1, 5)}
    weak = 4 if figure.form in (Form.GROUP, Form.NAME) else 0
    keys: Tiers = {}
    for unit in figure.units:
        dimension, factor = base(unit)
        keys[(dimension, value * factor)] = weak // 2 + figure.shared
        if "/" in unit or unit == "mph":  # 时速14公里 is "14 kilometers per hour"
            above, above_factor = base("mile" if unit == "mph" else unit.partition("/")[0])
            keys.setdefault((above, value * above_factor), 2)
    if TIMES in figure.units:
        keys |= _times(english, figure, value)
    elif not any(dimension == SHARE for dimension, _ in keys) or figure.shared:
        keys[(PLAIN, value)] = weak + (2 if figure.units and not figure.shared else 0) + (2 if figure.date else 0)
    if figure.form is Form.FRACTION and not figure.units:
        keys[(SHARE, value)] = 0
        if "quarter" in figure.text:
            keys[("time", 4 * value * base("quarter")[1])] = 2
    if figure.form is Form.ORDINAL and _OF.match(english, figure.end) and figure.text.lower() in DENOMINATORS:
        return {(SHARE, 1 / value): 2, (ORDINAL, value): 0, (PLAIN, value): 2}  # the last third of it
    if figure.form is Form.ORDINAL:
        keys = {(f"{ORDINAL} {d}".strip(), n): t for (d, n), t in keys.items()} | {
            (PLAIN, value): 2,
            (ORDINAL, value): 0,
        }
    if figure.form is Form.INDEFINITE:
        several = {(f"{SEVERAL} {d}".strip(), n): t for (d, n), t in keys.items()}
        tens = {(d, n * Fraction(10, 12)): t for (d, n), t in several.items() if value % 12 == 0}
        return several | tens
    if figure.others and figure.form is Form.FRACTION:
        keys |= {(ORDINAL, other): 1 for other in figure.others}
    return keys


def _times(english: str, figure: EnglishFigure, value: Fraction) -> Tiers:
    """ "three times" is a multiple or a count; "grew by three times" may mean either base."""
    keys: Tiers = {(MULTIPLE, value): 0, (PLAIN, value): 0}
    before = english[max(0, figure.start - 70) : figure.start]
    if (_GROWTH_WORDS.search(before) and not _GREW_TO.search(before)) or _MORE_WORDS.match(english, figure.end):
        keys[(GROWN_BY, value)] = 1
    return keys
