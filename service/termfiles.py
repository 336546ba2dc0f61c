"""The formats terms are exported in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from glossary.csvfile import write_csv
from glossary.tbx import write_tbx
from glossary.term import Term
from glossary.tmx import write_tmx


@dataclass(frozen=True, slots=True)
class TermFormat:
    """One format: media type and writer."""

    media_type: str
    write: Callable[[Iterable[Term]], bytes]


FORMATS: Mapping[str, TermFormat] = {
    "csv": TermFormat("text/csv; charset=utf-8", write_csv),
    "tbx": TermFormat("application/x-tbx+xml", write_tbx),
    "tmx": TermFormat("application/x-tmx+xml", write_tmx),
}
