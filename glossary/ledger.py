"""Writing to the glossary: every change raises the glossary's version and leaves a revision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from glossary.errors import DuplicateTermError, TermNotFoundError
from glossary.records import Action, Revision, TermRecord
from glossary.tables import STATE_ID, identity, record_of, revision_of, revisions, row_of, state, term_to_json, terms
from glossary.term import Term

LARGEST_ID = 2**31 - 1


class Ledger:
    """One editor's changes in one transaction.

    The first thing it does is to lock the glossary's state, so that writers queue
    and what is read after that cannot change before the transaction ends. Lists
    are only read, and never wait.
    """

    def __init__(self, connection: sa.Connection, who: str) -> None:
        self._connection = connection
        self._who = who
        self._now = datetime.now(UTC)
        self._bumped = False
        connection.execute(sa.update(state).values(version=state.c.version))
        self.version: int = connection.scalar(sa.select(state.c.version).where(state.c.id == STATE_ID)) or 0

    def read(self, term_id: int, *, deleted: bool = False) -> TermRecord:
        """The stored term; raises TermNotFoundError when it is missing or, unless asked for, deleted."""
        record = read_term(self._connection, term_id)
        if record.deleted and not deleted:
            raise gone(term_id)
        return record

    def history(self, term_id: int, limit: int) -> list[Revision]:
        """The revisions of one term, newest first."""
        return read_history(self._connection, term_id, None, limit)

    def revision(self, term_id: int, revision_id: int) -> Revision | None:
        """One revision of one term."""
        if not 0 < revision_id <= LARGEST_ID:
            return None
        query = sa.select(revisions).where(revisions.c.id == revision_id, revisions.c.term_id == term_id)
        row = self._connection.execute(query).mappings().first()
        return revision_of(row) if row else None

    def add(self, new: Sequence[Term]) -> list[TermRecord]:
        """Store new terms; raises DuplicateTermError at the first that has an entry already."""
        if not new:
            return []
        self._bump()
        rows = [
            {
                **row_of(t),
                "version": 1,
                "created": self._now,
                "changed": self._now,
                "changed_by": self._who,
                "deleted": False,
            }
            for t in new
        ]
        self._refuse_taken([row["identity"] for row in rows])
        insert = sa.insert(terms).returning(*terms.c, sort_by_parameter_order=True)
        records = [record_of(row) for row in self._connection.execute(insert, rows).mappings()]
        self._note([(r, Action.CREATED, None, r.term) for r in records])
        return records

    def change(self, record: TermRecord, term: Term, action: Action = Action.CHANGED) -> TermRecord:
        """Store ``term`` in place of ``record``; the same term again changes nothing."""
        if term_to_json(term) == term_to_json(record.term) and not record.deleted:
            return record
        if record.deleted or identity(term) != identity(record.term):
            self._refuse_taken([identity(term)])
        self._bump()
        changed = self._store(record, row_of(term), deleted=False)
        self._note([(changed, action, None if record.deleted else record.term, changed.term)])
        return changed

    def remove(self, record: TermRecord) -> TermRecord:
        """Delete a term; it can be restored."""
        self._bump()
        removed = self._store(record, {}, deleted=True)
        self._note([(removed, Action.DELETED, record.term, None)])
        return removed

    def _store(self, record: TermRecord, columns: dict[str, object], *, deleted: bool) -> TermRecord:
        stamp = {"version": record.version + 1, "changed": self._now, "changed_by": self._who, "deleted": deleted}
        update = sa.update(terms).where(terms.c.id == record.id).values(**columns, **stamp).returning(*terms.c)
        return record_of(self._connection.execute(update).mappings().one())

    def _bump(self) -> None:
        if not self._bumped:
            self._bumped = True
            self.version += 1
            self._connection.execute(sa.update(state).where(state.c.id == STATE_ID).values(version=self.version))

    def _refuse_taken(self, identities: Sequence[str]) -> None:
        for at in range(0, len(identities), 500):
            wanted = sa.select(terms).where(terms.c.identity.in_(identities[at : at + 500]), ~terms.c.deleted).limit(1)
            row = self._connection.execute(wanted).mappings().first()
            if row is not None:
                raise DuplicateTermError(record_of(row))

    def _note(self, changes: Sequence[tuple[TermRecord, Action, Term | None, Term | None]]) -> None:
        rows = [
            {
                "term_id": record.id,
                "version": record.version,
                "action": str(action),
                "who": self._who,
                "at": self._now,
                "glossary_version": self.version,
                "before": term_to_json(before) if before else None,
                "after": term_to_json(after) if after else None,
            }
            for record, action, before, after in changes
        ]
        self._connection.execute(sa.insert(revisions), rows)


def gone(term_id: int) -> TermNotFoundError:
    """The error for a term that is not there."""
    return TermNotFoundError(
        f"There is no term number {term_id}.", advice="It may have been deleted: look in the list of deleted terms."
    )


def read_term(connection: sa.Connection, term_id: int) -> TermRecord:
    """The stored term, deleted or not; raises TermNotFoundError."""
    if not 0 < term_id <= LARGEST_ID:
        raise gone(term_id)
    row = connection.execute(sa.select(terms).where(terms.c.id == term_id)).mappings().first()
    if row is None:
        raise gone(term_id)
    return record_of(row)


def read_history(connection: sa.Connection, term_id: int | None, before: int | None, limit: int) -> list[Revision]:
    """Revisions, newest first: of one term or of all, older than the revision ``before``."""
    query = sa.select(revisions).order_by(revisions.c.id.desc()).limit(max(limit, 0))
    if term_id is not None:
        query = query.where(revisions.c.term_id == term_id)
    if before is not None:
        query = query.where(revisions.c.id < max(min(before, LARGEST_ID), 0))
    return [revision_of(row) for row in connection.execute(query).mappings()]
