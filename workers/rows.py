"""Rows that more than one store writes: a new article, a new job."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert

from workers.jobs import JobState
from workers.records import NewArticle
from workers.tables import articles, jobs, sources


def new_id() -> str:
    """A fresh identifier: 32 hexadecimal digits."""
    return uuid.uuid4().hex


def now() -> datetime:
    """The present time, UTC."""
    return datetime.now(UTC)


def insert_article(
    connection: Connection,
    source: NewArticle,
    options: Mapping[str, Any],
    key: str | None,
    batch: str | None,
) -> str:
    """Insert an article, its source and a queued job; returns the article's id."""
    article_id, job_id = new_id(), new_id()
    row = {
        "id": article_id,
        "job_id": job_id,
        "created": now(),
        "batch": batch,
        "name": printable(source.name),
        "title": printable(source.title),
        "media_type": printable(source.media_type),
        "format": source.format,
        "characters": source.characters,
        "options": dict(options),
        "idempotency_key": key,
        "digest": digest_of(source, options),
    }
    connection.execute(insert(articles).values(row))
    connection.execute(insert(sources).values(article_id=article_id, data=source.data))
    insert_job(connection, job_id, article_id)
    return article_id


def insert_job(connection: Connection, job_id: str, article_id: str) -> None:
    """Insert a queued job that may start at once."""
    values = {"id": job_id, "article_id": article_id, "state": JobState.QUEUED, "created": now()}
    connection.execute(insert(jobs).values(values))


def printable(text: str | None) -> str | None:
    """Text as every database takes it: without NUL and half surrogates, which names of files may hold."""
    return None if text is None else text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def digest_of(source: NewArticle, options: Mapping[str, Any]) -> str:
    """The fingerprint of a request: the same for the same text, names and options."""
    about = [source.name, source.title, source.media_type, dict(options)]
    body = json.dumps(about, sort_keys=True, default=str).encode()
    return hashlib.sha256(body + b"\0" + source.data).hexdigest()
