"""How fast a briefing is made, and where the time goes.

    python -m benchmarks.briefing_speed [FILE]

Prints seconds, sentences a second, and the share spent in the model: the rest is
reading, checking and rules. Model loading is timed apart. One process, all cores.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from glossary.matching import Matcher
from glossary.starter import starter_terms
from workers.engine import find_model, load_translator
from workers.pipeline.briefing import Glossary, make_briefing
from workers.pipeline.values import Article, Hypothesis, SlotScheme, Translator
from workers.settings import Settings

SAMPLE = Path(__file__).parents[1] / "tests" / "corpus" / "samples" / "changji-industry-page.txt"


class Stopwatch:
    """A translator that times the one it wraps."""

    def __init__(self, inner: Translator) -> None:
        self._inner = inner
        self.seconds = 0.0
        self.sources = 0

    @property
    def name(self) -> str:
        """The wrapped translator's name."""
        return self._inner.name

    @property
    def slots(self) -> SlotScheme | None:
        """The wrapped translator's slots."""
        return self._inner.slots

    @property
    def doubtful_below(self) -> float | None:
        """The wrapped translator's limit."""
        return self._inner.doubtful_below

    def translate(self, sources: Sequence[str], hypotheses: int = 1) -> list[list[Hypothesis]]:
        """Translate and count the time."""
        begun = time.perf_counter()
        found = self._inner.translate(sources, hypotheses)
        self.seconds += time.perf_counter() - begun
        self.sources += len(sources)
        return found


def main() -> None:
    """Time one article."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    text = parser.parse_args().file.read_text(encoding="utf-8")
    begun = time.perf_counter()
    model = Stopwatch(load_translator(find_model(Settings.from_env())))
    loaded = time.perf_counter() - begun
    glossary = Glossary(Matcher(starter_terms()), 0)
    begun = time.perf_counter()
    briefing = make_briefing(Article(text), model, glossary)
    took = time.perf_counter() - begun
    sentences = len(briefing.translation)
    print(f"{len(text)} characters, {sentences} sentences: {took:.1f} s, {sentences / took:.1f} sentences a second")
    print(f"model: {model.seconds / took:.0%} of the time, {model.sources} pieces; loading it took {loaded:.1f} s")
    print("figures:", ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(briefing.ladder.items())))


if __name__ == "__main__":
    main()
