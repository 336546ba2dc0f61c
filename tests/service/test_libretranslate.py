"""What LibreTranslate's clients send and expect, to the letter."""

import threading

import pytest

from service import libretranslate
from service.corrections import Verdict
from workers.errors import ModelMissing
from workers.jobs import JobState


def translated(text):
    """A worker's English for one line: good enough to tell the lines apart."""
    return "EN(" + text + ")"


def briefing(article_id, text):
    lines = [line for line in text.split("\n") if line.strip()]
    return {
        "id": article_id,
        "headline": {"zh": "", "en": ""},
        "translation": [
            {"sentence": number, "paragraph": number, "zh": line, "en": translated(line), "figures": [], "terms": []}
            for number, line in enumerate(lines)
        ],
    }


@pytest.fixture
def worker(jianbao):
    """A worker in a thread of its own, as a process would be."""
    stop = threading.Event()

    def run():
        while not stop.wait(0.01):
            while jianbao.queue.sent:
                claim = jianbao.leases.claim(jianbao.queue.sent.pop(0), "test")
                if claim:
                    text = claim.source.data.decode()
                    jianbao.leases.finish(claim, briefing(claim.article_id, text), JobState.DONE)

    thread = threading.Thread(target=run)
    thread.start()
    yield jianbao
    stop.set()
    thread.join()


def test_one_text_as_json(worker):
    answer = worker.client.post("/translate", json={"q": "你好，世界。", "source": "zh", "target": "en"})
    assert answer.status_code == 200
    assert answer.json == {"translatedText": "EN(你好，世界。)"}


def test_one_text_as_a_form(worker):
    answer = worker.client.post("/translate", data={"q": "你好，世界。", "source": "zh-Hans", "target": "en"})
    assert answer.json["translatedText"] == "EN(你好，世界。)"


def test_several_texts_keep_their_order(worker):
    body = {"q": ["第一句话。", "plain English", "第三句话。"], "source": "zh-Hant", "target": "en"}
    answer = worker.client.post("/translate", json=body)
    assert answer.json["translatedText"] == ["EN(第一句话。)", "plain English", "EN(第三句话。)"]


def test_what_an_editor_wrote_for_a_sentence_is_used(worker):
    worker.services.corrections.save("你好，世界。", "Hello, world.", "Mei", Verdict())
    answer = worker.client.post("/translate", json={"q": "你好，世界。", "source": "zh", "target": "en"})
    assert answer.json == {"translatedText": "Hello, world."}


def test_line_breaks_between_paragraphs_stay(worker):
    body = {"q": "第一段话。\n第二段话。", "source": "zh", "target": "en"}
    assert worker.client.post("/translate", json=body).json["translatedText"] == "EN(第一段话。)\nEN(第二段话。)"


def test_the_detected_language_is_told_for_auto(worker):
    answer = worker.client.post("/translate", json={"q": "烏魯木齊經濟發展", "source": "auto", "target": "en"})
    assert answer.json["detectedLanguage"] == {"confidence": 100.0, "language": "zh-Hant"}


def test_alternatives_may_be_asked_for(worker):
    body = {"q": "你好。", "source": "zh", "target": "en", "alternatives": 3}
    assert worker.client.post("/translate", json=body).json["alternatives"] == []


def test_html_keeps_its_markup(worker):
    source = (
        '<p class="a">新疆 &amp; 甘肃</p><!-- 注 --><img alt="图"><script>var a = "中文";</script> <b>经济</b><br/>ok'
    )
    answer = worker.client.post("/translate", json={"q": source, "source": "zh", "target": "en", "format": "html"})
    assert answer.json["translatedText"] == (
        '<p class="a">EN(新疆 &amp; 甘肃)</p><!-- 注 --><img alt="图"><script>var a = "中文";</script>'
        " <b>EN(经济)</b><br/>ok"
    )


