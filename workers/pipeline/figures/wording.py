"""What every kind of figure needs to be put into words: bounds, amounts, nouns."""

from __future__ import annotations

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
    if figure.shape is Shape.RANGE:
        return " to ".join(_signed(value, style) for value in figure.values)
    sign = "±" if has_form(figure, "plus_minus") else ""
    return sign + _signed(figure.values[0], style)


def _signed(value: Fraction, style: Style) -> str:
    return f"minus {number(-value, style)}" if value < 0 else number(value, style)


def spelled(figure: Figure) -> str | None:
    """The words of whole numbers from zero to nine, None for others."""
    if figure.bound is Bound.SEVERAL or not all(v.denominator == 1 and 0 <= v < 10 for v in figure.values):
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
