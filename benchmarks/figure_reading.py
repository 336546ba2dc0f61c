"""How quickly figures are read: megabytes of UTF-8 a second, and against a plain search for digits.

    python -m benchmarks.figure_reading

Reads the sample articles of the test corpus, repeated to about one megabyte. The
ratio says how many times longer the reader takes than ``re.findall(r"\\d+")`` on the
same text in the same run, which does not depend on the machine.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from workers.pipeline.figures.reading import read_figures

SAMPLES = Path(__file__).parents[1] / "tests" / "corpus" / "samples"
TARGET = 1_000_000  # bytes


def seconds(work: Callable[[], object], repeats: int) -> float:
    """The least processor time one call of ``work`` takes."""
    best = float("inf")
    for _ in range(repeats):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    """Print one line of figures."""
    articles = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))
    text = articles * (TARGET // len(articles.encode()) + 1)
    size = len(text.encode())
    reading = seconds(lambda: read_figures(text), 3)
    searching = seconds(lambda: re.findall(r"\d+", text), 5)
    found = len(read_figures(text))
    print(
        f"{size / 1e6:.1f} MB, {found:,} figures: {size / reading / 1e6:.2f} MB/s, "
        f"{1e6 * reading / found:.0f} microseconds a figure, {reading / searching:.0f} times a search for digits"
    )


if __name__ == "__main__":
    main()
