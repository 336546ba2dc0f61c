"""The glossary's tables, and how a term becomes a row and back.

Definitions are plain enough for SQLite and PostgreSQL alike. Texts that people
search are stored a second time in the form in which they are searched.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from glossary.chinese import match_form, storable
from glossary.pinyin import initials, syllables
from glossary.records import Action, Revision, TermRecord
from glossary.term import Term, TermStatus

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcTime(sa.TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets time zones, so values go in and come out as UTC."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """The moment as the database takes it."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """The moment with its time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


terms = sa.Table(
    "glossary_terms",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("zh", sa.Text, nullable=False),
    sa.Column("en", sa.Text, nullable=False),
    sa.Column("category", sa.String(20), nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("alternatives", sa.JSON, nullable=False),
    sa.Column("forbidden", sa.JSON, nullable=False),
    sa.Column("near", sa.JSON, nullable=False),
    sa.Column("sentence_case", sa.Boolean, nullable=False),
    sa.Column("form", sa.Text, nullable=False),  # match_form(zh)
    sa.Column("english", sa.Text, nullable=False),  # en, casefolded: what a list is sorted by
    sa.Column("searched", sa.Text, nullable=False),  # every English word of the entry, casefolded
    sa.Column("pinyin", sa.Text, nullable=False),
    sa.Column("initials", sa.Text, nullable=False),
    sa.Column("identity", sa.String(64), nullable=False),
    sa.Column("created", UtcTime, nullable=False),
    sa.Column("changed", UtcTime, nullable=False),
    sa.Column("changed_by", sa.Text, nullable=False),
    sa.Column("deleted", sa.Boolean, nullable=False),
    sqlite_autoincrement=True,  # the number of a deleted term is never given away
)
sa.Index("ix_glossary_terms_pinyin", terms.c.pinyin, terms.c.id)
sa.Index("ix_glossary_terms_changed", terms.c.changed, terms.c.id)
sa.Index("ix_glossary_terms_status", terms.c.status)
sa.Index(
    "uq_glossary_terms_identity",
    terms.c.identity,
    unique=True,
    sqlite_where=sa.text("NOT deleted"),
    postgresql_where=sa.text("NOT deleted"),
)

revisions = sa.Table(
    "glossary_revisions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("term_id", sa.Integer, sa.ForeignKey("glossary_terms.id"), nullable=False, index=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("action", sa.String(20), nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("glossary_version", sa.Integer, nullable=False),
    sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
    sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
)

state = sa.Table(
    "glossary_state",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, nullable=False),
)
STATE_ID = 1


def identity(term: Term) -> str:
    """What no two entries may share: the Chinese and its context, and for forbidden entries the English."""
    banned = term.en.casefold() if term.status == TermStatus.FORBIDDEN else ""
    parts = (match_form(term.zh), banned, *sorted(map(match_form, term.near)))
    return hashlib.sha256(storable("\x1f".join(parts)).encode()).hexdigest()


def term_to_json(term: Term) -> dict[str, Any]:
    """A term as a revision keeps it."""
    return {
        "zh": term.zh,
        "en": term.en,
        "category": term.category,
        "status": str(term.status),
        "note": term.note,
        "source": term.source,
        "alternatives": list(term.alternatives),
        "forbidden": list(term.forbidden),
        "near": list(term.near),
        "sentence_case": term.sentence_case,
    }


def term_from_json(value: Mapping[Any, Any], term_id: int | None = None) -> Term:
    """The term that ``term_to_json`` was given; also reads a row of the terms table."""
    return Term(
        zh=value["zh"],
        en=value["en"],
        category=value["category"],
        status=TermStatus(value["status"]),
        note=value["note"],
        source=value["source"],
        alternatives=tuple(value["alternatives"]),
        forbidden=tuple(value["forbidden"]),
        near=tuple(value["near"]),
        sentence_case=bool(value["sentence_case"]),
        id=term_id,
    )


def row_of(term: Term) -> dict[str, Any]:
    """The columns of a term that depend on the term alone."""
    form = match_form(term.zh)
    return {
        **term_to_json(term),
        "form": form,
        "english": term.en.casefold(),
        "searched": "\n".join((term.en, *term.alternatives)).casefold(),
        "pinyin": syllables(form),
        "initials": initials(form),
        "identity": identity(term),
    }


def record_of(row: sa.RowMapping) -> TermRecord:
    """A stored term from its row."""
    return TermRecord(
        id=row["id"],
        version=row["version"],
        term=term_from_json(row, row["id"]),
        created=row["created"],
        changed=row["changed"],
        changed_by=row["changed_by"],
        deleted=bool(row["deleted"]),
    )


def revision_of(row: sa.RowMapping) -> Revision:
    """A revision from its row."""
    before, after = row["before"], row["after"]
    return Revision(
        id=row["id"],
        term_id=row["term_id"],
        version=row["version"],
        action=Action(row["action"]),
        who=row["who"],
        when=row["at"],
        glossary_version=row["glossary_version"],
        before=term_from_json(before, row["term_id"]) if before else None,
        after=term_from_json(after, row["term_id"]) if after else None,
    )
