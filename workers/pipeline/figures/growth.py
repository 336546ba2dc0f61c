"""Whether the English lets a figure go the way the source says: a fall must not become a rise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.figures.comparing import Comparison, compare
from workers.pipeline.figures.english_reading import EnglishFigure
from workers.pipeline.values import CheckFinding, Direction, Figure, Finding

REACH_BEFORE, REACH_AFTER = 70, 45


def _any(words: str) -> re.Pattern[str]:
    """Any of ``words``, a ``*`` standing for any ending; but "start-up", "more than" and "growth rate" say nothing."""
    words = words.replace("*", r"\w*").replace("more ", r"more(?!\s+than) ").replace("growth ", r"growth(?!\s+rate) ")
    joined = "|".join(words.split())
    return re.compile(rf"(?<![-\w])(?:{joined})(?![-\w])", re.IGNORECASE)


# Words that say a direction beyond doubt; only these are held against a sentence.
_RISING = (
    "rose risen rising rises up upward* grew grow growing grown grows growth increas* expand* expansion climb* "
    "jump* surg* soar* gain* rais* rebound* doubled doubling tripl* quadrupl* skyrocket* "
    "appreciat* hike* leap* leapt spike*"
)
_FALLING = (
    "fell fallen fall* down downward* declin* decreas* drop* slid* slump* plung* shrank shrink* shrunk reduc* "
    "tumbl* slip* plummet* sank depreciat* halv* crash* slash* diminish* dips dipped dipping shorten*"
)
# Words that may turn such a word round, or say the direction in another way: enough to clear a sentence.
_MAYBE_RISING = (
    "rise more higher advanc* lift* improv* accelerat* boost* rall* add adds adding strengthen* better faster "
    "widen* extra additional steep* deep* larg* great* narrow* slow* eas* curb*"
)
_MAYBE_FALLING = (
    "lower* less cut* los* loss* eas* sink* weaken* narrow* sav* cheap* discount* slow* shed* wors* fewer "
    "minus negative trim* shav* retreat* reced* small* collaps* weak* eliminat* not"
)
# Words that clear a sentence only where no certain word stands in the same clause.
_FAINT_RISING = "exceed* ahead above over new from to"
_FAINT_FALLING = "below under behind short off no without to from"
_CERTAIN = {Direction.UP: _any(_RISING), Direction.DOWN: _any(_FALLING)}
_POSSIBLE = {
    Direction.UP: _any(f"{_RISING} {_MAYBE_RISING}"),
    Direction.DOWN: re.compile(rf"{_any(f'{_FALLING} {_MAYBE_FALLING}').pattern}|[-−]\s*\d", re.IGNORECASE),
}
_FAINT = {Direction.UP: _any(_FAINT_RISING), Direction.DOWN: _any(_FAINT_FALLING)}
_CLAUSE_END = re.compile(r"[;.!?]\s|\b(?:while|whereas|but)\b", re.IGNORECASE)
_AND = re.compile(r"\band\b")
_COMMA = re.compile(r",\s|[;.!?]\s|\b(?:while|whereas|but|with)\b|\s[-–—]{1,2}\s", re.IGNORECASE)


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
    """The word beside ``offer`` that says the wrong direction, when none says the right one.

    First the words between the commas around the figure, where they say a direction
    at all, then those of the whole clause.
    """
    opposite = Direction.DOWN if direction is Direction.UP else Direction.UP
    near = _beside(state, offer, _COMMA)
    found = _CERTAIN[opposite].search(near)
    if found or _CERTAIN[direction].search(near):
        return found.group() if found and not _POSSIBLE[direction].search(near) else None
    clause = _beside(state, offer, _CLAUSE_END)
    if _POSSIBLE[direction].search(clause) or _FAINT[direction].search(clause):
        return None
    found = _CERTAIN[opposite].search(clause)
    return found.group() if found else None


def _beside(state: Comparison, offer: EnglishFigure, end: re.Pattern[str]) -> str:
    """The words around ``offer`` up to the nearest ``end`` on each side."""
    before = state.english[max(0, offer.start - REACH_BEFORE) : offer.start]
    cuts = list(end.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    after = state.english[offer.end : offer.end + REACH_AFTER]
    cut = end.search(after) or _AND.search(after)
    return f"{before} {offer.text} {after[: cut.start()] if cut else after}"
