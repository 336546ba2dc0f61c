"""The optimiser: Muon for the weight matrices of the layers, AdamW for everything else.

Muon (Jordan and others, 2024) takes the momentum of a matrix to the nearest
orthogonal matrix before it steps, so that every direction is learnt at the same
pace. It needs fewer steps than AdamW for the same loss, which is what counts where
a step is dear. Steps are scaled to the size of AdamW's (Liu and others, 2025,
"Muon is scalable for LLM training"), so that one learning rate serves both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import torch
from torch import Tensor, nn

from training.parallel import Group

MOMENTUM = 0.95
DECAY = 0.01
ROUNDS = 5
_A, _B, _C = 3.4445, -4.7750, 2.0315  # of the quintic iteration: fast near zero, within 0.7 to 1.2 at the end
_LIKE_ADAMW = 0.2  # root mean square of an AdamW step over its learning rate


def orthogonal(matrices: Tensor) -> Tensor:
    """(count, rows, columns) to about the nearest matrices with singular values of one; by Newton and Schulz."""
    x: Tensor = matrices.to(torch.bfloat16)
    tall = x.shape[-2] > x.shape[-1]
    x = x.mT if tall else x
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(ROUNDS):
        square = x @ x.mT
        x = _A * x + (_B * square + _C * square @ square) @ x
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    """Muon over matrices, the dear part of each step shared out over the processes of `group`."""

    def __init__(self, matrices: Iterable[nn.Parameter], lr: float, group: Group) -> None:
        super().__init__(matrices, {"lr": lr})
        self._processes = group

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """One step; every process must have the same gradients."""
        for group in self.param_groups:
            by_shape: dict[torch.Size, list[nn.Parameter]] = defaultdict(list)
            for parameter in group["params"]:
                if parameter.grad is not None:
                    by_shape[parameter.shape].append(parameter)
            for alike in by_shape.values():
                self._step(alike, group["lr"])

    def _step(self, alike: list[nn.Parameter], lr: float) -> None:
        wanted = []
        for parameter in alike:
            momentum = self.state[parameter].setdefault("momentum", torch.zeros_like(parameter))
            assert parameter.grad is not None
            momentum.lerp_(parameter.grad, 1 - MOMENTUM)
            wanted.append(parameter.grad.lerp(momentum, MOMENTUM))
        updates = self._processes.shared_out(orthogonal, torch.stack(wanted))
        scale = _LIKE_ADAMW * max(alike[0].shape) ** 0.5
        for parameter, update in zip(alike, updates, strict=True):
            parameter.mul_(1 - lr * DECAY).sub_(update, alpha=lr * scale)


class Mixed:
    """Muon and AdamW as one optimiser of a network."""

    def __init__(self, network: nn.Module, lr: float, group: Group) -> None:
        named = list(network.named_parameters())
        inner = [p for name, p in named if p.ndim == 2 and not name.startswith("embed")]
        held = {id(p) for p in inner}
        outer = [p for _, p in named if id(p) not in held]
        self._parts = (
            Muon(inner, lr, group),
            torch.optim.AdamW(outer, lr=lr, betas=(0.9, 0.98), eps=1e-9, weight_decay=DECAY, fused=True),
        )

    def step(self, rate: float) -> None:
        """One step at this learning rate; clears the gradients."""
        for part in self._parts:
            for group in part.param_groups:
                group["lr"] = rate
            part.step()
            part.zero_grad(set_to_none=True)

    def state_dict(self) -> list[dict[str, object]]:
        """What a checkpoint needs."""
        return [part.state_dict() for part in self._parts]

    def load_state_dict(self, states: list[dict[str, object]]) -> None:
        """Go on from `state_dict`."""
        for part, state in zip(self._parts, states, strict=True):
            part.load_state_dict(state)
