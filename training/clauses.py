"""Pairs of clauses out of pairs of sentences, where the two are punctuated alike.

Short pairs are learnt quickly and cost little, and clauses are what the service
translates when a whole sentence fails.
"""

from __future__ import annotations

import re

Texts = tuple[str, str]

_HAN = re.compile(r"[\u3400-\u9fff]")
_CUTS = (
    (re.compile(r'(?<=[;。!?；！？])(?!["”])'), re.compile(r'(?<=[;.!?])(?<!\d\.)\s+(?=[A-Za-z"])')),
    (re.compile(r"(?<=[,;:，；：])(?!\d)"), re.compile(r"(?<=[,;:])\s+")),
)
"""Where to cut the Chinese and the English: first at sentences, then at clauses."""

SHORTEST = 3
"""Chinese characters of a clause."""
WORDS_A_CHARACTER = (0.38, 1.2)


def clause_pairs(zh: str, en: str) -> list[Texts]:
    """The clauses of both sides, paired in order, each beginning as a sentence does.

    None where their numbers or lengths do not agree.
    """
    for zh_cut, en_cut in _CUTS:
        sources = [part.strip() for part in zh_cut.split(zh) if part.strip()]
        targets = [part.strip() for part in en_cut.split(en)]
        pairs = list(zip(sources, targets, strict=False))
        if len(sources) == len(targets) > 1 and all(_plausible(*pair) for pair in pairs):
            return [(source, _by_itself(target)) for source, target in pairs]
    return []


def _by_itself(en: str) -> str:
    """The clause as a sentence begins, without "and": whole sentences must not learn to begin with it."""
    en = en.removeprefix("and ")
    return en[:1].upper() + en[1:]


def _plausible(zh: str, en: str) -> bool:
    """Whether a clause is long enough, and as long as its translation would be."""
    characters = len(_HAN.findall(zh))
    least, most = WORDS_A_CHARACTER
    return characters >= SHORTEST and least <= len(en.split()) / characters <= most
