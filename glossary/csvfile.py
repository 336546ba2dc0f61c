"""Glossaries as CSV: what spreadsheets write and read, with all of their habits."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from glossary.chinese import is_han
from glossary.decoding import decode
from glossary.errors import UnreadableFileError
from glossary.rows import COLUMNS, MOST_ROWS, Row, columns_of, values_of
from glossary.term import Term

_DELIMITERS = ",;\t|，；"
# A cell that begins so is a formula to a spreadsheet: an apostrophe goes before it
# and is taken away again on import. Apostrophes that stand there already get one more.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_NEUTRALISED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


def write_csv(terms: Iterable[Term]) -> bytes:
    """The terms as a CSV file that Excel opens: UTF-8 with its mark, CRLF, formulas neutralised."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for term in terms:
        values = values_of(term)
        writer.writerow([neutral(values[column]) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def read_csv(data: bytes) -> list[Row]:
    """The rows of a CSV or tab-separated file; raises UnreadableFileError.

    Knows a heading row in English or Chinese in any order, or two columns without
    one; the delimiter is the one that fits, or that ``sep=`` names.
    """
    text, skipped, delimiter = _separator_line(decode(data))
    table = _table(text, delimiter or _delimiter(text), skipped)
    if not table:
        raise UnreadableFileError("The file has no rows.", advice="Choose a file with terms in it.")
    columns = columns_of(table[0][1])
    if "zh" in columns and "en" in columns:
        table = table[1:]
    else:
        columns = _by_content([cells for _, cells in table])
    return rows_of(table, columns)


def rows_of(table: Iterable[tuple[int, Sequence[str]]], columns: Sequence[str | None]) -> list[Row]:
    """Rows from a table of (line, cells); lines without any text are left out."""
    rows = []
    for line, cells in table:
        pairs = zip(columns, cells, strict=False)
        values = {column: restored(cell) for column, cell in pairs if column}
        if any(value.strip() for value in values.values()):
            rows.append(Row(line, values))
    if not rows:
        raise UnreadableFileError("The file has no terms.", advice="It needs a row for each term below its heading.")
    if len(rows) > MOST_ROWS:
        raise UnreadableFileError(
            f"The file has more than {MOST_ROWS:,} rows.", advice="Split it and import the parts."
        )
    return rows


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """The cell that ``neutral`` was given."""
    return cell[1:] if _NEUTRALISED.match(cell) else cell


def _separator_line(text: str) -> tuple[str, int, str | None]:
    """Excel's first line ``sep=;`` taken off: the rest, how many lines went, and the delimiter."""
    match = re.match(r'\s*"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)', text, re.IGNORECASE)
    if not match:
        return text, 0, None
    return text[match.end() :], 1 + match[0].rstrip("\r\n").count("\n"), match[1]


def _table(text: str, delimiter: str, skipped: int) -> list[tuple[int, list[str]]]:
    first = text.split("\n", 1)[0]
    if re.match(rf"\s*“[^”]*”\s*(?:{re.escape(delimiter)}|$)", first.rstrip("\r")):
        text = _straight_quotes(text, delimiter)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    table, start = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                table.append((start + skipped, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFileError(
            f"Line {reader.line_num + skipped} cannot be read: {error}.", advice="Save the file again as CSV UTF-8."
        ) from error
    return table


def _straight_quotes(text: str, delimiter: str) -> str:
    """Word processors turn the quotation marks around cells into “ and ”; turn those back."""
    mark = re.escape(delimiter)
    text = re.sub(rf"(^|{mark})(\s*)“", r'\1\2"', text, flags=re.MULTILINE)
    return re.sub(rf"”(?=\s*(?:{mark}|\r|\n|$))", '"', text)


def _delimiter(text: str) -> str:
    """The delimiter under which the first rows have the most known headings, or the most even columns."""
    head = "\n".join(text.splitlines()[:20])

    def fitness(delimiter: str) -> tuple[int, int]:
        rows = [r for r in _cells(head, delimiter) if any(r)]
        if not rows:
            return (0, 0)
        widths = [len(r) for r in rows]
        known = sum(c is not None for c in columns_of([h.strip() for h in rows[0]]))
        return (known, sum(w == widths[0] for w in widths) if widths[0] > 1 else 0)

    return max(_DELIMITERS, key=fitness)


def _cells(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return []


def _by_content(rows: Sequence[Sequence[str]]) -> list[str | None]:
    """The columns of a file without headings: Chinese in one of the first two, English in the other."""
    sample = [r for r in rows[:50] if len(r) >= 2]
    first = sum(any(map(is_han, r[0])) for r in sample)
    second = sum(any(map(is_han, r[1])) for r in sample)
    if not sample or first == second:
        raise UnreadableFileError(
            "No column is headed “zh” and “en”, and the first two are not Chinese and English.",
            advice="Give the file a first row with the headings zh and en.",
        )
    return ["zh", "en", "category", "note"] if first > second else ["en", "zh", "category", "note"]
