"""Store articles and hand their jobs to the queue: the one way in, for the API, the forms and LibreTranslate."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.context import Services
from workers.jobs import JobState
from workers.records import ArticleRecord, NewArticle


@dataclass(frozen=True, slots=True)
class Submitted:
    """A stored article, and whether its job is on its way to a worker already."""

    article: ArticleRecord
    sent: bool

    @property
    def queue(self) -> str:
        """``sent``, or ``delayed`` when the queue is down and the sweep will send the job later."""
        return "sent" if self.sent else "delayed"


def submit_one(
    to: Services, article: NewArticle, options: Mapping[str, Any], key: str | None = None, batch: str | None = None
) -> Submitted:
    """Store one article and send its job. A repeated ``key`` gives the earlier article again."""
    record = to.articles.submit(article, dict(options), key, batch)
    return Submitted(record, send(to, record))


def submit_many(
    to: Services, articles: Sequence[NewArticle], options: Mapping[str, Any], key: str | None = None
) -> tuple[str, list[Submitted]]:
    """Store the articles of one upload under one batch. Returns the batch and what became of each."""
    batch = uuid.uuid4().hex
    stored: list[Submitted] = []
    for number, article in enumerate(articles):
        one = submit_one(to, article, options, f"{key}#{number}" if key else None, batch)
        batch = one.article.batch or batch  # an upload sent again joins its first batch
        stored.append(one)
    return batch, stored


def send(to: Services, record: ArticleRecord) -> bool:
    """Send the job of an article unless it is past waiting. False when the queue does not take it."""
    return record.job.state is not JobState.QUEUED or to.queue.send(record.job.id)
