"""Glossaries from Excel workbooks."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from glossary.csvfile import rows_of
from glossary.errors import UnreadableFileError, UnsafeFileError
from glossary.rows import MOST_ROWS, Row, columns_of

LARGEST_FILE = 20_000_000
LARGEST_INSIDE = 150_000_000
MOST_PARTS = 2_000
MOST_COLUMNS = 60
MOST_HEADING_ROWS = 10  # titles may stand above the headings

# What openpyxl raises for damaged workbooks: it does not check what it reads.
_DAMAGE = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    OSError,
)


def read_xlsx(data: bytes) -> list[Row]:
    """The rows of the first sheet that has columns headed zh and en; raises UnreadableFileError or UnsafeFileError.

    ``line`` of a row is its number in the sheet.
    """
    _guard(data)
    try:
        tables = list(_sheets(data))
    except _DAMAGE as error:
        raise _unreadable(f"The workbook is damaged ({type(error).__name__}).") from error
    for table in tables:
        for index, (_, cells) in enumerate(table[:MOST_HEADING_ROWS]):
            columns = columns_of(cells)
            if "zh" in columns and "en" in columns:
                return rows_of(table[index + 1 :], columns)
    raise UnreadableFileError(
        "No sheet has columns headed “zh” and “en”.", advice="Give the sheet a first row with the headings zh and en."
    )


def _sheets(data: bytes) -> Iterator[list[tuple[int, list[str]]]]:
    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in workbook.worksheets:
            table = []
            rows = sheet.iter_rows(max_row=MOST_ROWS + MOST_HEADING_ROWS, max_col=MOST_COLUMNS, values_only=True)
            for line, row in enumerate(rows, 1):
                cells = ["" if value is None else str(value) for value in row]
                if any(cell.strip() for cell in cells):
                    table.append((line, cells))
            yield table
    finally:
        workbook.close()


def _guard(data: bytes) -> None:
    """Refuse what is no workbook, too large, or would grow beyond measure."""
    if len(data) > LARGEST_FILE:
        raise _unreadable(f"The file is larger than {LARGEST_FILE // 1_000_000} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > LARGEST_INSIDE:
                raise UnsafeFileError(
                    "The workbook unpacks to far more than a glossary.", advice="Save it as CSV UTF-8."
                )
            if not any(p.filename == "[Content_Types].xml" for p in parts):
                raise _unreadable("The file is a zip archive but no Excel workbook.")
            left = LARGEST_INSIDE
            for part in parts:
                left -= _read_part(archive, part, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise _unreadable("The file is not an Excel workbook (.xlsx), or it is damaged or locked.") from error


def _read_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """The true size of a part, which its zip entry may lie about; refuses XML that declares entities."""
    size = 0
    with archive.open(part) as stream:
        tail = b""
        while block := stream.read(1 << 16):
            size += len(block)
            if size > left:
                raise UnsafeFileError(
                    "The workbook unpacks to far more than a glossary.", advice="Save it as CSV UTF-8."
                )
            if b"<!DOCTYPE" in (tail + block).replace(b"\x00", b"").upper():
                raise UnsafeFileError("The workbook declares XML entities.", advice="Save it as CSV UTF-8.")
            tail = block[-20:]
    return size


def _unreadable(detail: str) -> UnreadableFileError:
    return UnreadableFileError(detail, advice="Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8.")
