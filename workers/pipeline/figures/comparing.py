"""The figures of the source and the numbers of the English, set against each other.

`Comparison` holds the state of one check: what is demanded, what the English
offers, which offer answers which demand, and what is left over on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workers.pipeline.figures.english_match import match
from workers.pipeline.figures.english_periods import DatePart
from workers.pipeline.figures.english_reading import EnglishFigure, Form, read_english
from workers.pipeline.figures.english_tokens import fold_widths
from workers.pipeline.figures.english_units import TIMES, base
from workers.pipeline.figures.wanted import Key, Tiers, Want, english_keys, wants_of
from workers.pipeline.figures.wanted_dates import Parts, demanded, either_half, missing
from workers.pipeline.values import Bound, Figure, Kind, Shape

_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9./+-]*[A-Za-z0-9])?")


def _words(*patterns: str) -> re.Pattern[str]:
    """Any of the words, the patterns' ``*`` standing for any ending."""
    joined = "|".join(" ".join(patterns).replace("_", r"\s+").replace("*", r"\w*").split())
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


# What says a small number without a number word. "_" is a space, "*" any ending.
_FIRST = _words(
    "first* top* no\\.?_?1 number_one lead* larg* big* high* most best prim* champion* initial* original* inaugural",
    "maiden debut* begin* earl* new gold foremost chief head start* once winner premier*",
)
_SECOND = _words("second* runner* another again next silver also sequel following later after")
_THIRD_OR_LATER = _words("third* bronze tertiary")
_SEVERAL = _words(
    "several few some many multiple various numerous number couple handful dozens? series two_or_three decades multi*",
    "years days",
)
_ALL = _words("all every each entire* full* complete* whole* total* universal* everyone everything")
_EACH = _words("every each per a an")
_NEVER_SILENT = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.FRACTION, Kind.RATIO})
_BOTH = _words("both mutual* bilateral* each_other either neither pair twin dual double couple joint*")


_TIME_WORD = re.compile(r"\b(?:year|month|week|day|hour|minute)s\b", re.IGNORECASE)
ELIDED = 3  # the tier of a unit that is only said elsewhere in the sentence


@dataclass(slots=True)
class Comparison:
    """One English sentence against the figures it must say."""

    english: str
    figures: Sequence[Figure]
    offers: list[EnglishFigure] = field(default_factory=list)
    wants: list[Want] = field(default_factory=list)
    answers: list[int | None] = field(default_factory=list)  # per want, the offer that answers it
    dates: dict[int, list[Parts]] = field(default_factory=dict)  # per date figure, the ways to say it
    used: set[int] = field(default_factory=set)  # offers that answer a date or stand in an identifier

    @property
    def said(self) -> frozenset[DatePart]:
        """Every part of a date that the English says."""
        return frozenset(part for offer in self.offers for part in offer.date)

    @property
    def demanded_parts(self) -> frozenset[DatePart]:
        """Every part of a date that the source says, however it is put."""
        return frozenset(part for ways in self.dates.values() for way in ways for part in way)

    def left_over(self) -> list[int]:
        """The offers that answer nothing."""
        taken = {answer for answer in self.answers if answer is not None}
        return [j for j in range(len(self.offers)) if j not in taken and j not in self.used]

    def unanswered(self) -> list[Want]:
        """The values that no offer answers."""
        pairs = zip(self.wants, self.answers, strict=True)
        return [want for want, answer in pairs if answer is None and not want.optional]


