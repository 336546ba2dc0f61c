"""How fast terms are found: megabytes of article a second with 20,000 terms.

Three ways in one run, in processor time, on the sample articles: the matcher of the product, one
``str.find`` loop per term, and one regular expression with every term as an
alternative. The slower ways see less text, so that the run stays short; the ratio
is of megabytes a second.

    python -m benchmarks.glossary_matching [--terms 20000] [--megabytes 3]
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

from glossary.chinese import match_form, simplified
from glossary.matching import Matcher
from glossary.starter import starter_terms
from glossary.term import Term, TermStatus

SAMPLES = Path(__file__).parents[1] / "tests" / "corpus" / "samples"
SEED = 20250919


def sample_text(megabytes: float) -> str:
    """The sample articles in Simplified, over and over, up to this size in UTF-8."""
    text = "".join(simplified(path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.txt")))
    times = int(megabytes * 1e6 / len(text.encode())) + 1
    return text * times


def many_terms(count: int, text: str) -> list[Term]:
    """The starter glossary, filled up with made-up words of the characters of the articles."""
    terms = [t for t in starter_terms() if t.status == TermStatus.APPROVED]
    source = random.Random(SEED)  # not for secrets: the same words on every run
    characters = [c for c in text[:100_000] if "\u4e00" <= c <= "\u9fff"]
    seen = {match_form(t.zh) for t in terms}
    while len(terms) < count:
        zh = "".join(source.choices(characters, k=source.choice((2, 3, 4, 4, 5, 6))))
        if zh not in seen:
            seen.add(zh)
            terms.append(Term(zh, "made up"))
    return terms[:count]


def megabytes_a_second(search: Callable[[str], int], text: str) -> tuple[float, int]:
    """The speed of one search over ``text``, and how many terms it found."""
    start = time.process_time()
    found = search(text)
    return len(text.encode()) / 1e6 / (time.process_time() - start), found


def main() -> None:
    """Run the three and print a table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--terms", type=int, default=20_000)
    options.add_argument("--megabytes", type=float, default=3.0)
    chosen = options.parse_args()
    text = sample_text(chosen.megabytes)
    terms = many_terms(chosen.terms, text)

    start = time.process_time()
    matcher = Matcher(terms)
    built = time.process_time() - start
    words = sorted({match_form(t.zh) for t in terms}, key=len, reverse=True)
    alternation = re.compile("|".join(map(re.escape, words)))

    ways: list[tuple[str, Callable[[str], int], int]] = [
        ("Matcher", lambda t: len(matcher.find(t)), len(text)),
        ("str.find for each term", lambda t: sum(t.count(w) for w in words), 100_000),
        ("one regular expression", lambda t: sum(1 for _ in alternation.finditer(t)), 3_000),
    ]
    results = [(name, *megabytes_a_second(search, text[:size])) for name, search, size in ways]
    fastest = results[0][1]
    print(f"{len(terms):,} terms, {len(text.encode()) / 1e6:.1f} MB of text; the matcher was built in {built:.2f} s")
    print(f"{'way':<26}{'MB/s':>10}{'Matcher is':>16}")
    for name, speed, _ in results:
        print(f"{name:<26}{speed:>10.3f}{fastest / speed:>14.0f} ×")


if __name__ == "__main__":
    main()
