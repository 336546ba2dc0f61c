"""Which sentences say what the others say too: LexRank over pairs of characters.

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
Summarization" (2004), with pairs of Chinese characters for words. The graph is
sparse: a sentence is linked through its rarest pairs only, so time grows with
the length of the text and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from workers.pipeline.affinity import pairs

MOST_PAIRS = 40  # of a sentence that may link it to others
MOST_SENTENCES = 60  # that a pair may stand in and still link them
DAMPING = 0.85
ROUNDS = 25

Vector = Mapping[str, float]


def vectors(texts: Sequence[str]) -> list[Vector]:
    """Each text as its pairs, weighted by how often they are in it and how rare in the others; of length 1."""
    counts = [Counter(pairs(text)) for text in texts]
    holding: Counter[str] = Counter()
    for count in counts:
        holding.update(count.keys())
    size = len(texts)
    made: list[Vector] = []
    for count in counts:
        weighted = {w: (1 + math.log(n)) * math.log(1 + size / holding[w]) for w, n in count.items()}
        norm = math.sqrt(sum(x * x for x in weighted.values())) or 1.0
        made.append({w: x / norm for w, x in weighted.items()})
    return made


def similarity(a: Vector, b: Vector) -> float:
    """The cosine of two vectors, from 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum(x * b[w] for w, x in a.items() if w in b)


def centrality(texts: Sequence[Vector]) -> list[float]:
    """How central each text is, from 0 to 1 (the most central)."""
    size = len(texts)
    if not size:
        return []
    links = _links(texts)
    rank = [1.0 / size] * size
    totals = [sum(row.values()) for row in links]
    for _ in range(ROUNDS):
        fresh = [(1 - DAMPING) / size] * size
        for i, row in enumerate(links):
            if totals[i]:
                share = DAMPING * rank[i] / totals[i]
                for j, weight in row.items():
                    fresh[j] += share * weight
        rank = fresh
    top = max(rank)
    return [r / top for r in rank]


def _links(texts: Sequence[Vector]) -> list[dict[int, float]]:
    """For each text, its similarity to those that share one of its weightiest pairs."""
    where: dict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(texts):
        for word in sorted(vector, key=lambda w: (-vector[w], w))[:MOST_PAIRS]:
            where[word].append(i)
    links: list[dict[int, float]] = [defaultdict(float) for _ in texts]
    for word, holders in where.items():
        if not 2 <= len(holders) <= MOST_SENTENCES:
            continue
        for a in holders:
            for b in holders:
                if a != b:
                    links[a][b] += texts[a][word] * texts[b][word]
    return [dict(row) for row in links]
