"""The house style of figures in English. Every choice of form is made here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Style:
    """How figures are written. The default is newswire English.

    ``percent``: "5.7 percent" or "5.7%". ``dates``: "September 19, 2025" or "19
    September 2025". ``scale``: "1.2 billion yuan" or "1.2bn yuan". ``conversions``:
    whether a unit that English readers do not know carries its equal in brackets
    where it first occurs.
    """

    percent: Literal["percent", "%"] = "percent"
    dates: Literal["american", "day_first"] = "american"
    scale: Literal["billion", "bn"] = "billion"
    conversions: bool = True


NEWSWIRE = Style()
