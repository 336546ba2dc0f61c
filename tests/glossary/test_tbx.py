"""Term banks of other houses come in with their alternatives and warnings; harmful files stay out."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.errors import UnreadableFileError, UnsafeFileError
from glossary.rows import term_of
from glossary.tbx import read_tbx, write_tbx
from glossary.term import Term, TermStatus
from glossary.tmx import write_tmx
from tests.glossary.strategies import terms

CORPUS = Path(__file__).parents[1] / "corpus" / "glossary"
TBX = "{urn:iso:std:iso:30042:ed-2}"


def read(name: str) -> list[Term]:
    return [term_of(row)[0] for row in read_tbx((CORPUS / name).read_bytes())]


@settings(max_examples=60, deadline=None)
@given(st.lists(terms, min_size=1, max_size=4))
def test_what_is_exported_comes_back_unchanged(exported) -> None:
    rows = read_tbx(write_tbx(exported))
    assert [term_of(row) for row in rows] == [(term, []) for term in exported]


def test_the_export_is_tbx_basic_of_iso_30042() -> None:
    term = Term("新疆", "Xinjiang", "place", alternatives=("XUAR",), forbidden=("Sinkiang",), source="Xinhua")
    root = ElementTree.fromstring(write_tbx([term]))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{TBX}tbx", "TBX-Basic", "dca")
    (entry,) = root.iter(f"{TBX}conceptEntry")
    english = entry.findall(f"{TBX}langSec")[1]
    assert [t.text for t in english.iter(f"{TBX}term")] == ["Xinjiang", "XUAR", "Sinkiang"]
    assert [n.text for n in english.iter(f"{TBX}termNote")] == [
        "preferredTerm-admn-sts",
        "admittedTerm-admn-sts",
        "deprecatedTerm-admn-sts",
    ]


def test_microsofts_dialect_of_version_2() -> None:
    centre, edge = read("microsoft.tbx")
    assert (centre.zh, centre.en, centre.forbidden) == ("数据中心", "data center", ("computer centre",))
    assert "house many computers" in centre.note
    assert (edge.zh, edge.en) == ("边缘计算", "edge computing")


def test_the_european_unions_dialect_of_version_2() -> None:
    (trade,) = read("iate.tbx")
    assert (trade.zh, trade.en, trade.alternatives) == ("服务贸易", "trade in services", ("services trade",))
    assert trade.category == "other"
    assert trade.note == "Subject: trade"


def test_version_3_with_data_categories_as_elements() -> None:
    (storage,) = read("basic-dct.tbx")
    assert (storage.zh, storage.en, storage.alternatives) == (
        "抽水蓄能",
        "pumped storage",
        ("pumped-storage hydropower",),
    )
    assert storage.status == TermStatus.APPROVED
    assert "energy desk" in storage.note


def test_lines_are_those_of_the_file() -> None:
    assert [row.line for row in read_tbx((CORPUS / "microsoft.tbx").read_bytes())] == [38, 49]


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY % b SYSTEM "http://example.org/x.dtd"> %b;',
    ],
)
def test_bombs_and_strangers_files_are_refused(declaration) -> None:
    data = f"<?xml version='1.0'?><!DOCTYPE martif [{declaration}]><martif><text>&b;</text></martif>"
    with pytest.raises(UnsafeFileError):
        read_tbx(data.encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"<", b"<tbx/>", b"<html><body/></html>", b"<tbx><a></tbx>", b"<x>" * 100_000, b"\xff\xfe<", b"zh,en",
     b"<?xml version='1.0' encoding='no-such'?><tbx/>"],
)  # fmt: skip
def test_what_is_no_term_bank_is_refused_with_advice(data) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_tbx(data)
    assert caught.value.detail and caught.value.advice


def test_a_translation_memory_gets_the_approved_terms() -> None:
    found = [Term("新疆", "Xinjiang & region"), Term("草稿", "draft", status=TermStatus.DRAFT)]
    root = ElementTree.fromstring(write_tmx(found))
    assert [s.text for s in root.iter("seg")] == ["新疆", "Xinjiang & region"]
    assert root.find("header").get("srclang") == "zh-CN"


def test_version_3_with_the_groups_of_term_banks() -> None:
    belt, old = read("basic-dca.tbx")
    assert (belt.zh, belt.en, belt.alternatives, belt.category) == (
        "一带一路",
        "Belt and Road Initiative",
        ("BRI",),
        "policy",
    )
    assert belt.source == "Xinhua"
    assert belt.note == "Used since 2013.\nA plan to connect Asia, Africa and Europe."
    assert (old.zh, old.status) == ("丝路新图", TermStatus.DEPRECATED)


def test_what_tbx_basic_has_no_category_for_stands_where_it_allows_it() -> None:
    term = Term("克州", "Kizilsu Prefecture", near=("新疆",), status=TermStatus.DRAFT)
    root = ElementTree.fromstring(write_tbx([term]))
    holders = [s for s in root.iter(f"{TBX}termSec") if s.find(f"{TBX}admin") is not None]
    inside = [a for s in holders for a in s.iter(f"{TBX}admin")]
    assert {a.get("type") for a in inside} == {"projectSubset"}
    assert len(inside) == len(list(root.iter(f"{TBX}admin")))