def compare(figures: Sequence[Figure], english: str, allowed: Sequence[str] = ()) -> Comparison:
    """Match ``figures`` with the numbers of ``english``; those inside an ``allowed`` rendering are set aside."""
    offers = _outside(read_english(english), english, allowed)
    state = Comparison(english, figures)
    said = frozenset(part for offer in offers for part in offer.date)
    for index, figure in enumerate(figures):
        if figure.date is not None:
            ways = either_half if "either_half" in (figure.form or "") else demanded
            state.dates[index] = [] if _is_season(figure, english) else ways(figure.date)
        elif figure.shape is Shape.TEXT:
            day = _incident(figure)
            if day and not missing(day, said):
                state.dates[index] = [day]
        else:
            state.wants += wants_of(index, figure, said_in_words(figure, english))
    demanded_keys = {key for want in state.wants for key in want.keys}
    state.offers = _split(offers, english, demanded_keys, state.demanded_parts)
    for figure in figures:
        if figure.shape is Shape.TEXT:
            state.used |= _inside_identifier(figure, state)
    units = {unit for offer in state.offers for unit in offer.units if unit != TIMES}
    units |= {word.lower().removesuffix("s") for word in _TIME_WORD.findall(english)}
    keys = [_keys(english, offer, units) if j not in state.used else {} for j, offer in enumerate(state.offers)]
    state.answers = _answers(state.wants, keys)
    _use_days(state)
    return state


def _incident(figure: Figure) -> Parts:
    """The day that names an event: “12·26” is "the Dec. 26 outbreak" as well as "12·26"."""
    match = re.fullmatch(r"(1[0-2]|[1-9])[·．.](3[01]|[12]\d|[1-9])", figure.zh)
    if match is None:
        return frozenset()
    month, day = int(match[1]), int(match[2])
    return frozenset({("month", month), ("day", month, day)})


def _is_season(figure: Figure, english: str) -> bool:
    """Whether a quarter is the season of a series after all: 第三季 "season 3"."""
    return figure.zh.endswith("季") and "season" in english.lower()


def _answers(wants: list[Want], offers: list[Tiers]) -> list[int | None]:
    """The offer for each want. Optional wants take what the others leave."""
    answers = match([{} if want.optional else want.keys for want in wants], offers)
    taken = {answer for answer in answers if answer is not None}
    left = [{} if j in taken else offer for j, offer in enumerate(offers)]
    optional = match([want.keys if want.optional else {} for want in wants], left)
    return [first if first is not None else second for first, second in zip(answers, optional, strict=True)]


def _keys(english: str, offer: EnglishFigure, units: set[str]) -> Tiers:
    """What ``offer`` answers; without a unit also the units said elsewhere: "from eight years to about five"."""
    keys = english_keys(english, offer)
    if offer.value is None or offer.units or offer.date or offer.form not in (Form.CARDINAL, Form.FRACTION):
        return keys
    carried = {(base(unit)[0], offer.value * base(unit)[1]): ELIDED for unit in units}
    return carried | keys


def _outside(offers: list[EnglishFigure], english: str, allowed: Sequence[str]) -> list[EnglishFigure]:
    """The offers that do not stand inside a term's rendering."""
    low = english.lower()
    spans = []
    for rendering in {a.lower() for a in allowed if a}:
        at = low.find(rendering)
        while at >= 0:
            spans.append((at, at + len(rendering)))
            at = low.find(rendering, at + len(rendering))
    if not spans:
        return offers
    return [o for o in offers if not any(start <= o.start and o.number_end <= end for start, end in spans)]


def _split(
    offers: list[EnglishFigure], english: str, keys: set[Key], parts: frozenset[DatePart]
) -> list[EnglishFigure]:
    """``offers`` with those replaced by their parts that only answer something as parts."""
    out: list[EnglishFigure] = []
    for offer in offers:
        whole = bool(offer.date & parts) or any(key in keys for key in english_keys(english, offer))
        answers = any(key in keys for part in offer.parts for key in english_keys(english, part))
        out += offer.parts if answers and not whole else (offer,)
    return out


def identifier_spans(figure: Figure, english: str) -> list[tuple[int, int]] | None:
    """Where the letters and digits of an identifier stand in ``english``; None when one of them does not."""
    spans: list[tuple[int, int]] = []
    low = fold_widths(english).lower()
    for code in _CODE.findall(fold_widths(figure.zh)):
        pattern = r"[\s.,/+-]*".join(map(re.escape, re.sub(r"\W", "", code.lower())))
        found = [match.span() for match in re.finditer(rf"(?<![0-9]){pattern}(?![0-9])", low)]
        short = re.fullmatch(r"[A-Za-z](\d{1,2})", code)  # T3 is "Terminal 3"
        if not found and short:
            found = [match.span() for match in re.finditer(rf"\b{short[1]}\b", low)]
        if not found:
            return None
        spans += found
    return spans


