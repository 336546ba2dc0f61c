"""How much two stretches of Chinese have in common, by pairs of characters.

Chinese is not spaced; pairs of neighbouring characters stand in for words well
enough to compare texts, and need no dictionary.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

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


def share(words: Iterable[str], within: Collection[str], weights: Mapping[str, float] | None = None) -> float:
    """How much of the weight of ``words`` also stands in ``within``, from 0 to 1. Without weights, all weigh 1.

    Give a set, or anything that says quickly whether it holds a word.
    """
    wanted = set(words)
    weigh = (weights or {}).get
    total = sum(weigh(w, 1.0) for w in wanted)
    return sum(weigh(w, 1.0) for w in wanted if w in within) / total if total else 0.0


def repeats(a: str, b: str, length: int) -> bool:
    """Whether a stretch of that length stands in both."""
    return any(a[i : i + length] in b for i in range(len(a) - length + 1))
