"""An import says what it will do, does all of it or nothing, and never half."""

from dataclasses import replace

import pytest

from glossary.csvfile import write_csv
from glossary.errors import FaultyImportError, StalePreviewError, UnreadableFileError
from glossary.importing import Outcome, apply, preview
from glossary.starter import starter_terms
from glossary.store import GlossaryStore
from glossary.tbx import write_tbx
from glossary.term import Term

FILE = """zh,en,category,status
新疆,Xinjiang,place,approved
「一帶一路」,Belt and Road Initiative,policy,approved
绿电,green electricity,industry,approved
氢能,hydrogen energy,industry,draft
路,,verse,perhaps
算力,computing power,industry,approved
算力,compute,industry,approved
氢能,hydrogen energy,industry,draft
""".encode()


@pytest.fixture
def glossary(store):
    for term in (
        Term("一带一路", "Belt and Road Initiative", "policy"),
        Term("绿电", "green power", "industry", note="house choice"),
    ):
        store.create(term, "ann")
    return store


def test_the_preview_tells_every_row_and_changes_nothing(glossary) -> None:
    before = glossary.snapshot()
    plan = preview(glossary, FILE, "terms.csv")
    assert [(row.line, row.outcome.value) for row in plan.rows] == [
        (2, "new"), (3, "unchanged"), (4, "changed"), (5, "new"), (6, "faulty"), (7, "conflicting"), (8, "conflicting"),
        (9, "unchanged"),
    ]  # fmt: skip
    assert plan.rows[2].changed_fields == ("en",)
    assert plan.rows[2].existing.term.en == "green power"
    assert {f.code for f in plan.rows[4].faults} == {"zh-too-short", "en-missing", "category-unknown", "status-unknown"}
    assert glossary.snapshot() == before


def test_nothing_is_imported_while_a_row_is_faulty(glossary) -> None:
    before = glossary.snapshot()
    with pytest.raises(FaultyImportError) as caught:
        apply(glossary, preview(glossary, FILE), "bob")
    assert caught.value.lines == (6, 7, 8)
    assert glossary.snapshot() == before


def test_the_rest_is_imported_in_one_step_when_faulty_rows_are_skipped(glossary) -> None:
    version = glossary.version()
    result = apply(glossary, preview(glossary, FILE), "bob", skip_blocked=True)
    assert (result.created, result.changed, result.unchanged, result.skipped) == (2, 1, 2, 3)
    assert glossary.version() == version + 1 == result.version
    green = next(r for r in glossary.snapshot()[1] if r.term.zh == "绿电")
    assert (green.term.en, green.term.note, green.changed_by) == ("green electricity", "house choice", "bob")
    assert preview(glossary, FILE).count(Outcome.NEW) == 0


def test_an_import_can_be_undone_term_by_term(glossary) -> None:
    apply(glossary, preview(glossary, FILE), "bob", skip_blocked=True)
    green = next(r for r in glossary.snapshot()[1] if r.term.zh == "绿电")
    assert glossary.undo(green.id, "ann", green.version).term.en == "green power"


def test_a_change_between_preview_and_confirmation_stops_the_import(glossary) -> None:
    plan = preview(glossary, FILE)
    glossary.create(Term("石油", "oil"), "eve")
    before = glossary.snapshot()
    with pytest.raises(StalePreviewError):
        apply(glossary, plan, "bob", skip_blocked=True)
    assert glossary.snapshot() == before


@pytest.mark.parametrize("write", [write_csv, write_tbx])
def test_export_then_import_changes_nothing(engine, write) -> None:
    store = GlossaryStore(engine)
    plan = preview(store, write(record.term for record in store.snapshot()[1]))
    assert {row.outcome for row in plan.rows} == {Outcome.UNCHANGED}
    version = store.version()
    apply(store, plan, "bob")
    assert store.version() == version


@pytest.mark.parametrize("write", [write_csv, write_tbx])
def test_another_house_gets_the_whole_glossary(sqlite_store, write) -> None:
    terms = starter_terms()
    apply(sqlite_store, preview(sqlite_store, write(terms)), "bob")
    assert [replace(r.term, id=None) for r in sqlite_store.snapshot()[1]] == terms


def test_a_file_without_the_near_column_means_the_only_term_of_that_word(sqlite_store) -> None:
    sqlite_store.create(Term("克州", "Kizilsu", near=("新疆",)), "ann")
    plan = preview(sqlite_store, "zh,en\n克州,Kizilsu Prefecture\n".encode())
    assert plan.rows[0].outcome == Outcome.CHANGED
    assert plan.rows[0].term.near == ("新疆",)


def test_an_old_workbook_is_refused_with_a_way_out(sqlite_store) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        preview(sqlite_store, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "terms.xls")
    assert ".xlsx" in caught.value.advice
