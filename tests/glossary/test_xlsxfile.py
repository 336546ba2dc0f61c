"""A colleague's workbook comes in as it looks on her screen; a bomb does not."""

import io
import zipfile

import openpyxl
import pytest

from glossary.errors import UnreadableFileError, UnsafeFileError
from glossary.xlsxfile import read_xlsx


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in sheets:
        sheet = book.create_sheet()
        for row in table:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(data: bytes, name: str, change) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return out.getvalue()


GOOD = workbook([["zh", "en"], ["新疆", "Xinjiang"]])


def test_the_sheet_with_the_headings_is_read_wherever_it_is() -> None:
    data = workbook(
        [["Read me"], ["nothing here"]],
        [
            ["House terms 2025"],
            [None],
            ["中文", "Remarks", "英文", "状态"],
            ["新疆", "a\nb", "Xinjiang", "批准"],
            ["编号", 7, 2025, None],
        ],
    )
    rows = read_xlsx(data)
    assert [row.line for row in rows] == [4, 5]
    assert rows[0].values == {"zh": "新疆", "en": "Xinjiang", "status": "批准"}
    assert rows[1].values["en"] == "2025"


def test_a_workbook_without_the_columns_is_refused_with_advice() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_xlsx(workbook([["a", "b"], ["c", "d"]]))
    assert "zh" in caught.value.advice


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", GOOD[:-40], GOOD[40:], b"zh,en\n"])
def test_a_damaged_workbook_is_refused(data) -> None:
    with pytest.raises(UnreadableFileError):
        read_xlsx(data)


def test_a_zip_archive_that_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(UnreadableFileError):
        read_xlsx(out.getvalue())


def test_a_workbook_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    with pytest.raises(UnsafeFileError):
        read_xlsx(repacked(GOOD, "xl/worksheets/sheet1.xml", lambda old: old + b" " * 160_000_000))


def test_a_workbook_that_declares_entities_is_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'
    with pytest.raises(UnsafeFileError):
        read_xlsx(repacked(GOOD, "xl/worksheets/sheet1.xml", lambda old: bomb + old))
