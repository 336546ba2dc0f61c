"""Text that remembers where each of its characters came from.

Every stage of normalising describes its work as edits. Applying them gives the
new text, the way back to the original, and the repairs to report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workers.pipeline.values import Repair


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``replacement`` in the place of ``text[start:end]``.

    An edit without a ``kind`` is made but not reported. ``kept`` names the
    offset each character of the replacement came from, where that is known.
    """

    start: int
    end: int
    replacement: str
    kind: str | None = None
    kept: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Mapped:
    """``text`` with ``origins[i]``, the offset in ``source`` of ``text[i]``.

    ``origins`` never decreases and has one entry more than ``text`` has
    characters: the last one is the offset that ends the text.
    """

    source: str
    text: str
    origins: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> Mapped:
        """The unchanged text."""
        return cls(source, source, tuple(range(len(source) + 1)))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` lies in the source, as (start, end)."""
        if end <= start:
            return self.origins[start], self.origins[start]
        return self.origins[start], self.origins[end - 1] + 1

    def apply(self, edits: Iterable[Edit]) -> tuple[Mapped, list[Repair]]:
        """The text after ``edits`` (which must not overlap) and the repairs to report, in order."""
        out: list[str] = []
        origins: list[int] = []
        repairs: list[Repair] = []
        at = 0
        for edit in sorted(edits, key=lambda e: (e.start, e.end)):
            if edit.start < at:
                raise ValueError("edits overlap")
            out.append(self.text[at : edit.start])
            origins.extend(self.origins[at : edit.start])
            out.append(edit.replacement)
            origins.extend(self._origins_of(edit))
            if edit.kind is not None:
                repairs.append(self._repair(edit, edit.kind))
            at = edit.end
        if not at:
            return self, repairs
        out.append(self.text[at:])
        origins.extend(self.origins[at:])
        return Mapped(self.source, "".join(out), tuple(origins)), repairs

    def _origins_of(self, edit: Edit) -> Sequence[int]:
        """One origin per character of the replacement: spread over what it replaces, in order."""
        if edit.kept is not None:
            return [self.origins[i] for i in edit.kept]
        if len(edit.replacement) == edit.end - edit.start:
            return self.origins[edit.start : edit.end]
        last = max(edit.start, edit.end - 1)
        return [self.origins[min(edit.start + i, last)] for i in range(len(edit.replacement))]

    def _repair(self, edit: Edit, kind: str) -> Repair:
        start, end = self.original(edit.start, edit.end)
        return Repair(kind, self.source[start:end], edit.replacement, start, end)
