"""Argos packages on CTranslate2, behind the pipeline's Translator.

CTranslate2 is called directly, with real batches: Argos's own ``translate`` decodes
a paragraph at a time and needs torch through stanza. Load after the fork.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import ctranslate2
import sentencepiece

from workers.errors import ModelBroken
from workers.loops import collapse, loops
from workers.packages import Package, find_package, read_package
from workers.pipeline.values import Hypothesis, SlotScheme, mean_score
from workers.settings import Settings

UNKNOWN = "<unk>"
BATCH_TOKENS = 2048
LONGEST = 120  # pieces decoded at once; callers cut sentences at clauses long before
MOST_POSITIONS = 500  # models have 512 positions or more
MARKS = frozenset("，。；：！？、,.;:!?")
BEAM = 8
LENGTH_PENALTY = 1.2  # short renderings leave out clauses; 1.2 scores best on newswire and on government text
PATIENT = {"repetition_penalty": 1.2, "no_repeat_ngram_size": 4}  # for a second try after a loop


class Tokenizer(Protocol):
    """Pieces of a sentence, and back."""

    def encode(self, sentence: str) -> list[str]:
        """The pieces of a Chinese sentence."""

    def decode(self, tokens: list[str]) -> str:
        """The English that pieces spell."""

    def knows(self, piece: str) -> bool:
        """Whether the model has seen the piece."""


class SentencePieces:
    """The tokenizer of packages with sentencepiece.model."""

    def __init__(self, path: Path) -> None:
        self._processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
        self._unknown = self._processor.unk_id()

    def encode(self, sentence: str) -> list[str]:
        """The pieces of a Chinese sentence."""
        return list(self._processor.encode(sentence, out_type=str))

    def decode(self, tokens: list[str]) -> str:
        """The English that pieces spell; any leftover word mark becomes a space."""
        return str(self._processor.decode(tokens)).replace("▁", " ")

    def knows(self, piece: str) -> bool:
        """Whether the piece is in the vocabulary."""
        return bool(self._processor.piece_to_id(piece) != self._unknown)


class BytePairs:
    """The tokenizer of older packages with bpe.model, as Argos Translate implements it."""

    def __init__(self, path: Path) -> None:
        from argostranslate.tokenizer import BPETokenizer  # needs sacremoses; few packages use it

        self._tokenizer = BPETokenizer(path, "zh", "en")

    def encode(self, sentence: str) -> list[str]:
        """The pieces of a Chinese sentence."""
        return list(self._tokenizer.encode(sentence))

    def decode(self, tokens: list[str]) -> str:
        """The English that pieces spell."""
        return str(self._tokenizer.decode(tokens))

    def knows(self, piece: str) -> bool:
        """Byte pairs do not tell."""
        return True


@dataclass(frozen=True, slots=True)
class _Decoded:
    """A hypothesis as CTranslate2 returns it: its score is the log-probability over length to the LENGTH_PENALTY."""

    tokens: list[str]
    score: float

    @property
    def mean(self) -> float:
        """Log-probability a piece."""
        return self.score * float(max(len(self.tokens), 1) ** (LENGTH_PENALTY - 1))


class Engine:
    """One loaded package. Not for use by several threads at once."""

    def __init__(self, package: Package, threads: int = 0) -> None:
        self._package = package
        path = package.path
        try:
            if (path / "sentencepiece.model").is_file():
                self._tokenizer: Tokenizer = SentencePieces(path / "sentencepiece.model")
            else:
                self._tokenizer = BytePairs(path / "bpe.model")
            self._model = ctranslate2.Translator(
                str(path / "model"), compute_type="int8", inter_threads=1, intra_threads=threads
            )
        except (RuntimeError, ValueError, OSError) as fault:
            raise ModelBroken(f"The package {path} does not load: {str(fault)[:300]}") from fault

    @property
    def name(self) -> str:
        """What a briefing's provenance calls the model."""
        return self._package.name

    @property
    def slots(self) -> SlotScheme | None:
        """The placeholders it was trained with."""
        return self._package.slots

    @property
    def doubtful_below(self) -> float | None:
        """The score below which its English is mostly wrong, as its metadata says."""
        return self._package.doubtful_below

    def translate(self, sources: Sequence[str], hypotheses: int = 1) -> list[list[Hypothesis]]:
        """For each source up to ``hypotheses`` renderings, best first; one of nothing for an empty one.

        No rendering runs in circles and none holds the sign for an unknown word.
        Raises ``ModelBroken`` when the model fails.
        """
        chunks = [self._chunks(source) for source in sources]
        pieces = [tokens for of_source in chunks for tokens in of_source]
        results = self._decode(pieces, hypotheses)
        again = [i for i, found in enumerate(results) if found and loops(found[0].tokens)]
        for i, found in zip(again, self._decode([pieces[i] for i in again], hypotheses, **PATIENT), strict=True):
            results[i] = found
        spelled = iter([self._spell(tokens, found) for tokens, found in zip(pieces, results, strict=True)])
        return [_join([next(spelled) for _ in of_source]) for of_source in chunks]

    def _chunks(self, source: str) -> list[list[str]]:
        """The pieces of a source, in several lists where it is longer than a model has positions for."""
        tokens = self._tokenizer.encode(source.encode("utf-8", "ignore").decode("utf-8")) if source.strip() else []
        chunks = []
        while len(tokens) > LONGEST:
            marks = (at + 1 for at in range(LONGEST - 1, LONGEST // 2, -1) if tokens[at] in MARKS)
            cut = next(marks, LONGEST)
            chunks.append(tokens[:cut])
            tokens = tokens[cut:]
        return [*chunks, tokens]

    def _decode(self, pieces: Sequence[list[str]], hypotheses: int, **control: float) -> list[list[_Decoded]]:
        """The hypotheses as pieces, in the order of ``pieces``; none for an empty source."""
        results: list[list[_Decoded]] = [[] for _ in pieces]
        strange = [any(not self._tokenizer.knows(piece) for piece in tokens) for tokens in pieces]
        for batch in (*_batches(pieces, strange, False), *_batches(pieces, strange, True)):
            longest = len(pieces[batch[-1]])
            try:
                found = self._model.translate_batch(
                    [pieces[i] for i in batch],
                    beam_size=max(BEAM, hypotheses),
                    length_penalty=LENGTH_PENALTY,
                    num_hypotheses=hypotheses,
                    return_scores=True,
                    max_input_length=0,
                    max_decoding_length=min(2 * longest + 16, MOST_POSITIONS),
                    # An unknown word may stand for an unknown character, see _spell; else it is no use.
                    disable_unk=not strange[batch[0]],
                    **control,
                )
            except (RuntimeError, ValueError) as fault:
                raise ModelBroken(f"The model {self.name} failed: {str(fault)[:300]}") from fault
            for i, result in zip(batch, found, strict=True):
                results[i] = [_Decoded(*one) for one in zip(result.hypotheses, result.scores, strict=True)]
        return results

    def _spell(self, source: list[str], found: list[_Decoded]) -> list[Hypothesis]:
        """The renderings as text; those that run in circles are left out, or where there is no other, cut."""
        straight = [one for one in found if not loops(one.tokens)]
        straight = straight or [_Decoded(collapse(one.tokens), one.score) for one in found[:1]]
        unknown = [piece for piece in source if not self._tokenizer.knows(piece)]
        spelled: dict[str, Hypothesis] = {}
        for one in straight:
            text = " ".join(self._tokenizer.decode(_pass_through(one.tokens, unknown)).split())
            spelled.setdefault(text, Hypothesis(text, one.mean))
        return list(spelled.values()) or [Hypothesis("")]


def _batches(pieces: Sequence[list[str]], strange: Sequence[bool], wanted: bool) -> Iterator[list[int]]:
    """Indices of sources that have pieces and are as ``wanted``, shortest first.

    No batch has more than ``BATCH_TOKENS`` pieces, padding included.
    """
    batch: list[int] = []
    ours = (i for i, tokens in enumerate(pieces) if tokens and strange[i] == wanted)
    for i in sorted(ours, key=lambda i: len(pieces[i])):
        if batch and (len(batch) + 1) * len(pieces[i]) > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _join(chunks: list[list[Hypothesis]]) -> list[Hypothesis]:
    """The renderings of a whole source from those of its chunks: the best of each, then the second best ..."""
    if len(chunks) == 1:
        return chunks[0]
    joined: dict[str, Hypothesis] = {}
    for k in range(max(map(len, chunks))):
        row = [chunk[min(k, len(chunk) - 1)] for chunk in chunks]
        text = " ".join(one.english for one in row).strip()
        joined.setdefault(text, Hypothesis(text, mean_score(row)))
    return list(joined.values())


def _pass_through(tokens: list[str], unknown: list[str]) -> list[str]:
    """Put the source's unknown pieces where the model says "unknown", if it says so as often; else drop the signs."""
    if tokens.count(UNKNOWN) != len(unknown):
        return [token for token in tokens if token != UNKNOWN]
    replacements = iter(unknown)
    return [next(replacements) if token == UNKNOWN else token for token in tokens]


def find_model(settings: Settings) -> Path:
    """The folder of the package to use. Raises ``ModelMissing`` or ``ModelBroken``."""
    return find_package(settings).path


def load_translator(path: Path, threads: int = 0) -> Engine:
    """Load the package in ``path``. ``threads`` are processor cores, 0 for all.

    Raises ``ModelRejected`` when it is no zh→en package, ``ModelBroken`` when it does not load.
    """
    return Engine(read_package(path), threads)


def threads_for(settings: Settings) -> int:
    """Processor cores for one of ``settings.workers`` processes, unless the settings say."""
    return settings.threads or max(1, (os.cpu_count() or 1) // settings.workers)
