"""How much two stretches of Chinese have in common, by pairs of characters.

Chinese is not spaced; pairs of neighbouring characters stand in for words well
enough to compare texts, and need no dictionary.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

_RUN = re.compile(r"[\u3400-\u9fff]+|[A-Za-z]{2,}|\d+(?:\.\d+)?")
_EMPTY = frozenset("的了和与在是为等及将对从到把被也都并而其这那个上中下以于有着之")


def pairs(text: str) -> list[str]:
    """Neighbouring Chinese characters as pairs; Latin words and numbers whole. Pairs of empty words are left out."""
    found: list[str] = []
    for run in _RUN.findall(text):
        if run[0].isascii():
            found.append(run.lower())
        else:
            found += [run[i : i + 2] for i in range(len(run) - 1) if not (run[i] in _EMPTY or run[i + 1] in _EMPTY)]
    return found


def rarity(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """For every pair: how rare it is among ``texts``, from 0 (in all of them) upwards."""
    holding: Counter[str] = Counter()
    count = 0
    for words in texts:
        holding.update(set(words))
        count += 1
    return {word: math.log((count + 1) / (n + 0.5)) for word, n in holding.items()}


def share(words: Sequence[str], within: Iterable[str], weights: Mapping[str, float]) -> float:
    """How much of the weight of ``words`` also stands in ``within``, from 0 to 1."""
    wanted = set(words)
    held = wanted & set(within)
    total = sum(weights.get(w, 1.0) for w in wanted)
    return sum(weights.get(w, 1.0) for w in held) / total if total else 0.0


def longest_common(a: str, b: str) -> int:
    """The length of the longest stretch the two have in common."""
    best = 0
    before = [0] * (len(b) + 1)
    for x in a:
        row = [0] * (len(b) + 1)
        for j, y in enumerate(b, 1):
            if x == y:
                row[j] = before[j - 1] + 1
                best = max(best, row[j])
        before = row
    return best
