"""The life of a term on the pages: add, see the impact, approve, edit, conflict, revert, delete, undo, import."""

import io
import re

import pytest

from glossary.term import Term, TermStatus

HTML = {"Accept": "text/html"}
ADD = {"zh": "新质生产力", "en": "new quality productive forces", "category": "policy", "status": "approved"}


@pytest.fixture
def editor(jianbao):
    jianbao.sign_in("editor", "Mei")
    jianbao.token = jianbao.form_token()
    return jianbao


def post(jianbao, address, **form):
    return jianbao.client.post(address, data={"form_token": jianbao.token, **form}, headers=HTML)


def page(jianbao, address):
    answer = jianbao.client.get(address, headers=HTML)
    assert answer.status_code == 200, answer.get_data(as_text=True)[:400]
    return re.sub(r"\s+", " ", answer.get_data(as_text=True))


def add(jianbao, **more):
    answer = post(jianbao, "/glossary/new", **{**ADD, **more})
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.headers["Location"].split("?")[0]


def test_readers_see_terms_and_no_buttons_that_do_not_work(jianbao):
    record = jianbao.glossary.create(Term("光伏", "solar power"), "x")
    for address in ("/glossary", f"/glossary/{record.id}"):
        shown = page(jianbao, address)
        assert "solar power" in shown
        for word in (">Approve<", "Add a term", ">Save<", ">Import<"):
            assert word not in shown
    jianbao.token = jianbao.form_token()
    assert post(jianbao, "/glossary/new", **ADD).status_code == 401
    assert post(jianbao, f"/glossary/{record.id}/delete", version=1).status_code == 401
    assert jianbao.client.get("/glossary/import", headers=HTML).status_code == 401


def test_a_term_is_added_and_its_history_names_who(editor):
    here = add(editor)
    shown = page(editor, here)
    assert "Added" in shown
    assert "Mei" in shown
    assert "新质生产力" in page(editor, "/glossary?q=xinzhi")
    assert "Nothing found" in page(editor, "/glossary?q=zebra")


def test_a_faulty_term_comes_back_filled_in_with_every_fault(editor):
    answer = post(editor, "/glossary/new", **{**ADD, "zh": "新", "en": ""})
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "The English is missing." in shown
    assert "two characters or more" in shown
    assert 'value="新"' in shown


def test_a_duplicate_is_explained(editor):
    add(editor)
    answer = post(editor, "/glossary/new", **{**ADD, "zh": "新質生產力", "en": "other"})
    assert answer.status_code == 409
    assert "already in the glossary" in answer.get_data(as_text=True)


def test_the_impact_is_shown_before_anything_is_saved(editor):
    here = add(editor)
    article = editor.submit()
    editor.finish(article)
    answer = post(editor, here, **{**ADD, "en": "new-type productive forces", "version": 1, "action": "preview"})
    shown = answer.get_data(as_text=True)
    assert "<del>It develops new quality productive forces" in shown
    assert "<ins>It develops new-type productive forces" in shown
    assert editor.glossary.get(1).version == 1


def test_saving_offers_to_make_the_touched_briefings_again(editor):
    here = add(editor)
    article = editor.submit()
    editor.finish(article)
    answer = post(editor, here, **{**ADD, "en": "new-type productive forces", "version": 1})
    shown = page(editor, answer.headers["Location"])
    assert "Stored briefings with this term: 1." in shown
    assert post(editor, "/glossary/rerun", article=article).status_code == 303
    assert str(editor.articles.get(article).job.state) == "queued"


def test_two_editors_see_a_conflict_and_lose_nothing(editor):
    here = add(editor)
    editor.glossary.update(1, Term("新质生产力", "their English"), "Li", 1)
    answer = post(editor, here, **{**ADD, "en": "my English", "version": 1})
    shown = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "my English" in shown
    assert "their English" in shown
    assert editor.glossary.get(1).term.en == "their English"
    post(editor, here, **{**ADD, "en": "my English", "version": 2})
    assert editor.glossary.get(1).term.en == "my English"


def test_a_term_returns_to_an_earlier_state(editor):
    here = add(editor)
    post(editor, here, **{**ADD, "en": "wrong words", "version": 1})
    first = editor.glossary.history(1)[-1].id
    post(editor, f"{here}/revert", version=2, revision=first)
    assert editor.glossary.get(1).term.en == ADD["en"]
    post(editor, f"{here}/undo", version=3)
    assert editor.glossary.get(1).term.en == "wrong words"


def test_a_deleted_term_comes_back_with_one_click(editor):
    here = add(editor)
    answer = post(editor, f"{here}/delete", version=1)
    assert "Undo" in page(editor, answer.headers["Location"])
    assert "This term is deleted." in page(editor, here)
    assert "新质生产力" in page(editor, "/glossary?status=deleted")
    post(editor, f"{here}/restore")
    assert not editor.glossary.get(1).deleted


def test_many_terms_at_once_leave_those_alone_that_changed_meanwhile(editor):
    add(editor, status="draft")
    add(editor, zh="光伏", en="solar power", status="draft")
    editor.glossary.update(2, Term("光伏", "photovoltaics", status=TermStatus.DRAFT), "Li", 1)
    answer = post(editor, "/glossary/bulk", term=["1:1", "2:1"], action="approve", query="status=draft")
    assert answer.headers["Location"] == "/glossary?status=draft"
    assert editor.glossary.get(1).term.status is TermStatus.APPROVED
    assert editor.glossary.get(2).term.status is TermStatus.DRAFT
    assert "was changed by Li meanwhile" in page(editor, "/glossary")


def test_an_import_is_shown_then_done(editor):
    add(editor, zh="光伏", en="solar power")
    data = "zh,en\n光伏,photovoltaics\n风电,wind power\n,nothing\n".encode()
    form = {"form_token": editor.token, "file": (io.BytesIO(data), "terms.csv")}
    shown = editor.client.post("/glossary/import", data=form, headers=HTML).get_data(as_text=True)
    assert "wind power" in shown
    assert "<del>solar power</del> <ins>photovoltaics</ins>" in shown
    fields = dict(re.findall(r'name="(held|name|version)" value="([^"]*)"', shown))
    assert post(editor, "/glossary/import/apply", **fields).status_code == 422
    assert editor.glossary.page().total == 1
    assert post(editor, "/glossary/import/apply", **fields, skip_faulty="1").status_code == 303
    assert editor.glossary.page().total == 2
    stale = post(editor, "/glossary/import/apply", **fields, skip_faulty="1")
    assert stale.status_code == 409


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\x00\x01\x02", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>"]
)
def test_a_file_that_is_no_glossary_is_told_so(editor, data):
    form = {"form_token": editor.token, "file": (io.BytesIO(data), "terms.tbx")}
    answer = editor.client.post("/glossary/import", data=form, headers=HTML)
    assert 400 <= answer.status_code < 500
    assert 'role="alert"' in answer.get_data(as_text=True)


@pytest.mark.parametrize("held", ["", "!!", "eJw=", "eJzLSM3JyQcABiwCFQ=="])
def test_a_file_that_got_lost_between_preview_and_import_is_no_500(editor, held):
    answer = post(editor, "/glossary/import/apply", held=held, name="x.csv", version="0")
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize("query", ["status=great", "category=animal", "sort=colour", "cursor=%21%21"])
def test_a_query_that_makes_no_sense_is_no_500(editor, query):
    assert editor.client.get(f"/glossary?{query}", headers=HTML).status_code == 400


def test_a_selection_in_an_article_begins_a_term(editor):
    assert 'value="乌鲁木齐"' in page(editor, "/glossary/new?zh=乌鲁木齐")
