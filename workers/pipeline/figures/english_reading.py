"""Every number of an English text, however it is put, with its exact value.

The checker's own reader: it shares the table of units with the reader of Chinese
and nothing else, so that one mistake cannot hide itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from workers.pipeline.figures.english_compose import Form, NumberAt, low
from workers.pipeline.figures.english_dates import date_at
from workers.pipeline.figures.english_doubt import is_doubtful
from workers.pipeline.figures.english_figure import EnglishFigure
from workers.pipeline.figures.english_lists import joined
from workers.pipeline.figures.english_numbers import number_at
from workers.pipeline.figures.english_periods import DateAt, year_at
from workers.pipeline.figures.english_tokens import Token, TokenKind, tokens_of
from workers.pipeline.figures.english_units import NO_UNITS, Units, base, unit_after, unit_before
from workers.pipeline.figures.english_words import LETTER_SCALES, STARTERS, roman_value

__all__ = ["EnglishFigure", "Form", "read_english"]


# The time words that count several of another unit.
_LONG_TIMES = {
    "gigatons": (Fraction(10**9), "tonne"),
    "gigatonnes": (Fraction(10**9), "tonne"),
    "megatons": (Fraction(10**6), "tonne"),
    "megatonnes": (Fraction(10**6), "tonne"),
    "kilotons": (Fraction(10**3), "tonne"),
    "kilotonnes": (Fraction(10**3), "tonne"),
    "decade": (Fraction(10), "year"),
    "decades": (Fraction(10), "year"),
    "century": (Fraction(100), "year"),
    "centuries": (Fraction(100), "year"),
    "millennium": (Fraction(1000), "year"),
    "millennia": (Fraction(1000), "year"),
    "fortnight": (Fraction(14), "day"),
    "fortnights": (Fraction(14), "day"),
    "semester": (Fraction(6), "month"),
}


def read_english(text: str) -> list[EnglishFigure]:
    """The figures of ``text`` in order, not overlapping. Never fails; linear in the length of ``text``."""
    return list(_read(text))


@lru_cache(maxsize=256)  # the ladder checks values and directions of the same English
def _read(text: str) -> tuple[EnglishFigure, ...]:
    tokens = tokens_of(text)
    figures: list[EnglishFigure] = []
    i = 0
    while i < len(tokens):
        figure, i = _figure_at(text, tokens, i)
        if figure is not None:
            figures.append(figure)
    return tuple(joined(text, figures))


def _figure_at(text: str, tokens: Sequence[Token], i: int) -> tuple[EnglishFigure | None, int]:
    """The figure that begins at token ``i``, and the token after it."""
    token = tokens[i]
    if token.kind is TokenKind.SIGN or (token.kind is TokenKind.WORD and not _may_begin(token)):
        return None, i + 1
    lap = _lap_time(text, tokens, i)
    if lap is not None:
        return lap
    date = date_at(tokens, i)
    if date is not None:
        return _date_figure(text, tokens, i, date), date.end
    if token.kind is TokenKind.NAME:
        digits = re.findall(r"\d+(?:\.\d+)?", token.text)
        value = Fraction(digits[-1]) if digits and len(digits[-1]) < 40 else None
        return EnglishFigure(token.text, token.start, token.end, Form.NAME, value, doubtful=True), i + 1
    number = number_at(tokens, i)
    if number is None:
        return _long_time(text, tokens, i)
    if number.form is Form.GROUP:
        return _group(text, tokens, i, number)
    figure, end = _number_figure(text, tokens, i, number)
    tail = tokens[end] if end == number.end < len(tokens) else None
    if tail is not None and tail.glued and tail.kind is TokenKind.WORD and not number.spelled:
        return replace(figure, form=Form.NAME, doubtful=True), end + 1  # 5G, 3D, 737Max
    return figure, max(end, number.end)


_LAP = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d(?:\.\d+)?)(?![\d:])")


def _lap_time(text: str, tokens: Sequence[Token], i: int) -> tuple[EnglishFigure, int] | None:
    """ "1:57.79" and "2:03:45" are minutes or hours with seconds; "9:30" is a time of day."""
    if i + 2 >= len(tokens) or tokens[i].kind is not TokenKind.NUMBER or tokens[i + 1].low != ":":
        return None
    match = _LAP.match(text, tokens[i].start)
    if match is None or not (match[1] or "." in match[3]):
        return None
    end = next((at for at in range(i, len(tokens)) if tokens[at].start >= match.end()), len(tokens))
    value = Fraction(match[1] or 0) * 3600 + Fraction(match[2]) * 60 + Fraction(match[3])
    parts = [number for at in range(i, end) if (number := number_at(tokens, at)) is not None]
    return (
        EnglishFigure(
            match[0],
            match.start(),
            match.end(),
            Form.CARDINAL,
            value,
            frozenset({"second"}),
            parts=tuple(
                EnglishFigure(match[0], match.start(), match.end(), Form.CARDINAL, n.value, number_end=match.end())
                for n in parts
            ),
            number_end=match.end(),
        ),
        end,
    )


_STARTERS = STARTERS | _LONG_TIMES.keys()


def _may_begin(token: Token) -> bool:
    """Whether a figure may begin with this word: most words are passed over at once."""
    return token.low in _STARTERS or bool(roman_value(token.text))


def _date_figure(text: str, tokens: Sequence[Token], i: int, date: DateAt) -> EnglishFigure:
    start, end = tokens[i].start, tokens[date.end - 1].end
    parts: list[EnglishFigure] = []
    at = i
    while at < date.end:
        number = number_at(tokens, at)
        if number is not None and number.end <= date.end and number.form is not Form.GROUP:
            parts.append(_number_figure(text, tokens, at, number)[0])
        at = max(at + 1, number.end if number else 0)
    parts = _decade_as_number(text[start:end], start, end, date) or parts
    clock = [part for part in date.parts if part[0] == "clock" and len(part) == 3]
    seconds = [Fraction(part[1] * 60 + part[2]) for part in clock]  # 4:51 may be minutes and seconds
    return EnglishFigure(
        text[start:end],
        start,
        end,
        Form.CARDINAL,
        seconds[0] if seconds and date.doubtful else None,
        frozenset({"second"}) if seconds else NO_UNITS,
        others=(*seconds[1:], *(60 * s for s in seconds)) if seconds and date.doubtful else (),
        date=date.parts,
        parts=tuple(parts),
        doubtful=date.doubtful,
        number_end=end,
    )


def _decade_as_number(text: str, start: int, end: int, date: DateAt) -> list[EnglishFigure]:
    """ "in his 20s", "in her twenties": a number and a bit, when no decade is meant."""
    values = [part[1] for part in date.parts if part[0] == "decade" and part[1] < 100]
    units = frozenset({"year"})
    return [EnglishFigure(text, start, end, Form.CARDINAL, Fraction(v), units, number_end=end) for v in values]


def _number_figure(text: str, tokens: Sequence[Token], i: int, number: NumberAt) -> tuple[EnglishFigure, int]:
    """The figure a number makes with the units on both sides of it; and the token after it."""
    before, first = unit_before(tokens, i)
    after, end = unit_after(tokens, number.end)
    value, units, form = number.value, before, number.form
    long_time = _LONG_TIMES.get(low(tokens, number.end + (low(tokens, number.end) in ("-", "of", "a"))))
    if long_time and form is not Form.ORDINAL:
        value, units = value * long_time[0], frozenset({long_time[1]})
        end = number.end + 1 + (low(tokens, number.end) in ("-", "of", "a"))
    elif after and (not before or any(base(unit)[0].startswith("money") for unit in after)):
        units = (before & after) or after
    else:
        end = number.end
    beyond, after_letter = unit_after(tokens, number.end + 1)
    if beyond and low(tokens, number.end) == "m" and tokens[number.end].glued and number.others:
        value, units, end = number.others[0], beyond, after_letter  # 32m kilowatts
    if before and low(tokens, number.end) in LETTER_SCALES and tokens[number.end].glued and number.others:
        value, end = number.others[0], number.end + 1  # $5m
    value, end = _and_a_half(tokens, value, end, units)
    start, stop = tokens[first].start, tokens[end - 1].end
    year = year_at(tokens, i) if number.end == i + 1 and not before else 0
    figure = EnglishFigure(
        text[start:stop],
        start,
        stop,
        form,
        value,
        units,
        frozenset({("year", year)}) if year else frozenset(),
        number.others,
        _parts_of(text, tokens, i, number, units),
        doubtful=is_doubtful(tokens, i, number, units),
        scale=_scale(tokens, i, number),
        number_end=tokens[number.end - 1].end,
    )
    return figure, end


def _and_a_half(tokens: Sequence[Token], value: Fraction, end: int, units: Units) -> tuple[Fraction, int]:
    """ "a year and a half"."""
    if units and [low(tokens, end + k) for k in range(3)] == ["and", "a", "half"] and value.denominator == 1:
        return value + Fraction(1, 2), end + 3
    return value, end


def _parts_of(text: str, tokens: Sequence[Token], i: int, number: NumberAt, units: Units) -> tuple[EnglishFigure, ...]:
    """The separate figures a number may be: "10, 100" is not always 10,100. The last takes the unit."""
    start, end = tokens[i].start, tokens[number.end - 1].end
    last = len(number.parts) - 1
    return tuple(
        EnglishFigure(
            text[start:end],
            start,
            end,
            Form.CARDINAL if number.form is not Form.FRACTION or k == 0 else Form.ORDINAL,
            part,
            units if k == last else NO_UNITS,
            frozenset({("year", int(part))}) if 1000 <= part <= 2199 else frozenset(),
            number_end=end,
        )
        for k, part in enumerate(number.parts)
    )


def _scale(tokens: Sequence[Token], i: int, number: NumberAt) -> Fraction:
    """The scale words of a number as one factor: a million for "3 million"."""
    first = tokens[i].value
    if first:
        return number.value / first if number.scaled else Fraction(1)
    if not number.scaled:
        return Fraction(1)
    return next((Fraction(10**p) for p in (12, 9, 6, 3, 2) if number.value >= 10**p), Fraction(1))


def _group(text: str, tokens: Sequence[Token], i: int, number: NumberAt) -> tuple[EnglishFigure | None, int]:
    """Both, a pair, an article: doubtful figures. An article before a unit of time counts one: "a decade"."""
    article = tokens[i].low in ("a", "an")
    if tokens[i].low == "other" or (tokens[i].low == "couple" and low(tokens, i + 1) not in ("of", "more")):
        return None, i + 1
    if article:
        figure, end = _number_figure(text, tokens, i, replace(number, form=Form.CARDINAL))
        if figure.units:
            return replace(figure, doubtful=True, form=Form.GROUP if figure.value == 1 else Form.CARDINAL), end
        end = number.end
    else:
        units, after = unit_after(tokens, number.end + (low(tokens, number.end) == "of"))
        end = number.end
        if units and number.value > 1:
            stop = tokens[after - 1].end
            span = text[tokens[i].start : stop]
            return (
                EnglishFigure(
                    span, tokens[i].start, stop, Form.GROUP, number.value, units, doubtful=True, number_end=stop
                ),
                after,
            )
    token = tokens[i]
    return (
        EnglishFigure(
            token.text, token.start, token.end, Form.GROUP, number.value, doubtful=True, number_end=token.end
        ),
        end,
    )


def _long_time(text: str, tokens: Sequence[Token], i: int) -> tuple[EnglishFigure | None, int]:
    """ "decades" and "the past decade" say ten years without a number."""
    found = _LONG_TIMES.get(tokens[i].low) if tokens[i].kind is TokenKind.WORD else None
    if found is None:
        return None, i + 1
    token = tokens[i]
    form = Form.INDEFINITE if token.low.endswith("s") else Form.CARDINAL
    return (
        EnglishFigure(
            token.text,
            token.start,
            token.end,
            form,
            found[0],
            frozenset({found[1]}),
            doubtful=True,
            number_end=token.end,
        ),
        i + 1,
    )
