"""The Celery application and the process that runs it.

Nothing is built at import time. Messages are JSON and carry a job id; results
are not kept, the database has them.
"""

from __future__ import annotations

import ctypes
import logging
import signal
import sys
import warnings
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from celery import Celery, bootsteps, signals
from celery.app.amqp import AMQP
from celery.apps.worker import Worker
from celery.exceptions import SecurityWarning
from celery.worker import state
from kombu import Connection

QUEUE = "jianbao"
TASK = "jianbao.brief"
PR_SET_PDEATHSIG = 1

log = logging.getLogger(__name__)


class EagerConnection(Connection):
    """A connection that comes back within two seconds of Redis; kombu's own waits up to half a minute."""

    def _ensure_connection(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as the class above has it
        kwargs.update(interval_start=0.5, interval_step=0.5, interval_max=2)
        return super()._ensure_connection(*args, **kwargs)


class EagerAMQP(AMQP):
    """Celery's wiring with the connection above."""

    Connection = EagerConnection
    BrokerConnection = EagerConnection


def broker_url(redis_url: str) -> str:
    """The address as kombu wants it: ``unix:///path`` is ``redis+socket:///path`` there."""
    return "redis+socket://" + redis_url.removeprefix("unix://") if urlsplit(redis_url).scheme == "unix" else redis_url


def client_url(redis_url: str) -> str:
    """The address as the Redis client wants it."""
    return "unix://" + redis_url.removeprefix("redis+socket://") if "+socket" in redis_url else redis_url


def make_app(redis_url: str, job_seconds: float = 1800) -> Celery:
    """The application. ``job_seconds`` is the longest time for one job; the process is killed a minute later."""
    app = Celery("jianbao", broker=broker_url(redis_url), amqp=EagerAMQP, set_as_current=False)
    app.conf.update(
        accept_content=["json"],
        task_serializer="json",
        task_default_queue=QUEUE,
        task_ignore_result=True,
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        task_soft_time_limit=job_seconds,
        task_time_limit=job_seconds + 60,
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
        worker_enable_remote_control=False,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        worker_max_memory_per_child=4_000_000,  # kB; a guard against leaks, far above the use
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        # A duplicate of a running job finds it claimed and ends at once, so the time may be short.
        broker_transport_options={"visibility_timeout": 600, "socket_connect_timeout": 2, "socket_keepalive": True},
    )
    return app


def run_worker(app: Celery, processes: int, sweep: Callable[[], None], sweep_seconds: float) -> int:
    """Run the worker in this process until it is told to stop; returns the exit status."""
    # No pickle is accepted here, so running as root in a container is no risk.
    warnings.simplefilter("ignore", SecurityWarning)
    signals.setup_logging.connect(_keep_logging, weak=False)
    signals.worker_process_init.connect(_die_with_parent, weak=False)
    app.steps["consumer"].add(sweeping(sweep, sweep_seconds))
    worker = Worker(
        app=app,
        concurrency=processes,
        pool="prefork",
        loglevel=logging.getLogger().level,
        quiet=True,
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,
        optimization="fair",
    )
    worker.start()
    return int(worker.exitcode or 0)


def sweeping(sweep: Callable[[], None], seconds: float) -> type[bootsteps.StartStopStep]:
    """A part of the worker that calls ``sweep`` every so often.

    It runs in the main thread, between messages: a thread of its own could hold a
    lock at the moment a pool process is forked.
    """

    class Sweeping(bootsteps.StartStopStep):
        requires = ("celery.worker.consumer.tasks:Tasks",)
        timer: Any = None
        stuck = False

        def start(self, parent: Any) -> None:  # noqa: ANN401 - Celery's consumer
            sweep()
            self.timer = parent.timer.call_repeatedly(seconds, self.tick, (parent,))

        def stop(self, parent: Any) -> None:  # noqa: ANN401
            if self.timer is not None:
                self.timer.cancel()

        def tick(self, parent: Any) -> None:  # noqa: ANN401
            sweep()
            stuck, self.stuck = self.stuck, _is_stuck(parent)
            if stuck and self.stuck:
                # Of a kind that the worker takes for a lost connection: it makes a new one.
                raise ConnectionError("The queue was lost while a message was confirmed.")

    return Sweeping


def _is_stuck(consumer: Any) -> bool:  # noqa: ANN401
    """Whether the worker waits for the end of a message that it no longer has.

    It happens when Redis goes away at the moment a message is confirmed: kombu then
    counts the message as held for ever, and takes no other.
    """
    channel = consumer.task_consumer.channel
    return not channel.qos.can_consume() and not len(state.reserved_requests)


def _keep_logging(**_: Any) -> None:  # noqa: ANN401 - Celery's signal hands over what it likes
    logging.getLogger("celery").setLevel(logging.WARNING)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)  # Celery's plans for its next versions


def _die_with_parent(**_: Any) -> None:  # noqa: ANN401
    die_with_parent(signal.SIGKILL)


def die_with_parent(how: int = signal.SIGTERM) -> None:
    """Ask the kernel to end this process when its parent is gone. Only Linux can."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, how)
