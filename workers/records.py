"""What the stores hand out: plain values, never database rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from workers.jobs import Job

Briefing = dict[str, Any]  # the JSON of a briefing


@dataclass(frozen=True, slots=True)
class NewArticle:
    """What somebody sends: the bytes as they came, and what is known about them."""

    data: bytes
    name: str | None = None
    title: str | None = None
    media_type: str | None = None
    format: str | None = None
    characters: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One stored article with the job that counts. ``characters`` is None until the text is extracted."""

    id: str
    created: datetime
    job: Job
    name: str | None = None
    title: str | None = None
    media_type: str | None = None
    format: str | None = None
    characters: int | None = None
    batch: str | None = None
    headline_zh: str | None = None
    headline_en: str | None = None
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def problem(self) -> dict[str, str] | None:
        """Why it failed (code, title, detail, advice), if it did."""
        return self.job.problem


@dataclass(frozen=True, slots=True)
class Page:
    """Some articles, newest first. ``cursor`` gets the next ones; None when these are the last."""

    articles: tuple[ArticleRecord, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of an article as they came."""

    data: bytes
    name: str | None
    media_type: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that one worker holds. ``token`` is proof: without it nothing can be written to the job."""

    job_id: str
    article_id: str
    token: str
    attempt: int
    source: Source
    title: str | None
    options: dict[str, Any]
