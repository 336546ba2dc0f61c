"""A checkpoint to an Argos Translate package that declares its slots.

Takes the averaged weights of one checkpoint, or the mean of several, and writes
a folder (metadata.json, sentencepiece.model, model/) and the same as one
.argosmodel archive beside it. The weights are stored as int8, with one scale a row.
"""

from __future__ import annotations

import argparse
import json
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from ctranslate2.converters import utils
from ctranslate2.specs import common_spec, transformer_spec

from training import slots
from training.network import Shape
from training.vocabulary import Encoder

State = dict[str, Any]
Spec = Any
"""CTranslate2 builds its specifications at run time; they have no types."""


def mean_of(checkpoints: Sequence[Path]) -> tuple[Shape, State]:
    """The shape, and the mean of the averaged weights, as numpy arrays of float32."""
    total: dict[str, torch.Tensor] = {}
    shape: dict[str, int] = {}
    for path in checkpoints:
        held = torch.load(path, map_location="cpu", weights_only=True)
        shape = held["shape"]
        for name, value in held["ema"].items():
            total[name] = total.get(name, torch.zeros(())) + value.float() / len(checkpoints)
    return Shape(**shape), {name: value.numpy() for name, value in total.items()}


def _linear(spec: Spec, state: State, name: str) -> None:
    spec.weight, spec.bias = state[name + ".weight"], state[name + ".bias"]


def _norm(spec: Spec, state: State, name: str) -> None:
    spec.gamma, spec.beta = state[name + ".weight"], state[name + ".bias"]


def _attention(spec: Spec, state: State, name: str, own: bool) -> None:
    """Queries, keys and values are fused in one matrix; in cross-attention only keys and values."""
    parts = [common_spec.LinearSpec() for _ in "qkv"]
    for part, letter in zip(parts, "qkv", strict=True):
        _linear(part, state, f"{name}.{letter}")
    if own:
        utils.fuse_linear(spec.linear[0], parts)
    else:
        spec.linear[0].weight, spec.linear[0].bias = parts[0].weight, parts[0].bias
        utils.fuse_linear(spec.linear[1], parts[1:])
    _linear(spec.linear[-1], state, f"{name}.o")


def _layer(spec: Spec, state: State, name: str, decoder: bool) -> None:
    _norm(spec.self_attention.layer_norm, state, f"{name}.norm1")
    _attention(spec.self_attention, state, f"{name}.self_attn", own=True)
    if decoder:
        _norm(spec.attention.layer_norm, state, f"{name}.norm2")
        _attention(spec.attention, state, f"{name}.cross_attn", own=False)
    _norm(spec.ffn.layer_norm, state, f"{name}.norm3")
    _linear(spec.ffn.linear_0, state, f"{name}.up")
    _linear(spec.ffn.linear_1, state, f"{name}.down")


def specification(shape: Shape, state: State) -> Spec:
    """The network as CTranslate2 describes it, with its weights."""
    depths = (shape.encoder_layers, shape.decoder_layers)
    spec = transformer_spec.TransformerSpec.from_config(depths, shape.heads, pre_norm=True)
    for side, part in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        embeddings = part.embeddings if isinstance(part.embeddings, list) else [part.embeddings]
        for embedding in embeddings:
            embedding.weight = state["embed.weight"]
        part.position_encodings.encodings = state["pe"]
        _norm(part.layer_norm, state, f"{side[:3]}_norm")
        for number, layer in enumerate(part.layer):
            _layer(layer, state, f"{side}.{number}", decoder=side == "decoder")
    spec.decoder.projection.weight, spec.decoder.projection.bias = state["embed.weight"], state["out_bias"]
    return spec


def write_model(spec: Spec, pieces: list[str], folder: Path) -> None:
    """The int8 model and its vocabulary."""
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.config.decoder_start_token = "<s>"
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True)
    spec.save(str(folder))


DOUBTFUL_BELOW = -0.75
"""Mean log-probability of a rendering below which the service tells readers to doubt it; see the card's "Doubt"."""


def metadata(version: str) -> dict[str, object]:
    """metadata.json: what Argos Translate reads, and beside it the slots and the limit of doubt."""
    return {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": "zh",
        "from_name": "Chinese",
        "to_code": "en",
        "to_name": "English",
        "type": "translate",
        "slots": {"open": slots.OPEN, "close": slots.CLOSE, "kinds": slots.KINDS, "per_kind": slots.PER_KIND},
        "doubtful_below": DOUBTFUL_BELOW,
    }


def write_archive(package: Path) -> Path:
    """The .argosmodel beside the folder: a zip with the folder in it."""
    archive = package.with_name(package.name + ".argosmodel")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(package.rglob("*")):
            if path.is_file():
                file.write(path, path.relative_to(package.parent))
    return archive


def export(checkpoints: Sequence[Path], vocabulary: Path, package: Path, version: str) -> Path:
    """Write the package folder and its archive; returns the archive."""
    shape, state = mean_of(checkpoints)
    shutil.rmtree(package, ignore_errors=True)
    write_model(specification(shape, state), Encoder(vocabulary).pieces(), package / "model")
    shutil.copyfile(vocabulary, package / "sentencepiece.model")
    text = json.dumps(metadata(version), ensure_ascii=False, indent=2)
    (package / "metadata.json").write_text(text + "\n", encoding="utf-8")
    return write_archive(package)


def main(arguments: list[str] | None = None) -> None:
    """Export as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="one, or several of one run to average")
    parser.add_argument("--vocabulary", type=Path, required=True, help="sp.model of the training set")
    parser.add_argument("--out", type=Path, required=True, help="folder named translate-zh_en-X_Y")
    parser.add_argument("--version", required=True, help="X.Y")
    options = parser.parse_args(arguments)
    archive = export(options.checkpoints, options.vocabulary, options.out, options.version)
    print(f"{archive}: {archive.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
