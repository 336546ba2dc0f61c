"""/healthz, /readyz and /metrics: for load balancers and Prometheus.

Metrics count articles, never people: no label holds an address, a name or a text.
"""

from __future__ import annotations

import time
from importlib.metadata import PackageNotFoundError, version

from flask import Blueprint, Flask, Response, current_app, g, jsonify, request
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from service.context import services
from workers.errors import JianbaoError
from workers.jobs import JobState

blueprint = Blueprint("operations", __name__)

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def software() -> str:
    """The version of this installation."""
    try:
        return version("jianbao")
    except PackageNotFoundError:
        return "0"


class Meters:
    """The counters of one application. Each application has its own registry, so that tests can make many."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "jianbao_requests_total", "Requests answered.", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "jianbao_request_seconds", "Time to answer a request.", ["route"], registry=self.registry
        )
        self.articles = Gauge("jianbao_articles", "Stored articles by state.", ["state"], registry=self.registry)
        self.depth = Gauge("jianbao_queue_depth", "Articles waiting for a worker.", registry=self.registry)
        self.queue_up = Gauge("jianbao_queue_up", "Whether the queue answers.", registry=self.registry)
        self.failed = Gauge(
            "jianbao_error_ratio", "Failed articles among all that are finished.", registry=self.registry
        )
        self.job_seconds = Gauge(
            "jianbao_job_seconds_recent",
            "Seconds the latest finished articles took, by quantile.",
            ["quantile"],
            registry=self.registry,
        )
        Gauge("jianbao_info", "Always 1.", ["version"], registry=self.registry).labels(software()).set(1)


def install(app: Flask) -> None:
    """Time and count every request of ``app``."""
    meters = app.extensions["jianbao-meters"] = Meters()

    @app.before_request
    def begin() -> None:
        g.begun = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        # Whoever calls may make up methods and addresses; labels must stay few.
        route = request.url_rule.rule if request.url_rule else "none"
        method = request.method if request.method in METHODS else "other"
        meters.requests.labels(method, route, str(response.status_code)).inc()
        meters.seconds.labels(route).observe(time.perf_counter() - g.get("begun", time.perf_counter()))
        return response


@blueprint.get("/healthz")
def healthz() -> Response:
    """Whether this process answers at all."""
    return jsonify(status="ok", version=software())


@blueprint.get("/readyz")
def readyz() -> tuple[Response, int]:
    """Whether articles can be taken: 503 without the database. A queue that is down delays, and is reported."""
    to = services()
    checks = {"database": "ok", "queue": "ok" if to.queue.depth() is not None else "delayed"}
    try:
        to.articles.counts()
    except JianbaoError as error:
        checks["database"] = error.code
    ready = checks["database"] == "ok"
    return jsonify(status="ready" if ready else "not ready", checks=checks), 200 if ready else 503


@blueprint.get("/metrics")
def metrics() -> Response:
    """Everything worth a graph, in Prometheus's text format."""
    meters: Meters = current_app.extensions["jianbao-meters"]
    to = services()
    counts = to.articles.counts()
    for state, number in counts.items():
        meters.articles.labels(str(state)).set(number)
    meters.depth.set(counts[JobState.QUEUED])
    meters.queue_up.set(0 if to.queue.depth() is None else 1)
    finished = sum(number for state, number in counts.items() if state.finished and state is not JobState.CANCELLED)
    meters.failed.set(counts[JobState.FAILED] / finished if finished else 0)
    _observe_durations(meters)
    return Response(generate_latest(meters.registry), content_type=CONTENT_TYPE_PLAIN_0_0_4)


def _observe_durations(meters: Meters) -> None:
    page = services().articles.list(state=[state for state in JobState if state.succeeded], limit=200)
    jobs = (article.job for article in page.articles)
    seconds = sorted((job.finished - job.started).total_seconds() for job in jobs if job.finished and job.started)
    for quantile in (0.5, 0.9, 0.99) if seconds else ():
        meters.job_seconds.labels(str(quantile)).set(seconds[min(len(seconds) - 1, int(quantile * len(seconds)))])
