"""Documents in, articles out: one file per format, one registry.

An upload goes through `expand_archive` (a zip becomes its files, any other
file stays itself), then each file through `read_document_guarded`.
"""

from workers.documents.archive import Member, expand_archive
from workers.documents.detect import looks_like_html
from workers.documents.guard import read_document_guarded
from workers.documents.limits import Limits
from workers.documents.registry import read_document
from workers.documents.text import clean_text, decode_text, require_chinese

__all__ = [
    "Limits",
    "Member",
    "clean_text",
    "decode_text",
    "expand_archive",
    "looks_like_html",
    "read_document",
    "read_document_guarded",
    "require_chinese",
]
