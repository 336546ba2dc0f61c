"""Importing a glossary file: first what it would do, row by row, then all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from glossary.chinese import match_form
from glossary.csvfile import read_csv
from glossary.errors import Fault, FaultyImportError, StalePreviewError, UnreadableFileError
from glossary.records import TermRecord
from glossary.rows import Row, term_of
from glossary.store import GlossaryStore
from glossary.tables import identity
from glossary.tbx import read_tbx
from glossary.term import Term, TermStatus
from glossary.xlsxfile import read_xlsx


class Outcome(StrEnum):
    """What an import would do with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICTING = "conflicting"  # another row of the file has the same Chinese and says otherwise
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row: its line in the file, what would become of it, the term, and the stored one it would change."""

    line: int
    outcome: Outcome
    term: Term
    existing: TermRecord | None = None
    faults: tuple[Fault, ...] = ()
    changed_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do to the glossary at ``version``."""

    rows: tuple[PlannedRow, ...]
    version: int

    def count(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return Counter(row.outcome for row in self.rows)[outcome]

    def of(self, outcome: Outcome) -> list[PlannedRow]:
        """The rows with this outcome, in the order of the file."""
        return [row for row in self.rows if row.outcome == outcome]

    @property
    def blocked(self) -> list[PlannedRow]:
        """The rows that cannot be imported."""
        return [row for row in self.rows if row.outcome in (Outcome.FAULTY, Outcome.CONFLICTING)]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    created: int
    changed: int
    unchanged: int
    skipped: int
    version: int


def read_file(data: bytes, name: str = "") -> list[Row]:
    """The rows of a CSV, TSV, XLSX or TBX file, known by its content; raises UnreadableFileError or UnsafeFileError."""
    head = data[:400].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableFileError(
            "The file is an old Excel workbook (.xls), or one with a password.",
            advice="Save it as .xlsx or CSV UTF-8 without a password.",
        )
    if head.startswith((b"<?xml", b"<tbx", b"<martif", b"<!")) or name.lower().endswith((".tbx", ".xml")):
        return read_tbx(data)
    return read_csv(data)


def plan(rows: Sequence[Row], existing: Iterable[TermRecord], version: int) -> ImportPlan:
    """What importing ``rows`` would do to the ``existing`` terms of the glossary's ``version``."""
    stored = _Stored(existing)
    read = [_read(row, stored) for row in rows]
    said: dict[str, list[Term]] = {}
    for planned in read:
        if not planned.faults:
            said.setdefault(identity(planned.term), []).append(planned.term)
    seen: set[str] = set()
    done = []
    for planned in read:
        key = identity(planned.term)
        done.append(planned if planned.faults else _beside_the_others(planned, said[key], repeated=key in seen))
        seen.add(key)
    return ImportPlan(tuple(done), version)


def _beside_the_others(planned: PlannedRow, same: Sequence[Term], *, repeated: bool) -> PlannedRow:
    """The row in view of all rows of the file with the same Chinese."""
    if any({**_fields(term), "zh": ""} != {**_fields(same[0]), "zh": ""} for term in same):
        return replace(planned, outcome=Outcome.CONFLICTING)
    return replace(planned, outcome=Outcome.UNCHANGED, changed_fields=()) if repeated else planned


def preview(store: GlossaryStore, data: bytes, name: str = "") -> ImportPlan:
    """What importing the file would do now; changes nothing. Raises as ``read_file`` does."""
    rows = read_file(data, name)
    version, existing = store.snapshot()
    return plan(rows, existing, version)


def apply(store: GlossaryStore, planned: ImportPlan, who: str, *, skip_blocked: bool = False) -> ImportResult:
    """Do what the plan says, in one transaction.

    Raises FaultyImportError when rows are faulty or conflicting, unless they are
    to be skipped, and StalePreviewError when the glossary has changed since.
    """
    blocked = planned.blocked
    if blocked and not skip_blocked:
        raise FaultyImportError([row.line for row in blocked])
    with store.writing(who) as ledger:
        if ledger.version != planned.version:
            raise StalePreviewError
        for row in planned.of(Outcome.CHANGED):
            if row.existing is not None:
                ledger.change(row.existing, row.term)
        ledger.add([row.term for row in planned.of(Outcome.NEW)])
        version = ledger.version
    return ImportResult(
        created=planned.count(Outcome.NEW),
        changed=planned.count(Outcome.CHANGED),
        unchanged=planned.count(Outcome.UNCHANGED),
        skipped=len(blocked),
        version=version,
    )


class _Stored:
    """The stored terms, found as a row of a file would name them."""

    def __init__(self, existing: Iterable[TermRecord]) -> None:
        self._by_identity: dict[str, TermRecord] = {}
        self._by_form: dict[str, list[TermRecord]] = {}
        for record in existing:
            self._by_identity[identity(record.term)] = record
            if record.term.status != TermStatus.FORBIDDEN:
                self._by_form.setdefault(match_form(record.term.zh), []).append(record)

    def named_by(self, row: Row, term: Term) -> TermRecord | None:
        """The stored term that a row means. A file without "near" means the only term of that Chinese."""
        found = self._by_identity.get(identity(term))
        if found is None and "near" not in row.values and term.status != TermStatus.FORBIDDEN:
            alike = self._by_form.get(match_form(term.zh), [])
            return alike[0] if len(alike) == 1 else None
        return found


def _read(row: Row, stored: _Stored) -> PlannedRow:
    term, found = term_of(row)
    existing = stored.named_by(row, term)
    if existing is not None:
        term, found = term_of(row, replace(existing.term, id=None))  # columns the file lacks stay as they are
        term = replace(term, zh=existing.term.zh) if _only_writing_differs(term, existing.term) else term
    if found:
        return PlannedRow(row.line, Outcome.FAULTY, term, existing, tuple(found))
    if existing is None:
        return PlannedRow(row.line, Outcome.NEW, term)
    differing = tuple(n for n, value in _fields(term).items() if value != _fields(existing.term)[n])
    outcome = Outcome.CHANGED if differing else Outcome.UNCHANGED
    return PlannedRow(row.line, outcome, term, existing, (), differing)


def _only_writing_differs(term: Term, stored: Term) -> bool:
    """「一帶一路」 is no change of 一带一路: both are matched alike."""
    return {**_fields(term), "zh": ""} == {**_fields(stored), "zh": ""}


def _fields(term: Term) -> dict[str, object]:
    return {name: getattr(term, name) for name in term.__slots__ if name != "id"}
