"""The tables of articles, their jobs and their briefings.

Times are UTC. Texts are kept as they came (``sources``), apart from the rows
that lists read. ``articles.job_id`` names the job that counts: the latest.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, stored as UTC without zone: SQLite keeps none, and text order must be time order."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware time in, naive UTC out."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Naive UTC in, aware time out."""
        return None if value is None else value.replace(tzinfo=UTC)


def _of_article() -> ForeignKey:
    return ForeignKey("articles.id", ondelete="CASCADE")


articles = Table(
    "articles",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("job_id", String(32), nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("batch", String(64)),
    Column("name", Text),
    Column("title", Text),
    Column("media_type", Text),
    Column("format", String(20)),
    Column("characters", Integer),
    Column("headline_zh", Text),
    Column("headline_en", Text),
    Column("options", JSON, nullable=False),
    Column("idempotency_key", String(300), unique=True),
    Column("digest", String(64), nullable=False),
    Index(None, "created", "id"),
    Index(None, "batch", "created"),
    Index(None, "job_id"),
)

sources = Table(
    "sources",
    metadata,
    Column("article_id", String(32), _of_article(), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("article_id", String(32), _of_article(), nullable=False, index=True),
    Column("state", String(20), nullable=False),
    Column("stage", String(40)),
    Column("done", Integer, nullable=False, default=0),
    Column("total", Integer, nullable=False, default=0),
    Column("attempts", Integer, nullable=False, default=0),
    Column("created", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime),
    Column("sent", UtcDateTime),
    Column("started", UtcDateTime),
    Column("finished", UtcDateTime),
    Column("lease_until", UtcDateTime),
    Column("token", String(32)),
    Column("worker", String(200)),
    Column("problem", JSON),
    Index(None, "state", "not_before"),
)

briefings = Table(
    "briefings",
    metadata,
    Column("article_id", String(32), _of_article(), primary_key=True),
    Column("job_id", String(32), nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("updated", UtcDateTime, nullable=False),
    Column("body", JSON, nullable=False),
)
