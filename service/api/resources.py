"""Stored articles as JSON."""

from __future__ import annotations

from typing import Any

from service.submitting import Submitted
from workers.jobs import Job
from workers.records import ArticleRecord

Json = dict[str, Any]


def article_json(record: ArticleRecord) -> Json:
    """One article: what it is, where its job stands, where to go next."""
    here = f"/api/v1/articles/{record.id}"
    return {
        "id": record.id,
        "state": str(record.job.state),
        "name": record.name,
        "title": record.title,
        "headline": {"zh": record.headline_zh, "en": record.headline_en} if record.headline_zh else None,
        "format": record.format,
        "characters": record.characters,
        "batch": record.batch,
        "options": record.options,
        "created": record.created.isoformat(),
        "job": job_json(record.job),
        "problem": problem_of(record),
        "links": {"self": here, "briefing": f"{here}/briefing", "page": f"/articles/{record.id}"},
    }


def job_json(job: Job) -> Json:
    """The job that counts: state, progress, times."""
    return {
        "id": job.id,
        "state": str(job.state),
        "stage": job.stage,
        "done": job.done,
        "total": job.total,
        "attempts": job.attempts,
        "created": job.created.isoformat(),
        "started": job.started.isoformat() if job.started else None,
        "finished": job.finished.isoformat() if job.finished else None,
    }


def problem_of(record: ArticleRecord) -> Json | None:
    """Why the article failed, in the members of a problem document."""
    if not record.problem:
        return None
    return {"type": f"/problems/{record.problem.get('code', 'error')}", **record.problem}


def submitted_json(submitted: Submitted) -> Json:
    """An article just taken, with what the queue said."""
    return {**article_json(submitted.article), "queue": submitted.queue}