def test_nothing_of_it_stays_in_the_list_of_articles(worker):
    worker.client.post("/translate", json={"q": "你好，世界。", "source": "zh", "target": "en"})
    assert worker.client.get("/api/v1/articles").json["articles"] == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "missing q parameter"),
        ({"q": "你好"}, "missing source parameter"),
        ({"q": "你好", "source": "zh"}, "missing target parameter"),
        ({"q": "你好", "source": "fr", "target": "en"}, "fr is not supported"),
        ({"q": "你好", "source": "zh", "target": "de"}, "de is not supported"),
        ({"q": "你好", "source": "zh", "target": "en", "format": "pdf"}, "pdf format is not supported"),
        ({"q": [1, 2], "source": "zh", "target": "en"}, "q must be"),
        ({"q": {"a": 1}, "source": "zh", "target": "en"}, "q must be"),
        ({"q": ["你好"] * 101, "source": "zh", "target": "en"}, "101 texts"),
        ({"q": "新" * 5001, "source": "zh", "target": "en"}, "5,001 characters"),
        ({"q": "你好", "source": "zh", "target": "en", "alternatives": "x"}, "alternatives"),
    ],
)
def test_errors_come_in_libretranslates_own_dialect(jianbao, body, words):
    answer = jianbao.client.post("/translate", json=body)
    assert 400 <= answer.status_code < 500
    assert set(answer.json) == {"error"}
    assert words in answer.json["error"]


def test_the_wrong_method_and_broken_json_speak_that_dialect_too(jianbao):
    for answer in (
        jianbao.client.get("/translate"),
        jianbao.client.post("/translate", data="{", content_type="application/json"),
        jianbao.client.post("/detect", json={}),
    ):
        assert answer.status_code in (400, 405)
        assert set(answer.json) == {"error"}


def test_a_worker_that_does_not_answer_is_not_waited_for_for_ever(jianbao, monkeypatch):
    monkeypatch.setattr(libretranslate, "WAIT_SECONDS", 0.1)
    answer = jianbao.client.post("/translate", json={"q": "你好。", "source": "zh", "target": "en"})
    assert answer.status_code == 504
    assert "/api/v1/articles" in answer.json["error"]
    assert jianbao.client.get("/api/v1/articles").json["articles"] == []


def test_a_failed_translation_says_why(jianbao, monkeypatch):
    send = jianbao.queue.send

    def fail_at_once(job_id):
        claim = jianbao.leases.claim(job_id, "test")
        jianbao.leases.fail(claim, ModelMissing("No model is here.").as_problem())
        return send(job_id)

    monkeypatch.setattr(jianbao.queue, "send", fail_at_once)
    answer = jianbao.client.post("/translate", json={"q": "你好。", "source": "zh", "target": "en"})
    assert answer.status_code == 503
    assert answer.json["error"].startswith("No model is here. Run: jianbao models install")


def test_too_many_waiting_clients_are_sent_away_so_that_pages_still_answer(jianbao):
    held = [libretranslate._waiting.acquire(blocking=False) for _ in range(libretranslate.MOST_WAITING)]
    try:
        answer = jianbao.client.post("/translate", json={"q": "你好。", "source": "zh", "target": "en"})
        assert answer.status_code == 429
        assert set(answer.json) == {"error"}
    finally:
        for _ in filter(None, held):
            libretranslate._waiting.release()


@pytest.mark.parametrize(
    ("text", "language"),
    [("新疆外贸", "zh-Hans"), ("烏魯木齊經濟", "zh-Hant"), ("Trade rose.", "en"), ("中文 English", "zh-Hans")],
)
def test_detect(jianbao, text, language):
    assert jianbao.client.post("/detect", data={"q": text}).json[0]["language"] == language


def test_what_clients_ask_first(jianbao):
    codes = [one["code"] for one in jianbao.client.get("/languages").json]
    assert {"zh", "zh-Hans", "zh-Hant", "en"} <= set(codes)
    settings = jianbao.client.get("/frontend/settings").json
    assert settings["charLimit"] == 5000
    assert settings["keyRequired"] is False
