"""Dates, periods, plans and times of day in English."""

from __future__ import annotations

from workers.pipeline.figures.number_words import SMALL_WORDS, ordinal
from workers.pipeline.figures.style import Style
from workers.pipeline.values import Figure

MONTHS = ("January February March April May June July August September October November December").split()
_RELATIVE = {
    "this_year": "this year",
    "last_year": "last year",
    "next_year": "next year",
    "that_year": "that year",
    "year_before_last": "the year before last",
    "year_after_next": "the year after next",
}


def date_text(figure: Figure, style: Style) -> str:
    """The English of a date figure in its ISO form (see the reader's table)."""
    iso, forms = figure.date or "", (figure.form or "").split()
    relative = next((_RELATIVE[f] for f in forms if f in _RELATIVE), None)
    if iso.startswith("FYP"):
        name = f"the {ordinal(int(iso[3:]))} Five-Year Plan"
        return name if "plan" in forms else f"{name} outline" if "outline" in forms else f"{name} period"
    if iso.startswith("C"):
        return f"the {ordinal(int(iso[1:]))} century"
    if "generation" in forms:
        return f"post-{iso}"
    if iso.endswith("0s"):
        return "the " + " and ".join(iso.split("/"))
    if "-H" in iso or "-Q" in iso:
        return _part_of_year(iso, relative)
    first, _, last = iso.partition("/")
    if not last:
        return _one(first, style, relative)
    if "season" in forms:
        return f"{first}-{last[2:]}"
    if "first" in forms:
        months = int(last[-2:])
        said = SMALL_WORDS[months] if months < 10 else str(months)
        return "the first " + ("month" if months == 1 else f"{said} months") + _of(first[:4], relative)
    text = _range(first, last, style, relative)
    return text.replace(" to ", " and ") if "both" in forms else text


def _of(year: str, relative: str | None) -> str:
    if relative:
        return f" of {relative}"
    return f" of {year}" if year[:1].isdigit() else ""


def _part_of_year(iso: str, relative: str | None) -> str:
    """2025-H1, --Q1, 2025-Q1/Q3."""
    year, _, part = iso.rpartition("-") if "/" not in iso else (iso[: iso.index("Q")], "", iso[iso.index("Q") :])
    of = _of(year.strip("-"), relative)
    if part.startswith("H"):
        return f"the {ordinal(int(part[1]))} half{of}"
    first, _, last = part[1:].partition("/Q")
    if not last:
        return f"the {ordinal(int(first))} quarter{of}"
    if first == "1":
        return f"the first {SMALL_WORDS[int(last)]} quarters{of}"
    return f"the {ordinal(int(first))} to {ordinal(int(last))} quarters{of}"


def _split(iso: str) -> tuple[str | None, int | None, int | None]:
    """Year, month and day of an ISO date with "-" for what is not said."""
    if iso.startswith("---"):
        return None, None, int(iso[3:])
    if iso.startswith("--"):
        parts = iso[2:].split("-")
        return None, int(parts[0]), int(parts[1]) if len(parts) > 1 else None
    sign = "-" if iso.startswith("-") else ""
    parts = iso.lstrip("-").split("-")
    return sign + parts[0], int(parts[1]) if len(parts) > 1 else None, int(parts[2]) if len(parts) > 2 else None


def _year(year: str) -> str:
    if year.startswith("-"):
        return f"{int(year[1:])} BC"
    return str(int(year)) if int(year) >= 1000 else f"AD {int(year)}"


def _one(iso: str, style: Style, relative: str | None = None) -> str:
    year, month, day = _split(iso)
    if month is None:
        return _year(year) if year else f"the {day_ordinal(day or 1)}"
    name = MONTHS[month - 1]
    tail = f" {relative}" if relative else ""
    if day is None:
        return (f"{name} {_year(year)}" if year else name) + (f" of {relative}" if relative else "")
    if style.dates == "day_first":
        return f"{day} {name}" + (f" {_year(year)}" if year else "") + tail
    return f"{name} {day}" + (f", {_year(year)}" if year else "") + tail


def day_ordinal(day: int) -> str:
    """1st, 2nd, 19th: a day of the month is never spelled out."""
    tail = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{tail}"


def _range(first: str, last: str, style: Style, relative: str | None) -> str:
    """Both ends of a range; what they share, month or year, is said once."""
    y1, m1, d1 = _split(first)
    y2, m2, d2 = _split(last)
    if m1 is None or m2 is None or y1 != y2:
        return f"{_one(first, style)} to {_one(last, style)}"
    american = style.dates == "american" and d1 is not None
    tail = (f", {y1}" if american else f" {y1}") if y1 else ""
    tail += (" of " if d1 is None else " ") + relative if relative else ""
    if d1 is None:
        return f"{MONTHS[m1 - 1]} to {MONTHS[m2 - 1]}{tail}"
    if m1 == m2:
        days = f"{d1} to {d2}"
        return (f"{MONTHS[m1 - 1]} {days}" if american else f"{days} {MONTHS[m1 - 1]}") + tail
    return f"{_one(f'--{m1:02d}-{d1:02d}', style)} to {_one(f'--{m2:02d}-{d2:02d}', style)}{tail}"


def clock_text(iso: str, either_half: bool = False) -> str:
    """9:30 a.m., 9 p.m., noon is left as 12 p.m. "T09:00/T11:30" is a range.

    ``either_half``: the source does not say which half of the day it is: 3:30, 8 o'clock.
    """
    return " to ".join(_clock(part, either_half) for part in iso.split("/"))


def _clock(iso: str, either_half: bool) -> str:
    hour, minute = int(iso[1:3]), int(iso[4:6])
    shown = hour % 12 or 12
    if either_half:
        return f"{shown}:{minute:02d}" if minute else f"{shown} o'clock"
    half = "a.m." if hour % 24 < 12 else "p.m."
    return f"{shown}:{minute:02d} {half}" if minute else f"{shown} {half}"
