"""Briefings as files: plain text, Markdown, Word. One writer per format, all from the briefing's JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.exports.markdown import write_digest, write_markdown
from service.exports.plain import write_plain
from service.exports.word import write_word, write_word_digest


@dataclass(frozen=True, slots=True)
class Export:
    """One format: its file extension, media type and writer."""

    extension: str
    media_type: str
    write: Callable[[Mapping[str, Any]], bytes | str]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Mapping[str, Export] = {
    "md": Export("md", "text/markdown", write_markdown),
    "txt": Export("txt", "text/plain", write_plain),
    "docx": Export("docx", _WORD, write_word),
}


@dataclass(frozen=True, slots=True)
class DigestExport:
    """One format of a digest: its media type and the writer of several briefings."""

    media_type: str
    write: Callable[[Sequence[Mapping[str, Any]]], bytes | str]


DIGESTS: Mapping[str, DigestExport] = {
    "md": DigestExport("text/markdown", write_digest),
    "docx": DigestExport(_WORD, write_word_digest),
}
