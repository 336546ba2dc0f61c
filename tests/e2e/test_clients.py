"""Programs in front of the whole service: LibreTranslate's clients, and the JSON API from start to end."""

import time

import pytest
import requests

pytestmark = pytest.mark.slow

SENTENCE = "2024年，新疆进出口总额4341.6亿元，增长21.8%。"


def test_a_libretranslate_client_gets_its_answer_with_the_figures(served):
    body = {"q": [SENTENCE, "plain English"], "source": "auto", "target": "en", "format": "text"}
    answer = requests.post(f"{served}/translate", json=body, timeout=120)
    assert answer.status_code == 200, answer.text
    english, same = answer.json()["translatedText"]
    assert "434.16 billion yuan" in english
    assert "21.8 percent" in english
    assert same == "plain English"


def test_html_comes_back_as_html(served):
    body = {"q": f"<p>{SENTENCE}</p>", "source": "zh", "target": "en", "format": "html"}
    text = requests.post(f"{served}/translate", data=body, timeout=120).json()["translatedText"]
    assert text.startswith("<p>")
    assert text.endswith("</p>")
    assert "434.16 billion yuan" in text


def test_an_article_goes_through_the_api_from_start_to_end(served):
    sent = requests.post(f"{served}/api/v1/articles", json={"text": SENTENCE, "sentences": 1}, timeout=30)
    here = served + sent.headers["Location"]
    deadline = time.monotonic() + 120
    while requests.get(here, timeout=30).json()["state"] in ("queued", "running"):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    briefing = requests.get(f"{here}/briefing", timeout=30).json()
    figure = next(one for one in briefing["figures"] if one["zh"] == "4341.6亿元")
    assert (figure["value"], figure["unit"]) == ("434160000000", "CNY")
    assert SENTENCE[figure["start"] : figure["end"]] == "4341.6亿元"
    assert requests.get(f"{here}/briefing.docx", timeout=30).content.startswith(b"PK")
    assert requests.delete(here, timeout=30).status_code == 204
    assert requests.get(here, timeout=30).json()["type"] == "/problems/not-found"
