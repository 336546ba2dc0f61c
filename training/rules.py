"""Pairs made from Chinese alone: what the pipeline's phrasebook translates by rule.

They are statistics, and their slots come out exactly once by construction, so they
teach the network to carry slots. The phrasebook is right about figures and plain
about everything else: a small share of a set, for slots, not for style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from training.served import Served, seen, shield_all
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.request import split

Texts = tuple[str, str]

FEWEST_SLOTS = 2
SHORTEST, LONGEST = 6, 90
"""Characters of a sentence."""
_AT_ONCE = 2000


def rule_pairs(sentences: Iterable[str]) -> Iterator[Texts]:
    """Slotted pairs of the sentences, or of their clauses, that rules translate; each once, digits made alike."""
    known: set[str] = set()
    wanted = (zh for zh in sentences if SHORTEST <= len(zh) <= LONGEST)
    while group := list(islice(wanted, _AT_ONCE)):
        for whole in shield_all(group):
            for one in [whole, *(seen(part) for part in split(whole.request))]:
                made = _pair(one)
                if made is None:
                    continue
                mark = re.sub(r"\d", "0", one.request.text)
                if mark not in known:
                    known.add(mark)
                    yield made
                if one is whole:
                    break


def _pair(one: Served) -> Texts | None:
    """The sentence and its English with slots; None where rules or slots do not serve."""
    pieces = one.shielded.pieces
    if len(pieces) < FEWEST_SLOTS or not all(piece.slot for piece in pieces):
        return None
    english = by_rule(one.request.text, pieces)
    for piece in pieces:
        places = list(re.finditer(rf"(?<![\w-]){re.escape(piece.english)}(?![\w%-])", english or "", re.IGNORECASE))
        if english is None or len(places) != 1:
            return None
        english = english[: places[0].start()] + piece.slot + english[places[0].end() :]
    return (one.shielded.text, english) if english else None
