"""Facts held by a six-sentence summary: ours against lead-6, plain TextRank and chance.

The facts were written down by hand, ten to a page, in tests/corpus/facts. A fact
is held when one chosen sentence has all its words. Run:

    python -m benchmarks.summary_coverage [--sentences N] [--show]
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.summary_coverage.textrank import textrank
from glossary.matching import Matcher
from glossary.starter import starter_terms
from workers.pipeline.normalise import normalise
from workers.pipeline.reading import evidence, read
from workers.pipeline.segment import sentences
from workers.pipeline.summarise import Budget, Evidence, choose, headline
from workers.pipeline.values import BlockKind, Sentence

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "corpus"
DRAWS = 200


@dataclass(frozen=True)
class Fact:
    """Alternatives, each a list of words that one sentence must hold together."""

    alternatives: list[list[str]]
    gloss: str

    def held(self, chosen: Sequence[str]) -> bool:
        """Whether one of the sentences has all the words of one alternative."""
        return any(all(word in text for word in words) for words in self.alternatives for text in chosen)


@dataclass(frozen=True)
class Page:
    """One sample, read."""

    name: str
    sentences: tuple[Sentence, ...]
    evidence: list[Evidence]
    title: str
    facts: list[Fact]

    @property
    def body(self) -> list[int]:
        """The sentences of running text."""
        return [s.index for s in self.sentences if s.kind is BlockKind.BODY]

    def count(self, chosen: Sequence[int]) -> int:
        """How many facts the chosen sentences hold."""
        texts = [self.sentences[i].text for i in chosen]
        return sum(fact.held(texts) for fact in self.facts)


def read_facts(path: Path) -> list[Fact]:
    """The facts of a page, from lines of words and meaning."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [Fact([alternative.split("+") for alternative in words.split("||")], gloss) for words, gloss in rows]


def read_page(name: str, matcher: Matcher) -> Page:
    """A sample with its facts and the evidence the pipeline has."""
    text = normalise((CORPUS / "samples" / f"{name}.txt").read_text("utf-8"))
    found = sentences(text)
    readings = [read(s, matcher) for s in found]
    known = [evidence(r) for r in readings]
    return Page(name, found, known, headline(text, found), read_facts(CORPUS / "facts" / f"{name}.tsv"))


def chance(page: Page, size: int) -> float:
    """The mean over many random summaries."""
    draw = random.Random(7)
    return sum(page.count(draw.sample(page.body, min(size, len(page.body)))) for _ in range(DRAWS)) / DRAWS


def ways(size: int) -> dict[str, Callable[[Page], float]]:
    """The ways to summarise, by name."""
    return {
        "Jianbao": lambda p: p.count(choose(p.sentences, p.evidence, Budget(size), p.title)),
        f"lead-{size}": lambda p: p.count(p.body[:size]),
        "TextRank": lambda p: p.count(textrank(p.sentences, p.body, size)),
        "random": lambda p: chance(p, size),
    }


def main() -> None:
    """Print the table, and with --show the summaries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=6)
    parser.add_argument("--show", action="store_true", help="print the sentences chosen and the facts missed")
    args = parser.parse_args()
    matcher = Matcher(starter_terms())
    pages = [read_page(path.stem, matcher) for path in sorted((CORPUS / "facts").glob("*.tsv"))]
    table = {name: [way(page) for page in pages] for name, way in ways(args.sentences).items()}
    print(f"| facts of 10 held by {args.sentences} sentences | " + " | ".join(table) + " |")
    print("|---|" + "---:|" * len(table))
    for row, page in enumerate(pages):
        print(f"| {page.name} | " + " | ".join(f"{scores[row]:.3g}" for scores in table.values()) + " |")
    print("| **mean** | " + " | ".join(f"{sum(s) / len(s):.1f}" for s in table.values()) + " |")
    for page in pages if args.show else ():
        chosen = choose(page.sentences, page.evidence, Budget(args.sentences), page.title)
        print(f"\n{page.name}: {page.title}")
        for i in chosen:
            print(f"  {page.sentences[i].story}/{i}: {page.sentences[i].text}")
        for fact in page.facts:
            if not fact.held([page.sentences[i].text for i in chosen]):
                print(f"  missed: {fact.gloss}")


if __name__ == "__main__":
    main()
