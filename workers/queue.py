"""Passing job ids on to workers, and noticing which of them went astray.

The database is the truth and Redis only carries ids, so sending may fail:
``sweep`` sends later what was never sent, what Redis forgot, and what a lost
worker had.
"""

from __future__ import annotations

import logging
import time

import kombu.exceptions
import redis
from celery import Celery
from redis.backoff import NoBackoff
from redis.retry import Retry

from workers.app import QUEUE, TASK, client_url, make_app
from workers.errors import Transient
from workers.leases import Leases

log = logging.getLogger(__name__)

PATIENCE = 0.7  # seconds to wait for Redis
PAUSE = 1.0  # seconds not to try again after it did not answer: an upload of fifty files must not wait fifty times
GRACE = 5.0  # seconds in which a sent message may be on its way


class Queue:
    """The queue at one Redis address. Making one does not connect."""

    def __init__(self, redis_url: str, leases: Leases, app: Celery | None = None) -> None:
        self._leases = leases
        self._app = app or make_app(redis_url)
        self._down_until = 0.0
        self._client = redis.Redis.from_url(
            client_url(redis_url),
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            retry=Retry(NoBackoff(), 0),
        )

    def send(self, job_id: str) -> bool:
        """Send a stored job to the workers. False when Redis is down: the sweep sends it later."""
        if self.depth() is None or not self._leases.reserve(job_id):
            return False
        return self._publish(job_id)

    def depth(self) -> int | None:
        """Messages waiting in Redis, or None when it does not answer."""
        if time.monotonic() < self._down_until:
            return None
        try:
            return int(self._client.llen(QUEUE))
        except (redis.RedisError, OSError) as fault:
            self._down_until = time.monotonic() + PAUSE
            log.warning("queue does not answer error=%s", type(fault).__name__)
            return None

    def sweep(self) -> None:
        """Send what should be on its way and is not. Any number of processes may do this at any time."""
        try:
            lost = self._leases.expire()
            depth = self.depth()
            sent = 0 if depth is None else self._resend(depth)
        except Transient as fault:
            log.warning("sweep put off error=%s", fault.code)
            return
        if lost or sent:
            log.info("sweep lost=%d sent=%d", lost, sent)

    def _resend(self, depth: int) -> int:
        # Fewer messages than jobs that wait for theirs: some are gone. Which ones, nobody can tell; a
        # job that is sent twice is claimed once.
        gone = depth < self._leases.waiting(GRACE)
        due = self._leases.due(GRACE if gone else None)
        return sum(self._publish(job_id) for job_id in due if self._leases.reserve(job_id, GRACE))

    def _publish(self, job_id: str) -> bool:
        try:
            with self._app.connection_for_write() as connection:
                self._app.send_task(
                    TASK, args=(job_id,), connection=connection, queue=QUEUE, retry=False, ignore_result=True
                )
        except (kombu.exceptions.KombuError, redis.RedisError, OSError) as fault:
            self._down_until = time.monotonic() + PAUSE
            self._leases.unsent(job_id)
            log.warning("job not sent job=%s error=%s", job_id, type(fault).__name__)
            return False
        return True
