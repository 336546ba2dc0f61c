"""What the checker finds in an English text: one number, date or name with digits."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from workers.pipeline.figures.english_compose import Form
from workers.pipeline.figures.english_periods import DatePart
from workers.pipeline.figures.english_units import NO_UNITS, Units


@dataclass(frozen=True, slots=True)
class EnglishFigure:
    """One number, date or name with digits in an English text.

    ``start``/``end`` index the text and take in sign and unit; ``text`` is that
    stretch. ``value`` is in whatever unit ``units`` says; several units mean that
    the word is ambiguous ("dollars"), none that nothing stands there. ``others``
    are further values the same words may have, ``parts`` the figures they may be
    instead. ``shared`` says the unit was taken from a neighbour: "3 to 5 percent".
    ``doubtful`` words may stand in any sentence without being a figure.
    """

    text: str
    start: int
    end: int
    form: Form
    value: Fraction | None = None
    units: Units = NO_UNITS
    date: frozenset[DatePart] = frozenset()
    others: tuple[Fraction, ...] = ()
    parts: tuple[EnglishFigure, ...] = field(default=(), repr=False)
    shared: bool = False
    doubtful: bool = False
    scale: Fraction = Fraction(1)
    number_end: int = 0  # where the number itself ends, before its unit
