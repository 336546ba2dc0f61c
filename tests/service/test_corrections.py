"""An editor's sentence in place of the model's: checked, kept with name and time, used everywhere."""

import pytest

from glossary.term import Term
from service.accounts import Role
from service.corrections import judge
from tests.service import sample

HTML = {"Accept": "text/html"}
ZH = sample.SENTENCES[4][1]
RIGHT = (
    "During the 14th Five-Year Plan period, fixed-asset investment in Changji rose 17.4 percent from a year earlier, "
    "10.8 percentage points faster than in the whole region."
)


@pytest.fixture
def editor(jianbao):
    jianbao.sign_in("editor", "Mei")
    jianbao.token = jianbao.form_token()
    jianbao.article = jianbao.submit()
    jianbao.finish(jianbao.article)
    return jianbao


def post(jianbao, number=4, article=None, **form):
    address = f"/articles/{article or jianbao.article}/sentences/{number}"
    return jianbao.client.post(address, data={"form_token": jianbao.token, **form}, headers=HTML)


def briefing(jianbao, article=None):
    return jianbao.client.get(f"/api/v1/articles/{article or jianbao.article}/briefing").json


def test_figures_and_terms_of_a_correction_are_checked():
    assert judge(ZH, RIGHT, []).findings == ()
    wrong = judge(ZH, RIGHT.replace("17.4", "14.7"), [])
    assert wrong.lost == ("17.4%",)
    term = Term("固定资产投资", "investment in fixed assets")
    assert "investment in fixed assets" in " ".join(judge(ZH, RIGHT, [term]).findings)


def test_the_same_sentence_elsewhere_and_the_same_article_made_again_keep_it(editor):
    post(editor, en=RIGHT, action="save")
    other = editor.submit(sample.text() + "\n完。")
    editor.finish(other)
    assert briefing(editor, other)["translation"][4]["en"] == RIGHT
    editor.client.post(f"/api/v1/articles/{editor.article}/retry")
    editor.finish(editor.article)
    assert briefing(editor)["translation"][4]["en"] == RIGHT


def test_a_correction_is_used_on_the_page_in_the_api_and_in_every_export(editor):
    assert post(editor, en=RIGHT, action="save").status_code == 303
    got = briefing(editor)
    item = got["translation"][4]
    assert item["en"] == RIGHT
    assert item["corrected"]["by"] == "Mei"
    assert item["corrected"]["model"] == sample.SENTENCES[4][2]
    assert next(one for one in got["summary"] if one["sentence"] == 4)["en"] == RIGHT
    assert RIGHT in editor.client.get(f"/api/v1/articles/{editor.article}/briefing.txt").get_data(as_text=True)
    page = editor.client.get(f"/articles/{editor.article}", headers=HTML).get_data(as_text=True)
    assert "Corrected by Mei" in page
    assert "above the regional rate. [10.8 percentage points]" in page  # what the model wrote


def test_a_flagged_figure_that_is_now_said_needs_no_warning_any_more(editor):
    before = briefing(editor)
    assert [one["status"] for one in before["figures"] if one["sentence"] == 4] == ["kept", "flagged"]
    post(editor, en=RIGHT, action="save")
    after = briefing(editor)
    assert [one["status"] for one in after["figures"] if one["sentence"] == 4] == ["kept", "kept"]
    assert not [one for one in after["warnings"] if one["sentence"] == 4]


def test_a_wrong_figure_is_told_before_it_is_saved_and_flagged_if_saved_all_the_same(editor):
    wrong = RIGHT.replace("17.4", "14.7")
    answer = post(editor, en=wrong, action="save")
    assert answer.status_code == 200
    assert 'role="alert"' in answer.get_data(as_text=True)
    assert briefing(editor)["translation"][4]["en"] != wrong
    assert post(editor, en=wrong, action="save", anyway="1").status_code == 303
    got = briefing(editor)
    assert next(one["status"] for one in got["figures"] if one["sentence"] == 4) == "flagged"
    assert [one for one in got["warnings"] if one["sentence"] == 4]


def test_two_editors_of_one_sentence_see_a_conflict(editor):
    post(editor, en=RIGHT, action="save")
    answer = post(
        editor, en="Another sentence. 17.4 percent, 10.8 percentage points.", action="save", anyway="1", seen="old"
    )
    assert answer.status_code == 409
    assert briefing(editor)["translation"][4]["en"] == RIGHT


def test_the_models_sentence_comes_back(editor):
    post(editor, en=RIGHT, action="save")
    post(editor, action="revert")
    assert briefing(editor)["translation"] == sample.briefing(editor.article)["translation"]
    page = editor.client.get(f"/articles/{editor.article}/sentences/4", headers=HTML).get_data(as_text=True)
    assert RIGHT in page  # in its history


def test_checking_alone_changes_nothing(editor):
    answer = post(editor, en=RIGHT, action="check")
    assert "Every figure and term is there." in answer.get_data(as_text=True)
    assert briefing(editor) == sample.briefing(editor.article)


def test_readers_correct_nothing(jianbao):
    article = jianbao.submit()
    jianbao.finish(article)
    assert jianbao.client.get(f"/articles/{article}/sentences/4", headers=HTML).status_code == 401
    assert jianbao.client.put(f"/api/v1/articles/{article}/sentences/4", json={"en": "x"}).status_code == 401
    assert "/sentences/" not in jianbao.client.get(f"/articles/{article}", headers=HTML).get_data(as_text=True)


def test_a_program_corrects_too(jianbao):
    article = jianbao.submit()
    jianbao.finish(article)
    person, _ = jianbao.accounts.add("script", Role.EDITOR, "correct horse battery")
    headers = {"Authorization": f"Bearer {jianbao.accounts.add_key(person.id, 'k')}"}
    address = f"/api/v1/articles/{article}/sentences/4"
    answer = jianbao.client.put(address, json={"en": RIGHT.replace("10.8", "18")}, headers=headers)
    assert answer.status_code == 200
    assert answer.json["warnings"]
    assert jianbao.client.delete(address, headers=headers).status_code == 200
    assert briefing(jianbao, article)["translation"] == sample.briefing(article)["translation"]
    for body in ({}, {"en": ""}, {"en": 3}, {"en": "x", "zh": "y"}, []):
        assert jianbao.client.put(address, json=body, headers=headers).status_code == 400
    assert jianbao.client.put(address, json={"en": "x" * 5001}, headers=headers).status_code == 400
    assert jianbao.client.put(address.replace("/4", "/99"), json={"en": "x"}, headers=headers).status_code == 404


def test_a_term_that_was_missing_is_applied_once_an_editor_says_it(editor):
    assert briefing(editor)["terms"][3]["status"] == "missing"
    right = "The Urumqi International Land Port Area ran more than 1,500 trains in the year."
    post(editor, number=5, en=right, action="save")
    assert briefing(editor)["terms"][3]["status"] == "applied"


def test_an_accepted_alternative_of_a_term_is_no_fault():
    term = Term("固定资产投资", "investment in fixed assets", alternatives=("fixed-asset investment",))
    assert judge(ZH, RIGHT, [term]).findings == ()


def test_a_term_that_asks_for_a_neighbour_finds_it_elsewhere_in_the_article():
    term = Term("十二师", "12th Division", near=("兵团",))
    zh = "十二师增长5%。"
    assert judge(zh, "The division grew 5 percent.", [term], context="兵团很大。" + zh).findings
    assert not judge(zh, "The 12th Division grew 5 percent.", [term], context="兵团很大。" + zh).findings
