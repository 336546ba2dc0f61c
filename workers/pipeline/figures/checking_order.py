"""Whether a list keeps its order: 分别增长2倍、6.3%、22% says by position which figure is whose."""

from __future__ import annotations

import re

from workers.pipeline.figures.comparing import Comparison
from workers.pipeline.values import CheckFinding, Figure, Finding, Shape

LONGEST_JOINT = 1  # characters between two figures of one list: 、 or 和
_JOINT = re.compile(
    r"\s*(?:,|and|, and|;|/|percent,|percent and)\s*(?:by\s+|up\s+|about\s+|[$£€¥]|RMB\s*)*", re.IGNORECASE
)


def turned_lists(state: Comparison) -> list[CheckFinding]:
    """Figures of a list that the English says in another order, one finding for each that moved.

    Only lists that are bare on both sides are judged: with words between the
    figures the English may well say the pairs in an order of its own.
    """
    findings = []
    for members in _lists(state):
        places = [_place(state, index) for index in members]
        if None in places or len({state.figures[i].values for i in members}) < len(members):
            continue
        offers = [place for place in places if place is not None]
        if offers == sorted(offers) or not _is_bare(state, sorted(offers)):
            continue
        for index, offer, right in zip(members, offers, sorted(offers), strict=True):
            if offer != right:
                text = state.offers[offer].text
                detail = f"{state.figures[index].zh} is out of its place in the list: {text}"
                findings.append(CheckFinding(Finding.CHANGED, index, text, detail))
    return findings


def _lists(state: Comparison) -> list[list[int]]:
    """Runs of two or more figures with one unit and nothing but a comma between them."""
    runs: list[list[int]] = []
    for index, figure in enumerate(state.figures):
        if runs and _follows(state.figures[runs[-1][-1]], figure):
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if len(run) > 1]


def _follows(one: Figure, other: Figure) -> bool:
    same = one.unit == other.unit and one.kind is other.kind and one.shape is other.shape is Shape.SINGLE
    return same and bool(one.values and other.values) and 0 <= other.start - one.end <= LONGEST_JOINT


def _place(state: Comparison, index: int) -> int | None:
    """The offer that answers the figure."""
    pairs = zip(state.wants, state.answers, strict=True)
    return next((answer for want, answer in pairs if want.index == index), None)


def _is_bare(state: Comparison, offers: list[int]) -> bool:
    """Whether nothing but commas and "and" stands between the offers."""
    ends = [state.offers[j].end for j in offers[:-1]]
    starts = [state.offers[j].start for j in offers[1:]]
    return all(_JOINT.fullmatch(state.english, end, start) for end, start in zip(ends, starts, strict=True))
