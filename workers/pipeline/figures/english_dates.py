"""Dates and periods at one place of an English text: "September 19, 2025", "the first three quarters".

A date is a set of parts, so that "from September 19 to 21, 2025" can say two dates at once:

====================  =======================================
("year", 2025)        2025
("month", 9)          September
("day", 9, 19)        September 19; ("day", 0, 19) when no month stands beside it
("span", 1, 6)        the first half: months from, to
("decade", 1990)      the 1990s; 90 when the century is not said
("century", 21)       the 21st century
("plan", 14)          the 14th Five-Year Plan
====================  =======================================
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workers.pipeline.figures.english_numbers import Form, low, number_at, past_hyphen
from workers.pipeline.figures.english_tokens import Token, TokenKind
from workers.pipeline.figures.english_words import DECADES, DOUBTFUL_MONTHS, MONTHS

DatePart = tuple[str, int] | tuple[str, int, int]

EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
_JOINERS = frozenset({"to", "and", "through", "until", "till", "or", "-", "–", "—", "~", ",", "/", "&"})
_RANGE_JOINERS = frozenset({"to", "through", "until", "till", "-", "–", "—", "~"})
_AFTER_DAYS = frozenset(
    "in at on of by for from to this last next the a and or but with when as after before during he she it they we "
    "local respectively inclusive every each is was were will would that which".split()
)
_BEFORE_MONTHS = frozenset(
    "in by since until till from to of last this next early late mid through during between before after every each "
    "on and or for about around past - –".split()
)
_QUARTERS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}
_HALVES = {1: (1, 6), 2: (7, 12)}
_DOTTED = re.compile(r"\d{4}\.\d{1,2}(\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date that ends before token ``end``. ``doubtful``: it may be no date (May, March, "the first half")."""

    parts: frozenset[DatePart]
    end: int
    doubtful: bool = False


def date_at(tokens: Sequence[Token], i: int) -> DateAt | None:
    """The date that begins at token ``i``, if one does. A bare year is left to the numbers."""
    token = tokens[i]
    if token.kind is TokenKind.NUMBER:
        return _iso(tokens, i) or _slashes(tokens, i) or _day_first(tokens, i) or _decade(tokens, i) or _part(tokens, i)
    if token.kind is not TokenKind.WORD:
        return None
    if token.low in MONTHS:
        return _month_first(tokens, i)
    if token.low in ("h", "q", "fy"):
        return _lettered(tokens, i)
    if token.low in DECADES:
        return DateAt(frozenset({("decade", DECADES[token.low])}), i + 1, doubtful=True)
    if token.low == "latter" and low(tokens, i + 1) == "half":
        return _with_year(tokens, i + 2, {("span", 7, 12)}, doubtful=True)
    return _day_first(tokens, i) or _part(tokens, i)


def year_at(tokens: Sequence[Token], i: int) -> int:
    """The year that token ``i`` may be, or 0."""
    if not 0 <= i < len(tokens) or tokens[i].kind is not TokenKind.NUMBER:
        return 0
    text = tokens[i].text
    if len(text) != 4 or not text.isdigit() or not EARLIEST_YEAR <= int(text) <= LATEST_YEAR:
        return 0
    following = low(tokens, i + 1)
    if i + 1 < len(tokens) and tokens[i + 1].glued and following in ("%", "th", "st", "nd", "rd"):
        return 0
    return int(text)


def _small(tokens: Sequence[Token], i: int, most: int) -> tuple[int, int]:
    """A whole number from 1 to ``most`` at token ``i`` with any ordinal ending, and where it ends; (0, i) if none."""
    if not 0 <= i < len(tokens) or tokens[i].kind is not TokenKind.NUMBER or not tokens[i].text.isdigit():
        return 0, i
    if len(tokens[i].text) > 2 or not 1 <= int(tokens[i].text) <= most:
        return 0, i
    end = i + 1
    if low(tokens, end) in ("st", "nd", "rd", "th") and tokens[end].glued:
        end += 1
    return int(tokens[i].text), end


def _with_year(tokens: Sequence[Token], at: int, parts: set[DatePart], doubtful: bool = False) -> DateAt:
    """``parts``, with the year that may follow at ``at``: ", 2025", "of 2025", "2025", "of the year"."""
    after = at
    if low(tokens, after) == ".":
        after += 1
    after += low(tokens, after) in (",", "of", "in", "-", "/")
    after += low(tokens, after) == "fiscal"
    year = year_at(tokens, after)
    scale = low(tokens, after + 1) in ("million", "billion", "thousand", "yuan", "percent")
    if year and not scale:
        return DateAt(frozenset(parts | {("year", year)}), after + 1)
    return DateAt(frozenset(parts), at, doubtful)


