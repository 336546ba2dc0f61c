"""Number words put together to one value: "two hundred and fifty-one", "4,341.6 hundred million".

`english_numbers` decides where a number begins; this module reads on from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from workers.pipeline.figures.english_tokens import Token, TokenKind
from workers.pipeline.figures.english_words import (
    DENOMINATORS,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SCALES,
    ORDINAL_TENS,
    SCALES,
    TENS,
)


class Form(StrEnum):
    """How a number is put."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    INDEFINITE = "indefinite"  # hundreds, dozens: the value is the scale
    GROUP = "group"  # both, a pair, a: says a number without being one
    NAME = "name"  # digits inside a name: G20


@dataclass(frozen=True, slots=True)
class NumberAt:
    """A number that begins at some token and ends before token ``end``.

    ``others`` are further values it may have (5m: five million or five metres),
    ``parts`` separate numbers it may be instead ("10, 100 and 200").
    """

    value: Fraction
    end: int
    form: Form = Form.CARDINAL
    spelled: bool = True
    scaled: bool = False  # a scale word was part of it
    others: tuple[Fraction, ...] = ()
    parts: tuple[Fraction, ...] = ()


ARTICLES = frozenset({"a", "an"})


def low(tokens: Sequence[Token], i: int) -> str:
    """The lower-case text of token ``i``, or nothing past the end."""
    return tokens[i].low if 0 <= i < len(tokens) else ""


def past_hyphen(tokens: Sequence[Token], i: int) -> int:
    """``i``, or the place after it when a hyphen glued on both sides stands there."""
    if low(tokens, i) == "-" and tokens[i].glued and i + 1 < len(tokens) and tokens[i + 1].glued:
        return i + 1
    return i


# --------------------------------------------------------------- composition


@dataclass(slots=True)
class _Sum:
    """A number being put together: ``total`` of closed scale groups and the group being read."""

    end: int
    total: Fraction = Fraction(0)
    group: Fraction | None = None
    least: int = 0  # the smallest scale closed so far
    spelled: bool = True
    hundred: bool = False  # the group's last word was "hundred"

    @property
    def value(self) -> Fraction:
        return self.total + (self.group or 0)


def compose(tokens: Sequence[Token], i: int, start: Fraction | None = None) -> NumberAt:
    """Number words from token ``i`` on; ``start`` is what digits or an article before ``i`` already say."""
    state = _Sum(end=i, group=start, spelled=start is None)
    while True:
        at = past_hyphen(tokens, state.end) if state.end > i or start is not None else state.end
        at = _past_and(tokens, at, state)
        word = low(tokens, at)
        if not (_add_small(state, word) or _multiply(tokens, at, state, word) or _add_digits(tokens, at, state)):
            break
        state.end = state.end if state.end > at else at + 1
    return NumberAt(state.value, state.end, spelled=state.spelled, scaled=bool(state.least) or state.hundred)


def _past_and(tokens: Sequence[Token], at: int, state: _Sum) -> int:
    """Past "and" in "two hundred and fifty", where it belongs to the number."""
    if low(tokens, at) != "and" or not state.spelled:
        return at
    open_group = state.hundred or (state.group is None and state.least == SCALES["thousand"])
    following = low(tokens, at + 1)
    small = following in TENS or following in ONES or following in ORDINAL_ONES
    after = past_hyphen(tokens, at + 2)
    if open_group and small and low(tokens, after) not in ("hundred", "percent", "%"):
        return at + 1
    return at


def _add_small(state: _Sum, word: str) -> bool:
    """Add a word from zero to ninety to the group, if it fits."""
    value = ONES.get(word, TENS.get(word, -1))
    if value < 0 or (not state.spelled and state.group is not None):
        return False
    group = state.group
    if group is None:
        if state.total and (not state.spelled or state.least < SCALES["thousand"]):
            return False
        state.group = Fraction(value)
    elif (state.hundred and group % 100 == 0) or (value < 10 and value > 0 and group % 100 >= 20 and group % 10 == 0):
        state.group = group + value
    elif 10 <= group <= 99 and value >= 10 and not state.total and group in (18, 19, 20):
        state.group = group * 100 + value  # nineteen ninety-five
    else:
        return False
    state.hundred = False
    return True


def _multiply(tokens: Sequence[Token], at: int, state: _Sum, word: str) -> bool:
    """Multiply by a scale word, if one stands at ``at``."""
    scale = SCALES.get(word) or SCALES.get(word.removesuffix("s"), 0)
    if word == "ten" and low(tokens, past_hyphen(tokens, at + 1)) in ("thousand", "thousands"):
        scale, state.end = 10**4, past_hyphen(tokens, at + 1) + 1
    if not scale or (state.group is None and not state.total):
        return False
    if scale == 100:
        if state.group is None:
            return False
        state.group, state.hundred = state.group * 100, True
        return True
    if state.group is None:
        if scale < 10**3:
            return False
        state.total, state.least = state.total * scale, state.least * scale
    elif state.least and scale >= state.least:
        return False
    else:
        state.total, state.group, state.least = state.total + state.group * scale, None, scale
    state.hundred = False
    return True


