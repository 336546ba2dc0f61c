"""Which pairs of a general corpus are nearest to the domain.

The score of a sentence is the mean log-likelihood ratio of its character bigrams
between text of the domain and general text (Moore and Lewis, 2010, with bigram
counts in place of language models).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable


def bigrams(text: str) -> list[str]:
    """Adjacent characters, digits made alike."""
    same = "".join("0" if character.isdigit() else character for character in text)
    return [same[at : at + 2] for at in range(len(same) - 1)]


class Nearness:
    """Scores sentences: above 0 is nearer to the domain, below 0 nearer to general text."""

    def __init__(self, domain: Iterable[str], general: Iterable[str]) -> None:
        self._domain = self._counts(domain)
        self._general = self._counts(general)
        self._log_totals = math.log(self._general.total() + 1) - math.log(self._domain.total() + 1)

    @staticmethod
    def _counts(sentences: Iterable[str]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for sentence in sentences:
            counts.update(bigrams(sentence))
        return counts

    def score(self, sentence: str) -> float:
        """Mean log-likelihood ratio a bigram; a bigram that neither side has counts as no evidence."""
        pairs = bigrams(sentence)
        if not pairs:
            return 0.0
        total = 0.0
        for pair in pairs:
            ours, theirs = self._domain[pair], self._general[pair]
            if ours or theirs:
                total += math.log((ours + 0.5) / (theirs + 0.5)) + self._log_totals
        return total / len(pairs)


def nearest(pairs: Iterable[tuple[str, str]], nearness: Nearness, count: int) -> list[tuple[str, str]]:
    """The `count` pairs whose Chinese is nearest to the domain, nearest first."""
    return sorted(pairs, key=lambda pair: nearness.score(pair[0]), reverse=True)[:count]
