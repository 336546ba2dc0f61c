"""Which number of the English answers which value of the source: the best matching, each used once."""

from __future__ import annotations

from collections.abc import Sequence

from workers.pipeline.figures.wanted import WORST_TIER, Tiers


def match(wants: Sequence[Tiers], offers: Sequence[Tiers]) -> list[int | None]:
    """For each want the index of the offer that answers it, or None.

    A want and an offer fit when they share a key; the tier of the pair is the sum
    of both sides' tiers for it. Better tiers are matched first and never undone
    for a worse one, except by moving an offer along an augmenting path.
    """
    edges = [_edges(want, offers) for want in wants]
    answer: list[int | None] = [None] * len(wants)
    taken: dict[int, int] = {}
    for tier in range(2 * WORST_TIER + 1):
        for want in range(len(wants)):
            if answer[want] is None and any(t == tier for t, _ in edges[want]):
                _augment(want, tier, edges, answer, taken)
    return answer


def _edges(want: Tiers, offers: Sequence[Tiers]) -> list[tuple[int, int]]:
    edges = []
    for j, offer in enumerate(offers):
        tiers = [tier + offer[key] for key, tier in want.items() if key in offer]
        if tiers:
            edges.append((min(tiers), j))
    return sorted(edges)


def _augment(
    first: int, tier: int, edges: list[list[tuple[int, int]]], answer: list[int | None], taken: dict[int, int]
) -> bool:
    """Give ``first`` an offer of at most ``tier``, moving other wants to their other offers if need be."""
    came_from: dict[int, int] = {}  # offer -> the want that reached it
    queue = [first]
    for want in queue:
        for cost, j in edges[want]:
            if cost > tier or j in came_from:
                continue
            came_from[j] = want
            if j in taken:
                queue.append(taken[j])
                continue
            _shift(j, came_from, answer, taken)
            return True
    return False


def _shift(j: int, came_from: dict[int, int], answer: list[int | None], taken: dict[int, int]) -> None:
    """Hand offer ``j`` to the want that reached it, and each freed offer on along the path."""
    offer: int | None = j
    while offer is not None:
        want = came_from[offer]
        freed = answer[want]
        answer[want] = offer
        taken[offer] = want
        offer = freed
