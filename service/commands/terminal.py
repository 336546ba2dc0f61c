"""What commands say to the person at the terminal."""

from __future__ import annotations

import sys

from workers.errors import JianbaoError


def complain(error: JianbaoError, about: str = "") -> None:
    """Say on standard error what was wrong and what to do."""
    where = f"{about}: " if about else ""
    sys.stderr.write(f"jianbao: {where}{error.detail}\n         {error.advice}\n")


def say(text: str) -> None:
    """Print a line on standard output, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
