"""The SentencePiece vocabulary: one for both languages, every slot a piece of its own."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import sentencepiece

from training.network import BEGIN, END, PAD, UNKNOWN
from training.slots import ALL_SLOTS

SAMPLE = 900_000
"""Pairs the vocabulary is learnt from, at most."""


class Encoder:
    """Texts to token ids."""

    def __init__(self, model: Path) -> None:
        self._processor = sentencepiece.SentencePieceProcessor(model_file=str(model))

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Ids of each text, without <s> and </s>."""
        ids: list[list[int]] = self._processor.encode(list(texts))
        return ids

    def pieces(self) -> list[str]:
        """Every piece in the order of its id."""
        return [self._processor.id_to_piece(number) for number in range(self._processor.get_piece_size())]


def provide(path: Path, pairs: Sequence[tuple[str, str]], size: int, reuse: Path | None) -> Path:
    """The vocabulary at `path`: as it is, or a copy of `reuse`, or trained on the pairs."""
    if reuse is not None:
        shutil.copyfile(reuse, path)
    elif not path.exists():
        train(path, pairs, size)
    return path


def train(path: Path, pairs: Sequence[tuple[str, str]], size: int) -> None:
    """Learn a unigram vocabulary of `size` pieces (fewer where the text gives no more)."""
    sample = random.Random(0).sample(pairs, min(len(pairs), SAMPLE))
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(text for pair in sample for text in pair),
        model_prefix=str(path.with_suffix("")),
        vocab_size=size,
        hard_vocab_limit=False,
        model_type="unigram",
        character_coverage=0.9995,
        user_defined_symbols=list(ALL_SLOTS),
        unk_id=UNKNOWN,
        bos_id=BEGIN,
        eos_id=END,
        pad_id=PAD,
        max_sentence_length=2000,
        split_digits=True,
        num_threads=2,
        minloglevel=2,
    )
