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
        if not any(_bound_said(state, want.figure, bound, state.offers[j]) for j in group):
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
    reach = REACH_OF_VERBS if VERB_BOUND in (figure.form or "").split() else REACH
    earliest = _end_of_number_before(state, offer)
    return bool(wanted & bounds_near(state.english, offer.start, offer.number_end, offer.end, reach, earliest))


def _end_of_number_before(state: Comparison, offer: EnglishFigure) -> int:
    """Where the number before ``offer`` ends, unless both stand in one list: "more than 3 and 5"."""
    before = [o for o in state.offers if o.end <= offer.start and not o.doubtful and not o.date]
    if not before:
        return 0
    end = max(o.end for o in before)
    return 0 if _IN_A_LIST.fullmatch(state.english, end, offer.start) else end
