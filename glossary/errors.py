"""Everything the glossary can complain of.

    GlossaryError
    ├── InvalidTermError      a term breaks one or more rules; carries every fault
    ├── TermNotFoundError     no such term, or it was deleted
    ├── EditConflictError     somebody else saved the term first; carries both versions
    ├── DuplicateTermError    the same Chinese, in the same context, has an entry already
    ├── UnusableCursorError   a page cursor that does not belong to this list
    ├── NothingToUndoError    the term has no earlier state to go back to
    ├── StalePreviewError     the glossary changed between the preview of an import and its confirmation
    ├── FaultyImportError     an import with faulty or conflicting rows; nothing was changed
    └── UnreadableFileError   an import file cannot be read at all
        └── UnsafeFileError   an import file that would harm the machine (XML bombs, zip bombs)

All of them are rejected input: the caller shows ``detail`` and ``advice`` to the
person who caused them. Faults of the database are SQLAlchemy's own errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from glossary.records import TermRecord
from glossary.term import Term


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule of one term: which field, a stable code, and words for the editor."""

    field: str
    code: str
    message: str


class GlossaryError(Exception):
    """Base of all glossary errors. ``detail`` says what is wrong, ``advice`` what to do."""

    code: ClassVar[str] = "glossary-error"
    title: ClassVar[str] = "The glossary refused this"

    def __init__(self, detail: str, *, advice: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.advice = advice


class InvalidTermError(GlossaryError):
    """A term breaks one or more rules. ``faults`` holds all of them, not just the first."""

    code = "invalid-term"
    title = "The term is not valid"

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(f.message for f in self.faults), advice="Correct the fields named and save again.")


class TermNotFoundError(GlossaryError):
    """No term has this number, or it was deleted."""

    code = "term-not-found"
    title = "No such term"


class EditConflictError(GlossaryError):
    """Somebody else changed the term since the editor opened it.

    ``mine`` is what the editor wanted to save (None for a deletion), ``theirs``
    what is stored now.
    """

    code = "edit-conflict"
    title = "Somebody else changed this term first"

    def __init__(self, mine: Term | None, theirs: TermRecord) -> None:
        self.mine = mine
        self.theirs = theirs
        super().__init__(
            f"“{theirs.term.zh}” was changed by {theirs.changed_by} after you opened it.",
            advice="Compare both versions, then save again on top of the newer one.",
        )


class DuplicateTermError(GlossaryError):
    """The same Chinese, in the same context, has an entry already: ``existing``."""

    code = "duplicate-term"
    title = "The glossary has this term already"

    def __init__(self, existing: TermRecord) -> None:
        self.existing = existing
        super().__init__(
            f"“{existing.term.zh}” is already in the glossary as “{existing.term.en}”.",
            advice="Change that entry, or give this one words it must stand near.",
        )


class UnusableCursorError(GlossaryError):
    """A page cursor that does not belong to this list."""

    code = "unusable-cursor"
    title = "This page of the list cannot be found"

    def __init__(self) -> None:
        super().__init__("The cursor does not belong to this list.", advice="Begin again at the first page.")


class NothingToUndoError(GlossaryError):
    """There is no earlier state to go back to."""

    code = "nothing-to-undo"
    title = "Nothing to undo"


class StalePreviewError(GlossaryError):
    """The glossary changed between the preview of an import and its confirmation. Nothing was imported."""

    code = "stale-preview"
    title = "The glossary changed since the preview"

    def __init__(self) -> None:
        super().__init__(
            "The glossary changed after this preview was made.", advice="Look at a new preview and confirm it."
        )


class FaultyImportError(GlossaryError):
    """An import with faulty or conflicting rows, on these lines of the file. Nothing was imported."""

    code = "faulty-import"
    title = "Some rows cannot be imported"

    def __init__(self, lines: Sequence[int]) -> None:
        self.lines = tuple(lines)
        shown = ", ".join(map(str, self.lines[:20])) + (" …" if len(self.lines) > 20 else "")
        super().__init__(
            f"Rows on these lines are faulty or contradict one another: {shown}.",
            advice="Correct them in the file, or import the rest without them.",
        )


class UnreadableFileError(GlossaryError):
    """An import file that is not what it says, or holds nothing to import."""

    code = "unreadable-glossary-file"
    title = "The file cannot be read"


class UnsafeFileError(UnreadableFileError):
    """An import file that would harm the machine if it were read."""

    code = "unsafe-glossary-file"
    title = "The file is not safe to read"
