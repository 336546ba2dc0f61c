"""Known terms in both languages of a pair, as links for term slots."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from training.corpus import read_lines
from training.slots import Link
from workers.pipeline.names import names_in

LONGEST = 16
LONGEST_WORD = 4
"""English words of a dictionary entry that is trained on by itself."""
_REMARK = re.compile(r"\s*[(（].*?[)）]")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Chinese terms with their English renderings; `sure` terms come from the glossary itself."""

    english: Mapping[str, list[str]]
    sure: frozenset[str] = field(default_factory=frozenset)

    def weight(self, zh: str) -> float:
        """How often a term becomes a slot: house terms nearly always, names often, short common words seldom."""
        if zh in self.sure:
            return 0.9
        if self.english[zh][0][0].isupper():
            return 0.7
        return {2: 0.04, 3: 0.3}.get(len(zh), 0.6)


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            for record in csv.DictReader(file):
                yield record["zh"].strip(), record["en"].strip()
        return
    for line in read_lines(path):
        zh, _, en = line.partition("\t")
        yield zh, en.split("\t")[0]


def read_lexicon(sure: Iterable[Path], more: Iterable[Path] = ()) -> Lexicon:
    """Read .csv files with `zh` and `en` columns and .tsv files of pairs; remarks in brackets are dropped."""
    english: dict[str, list[str]] = {}
    house: set[str] = set()
    for paths, is_house in ((sure, True), (more, False)):
        for path in paths:
            for zh, written in _rows(path):
                en = _REMARK.sub("", written)
                if 2 <= len(zh) <= LONGEST and _HAN.search(zh) and 3 <= len(en) <= 80:
                    english.setdefault(zh, []).append(en)
                    if is_house:
                        house.add(zh)
    return Lexicon(english, frozenset(house))


def _spans(zh: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Leftmost-longest spans of known terms."""
    at = 0
    while at < len(zh):
        for size in range(min(LONGEST, len(zh) - at), 1, -1):
            if zh[at : at + size] in lexicon.english:
                yield at, at + size
                at += size - 1
                break
        at += 1


def frequent_words(lexicon: Lexicon, text: Iterable[str], count: int) -> list[tuple[str, str]]:
    """The `count` terms that are most frequent in `text`, with their first English, verbs without "to"."""
    times = Counter(line[start:end] for line in text for start, end in _spans(line, lexicon))
    short = ((zh, lexicon.english[zh][0].removeprefix("to ")) for zh, _ in times.most_common())
    return list(islice(((zh, en) for zh, en in short if len(en.split()) <= LONGEST_WORD), count))


def _place(en: str, renderings: Iterable[str], taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Where one of the renderings stands as whole words, outside what is taken."""
    low = en.lower()
    for rendering in renderings:
        start = low.find(rendering.lower())
        while start >= 0:
            end = start + len(rendering)
            whole = not (en[start - 1 : start].isalnum() or en[end : end + 1].isalnum())
            if whole and all(end <= a or b <= start for a, b in taken):
                return start, end
            start = low.find(rendering.lower(), start + 1)
    return None


def name_links(zh: str, en: str) -> list[Link]:
    """Links for the names of persons that the service would spell as the English does."""
    links: list[Link] = []
    for match in names_in(zh):
        place = _place(en, [match.term.en], [link.target for link in links])
        if place:
            links.append(Link("T", (match.start, match.end), place))
    return links


def term_links(zh: str, en: str, lexicon: Lexicon, rng: random.Random) -> list[Link]:
    """Links for a random choice of the terms that both sides have."""
    links: list[Link] = []
    taken: list[tuple[int, int]] = []
    for start, end in _spans(zh, lexicon):
        term = zh[start:end]
        if rng.random() >= lexicon.weight(term):
            continue
        place = _place(en, lexicon.english[term], taken)
        if place:
            taken.append(place)
            links.append(Link("T", (start, end), place))
    return links
