"""Years and periods of an English text: "2025", "H1 2025", "the first three quarters", "the 14th Five-Year Plan".

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

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workers.pipeline.figures.english_compose import Form, low, past_hyphen
from workers.pipeline.figures.english_numbers import number_at
from workers.pipeline.figures.english_tokens import Token, TokenKind

DatePart = tuple[str, int] | tuple[str, int, int]

EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
RANGE_JOINERS = frozenset({"to", "through", "until", "till", "-", "–", "—", "~"})
_QUARTERS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}
_HALVES = {1: (1, 6), 2: (7, 12)}


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date that ends before token ``end``. ``doubtful``: it may be no date (May, March, "the first half")."""

    parts: frozenset[DatePart]
    end: int
    doubtful: bool = False


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


def small_number(tokens: Sequence[Token], i: int, most: int) -> tuple[int, int]:
    """A whole number from 1 to ``most`` at token ``i`` with any ordinal ending, and where it ends; (0, i) if none."""
    if not 0 <= i < len(tokens) or tokens[i].kind is not TokenKind.NUMBER or not tokens[i].text.isdigit():
        return 0, i
    if len(tokens[i].text) > 2 or not 1 <= int(tokens[i].text) <= most:
        return 0, i
    end = i + 1
    if low(tokens, end) in ("st", "nd", "rd", "th") and tokens[end].glued:
        end += 1
    return int(tokens[i].text), end


def with_year(tokens: Sequence[Token], at: int, parts: set[DatePart], doubtful: bool = False) -> DateAt:
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


def decade(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "1990s", "1990's", "90s"."""
    text = tokens[i].text
    at = i + 1
    at += low(tokens, at) == "'"
    if low(tokens, at) != "s" or not tokens[at].glued or not text.isdigit() or len(text) not in (2, 4):
        return None
    if text[-1] != "0":
        return None
    return DateAt(frozenset({("decade", int(text))}), at + 1, doubtful=len(text) == 2)


def lettered(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "H1 2025", "Q3", "FY2024"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].glued:
        return None
    if tokens[i].low == "fy":
        year = year_at(tokens, i + 1) or 2000 + small_number(tokens, i + 1, 99)[0]
        return DateAt(frozenset({("year", year)}), i + 2) if year else None
    table = _HALVES if tokens[i].low == "h" else _QUARTERS
    number, at = small_number(tokens, i + 1, len(table))
    if not number:
        return None
    spans: set[DatePart] = {("span", *table[number])}
    last = at
    if low(tokens, at) in RANGE_JOINERS and low(tokens, at + 1) == tokens[i].low:
        second, last = small_number(tokens, at + 2, len(table))
        spans = {("span", table[number][0], table[second][1])} if second else spans
    return with_year(tokens, last, spans)


def period(tokens: Sequence[Token], i: int) -> DateAt | None:
    """What an ordinal begins: a half, quarter, run of months, century or plan."""
    number = number_at(tokens, i) if tokens[i].low != "a" else None
    if number is None or number.form is not Form.ORDINAL or number.value.denominator != 1:
        return None
    nth, at = int(number.value), past_hyphen(tokens, number.end)
    at += low(tokens, at) == "lunar"
    word = low(tokens, at)
    if word in ("century", "c"):
        return DateAt(frozenset({("century", nth)}), at + 1) if word == "century" else None
    if word in ("five", "5") and low(tokens, past_hyphen(tokens, at + 1)) == "year":
        end = past_hyphen(tokens, at + 1) + 1
        return _plan(tokens, nth, end)
    if word == "fyp":
        return DateAt(frozenset({("plan", nth)}), at + 1)
    if word == "month" and nth <= 12:
        return DateAt(frozenset({("month", nth)}), at + 1, doubtful=True)
    listed = _listed(tokens, nth, at)
    if listed is not None:
        return listed
    table = _HALVES if word == "half" else _QUARTERS if word == "quarter" else {}
    if nth in table:
        return with_year(tokens, at + 1, {("span", *table[nth])}, doubtful=True)
    return _first_few(tokens, at) if nth == 1 else None


def _plan(tokens: Sequence[Token], nth: int, at: int) -> DateAt | None:
    """ "14th Five-Year" + "Plan", "the sixth five-year" + "legal education program"."""
    plan = low(tokens, at).startswith("plan")
    return DateAt(frozenset({("plan", nth)}), at + plan, doubtful=not plan)


def _first_few(tokens: Sequence[Token], at: int) -> DateAt | None:
    """ "the first" + "three quarters", "eight months"."""
    if low(tokens, at) == "month":
        return with_year(tokens, at + 1, {("span", 1, 1), ("month", 1)}, doubtful=True)
    count = number_at(tokens, at) if at < len(tokens) else None
    if count is None:
        return None
    if count.form is Form.FRACTION and count.value == Fraction(3, 4):
        return with_year(tokens, count.end, {("span", 1, 9)})
    if count.form is not Form.CARDINAL or count.value.denominator != 1:
        return None
    word, end = low(tokens, count.end), count.end + 1
    months = int(count.value) * (3 if word == "quarters" else 1)
    if word in ("months", "quarters") and 1 <= months <= 12:
        return with_year(tokens, end, {("span", 1, months)}, doubtful=True)
    return None


def _listed(tokens: Sequence[Token], nth: int, at: int) -> DateAt | None:
    """ "the first" + ", second and third quarters", "the 18th" + " and 19th centuries"."""
    numbers = [nth]
    while low(tokens, at) in (",", "and", "or", "to") and len(numbers) < 5:
        at += 1 + (low(tokens, at + 1) in ("and", "the"))
        number = number_at(tokens, at) if at < len(tokens) else None
        if number is None or number.form is not Form.ORDINAL or number.value.denominator != 1:
            return None
        numbers.append(int(number.value))
        at = number.end
    word = low(tokens, at)
    if len(numbers) == 1:
        return None
    if word in ("centuries", "century"):
        return DateAt(frozenset(("century", n) for n in numbers), at + 1)
    if word in ("quarters", "quarter") and set(numbers) <= set(_QUARTERS):
        return with_year(tokens, at + 1, {("span", *_QUARTERS[n]) for n in numbers}, doubtful=True)
    return None
