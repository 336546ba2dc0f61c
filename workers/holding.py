"""Holding a job while it is worked on: keep the lease, report progress, decide what an error means."""

from __future__ import annotations

import logging
import threading
import time
from types import TracebackType
from typing import Self

from celery.exceptions import SoftTimeLimitExceeded

from workers.errors import JianbaoError, TooComplex, Transient, Unexpected, WorkerLost
from workers.leases import Leases
from workers.log import describe
from workers.pipeline.results import Progress
from workers.records import Claim

log = logging.getLogger(__name__)

BEATS = 4  # heartbeats within one lease
BETWEEN = 0.4  # seconds between two reports of the same stage
TRIES = 6  # to write down how a job ended while the database is away


class Stopped(Exception):  # noqa: N818 - not an error: the job was cancelled, deleted or given away
    """Nobody wants the result any more."""


class Holding:
    """A context manager around the work on one claimed job.

    On leaving, an error ends the job as it deserves: rejected input and defects
    fail it, a transient fault gives it back, ``Stopped`` leaves it alone. Only
    what is no ``Exception`` (the process is told to go) passes through.
    """

    def __init__(self, leases: Leases, claim: Claim) -> None:
        self._leases = leases
        self._claim = claim
        self._over = threading.Event()
        self._lost = False
        self._stage = ""
        self._reported = 0.0
        self._beat = threading.Thread(target=self._keep, name="heartbeat", daemon=True)

    def __enter__(self) -> Self:
        self._beat.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self._over.set()
        self._beat.join()
        if error is None or isinstance(error, Stopped):
            return error is not None
        if not isinstance(error, Exception):
            return False
        self._settle(_known(error))
        return True

    def report(self, progress: Progress) -> None:
        """Store the progress, at most every 0.4 s within a stage. Raises ``Stopped``."""
        if self._lost:
            raise Stopped
        moment = time.monotonic()
        if progress.stage == self._stage and moment - self._reported < BETWEEN and progress.done < progress.total:
            return
        self._stage, self._reported = progress.stage, moment
        try:
            wanted = self._leases.progress(self._claim, progress.stage, progress.done, progress.total)
        except Transient:
            return  # progress is only for show; the heartbeat holds the job
        if not wanted:
            raise Stopped

    def _keep(self) -> None:
        while not self._over.wait(self._leases.lease.total_seconds() / BEATS):
            try:
                self._lost = self._lost or not self._leases.heartbeat(self._claim)
            except Transient as fault:
                log.warning("heartbeat missed job=%s error=%s", self._claim.job_id, fault.code)

    def _settle(self, error: JianbaoError) -> None:
        """Write down how the job ended; if the database stays away, the lease runs out and the sweep takes over."""
        log.warning("job stopped job=%s attempt=%d error=%s", self._claim.job_id, self._claim.attempt, error.code)
        for wait in range(TRIES):
            time.sleep(wait)
            try:
                if isinstance(error, Transient):
                    self._leases.release(self._claim, error)
                else:
                    self._leases.fail(self._claim, error.as_problem())
            except Transient:
                continue
            return


def _known(error: Exception) -> JianbaoError:
    """What to tell the reader about an error of any kind."""
    if isinstance(error, JianbaoError):
        return error
    if isinstance(error, SoftTimeLimitExceeded):
        return TooComplex("The article was not finished within the longest time allowed for one (JIANBAO_JOB_MINUTES).")
    if isinstance(error, MemoryError):
        return WorkerLost("There was not enough memory to work on the article.")
    log.error("unexpected error %s", describe(error))
    return Unexpected("An error that nobody foresaw stopped the work on this article. The log of the worker has more.")
