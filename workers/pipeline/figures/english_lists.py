"""Numbers that hang together in English: ranges, lists, "one in five".

A unit or scale said once counts for its neighbours: "3 to 5 percent", "$3-5 billion".
"""

from __future__ import annotations

import re
from dataclasses import replace

from workers.pipeline.figures.english_compose import Form
from workers.pipeline.figures.english_figure import EnglishFigure
from workers.pipeline.figures.english_units import base

_GAP = re.compile(
    r"\s*-?\s*(?:-|–|—|~|～|to|or|and|&|through|versus|vs\.?|by|×|x|/|:|,|,\s*(?:and|or|to)|(?:percent|%)?\s*and)\s*"
    r"(?:(?:US|HK)?[$£€¥]|RMB|another|from|about|around|nearly|over|almost|more than|up to|some"
    r"|as (?:many|much|high) as)?\s*",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r",?\s*(?:and)?\s*", re.IGNORECASE)
_CLOCKWORK = ("year", "month", "week", "day", "hour", "minute", "second")
_ONE_IN = re.compile(r"\s*-?(?:in|out of|of|for|per)(?: every)?-?\s*", re.IGNORECASE)


def joined(text: str, figures: list[EnglishFigure]) -> list[EnglishFigure]:
    """``figures`` with units and scales shared along ranges and lists, and "one in five" made one figure."""
    out: list[EnglishFigure] = []
    for figure in reversed(figures):
        out += _linked(text, figure, out.pop()) if out else [figure]
    return out[::-1]


def _linked(text: str, left: EnglishFigure, right: EnglishFigure) -> list[EnglishFigure]:
    """Two neighbours, last first, as one proportion, with what they share, or unchanged."""
    gap = text[left.end : right.start]
    if _later_unit(left, right) and _IN_ALL.fullmatch(gap):
        return [_sum(text, left, right)]
    if _is_number(left) and _is_number(right):
        if _ONE_IN.fullmatch(gap) and _one_in(left, right):
            return [_proportion(text, left, right)]
        if _GAP.fullmatch(gap):
            left, right = _share(left, right, gap)
    return [right, left]


def _is_number(figure: EnglishFigure) -> bool:
    return figure.value is not None and figure.form not in (Form.GROUP, Form.NAME, Form.INDEFINITE)


def _share(left: EnglishFigure, right: EnglishFigure, gap: str) -> tuple[EnglishFigure, EnglishFigure]:
    """Two neighbours of a range or list: "3 to 5 percent", "$3-5 billion", "10 to 15 million"."""
    if left.value is None:
        return left, right
    others = left.others
    if right.scale > 1 and left.scale == 1:
        others = (*others, left.value * right.scale)
    if right.units and not left.units:
        left = replace(left, units=right.units, shared=True, others=others)
    elif left.units and not right.units and left.text[:1] in "$£€¥URCHN" and not left.text[:1].isdigit():
        right = replace(right, units=left.units, shared=True)
        left = replace(left, others=others)
    elif others != left.others:
        left = replace(left, others=others)
    if left.date and not right.date and right.value is not None and gap.strip() in ("-", "–", "—", "/"):
        right = _short_year(left, right)
    return left, right


def _short_year(left: EnglishFigure, right: EnglishFigure) -> EnglishFigure:
    """The second year of "2021-25"."""
    year = next((part[1] for part in left.date if part[0] == "year"), 0)
    short = right.value
    if year and short is not None and len(right.text) == 2 and short.denominator == 1 and short > year % 100:
        return replace(right, date=frozenset({("year", year - year % 100 + int(short))}))
    return right


def _later_unit(left: EnglishFigure, right: EnglishFigure) -> bool:
    """Whether ``right`` goes on with a smaller unit of time: "two years and seven months"."""
    if len(left.units) != 1 or len(right.units) != 1:
        return False
    (one, *_), (other, *_) = left.units, right.units
    return one in _CLOCKWORK and other in _CLOCKWORK and _CLOCKWORK.index(one) < _CLOCKWORK.index(other)


def _sum(text: str, left: EnglishFigure, right: EnglishFigure) -> EnglishFigure:
    """The two as one amount of the smaller unit, or still the two."""
    (one, *_), (other, *_) = left.units, right.units
    value = (left.value or 0) * base(one)[1] / base(other)[1] + (right.value or 0)
    span = text[left.start : right.end]
    parts = (left, *(right.parts or (right,)))
    return replace(right, text=span, start=left.start, value=value, parts=parts, others=(), number_end=right.end)


def _one_in(left: EnglishFigure, right: EnglishFigure) -> bool:
    """Whether "one in five" can be meant: small whole numbers without units."""
    if left.value is None or right.value is None or left.units or left.date or right.date:
        return False
    whole = left.value.denominator == right.value.denominator == 1
    most = 10**9 if left.value == 1 or right.value % 100 == 0 else 1000
    return whole and 0 < left.value < right.value <= most and left.form is right.form is Form.CARDINAL


def _proportion(text: str, left: EnglishFigure, right: EnglishFigure) -> EnglishFigure:
    if left.value is None or right.value is None:
        return left
    return EnglishFigure(
        text[left.start : right.end],
        left.start,
        right.end,
        Form.FRACTION,
        left.value / right.value,
        parts=(left, right),
        doubtful=left.value < 10 and not any(c.isdigit() for c in left.text + right.text),
        number_end=right.end,
    )
