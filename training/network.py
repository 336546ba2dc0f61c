"""The network: a small pre-norm Transformer with a deep encoder and a shallow decoder.

Decoding on a CPU spends most of its time in the decoder, so the layers are in the
encoder. One embedding table serves source, target and output. Parameter names are
part of the checkpoint format: `export.py` and `package.py` map them to CTranslate2.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 - the name every PyTorch reader knows
from torch import Tensor, nn

UNKNOWN, BEGIN, END, PAD = 0, 1, 2, 3
"""Ids of <unk>, <s>, </s> and <pad>, in the order that `vocabulary.py` asks for."""
FIRST_SLOT = 4
"""Id of the first of `slots.ALL_SLOTS`; the others follow."""


@dataclass(frozen=True)
class Shape:
    """The sizes that a checkpoint needs to be loaded again."""

    vocabulary: int
    width: int = 512
    inner: int = 2048
    heads: int = 8
    encoder_layers: int = 6
    decoder_layers: int = 3
    positions: int = 512


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, causal: bool) -> Tensor:
    """Scaled dot-product attention by head.

    Spelled out on a CPU, where PyTorch's own takes three times as long going backward in bfloat16.
    """
    if query.is_cuda:
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=causal)
    scores = query @ key.transpose(-2, -1) * query.shape[-1] ** -0.5
    if causal:
        mask = torch.ones(query.shape[-2], key.shape[-2], dtype=torch.bool, device=query.device).tril()
    if mask is not None:
        scores = scores.masked_fill(~mask, -1e4)
    mixed: Tensor = scores.softmax(-1).to(value.dtype) @ value
    return mixed


class Attention(nn.Module):
    """Multi-head attention of (batch, time, width) over a memory of the same width."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.q = nn.Linear(width, width)
        self.k = nn.Linear(width, width)
        self.v = nn.Linear(width, width)
        self.o = nn.Linear(width, width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor | None = None, causal: bool = False) -> Tensor:
        """`mask` is true where attention is allowed; `causal` hides what comes later."""
        rows, time, width = x.shape

        def by_head(y: Tensor) -> Tensor:
            return y.view(rows, -1, self.heads, width // self.heads).transpose(1, 2)

        y = attend(by_head(self.q(x)), by_head(self.k(memory)), by_head(self.v(memory)), mask, causal)
        mixed: Tensor = self.o(y.transpose(1, 2).reshape(rows, time, width))
        return mixed


class Layer(nn.Module):
    """One encoder layer, or one decoder layer, which also attends to the encoder's output."""

    def __init__(self, shape: Shape, drop: float, decoder: bool) -> None:
        super().__init__()
        width = shape.width
        self.norm1 = nn.LayerNorm(width)
        self.self_attn = Attention(width, shape.heads)
        if decoder:
            self.norm2 = nn.LayerNorm(width)
            self.cross_attn = Attention(width, shape.heads)
        self.norm3 = nn.LayerNorm(width)
        self.up = nn.Linear(width, shape.inner)
        self.down = nn.Linear(shape.inner, width)
        self.drop = nn.Dropout(drop) if drop else nn.Identity()
        self.decoder = decoder

    def forward(self, x: Tensor, mask: Tensor, memory: Tensor | None = None) -> Tensor:
        """`mask` is of the source in both cases; a decoder layer needs `memory`."""
        y = self.norm1(x)
        x = x + self.drop(self.self_attn(y, y, None if self.decoder else mask, self.decoder))
        if memory is not None:
            x = x + self.drop(self.cross_attn(self.norm2(x), memory, mask))
        out: Tensor = x + self.drop(self.down(F.relu(self.up(self.norm3(x)))))
        return out


def sinusoids(positions: int, width: int) -> Tensor:
    """The fixed position table: sines in the first half of the width, cosines in the second."""
    rate = torch.exp(torch.arange(0, width, 2) * (-math.log(10000.0) / width))
    angle = torch.arange(positions)[:, None] * rate
    return torch.cat([angle.sin(), angle.cos()], 1)


class Transformer(nn.Module):
    """Encoder and decoder; `forward` gives the training loss."""

    pe: Tensor

    def __init__(self, shape: Shape, drop: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.embed.weight, std=shape.width**-0.5)
        self.register_buffer("pe", sinusoids(shape.positions, shape.width))
        self.encoder = nn.ModuleList(Layer(shape, drop, decoder=False) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(Layer(shape, drop, decoder=True) for _ in range(shape.decoder_layers))
        self.enc_norm = nn.LayerNorm(shape.width)
        self.dec_norm = nn.LayerNorm(shape.width)
        self.out_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.drop = nn.Dropout(drop) if drop else nn.Identity()

    def _embedded(self, ids: Tensor) -> Tensor:
        placed = self.embed(ids) * math.sqrt(self.shape.width) + self.pe[: ids.shape[1]]
        dropped: Tensor = self.drop(placed)
        return dropped

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """(batch, time) ids to the encoder's output and the mask of what is not padding."""
        mask = (source != PAD)[:, None, None, :]
        x = self._embedded(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.enc_norm(x), mask

    def decode(self, memory: Tensor, mask: Tensor, target: Tensor) -> Tensor:
        """Normalised decoder states (batch, time, width) for the target so far."""
        y = self._embedded(target)
        for layer in self.decoder:
            y = layer(y, mask, memory)
        out: Tensor = self.dec_norm(y)
        return out

    def logits(self, states: Tensor) -> Tensor:
        """Scores over the vocabulary for any number of decoder states."""
        return F.linear(states, self.embed.weight, self.out_bias)

    def forward(
        self, source: Tensor, given: Tensor, wanted: Tensor, smoothing: float = 0.1, weights: Tensor | None = None
    ) -> Tensor:
        """Mean cross-entropy a token, each weighted by `weights` of the vocabulary.

        Padding is dropped before the output layer: it is the dearest one.
        """
        states = self.decode(*self.encode(source), given)
        real = (wanted != PAD).flatten().nonzero().squeeze(1)
        kept = states.flatten(0, 1).index_select(0, real)
        goal = wanted.flatten().index_select(0, real)
        return F.cross_entropy(self.logits(kept).float(), goal, weight=weights, label_smoothing=smoothing)
