"""Calendar dates at one place of an English text: "September 19, 2025", "19-21 September", "2025-09-19".

What the parts of a date look like is said in `english_periods`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.figures.english_compose import Form, low
from workers.pipeline.figures.english_numbers import number_at
from workers.pipeline.figures.english_periods import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    RANGE_JOINERS,
    DateAt,
    DatePart,
    decade,
    lettered,
    period,
    small_number,
    with_year,
    year_at,
)
from workers.pipeline.figures.english_tokens import Token, TokenKind
from workers.pipeline.figures.english_words import DECADES, DOUBTFUL_MONTHS, MONTHS

_JOINERS = frozenset({"to", "and", "through", "until", "till", "or", "-", "–", "—", "~", ",", "/", "&"})
_AFTER_DAYS = frozenset(
    "in at on of by for from to this last next the a and or but with when as after before during he she it they we "
    "local respectively inclusive every each is was were will would that which".split()
)
# What follows the first number of a date or time, if it is not a month.
_AFTER_NUMBERS = _JOINERS | frozenset(": of ' s st nd rd th a p am pm o'clock .".split())
_NO_DAY_BEFORE = frozenset(
    "% percent million billion thousand years people days yuan a p am pm : o'clock hours months".split()
)
_BEFORE_MONTHS = frozenset(
    "in by since until till from to of last this next early late mid through during between before after every each "
    "on and or for about around past - –".split()
)
# Days that Chinese names without a figure: 七一, 五一, 十一, 八一, 三八, 五四, 六一, 元旦, 双十一, 国庆.
_NAMED_DAYS = frozenset(
    frozenset({("month", month), ("day", month, day)})
    for month, day in ((7, 1), (5, 1), (10, 1), (8, 1), (3, 8), (5, 4), (6, 1), (1, 1), (11, 11))
)
_ERAS = frozenset({"bc", "bce", "ad", "ce", "b.c.", "a.d."})
# What follows the first number of a date or time, if it is not a month.
_AFTER_NUMBERS = _JOINERS | _ERAS | frozenset(": of ' s st nd rd th a b p am pm o'clock . half quarter".split())
_DOTTED = re.compile(r"\d{4}\.\d{1,2}(\.\d{1,2})?")


def date_at(tokens: Sequence[Token], i: int) -> DateAt | None:
    """The date that begins at token ``i``, if one does. A bare year is left to the numbers."""
    token = tokens[i]
    if token.kind is TokenKind.NUMBER:
        return _from_digits(tokens, i)
    if token.kind is not TokenKind.WORD:
        return None
    if token.low in MONTHS and _is_month(tokens, i):
        return _month_first(tokens, i)
    if token.low in ("h", "q", "fy"):
        return lettered(tokens, i)
    if token.low in DECADES:
        return DateAt(frozenset({("decade", DECADES[token.low])}), i + 1, doubtful=True)
    if token.low == "latter" and low(tokens, i + 1) == "half":
        return with_year(tokens, i + 2, {("span", 7, 12)}, doubtful=True)
    if token.low in ("noon", "midnight", "midday"):
        return DateAt(frozenset({("clock", 0 if token.low == "midnight" else 12, 0)}), i + 1, doubtful=True)
    if token.low == "half" and low(tokens, i + 1) == "past":
        hour = number_at(tokens, i + 2) if i + 2 < len(tokens) else None
        if hour is not None and hour.value.denominator == 1 and hour.value <= 12:
            return DateAt(_both_halves(int(hour.value), 30), hour.end, doubtful=True)
    return _day_first(tokens, i) or period(tokens, i) or _clock_in_words(tokens, i)


# ------------------------------------------------------------- month names


def _is_month(tokens: Sequence[Token], i: int) -> bool:
    """Whether the name of a month is one: not in "Long March 5", "May Day", "OCT Group"."""
    if tokens[i].text == tokens[i].text.upper():
        return False
    return low(tokens, i - 1) != "long" and low(tokens, i + 1) != "day"


def _month_first(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "September", "Sept. 19", "September 19-21, 2025", "January to August 2025"."""
    month = MONTHS[tokens[i].low]
    at = i + 1
    at = _past_stop(tokens, at)
    parts: set[DatePart] = {("month", month)}
    at_day = at + (low(tokens, at) == "the")
    day, after = small_number(tokens, at_day, 31)
    if day and not _counts(tokens, after):
        parts.add(("day", month, day))
        at = _more_days(tokens, after, month, parts)
    else:
        at = _more_months(tokens, at, month, parts)
    found = with_year(tokens, at, parts)
    if frozenset(parts) in _NAMED_DAYS:
        return DateAt(found.parts, found.end, doubtful=len(found.parts) == 2)
    following = tokens[found.end] if found.end < len(tokens) else None
    named = following is not None and following.text[:1].isupper() and not tokens[i].low.endswith("ber")
    if named and len(found.parts) == 1:
        return DateAt(found.parts, found.end, doubtful=True)  # June Almeida
    sure = len(found.parts) > 1 or tokens[i].low not in DOUBTFUL_MONTHS
    if not sure and not (tokens[i].text[0].isupper() and low(tokens, i - 1) in _BEFORE_MONTHS):
        return DateAt(found.parts, found.end, doubtful=True)
    return found if tokens[i].text[0].isupper() else DateAt(found.parts, found.end, doubtful=True)


