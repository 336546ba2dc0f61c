"""What editors do with stored terms beyond saving one: undo, revert, and many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from glossary.errors import (
    DuplicateTermError,
    EditConflictError,
    InvalidTermError,
    NothingToUndoError,
    TermNotFoundError,
)
from glossary.ledger import Ledger
from glossary.records import Action, TermRecord
from glossary.term import Term, TermStatus
from glossary.validity import checked


class BulkAction(StrEnum):
    """What can be done to many terms at once."""

    APPROVE = "approve"
    DRAFT = "draft"
    RETIRE = "retire"
    DELETE = "delete"
    RESTORE = "restore"


_STATUS = {
    BulkAction.APPROVE: TermStatus.APPROVED,
    BulkAction.DRAFT: TermStatus.DRAFT,
    BulkAction.RETIRE: TermStatus.DEPRECATED,
}


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of each term of a bulk action. ``refused`` pairs a term with the reason."""

    changed: tuple[TermRecord, ...]
    unchanged: tuple[TermRecord, ...]
    conflicts: tuple[TermRecord, ...]  # somebody else changed these since the editor saw them
    refused: tuple[tuple[TermRecord, str], ...]
    missing: tuple[int, ...]


def current(record: TermRecord, version: int, mine: Term | None) -> TermRecord:
    """``record`` when the editor saw this very version; raises EditConflictError otherwise."""
    if record.version != version:
        raise EditConflictError(mine, record)
    return record


def with_status(ledger: Ledger, record: TermRecord, status: TermStatus) -> TermRecord:
    """The term under another status; raises InvalidTermError where the status does not suit it."""
    return ledger.change(record, checked(replace(record.term, status=status)))


def undo(ledger: Ledger, record: TermRecord) -> TermRecord:
    """Take back the latest change."""
    latest = ledger.history(record.id, 1)
    if not latest:
        raise NothingToUndoError("This term has no recorded change.")
    return _return_to(ledger, record, latest[0].before)


def revert(ledger: Ledger, record: TermRecord, revision_id: int) -> TermRecord:
    """Return to what the term was after one of its revisions."""
    chosen = ledger.revision(record.id, revision_id)
    if chosen is None:
        raise NothingToUndoError(f"Revision {revision_id} does not belong to this term.", advice="Reload its history.")
    return _return_to(ledger, record, chosen.after)


def _return_to(ledger: Ledger, record: TermRecord, earlier: Term | None) -> TermRecord:
    if earlier is None:
        return record if record.deleted else ledger.remove(record)
    return ledger.change(record, earlier, Action.RESTORED if record.deleted else Action.REVERTED)


def bulk(ledger: Ledger, term_ids: Sequence[int], action: BulkAction, versions: Mapping[int, int]) -> BulkResult:
    """Do the same to many terms. What cannot be done is reported and the rest is done."""
    changed: list[TermRecord] = []
    unchanged: list[TermRecord] = []
    conflicts: list[TermRecord] = []
    refused: list[tuple[TermRecord, str]] = []
    missing: list[int] = []
    for term_id in dict.fromkeys(term_ids):
        try:
            record = ledger.read(term_id, deleted=action == BulkAction.RESTORE)
        except TermNotFoundError:
            missing.append(term_id)
            continue
        if versions.get(term_id, record.version) != record.version:
            conflicts.append(record)
            continue
        try:
            after = _act(ledger, record, action)
        except (InvalidTermError, DuplicateTermError) as error:
            refused.append((record, error.detail))
            continue
        (unchanged if after is record else changed).append(after)
    return BulkResult(tuple(changed), tuple(unchanged), tuple(conflicts), tuple(refused), tuple(missing))


def _act(ledger: Ledger, record: TermRecord, action: BulkAction) -> TermRecord:
    if action == BulkAction.DELETE:
        return ledger.remove(record)
    if action == BulkAction.RESTORE:
        return ledger.change(record, record.term, Action.RESTORED) if record.deleted else record
    return with_status(ledger, record, _STATUS[action])
