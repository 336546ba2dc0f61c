"""Articles as people see them: submit, look up, list, cancel, retry, delete.

What workers do with jobs is in ``leases``. All methods return the plain values
of ``records`` and raise ``NotFound``, ``Conflict`` or ``DatabaseDown``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from workers import cursors
from workers.database import answering
from workers.errors import Conflict, InvalidRequest, NotFound
from workers.jobs import Job, JobState, sources
from workers.records import ArticleRecord, Briefing, NewArticle, Page, Source
from workers.rows import digest_of, insert_article, insert_job, new_id, now
from workers.tables import articles, briefings, jobs, metadata
from workers.tables import sources as source_table

__all__ = ["ArticleStore", "metadata"]

MAX_PAGE = 200
MAX_KEY = 300
MAX_BATCH = 64


class ArticleStore:
    """The articles of one database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    # ------------------------------------------------------------- writing

    def submit(
        self,
        source: NewArticle,
        options: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        batch: str | None = None,
    ) -> ArticleRecord:
        """Store an article with a queued job. The same key with the same body gives the same record.

        Raises ``Conflict`` when the key was used for another body. A key holds
        for all callers: prefix it with who is calling.
        """
        digest = digest_of(source, options or {})
        if len(idempotency_key or "") > MAX_KEY or len(batch or "") > MAX_BATCH:
            raise InvalidRequest(f"An idempotency key has at most {MAX_KEY} characters, a batch name {MAX_BATCH}.")
        with answering(self.engine) as connection:
            earlier = _by_key(connection, idempotency_key)
            if earlier is None:
                try:
                    with connection.begin_nested():
                        article_id = insert_article(connection, source, options or {}, idempotency_key, batch)
                    return _record(connection, article_id)
                except IntegrityError:  # somebody else was quicker with the same key
                    earlier = _by_key(connection, idempotency_key)
                    if earlier is None:
                        raise
            earlier_id, earlier_digest = earlier
            if earlier_digest != digest:
                raise Conflict(
                    "This idempotency key was used for another article.",
                    advice="Use a new key for a new article, and the same key only to repeat the same request.",
                )
            return _record(connection, earlier_id)

    def cancel(self, article_id: str) -> ArticleRecord:
        """Stop the article's job; a running worker notices within seconds. Finished ones raise ``Conflict``."""
        with answering(self.engine) as connection:
            record = _record(connection, article_id)
            change = (
                update(jobs)
                .where(jobs.c.id == record.job.id, jobs.c.state.in_(sources(JobState.CANCELLED)))
                .values(state=JobState.CANCELLED, finished=now(), lease_until=None, token=None)
            )
            if connection.execute(change).rowcount == 0 and record.job.state is not JobState.CANCELLED:
                raise Conflict("The article is finished already; there is nothing to cancel.")
            return _record(connection, article_id)

    def retry(self, article_id: str, options: Mapping[str, Any] | None = None) -> ArticleRecord:
        """Give a finished article a new job, with new options if given. Waiting ones raise ``Conflict``."""
        with answering(self.engine) as connection:
            record = _record(connection, article_id)
            if not record.job.state.finished:
                raise Conflict("The article is waiting or being worked on already.")
            job_id = new_id()
            change = (
                update(articles)
                .where(articles.c.id == article_id, articles.c.job_id == record.job.id)
                .values(job_id=job_id, options=dict(record.options if options is None else options))
            )
            if connection.execute(change).rowcount == 0:
                raise Conflict("Somebody else is trying this article again at this moment.")
            insert_job(connection, job_id, article_id)
            return _record(connection, article_id)

    def delete(self, article_id: str) -> None:
        """Delete the article with its source, jobs and briefing. A worker that has it stops by itself."""
        with answering(self.engine) as connection:
            if connection.execute(delete(articles).where(articles.c.id == article_id)).rowcount == 0:
                raise _not_found()

    # ------------------------------------------------------------- reading

    def get(self, article_id: str) -> ArticleRecord:
        """One article. Raises ``NotFound``."""
        with answering(self.engine) as connection:
            return _record(connection, article_id)

    def list(
        self,
        state: JobState | Sequence[JobState] | None = None,
        query: str | None = None,
        batch: str | None = None,
        cursor: str | None = None,
        limit: int = 50,
    ) -> Page:
        """Newest first. ``query`` is looked for in names, titles and both headlines; ``limit`` is at most 200.

        Raises ``InvalidRequest`` for a cursor that is none.
        """
        limit = max(1, min(limit, MAX_PAGE))
        conditions: list[ColumnElement[bool]] = []
        if state is not None:
            states = [state] if isinstance(state, JobState) else list(state)
            conditions.append(jobs.c.state.in_([str(one) for one in states]))
        if batch is not None:
            conditions.append(articles.c.batch == batch)
        if query and query.strip():
            columns = (articles.c.name, articles.c.title, articles.c.headline_zh, articles.c.headline_en)
            conditions.append(or_(*(column.icontains(query.strip(), autoescape=True) for column in columns)))
        if cursor:
            conditions.append(_after(cursor))
        order = (articles.c.created.desc(), articles.c.id.desc())
        with answering(self.engine) as connection:
            rows = connection.execute(_joined().where(*conditions).order_by(*order).limit(limit + 1)).all()
        found = tuple(_to_record(row) for row in rows[:limit])
        last = found[-1] if len(rows) > limit else None
        return Page(found, cursors.encode(last.created, last.id) if last else None)

    def source(self, article_id: str) -> Source:
        """The bytes as they came. Raises ``NotFound``."""
        query = (
            select(source_table.c.data, articles.c.name, articles.c.media_type)
            .join(articles, articles.c.id == source_table.c.article_id)
            .where(articles.c.id == article_id)
        )
        with answering(self.engine) as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise _not_found()
        return Source(bytes(row.data), row.name, row.media_type)

    def briefing(self, article_id: str) -> Briefing | None:
        """The briefing as JSON, or what there is of it yet; None when there is nothing. Raises ``NotFound``.

        ``status`` is the state of the job that counts. While an article runs
        again, this is still the complete briefing of the run before.
        """
        with answering(self.engine) as connection:
            record = _record(connection, article_id)
            query = select(briefings.c.body).where(briefings.c.article_id == article_id)
            body = connection.execute(query).scalar_one_or_none()
        return None if body is None else {**body, "status": str(record.job.state)}

    def counts(self) -> dict[JobState, int]:
        """How many articles are in each state; every state is there."""
        query = select(jobs.c.state, func.count()).join(articles, articles.c.job_id == jobs.c.id).group_by(jobs.c.state)
        with answering(self.engine) as connection:
            found = {row[0]: row[1] for row in connection.execute(query)}
        return {state: found.get(state, 0) for state in JobState}


