"""Measures, durations and what they convert to."""

from __future__ import annotations

from fractions import Fraction

from workers.pipeline.figures.number_words import digits, number, plain
from workers.pipeline.figures.style import Style
from workers.pipeline.figures.units import convert, unit_of
from workers.pipeline.figures.wording import amount_of, bounded, has_form, level, noun_of, spelled
from workers.pipeline.figures.writing_dates import clock_text
from workers.pipeline.values import Bound, Figure

# Units written by their symbol; all others are spelled out.
_SYMBOLS = frozenset(
    "kV MW GW TW P MWh GWh TWh TEU dB KB MB GB TB PB EB ZB TOPS Mbps Gbps kVA MVA MPa kPa hPa kHz MHz GHz".split()
)
# Units that English readers may not know, and what they become: the first that gives a number of one or more.
_CONVERSIONS = {
    "jin": ("tonne", "kg"),
    "mu": ("ha",),
    "jin/mu": ("kg/ha",),
    "kg/mu": ("kg/ha",),
    "li": ("km",),
    "kW": ("GW", "MW"),
}
_LONGEST_CONVERSION = 12  # digits; a longer number explains nothing
_SPELLED_TIME = frozenset({"year", "quarter", "month", "week", "day", "working day", "hour", "century"})
_LARGER = {"second": ("minute", 60), "minute": ("hour", 60), "hour": ("day", 24), "month": ("year", 12)}


def write_measure(figure: Figure, style: Style, first_use: bool) -> str:
    """ "1,050 jin per mu (7,875 kg per hectare)", "±1,100 kV", "magnitude 6.8", "300,000-tonne"."""
    if has_form(figure, "magnitude"):
        return f"magnitude {bounded(figure, amount_of(figure, style))}"
    unit = figure.unit or ""
    if has_form(figure, "level"):
        return level(figure, f"{amount_of(figure, style)} {unit_of(unit).singular}")
    text = bounded(figure, f"{amount_of(figure, style)} {unit if unit in _SYMBOLS else noun_of(figure, unit)}")
    return text + (_conversion(figure, unit, style) if first_use and style.conversions else "")


def _conversion(figure: Figure, unit: str, style: Style) -> str:
    """The same amount in a unit an English reader knows, in brackets, when it comes out as a short exact number."""
    if figure.bound is Bound.SEVERAL:
        return ""
    for target in _CONVERSIONS.get(unit, ()):
        values = [convert(value, unit, target) for value in figure.values]
        if all(v >= 1 and len(plain(v)) <= _LONGEST_CONVERSION and "/" not in plain(v) for v in values):
            noun = target if target in _SYMBOLS else "kg per hectare" if target == "kg/ha" else unit_of(target).plural
            return f" ({' to '.join(number(v, style) for v in values)} {noun})"
    return ""


def write_duration(figure: Figure, style: Style, first_use: bool) -> str:
    """ "10 years", "four months", "half a year", "1 minute 57.79 seconds", "23 years old", "9:30 a.m."."""
    if has_form(figure, "clock"):
        return bounded(figure, clock_text(figure.date or "", has_form(figure, "either_half")))
    unit = figure.unit or "year"
    if figure.values == (Fraction(1, 2),):
        return bounded(figure, f"half {'an' if unit == 'hour' else 'a'} {unit_of(unit).singular}")
    if has_form(figure, "composite"):
        return bounded(figure, _parts_of_time(figure.values[0], unit))
    if figure.bound is Bound.SEVERAL and unit == "year" and figure.values == (Fraction(10),):
        return "decades"
    text = (spelled(figure) if unit in _SPELLED_TIME else None) or amount_of(figure, style)
    text = f"{text} {noun_of(figure, unit)}"
    return bounded(figure, f"{text} old" if has_form(figure, "age") else text)


def _parts_of_time(value: Fraction, unit: str) -> str:
    """117.79 seconds as "1 minute 57.79 seconds"."""
    if unit not in _LARGER or value < _LARGER[unit][1]:
        return f"{digits(value)} {_one_or_many(value, unit)}"
    larger, size = _LARGER[unit]
    whole, rest = divmod(value, size)
    said = _parts_of_time(Fraction(whole), larger)
    return f"{said} {digits(rest)} {_one_or_many(rest, unit)}" if rest else said


def _one_or_many(value: Fraction, unit_id: str) -> str:
    return unit_of(unit_id).singular if value == 1 else unit_of(unit_id).plural
