"""Quotation marks of an English sentence: as many as its Chinese has, and none astray.

A weak model drops one mark of two, or writes a space inside them. American marks: the
full stop of a sentence stands inside.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

OPENING, CLOSING = frozenset("“「『"), frozenset("”」』")
_END = "。！？!?…；;，,"
_QUOTED = re.compile(r"[“「『]([^“「『”」』]*)")
_NOTES = re.compile(r"(?P<said>.*?)(?P<notes>(?: \[[^\]]*\])*)", re.DOTALL)


def marked(zh: str, english: str) -> str:
    """``english`` with its quotation marks put right; ``zh`` is its Chinese.

    What ``zh`` quotes from end to end is quoted so, marks inside being single. A quotation
    that begins or ends in another sentence keeps its one mark. Notes in square brackets
    at the end stay outside.
    """
    split = _NOTES.fullmatch(english)
    said, notes = (split["said"], split["notes"]) if split else (english, "")
    begins, ends = _quotes(zh)
    if begins or ends:
        inside = inside_marks(said)
        return '"' * begins + inside + '"' * ends + notes if inside else english
    open_at_end, longest = balance(zh), 1 + max(map(len, _QUOTED.findall(zh)), default=0)
    if said.count('"') % 2 and open_at_end:
        said = _paired(f'{said}"', longest)[:-1] if open_at_end > 0 else _paired(f'"{said}', longest)[1:]
    else:
        said = _paired(said, longest)
    return re.sub(r'([.!?])"\.$|"\.$', lambda m: f'{m[1] or "."}"', said) + notes


def inside_marks(english: str) -> str:
    """What stands in quotation marks: those around it go, those inside become single."""
    bare = re.sub(r'^["\s]+|"+(?=[.!?]*$)', "", english)
    bare = re.sub(r"(?<=[.!?])\.$", "", bare)
    return _paired(bare, len(bare)).replace('"', "'")


def _quotes(zh: str) -> tuple[bool, bool]:
    """Whether a quotation that no mark in between ends begins with ``zh``, and whether one ends with it."""
    bare = zh.strip().rstrip(_END)
    depths = list(accumulate((char in OPENING) - (char in CLOSING) for char in bare))
    if bare[:1] in OPENING and min(depths[:-1], default=1) > 0:
        return True, bare[-1] in CLOSING and depths[-1] == 0
    return False, bare[-1:] in CLOSING and depths[-1] < 0 and min(depths[:-1], default=0) >= 0


def balance(zh: str) -> int:
    """How many quotations of ``zh`` go on after it; less than zero, how many began before it."""
    return sum((char in OPENING) - (char in CLOSING) for char in zh)


def _paired(english: str, longest: int) -> str:
    """Marks by turns opening and closing, with their spaces; of an odd number the least fitting goes.

    ``longest``: the most words that a quotation is likely to have.
    """
    pieces = english.split('"')
    if len(pieces) % 2 == 0:
        drop = min(range(1, len(pieces)), key=lambda at: (_misfits(_without(pieces, at), longest), -at))
        pieces = _without(pieces, drop)
    out = pieces[0]
    for at, piece in enumerate(pieces[1:]):
        if at % 2 == 0:
            glued = not out or out[-1] in "([-/' "
            out += ("" if glued else " ") + f'"{piece.strip()}"'
        else:
            out += f" {piece}" if piece[:1].isalnum() else piece
    return re.sub(r'""| (?= |, )', "", out)


def _without(pieces: list[str], at: int) -> list[str]:
    """The pieces with the mark before piece ``at`` gone."""
    apart = pieces[at - 1].endswith(" ") and pieces[at].startswith(" ")
    return [*pieces[: at - 1], pieces[at - 1] + pieces[at][apart:], *pieces[at + 1 :]]


def _misfits(pieces: list[str], longest: int) -> int:
    """How many marks have their space on the wrong side, and which quotations have more than ``longest`` words."""
    wrong = 0
    for at, (before, after) in enumerate(pairwise(pieces)):
        inside, outside = (after, before) if at % 2 == 0 else (before, after)
        facing = inside[:1] if at % 2 == 0 else inside[-1:]
        behind = outside[-1:] if at % 2 == 0 else outside[:1]
        wrong += facing in ("", " ") or behind.isalnum()
        wrong += 2 * (at % 2 == 0 and len(inside.split()) > longest)
    return wrong
