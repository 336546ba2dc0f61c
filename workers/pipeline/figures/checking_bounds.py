"""Whether the English says the bound of each figure: 超过 must not be lost, and 近 must not become "more than"."""

from __future__ import annotations

import re

from workers.pipeline.figures.comparing import Comparison
from workers.pipeline.figures.english_bounds import ACCEPTED, REACH, REACH_OF_VERBS, bounds_near
from workers.pipeline.figures.english_reading import EnglishFigure, Form
from workers.pipeline.values import Bound, CheckFinding, Figure, Finding

VERB_BOUND = "verb_bound"
_MORE_BY_ITSELF = re.compile(r"dozen|\ds$|'s$|ties$", re.IGNORECASE)  # a dozen, in his 20s, in her twenties
_AND_MORE = re.compile("余|(?<![至最顶])多")  # 约300余 has two bounds
_IN_A_LIST = re.compile(r"\W*(?:and|or|to|and another)?\W*", re.IGNORECASE)
_ENDS = frozenset({Bound.MORE_THAN, Bound.AT_LEAST, Bound.LESS_THAN, Bound.AT_MOST})
_TO_ANOTHER = re.compile(r"\s*(?:to|and|–|-|but)\s*(?:(?:less|not?|more|under|below|up|than|to)\s+)*[$£€¥A-Z]*\d")
_FROM_ANOTHER = re.compile(r"\d\D{0,12}\s(?:to|and|–|-)\s*$")
_AND_ALSO = re.compile(r"[^.;:\d]{0,60}(?:\band\b|,)[^.;:\d]{0,16}", re.IGNORECASE)
MINUS = re.compile(
    r"[-−–]\s?\d|\b(?:minus|negative|below|sub-?zero|loss|deficit|fell|fall\w*|drop\w*|declin\w*|shr\w+)\b", re.I
)


def lost_bounds(state: Comparison) -> list[CheckFinding]:
    """Figures whose value is said but whose bound is not: 超过 lost, or 近 turned into "more than"."""
    findings = []
    seen: set[int] = set()
    for want, answer in zip(state.wants, state.answers, strict=True):
        bound = want.figure.bound
        if answer is None or want.index in seen:
            continue
        if any(v < 0 for v in want.figure.values) and not MINUS.search(state.english):
            text = state.offers[answer].text
            seen.add(want.index)
            findings.append(CheckFinding(Finding.CHANGED, want.index, text, f"{want.figure.zh} lost its minus"))
        if bound is None or want.index in seen:
            continue
        seen.add(want.index)
        group = [a for w, a in zip(state.wants, state.answers, strict=True) if w.index == want.index and a is not None]
        if not any(_bound_said(state, want.figure, bound, state.offers[j]) for j in group) and not _is_shared(
            state, bound, state.offers[answer]
        ):
            text = state.offers[answer].text
            detail = f"{want.figure.zh} became {text}: “{bound.value.replace('_', ' ')}” is not said"
            findings.append(CheckFinding(Finding.CHANGED, want.index, text, detail))
    return findings


def _bound_said(state: Comparison, figure: Figure, bound: Bound, offer: EnglishFigure) -> bool:
    if offer.form is Form.INDEFINITE and bound in (Bound.SEVERAL, Bound.MORE_THAN, Bound.ABOUT):
        return True
    if bound in (Bound.SEVERAL, Bound.MORE_THAN) and _MORE_BY_ITSELF.search(offer.text):
        return True
    wanted = ACCEPTED[bound]
    if _AND_MORE.search(figure.zh):
        wanted |= ACCEPTED[Bound.MORE_THAN]
    if bound in _ENDS and _is_end_of_range(state.english, offer, bound):
        return True
    reach = REACH_OF_VERBS if VERB_BOUND in (figure.form or "").split() else REACH
    earliest = _end_of_number_before(state, offer)
    return bool(wanted & bounds_near(state.english, offer.start, offer.number_end, offer.end, reach, earliest))


def _is_shared(state: Comparison, bound: Bound, offer: EnglishFigure) -> bool:
    """Whether the number just before has the same bound: "more than 65 tons of steel and 290 tons of coal"."""
    for want, answer in zip(state.wants, state.answers, strict=True):
        if answer is None or want.figure.bound is not bound:
            continue
        other = state.offers[answer]
        gap = state.english[other.end : offer.start]
        if other.end <= offer.start and _AND_ALSO.fullmatch(gap) and _bound_said(state, want.figure, bound, other):
            return True
    return False


def _is_end_of_range(english: str, offer: EnglishFigure, bound: Bound) -> bool:
    """Whether a range says the bound: "between 500 and 5,000 yuan" for 500元以上5000元以下."""
    if bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return bool(_TO_ANOTHER.match(english, offer.end))
    return bool(_FROM_ANOTHER.search(english[max(0, offer.start - 24) : offer.start]))


def _end_of_number_before(state: Comparison, offer: EnglishFigure) -> int:
    """Where the number before ``offer`` ends, unless both stand in one list: "more than 3 and 5"."""
    before = [o for o in state.offers if o.end <= offer.start and not o.doubtful and not o.date]
    if not before:
        return 0
    end = max(o.end for o in before)
    return 0 if _IN_A_LIST.fullmatch(state.english, end, offer.start) else end
