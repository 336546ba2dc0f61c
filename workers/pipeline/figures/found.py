"""A figure of a special shape at its place, and how it becomes a `Figure` with its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from workers.pipeline.figures.bounds import bound_after, bound_before
from workers.pipeline.figures.numerals import DIGITS, arabic, read_chinese
from workers.pipeline.values import Direction, Figure, Kind, Shape

# A number in either script, and its length limits; what joins the ends of a range.
CHINESE = "零〇一二两三四五六七八九十百千万亿"
NUMBER = rf"(?:\d{{1,15}}(?:\.\d{{1,15}})?|[{CHINESE}]{{1,12}}(?:[点·][零〇一二三四五六七八九]{{1,12}})?)"
JOIN = r"(?:至|到|[-—~]{1,2})"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at a place of the text, before bounds are looked for."""

    start: int
    end: int
    kind: Kind
    values: tuple[Fraction, ...]
    unit: str | None = None
    shape: Shape = Shape.SINGLE
    form: str | None = None
    direction: Direction | None = None
    classifier: str | None = None


def value_of(text: str) -> Fraction | None:
    """The value of a number that matched ``NUMBER``; None for characters that make none."""
    if text[0].isdigit():
        return arabic(text)
    whole, _, places = text.replace("·", "点").partition("点")
    if len(whole) > 1 and all(c in DIGITS for c in whole):
        whole, base = "零", Fraction(int("".join(str(DIGITS[c]) for c in whole)))  # 百分之三六·七
    else:
        base = Fraction(0)
    numeral = read_chinese(whole, 0)
    if numeral is None or numeral.end != len(whole) or numeral.high is not None:
        return None
    return (
        base
        + numeral.value
        + (Fraction(int("".join(str(DIGITS[c]) for c in places)), 10 ** len(places)) if places else 0)
    )


def figure_of(text: str, found: Found, floor: int, *, before: bool, after: bool) -> Figure:
    """``found`` as a figure, with the bounds ``before`` and ``after`` it where those are asked for."""
    start, end, bound, form = found.start, found.end, None, found.form
    if before:
        ahead = bound_before(text, floor, start, is_time=False, bare=text.startswith("半", start))
        start, bound = ahead.start, ahead.bound
        form = " ".join(filter(None, (form, "verb_bound" if ahead.verb else None))) or None
    if after:
        end, behind = bound_after(text, end, numeric=found.kind in (Kind.PERCENT, Kind.MULTIPLE))
        bound = bound or behind
    return Figure(
        zh=text[start:end],
        start=start,
        end=end,
        kind=found.kind,
        values=found.values,
        unit=found.unit,
        bound=bound,
        shape=found.shape,
        direction=found.direction,
        classifier=found.classifier,
        form=form,
    )
