"""Telling when a decoder runs in circles ("of the of the of the ..."), and cutting it short."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 12  # pieces in one turn of the circle


def _needed(turn: Sequence[str]) -> int:
    """How many turns in a row make a circle. A word may stand three times ("very, very, very"), a phrase not.

    Figures repeat by nature: 1,000,000,000 in pieces.
    """
    if not any(sign.isalpha() for piece in turn for sign in piece):
        return 8
    return 4 if len(turn) == 1 else 3


def _find(tokens: Sequence[str]) -> tuple[int, int, int] | None:
    """The first circle: where it starts, pieces in a turn, turns."""
    for start in range(len(tokens)):
        for size in range(1, min(LONGEST, (len(tokens) - start) // 3) + 1):
            if tokens[start] != tokens[start + size]:
                continue  # as nearly always
            turn = tokens[start : start + size]
            turns = 1
            while tokens[start + turns * size : start + (turns + 1) * size] == turn:
                turns += 1
            if turns >= 3 and turns >= _needed(turn):
                return start, size, turns
    return None


def loops(tokens: Sequence[str]) -> bool:
    """Whether the same pieces come again and again."""
    return _find(tokens) is not None


def collapse(tokens: list[str]) -> list[str]:
    """``tokens`` with one turn of every circle."""
    while found := _find(tokens):
        start, size, turns = found
        tokens = tokens[: start + size] + tokens[start + turns * size :]
    return tokens