# ------------------------------------------------------------- month names


def _month_first(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "September", "Sept. 19", "September 19-21, 2025", "January to August 2025"."""
    month = MONTHS[tokens[i].low]
    at = i + 1
    if low(tokens, at) == "." and tokens[at].glued:
        at += 1
    parts: set[DatePart] = {("month", month)}
    at_day = at + (low(tokens, at) == "the")
    day, after = _small(tokens, at_day, 31)
    if day and not _counts(tokens, after):
        parts.add(("day", month, day))
        at = _more_days(tokens, after, month, parts)
    else:
        at = _more_months(tokens, at, month, parts)
    found = _with_year(tokens, at, parts)
    sure = len(found.parts) > 1 or tokens[i].low not in DOUBTFUL_MONTHS
    if not sure and not (tokens[i].text[0].isupper() and low(tokens, i - 1) in _BEFORE_MONTHS):
        return DateAt(found.parts, found.end, doubtful=True)
    return found if tokens[i].text[0].isupper() else DateAt(found.parts, found.end, doubtful=True)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number before ``at`` measures something and is no day of a month."""
    return low(tokens, at) in ("%", "percent", "million", "billion", "thousand", "years", "people", "days", "yuan")


def _more_days(tokens: Sequence[Token], at: int, month: int, parts: set[DatePart]) -> int:
    """Further days after "September 19": "-21", "to 21", "and 20", ", 20 and 21"."""
    while low(tokens, at) in _JOINERS:
        after_joiner = at + 1 + (low(tokens, at + 1) == "and") + (low(tokens, at + 1) == "the")
        day, end = _small(tokens, after_joiner, 31)
        certain = low(tokens, at) in _RANGE_JOINERS
        closes = end >= len(tokens) or tokens[end].kind is TokenKind.SIGN or low(tokens, end) in _AFTER_DAYS
        if not day or _counts(tokens, end) or not (certain or closes or year_at(tokens, end)):
            break
        parts.add(("day", month, day))
        at = end
    return at


def _more_months(tokens: Sequence[Token], at: int, month: int, parts: set[DatePart]) -> int:
    """A second month after the first: "January to August", "January-August"."""
    after = at
    while low(tokens, after) in _RANGE_JOINERS:
        after += 1
    last = MONTHS.get(low(tokens, after), 0)
    day, _ = _small(tokens, after + 1, 31)
    if after == at or not last or day:
        return at
    parts.add(("month", last))
    parts.add(("span", month, last))
    return after + 1 + (low(tokens, after + 1) == ".")


def _day_first(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "19 September 2025", "the 19th of September", "19-21 September", "nineteenth of September"."""
    day, at = _small(tokens, i, 31)
    if not day:
        number = number_at(tokens, i) if tokens[i].kind is TokenKind.WORD else None
        if not number or number.form is not Form.ORDINAL or number.value > 31 or low(tokens, number.end) != "of":
            return None
        day, at = int(number.value), number.end
    days = [day]
    while low(tokens, at) in _JOINERS and len(days) < 8:
        day, end = _small(tokens, at + 1 + (low(tokens, at + 1) == "the"), 31)
        if not day:
            break
        days.append(day)
        at = end
    at += low(tokens, at) in ("of", "-")
    month = MONTHS.get(low(tokens, at), 0)
    if not month or not tokens[at].text[0].isupper():
        return None
    after = at + 1
    following, end = _small(tokens, after, 31)
    if following and len(days) == 1 and not year_at(tokens, after) and tokens[i].kind is TokenKind.NUMBER:
        return None  # "in 2, May 19"
    parts: set[DatePart] = {("month", month)} | {("day", month, d) for d in days}
    after += low(tokens, after) == "." and tokens[after].glued
    return _with_year(tokens, after, parts)


# ------------------------------------------------------------ digits alone


def _iso(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "2025-09-19", "2025/9/19", "2025.9.19", "2025-09"."""
    if _DOTTED.fullmatch(tokens[i].text) and tokens[i].text.count(".") == 2:
        year, month, day = (int(n) for n in tokens[i].text.split("."))
        return _checked(year, month, day, i + 1)
    year = year_at(tokens, i)
    mark = low(tokens, i + 1)
    if not year or mark not in ("-", "/") or not tokens[i + 1].glued:
        return None
    month, at = _small(tokens, i + 2, 12)
    if month and at == i + 3 and low(tokens, at) == mark and tokens[at].glued:
        day, end = _small(tokens, at + 1, 31)
        return _checked(year, month, day, end) if day else None
    if month and tokens[i + 2].text.startswith("0"):
        return DateAt(frozenset({("year", year), ("month", month)}), at)
    return None


def _checked(year: int, month: int, day: int, end: int) -> DateAt | None:
    if not (EARLIEST_YEAR <= year <= LATEST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return DateAt(frozenset({("year", year), ("month", month), ("day", month, day)}), end)


def _slashes(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "9/19/2025" and "19/9/2025"; both orders when the day may be a month."""
    first, _ = _small(tokens, i, 31)
    second, at = _small(tokens, i + 2, 31)
    if not first or not second or low(tokens, i + 1) != "/" or low(tokens, at) != "/" or low(tokens, i - 1) == "/":
        return None
    year = year_at(tokens, at + 1)
    if not year:
        return None
    parts: set[DatePart] = {("year", year)}
    for month, day in ((first, second), (second, first)):
        if month <= 12:
            parts |= {("month", month), ("day", month, day)}
    return DateAt(frozenset(parts), at + 2)


def _decade(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "1990s", "1990's", "90s"."""
    text = tokens[i].text
    at = i + 1
    at += low(tokens, at) == "'"
    if low(tokens, at) != "s" or not tokens[at].glued or not text.isdigit() or len(text) not in (2, 4):
        return None
    if text[-1] != "0":
        return None
    return DateAt(frozenset({("decade", int(text))}), at + 1, doubtful=len(text) == 2)


# --------------------------------------------------- halves, quarters, plans


def _lettered(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "H1 2025", "Q3", "FY2024"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].glued:
        return None
    if tokens[i].low == "fy":
        year = year_at(tokens, i + 1)
        return DateAt(frozenset({("year", year)}), i + 2) if year else None
    table = _HALVES if tokens[i].low == "h" else _QUARTERS
    number, at = _small(tokens, i + 1, len(table))
    if not number:
        return None
    spans: set[DatePart] = {("span", *table[number])}
    last = at
    if low(tokens, at) in _RANGE_JOINERS and low(tokens, at + 1) == tokens[i].low:
        second, last = _small(tokens, at + 2, len(table))
        spans = {("span", table[number][0], table[second][1])} if second else spans
    return _with_year(tokens, last, spans)


def _part(tokens: Sequence[Token], i: int) -> DateAt | None:
    """What an ordinal begins: a half, quarter, run of months, century or plan."""
    number = number_at(tokens, i) if tokens[i].low != "a" else None
    if number is None or number.form is not Form.ORDINAL or number.value.denominator != 1:
        return None
    nth, at = int(number.value), past_hyphen(tokens, number.end)
    word = low(tokens, at)
    if word in ("century", "c"):
        return DateAt(frozenset({("century", nth)}), at + 1) if word == "century" else None
    if word in ("five", "5") and low(tokens, past_hyphen(tokens, at + 1)) == "year":
        end = past_hyphen(tokens, at + 1) + 1
        return _plan(tokens, nth, end)
    if word == "fyp":
        return DateAt(frozenset({("plan", nth)}), at + 1)
    table = _HALVES if word == "half" else _QUARTERS if word == "quarter" else {}
    if nth in table:
        return _with_year(tokens, at + 1, {("span", *table[nth])}, doubtful=True)
    return _first_few(tokens, at) if nth == 1 else None


def _plan(tokens: Sequence[Token], nth: int, at: int) -> DateAt | None:
    """ "14th Five-Year" + "Plan"; the years it covers may follow in brackets."""
    if not low(tokens, at).startswith("plan"):
        return None
    return DateAt(frozenset({("plan", nth)}), at + 1)


def _first_few(tokens: Sequence[Token], at: int) -> DateAt | None:
    """ "the first" + "three quarters", "eight months"."""
    count = number_at(tokens, at) if at < len(tokens) else None
    if count is None:
        return None
    if count.form is Form.FRACTION and count.value == Fraction(3, 4):
        return _with_year(tokens, count.end, {("span", 1, 9)})
    if count.form is not Form.CARDINAL or count.value.denominator != 1:
        return None
    word, end = low(tokens, count.end), count.end + 1
    months = int(count.value) * (3 if word == "quarters" else 1)
    if word in ("months", "quarters") and 1 <= months <= 12:
        return _with_year(tokens, end, {("span", 1, months)}, doubtful=True)
    return None
