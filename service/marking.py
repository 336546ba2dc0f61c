"""Find a sentence's figures and terms in its text, so that a page can mark them.

Pure functions over the briefing's JSON. Input: a text and what to look for;
output: the text cut into pieces that, joined, give the text again unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"\d[\d,.]*(?:\s(?:thousand|million|billion|trillion))?")


@dataclass(frozen=True, slots=True)
class Target:
    """Something to mark: ``kind`` is "figure" or "term"; ``index`` counts in the briefing's list."""

    kind: str
    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``kind`` is "text", "figure" or "term"."""

    text: str
    kind: str = "text"
    index: int = -1


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    target: Target


def mark_chinese(text: str, targets: Sequence[Target]) -> list[Piece]:
    """Cut a Chinese sentence into pieces. Each figure is marked once, a term wherever it stands."""
    hits: list[_Hit] = []
    for target in _longest_first(targets):
        places = _occurrences(re.compile(re.escape(target.text)), text, hits)
        _take(hits, places, target)
    return _cut(text, hits)


def mark_english(text: str, targets: Sequence[Target]) -> list[Piece]:
    """Cut an English sentence into pieces.

    A figure whose exact rendering is not there (a model may write "434,160
    million") is looked for by its leading number; if that fails it stays unmarked.
    """
    hits: list[_Hit] = []
    for target in _longest_first(targets):
        places = _occurrences(_whole_words(target.text), text, hits)
        if not places and target.kind == "figure" and (number := _NUMBER.search(target.text)):
            places = _occurrences(_whole_words(number.group().rstrip(".,")), text, hits)
        _take(hits, places, target)
    return _cut(text, hits)


def _longest_first(targets: Sequence[Target]) -> list[Target]:
    # The sort is stable, so equal texts keep their order in the sentence.
    return sorted((t for t in targets if t.text), key=lambda t: -len(t.text))


def _whole_words(words: str) -> re.Pattern[str]:
    # 22 must not be found in 2022 or in 22.5.
    return re.compile(rf"(?<![\w]){re.escape(words)}(?![\w]|[.,]\d)", re.IGNORECASE)


def _occurrences(pattern: re.Pattern[str], text: str, taken: Sequence[_Hit]) -> list[tuple[int, int]]:
    found = [match.span() for match in pattern.finditer(text)]
    return [(a, b) for a, b in found if all(b <= hit.start or hit.end <= a for hit in taken)]


def _take(hits: list[_Hit], places: Sequence[tuple[int, int]], target: Target) -> None:
    chosen = places if target.kind == "term" else places[:1]
    hits.extend(_Hit(a, b, target) for a, b in chosen)


def _cut(text: str, hits: Iterable[_Hit]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for hit in sorted(hits, key=lambda h: h.start):
        if hit.start > at:
            pieces.append(Piece(text[at : hit.start]))
        pieces.append(Piece(text[hit.start : hit.end], hit.target.kind, hit.target.index))
        at = hit.end
    if at < len(text):
        pieces.append(Piece(text[at:]))
    return pieces
