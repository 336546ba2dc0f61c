"""Which pairs an earlier network finds likely: what it finds unlikely is often no translation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - the name every PyTorch reader knows
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence
from tqdm import tqdm

from training.network import BEGIN, END, PAD, Transformer
from training.package import read_shape, read_state
from training.vocabulary import Encoder

Texts = tuple[str, str]
BATCH = 64


class Judge:
    """The network of a package, asked how likely the English of a pair is."""

    def __init__(self, package: Path) -> None:
        model = package / "model" / "model.bin"
        self._network = Transformer(read_shape(model), drop=0.0).eval()
        self._network.load_state_dict(read_state(model))
        self._encoder = Encoder(package / "sentencepiece.model")

    def losses(self, pairs: Sequence[Texts]) -> list[float]:
        """Nats a token of each pair's English, the Chinese given."""
        sources, targets = (self._encoder.encode([pair[side] for pair in pairs]) for side in (0, 1))
        order = sorted(range(len(pairs)), key=lambda at: (len(targets[at]), len(sources[at])))
        losses = [0.0] * len(pairs)
        for begin in tqdm(range(0, len(order), BATCH), desc="judging", unit=f" {BATCH} pairs"):
            group = order[begin : begin + BATCH]
            found = self._batch([sources[at] for at in group], [targets[at] for at in group])
            for at, loss in zip(group, found, strict=True):
                losses[at] = loss
        return losses

    @torch.no_grad()
    def _batch(self, sources: Sequence[list[int]], targets: Sequence[list[int]]) -> list[float]:
        source = _padded([[*ids, END] for ids in sources])
        given, wanted = _padded([[BEGIN, *ids] for ids in targets]), _padded([[*ids, END] for ids in targets])
        scores = self._network.logits(self._network.decode(*self._network.encode(source), given))
        each = F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=PAD, reduction="none")
        mean: Tensor = each.view_as(wanted).sum(1) / (wanted != PAD).sum(1)
        return [float(loss) for loss in mean]


def _padded(rows: Sequence[list[int]]) -> Tensor:
    return pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=PAD)


def likely(pairs: Sequence[Texts], judge: Judge, share: float) -> list[Texts]:
    """That share of the pairs, the likeliest, in their order."""
    losses = judge.losses(pairs)
    allowed = sorted(losses)[: round(share * len(losses))]
    limit = allowed[-1] if allowed else float("-inf")
    return [pair for pair, loss in zip(pairs, losses, strict=True) if loss <= limit]
