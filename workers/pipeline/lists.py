"""Terms or figures that stand in a list, as one protected stretch: 东莞、常州和台州.

A model has to place a list once and not each of its members, of which it would lose
one. The marks between the members are translated here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossary.fitting import takes_the
from workers.pipeline.pieces import Piece

_COMMA = "、"
LAST_MARKS = frozenset({"和", "及", "以及"})
"""What may stand before the last member of a list."""
_GOES_ON = ("、", "和", "及", "以及", "与", "或")


def as_lists(source: str, pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` of ``source`` in order, those that make up a list as one piece.

    A list has a 、; two members with 和 alone may be "A with B".
    """
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        end = _end_of_list(source, pieces, at)
        found.append(_joined(source, pieces[at:end]) if end - at > 1 else pieces[at])
        at = end
    return found


def _end_of_list(source: str, pieces: Sequence[Piece], at: int) -> int:
    """The index after the last member of the list that begins with ``pieces[at]``."""
    end = at + 1
    while end < len(pieces) and pieces[end].slot_kind == pieces[at].slot_kind:
        between = source[pieces[end - 1].end : pieces[end].start]
        if between in LAST_MARKS and end - at > 1:
            return end + 1
        if between != _COMMA:
            break
        end += 1
    return end


def _joined(source: str, members: Sequence[Piece]) -> Piece:
    first, last = members[0], members[-1]
    english = [first.english, *(_within(member) for member in members[1:])]
    goes_on = source.startswith(_GOES_ON, last.end)
    text = ", ".join(english) if goes_on else ", ".join(english[:-1]) + " and " + english[-1]
    category = first.category if len({member.category for member in members}) == 1 else "other"
    bounded = any(member.bounded for member in members)
    return replace(first, end=last.end, english=text, category=category, bounded=bounded)


def _within(member: Piece) -> str:
    """The English of a later member, with the article that it takes after "and"."""
    return f"the {member.english}" if member.kind is None and takes_the(member.english) else member.english
