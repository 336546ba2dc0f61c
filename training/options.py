"""The command line of a training run."""

from __future__ import annotations

import argparse
from pathlib import Path


def parse(description: str | None, arguments: list[str] | None = None) -> argparse.Namespace:
    """The options of a run; `description` is what --help says first."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that prepare.py wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--minutes", type=float, required=True, help="length of the whole run")
    parser.add_argument("--stop-after", type=float, default=0.0, help="leave after this many minutes; resume later")
    parser.add_argument("--resume", action="store_true", help="go on from OUT/last.pt")
    parser.add_argument("--init-from", type=Path, help="begin with the weights of this package")
    parser.add_argument("--encoder-layers", type=int, default=6)
    parser.add_argument("--decoder-layers", type=int, default=3)
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--inner", type=int, default=2048)
    parser.add_argument("--heads", type=int, default=8)
    parser.add_argument("--tokens", type=int, default=60000, help="padded target tokens a batch")
    parser.add_argument("--warmup", type=int, default=1500, help="steps")
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--drop", type=float, default=0.1)
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--slot-weight", type=float, default=2.0, help="weight of a slot in the loss; a word's is 1")
    parser.add_argument("--save-every", type=float, default=4.0, help="minutes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0, help="CPU threads; 0 leaves it to PyTorch")
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--compile", action="store_true", help="worth a try on a GPU")
    return parser.parse_args(arguments)
