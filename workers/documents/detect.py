"""What kind of document some bytes are: by content first, by name second."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePosixPath

from workers.documents.unzip import open_zip
from workers.errors import EmptyInput, PasswordProtected, UnsupportedFormat

HEAD = 4096  # bytes looked at for tags and headers


class Format(StrEnum):
    """The kinds of document there is a reader for, and archives of them."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    MHTML = "mhtml"
    DOCX = "docx"
    PDF = "pdf"
    ZIP = "zip"


_EXTENSIONS = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".shtml": Format.HTML,
}
_MEDIA_TYPES = {
    "text/markdown": Format.MARKDOWN,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
}

_SAVE_DOCX = "Open it in Word or WPS, choose “Save as” .docx, and send that; or paste the text."
_RUN_OCR = "Run text recognition (OCR) on it and send the text, or a PDF with a text layer."
_UNPACK = "Unpack it and send the articles, or pack them as .zip."
_EXPORT_PDF = "Open it in its reader, export it as PDF or Word (.docx), and send that."

# First bytes → what it is, what to do.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "an RTF document", _SAVE_DOCX),
    (b"\x89PNG", "a picture (PNG)", _RUN_OCR),
    (b"\xff\xd8\xff", "a picture (JPEG)", _RUN_OCR),
    (b"GIF8", "a picture (GIF)", _RUN_OCR),
    (b"II*\0", "a picture (TIFF)", _RUN_OCR),
    (b"MM\0*", "a picture (TIFF)", _RUN_OCR),
    (b"BM", "a picture (BMP)", _RUN_OCR),
    (b"RIFF", "a picture or a recording", _RUN_OCR),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\0", "an xz archive", _UNPACK),
    (b"CAJ\0", "a CAJ document", _EXPORT_PDF),
    (b"HN\0\0", "a CAJ document", _EXPORT_PDF),
    (b"KDH", "a KDH document", _EXPORT_PDF),
    (b"AT&TFORM", "a DjVu document", _EXPORT_PDF),
    (b"ID3", "a recording", "Send the article as text."),
    (b"MZ", "a program", "Send the article as text."),
    (b"\x7fELF", "a program", "Send the article as text."),
)
# A file inside the zip → what the whole is, what to do.
_ZIPPED: tuple[tuple[str, str, str], ...] = (
    ("xl/workbook.xml", "a spreadsheet (.xlsx)", "Paste the text, or save it as .docx or PDF."),
    ("ppt/presentation.xml", "a presentation (.pptx)", "Save it as PDF and send that, or paste the text."),
    ("OFD.xml", "an OFD document", _EXPORT_PDF),
    ("META-INF/container.xml", "an e-book (.epub)", "Send the chapter as .docx, .html or PDF, or paste the text."),
    ("content.xml", "an OpenDocument file (.odt, .ods)", _SAVE_DOCX),
    ("Index/Document.iwa", "an Apple Pages document", _EXPORT_PDF),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAG = re.compile(
    rb"<(?:p|div|br|span|table|h[1-6]|ul|ol|li|a|img|meta|head|body|article|section|font|b|strong)\b", re.I
)
_DOCTYPE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S)
_MIME_HEADER = re.compile(rb"^(?:MIME-Version|Content-Type|Snapshot-Content-Location):", re.I | re.M)


def detect(data: bytes, name: str = "", media_type: str | None = None) -> Format:
    """The kind of document ``data`` is. The name and media type only decide between kinds of text.

    Raises EmptyInput, PasswordProtected (locked Office file), DamagedDocument or
    TooMany (a broken or overfull zip) or UnsupportedFormat, which names the kind and says how to convert it.
    """
    if not data:
        raise EmptyInput("The file is empty.")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        raise _ole_refusal(data)
    for signature, what, advice in _SIGNATURES:
        if data.startswith(signature) and _is_binary(data, signature):
            raise UnsupportedFormat(f"This is {what}, which cannot be read here.", advice=advice)
    if data[4:8] == b"ftyp":
        raise UnsupportedFormat("This is a picture or a film, which cannot be read here.", advice=_RUN_OCR)
    return _kind_of_text(data, name, media_type)


def _is_binary(data: bytes, signature: bytes) -> bool:
    """Whether a short, printable signature (BM, MZ, ID3 ...) is more than the first word of a text."""
    return not signature.isalnum() or b"\0" in data[:HEAD]


def _kind_of_zip(data: bytes) -> Format:
    names = set(open_zip(data).namelist())
    if any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
        return Format.DOCX
    for member, what, advice in _ZIPPED:
        if member in names and ("mimetype" in names or member not in {"content.xml", "META-INF/container.xml"}):
            raise UnsupportedFormat(f"This is {what}, which cannot be read here.", advice=advice)
    return Format.ZIP


def _ole_refusal(data: bytes) -> PasswordProtected | UnsupportedFormat:
    """Old Office files and locked new ones share one container; stream names tell them apart."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return PasswordProtected("The Office document is locked with a password.")
    if holds("WordDocument"):
        return UnsupportedFormat("This is an old Word document (.doc), which cannot be read here.", advice=_SAVE_DOCX)
    if holds("Workbook") or holds("Book"):
        return UnsupportedFormat("This is a spreadsheet (.xls), which cannot be read here.", advice=_SAVE_DOCX)
    if holds("PowerPoint Document"):
        return UnsupportedFormat("This is a presentation (.ppt), which cannot be read here.", advice=_EXPORT_PDF)
    return UnsupportedFormat("This is an old Office or WPS document, which cannot be read here.", advice=_SAVE_DOCX)


def _kind_of_text(data: bytes, name: str, media_type: str | None) -> Format:
    head = data[:HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    extension = PurePosixPath(name.lower()).suffix
    if _DOCTYPE.match(head):
        return Format.HTML
    if head.startswith(b"<?xml") and not _TAG.search(head):
        word = b'progid="Word.Document"' in head or b"office/word" in head or b"pkg:package" in head
        what = "a Word document saved as XML" if word else "an XML file"
        raise UnsupportedFormat(f"This is {what}, which cannot be read here.", advice=_SAVE_DOCX)
    if _MIME_HEADER.search(head) and b"multipart/related" in head.lower():
        return Format.MHTML
    announced = _EXTENSIONS.get(extension) or _MEDIA_TYPES.get((media_type or "").partition(";")[0].strip().lower())
    if announced is Format.MARKDOWN:
        return Format.MARKDOWN
    if _TAG.search(data.replace(b"\0", b"") if announced is Format.HTML else head) and (
        announced is Format.HTML or head.startswith(b"<")
    ):
        return Format.HTML
    return Format.TEXT


def looks_like_html(text: str) -> bool:
    """Whether a pasted text is the source of a web page rather than its words."""
    return _kind_of_text(text[:HEAD].encode(errors="replace"), "", None) is Format.HTML
