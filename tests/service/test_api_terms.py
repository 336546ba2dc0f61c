"""The glossary through the API: roles, ETags, history, files, and what a change would do."""

import io
import json

import pytest

from service.accounts import Role
from tests.service import sample

URL = "/api/v1/terms"


@pytest.fixture
def editor(jianbao):
    person, _ = jianbao.accounts.add("Mei", Role.EDITOR, "correct horse battery")
    key = jianbao.accounts.add_key(person.id, "test")
    jianbao.client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    return jianbao


def add(jianbao, zh="新质生产力", en="new quality productive forces", **more):
    answer = jianbao.client.post(URL, json={"zh": zh, "en": en, "status": "approved", **more})
    assert answer.status_code == 201, answer.json
    return answer


def test_strangers_and_readers_read_but_do_not_change(jianbao):
    assert jianbao.client.get(URL).status_code == 200
    assert jianbao.client.post(URL, json={"zh": "新质生产力", "en": "x"}).status_code == 401
    person, _ = jianbao.accounts.add("Li", Role.READER, "correct horse battery")
    headers = {"Authorization": f"Bearer {jianbao.accounts.add_key(person.id, 'k')}"}
    assert jianbao.client.post(URL, json={"zh": "新质生产力", "en": "x"}, headers=headers).status_code == 403


def test_a_term_is_added_changed_and_found_again(editor):
    made = add(editor)
    assert made.headers["ETag"] == '"1"'
    here = made.headers["Location"]
    answer = editor.client.put(here, json={"en": "new productive forces"}, headers={"If-Match": made.headers["ETag"]})
    assert (answer.status_code, answer.json["version"], answer.json["zh"]) == (200, 2, "新质生产力")
    for words in ("新質生產力", "productive", "xinzhi", "xzscl"):
        assert [one["id"] for one in editor.client.get(f"{URL}?q={words}").json["terms"]] == [made.json["id"]]


def test_two_editors_never_overwrite_each_other(editor):
    here = add(editor).headers["Location"]
    first = editor.client.put(here, json={"note": "first"}, headers={"If-Match": '"1"'})
    second = editor.client.put(here, json={"note": "second"}, headers={"If-Match": '"1"'})
    assert (first.status_code, second.status_code) == (200, 412)
    assert second.json["code"] == "edit-conflict"
    assert editor.client.get(here).json["note"] == "first"


def test_a_change_must_say_which_version_it_is_for(editor):
    here = add(editor).headers["Location"]
    assert editor.client.put(here, json={"note": "x"}).status_code == 428
    assert editor.client.delete(here).status_code == 428
    assert editor.client.delete(here, headers={"If-Match": "nonsense"}).status_code == 400


def test_every_fault_of_a_term_is_named_at_once(editor):
    answer = editor.client.post(URL, json={"zh": "", "en": "", "category": "nonsense"})
    assert answer.status_code == 422
    assert {fault["field"] for fault in answer.json["faults"]} == {"zh", "en", "category"}


@pytest.mark.parametrize(
    "body",
    [
        {"zh": 1, "en": "x"},
        {"zh": "新质", "en": "x", "near": "x"},
        {"zh": "新质", "en": "x", "near": [1]},
        {"zh": "新质", "en": "x", "sentence_case": "yes"},
        {"zh": "新质", "en": "x", "status": "great"},
        {"zh": "新质", "en": "x", "colour": "red"},
        [],
    ],
)
def test_a_body_of_the_wrong_shape_is_no_500(editor, body):
    assert editor.client.post(URL, json=body).status_code == 400


def test_a_duplicate_is_refused(editor):
    add(editor)
    assert editor.client.post(URL, json={"zh": "新質生產力", "en": "other"}).status_code == 409


def test_history_revert_undo_delete_and_restore(editor):
    made = add(editor)
    here = made.headers["Location"]
    editor.client.put(here, json={"en": "wrong words"}, headers={"If-Match": '"1"'})
    revisions = editor.client.get(f"{here}/revisions").json["revisions"]
    assert [(one["action"], one["who"]) for one in revisions] == [("changed", "Mei"), ("created", "Mei")]
    first = revisions[-1]["id"]
    back = editor.client.post(f"{here}/revert", json={"revision": first}, headers={"If-Match": '"2"'})
    assert back.json["en"] == "new quality productive forces"
    undone = editor.client.post(f"{here}/undo", headers={"If-Match": '"3"'})
    assert undone.json["en"] == "wrong words"
    assert editor.client.delete(here, headers={"If-Match": '"4"'}).status_code == 204
    assert editor.client.get(URL).json["total"] == 0
    assert editor.client.post(f"{here}/restore").json["deleted"] is False