def _past_stop(tokens: Sequence[Token], at: int) -> int:
    """Past the full stop of an abbreviated month before ``at``: "Sept."."""
    short = low(tokens, at - 1) not in ("may", "june", "july") and len(low(tokens, at - 1)) <= 4
    return at + (short and low(tokens, at) == "." and tokens[at].glued)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number before ``at`` measures something and is no day of a month."""
    return low(tokens, at) in _NO_DAY_BEFORE


def _more_days(tokens: Sequence[Token], at: int, month: int, parts: set[DatePart]) -> int:
    """Further days after "September 19": "-21", "to 21", "and 20", ", 20 and 21"."""
    while low(tokens, at) in _JOINERS:
        after_joiner = at + 1 + (low(tokens, at + 1) == "and") + (low(tokens, at + 1) == "the")
        day, end = small_number(tokens, after_joiner, 31)
        certain = low(tokens, at) in RANGE_JOINERS
        closes = end >= len(tokens) or tokens[end].kind is TokenKind.SIGN or low(tokens, end) in _AFTER_DAYS
        if not day or _counts(tokens, end) or not (certain or closes or year_at(tokens, end)):
            break
        parts.add(("day", month, day))
        at = end
    return at


def _more_months(tokens: Sequence[Token], at: int, month: int, parts: set[DatePart]) -> int:
    """A second month after the first: "January to August", "January-August"."""
    after = at
    while low(tokens, after) in RANGE_JOINERS:
        after += 1
    last = MONTHS.get(low(tokens, after), 0)
    day, _ = small_number(tokens, after + 1, 31)
    if after == at or not last or day:
        return at
    parts.add(("month", last))
    parts.add(("span", month, last))
    return _past_stop(tokens, after + 1)


def _day_first(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "19 September 2025", "the 19th of September", "19-21 September", "nineteenth of September"."""
    day, at = small_number(tokens, i, 31)
    if not day:
        number = number_at(tokens, i) if tokens[i].kind is TokenKind.WORD else None
        if not number or number.form is not Form.ORDINAL or number.value > 31 or low(tokens, number.end) != "of":
            return None
        day, at = int(number.value), number.end
    days = [day]
    while low(tokens, at) in _JOINERS and len(days) < 8:
        day, end = small_number(tokens, at + 1 + (low(tokens, at + 1) == "the"), 31)
        if not day:
            break
        days.append(day)
        at = end
    at += low(tokens, at) in ("of", "-")
    month = MONTHS.get(low(tokens, at), 0)
    if not month or not tokens[at].text[0].isupper():
        return None
    after = at + 1
    following, end = small_number(tokens, after, 31)
    if following and len(days) == 1 and not year_at(tokens, after) and tokens[i].kind is TokenKind.NUMBER:
        return None  # "in 2, May 19"
    parts: set[DatePart] = {("month", month)} | {("day", month, d) for d in days}
    after = _past_stop(tokens, after)
    return with_year(tokens, after, parts)


