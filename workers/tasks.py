"""The one task: ``brief(job_id)``. And the worker process that runs it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache

from celery import Celery
from sqlalchemy import Engine

from glossary.store import GlossaryStore
from workers import log as logs
from workers.app import TASK, make_app, run_worker
from workers.database import open_engine, upgrade
from workers.errors import ConfigurationError
from workers.leases import Leases
from workers.pipeline.values import Translator
from workers.processing import Processor, limits_of
from workers.queue import Queue
from workers.settings import Settings

log = logging.getLogger(__name__)


def register(app: Celery, work: Callable[[str], None]) -> None:
    """Make ``work`` the task. A message carries a job id and nothing else."""

    @app.task(name=TASK)
    def brief(job_id: str) -> None:
        work(job_id)


def leases_of(settings: Settings, engine: Engine) -> Leases:
    """The jobs of a database, under these settings."""
    return Leases(engine, settings.lease_seconds, settings.attempts)


def make_processor(settings: Settings) -> Processor:
    """What works on jobs in one pool process. Call it after the fork."""
    engine = open_engine(settings.database_url)
    return Processor(leases_of(settings, engine), GlossaryStore(engine), lambda: _load(settings), limits_of(settings))


def _load(settings: Settings) -> Translator:
    # Imported here: only a process that translates pays for the engine.
    from workers.engine import find_model, load_translator, threads_for

    path = find_model(settings)
    log.info("model loading path=%s", path)
    return load_translator(path, threads_for(settings))


def worker(settings: Settings) -> int:
    """Run a worker with ``settings.workers`` processes until it is told to stop; returns the exit status."""
    if settings.redis_url is None:
        raise ConfigurationError(
            "REDIS_URL is not set, so there is no queue to take articles from.",
            advice="Set REDIS_URL to the same Redis as the web process, or run everything with: jianbao serve",
        )
    logs.configure(settings.log_level)
    upgrade(open_engine(settings.database_url, pooled=False))
    app = make_app(settings.redis_url, settings.job_minutes * 60)
    register(app, lambda job_id: processor().work(job_id))

    @cache
    def processor() -> Processor:  # first called in the pool process, after the fork
        return make_processor(settings)

    # Not pooled: no connection may be open in this process when it forks.
    engine = open_engine(settings.database_url, pooled=False)
    queue = Queue(settings.redis_url, leases_of(settings, engine), app)
    log.info("worker starts processes=%d", settings.workers)
    return run_worker(app, settings.workers, queue.sweep, max(1.0, settings.lease_seconds / 4))
