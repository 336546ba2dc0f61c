"""Share of newswire figures that arrive in the English, by system, as one Markdown table.

    python -m benchmarks.figure_fidelity --eval DIR [--limit N] [--published-only]

DIR holds test sets as NAME.zh with references NAME.en and published translations
systems/NAME.SYSTEM.en, one sentence a line. Nothing of it is copied.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from benchmarks.figure_fidelity.scoring import Line, Score, lines_with_figures, thinned
from benchmarks.figure_fidelity.systems import published, score_file, score_ladder, score_model
from glossary.matching import Matcher

HEAD = """| System | All figures | 万/亿 amounts | Invented, per 100 figures | |
|---|---|---|---|---|"""


def main() -> None:
    """Read the options, score every system, print the table."""
    options = _options()
    test_sets = {
        path.stem: thinned(lines_with_figures(path.read_text(encoding="utf-8").split("\n")), options.limit)
        for path in sorted(options.eval.glob("*.zh"))
    }
    if not test_sets:
        raise SystemExit(f"{options.eval} holds no NAME.zh; give the folder of the test sets with --eval.")
    scores: dict[str, Score] = {}
    for test_set, lines in test_sets.items():
        for name, path in published(options.eval, test_set).items():
            score_file(scores.setdefault(name, Score()), path, lines)
    rows = [score.row(name) for name, score in scores.items()]
    if not options.published_only:
        rows += _own(list(test_sets.values()))
    figures = sum(len(line.figures) for lines in test_sets.values() for line in lines)
    print(f"{figures:,} figures of {', '.join(test_sets)}\n\n{HEAD}")
    print("\n".join(rows))


def _own(test_sets: list[list[Line]]) -> list[str]:
    """The rows of the bundled model alone and of the full ladder."""
    from workers.engine import find_model, load_translator  # only here: published scores need no model
    from workers.settings import Settings

    translator = load_translator(find_model(Settings.from_env(os.environ)))
    lines = [line for test_set in test_sets for line in test_set]
    alone, ladder = Score(), Score()
    score_model(alone, translator, lines)
    rungs = score_ladder(ladder, translator, lines, Matcher([]))
    where = ", ".join(f"{rung.value} {100 * n / max(ladder.figures, 1):.1f} %" for rung, n in rungs.items() if n)
    return [alone.row("Bundled model alone"), ladder.row("Jianbao, full ladder", where)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.figure_fidelity", description=__doc__)
    parser.add_argument("--eval", type=Path, required=True, help="folder of the test sets")
    parser.add_argument("--limit", type=int, default=0, help="sentences of each test set, evenly spaced; 0 for all")
    parser.add_argument("--published-only", action="store_true", help="score the files only, without a model")
    return parser.parse_args()


if __name__ == "__main__":
    main()
