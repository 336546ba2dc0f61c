"""The systems compared: published outputs, the human reference, the bundled model, the full ladder."""

from __future__ import annotations

import html
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.figure_fidelity.scoring import Line, Score
from glossary.matching import Matcher
from workers.pipeline.outcome import Rung
from workers.pipeline.reading import ReadSentence, requests
from workers.pipeline.translate import translate_all
from workers.pipeline.values import Sentence, Translator

NAMES = {
    "argos": "Argos 1.9",
    "opusmt": "OPUS-MT",
    "nllb": "NLLB",
    "bergamot-base": "Firefox",
    "google": "Google",
    "microsoft": "Microsoft",
}
BATCH = 32


def published(folder: Path, test_set: str) -> dict[str, Path]:
    """The files of published translations of ``test_set``, by the name to print, references first."""
    found = {"Human reference": folder / f"{test_set}.en"}
    for path in sorted((folder / "systems").glob(f"{test_set}.*.en")):
        system = path.name.removeprefix(f"{test_set}.").removesuffix(".en")
        found[NAMES.get(system, system)] = path
    return {name: path for name, path in found.items() if path.exists()}


def score_file(score: Score, path: Path, lines: Sequence[Line]) -> None:
    """Add to ``score`` what the translation in ``path`` (one line a sentence) carries."""
    english = html.unescape(path.read_text(encoding="utf-8")).split("\n")  # one system writes &#39;
    for line in lines:
        score.add(line.figures, english[line.number])


def score_model(score: Score, translator: Translator, lines: Sequence[Line]) -> None:
    """Add what the model carries when nothing helps it: no slots, no second try."""
    for at in range(0, len(lines), BATCH):
        batch = lines[at : at + BATCH]
        for line, found in zip(batch, translator.translate([line.zh for line in batch]), strict=True):
            score.add(line.figures, found[0].english if found else "")
        progress("bundled model alone", min(at + BATCH, len(lines)), len(lines))


def score_ladder(score: Score, translator: Translator, lines: Sequence[Line], matcher: Matcher) -> dict[Rung, int]:
    """Add what the full ladder carries, brackets included; and count the figures by the rung they came to rest at.

    Numbers the model made up are counted although the brackets name them.
    """
    rungs = dict.fromkeys(Rung, 0)
    read = [
        ReadSentence(Sentence(n, 0, line.zh, 0, len(line.zh)), line.figures, tuple(matcher.find(line.zh)))
        for n, line in enumerate(lines)
    ]
    outcomes = translate_all(requests(read), translator, _reporter("full ladder", len(lines)))
    for line, outcome in zip(lines, outcomes, strict=True):
        made_up = sum(finding.figure is None for finding in outcome.assessment.findings)
        score.add(line.figures, outcome.english, made_up)
        rungs[outcome.rung] += len(line.figures)
    return rungs


def _reporter(name: str, whole: int) -> Callable[[int], None]:
    return lambda done: progress(name, done, whole)


def progress(name: str, done: int, whole: int) -> None:
    """One line on standard error, drawn over and over."""
    width = 30
    filled = width * done // max(whole, 1)
    end = "\n" if done >= whole else ""
    print(f"\r{name}: [{'#' * filled:<{width}}] {done}/{whole}", end=end, file=sys.stderr, flush=True)
