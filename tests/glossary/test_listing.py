"""An editor finds a term the way she thinks of it, and the list stays quick."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from glossary.errors import UnusableCursorError
from glossary.listing import Sort, TermQuery
from glossary.overlaps import OverlapKind
from glossary.term import Term, TermStatus

TERMS = [
    Term("一带一路", "Belt and Road Initiative", "policy", alternatives=("BRI",)),
    Term("新疆维吾尔自治区", "Xinjiang Uygur Autonomous Region", "place"),
    Term("新疆", "Xinjiang", "place"),
    Term("绿电", "green power", "industry", TermStatus.DRAFT),
    Term("百分之百", "100% sure_thing", "other"),
]


@pytest.fixture
def filled(store):
    for term in TERMS:
        store.create(term, "ann" if term.category == "place" else "bob")
    return store


SEARCHES = {
    "新疆": ["新疆", "新疆维吾尔自治区"],
    "維吾爾": ["新疆维吾尔自治区"],
    "「一帶一路」": ["一带一路"],
    "road belt": ["一带一路"],
    "bri": ["一带一路"],
    "yidaiyilu": ["一带一路"],
    "yí dài": ["一带一路"],
    "ydyl": ["一带一路"],
    "lǜdiàn": ["绿电"],
    "100%": ["百分之百"],
    "_thing": ["百分之百"],
    "nothing like it": [],
    "": ["百分之百", "绿电", "新疆", "新疆维吾尔自治区", "一带一路"],
}


def test_search_in_chinese_english_and_pinyin(filled) -> None:
    pages = {text: filled.page(TermQuery(text=text)) for text in SEARCHES}
    assert {text: [r.term.zh for r in page.records] for text, page in pages.items()} == SEARCHES
    assert {text: page.total for text, page in pages.items()} == {t: len(found) for t, found in SEARCHES.items()}


def test_filters_narrow_the_list(filled) -> None:
    assert filled.page(TermQuery(statuses=(TermStatus.DRAFT,))).total == 1
    assert filled.page(TermQuery(categories=("place", "policy"))).total == 3
    assert filled.page(TermQuery(changed_by="ann")).total == 2
    record = filled.page(TermQuery(text="绿电")).records[0]
    filled.delete(record.id, "ann", record.version)
    assert filled.page().total == 4
    assert [r.term.zh for r in filled.page(TermQuery(deleted=True)).records] == ["绿电"]


def test_pages_show_every_term_once_in_every_order(filled) -> None:
    for sort in Sort:
        seen, cursor = [], None
        while True:
            page = filled.page(TermQuery(sort=sort), cursor, limit=2)
            seen += [r.id for r in page.records]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert sorted(seen) == sorted({r.id for r in filled.snapshot()[1]})
        assert seen == [r.id for r in filled.page(TermQuery(sort=sort)).records]


def test_a_term_added_between_two_pages_hides_none(filled) -> None:
    page = filled.page(TermQuery(sort=Sort.PINYIN), limit=2)
    filled.create(Term("阿克苏", "Aksu"), "ann")
    rest = filled.page(TermQuery(sort=Sort.PINYIN), page.next_cursor, limit=50)
    assert len(page.records) + len(rest.records) == 5


def test_nothing_a_person_types_breaks_the_search(filled) -> None:
    for text in ("\ud800", "\x00", "%", "_", "\\", "'", '"', "（", " ", "a" * 5000, "\U0010ffff"):
        filled.page(TermQuery(text=text, changed_by=text))
        filled.overlaps(Term(text, text))
    assert filled.recent(before=10**30, limit=-5) == []


def test_a_made_up_cursor_is_refused_politely(filled) -> None:
    for cursor in ("x", "WyJhIl0", "[]", "W10", "é", "WyJwaW55aW4iLCAxLCAxXQ", "A" * 5000):
        with pytest.raises(UnusableCursorError):
            filled.page(TermQuery(), cursor)


def test_a_cursor_of_another_order_is_refused(filled) -> None:
    cursor = filled.page(TermQuery(sort=Sort.PINYIN), limit=1).next_cursor
    with pytest.raises(UnusableCursorError):
        filled.page(TermQuery(sort=Sort.CHANGED), cursor)


def test_twenty_thousand_terms_are_listed_and_searched_at_once(sqlite_store) -> None:
    with sqlite_store.writing("ann") as ledger:
        ledger.add([Term(f"术语第{n}号", f"term {n}") for n in range(20_000)])
    start = time.process_time()
    page = sqlite_store.page(TermQuery(text="term 19"), limit=50)
    sqlite_store.page(TermQuery(), page.next_cursor, limit=50)
    sqlite_store.overlaps(Term("术语第7号", "term"))
    assert time.process_time() - start < 1.5
    assert page.total == sum("19" in str(n) for n in range(20_000))


def test_overlaps_are_explained_before_saving(filled) -> None:
    def kinds(term: Term, term_id: int | None = None) -> list[tuple[str, str]]:
        return [(o.kind.value, o.other.term.zh) for o in filled.overlaps(term, term_id)]

    assert kinds(Term("新疆维吾尔自治区党委", "regional committee")) == [
        (OverlapKind.INSIDE, "新疆维吾尔自治区"),
        (OverlapKind.INSIDE, "新疆"),
    ]
    assert kinds(Term("維吾爾", "Uygur")) == [(OverlapKind.AROUND, "新疆维吾尔自治区")]
    assert kinds(Term("「新疆」", "Sinkiang"))[0] == (OverlapKind.DUPLICATE, "新疆")
    assert kinds(Term("新疆", "Sinkiang", near=("历史",)))[0] == (OverlapKind.SAME_CHINESE, "新疆")
    assert kinds(Term("全疆", "Xinjiang")) == [(OverlapKind.SAME_ENGLISH, "新疆")]
    own = filled.page(TermQuery(text="绿电")).records[0]
    assert kinds(own.term, own.id) == []
    message = filled.overlaps(Term("新疆", "Sinkiang"))[0].message
    assert "Xinjiang" in message and "other English" in message


def test_a_worker_that_only_reads_does_not_load_the_pinyin_tables() -> None:
    code = "import sys, glossary.store; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0
