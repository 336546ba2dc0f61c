"""What a date of the source demands of the English, and whether the dates read there say it.

Dates may be shared: "on September 19 and 20" answers two, and a year said once
answers every date of that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from workers.pipeline.figures.english_periods import DatePart

Parts = frozenset[DatePart]

_SPANS = {f"H{n}": (6 * n - 5, 6 * n) for n in (1, 2)} | {f"Q{n}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)}
_BEFORE_PLANS = 1951  # plan n begins 5n years later


def either_half(date: str) -> list[Parts]:
    """The ways to say a time of day that may be before or after noon: T03:30 and T15:30."""
    return demanded(date) + demanded(re.sub(r"T(\d\d)", lambda hour: f"T{(int(hour[1]) + 12) % 24:02d}", date))


def demanded(date: str) -> list[Parts]:
    """The ways to say the date ``date`` (see `checking`), best first. Empty for a form this module does not know.

    >>> demanded("2025-H1")[0] == {("year", 2025), ("span", 1, 6)}
    True
    """
    if match := re.fullmatch(r"FYP(\d+)", date):
        nth = int(match[1])
        return [frozenset({("plan", nth)}), frozenset({("year", plan_start(nth)), ("year", plan_start(nth) + 4)})]
    if match := re.fullmatch(r"-?(\d{2,4})s", date):
        return [frozenset({("decade", int(match[1]))})]
    if match := re.fullmatch(r"C(\d+)", date):
        return [frozenset({("century", int(match[1]))})]
    ends = [_end(form) for form in date.split("/")]
    if not ends or any(end is None for end in ends):
        return []
    parts: Parts = frozenset().union(*(end for end in ends if end is not None))
    return _with_spans(parts, [end for end in ends if end is not None])


def plan_start(nth: int) -> int:
    """The first year of a Five-Year Plan: the 14th began in 2021.

    >>> plan_start(14)
    2021
    """
    return _BEFORE_PLANS + 5 * nth


def _end(form: str) -> Parts | None:
    """The parts of one end of a range, or of a whole date."""
    if match := re.fullmatch(r"(?:(\d{4})|-*)-?([HQ]\d)", form):
        span = _SPANS.get(match[2])
        if span is None:
            return None
        years: set[DatePart] = {("year", int(match[1]))} if match[1] else set()
        return frozenset(years | {("span", *span)})
    if match := re.fullmatch(r"T(\d{2}):(\d{2})(?::\d{2})?", form):
        return frozenset({("clock", int(match[1]) % 24, int(match[2]))})
    if match := re.fullmatch(r"(\d{2,4})s", form):
        return frozenset({("decade", int(match[1]))})
    if match := re.fullmatch(r"---(\d{2})", form):
        return frozenset({("day", 0, int(match[1]))})
    if match := re.fullmatch(r"--(\d{2})(?:-(\d{2}))?", form):
        month = int(match[1])
        day: set[DatePart] = {("day", month, int(match[2]))} if match[2] else set()
        return frozenset(day | {("month", month)})
    if match := re.fullmatch(r"(-?\d{1,4})(?:-(\d{2}))?(?:-(\d{2}))?", form):
        parts: set[DatePart] = {("year", abs(int(match[1])))}
        if match[2]:
            parts.add(("month", int(match[2])))
        if match[2] and match[3]:
            parts.add(("day", int(match[2]), int(match[3])))
        return frozenset(parts)
    return None


def _with_spans(parts: Parts, ends: list[Parts]) -> list[Parts]:
    """``parts`` and the other ways to say them: January to August as a span, the first half as six months."""
    others = frozenset(p for p in parts if p[0] == "year")
    spans = [p for p in parts if p[0] == "span" and len(p) == 3]
    if spans:
        first, last = min(p[1] for p in spans), max(p[2] for p in spans if len(p) == 3)
        months: Parts = frozenset({("month", first), ("month", last)})
        return [others | {("span", first, last)}, parts, others | months]
    ways = [parts]
    for one, other in pairwise(ends):
        bare = [p[1] for end in (one, other) for p in end if p[0] == "month"]
        if len(bare) == 2 and not any(p[0] == "day" for p in parts):
            ways.append(others | {("span", bare[0], bare[1])})
    return ways


def missing(wanted: Parts, said: Iterable[DatePart]) -> Parts:
    """The parts of ``wanted`` that no part of ``said`` answers."""
    said = frozenset(said)
    return frozenset(part for part in wanted if part not in said and not any(_answers(s, part) for s in said))


def _answers(said: DatePart, part: DatePart) -> bool:
    """Whether ``said`` says ``part``: a day without its month answers that day; the nineties answer the 1990s."""
    if said[0] == "decade" and part[0] == "century":
        return said[1] == 100 * (part[1] - 1)  # the 1700s
    if said[0] != part[0]:
        return False
    if len(part) == 3 and len(said) == 3 and part[0] == "day":
        return said[2] == part[2] and 0 in (said[1], part[1])
    if part[0] == "decade":
        return said[1] % 100 == part[1] % 100 and min(said[1], part[1]) < 100
    return False


def supported(said: DatePart, wanted: frozenset[DatePart]) -> bool:
    """Whether some wanted part, or one that follows from it, explains ``said``."""
    if said in wanted or any(_answers(part, said) or _answers(said, part) for part in wanted):
        return True
    if said[0] == "century":
        return any(part[0] == "decade" and part[1] // 100 + 1 == said[1] for part in wanted)
    if said[0] == "year":
        plans = (plan_start(part[1]) for part in wanted if part[0] == "plan")
        return any(0 <= said[1] - start <= 4 for start in plans)
    if said[0] == "month":
        return any(part[0] == "span" and len(part) == 3 and said[1] in (part[1], part[2]) for part in wanted)
    return False