# ------------------------------------------------------------ digits alone


def _from_digits(tokens: Sequence[Token], i: int) -> DateAt | None:
    """The date that begins with the number at token ``i``; most numbers are passed over at a glance."""
    following = low(tokens, i + 1)
    if following not in _AFTER_NUMBERS and following not in MONTHS and "." not in tokens[i].text:
        return None
    readers = (_ancient, _clock, _iso, _slashes, _day_first, decade, period)
    return next((found for read in readers if (found := read(tokens, i))), None)


def _ancient(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "221 BC", "221 B.C."."""
    era = low(tokens, i + 1)
    end = i + 2
    if era in ("a", "b"):
        era, end = "".join(low(tokens, i + k) for k in (1, 2, 3, 4)), i + 5
    value = tokens[i].value
    if era not in _ERAS or value is None or value.denominator != 1 or not 0 < value < 10_000:
        return None
    return DateAt(frozenset({("year", int(value))}), end)


def _iso(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "2025-09-19", "2025/9/19", "2025.9.19", "2025-09"."""
    if _DOTTED.fullmatch(tokens[i].text) and tokens[i].text.count(".") == 2:
        year, month, day = (int(n) for n in tokens[i].text.split("."))
        return _checked(year, month, day, i + 1)
    year = year_at(tokens, i)
    mark = low(tokens, i + 1)
    if not year or mark not in ("-", "/") or not tokens[i + 1].glued:
        return None
    month, at = small_number(tokens, i + 2, 12)
    if month and at == i + 3 and low(tokens, at) == mark and tokens[at].glued:
        day, end = small_number(tokens, at + 1, 31)
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
    first, _ = small_number(tokens, i, 31)
    second, at = small_number(tokens, i + 2, 31)
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


# -------------------------------------------------------------- times of day


def _clock(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "9:30", "2:20 p.m.", "9 a.m.", "9.30am", "9 o'clock"."""
    text = tokens[i].text
    hour, minute, at = -1, 0, i + 1
    if re.fullmatch(r"\d{1,2}[.:]\d\d", text):
        hour, minute = int(re.split("[.:]", text)[0]), int(text[-2:])
    elif re.fullmatch(r"\d{1,2}", text):
        hour = int(text)
    colon = low(tokens, at) == ":" and tokens[at].glued and at + 1 < len(tokens) and tokens[at + 1].glued
    if hour >= 0 and colon and re.fullmatch(r"\d\d", tokens[at + 1].text) and low(tokens, at + 2) != ":":
        minute, at = int(tokens[at + 1].text), at + 2
    said, end = _half_of_day(tokens, at)
    if hour < 0 or hour > 24 or minute > 59 or (not said and (at == i + 1)):
        return None
    if said == "o'clock" or not said:
        return DateAt(_both_halves(hour, minute), end, doubtful=True)
    if hour > 12:
        return DateAt(frozenset({("clock", hour, minute)}), end, doubtful=True)
    return DateAt(frozenset({("clock", hour % 12 + 12 * (said == "p"), minute)}), end, doubtful=True)


def _clock_in_words(tokens: Sequence[Token], i: int) -> DateAt | None:
    """ "nine o'clock", "nine in the morning" only as far as the hour."""
    number = number_at(tokens, i)
    if number is None or number.form is not Form.CARDINAL or low(tokens, number.end) != "o'clock" or number.value > 12:
        return None
    return DateAt(_both_halves(int(number.value), 0), number.end + 1, doubtful=True)


def _half_of_day(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """ "a", "p" or "o'clock" as said at token ``at``, and where that ends."""
    word = low(tokens, at)
    if word in ("am", "pm", "o'clock"):
        return (word if word == "o'clock" else word[0]), at + 1
    if word in ("a", "p") and [low(tokens, at + k) for k in (1, 2)] == [".", "m"]:
        return word, at + 3 + (low(tokens, at + 3) == ".")
    return "", at


def _both_halves(hour: int, minute: int) -> frozenset[DatePart]:
    """A time without a.m. or p.m. may be either."""
    return frozenset({("clock", hour % 24, minute), ("clock", (hour + 12) % 24, minute)})
