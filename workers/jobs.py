"""A job: one attempt to make a briefing of one article, and the states it may pass through.

    queued ──→ running ──→ done | done_with_warnings
      ↑  │        │ │
      │  │        │ └────→ failed | cancelled
      │  └────────│──────→ failed | cancelled
      └───────────┘        (worker lost, or a fault that passes)

This module decides; ``store`` carries out each change as one compare-and-set
statement whose condition is ``sources(target)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    DONE_WITH_WARNINGS = "done_with_warnings"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen to the job."""
        return not TRANSITIONS[self]

    @property
    def succeeded(self) -> bool:
        """Whether there is a complete briefing."""
        return self in (JobState.DONE, JobState.DONE_WITH_WARNINGS)


TRANSITIONS: Mapping[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.FAILED, JobState.CANCELLED}),
    JobState.RUNNING: frozenset(
        {
            JobState.QUEUED,
            JobState.DONE,
            JobState.DONE_WITH_WARNINGS,
            JobState.FAILED,
            JobState.CANCELLED,
        }
    ),
    JobState.DONE: frozenset(),
    JobState.DONE_WITH_WARNINGS: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
}


def sources(target: JobState) -> frozenset[JobState]:
    """The states from which a job may go to ``target``."""
    return frozenset(state for state, targets in TRANSITIONS.items() if target in targets)


def pause_before(attempt: int) -> float:
    """Seconds to wait before attempt number ``attempt`` (2 is the first retry): 2, 4, 8 ... at most 60."""
    return float(min(60, 2 ** max(1, attempt - 1)))


@dataclass(frozen=True, slots=True)
class Job:
    """One run of one article. Times are UTC. ``problem`` is set when the state is failed."""

    id: str
    article_id: str
    state: JobState
    stage: str | None
    done: int
    total: int
    attempts: int
    created: datetime
    started: datetime | None = None
    finished: datetime | None = None
    problem: dict[str, str] | None = None
