"""Several processes that train one network, each on its share of every batch.

`torchrun --nproc-per-node 2 -m training.train ...` starts two. On a CPU that is
quicker than one process with two threads, because the small operations of a small
network do not use a second thread. Alone, every method is the identity.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import torch
import torch.distributed as dist
from torch import Tensor, nn

T = TypeVar("T")


class Group:
    """The processes of one run, as `torchrun` names them in the environment."""

    def __init__(self) -> None:
        self.size = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        if self.size > 1:
            dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")

    @property
    def leads(self) -> bool:
        """Whether this process is the one that measures, saves and reports."""
        return self.rank == 0

    def share(self, items: Sequence[T]) -> Sequence[T]:
        """This process's items; every process gets as many."""
        return items[self.rank : len(items) - len(items) % self.size : self.size]

    def mean_gradients(self, parameters: Iterable[nn.Parameter], news: Tensor) -> Tensor:
        """Make the gradients of all processes their mean; returns the mean of `news`, which travels with them."""
        if self.size == 1:
            return news
        gradients = [p.grad for p in parameters if p.grad is not None]
        flat = torch.cat([*(gradient.flatten() for gradient in gradients), news])
        dist.all_reduce(flat)
        flat /= self.size
        parts: tuple[Tensor, ...] = torch.split(flat, [*(gradient.numel() for gradient in gradients), news.numel()])
        torch._foreach_copy_(gradients, [part.view_as(g) for part, g in zip(parts, gradients, strict=False)])
        return parts[-1]

    def shared_out(self, work: Callable[[Tensor], Tensor], rows: Tensor) -> Tensor:
        """`work(rows)`, each process doing its part of the rows."""
        if self.size == 1:
            return work(rows)
        mine = slice(self.rank * len(rows) // self.size, (self.rank + 1) * len(rows) // self.size)
        whole = torch.zeros_like(rows)
        if mine.start < mine.stop:
            whole[mine] = work(rows[mine]).to(rows.dtype)
        dist.all_reduce(whole)
        return whole

    def close(self) -> None:
        """End the run's connections."""
        if self.size > 1:
            dist.destroy_process_group()
