"""The JSON API: submit, follow, read, delete."""

import io
import zipfile

import pytest

from tests.service import sample
from workers.jobs import JobState

URL = "/api/v1/articles"


def send_files(jianbao, *files, **form):
    data = {"files": [(io.BytesIO(body), name) for name, body in files], **form}
    return jianbao.client.post(URL, data=data, content_type="multipart/form-data")


def test_an_article_is_taken_and_its_address_told(jianbao):
    answer = jianbao.client.post(URL, json={"text": sample.text(), "title": "外贸", "sentences": 4})
    assert answer.status_code == 202
    assert answer.headers["Location"] == f"{URL}/{answer.json['id']}"
    assert answer.json["queue"] == "sent"
    assert answer.json["options"] == {"sentences": 4}
    assert jianbao.queue.sent == [answer.json["job"]["id"]]
    assert jianbao.client.get(answer.headers["Location"]).json["state"] == "queued"


def test_an_article_is_taken_while_the_queue_is_down(jianbao):
    jianbao.queue.down = True
    answer = jianbao.client.post(URL, json={"text": sample.text()})
    assert (answer.status_code, answer.json["queue"]) == (202, "delayed")
    assert jianbao.articles.get(answer.json["id"]).job.state is JobState.QUEUED


def test_the_same_key_gives_the_same_article_and_another_body_a_conflict(jianbao):
    def post(text):
        return jianbao.client.post(URL, json={"text": text}, headers={"Idempotency-Key": "k-1"})

    first, again = post(sample.text()), post(sample.text())
    assert first.json["id"] == again.json["id"]
    assert post("另一篇文章，内容不同。").json["code"] == "conflict"
    assert len(jianbao.client.get(URL).json["articles"]) == 1


@pytest.mark.parametrize("key", ["", "with space", "x" * 201])
def test_an_unusable_key_is_refused(jianbao, key):
    answer = jianbao.client.post(URL, json={"text": sample.text()}, headers={"Idempotency-Key": key})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"text": ""}, "empty-input"),
        ({"text": " \n\t　"}, "empty-input"),
        ({"text": "新" * 5001}, "too-long"),
        ({"text": "The government said on Monday that trade rose."}, "not-chinese"),
        ({"text": "🎉🎊🎈"}, "not-chinese"),
        ({"text": "12345"}, "not-chinese"),
        ({"text": "<html><body><p>Only English here.</p></body></html>"}, "not-chinese"),
        ({"text": 7}, "invalid-request"),
        ({"text": "新闻稿件。", "title": 3}, "invalid-request"),
        ({"txt": "新闻稿件。"}, "invalid-request"),
        ({"text": "新闻稿件。", "sentences": 0}, "invalid-request"),
        ({"text": "新闻稿件。", "sentences": True}, "invalid-request"),
        ({"text": "新闻稿件。", "sentences": "九"}, "invalid-request"),
        ({"text": "新闻稿件。", "options": {"sentence": 4}}, "invalid-request"),
        ({"text": "新闻稿件。", "options": [4]}, "invalid-request"),
        ({"text": "新闻稿件。", "full": "perhaps"}, "invalid-request"),
        ({"text": "新闻稿件。", "length": "epic"}, "invalid-request"),
        ({"text": "新闻稿件。", "length": "brief", "sentences": 3}, "invalid-request"),
        ({"text": "新闻稿件。", "words": 5}, "invalid-request"),
        ({"text": "新闻稿件。", "words": 100, "sentences": 3}, "invalid-request"),
        ([], "invalid-request"),
    ],
)
def test_bad_input_is_told_what_is_wrong_and_what_to_do(jianbao, body, code):
    answer = jianbao.client.post(URL, json=body)
    assert 400 <= answer.status_code < 500
    assert answer.json["code"] == code
    assert answer.json["advice"]
    assert jianbao.client.get(URL).json["articles"] == []


def test_an_unknown_option_is_named_with_those_there_are(jianbao):
    problem = jianbao.client.post(URL, json={"text": "新闻稿件。", "sentnces": 4}).json
    assert "sentnces" in problem["detail"]
    assert "sentences" in problem["detail"]


def test_broken_json_is_no_500(jianbao):
    answer = jianbao.client.post(URL, data=b'{"text": "\xff', content_type="application/json")
    assert answer.status_code == 400


def test_half_a_surrogate_pair_is_no_500(jianbao):
    answer = jianbao.client.post(URL, data=b'{"text": "\\ud800 \\u65b0\\u95fb"}', content_type="application/json")
    assert answer.status_code == 202


def test_the_source_of_a_web_page_is_kept_as_a_web_page(jianbao):
    page = "<!doctype html><html><body><p>新疆外贸连跨千亿台阶。</p></body></html>"
    answer = jianbao.client.post(URL, json={"text": page})
    assert (answer.status_code, answer.json["format"]) == (202, "html")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_text_files_are_read_in_every_chinese_encoding(jianbao, encoding):
    text = "烏魯木齊經濟技術開發區的進出口總額在這一年中有很大的增長。"
    answer = send_files(jianbao, ("news.txt", text.encode(encoding)))
    assert answer.status_code == 202, answer.json
    stored = jianbao.articles.source(answer.json["articles"][0]["id"])
    assert stored.data.decode() == text


