"""Whether an English sentence says every figure of its Chinese sentence, and no other.

Figures are compared by exact value, not by wording: "32 GW" says 3200万千瓦,
"tripled" and "up 200 percent" say 增长2倍, "two decades" says 20年. Each number of
the English answers one figure; dates may be shared.

What the checker expects of ``Figure.date`` (``-`` stands for "not said"):

===================  =======================================
2024                 2024年
2018-09              2018年9月
1955-10-01           1955年10月1日
--09                 9月
--09-19              9月19日
---19                19日
2025-H1, --H1        2025年上半年, 上半年 (also H2)
2025-Q1, --Q1        2025年一季度, 一季度 (also Q2 to Q4)
2025-Q1/Q3, --Q1/Q3  2025年前三季度, 前三季度
2025-01/2025-08      2025年1—8月
--01/--08            1—8月份
--09-19/--09-21      9月19日至21日
2021/2025            2021年至2025年
FYP14                “十四五”
1990s                上世纪九十年代, 1990年代
C21                  21世纪
===================  =======================================

Two forms joined by ``/`` are the ends of a range.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workers.pipeline.figures.checking_bounds import lost_bounds
from workers.pipeline.figures.checking_order import turned_lists
from workers.pipeline.figures.comparing import Comparison, compare, identifier_spans, unsaid
from workers.pipeline.figures.english_reading import EnglishFigure, Form, read_english
from workers.pipeline.figures.english_units import TIMES, base
from workers.pipeline.figures.wanted import Want, english_keys
from workers.pipeline.figures.wanted_dates import supported
from workers.pipeline.values import CheckFinding, Figure, Finding, Kind, Shape

__all__ = ["check", "read_english"]

_ROUND_NUMBERS = frozenset(Fraction(10) ** power for power in range(2, 13))
_OF_SLOGANS = frozenset({"time", "length"})  # dimensions
ROUNDING = Fraction(1, 100)  # how far a conversion in brackets may be off


def check(figures: Sequence[Figure], english: str, allowed: Sequence[str] = ()) -> list[CheckFinding]:
    """What is wrong with the figures of ``english``; nothing when all are said and none is made up.

    ``figures`` are those of the source sentence. ``allowed`` are English term
    renderings whose numbers are no figures ("ten major industrial clusters").
    ``CheckFinding.figure`` indexes ``figures``.
    """
    state = compare(figures, english, allowed)
    findings = _identifiers(state) + _dates(state)
    findings += _values(state)
    lost = {finding.figure for finding in findings}
    findings += [f for f in lost_bounds(state) if f.figure not in lost]
    findings += turned_lists(state)
    findings += _invented(state, {f.english for f in findings})
    return sorted(findings, key=lambda f: (f.figure is None, f.figure or 0))


def _identifiers(state: Comparison) -> list[CheckFinding]:
    """Identifiers must be in the text unchanged."""
    return [
        CheckFinding(Finding.MISSING, index, None, f"{figure.zh} must be copied unchanged")
        for index, figure in enumerate(state.figures)
        if figure.shape is Shape.TEXT and index not in state.dates and identifier_spans(figure, state.english) is None
    ]


def _dates(state: Comparison) -> list[CheckFinding]:
    """Dates the English does not say, or says in part."""
    findings = []
    said = state.said
    for index, ways in state.dates.items():
        lacking = unsaid(ways, said)
        if not lacking:
            continue
        kinds = {part[0] for part in lacking}
        rivals = [
            j
            for j in state.left_over()
            if any(p[0] in kinds and not supported(p, state.demanded_parts) for p in state.offers[j].date)
        ]
        words = ", ".join(f"{part[0]} {'-'.join(str(n) for n in part[1:] if n)}" for part in sorted(lacking))
        figure = state.figures[index]
        if rivals:
            state.used.add(rivals[0])
            text = state.offers[rivals[0]].text
            findings.append(
                CheckFinding(Finding.CHANGED, index, text, f"{figure.zh} became {text}: {words} is not said")
            )
        else:
            findings.append(CheckFinding(Finding.MISSING, index, None, f"{figure.zh} is not said: {words}"))
    return findings


# ------------------------------------------------------------------- values


def _values(state: Comparison) -> list[CheckFinding]:
    """Values nothing in the English answers: changed when a leftover number looks like them, missing otherwise."""
    findings = []
    reported: set[int] = set()
    for likeness in (_same_digits, _same_dimension, _same_sort):
        for want in state.unanswered():
            if want.index in reported:
                continue
            rival = next((j for j in _rivals(state) if likeness(want, state.offers[j])), None)
            if rival is not None:
                state.used.add(rival)
                reported.add(want.index)
                findings.append(_changed(want, state.offers[rival]))
    for want in state.unanswered():
        if want.index not in reported:
            reported.add(want.index)
            findings.append(CheckFinding(Finding.MISSING, want.index, None, f"{want.figure.zh} is not said"))
    return findings


def _rivals(state: Comparison) -> list[int]:
    """The leftover numbers that may be a figure gone wrong."""
    answered = _answered_keys(state)
    return [
        j
        for j in state.left_over()
        if state.offers[j].value is not None
        and not state.offers[j].doubtful
        and not _is_supported_date(state, state.offers[j])
        and not _repeats(state, answered, state.offers[j])
    ]


def _answered_keys(state: Comparison) -> set[tuple[str, Fraction]]:
    """The values with a unit that the English has already said: a second mention of one is a conversion."""
    return {
        key
        for want, answer in zip(state.wants, state.answers, strict=True)
        if answer is not None
        for key, tier in want.keys.items()
        if tier == 0
    }


def _repeats(state: Comparison, answered: set[tuple[str, Fraction]], offer: EnglishFigure) -> bool:
    """Whether ``offer`` says again what is said: in another unit, in brackets perhaps rounded."""
    keys = english_keys(state.english, offer).keys()
    if answered & keys:
        return True
    if state.english.rfind("(", 0, offer.start) <= state.english.rfind(")", 0, offer.start):
        return False
    return any(
        _is_rounded(offer, unit, true) for unit in offer.units for said, true in answered if said == base(unit)[0]
    )


def _is_rounded(offer: EnglishFigure, unit: str, true: Fraction) -> bool:
    """Whether ``offer`` in ``unit`` is ``true`` (in base units) rounded to the digits it has: 9,667 for 9,666.67."""
    exact = true / base(unit)[1]
    if offer.value is None or abs(offer.value - exact) > exact * ROUNDING:
        return False
    step = next(
        Fraction(10) ** power for power in range(12, -13, -1) if (offer.value / Fraction(10) ** power).denominator == 1
    )
    return abs(offer.value - exact) <= step / 2


def _is_supported_date(state: Comparison, offer: EnglishFigure) -> bool:
    return bool(offer.date) and all(supported(part, state.demanded_parts) for part in offer.date)


def _changed(want: Want, offer: EnglishFigure) -> CheckFinding:
    """The finding for a value that became another, with what went wrong."""
    reason = "the value differs"
    if offer.value is not None and offer.value and want.value:
        ratio = offer.value / want.value
        if ratio == 1:
            reason = f"the unit differs: {want.figure.unit or 'none'} became {'/'.join(sorted(offer.units)) or 'none'}"
        elif (power := _power_of_ten(ratio)) is not None:
            reason = f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
    return CheckFinding(Finding.CHANGED, want.index, offer.text, f"{want.figure.zh} became {offer.text}: {reason}")


def _power_of_ten(ratio: Fraction) -> int | None:
    """n where ``ratio`` is 10**n, or None."""
    for power in range(1, 16):
        if ratio == 10**power:
            return power
        if ratio * 10**power == 1:
            return -power
    return None


def _same_digits(want: Want, offer: EnglishFigure) -> bool:
    """Whether only the decimal point or the unit moved: 12.31亿元 as "12.31 billion yuan"."""
    if not offer.value or not want.value or (offer.form is Form.MULTIPLE) is not (want.figure.kind is Kind.MULTIPLE):
        return False
    ratio = offer.value / want.value
    return ratio == 1 or _power_of_ten(ratio) is not None


def _same_dimension(want: Want, offer: EnglishFigure) -> bool:
    """Whether both measure the same thing: two shares, two sums of money in any currency."""
    if want.figure.unit is None or not offer.units or want.figure.kind is Kind.MULTIPLE:
        return False
    family = base(want.figure.unit)[0].split()[0]
    return any(
        base(unit)[0].split()[0] in (family, {"points": "share", "share": "points"}.get(family)) for unit in offer.units
    )


def _same_sort(want: Want, offer: EnglishFigure) -> bool:
    """Whether both are plain numbers, both ranks or both multiples."""
    if want.figure.kind is Kind.MULTIPLE:
        return offer.form is Form.MULTIPLE or TIMES in offer.units
    if offer.units or offer.date:
        return False
    if want.figure.kind is Kind.RANK:
        return offer.form is Form.ORDINAL
    return want.figure.unit is None and offer.form is Form.CARDINAL


# --------------------------------------------------------------- inventions


def _invented(state: Comparison, spoken_of: set[str | None]) -> list[CheckFinding]:
    """What the English says and the source does not."""
    answered = _answered_keys(state)
    findings = []
    for j in state.left_over():
        offer = state.offers[j]
        if offer.doubtful or _is_small(offer) or _is_supported_date(state, offer) or offer.text in spoken_of:
            continue
        if _repeats(state, answered, offer):
            continue
        findings.append(CheckFinding(Finding.INVENTED, None, offer.text, f"{offer.text} is not in the source"))
    return findings


def _is_small(offer: EnglishFigure) -> bool:
    """Whether this is a small number in words: prose has many that no source says (双方 "the two sides")."""
    if _is_round_name(offer):
        return True
    if offer.value is None or offer.units - {TIMES, "pp"} or "percent" in offer.text:
        return False
    if any(c.isdigit() for c in offer.text):
        return offer.value <= 2 and not offer.units  # 两国 "2 countries"
    return offer.form is Form.MULTIPLE or (offer.value <= 10 and offer.form in (Form.CARDINAL, Form.ORDINAL))


def _is_round_name(offer: EnglishFigure) -> bool:
    """Whether this may be a round number of a slogan or name that counts nothing: 百村示范 "100 model villages".

    With a unit, it is one of time or length: "a 100-day campaign", never "100 kilowatt-hours".
    """
    if offer.value not in _ROUND_NUMBERS:
        return False
    return not offer.units or ("-" in offer.text and all(base(unit)[0] in _OF_SLOGANS for unit in offer.units))