def _add_digits(tokens: Sequence[Token], at: int, state: _Sum) -> bool:
    """Digits after a scale go on with the number only when a smaller scale follows: 2 million 300 thousand."""
    if state.group is not None or not state.total or at + 1 >= len(tokens):
        return False
    token = tokens[at]
    scale = SCALES.get(low(tokens, past_hyphen(tokens, at + 1)), 0)
    if token.kind is TokenKind.NUMBER and token.value is not None and 100 < scale < state.least:
        state.group = token.value
        return True
    return False


# ------------------------------------------------------- what may follow it


def finish(tokens: Sequence[Token], number: NumberAt) -> NumberAt:
    """``number`` with what follows: a decimal in words, "and a half", an ordinal ending, a denominator."""
    number = _point(tokens, number)
    number = half_after(tokens, number)
    return _ordinal_tail(tokens, number) or denominator_after(tokens, number) or number


def _point(tokens: Sequence[Token], number: NumberAt) -> NumberAt:
    """ "three point two five million"."""
    if low(tokens, number.end) != "point" or not number.spelled or number.scaled:
        return number
    digits, at = "", number.end + 1
    while (digit := ONES.get(low(tokens, at), 10)) < 10:
        digits, at = digits + str(digit), at + 1
    if not digits:
        return number
    value = number.value + Fraction(int(digits), 10 ** len(digits))
    return replace(compose(tokens, at, value), spelled=True)


def half_after(tokens: Sequence[Token], number: NumberAt) -> NumberAt:
    """ "two and a half million", "a million and a half", "three and three quarters"."""
    at = past_hyphen(tokens, number.end)
    if low(tokens, at) != "and":
        return number
    at = past_hyphen(tokens, at + 1)
    count = ONES.get(low(tokens, at), 1 if low(tokens, at) in ARTICLES else 0)
    at = past_hyphen(tokens, at + 1)
    part = DENOMINATORS.get(low(tokens, at).removesuffix("s"), 0)
    if not count or part not in (2, 3, 4, 5) or low(tokens, at) == "fourth":
        return number
    scale = next((s for s in sorted(SCALES.values(), reverse=True) if number.scaled and number.value % s == 0), 1)
    return replace(compose(tokens, at + 1, number.value + Fraction(count, part) * scale), spelled=number.spelled)


def _ordinal_tail(tokens: Sequence[Token], number: NumberAt) -> NumberAt | None:
    """ "thirty" + "-sixth", "two hundred and fifty" + "-first", "one hundred" + "th"."""
    at = past_hyphen(tokens, number.end)
    if low(tokens, at) == "and" and number.scaled and number.spelled:
        at += 1
    word = low(tokens, at)
    value = ORDINAL_ONES.get(word, ORDINAL_TENS.get(word, 0))
    if not number.spelled or not value or word.endswith("ly"):
        return None
    room = 10 if number.value % 100 and number.value % 10 == 0 else 100 if number.value % 100 == 0 else 0
    if 0 < value < room:
        return replace(number, value=number.value + value, end=at + 1, form=Form.ORDINAL)
    return None


def denominator_after(tokens: Sequence[Token], number: NumberAt) -> NumberAt | None:
    """ "two" + "-thirds". Seconds are never a denominator; "third party" and "third-party" are none either."""
    at = past_hyphen(tokens, number.end)
    word = low(tokens, at)
    part = DENOMINATORS.get(word.removesuffix("s"), 0) or DENOMINATORS.get(word, 0)
    hyphen = at > number.end
    if number.value == 1 and not part and word in ONES | TENS:
        return _long_denominator(tokens, number, at)
    if not part or number.value > 1000 or number.value.denominator != 1:
        return None
    if not (word.endswith("s") or hyphen or number.value == 1):
        return None
    if not word.endswith("s") and low(tokens, at + 1) == "-" and not hyphen:
        return None
    return replace(
        number,
        value=number.value / part,
        end=at + 1,
        form=Form.FRACTION,
        parts=(number.value, Fraction(part)) if number.value == 1 else (),
    )


def _long_denominator(tokens: Sequence[Token], number: NumberAt, at: int) -> NumberAt | None:
    """ "one" + "ten-thousandth", "one" + "seventy-fourth"."""
    lower = compose(tokens, at)
    nth = _ordinal_tail(tokens, lower)
    if nth is not None:
        return replace(number, value=number.value / nth.value, end=nth.end, form=Form.FRACTION)
    end = past_hyphen(tokens, lower.end)
    scale = ORDINAL_SCALES.get(low(tokens, end).removesuffix("s"), 0)
    if not scale or not lower.value:
        return None
    return replace(number, value=number.value / (lower.value * scale), end=end + 1, form=Form.FRACTION)
