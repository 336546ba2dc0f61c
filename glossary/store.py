"""The stored glossary: terms, their history, and the version that workers watch.

Every method is one transaction. Changing methods take the version of the term
that the editor saw and raise EditConflictError when it is no longer the current
one. Tables are made by the service's migrations; a new, empty glossary fills
itself with the starter terms on first use.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from glossary import editing
from glossary.editing import BulkAction, BulkResult, current
from glossary.ledger import Ledger, gone, read_history, read_term
from glossary.listing import TermQuery, fetch_page
from glossary.overlaps import Overlap, find_overlaps
from glossary.records import Action, Revision, TermPage, TermRecord
from glossary.starter import starter_terms
from glossary.tables import STATE_ID, metadata, record_of, state, terms
from glossary.term import Term, TermStatus
from glossary.validity import checked

__all__ = ["BulkAction", "BulkResult", "GlossaryStore", "TermQuery", "metadata"]

STARTER = "starter glossary"


class GlossaryStore:
    """The glossary in a database. Safe to share between threads.

    ``starter`` supplies the terms of a new glossary; an empty list starts empty.
    """

    def __init__(self, engine: sa.Engine, starter: Callable[[], Iterable[Term]] = starter_terms) -> None:
        self._engine = engine
        self._starter = starter
        self._lock = threading.Lock()
        self._filled = False
        self._cached: tuple[int, list[Term]] | None = None

    # ------------------------------------------------------------- reading

    def version(self) -> int:
        """The version of the glossary: it rises with every change."""
        with self._reading() as connection:
            return _version(connection)

    def approved(self) -> tuple[int, list[Term]]:
        """The version and the terms that a Matcher needs: approved ones and forbidden renderings.

        Read again only when the version has changed, so workers may ask for every job.
        """
        with self._reading() as connection:
            version = _version(connection)
            if self._cached is None or self._cached[0] != version:
                self._cached = _read_approved(connection)
            version, found = self._cached
            return version, list(found)

    def get(self, term_id: int) -> TermRecord:
        """One term; raises TermNotFoundError when it is missing or deleted."""
        record = self.get_any(term_id)
        if record.deleted:
            raise gone(term_id)
        return record

    def get_any(self, term_id: int) -> TermRecord:
        """One term, deleted or not; raises TermNotFoundError."""
        with self._reading() as connection:
            return read_term(connection, term_id)

    def page(self, query: TermQuery | None = None, cursor: str | None = None, limit: int = 50) -> TermPage:
        """One page of the terms that match; raises UnusableCursorError."""
        with self._reading() as connection:
            return fetch_page(connection, query or TermQuery(), cursor, limit)

    def every(self) -> Iterator[TermRecord]:
        """Every term that is not deleted, by number: what an export holds."""
        with self._reading() as connection:
            rows = connection.execute(sa.select(terms).where(~terms.c.deleted).order_by(terms.c.id)).mappings().all()
        return map(record_of, rows)

    def snapshot(self) -> tuple[int, list[TermRecord]]:
        """The version, and every term of it that is not deleted: what an import is compared with."""
        with self._reading() as connection:
            return _read_version(connection, sa.select(terms).where(~terms.c.deleted))

    def history(self, term_id: int, limit: int = 100) -> list[Revision]:
        """The changes of one term, newest first; raises TermNotFoundError."""
        with self._reading() as connection:
            read_term(connection, term_id)
            return read_history(connection, term_id, None, limit)

    def recent(self, before: int | None = None, limit: int = 50) -> list[Revision]:
        """The latest changes of the glossary, newest first; ``before`` is the last revision's id of the page before."""
        with self._reading() as connection:
            return read_history(connection, None, before, limit)

    def overlaps(self, term: Term, term_id: int | None = None) -> list[Overlap]:
        """What an editor should know before saving ``term``: the same, containing and contained entries."""
        with self._reading() as connection:
            return find_overlaps(connection, term, term_id)

    # ------------------------------------------------------------ changing

    def create(self, term: Term, who: str) -> TermRecord:
        """Store a new term; raises InvalidTermError or DuplicateTermError."""
        term = checked(term)
        with self._writing(who) as ledger:
            return ledger.add([term])[0]

    def update(self, term_id: int, term: Term, who: str, version: int) -> TermRecord:
        """Change a term; raises InvalidTermError, EditConflictError, DuplicateTermError, TermNotFoundError."""
        term = checked(term)
        with self._writing(who) as ledger:
            return ledger.change(current(ledger.read(term_id), version, term), term)

    def set_status(self, term_id: int, status: TermStatus, who: str, version: int) -> TermRecord:
        """Approve, retire or return a term to draft; raises as ``update`` does."""
        with self._writing(who) as ledger:
            return editing.with_status(ledger, current(ledger.read(term_id), version, None), status)

    def approve(self, term_id: int, who: str, version: int) -> TermRecord:
        """Approve a term: workers apply it from the next job on."""
        return self.set_status(term_id, TermStatus.APPROVED, who, version)

    def retire(self, term_id: int, who: str, version: int) -> TermRecord:
        """Retire a term: it stays in the list and is applied no more."""
        return self.set_status(term_id, TermStatus.DEPRECATED, who, version)

    def delete(self, term_id: int, who: str, version: int) -> TermRecord:
        """Delete a term; its history stays and ``restore`` brings it back."""
        with self._writing(who) as ledger:
            return ledger.remove(current(ledger.read(term_id), version, None))

    def restore(self, term_id: int, who: str) -> TermRecord:
        """Bring a deleted term back; raises DuplicateTermError when a new entry took its place."""
        with self._writing(who) as ledger:
            record = ledger.read(term_id, deleted=True)
            return ledger.change(record, record.term, Action.RESTORED)

    def undo(self, term_id: int, who: str, version: int) -> TermRecord:
        """Take back the latest change of a term, whatever it was; a second undo redoes it."""
        with self._writing(who) as ledger:
            return editing.undo(ledger, current(ledger.read(term_id, deleted=True), version, None))

    def revert(self, term_id: int, revision_id: int, who: str, version: int) -> TermRecord:
        """Return a term to what it was after one of its revisions; raises NothingToUndoError for a strange one."""
        with self._writing(who) as ledger:
            return editing.revert(ledger, current(ledger.read(term_id, deleted=True), version, None), revision_id)

    def bulk(
        self, term_ids: Sequence[int], action: BulkAction, who: str, versions: Mapping[int, int] | None = None
    ) -> BulkResult:
        """Do the same to many terms in one transaction; conflicts and missing terms are reported, the rest is done."""
        with self._writing(who) as ledger:
            return editing.bulk(ledger, term_ids, action, versions or {})

    @contextmanager
    def writing(self, who: str) -> Iterator[Ledger]:
        """A transaction in which an import makes all of its changes, or none."""
        with self._writing(who) as ledger:
            yield ledger

    # ------------------------------------------------------------ plumbing

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        self._fill()
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self, who: str) -> Iterator[Ledger]:
        self._fill()
        with self._engine.begin() as connection:
            yield Ledger(connection, who)

    def _fill(self) -> None:
        """Give a new glossary its starter terms, once, whichever process comes first."""
        with self._lock:
            if self._filled:
                return
            with self._engine.connect() as connection:
                self._filled = connection.scalar(sa.select(state.c.id)) is not None
            if not self._filled:
                try:
                    with self._engine.begin() as connection:
                        connection.execute(sa.insert(state).values(id=STATE_ID, version=0))
                        Ledger(connection, STARTER).add(list(self._starter()))
                except IntegrityError:
                    pass  # another process was quicker and has committed
                self._filled = True


def _version(connection: sa.Connection) -> int:
    return connection.scalar(sa.select(state.c.version).where(state.c.id == STATE_ID)) or 0


def _read_approved(connection: sa.Connection) -> tuple[int, list[Term]]:
    wanted = [TermStatus.APPROVED.value, TermStatus.FORBIDDEN.value]
    version, records = _read_version(connection, sa.select(terms).where(~terms.c.deleted, terms.c.status.in_(wanted)))
    return version, [record.term for record in records]


def _read_version(connection: sa.Connection, query: sa.Select[Any]) -> tuple[int, list[TermRecord]]:
    """Terms with the version they belong to: read again when it moves meanwhile."""
    while True:
        version = _version(connection)
        found = [record_of(row) for row in connection.execute(query.order_by(terms.c.id)).mappings()]
        if _version(connection) == version:
            return version, found
