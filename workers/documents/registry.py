"""Which module reads which kind of document.

A reader is a module with ``read(data, name, limits) -> list[Article]``. It is
imported when the first document of its kind comes: the web process asks for the
kind of a file and for the limits, and must not load a PDF library for that.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePosixPath
from typing import cast

from workers.documents.detect import Format, detect
from workers.documents.limits import Limits
from workers.documents.text import require_chinese
from workers.errors import DamagedDocument, NotText, Rejected, TooComplex, TooLarge, UnknownEncoding, UnsupportedFormat
from workers.pipeline.values import Article

Reader = Callable[[bytes, str, Limits], list[Article]]

READERS: dict[Format, str] = {
    Format.TEXT: "workers.documents.text",
    Format.MARKDOWN: "workers.documents.markdown",
    Format.HTML: "workers.documents.html",
    Format.MHTML: "workers.documents.mhtml",
    Format.DOCX: "workers.documents.docx",
    Format.PDF: "workers.documents.pdf",
}
_NAMED = {".pdf": "a PDF", ".docx": "a Word file", ".zip": "a zip"}
IN_PROCESS = frozenset({Format.TEXT})  # plain decoding: linear, no parser to attack


def reader_for(kind: Format) -> Reader:
    """The function that reads documents of one kind; UnsupportedFormat for archives."""
    if kind is Format.ZIP:
        raise UnsupportedFormat(
            "This is a zip inside another file, or one that was not unpacked.", advice="Send the files in it directly."
        )
    return cast(Reader, import_module(READERS[kind]).read)


def read_document(
    data: bytes, name: str = "", media_type: str | None = None, limits: Limits | None = None
) -> list[Article]:
    """The articles of one document, each checked to be a Chinese text of workable length.

    ``name`` and ``media_type`` matter only where the content does not tell. A
    zip is unpacked first, by `workers.documents.archive.expand_archive`. Raises a
    Rejected error and nothing else, whatever the bytes are; time and memory are
    bounded only in `workers.documents.guard.read_document_guarded`.
    """
    limits = limits or Limits()
    require_size(data, limits)
    try:
        articles = reader_for(detect(data, name, media_type))(data, name, limits)
    except (NotText, UnknownEncoding) as fault:
        raise _not_as_named(name, fault) from fault
    except RecursionError as fault:
        raise TooComplex("The document is nested too deeply.") from fault
    for article in articles:
        require_chinese(article.text, limits)
    return articles


def _not_as_named(name: str, fault: Rejected) -> Rejected:
    """The refusal of bytes that are no text: under the name of a PDF or Word file they are a broken one."""
    kind = _NAMED.get(PurePosixPath(name.lower()).suffix)
    return DamagedDocument(f"The file is named as {kind} but is none, or it is damaged.") if kind else fault


def require_size(data: bytes, limits: Limits) -> None:
    """Nothing when a file is small enough; TooLarge with both sizes when not."""
    if len(data) > limits.bytes:
        size, most = len(data) / 1024**2, limits.bytes / 1024**2
        raise TooLarge(f"The file has {size:,.1f} MB; at most {most:,.0f} MB are accepted.")
