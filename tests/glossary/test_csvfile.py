"""Whatever a spreadsheet does to a glossary, its terms come in right; and none of ours does harm there."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.csvfile import neutral, read_csv, restored, write_csv
from glossary.errors import UnreadableFileError
from glossary.rows import column_of, join_list, split_list, term_of
from glossary.term import Term, TermStatus
from tests.glossary.strategies import terms

BELT = {"zh": "一带一路", "en": "Belt and Road"}


def read(text: str, encoding: str = "utf-8") -> list[dict[str, str]]:
    return [dict(row.values) for row in read_csv(text.encode(encoding))]


@settings(max_examples=60, deadline=None)
@given(st.lists(terms, min_size=1, max_size=4))
def test_what_is_exported_comes_back_unchanged(exported) -> None:
    rows = read_csv(write_csv(exported))
    assert [term_of(row) for row in rows] == [(term, []) for term in exported]


@given(st.text(alphabet="'=+-@\t\rab＝", max_size=8))
def test_no_cell_is_a_formula_and_each_comes_back(cell) -> None:
    safe = neutral(cell)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert restored(safe) == cell


def test_a_formula_in_a_term_reaches_no_spreadsheet() -> None:
    data = write_csv([Term("测试", "=HYPERLINK(1)", note='-2+3"', alternatives=("@x",))])
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert (row["en"], row["note"], row["alternatives"]) == ("'=HYPERLINK(1)", "'-2+3\"", "'@x")


def test_excel_opens_the_export_as_utf_8() -> None:
    assert write_csv([]).startswith(b"\xef\xbb\xbfzh,en,")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_encodings_of_the_mainland(encoding) -> None:
    text = "zh,en,note\r\n一带一路,Belt and Road,经济\r\n新疆,Xinjiang,地名\r\n"
    assert read(text, encoding)[0] == {**BELT, "note": "经济"}


def test_big5_of_hong_kong_and_taiwan() -> None:
    assert read("術語,英文\n一帶一路,Belt and Road\n烏魯木齊,Urumqi\n", "big5")[1] == {"zh": "烏魯木齊", "en": "Urumqi"}


@pytest.mark.parametrize(
    "text",
    [
        "zh,en\n一带一路,Belt and Road\n",
        "zh;en\r\n一带一路;Belt and Road\r\n",
        "zh\ten\n一带一路\tBelt and Road\n",
        "zh|en\n一带一路|Belt and Road",
        "sep=;\r\nzh;en\r\n一带一路;Belt and Road\r\n",
        '"sep=,"\r\n"zh","en"\r\n"一带一路","Belt and Road"\r\n',
        "中文，英文\n一带一路，Belt and Road\n",
        "“zh”,“en”\n“一带一路”,“Belt and Road”\n",
        "English,Chinese\nBelt and Road,一带一路\n",
        "source,target\n一带一路,Belt and Road\n",
        "一带一路,Belt and Road\n新疆,Xinjiang\n",
        "Belt and Road\t一带一路\nXinjiang\t新疆\n",
        "\r\n\r\nzh,en,,\r\n一带一路,Belt and Road,,\r\n,,,\r\n",
        "zh,en\r一带一路,Belt and Road\r",
    ],
)
def test_habits_of_spreadsheets_and_people(text) -> None:
    assert read(text)[0] == BELT


def test_lines_are_those_an_editor_sees() -> None:
    rows = read_csv('sep=,\nzh,en,note\n新疆,Xinjiang,"two\nlines"\n\n昌吉,Changji,\n'.encode())
    assert [row.line for row in rows] == [3, 6]


def test_commas_and_quotation_marks_inside_cells_stay() -> None:
    (row,) = read('zh,en,note\n"一港、两区",“one port”,"He said ""yes"", twice"\n')
    assert row == {"zh": "一港、两区", "en": "“one port”", "note": 'He said "yes", twice'}


def test_headings_are_known_in_both_languages_and_scripts() -> None:
    assert [column_of(h) for h in ("中文", "譯文", "Category", "狀態", "備註", "sentence_case", "Do not use", "x")] == [
        "zh", "en", "category", "status", "note", "sentence_case", "forbidden", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [b"", b"   ", b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"zh,en\n", b"just words", b"a,b\nc,d\n",
     "路,桥\n".encode(), b"\xff\xfe\x00", b'zh,en\n"' + b"a" * 200_000 + b'",x'],
)  # fmt: skip
def test_what_is_no_glossary_is_refused_with_advice(data) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_csv(data)
    assert caught.value.detail and caught.value.advice


@pytest.mark.parametrize(
    ("word", "status"), [("批准", "approved"), ("Approved", "approved"), ("草稿", "draft"), ("停用", "deprecated")]
)
def test_statuses_are_understood(word, status) -> None:
    (row,) = read_csv(f"zh,en,status\n新疆,Xinjiang,{word}\n".encode())
    assert term_of(row)[0].status == TermStatus(status)


def test_all_faults_of_a_row_are_told_at_once() -> None:
    (row,) = read_csv("zh,en,status,category\n路,,maybe,verse\n".encode())
    assert {f.code for f in term_of(row)[1]} == {"zh-too-short", "en-missing", "status-unknown", "category-unknown"}


@given(st.lists(st.text(alphabet="ab;；\\ x", min_size=1, max_size=6).map(str.strip).filter(bool), max_size=5))
def test_lists_in_one_cell_come_back(items) -> None:
    assert split_list(join_list(items)) == tuple(items)
