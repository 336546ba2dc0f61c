"""Whether the English lets a figure go the way the source says: a fall must not become a rise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.figures.comparing import Comparison, compare
from workers.pipeline.figures.english_reading import EnglishFigure
from workers.pipeline.values import CheckFinding, Direction, Figure, Finding

REACH_BEFORE, REACH_AFTER = 70, 45

_UP = re.compile(
    r"\b(?:ros[ei]\w*|rising|rise[sn]?|up|upward\w*|grew|grow\w*|increas\w+|expand\w*|expansion|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*"
    r"|advanc\w+|higher|more|rais\w+|lift\w*|improv\w+|rebound\w*|accelerat\w+|doubl\w+|tripl\w+|quadrupl\w+|boost\w*|rall\w+|exceed\w*"
    r"|skyrocket\w*|add\w*|strengthen\w*|appreciat\w+|hik\w+|better|ahead|above|over|faster|leap\w*|leapt|spik\w+|widen\w*)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall\w*|down|downward\w*|declin\w+|decreas\w+|drop\w*|slid\w*|slump\w*|plung\w+|shrank|shr[iu]nk\w*|lower\w*|less|reduc\w+"
    r"|cut\w*|contract\w*|tumbl\w+|los[et]\w*|loss\w*|slip\w*|dip\w*|plummet\w*|eas\w+|sank|sink\w*|weaken\w*|depreciat\w+|narrow\w*"
    r"|halv\w+|below|under|behind|short|sav\w+|cheaper|discount\w*|slow\w*|shed\w*|wors\w+|fewer|minus|negative|div\w+|trim\w*|off"
    r"|shav\w+|retreat\w*|crash\w*|slash\w*|recede\w*|smaller|diminish\w*|collaps\w+)\b|[-−]\s*$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;.!?]\s|\b(?:while|whereas|but)\b|,\s+(?:while|but|whereas)\b", re.IGNORECASE)


def check_direction(zh: str, figures: Sequence[Figure], english: str) -> list[CheckFinding]:
    """Figures of ``zh`` that ``english`` lets go the wrong way. ``CheckFinding.figure`` indexes ``figures``.

    Only a clear contradiction is reported: the English has a word for the wrong
    direction beside the figure and none for the right one in the same clause.
    """
    if not any(f.direction in (Direction.UP, Direction.DOWN) for f in figures):
        return []
    state = compare(figures, english)
    findings = []
    seen: set[int] = set()
    for want, answer in zip(state.wants, state.answers, strict=True):
        direction = want.figure.direction
        if answer is None or direction is None or direction is Direction.FLAT or want.index in seen:
            continue
        seen.add(want.index)
        wrong = _contradiction(state, direction, state.offers[answer])
        if wrong:
            detail = f"{want.figure.zh} goes {direction.value}, the English says “{wrong}”"
            findings.append(CheckFinding(Finding.CHANGED, want.index, state.offers[answer].text, detail))
    return findings


def _contradiction(state: Comparison, direction: Direction, offer: EnglishFigure) -> str | None:
    """The word beside ``offer`` that says the wrong direction, when none says the right one."""
    near = _beside(state, offer)
    right, wrong = (_UP, _DOWN) if direction is Direction.UP else (_DOWN, _UP)
    if right.search(near):
        return None
    found = wrong.search(near)
    return found.group().strip() if found else None


def _beside(state: Comparison, offer: EnglishFigure) -> str:
    """The words around ``offer`` in its clause."""
    before = state.english[max(0, offer.start - REACH_BEFORE) : offer.start]
    cuts = list(_CLAUSE_END.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    after = state.english[offer.end : offer.end + REACH_AFTER]
    cut = _CLAUSE_END.search(after)
    return f"{before} {offer.text} {after[: cut.start()] if cut else after}"
