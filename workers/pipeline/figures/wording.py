"""What every kind of figure needs to be put into words: bounds, amounts, nouns."""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.number_words import SMALL_WORDS, number, several
from workers.pipeline.figures.style import Style
from workers.pipeline.figures.units import unit_of
from workers.pipeline.values import Bound, Figure, Shape

BOUND_WORDS = {
    Bound.ABOUT: "about",
    Bound.NEARLY: "nearly",
    Bound.MORE_THAN: "more than",
    Bound.LESS_THAN: "less than",
    Bound.AT_LEAST: "at least",
    Bound.AT_MOST: "at most",
}


def has_form(figure: Figure, word: str) -> bool:
    """Whether ``word`` is among the words of ``figure.form``."""
    return word in (figure.form or "").split()


def bounded(figure: Figure, text: str) -> str:
    """``text`` with the bound word, unless a verb outside the span says it already."""
    if figure.bound is None or figure.bound is Bound.SEVERAL or has_form(figure, "verb_bound"):
        return text
    return f"{BOUND_WORDS[figure.bound]} {text}"


def amount_of(figure: Figure, style: Style) -> str:
    """The number or numbers of ``figure``: "5", "10 to 15", "several hundred", "minus 20", "±1,100"."""
    if figure.bound is Bound.SEVERAL:
        return several(figure.values[0])
    signs = ["minus " if value < 0 else "" for value in figure.values]
    written = [sign + text for sign, text in zip(signs, unsigned(figure, style), strict=True)]
    if figure.shape is Shape.RANGE:
        return " to ".join(written)
    return ("±" if has_form(figure, "plus_minus") else "") + written[0]


def unsigned(figure: Figure, style: Style) -> list[str]:
    """Each value of ``figure`` without its sign, with the zeros that the source prints after the point."""
    return [number(abs(v), style, least) for v, least in zip(figure.values, _places(figure), strict=True)]


_PRINTED = re.compile(r"\d[\d,]*(?:\.(?P<places>\d+))?")
_NARROW = {code + 0xFEE0: code for code in range(0x21, 0x7F)}


def _places(figure: Figure) -> list[int]:
    """The decimal places that the source prints for each value, where it prints the value itself: 7.0% has one."""
    printed = list(_PRINTED.finditer(figure.zh.translate(_NARROW)))
    if len(printed) != len(figure.values):
        return [0] * len(figure.values)
    return [
        len(match["places"]) if match["places"] and Fraction(match[0].replace(",", "")) == abs(value) else 0
        for match, value in zip(printed, figure.values, strict=True)
    ]


def spelled(figure: Figure) -> str | None:
    """The words of whole numbers from zero to nine, None for others."""
    if (
        figure.bound is Bound.SEVERAL
        or any(_places(figure))
        or not all(v.denominator == 1 and 0 <= v < 10 for v in figure.values)
    ):
        return None
    return " to ".join(SMALL_WORDS[int(v)] for v in figure.values)


def noun_of(figure: Figure, unit_id: str) -> str:
    """The unit in words, singular for exactly one."""
    unit = unit_of(unit_id)
    return unit.singular if figure.values == (Fraction(1),) else unit.plural


def level(figure: Figure, text: str) -> str:
    """千亿级, 30万吨级: "100-billion-yuan", "300,000-tonne", before the noun they size."""
    return bounded(figure, text.replace(" ", "-"))


def percent_text(number_text: str, style: Style) -> str:
    """A percentage in the house style."""
    return f"{number_text}%" if style.percent == "%" else f"{number_text} percent"
