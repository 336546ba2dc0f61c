"""N倍: growth by so many times, or a multiple of something.

增长2倍 is growth by 200 percent, the factor 3; 增至2倍 and 是去年的2倍 are the factor 2.
"""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.values import Direction

_GREW = re.compile(
    r"(?:增长|增加|提高|上升|上涨|扩大|提升|增|涨|升|多|快|高出?|[增涨]幅为?|超出|翻|(?<!放)大|贵|激增|猛增|飙升|暴涨|攀升)了?"
    r"(?:约|近|逾|超过?|将近|不足|不到|至少|大约|足足|分别|整整)?$"
)
_LISTED = re.compile(r"(?:增长|增加|提高|上涨|扩大)[^，。；：]{0,4}分别|分别(?:同比)?(?:增长|增加|提高|上涨|扩大)")
_CLAUSE = re.compile(r"[，。；！？\n]")
_LOOK_BACK = 20


def factors(text: str, start: int, values: tuple[Fraction, ...]) -> tuple[tuple[Fraction, ...], str, Direction | None]:
    """Factors, form and direction of the multiple whose number, ``values``, begins at ``start``."""
    clause = _CLAUSE.split(text[max(0, start - _LOOK_BACK) : start])[-1]
    if _GREW.search(clause) or _LISTED.search(clause):
        return tuple(value + 1 for value in values), "increase", Direction.UP
    return values, "times", None
