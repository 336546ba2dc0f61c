"""Train the network on a packed set for a fixed number of minutes.

The learning rate follows the clock: a short warm-up, then half a cosine down to
nothing when the minutes are used up. So a run is complete whatever the speed of
the machine, and a run that is stopped and resumed goes on where its clock stood.
A running average of the weights is kept beside them; that average is what is
measured and exported. Works on a GPU or a CPU, in bfloat16 where that is quicker,
in one process or several (see `parallel`).
"""

from __future__ import annotations

import argparse
import json
import math
import signal
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm

from training.batches import Batch, PackedPairs, ahead
from training.muon import Mixed
from training.network import FIRST_SLOT, PAD, Shape, Transformer
from training.options import parse
from training.package import read_shape, read_state
from training.parallel import Group
from training.slots import ALL_SLOTS

AVERAGE_EVERY = 4
"""Steps between updates of the averaged weights."""


@dataclass
class Clock:
    """What a run has used so far; the part of its state that is not weights."""

    step: int = 0
    seconds: float = 0.0
    pairs: int = 0
    passes: int = 0
    valid_loss: float = math.nan
    history: list[tuple[int, float, float]] = field(default_factory=list)  # pairs, minutes, loss

    def __str__(self) -> str:
        speed = self.pairs / max(self.seconds, 1e-9)
        return f"{self.pairs:,} pairs, {speed:.0f} a second, validation {self.valid_loss:.3f}"


def learning_rate(peak: float, step: int, warmup: int, progress: float) -> float:
    """Linear warm-up over `warmup` steps; half a cosine over `progress` 0..1."""
    return peak * min((step + 1) / max(warmup, 1), 0.5 * (1 + math.cos(math.pi * min(1.0, progress))))


