"""A worker: ``python -m workers``. Settings come through the environment."""

from __future__ import annotations

import sys

from workers.errors import JianbaoError
from workers.settings import Settings
from workers.tasks import worker


def main() -> int:
    """Run a worker until it is told to stop; returns the exit status."""
    try:
        return worker(Settings.from_env())
    except JianbaoError as error:
        sys.stderr.write(f"{error.title}: {error.detail}\n{error.advice}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
