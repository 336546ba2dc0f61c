"""Packed pairs and the batches made from them.

A packed set is one .npz file: `ids`, every token of every sequence end to end
(uint16), and `offsets`, where each sequence begins; source and target alternate,
and each ends with </s>.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.network import BEGIN, PAD

Batch = tuple[Tensor, Tensor, Tensor]
"""Source, target shifted right behind <s>, target: (rows, time) of int64, PAD beyond the end."""

Indices = npt.NDArray[np.int64]
POOL = 100
"""Batches whose pairs are sorted by length together: enough to waste little padding."""


def pack(path: Path, pairs: Iterable[tuple[Sequence[int], Sequence[int]]]) -> int:
    """Write token id pairs, each ending with </s>, to `path`; returns how many tokens."""
    ids: list[npt.NDArray[np.uint16]] = []
    offsets = [0]
    for pair in pairs:
        for sequence in pair:
            ids.append(np.array(sequence, dtype=np.uint16))
            offsets.append(offsets[-1] + len(sequence))
    flat = np.concatenate(ids) if ids else np.zeros(0, dtype=np.uint16)
    np.savez(path, ids=flat, offsets=np.array(offsets, dtype=np.uint32))
    return offsets[-1]


class PackedPairs:
    """A packed set in memory, and padded batches of it."""

    def __init__(self, path: Path) -> None:
        with np.load(path) as held:
            self.ids: npt.NDArray[np.uint16] = held["ids"]
            self.offsets: Indices = held["offsets"].astype(np.int64)
        lengths = np.diff(self.offsets)
        self.source_lengths: Indices = lengths[0::2]
        self.target_lengths: Indices = lengths[1::2]

    def __len__(self) -> int:
        return len(self.source_lengths)

    def _padded(self, sequences: Indices) -> Indices:
        """(len(sequences), longest) of token ids, PAD beyond each sequence's end."""
        start = self.offsets[sequences]
        size = self.offsets[sequences + 1] - start
        at = np.arange(size.max())
        place = np.minimum(start[:, None] + at, len(self.ids) - 1)
        return np.where(at < size[:, None], self.ids[place], PAD).astype(np.int64)

    def batch(self, pairs: Indices) -> Batch:
        """The pairs with these numbers as one batch."""
        source, wanted = self._padded(2 * pairs), self._padded(2 * pairs + 1)
        given = np.full_like(wanted, BEGIN)
        given[:, 1:] = np.where(wanted[:, 1:] == PAD, PAD, wanted[:, :-1])
        return torch.from_numpy(source), torch.from_numpy(given), torch.from_numpy(wanted)

    def plan(self, tokens: int, rng: np.random.Generator) -> list[Indices]:
        """One pass in random order, cut into batches of about `tokens` padded target tokens."""
        order = rng.permutation(len(self))
        plan: list[Indices] = []
        mean = max(1.0, float(self.target_lengths.mean()))
        pool = max(1, int(POOL * tokens / mean))
        for begin in range(0, len(order), pool):
            plan += self._cut(order[begin : begin + pool], tokens)
        rng.shuffle(plan)
        return plan

    def _cut(self, members: Indices, tokens: int) -> list[Indices]:
        """Members sorted by length and cut where a batch would exceed `tokens`; no batch is empty."""
        ordered = members[np.lexsort((self.source_lengths[members], self.target_lengths[members]))]
        longest = np.maximum(self.source_lengths, self.target_lengths)[ordered]
        cuts: list[Indices] = []
        start = 0
        while start < len(ordered):
            widths = np.maximum.accumulate(longest[start : start + tokens // longest[start] + 1])
            fits = widths * np.arange(1, len(widths) + 1) <= tokens
            end = start + max(1, int(fits.sum()))
            cuts.append(ordered[start:end])
            start = end
        return cuts

    def batches(
        self, tokens: int, seed: int, share: Callable[[Sequence[Indices]], Sequence[Indices]] | None = None
    ) -> Iterator[Batch]:
        """One pass over everything, or over the `share` of it that one process takes."""
        plan = self.plan(tokens, np.random.default_rng(seed))
        for pairs in share(plan) if share else plan:
            yield self.batch(pairs)


def ahead(batches: Iterable[Batch], depth: int = 8) -> Iterator[Batch]:
    """The same batches, made in a thread while the network works."""
    line: queue.Queue[Batch | None] = queue.Queue(depth)

    def work() -> None:
        for batch in batches:
            line.put(batch)
        line.put(None)

    threading.Thread(target=work, daemon=True).start()
    while (batch := line.get()) is not None:
        yield batch
