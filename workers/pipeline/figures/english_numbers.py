"""One English number at one place: what it may begin with.

Only the value is read here. Units, dates and ranges are put together by `english_reading`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from workers.pipeline.figures.english_compose import (
    ARTICLES,
    Form,
    NumberAt,
    compose,
    denominator_after,
    finish,
    half_after,
    low,
    past_hyphen,
)
from workers.pipeline.figures.english_tokens import Token, TokenKind
from workers.pipeline.figures.english_words import (
    DENOMINATORS,
    FOLD_PREFIXES,
    GROUPS,
    INDEFINITE,
    LETTER_SCALES,
    MULTIPLES,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SCALES,
    ORDINAL_TENS,
    SCALES,
    SEVERAL,
    TENS,
    roman_value,
)

_BEFORE_BARE = frozenset({"per", "every", "each", "the", "/", "-"})
VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅛": Fraction(1, 8),
}


def number_at(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """The number that begins at token ``i``, if one does."""
    token = tokens[i]
    if token.kind is TokenKind.NUMBER:
        return _digits(tokens, i)
    if token.kind is not TokenKind.WORD:
        return None
    low = token.low
    if low in ONES or low in TENS:
        return finish(tokens, compose(tokens, i))
    if low in ARTICLES:
        return _after_article(tokens, i)
    for attempt in (_half, _indefinite, _ordinal_word, _single_word):
        found = attempt(tokens, i)
        if found:
            return found
    return None


def _digits(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """A number that begins with digits."""
    token = tokens[i]
    if token.value is None:
        return NumberAt(token.parts[0], i + 1, spelled=False, parts=token.parts) if token.parts else None
    value, at = token.value, i + 1
    following = low(tokens, at)
    if following in ("st", "nd", "rd", "th"):
        return NumberAt(value, at + 1, Form.ORDINAL, spelled=False)
    fraction = _slashed(tokens, i)
    if fraction:
        return fraction
    if following in VULGAR and value.denominator == 1:
        value, at = value + VULGAR[following], at + 1
    else:
        mixed = _slashed(tokens, at) if value.denominator == 1 and at < len(tokens) and not tokens[at].glued else None
        if mixed and mixed.value < 1:
            value, at = value + mixed.value, mixed.end
    if following in LETTER_SCALES and tokens[at].glued:
        scaled = value * LETTER_SCALES[following]
        if following in ("k", "b"):
            return NumberAt(scaled, at + 1, spelled=False, others=(value,), parts=token.parts)
        return NumberAt(value, at, spelled=False, others=(scaled,), parts=token.parts)
    number = replace(compose(tokens, at, value), spelled=False)
    number = replace(half_after(tokens, number), spelled=False, parts=token.parts)
    nth = ORDINAL_SCALES.get(low(tokens, past_hyphen(tokens, number.end)), 0)
    if nth > 100 and value > 1:  # the 3-millionth car
        return replace(number, value=number.value * nth, end=past_hyphen(tokens, number.end) + 1, form=Form.ORDINAL)
    return denominator_after(tokens, number) or number


def _slashed(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """ "2/3", but not the date 9/19/2025."""
    if low(tokens, i + 1) not in ("/", "⁄") or i + 2 >= len(tokens) or low(tokens, i + 3) == "/":
        return None
    upper, lower = tokens[i], tokens[i + 2]
    if low(tokens, i - 1) == "/" or upper.value is None or not lower.value or upper.value >= 1000:
        return None
    if upper.value.denominator != 1 or lower.value.denominator != 1 or upper.value > lower.value:
        return None
    return NumberAt(upper.value / lower.value, i + 3, Form.FRACTION, spelled=False, parts=(upper.value, lower.value))


def _after_article(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """ "a hundred", "a dozen", "a half", "a third", "a few hundred"; a bare article only groups."""
    at = past_hyphen(tokens, i + 1)
    word = low(tokens, at)
    if word in SCALES and word not in ("mil", "b", "wan"):
        return finish(tokens, replace(compose(tokens, at, Fraction(1)), spelled=True))
    if word in SEVERAL:
        found = _indefinite(tokens, at)
        if found and (found.form is Form.INDEFINITE or found.value == 2):
            return found
    part = DENOMINATORS.get(word, 0)
    if part == 2:
        return _half(tokens, at)
    if part and low(tokens, at + 1) != "-":
        others = (Fraction(part),) if part != 4 or word == "fourth" else ()
        return NumberAt(Fraction(1, part), at + 1, Form.FRACTION, others=others)
    return NumberAt(Fraction(1), i + 1, Form.GROUP)


def _half(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """ "half", "half a million", "half-dozen", "quarter"; the fraction of whatever follows."""
    part = {"half": 2, "quarter": 4}.get(low(tokens, i), 0)
    if low(tokens, i) in VULGAR:
        return finish(tokens, compose(tokens, i + 1, VULGAR[low(tokens, i)]))
    if not part:
        return None
    at = past_hyphen(tokens, i + 1)
    at += low(tokens, at) == "of" and low(tokens, at + 1) in ARTICLES
    at += low(tokens, at) in ARTICLES
    if low(tokens, at) in SCALES:
        return replace(compose(tokens, at, Fraction(1, part)), spelled=True)
    return NumberAt(Fraction(1, part), i + 1, Form.FRACTION)


def _indefinite(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """ "hundreds", "tens of thousands", "several hundred", "a few dozen", "several", "a couple"."""
    at = i
    several = low(tokens, at) in SEVERAL
    if several:
        at += 1
        at += low(tokens, at) == "of" or low(tokens, at) == "-"
    value = Fraction(1)
    first = at
    while (word := low(tokens, at)) in INDEFINITE or ((several or at > first) and word in SCALES):
        value *= INDEFINITE.get(word) or SCALES.get(word, 1)
        at += 1
        at += low(tokens, at) == "of" and (low(tokens, at + 1) in INDEFINITE or low(tokens, at + 1) in SCALES)
    if at > first:
        return NumberAt(value, at, Form.INDEFINITE)
    if several and low(tokens, i) in ("several", "few"):
        return NumberAt(value, i + 1, Form.INDEFINITE)
    return None


def _ordinal_word(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """ "third", "twentieth", "hundredth"."""
    word = low(tokens, i)
    value = ORDINAL_ONES.get(word) or ORDINAL_TENS.get(word) or ORDINAL_SCALES.get(word)
    return NumberAt(Fraction(value), i + 1, Form.ORDINAL) if value else None


def _single_word(tokens: Sequence[Token], i: int) -> NumberAt | None:
    """Words that say a number by themselves: doubled, threefold, both, II, dozen, decade-long."""
    word = low(tokens, i)
    if word in MULTIPLES:
        return NumberAt(MULTIPLES[word], i + 1, Form.MULTIPLE)
    if word in FOLD_PREFIXES:
        return NumberAt(Fraction(FOLD_PREFIXES[word]), i + 1, Form.MULTIPLE)
    if word in GROUPS:
        return NumberAt(Fraction(GROUPS[word]), i + 1, Form.GROUP)
    if roman := roman_value(tokens[i].text):
        return NumberAt(Fraction(roman), i + 1, Form.ORDINAL)
    if word != "dozen" and word in SCALES and low(tokens, i + 1) != "-" and low(tokens, i - 1) not in _BEFORE_BARE:
        return None  # "billion-yuan" says one billion, a bare "billion" lost its number
    if word in ("dozen", "hundred", "thousand", "million", "billion", "trillion"):
        return replace(compose(tokens, i, Fraction(1)), spelled=True)
    return None