def _joined() -> Any:  # noqa: ANN401 - a Select over the columns of two tables has no short name
    columns = [column.label(f"article_{column.name}") for column in articles.c]
    return select(*columns, *jobs.c).join(jobs, jobs.c.id == articles.c.job_id)


def _by_key(connection: Connection, key: str | None) -> tuple[str, str] | None:
    if key is None:
        return None
    query = select(articles.c.id, articles.c.digest).where(articles.c.idempotency_key == key)
    row = connection.execute(query).one_or_none()
    return None if row is None else (row.id, row.digest)


def _record(connection: Connection, article_id: str) -> ArticleRecord:
    row = connection.execute(_joined().where(articles.c.id == article_id)).one_or_none()
    if row is None:
        raise _not_found()
    return _to_record(row)


def _after(cursor: str) -> ColumnElement[bool]:
    created, last = cursors.decode(cursor)
    return or_(articles.c.created < created, and_(articles.c.created == created, articles.c.id < last))


def _to_record(row: Row[Any]) -> ArticleRecord:
    names = ("id", "created", "name", "title", "media_type", "format", "characters", "batch")
    values = {name: getattr(row, f"article_{name}") for name in (*names, "headline_zh", "headline_en", "options")}
    job = Job(
        id=row.id,
        article_id=row.article_id,
        state=JobState(row.state),
        stage=row.stage,
        done=row.done,
        total=row.total,
        attempts=row.attempts,
        created=row.created,
        started=row.started,
        finished=row.finished,
        problem=row.problem,
    )
    return ArticleRecord(job=job, **values)


def _not_found() -> NotFound:
    return NotFound("There is no article with this id.")
