"""What the glossary store hands out: plain values, never rows of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from glossary.term import Term


class Action(StrEnum):
    """What a revision did to a term."""

    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"
    REVERTED = "reverted"


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A stored term. ``version`` counts its changes from 1 and serves as its ETag."""

    id: int
    version: int
    term: Term
    created: datetime
    changed: datetime
    changed_by: str
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one term. ``before`` is None for a new term, ``after`` None for a deleted one."""

    id: int
    term_id: int
    version: int
    action: Action
    who: str
    when: datetime
    glossary_version: int
    before: Term | None
    after: Term | None


@dataclass(frozen=True, slots=True)
class TermPage:
    """One page of a list. ``next_cursor`` is None on the last page; ``total`` counts all that match."""

    records: tuple[TermRecord, ...]
    next_cursor: str | None
    total: int