def _inside_identifier(figure: Figure, state: Comparison) -> set[int]:
    spans = identifier_spans(figure, state.english) or []
    return {j for j, o in enumerate(state.offers) if any(a < o.end and o.start < b for a, b in spans)}


def said_in_words(figure: Figure, english: str) -> bool:
    """Whether ``english`` says a small number without a number word: 一家 "a firm", 首位 "the top", 数家 "several"."""
    if len(figure.values) != 1 or figure.shape is not Shape.SINGLE:
        return False
    value = figure.values[0]
    if not 0 <= value <= 3 and value != 100:
        return False
    if figure.bound is Bound.SEVERAL:
        return value == 1 and bool(_SEVERAL.search(english))
    spelled = not any(c.isdigit() and c.isascii() for c in figure.zh)
    if figure.kind is Kind.RANK:
        pattern = {1: _FIRST, 2: _SECOND}.get(int(value), _THIRD_OR_LATER)
        return spelled and bool(pattern.search(english))
    if figure.kind is Kind.PERCENT and value == 100:
        return bool(_ALL.search(english))
    if figure.kind in _NEVER_SILENT:
        return value == 1 and bool(_EACH.search(english))
    if value == 2 and spelled:
        return bool(_BOTH.search(english))
    return value == 1 and (spelled or bool(_EACH.search(english)))


def _use_days(state: Comparison) -> None:
    """Let dates take the plain numbers that answer them: "the 19th", "at six in the morning"."""
    parts = state.demanded_parts
    lacking = missing(frozenset(p for p in parts if p[0] in ("day", "clock")), state.said)
    days = {part[2] for part in parts if part[0] == "day" and len(part) == 3}
    lost_days = {part[2] for part in lacking if part[0] == "day" and len(part) == 3}
    hours = {part[1] for part in lacking if part[0] == "clock" and part[2:] == (0,)}
    clocks = {part[1:] for part in lacking if part[0] == "clock"}
    for j in state.left_over():
        offer = state.offers[j]
        if offer.value is None or offer.value.denominator != 1 or offer.units - {"hour", "day"}:
            continue
        value = int(offer.value)
        if value in (days if _names_a_day(offer) else lost_days if offer.form is Form.CARDINAL else ()):
            state.offers[j] = _as_date(offer, ("day", 0, value))
        elif offer.form is Form.CARDINAL and divmod(value, 100) in clocks:
            state.offers[j] = _as_date(offer, ("clock", *divmod(value, 100)))  # at 1310
        elif offer.form is Form.CARDINAL and value in {h for hour in hours for h in (hour, hour % 12 or 12)}:
            hour = value if value in hours else (value + 12) % 24
            state.offers[j] = _as_date(offer, ("clock", hour, 0))


def _names_a_day(offer: EnglishFigure) -> bool:
    """Whether an ordinal may be a day of the month; "first" rarely is."""
    if offer.form is not Form.ORDINAL or offer.value is None:
        return False
    return offer.value > 3 or "day" in offer.units or any(map(str.isdigit, offer.text))


def _as_date(offer: EnglishFigure, part: DatePart) -> EnglishFigure:
    """``offer`` read as a day of the month or an hour of the day."""
    return EnglishFigure(
        offer.text, offer.start, offer.end, offer.form, offer.value, date=frozenset({part}), doubtful=True
    )


def unsaid(ways: Iterable[Parts], said: frozenset[DatePart]) -> Parts:
    """What the English lacks of a date, in the way that lacks least."""
    return min((missing(way, said) for way in ways), key=len, default=frozenset())
