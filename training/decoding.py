"""Translate with a package, the way the service does: one batch, slots and all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import sentencepiece

from training.package import count_parameters

MOST_POSITIONS = 500
"""Tokens of a source or an output; the networks have 512 positions."""


@dataclass(frozen=True)
class Decoding:
    """Settings of the search, as the service has them; `longest_ratio` bounds the output by the source's tokens."""

    beam: int = 8
    length_penalty: float = 1.2
    repetition_penalty: float = 1.0
    no_repeat_ngram: int = 0
    longest_ratio: float = 2.0
    longest_extra: int = 16


@dataclass(frozen=True)
class Translation:
    """One output, how many tokens went in and came out, and the mean log-probability of what came out."""

    text: str
    tokens_in: int
    tokens_out: int
    score: float


class Package:
    """A package folder, loaded on `threads` cores."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self.folder = folder
        self.metadata: dict[str, object] = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
        self._translator = ctranslate2.Translator(
            str(folder / "model"), compute_type="int8", inter_threads=1, intra_threads=threads
        )

    @property
    def doubtful_below(self) -> float | None:
        """The limit of doubt that metadata.json declares."""
        limit = self.metadata.get("doubtful_below")
        return float(limit) if isinstance(limit, int | float) else None

    def size(self) -> int:
        """Bytes of all files."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    def parameters(self) -> int:
        """How many numbers the network has."""
        return count_parameters(self.folder / "model" / "model.bin")

    def translate(self, sources: Sequence[str], decoding: Decoding) -> list[Translation]:
        """The best hypothesis for each source. Sources are grouped by length, so that one long one binds few."""
        tokens: list[list[str]] = self._pieces.encode(list(sources), out_type=str)
        order = sorted(range(len(tokens)), key=lambda at: len(tokens[at]))
        found: dict[int, Translation] = {}
        for begin in range(0, len(order), 32):
            group = order[begin : begin + 32]
            longest = int(decoding.longest_ratio * len(tokens[group[-1]])) + decoding.longest_extra
            longest = min(longest, MOST_POSITIONS)
            results = self._translator.translate_batch(
                [tokens[at] for at in group],
                beam_size=decoding.beam,
                length_penalty=decoding.length_penalty,
                repetition_penalty=decoding.repetition_penalty,
                no_repeat_ngram_size=decoding.no_repeat_ngram,
                max_decoding_length=longest,
                max_input_length=MOST_POSITIONS,
                return_scores=True,
            )
            for at, result in zip(group, results, strict=True):
                best = result.hypotheses[0]
                mean = result.scores[0] * max(len(best), 1) ** (decoding.length_penalty - 1)
                found[at] = Translation(self._pieces.decode(best), len(tokens[at]), len(best), mean)
        return [found[at] for at in range(len(tokens))]