class Trainer:
    """The network, its average, the optimiser and the clock, as one checkpoint."""

    def __init__(self, shape: Shape, options: argparse.Namespace) -> None:
        self.options = options
        self.group = Group()
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = Transformer(shape, options.drop).to(self.device)
        self.average = Transformer(shape, options.drop).to(self.device).eval()
        self.average.load_state_dict(self.model.state_dict())
        self.optimiser = Mixed(self.model, options.lr, self.group)
        self.run: Callable[..., Any] = torch.compile(self.model, dynamic=True) if options.compile else self.model
        self.clock = Clock()
        self.weights = torch.ones(shape.vocabulary, device=self.device)
        self.weights[FIRST_SLOT : FIRST_SLOT + len(ALL_SLOTS)] = options.slot_weight
        self.stopping = False

    def start_from(self, state: dict[str, Tensor]) -> None:
        """Take weights, and leave the optimiser and the clock at their beginning."""
        self.model.load_state_dict(state)
        self.average.load_state_dict(state)

    def save(self, path: Path) -> None:
        """Write the checkpoint so that a crash leaves the old one or the new one, never half."""
        aside = path.with_suffix(".tmp")
        torch.save(
            {
                "model": self.model.state_dict(),
                "ema": self.average.state_dict(),
                "opt": self.optimiser.state_dict(),
                "clock": asdict(self.clock),
                "shape": asdict(self.model.shape),
            },
            aside,
        )
        aside.rename(path)

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint, its clock too."""
        held = torch.load(path, map_location=self.device, weights_only=True)
        self.model.load_state_dict(held["model"])
        self.average.load_state_dict(held["ema"])
        self.optimiser.load_state_dict(held["opt"])
        self.clock = Clock(**held["clock"])

    def _mixed(self) -> torch.autocast:
        return torch.autocast(self.device, torch.bfloat16, enabled=self.options.bfloat16)

    def loss(self, network: Callable[..., Any], batch: Batch, smoothing: float, weights: Tensor | None) -> Tensor:
        """The loss of one batch, moved to where the network is."""
        with self._mixed():
            value: Tensor = network(*(part.to(self.device, non_blocking=True) for part in batch), smoothing, weights)
        return value

    def step(self, batch: Batch, progress: float) -> Tensor:
        """One step of the optimiser at `progress` 0..1 of the run; returns the loss without waiting for it.

        Every process steps by the mean progress of all, so that their weights stay the same.
        """
        options = self.options
        self.model.train()
        value = self.loss(self.run, batch, options.smoothing, self.weights)
        value.backward()  # type: ignore[no-untyped-call]
        news = torch.tensor([progress, float(self.stopping), float(len(batch[0]))], device=self.device)
        progress, stopping, pairs = self.group.mean_gradients(self.model.parameters(), news).tolist()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step(learning_rate(options.lr, self.clock.step, options.warmup, progress))
        self.stopping = stopping > 0 or progress >= 1
        self.clock.step += 1
        self.clock.pairs += round(pairs * self.group.size)
        if self.clock.step % AVERAGE_EVERY == 0:
            self._update_average()
        return value.detach()

    def _update_average(self) -> None:
        """A long memory once the run is long; a short one at its beginning."""
        decay = min(0.9995, 1 - 1 / (10 + self.clock.step * 0.15))
        with torch.no_grad():
            ours: list[Tensor] = list(self.average.parameters())
            new: list[Tensor] = list(self.model.parameters())
            torch._foreach_lerp_(ours, new, 1 - decay**AVERAGE_EVERY)

    def validate(self, data: PackedPairs) -> float:
        """Mean loss a token of the averaged weights, without smoothing."""
        total, tokens = 0.0, 0
        with torch.no_grad():
            for batch in data.batches(self.options.tokens, seed=0):
                count = int((batch[2] != PAD).sum())
                total += self.loss(self.average, batch, 0.0, None).item() * count
                tokens += count
        return total / max(tokens, 1)


def run_for(trainer: Trainer, train: PackedPairs, valid: PackedPairs, out: Path) -> None:
    """Train until the clock or `--stop-after` is used up, saving every few minutes."""
    options, clock, group = trainer.options, trainer.clock, trainer.group
    begin = saved = time.monotonic()
    before = clock.seconds
    with tqdm(total=options.minutes, bar_format="{l_bar}{bar}|{postfix}", disable=not group.leads) as bar:
        while True:
            for batch in ahead(train.batches(options.tokens, options.seed + clock.passes, group.share)):
                now = time.monotonic()
                clock.seconds = before + now - begin
                if options.stop_after and now - begin > options.stop_after * 60:
                    trainer.stopping = True
                loss = trainer.step(batch, clock.seconds / (options.minutes * 60))
                if trainer.stopping:
                    return
                if clock.step % 50 == 0:
                    bar.n = clock.seconds / 60
                    bar.set_postfix_str(f"{clock}, loss {loss:.3f}")
                if group.leads and now - saved > options.save_every * 60:
                    note(trainer, valid, out)
                    saved = time.monotonic()
            clock.passes += 1


def note(trainer: Trainer, valid: PackedPairs, out: Path) -> None:
    """Measure on the held-out pairs and save."""
    clock = trainer.clock
    clock.valid_loss = trainer.validate(valid)
    clock.history.append((clock.pairs, round(clock.seconds / 60, 2), round(clock.valid_loss, 4)))
    trainer.save(out / "last.pt")
    (out / "run.json").write_text(json.dumps(asdict(clock), indent=2) + "\n", encoding="utf-8")
    tqdm.write(f"{clock.seconds / 60:.1f} min, {clock.pairs:,} pairs: validation loss {clock.valid_loss:.4f}")


def shape_for(options: argparse.Namespace) -> Shape:
    """The sizes of the network: the package's with --init-from, else the options'."""
    if options.init_from:
        return read_shape(options.init_from / "model" / "model.bin")
    import sentencepiece  # not needed with --init-from

    pieces = sentencepiece.SentencePieceProcessor(model_file=str(options.data / "sp.model")).get_piece_size()
    return Shape(
        vocabulary=pieces,
        width=options.width,
        inner=options.inner,
        heads=options.heads,
        encoder_layers=options.encoder_layers,
        decoder_layers=options.decoder_layers,
    )


def main(arguments: list[str] | None = None) -> None:
    """Train as the command line says."""
    options = parse(__doc__, arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    if options.threads:
        torch.set_num_threads(options.threads)
    trainer = Trainer(shape_for(options), options)
    checkpoint = options.out / "last.pt"
    if options.resume and checkpoint.exists():
        trainer.resume(checkpoint)
    elif options.init_from:
        trainer.start_from(read_state(options.init_from / "model" / "model.bin"))
    signal.signal(signal.SIGTERM, lambda *_: setattr(trainer, "stopping", True))
    train, valid = PackedPairs(options.data / "train.npz"), PackedPairs(options.data / "valid.npz")
    if trainer.group.leads:
        parameters = sum(p.numel() for p in trainer.model.parameters()) / 1e6
        print(f"{trainer.device}: {parameters:.1f}M parameters, {len(train):,} pairs", flush=True)
    run_for(trainer, train, valid, options.out)
    if trainer.group.leads:
        note(trainer, valid, options.out)
    trainer.group.close()


if __name__ == "__main__":
    main()
