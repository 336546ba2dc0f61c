"""Whether the English lets a figure go the way the source says: a fall must not become a rise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.figures.comparing import Comparison, compare
from workers.pipeline.figures.english_reading import EnglishFigure
from workers.pipeline.values import CheckFinding, Direction, Figure, Finding

REACH_BEFORE, REACH_AFTER = 70, 45


def _any(words: str) -> re.Pattern[str]:
    """Any of ``words``, a ``*`` standing for any ending."""
    joined = "|".join(words.replace("*", r"\w*").split())
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


# Words that say a direction beyond doubt; only these are held against a sentence.
_RISING = (
    "rose risen rising rises up upward* grew grow* increas* expand* expansion climb* jump* surg* soar* gain* rais* "
    "rebound* doubl* tripl* quadrupl* skyrocket* appreciat* hike* leap* leapt spike*"
)
_FALLING = (
    "fell fallen fall* down downward* declin* decreas* drop* slid* slump* plung* shrank shrink* shrunk reduc* tumbl* "
    "slip* plummet* sank depreciat* halv* crash* slash* diminish* contract* dips dipped dipping"
)
# Words that may say it too: enough to clear a sentence.
_MAYBE_RISING = (
    "rise more higher advanc* lift* improv* accelerat* boost* rall* exceed* add* strengthen* better ahead above over "
    "faster widen* extra additional new"
)
_MAYBE_FALLING = (
    "lower* less cut* los* loss* eas* sink* weaken* narrow* below under behind short* sav* cheap* "
    "discount* slow* shed* wors* fewer minus negative div* trim* off shav* retreat* reced* small* "
    "collaps* weak* eliminat* no not without"
)
_CERTAIN = {Direction.UP: _any(_RISING), Direction.DOWN: _any(_FALLING)}
_POSSIBLE = {
    Direction.UP: _any(f"{_RISING} {_MAYBE_RISING}"),
    Direction.DOWN: re.compile(rf"{_any(f'{_FALLING} {_MAYBE_FALLING}').pattern}|[-−]\s*\d", re.IGNORECASE),
}
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
    if _POSSIBLE[direction].search(near):
        return None
    opposite = Direction.DOWN if direction is Direction.UP else Direction.UP
    found = _CERTAIN[opposite].search(near)
    return found.group() if found else None


def _beside(state: Comparison, offer: EnglishFigure) -> str:
    """The words around ``offer`` in its clause."""
    before = state.english[max(0, offer.start - REACH_BEFORE) : offer.start]
    cuts = list(_CLAUSE_END.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    after = state.english[offer.end : offer.end + REACH_AFTER]
    cut = _CLAUSE_END.search(after)
    return f"{before} {offer.text} {after[: cut.start()] if cut else after}"
