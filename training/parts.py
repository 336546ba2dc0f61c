"""Carry a checkpoint through a narrow way: the averaged weights as float16, in parts, and back.

`split` writes numbered parts of a bounded size; `join` makes a checkpoint of them
that can be exported and measured, or trained further with a fresh optimiser.
"""

from __future__ import annotations

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

import torch

MEGABYTE = 1_000_000


def split(checkpoint: Path, folder: Path, most: int) -> list[Path]:
    """Write the averaged weights and the shape to parts of at most `most` bytes; returns them in order."""
    held = torch.load(checkpoint, map_location="cpu", weights_only=True)
    small = {"ema": {name: value.half() for name, value in held["ema"].items()}, "shape": held["shape"]}
    buffer = io.BytesIO()
    torch.save(small | {"clock": held["clock"]}, buffer)
    data = buffer.getvalue()
    folder.mkdir(parents=True, exist_ok=True)
    parts = []
    for number, begin in enumerate(range(0, len(data), most)):
        path = folder / f"weights.{number:03d}"
        path.write_bytes(data[begin : begin + most])
        parts.append(path)
    return parts


def join(parts: Sequence[Path], checkpoint: Path) -> None:
    """Put parts together again, sorted by name."""
    data = b"".join(path.read_bytes() for path in sorted(parts))
    held = torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)
    held["ema"] = {name: value.float() for name, value in held["ema"].items()}
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save(held, checkpoint)


def main(arguments: list[str] | None = None) -> None:
    """Split or join as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    cut = commands.add_parser("split")
    cut.add_argument("checkpoint", type=Path)
    cut.add_argument("--out", type=Path, required=True, help="folder")
    cut.add_argument("--megabytes", type=float, default=15.0, help="size of a part")
    glue = commands.add_parser("join")
    glue.add_argument("parts", type=Path, nargs="+")
    glue.add_argument("--out", type=Path, required=True, help="checkpoint file")
    options = parser.parse_args(arguments)
    if options.command == "split":
        print(*split(options.checkpoint, options.out, int(options.megabytes * MEGABYTE)), sep="\n")
    else:
        join(options.parts, options.out)


if __name__ == "__main__":
    main()
