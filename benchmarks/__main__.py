"""Run every benchmark that needs nothing from outside: ``python -m benchmarks``.

``benchmarks.figure_fidelity`` needs an evaluation set and is run by itself.
"""

from __future__ import annotations

import subprocess
import sys

BENCHMARKS = ("figure_reading", "glossary_matching", "summary_coverage", "briefing_speed")


def main() -> int:
    """Run them one after another. Returns the first exit status that is not zero."""
    for name in BENCHMARKS:
        print(f"\n== {name}", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