def test_approve_retire_and_many_at_once(editor):
    ids = [
        add(editor, zh, en, status="draft").json["id"] for zh, en in (("光伏", "solar power"), ("风电", "wind power"))
    ]
    approved = editor.client.post(f"{URL}/{ids[0]}/approve", headers={"If-Match": '"1"'})
    assert approved.json["status"] == "approved"
    assert editor.client.post(f"{URL}/{ids[0]}/retire", headers={"If-Match": '"2"'}).json["status"] == "deprecated"
    done = editor.client.post(f"{URL}/bulk", json={"ids": [*ids, 999], "action": "approve"}).json
    assert {one["id"] for one in done["changed"]} == set(ids)
    assert done["missing"] == [999]
    assert editor.client.get(f"{URL}?status=approved").json["total"] == 2


def test_a_list_turns_its_pages_in_order(editor):
    for number in range(7):
        add(editor, f"测试词{'甲乙丙丁戊己庚'[number]}", f"term {number}")
    seen, cursor = [], ""
    while cursor is not None:
        page = editor.client.get(f"{URL}?sort=english&limit=3&cursor={cursor}").json
        seen += [one["en"] for one in page["terms"]]
        cursor = page["cursor"]
    assert seen == [f"term {number}" for number in range(7)]
    for bad in ("sort=colour", "status=great", "category=animal", "limit=0", "cursor=%21"):
        assert editor.client.get(f"{URL}?{bad}").status_code == 400


def test_a_change_shows_beforehand_what_it_does_to_stored_briefings(editor):
    made = add(editor)
    article = editor.submit()
    editor.finish(article)
    body = {"id": made.json["id"], "term": {"en": "new-type productive forces"}}
    (touched,) = editor.client.post(f"{URL}/impact", json=body).json["articles"]
    assert touched["id"] == article
    (sentence,) = touched["sentences"]
    assert "new quality productive forces" in sentence["before"]
    assert "new-type productive forces" in sentence["after"]
    assert editor.client.get(f"{URL}/{made.json['id']}").json["version"] == 1


def send(editor, address, data, name="terms.csv", **form):
    body = {"file": (io.BytesIO(data), name), **form}
    return editor.client.post(address, data=body, content_type="multipart/form-data")


def test_an_import_is_tried_first_and_then_done_whole_or_not_at_all(editor):
    add(editor, "光伏", "solar power")
    data = "zh,en\n光伏,photovoltaics\n风电,wind power\n,nothing\n".encode()
    tried = send(editor, "/api/v1/glossary/preview", data).json
    assert tried["counts"] == {"new": 1, "changed": 1, "unchanged": 0, "conflicting": 0, "faulty": 1}
    assert [row["line"] for row in tried["rows"] if row["outcome"] == "faulty"] == [4]
    assert editor.client.get(URL).json["total"] == 1
    refused = send(editor, "/api/v1/glossary/import", data)
    assert (refused.status_code, refused.json["code"]) == (422, "faulty-import")
    assert editor.client.get(URL).json["total"] == 1
    done = send(editor, "/api/v1/glossary/import", data, skip_faulty="true").json
    assert (done["created"], done["changed"], done["skipped"]) == (1, 1, 1)


@pytest.mark.parametrize("name", ["csv", "tbx", "tmx"])
def test_what_is_exported_is_imported_again_without_a_change(editor, name):
    add(editor, "光伏", "solar power", alternatives=["PV; cells"], note="=1+1", sentence_case=True)
    data = editor.client.get(f"/api/v1/glossary/export?format={name}").data
    assert b"solar power" in data
    if name != "tmx":
        counts = send(editor, "/api/v1/glossary/preview", data, f"terms.{name}").json["counts"]
        assert counts["unchanged"] == 1
        assert sum(counts.values()) == 1


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff" * 50, b"PK\x03\x04 broken", b"<?xml version='1.0'?><tbx", b"a,b\n1,2\n"]
)
def test_a_file_that_is_no_glossary_is_a_problem_and_no_500(editor, data):
    answer = send(editor, "/api/v1/glossary/import", data)
    assert 400 <= answer.status_code < 500
    assert json.loads(answer.data)["advice"]


def test_workers_see_an_approved_term_at_the_next_job(editor):
    before, _ = editor.glossary.approved()
    add(editor)
    version, terms = editor.glossary.approved()
    assert version > before
    assert terms[0].en in sample.briefing()["translation"][3]["en"]
