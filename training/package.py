"""Read a CTranslate2 model of a package back into the network, to train it further.

model.bin is a list of named tensors, little-endian: version, specification name,
revision and count; then for each tensor its name (length, bytes, NUL), rank,
dimensions, type and bytes; then the aliases, which are pairs of names. An int8
matrix has one float scale a row beside it, by which it was multiplied.
"""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.network import Shape

Floats = npt.NDArray[np.float32]
_TYPES = ("<f4", "<i1", "<i2", "<i4", "<f2")
VERSION = 6


class UnreadableModelError(ValueError):
    """The file is not a model of the kind that `export.py` writes."""


class _Reader:
    """A position in the bytes of model.bin."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def number(self, code: str) -> int:
        (value,) = struct.unpack_from("<" + code, self.data, self.at)
        self.at += struct.calcsize("<" + code)
        return int(value)

    def text(self) -> str:
        size = self.number("H")
        raw = self.data[self.at : self.at + size - 1]
        self.at += size
        return raw.decode()

    def tensor(self) -> npt.NDArray[np.generic]:
        dimensions = [self.number("I") for _ in range(self.number("B"))]
        kind = self.number("B")
        if kind >= len(_TYPES):
            raise UnreadableModelError(f"tensor type {kind} is not one that export.py writes")
        size = self.number("I")
        count = int(np.prod(dimensions, dtype=np.int64))
        values = np.frombuffer(self.data, dtype=_TYPES[kind], count=count, offset=self.at)
        self.at += size
        return values.reshape(dimensions)


def read_tensors(path: Path) -> dict[str, npt.NDArray[np.generic]]:
    """Every tensor of model.bin by name, as stored."""
    reader = _Reader(path.read_bytes())
    version = reader.number("I")
    if version != VERSION:
        raise UnreadableModelError(f"{path.name} is of version {version}; only {VERSION} is known here")
    reader.text()
    reader.number("I")
    return {reader.text(): reader.tensor() for _ in range(reader.number("I"))}


class _Weights:
    """The tensors as floats, under the names that CTranslate2 gives them."""

    def __init__(self, tensors: dict[str, npt.NDArray[np.generic]]) -> None:
        self.tensors = tensors

    def __call__(self, name: str) -> Tensor:
        values = self.tensors[name].astype(np.float32)
        scale = self.tensors.get(name + "_scale")
        if scale is not None:
            values = values / scale.astype(np.float32)[:, None]
        return torch.from_numpy(values.copy())

    def layers(self, side: str) -> int:
        """How many layers the encoder or decoder has."""
        return len(
            {name.split("/")[1] for name in self.tensors if name.startswith(f"{side}/layer_") and "/ffn/" in name}
        )


def read_shape(path: Path) -> Shape:
    """The sizes of the network in a model.bin."""
    weights = _Weights(read_tensors(path))
    vocabulary, width = weights.tensors["decoder/embeddings/weight"].shape
    return Shape(
        vocabulary=vocabulary,
        width=width,
        inner=weights.tensors["encoder/layer_0/ffn/linear_0/weight"].shape[0],
        heads=int(weights.tensors["encoder/num_heads"].item()),
        encoder_layers=weights.layers("encoder"),
        decoder_layers=weights.layers("decoder"),
        positions=weights.tensors["decoder/position_encodings/encodings"].shape[0],
    )


def _attention(weights: _Weights, source: str, target: str, own: bool) -> dict[str, Tensor]:
    """One attention block. Its own q, k and v are fused in one matrix; cross-attention fuses k and v."""
    names = ["qkv", "o"] if own else ["q", "kv", "o"]
    state = {}
    for number, parts in enumerate(names):
        for kind in ("weight", "bias"):
            fused = weights(f"{source}/linear_{number}/{kind}")
            for part, value in zip(parts, fused.chunk(len(parts)), strict=True):
                state[f"{target}.{part}.{kind}"] = value.clone()
    return state | _norm(
        weights, f"{source}/layer_norm", target.replace("self_attn", "norm1").replace("cross_attn", "norm2")
    )


def _norm(weights: _Weights, source: str, target: str) -> dict[str, Tensor]:
    return {f"{target}.weight": weights(f"{source}/gamma"), f"{target}.bias": weights(f"{source}/beta")}


def _layer(weights: _Weights, side: str, number: int) -> dict[str, Tensor]:
    source, target = f"{side}/layer_{number}", f"{side}.{number}"
    state = _attention(weights, f"{source}/self_attention", f"{target}.self_attn", own=True)
    if side == "decoder":
        state |= _attention(weights, f"{source}/attention", f"{target}.cross_attn", own=False)
    state |= _norm(weights, f"{source}/ffn/layer_norm", f"{target}.norm3")
    for number_in, part in enumerate(("up", "down")):
        for kind in ("weight", "bias"):
            state[f"{target}.{part}.{kind}"] = weights(f"{source}/ffn/linear_{number_in}/{kind}")
    return state


def read_state(path: Path) -> dict[str, Tensor]:
    """The weights of a model.bin as a state of `network.Transformer`."""
    weights = _Weights(read_tensors(path))
    state = {
        "embed.weight": weights("decoder/embeddings/weight"),
        "out_bias": weights("decoder/projection/bias"),
        "pe": weights("decoder/position_encodings/encodings"),
    }
    for side in ("encoder", "decoder"):
        state |= _norm(weights, f"{side}/layer_norm", f"{side[:3]}_norm")
        for number in range(weights.layers(side)):
            state |= _layer(weights, side, number)
    return state


def count_parameters(path: Path) -> int:
    """How many weights a model.bin has; the scales of int8 rows and the position table are not counted."""
    tensors = read_tensors(path)
    return sum(
        values.size
        for name, values in tensors.items()
        if values.ndim and not name.endswith("_scale") and not name.endswith("position_encodings/encodings")
    )
