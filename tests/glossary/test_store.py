"""Editors lose nothing: not to one another, not to a slip, not to a restart."""

import threading
from dataclasses import replace

import pytest

from glossary.errors import (
    DuplicateTermError,
    EditConflictError,
    InvalidTermError,
    NothingToUndoError,
    TermNotFoundError,
)
from glossary.records import Action
from glossary.starter import starter_terms
from glossary.store import BulkAction, GlossaryStore
from glossary.term import Term, TermStatus


def approved(store) -> list[str]:
    return [t.zh for t in store.approved()[1]]


def test_a_new_glossary_fills_itself_once(any_engine) -> None:
    first = GlossaryStore(any_engine)
    version, terms = first.approved()
    assert version == 1
    assert len(first.snapshot()[1]) == len(starter_terms())
    again = GlossaryStore(any_engine)
    assert again.approved() == (version, terms)
    assert first.recent(limit=1)[0].who == "starter glossary"


def test_a_glossary_emptied_by_its_editors_stays_empty(engine) -> None:
    store = GlossaryStore(engine, starter=lambda: [Term("新疆", "Xinjiang")])
    (record,) = store.snapshot()[1]
    store.delete(record.id, "ann", record.version)
    assert GlossaryStore(engine).approved()[1] == []


def test_two_processes_that_start_together_fill_it_once(any_engine) -> None:
    stores = [GlossaryStore(any_engine, starter=lambda: [Term("新疆", "Xinjiang")]) for _ in range(4)]
    threads = [threading.Thread(target=s.approved) for s in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [approved(s) for s in stores] == [["新疆"]] * 4


def test_every_field_comes_back_as_it_was_saved(store) -> None:
    term = Term(
        "“链主”企业", "leading enterprises", "industry", TermStatus.DRAFT, "a note\nof two lines", "China Daily",
        ("chain leaders",), ("chain masters",), ("产业链", "供应链"), True,
    )  # fmt: skip
    record = store.create(term, "ann")
    assert replace(store.get(record.id).term, id=None) == term
    assert store.get(record.id).changed_by == "ann"
    assert store.get(record.id).created.tzinfo is not None


def test_workers_see_an_approved_change_at_their_next_job(store, belt, any_engine) -> None:
    worker = GlossaryStore(any_engine, starter=list)
    record = store.create(replace(belt, status=TermStatus.DRAFT), "ann")
    before = worker.approved()
    assert before[1] == []
    store.approve(record.id, "bob", record.version)
    version, terms = worker.approved()
    assert version > before[0]
    assert [t.zh for t in terms] == ["一带一路"]
    store.retire(record.id, "bob", 2)
    assert worker.approved()[1] == []


def test_two_editors_of_one_term_get_a_conflict_with_both_versions(store, belt) -> None:
    record = store.create(belt, "ann")
    store.update(record.id, replace(belt, en="Belt and Road"), "bob", record.version)
    mine = replace(belt, en="BRI")
    with pytest.raises(EditConflictError) as caught:
        store.update(record.id, mine, "ann", record.version)
    assert caught.value.theirs.term.en == "Belt and Road"
    assert caught.value.theirs.changed_by == "bob"
    assert caught.value.mine == mine
    assert store.get(record.id).term.en == "Belt and Road"


def test_of_many_editors_at_once_exactly_one_wins(store, belt) -> None:
    record = store.create(belt, "ann")
    outcomes = []

    def edit(name: str) -> None:
        try:
            store.update(record.id, replace(belt, en=f"Road {name}"), name, record.version)
            outcomes.append("saved")
        except EditConflictError:
            outcomes.append("conflict")

    threads = [threading.Thread(target=edit, args=(f"e{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["conflict"] * 5 + ["saved"]
    assert len(store.history(record.id)) == 2


def test_the_same_chinese_in_any_writing_is_refused_with_its_entry(store, belt) -> None:
    record = store.create(belt, "ann")
    with pytest.raises(DuplicateTermError) as caught:
        store.create(replace(belt, zh="「一帶一路」", en="BRI"), "bob")
    assert caught.value.existing.id == record.id
    other = store.create(replace(belt, en="BRI", near=("外交",)), "bob")
    with pytest.raises(DuplicateTermError):
        store.update(other.id, replace(belt, en="BRI"), "bob", other.version)


def test_an_invalid_term_is_never_stored(store, belt) -> None:
    with pytest.raises(InvalidTermError):
        store.create(replace(belt, en=""), "ann")
    record = store.create(belt, "ann")
    with pytest.raises(InvalidTermError):
        store.update(record.id, replace(belt, zh="路"), "ann", record.version)
    assert store.get(record.id).version == 1


def test_saving_without_a_change_leaves_no_trace(store, belt) -> None:
    record = store.create(belt, "ann")
    version = store.version()
    assert store.update(record.id, belt, "bob", record.version) == record
    assert store.version() == version
    assert len(store.history(record.id)) == 1


def test_a_deleted_term_can_be_brought_back(store, belt) -> None:
    record = store.create(belt, "ann")
    deleted = store.delete(record.id, "bob", record.version)
    assert approved(store) == []
    with pytest.raises(TermNotFoundError):
        store.get(record.id)
    assert store.get_any(record.id).deleted
    store.restore(record.id, "ann")
    assert approved(store) == ["一带一路"]
    assert deleted.version == 2


def test_undo_takes_back_each_kind_of_change_and_redoes_it(store, belt) -> None:
    record = store.create(belt, "ann")
    changed = store.update(record.id, replace(belt, en="BRI"), "bob", 1)
    undone = store.undo(record.id, "ann", changed.version)
    assert undone.term.en == belt.en
    assert store.undo(record.id, "ann", undone.version).term.en == "BRI"
    deleted = store.delete(record.id, "bob", 4)
    assert not store.undo(record.id, "ann", deleted.version).deleted
    other = store.create(Term("新疆", "Xinjiang"), "ann")
    assert store.undo(other.id, "ann", 1).deleted


def test_any_earlier_state_comes_back_in_one_step(store, belt) -> None:
    record = store.create(belt, "ann")
    for number, english in enumerate(("BRI", "Belt and Road", "B&R"), 1):
        store.update(record.id, replace(belt, en=english), "bob", number)
    history = store.history(record.id)
    assert [r.after.en for r in history] == ["B&R", "Belt and Road", "BRI", "Belt and Road Initiative"]
    reverted = store.revert(record.id, history[2].id, "ann", 4)
    assert reverted.term.en == "BRI"
    newest = store.history(record.id)[0]
    assert (newest.who, newest.action, newest.before.en) == ("ann", Action.REVERTED, "B&R")


def test_a_revision_of_another_term_is_refused(store, belt) -> None:
    record = store.create(belt, "ann")
    other = store.create(Term("新疆", "Xinjiang"), "ann")
    strange = store.history(other.id)[0].id
    for revision in (strange, 0, -1, 10**30):
        with pytest.raises(NothingToUndoError):
            store.revert(record.id, revision, "ann", record.version)


@pytest.mark.parametrize("term_id", [0, -1, 999, 10**30])
def test_a_term_that_is_not_there_is_said_to_be_missing(sqlite_store, term_id, belt) -> None:
    for attempt in (
        lambda: sqlite_store.get(term_id),
        lambda: sqlite_store.history(term_id),
        lambda: sqlite_store.update(term_id, belt, "ann", 1),
        lambda: sqlite_store.restore(term_id, "ann"),
    ):
        with pytest.raises(TermNotFoundError):
            attempt()


def test_a_bulk_action_does_what_it_can_and_reports_the_rest(store) -> None:
    drafts = [store.create(Term(f"术语{n}号", f"term {n}", status=TermStatus.DRAFT), "ann") for n in range(4)]
    moved = store.update(drafts[1].id, replace(drafts[1].term, id=None, en="other"), "bob", 1)
    unit = store.create(Term("万千瓦", "10,000 kilowatts", "unit", TermStatus.DRAFT), "ann")
    seen = {d.id: d.version for d in drafts}
    result = store.bulk([*seen, unit.id, 999], BulkAction.APPROVE, "eve", seen)
    assert [r.id for r in result.changed] == [drafts[0].id, drafts[2].id, drafts[3].id]
    assert [r.id for r in result.conflicts] == [moved.id]
    assert [r.id for r, _ in result.refused] == [unit.id]
    assert result.missing == (999,)
    again = store.bulk([drafts[0].id], BulkAction.APPROVE, "eve")
    assert [r.id for r in again.unchanged] == [drafts[0].id]


def test_a_bulk_deletion_can_be_taken_back_in_bulk(store) -> None:
    ids = [store.create(Term(f"术语{n}号", f"term {n}"), "ann").id for n in range(3)]
    store.bulk(ids, BulkAction.DELETE, "bob")
    assert approved(store) == []
    store.bulk(ids, BulkAction.RESTORE, "ann")
    assert len(approved(store)) == 3


def test_the_version_rises_with_every_change_and_history_names_it(store, belt) -> None:
    versions = [store.version()]
    record = store.create(belt, "ann")
    versions.append(store.version())
    store.delete(record.id, "ann", 1)
    versions.append(store.version())
    assert versions == sorted(set(versions))
    assert [r.glossary_version for r in store.recent()] == versions[:0:-1]


def test_forbidden_renderings_reach_the_workers_too(store) -> None:
    store.create(Term("新疆", "Xinjiang"), "ann")
    store.create(Term("新疆", "Sinkiang", status=TermStatus.FORBIDDEN), "ann")
    assert {t.status for t in store.approved()[1]} == {TermStatus.APPROVED, TermStatus.FORBIDDEN}
