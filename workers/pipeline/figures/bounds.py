"""What stands around an amount: the bound, and the way a verb says it went."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workers.pipeline.figures.lexicon import (
    AFTER,
    BEFORE,
    COMPARED_BEFORE,
    DIRECTIONS,
    NO_BOUND_AFTER,
    NOT_AFTER,
    VERB_AFTER,
    VERB_BEFORE,
    VERB_BOUNDS,
)
from workers.pipeline.values import Bound, Direction

_LOOK_BACK = 24  # characters a verb may stand before its figure
_CLAUSE_END = re.compile(r"[，。；！？;!?\n,:]")
_SORTED_VERBS = sorted(VERB_BOUNDS, key=lambda pair: -len(pair[0]))
_VERB_TAILS = tuple(word for word, _ in _SORTED_VERBS)
_BEFORE_TAILS = tuple(word for word, _ in BEFORE)
# 近三年 in these places is "the past three years", not "nearly three years".
_PAST = re.compile(r"(?:^|[^一-鿿]|[在于是从了据以的到]|最|[^历长达用有超时])$")
INSIDE = {"多": Bound.MORE_THAN, "余": Bound.MORE_THAN, "几": Bound.MORE_THAN, "来": Bound.ABOUT, "数": Bound.SEVERAL}


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound found before an amount. ``start`` is where the span begins with it."""

    start: int
    bound: Bound | None
    verb: bool = False


def bound_before(text: str, floor: int, at: int, *, is_time: bool, bare: bool) -> Bounded:
    """The bound that stands directly before ``at``, not further back than ``floor``."""
    before = text[max(floor, at - 4) : at]
    if not before:
        return Bounded(at, None)
    if before.endswith(_VERB_TAILS):
        for word, bound in _SORTED_VERBS:
            if before.endswith(word) and _allowed(word, text, at - len(word), bare):
                return Bounded(at, bound, verb=True)
    if before.endswith(_BEFORE_TAILS):
        for word, bound in BEFORE:
            start = at - len(word)
            if not before.endswith(word) or not _allowed(word, text, start, bare):
                continue
            if word == "近" and is_time and _PAST.search(text[max(0, start - 1) : start]):
                return Bounded(at, None)
            return Bounded(start, bound)
    return Bounded(at, None)


def _allowed(word: str, text: str, start: int, bare: bool) -> bool:
    if word in ("上", "好", "过") and not bare:
        return False
    return text[max(0, start - 1) : start] not in tuple(NO_BOUND_AFTER.get(word, "")) or start == 0


def bound_after(text: str, at: int, *, numeric: bool) -> tuple[int, Bound | None]:
    """Where the span ends with the bound after an amount that ends at ``at``, and the bound."""
    if at >= len(text) or text[at] not in "左上及或以之开出有不多余" or NOT_AFTER.match(text, at):
        return at, None
    for word, bound in AFTER:
        if text.startswith(word, at):
            if word in ("多", "余") and not numeric:
                return at, None
            return at + len(word), bound
    return at, None


def direction_of(text: str, start: int, end: int) -> Direction | None:
    """The way the verb that governs ``text[start:end]`` says it went, if one stands close by in the clause."""
    before = text[max(0, start - _LOOK_BACK) : start]
    cut = 0
    for match in _CLAUSE_END.finditer(before):
        cut = match.end()
    before = before[cut:]
    found = VERB_BEFORE.search(before) or COMPARED_BEFORE.search(before) or VERB_AFTER.match(text, end)
    return DIRECTIONS[found.lastgroup] if found is not None and found.lastgroup is not None else None
