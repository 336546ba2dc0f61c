"""Slots: vocabulary pieces that stand for spans which come through translation untouched.

⦅N0⦆ is a count or a rank, ⦅Q0⦆ an amount with its unit, ⦅P0⦆ a percentage, ⦅D0⦆ a
date or period, ⦅T0⦆ a glossary term. The number counts the slots of the source
sentence from left to right, whatever their kind. Training on pairs with slots on
both sides teaches the model to place them; at run time the exact English
rendering takes their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KINDS = "NQPDT"
PER_KIND = 12
OPEN, CLOSE = "⦅", "⦆"
PATTERN = re.compile(rf"{OPEN}([{KINDS}])(\d+){CLOSE}")


def slot(kind: str, number: int) -> str:
    """The piece, such as ⦅Q0⦆."""
    return f"{OPEN}{kind}{number}{CLOSE}"


ALL_SLOTS = tuple(slot(kind, number) for kind in KINDS for number in range(PER_KIND))


@dataclass(frozen=True, slots=True)
class Link:
    """A span of the source and the span of the target that says the same."""

    kind: str
    source: tuple[int, int]
    target: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence, its translation, and which of their spans correspond."""

    zh: str
    en: str
    links: tuple[Link, ...] = ()


def fill(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    """`text` with each stretch (start, end) replaced; the stretches do not overlap."""
    out: list[str] = []
    at = 0
    for start, end, new in sorted(parts):
        out += [text[at:start], new]
        at = end
    return "".join([*out, text[at:]])


def free_of_overlap(links: Iterable[Link]) -> list[Link]:
    """The links in their order, less those that cross an earlier one on either side."""
    kept: list[Link] = []
    for link in links:
        if all(_apart(link.source, other.source) and _apart(link.target, other.target) for other in kept):
            kept.append(link)
    return kept


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


def with_slots(pair: Pair, links: Sequence[Link], first: int = 0) -> tuple[str, str]:
    """Both sides with the links as slots, numbered from `first` over the source.

    Links beyond the last slot number stay as they are.
    """
    chosen = sorted(links, key=lambda link: link.source)[: PER_KIND - first]
    names = [slot(link.kind, first + number) for number, link in enumerate(chosen)]
    zh = fill(pair.zh, ((*link.source, name) for link, name in zip(chosen, names, strict=True)))
    en = fill(pair.en, ((*link.target, name) for link, name in zip(chosen, names, strict=True)))
    return zh, en


def slots_in(text: str) -> list[str]:
    """Every slot of a text, in order, repeats included."""
    return [match.group() for match in PATTERN.finditer(text)]


def survives(source: str, output: str) -> bool:
    """Whether the output has each slot of the source exactly once, and no other."""
    return sorted(slots_in(source)) == sorted(slots_in(output))
