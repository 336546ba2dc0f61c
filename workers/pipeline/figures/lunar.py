"""Dates of the traditional calendar: 农历八月十五, 正月初八, 腊月二十三.

Month and day are in ``Figure.values``: they are not days of the common calendar, so
there is no ``date``.
"""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.calendar_words import number_of
from workers.pipeline.values import Figure, Kind

_NAMED = {"正": 1, "冬": 11, "腊": 12}
_LUNAR = re.compile(
    r"(?P<calendar>农历|阴历|夏历)?(?P<m>[正冬腊]|十?[一二三四五六七八九十]|\d{1,2})月"
    r"(?:初(?P<first>[一二三四五六七八九十])|(?P<d>三十|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[二\d]|\d\d))?"
)


def read_lunar(text: str, at: int) -> Figure | None:
    """The traditional date at ``at``: a month with its day, or after 农历 a month alone."""
    match = _LUNAR.match(text, at)
    if match is None:
        return None
    month, said = match["m"], match["first"] or match["d"]
    if not match["calendar"] and not (month in _NAMED and said):
        return None
    values = [_NAMED.get(month) or number_of(month), *([number_of(said)] if said else [])]
    if not (1 <= values[0] <= 12 and all(1 <= day <= 30 for day in values[1:])):
        return None
    numbers = tuple(Fraction(value) for value in values)
    return Figure(match[0], at, match.end(), Kind.DATE, numbers, form="lunar")
