"""No file, however broken, ends in anything but a clear refusal or a preview."""

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.csvfile import write_csv
from glossary.errors import UnreadableFileError
from glossary.importing import plan, read_file
from glossary.starter import starter_terms
from glossary.tbx import write_tbx

CORPUS = Path(__file__).parents[1] / "corpus" / "glossary"
FEW = starter_terms()[:6]


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["zh", "en", "status"])
    for term in FEW:
        book.active.append([term.zh, term.en, str(term.status)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


SEEDS = {
    "csv": write_csv(FEW),
    "utf16": write_csv(FEW).decode("utf-8-sig").encode("utf-16"),
    "gb18030": write_csv(FEW).decode("utf-8-sig").encode("gb18030"),
    "tbx": write_tbx(FEW),
    "xlsx": _workbook(),
    **{path.name: path.read_bytes() for path in sorted(CORPUS.glob("*.tbx"))},
}
edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=12)), min_size=1, max_size=6
)  # where, how many bytes go, what comes
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def survive(data: bytes, name: str) -> None:
    try:
        rows = read_file(data, name)
    except UnreadableFileError as error:
        assert error.detail and error.advice
        return
    planned = plan(rows, [], 0)
    assert len(planned.rows) == len(rows)
    for row in planned.rows:
        assert bool(row.faults) == (row.outcome == "faulty")


@quick
@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.tbx", "a.xlsx", ""]))
def test_random_bytes(data, name) -> None:
    survive(data, name)


@quick
@given(st.text(alphabet="zhen,;\t\n\r\"'“”=@一带路\x00\ufeff<>&\ud7ff", max_size=120))
def test_random_text(text) -> None:
    survive(text.encode(), "a.csv")


@pytest.mark.parametrize("seed", list(SEEDS))
@quick
@given(edits)
def test_damaged_files(seed, damage) -> None:
    data = bytearray(SEEDS[seed])
    for where, gone, come in damage:
        at = int(where * len(data))
        data[at : at + gone] = come
    survive(bytes(data), seed)


@quick
@given(st.integers(0, 3000))
def test_truncated_workbooks(length) -> None:
    survive(SEEDS["xlsx"][:length], "a.xlsx")
