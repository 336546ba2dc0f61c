"""Plain TextRank (Mihalcea and Tarau, 2004) over characters, as a baseline."""

from __future__ import annotations

import math
from collections.abc import Sequence

from workers.pipeline.values import Sentence


def textrank(sentences: Sequence[Sentence], body: Sequence[int], size: int) -> list[int]:
    """The ``size`` highest-ranked sentences: shared words over the log of both lengths, PageRank with 0.85."""
    words = [{c for c in sentences[i].text if c.isalnum()} for i in body]
    weight = [
        [len(a & b) / (math.log(len(a) + 1) + math.log(len(b) + 1)) if i != j else 0.0 for j, b in enumerate(words)]
        for i, a in enumerate(words)
    ]
    totals = [sum(row) or 1.0 for row in weight]
    rank = [1.0] * len(body)
    for _ in range(50):
        rank = [
            0.15 + 0.85 * sum(weight[j][i] / totals[j] * rank[j] for j in range(len(body))) for i in range(len(body))
        ]
    best = sorted(range(len(body)), key=lambda i: -rank[i])[:size]
    return sorted(body[i] for i in best)