def test_one_bad_file_does_not_cost_the_others(jianbao):
    answer = send_files(
        jianbao,
        ("good.txt", sample.text().encode()),
        ("empty.txt", b""),
        ("english.txt", b"Nothing Chinese in here at all."),
        ("binary.txt", bytes(range(256)) * 8),
        sentences="3",
    )
    assert answer.status_code == 202
    assert [one["name"] for one in answer.json["articles"]] == ["good.txt"]
    assert answer.json["articles"][0]["options"] == {"sentences": 3}
    refused = {one["name"]: one["problem"]["code"] for one in answer.json["refused"]}
    assert refused == {"empty.txt": "empty-input", "english.txt": "not-chinese", "binary.txt": "not-text"}


def test_when_no_file_is_any_good_the_answer_is_a_problem(jianbao):
    assert send_files(jianbao, ("empty.txt", b"")).json["code"] == "empty-input"
    answer = send_files(jianbao, ("a.txt", b""), ("b.txt", b"English only."))
    assert answer.status_code == 400
    assert "b.txt" in answer.json["detail"]


def test_an_upload_sent_again_with_its_key_makes_nothing_new(jianbao):
    def send():
        data = {"files": [(io.BytesIO(f"第{n}篇新闻稿件。".encode()), f"{n}.txt") for n in range(3)]}
        headers = {"Idempotency-Key": "upload-1"}
        return jianbao.client.post(URL, data=data, headers=headers, content_type="multipart/form-data").json

    first, again = send(), send()
    assert first["batch"] == again["batch"]
    assert [one["id"] for one in first["articles"]] == [one["id"] for one in again["articles"]]


def test_a_list_turns_its_pages_and_keeps_its_filters(jianbao):
    ids = [jianbao.submit(f"第{number}篇新闻稿件。") for number in range(5)]
    jianbao.finish(ids[0])
    page = jianbao.client.get(f"{URL}?limit=2&state=queued,running").json
    seen = [one["id"] for one in page["articles"]]
    while page["next"]:
        page = jianbao.client.get(page["next"]).json
        seen += [one["id"] for one in page["articles"]]
    assert seen == ids[:0:-1]
    found = jianbao.client.get(f"{URL}?q=foreign+trade").json["articles"]
    assert [one["id"] for one in found] == [ids[0]]


@pytest.mark.parametrize("query", ["state=ready", "limit=0", "limit=many", "cursor=!!", "sort=name"])
def test_a_list_refuses_what_it_does_not_know(jianbao, query):
    assert jianbao.client.get(f"{URL}?{query}").status_code == 400


def test_a_briefing_is_asked_for_too_early_then_read_then_deleted(jianbao):
    article = jianbao.submit()
    address = f"{URL}/{article}/briefing"
    early = jianbao.client.get(address)
    assert (early.status_code, early.json["code"]) == (409, "not-ready")
    jianbao.finish(article)
    briefing = jianbao.client.get(address).json
    assert briefing == sample.briefing(article)
    assert jianbao.client.delete(f"{URL}/{article}").status_code == 204
    assert jianbao.client.get(address).status_code == 404
    assert jianbao.client.delete(f"{URL}/{article}").status_code == 404


def test_the_summary_is_there_before_the_rest(jianbao):
    article = jianbao.submit()
    claim = jianbao.claim(article)
    jianbao.leases.save_summary(claim, sample.briefing(article, "running"))
    briefing = jianbao.client.get(f"{URL}/{article}/briefing").json
    assert briefing["status"] == "running"
    assert briefing["summary"]


def test_a_failed_article_says_why_and_can_be_tried_again(jianbao):
    article = jianbao.submit()
    jianbao.fail(article)
    record = jianbao.client.get(f"{URL}/{article}").json
    assert record["state"] == "failed"
    assert record["problem"]["type"] == "/problems/too-complex"
    assert record["problem"]["detail"] in jianbao.client.get(f"{URL}/{article}/briefing").json["detail"]
    again = jianbao.client.post(f"{URL}/{article}/retry", json={"full": False})
    assert (again.status_code, again.json["state"], again.json["options"]) == (202, "queued", {"full": False})
    assert jianbao.queue.sent[-1] == again.json["job"]["id"]


def test_a_waiting_article_is_cancelled_once_and_not_retried_before(jianbao):
    article = jianbao.submit()
    assert jianbao.client.post(f"{URL}/{article}/retry").status_code == 409
    assert jianbao.client.post(f"{URL}/{article}/cancel").json["state"] == "cancelled"
    assert jianbao.client.get(f"{URL}/{article}/briefing").status_code == 409


def test_a_finished_article_cannot_be_cancelled(jianbao):
    article = jianbao.submit()
    jianbao.finish(article)
    assert jianbao.client.post(f"{URL}/{article}/cancel").status_code == 409


@pytest.mark.parametrize("extension", ["md", "txt", "docx", "json"])
def test_a_briefing_comes_in_every_format(jianbao, extension):
    article = jianbao.submit()
    address = f"{URL}/{article}/briefing.{extension}"
    assert jianbao.client.get(address).status_code == 409
    jianbao.finish(article)
    answer = jianbao.client.get(address)
    assert answer.status_code == 200
    assert len(answer.data) > 500
    assert jianbao.client.get(f"{URL}/{article}/briefing.odt").status_code == 404


def test_fifty_files_and_a_zip_of_them_are_taken_at_once(jianbao):
    named = [(f"第{n}篇.txt", f"第{n}篇新闻稿件的正文。".encode()) for n in range(50)]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, body in named:
            archive.writestr(name, body)
    for answer in (send_files(jianbao, *named), send_files(jianbao, ("all.zip", packed.getvalue()))):
        assert answer.status_code == 202
        assert len(answer.json["articles"]) == 50
        assert answer.json["refused"] == []
        listed = jianbao.client.get(answer.headers["Location"]).json
        assert {one["batch"] for one in listed["articles"]} == {answer.json["batch"]}
