"""Pages as a browser without JavaScript sees them."""

import io
import re
from pathlib import Path

import pytest
from docx import Document

from tests.service import sample

HTML = {"Accept": "text/html"}


def page(jianbao, address, **more):
    answer = jianbao.client.get(address, headers=HTML, **more)
    assert answer.status_code == 200, answer.get_data(as_text=True)[:500]
    return answer.get_data(as_text=True)


def post(jianbao, address, **form):
    form.setdefault("form_token", jianbao.form_token())
    return jianbao.client.post(address, data=form, content_type="multipart/form-data", headers=HTML)


def files(*named):
    return [(io.BytesIO(body), name) for name, body in named]


def test_a_pasted_article_leads_to_its_page(jianbao):
    answer = post(jianbao, "/articles", text=sample.text(), length="brief", full="1")
    assert answer.status_code == 303
    article = answer.headers["Location"].rsplit("/", 1)[1]
    assert jianbao.articles.get(article).options == {"sentences": 3, "full": True}
    assert "Waiting for a worker" in page(jianbao, answer.headers["Location"])


def test_several_files_lead_to_the_page_of_the_upload(jianbao):
    sent = files(
        ("一.txt", sample.text().encode()), ("二.txt", "第二篇新闻稿件。".encode()), ("bad.txt", b"English only.")
    )
    answer = post(jianbao, "/articles", files=sent)
    assert answer.status_code == 303
    shown = page(jianbao, answer.headers["Location"])
    assert "0 of 2 articles finished" in shown
    assert "bad.txt: " in shown


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text": "  "}, "neither pasted a text nor chosen a file"),
        ({"text": "This is English."}, "no Chinese characters"),
        ({"text": "新闻稿件。", "length": "epic"}, "must be one of"),
    ],
)
def test_a_form_that_is_refused_comes_back_filled_in(jianbao, form, words):
    answer = post(jianbao, "/articles", **form)
    shown = answer.get_data(as_text=True)
    assert 400 <= answer.status_code < 500
    assert words in shown
    assert form["text"].strip() in shown


def test_a_refused_file_is_named(jianbao):
    answer = post(jianbao, "/articles", files=files(("scan.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)))))
    assert answer.status_code == 400
    assert "scan.jpg" in answer.get_data(as_text=True)


def test_a_form_from_elsewhere_is_refused(jianbao):
    jianbao.form_token()
    for token in ("", "wrong"):
        answer = jianbao.client.post("/articles", data={"text": sample.text(), "form_token": token}, headers=HTML)
        assert answer.status_code == 400
        assert "expired" in answer.get_data(as_text=True)
    assert not jianbao.queue.sent


def test_the_briefing_page_shows_everything_in_both_languages(jianbao):
    article = jianbao.submit()
    jianbao.finish(article)
    shown = page(jianbao, f"/articles/{article}")
    briefing = sample.briefing(article)
    for item in briefing["summary"]:
        assert re.sub(r"<[^>]+>", "", shown).count(item["zh"]) >= 1
    for figure in briefing["figures"]:
        assert figure["zh"] in shown
        assert figure["en"] in shown
    for words in ("434,160,000,000 CNY", "Restored", "Check", "Missing", "test 1.0", "41", "Broken lines joined"):
        assert words in shown


def test_a_figure_links_to_its_line_in_the_table_and_back(jianbao):
    article = jianbao.submit()
    jianbao.finish(article)
    shown = page(jianbao, f"/articles/{article}")
    anchors = set(re.findall(r'href="#([^"]+)"', shown))
    ids = re.findall(r'\bid="([^"]+)"', shown)
    assert anchors <= set(ids)
    assert len(ids) == len(set(ids))


def test_markup_in_an_article_stays_text(jianbao):
    article = jianbao.submit()
    body = sample.briefing(article)
    body["headline"]["en"] = body["translation"][1]["en"] = '<script>alert("x")</script> 70 years'
    jianbao.leases.finish(jianbao.claim(article), body, jianbao.articles.get(article).job.state.DONE)
    assert "<script>alert" not in page(jianbao, f"/articles/{article}")


def test_progress_needs_no_script(jianbao):
    article = jianbao.submit()
    assert '<noscript><meta http-equiv="refresh"' in page(jianbao, f"/articles/{article}")
    jianbao.finish(article)
    assert "http-equiv" not in page(jianbao, f"/articles/{article}")


def test_the_live_part_costs_nothing_while_nothing_changes(jianbao):
    article = jianbao.submit()
    first = jianbao.client.get(f"/articles/{article}/live")
    same = jianbao.client.get(f"/articles/{article}/live", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, same.status_code, same.data) == (200, 304, b"")
    claim = jianbao.claim(article)
    jianbao.leases.progress(claim, "translate_summary", 2, 9)
    moved = jianbao.client.get(f"/articles/{article}/live", headers={"If-None-Match": first.headers["ETag"]})
    assert "2 of 9 sentences" in moved.get_data(as_text=True)
    assert moved.headers["X-State"] == "working"


def test_the_summary_shows_before_the_rest_is_done(jianbao):
    article = jianbao.submit()
    claim = jianbao.claim(article)
    jianbao.leases.save_summary(claim, sample.briefing(article, "running"))
    jianbao.leases.progress(claim, "translate_rest", 3, 9)
    shown = page(jianbao, f"/articles/{article}")
    assert "The summary is ready." in shown
    assert "leaps and bounds" in shown


def test_a_failed_article_says_why_and_offers_to_try_again(jianbao):
    article = jianbao.submit()
    jianbao.fail(article)
    shown = page(jianbao, f"/articles/{article}")
    assert "Reading it took more than 60 seconds." in shown
    answer = post(jianbao, f"/articles/{article}/retry")
    assert answer.status_code == 303
    assert str(jianbao.articles.get(article).job.state) == "queued"


def test_an_article_is_stopped_and_deleted(jianbao):
    article = jianbao.submit()
    post(jianbao, f"/articles/{article}/cancel")
    assert "Stopped before it was finished" in page(jianbao, f"/articles/{article}")
    post(jianbao, f"/articles/{article}/delete")
    assert jianbao.client.get(f"/articles/{article}").status_code == 404


def test_the_list_finds_words_of_both_languages_and_states(jianbao):
    first = jianbao.submit()
    jianbao.finish(first)
    jianbao.submit("另一篇新闻稿件。", title="另一篇")
    assert "foreign trade passes" in page(jianbao, "/articles?q=千亿台阶")
    assert "另一篇" not in page(jianbao, "/articles?show=ready")
    assert "Nothing found" in page(jianbao, "/articles?q=zebra")


def test_the_digest_of_an_upload_holds_every_finished_summary(jianbao):
    sent = files(("一.txt", sample.text().encode()), ("二.txt", "第二篇新闻稿件。".encode()))
    batch = post(jianbao, "/articles", files=sent).headers["Location"]
    early = jianbao.client.get(f"{batch}/digest", headers=HTML)
    assert early.status_code == 409
    for article in jianbao.articles.list().articles:
        jianbao.finish(article.id)
    assert f"{batch}/digest" in page(jianbao, batch)
    shown = page(jianbao, f"{batch}/digest")
    assert shown.count("by leaps and bounds") == 4  # two on the page, two in the text to copy
    text = jianbao.client.get(f"{batch}/digest.md").get_data(as_text=True)
    assert text.count("## Xinjiang's foreign trade") == 2


def test_the_digest_names_the_figures_to_check_and_what_is_not_ready(jianbao):
    sent = files(("一.txt", sample.text().encode()), ("二.txt", "第二篇新闻稿件。".encode()))
    batch = post(jianbao, "/articles", files=sent).headers["Location"]
    ready = jianbao.articles.list().articles[0].id
    jianbao.finish(ready)
    shown = page(jianbao, f"{batch}/digest")
    assert "Figures to check: 1" in shown
    assert f'href="/articles/{ready}#s4"' in shown
    assert "1 of 2 articles finished" in shown
    assert "10.8 percentage points, sentence 5" in jianbao.client.get(f"{batch}/digest.md").get_data(as_text=True)
    document = Document(io.BytesIO(jianbao.client.get(f"{batch}/digest.docx").data))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "by leaps and bounds" in words
    assert "Figures to check: 10.8个百分点 (10.8 percentage points, sentence 5)" in words
    assert jianbao.client.get(f"{batch}/digest.exe", headers=HTML).status_code == 404


def test_what_failed_in_an_upload_is_tried_again_together(jianbao):
    sent = files(
        ("一.txt", sample.text().encode()), ("二.txt", "第二篇新闻稿件。".encode()), ("三.txt", "第三篇新闻。".encode())
    )
    batch = post(jianbao, "/articles", files=sent).headers["Location"]
    ids = [article.id for article in jianbao.articles.list().articles]
    jianbao.finish(ids[0])
    jianbao.fail(ids[1])
    post(jianbao, f"/articles/{ids[2]}/cancel")
    assert "Try the failed ones again" in page(jianbao, batch)
    assert post(jianbao, f"{batch}/retry").status_code == 303
    assert [str(jianbao.articles.get(one).job.state) for one in ids] == ["done_with_warnings", "queued", "queued"]


def test_the_list_keeps_itself_fresh_while_something_is_worked_on(jianbao):
    article = jianbao.submit()
    assert 'data-live="/articles/live?show=open"' in page(jianbao, "/articles?show=open")
    part = jianbao.client.get("/articles/live")
    assert part.headers["X-State"] == "working"
    jianbao.finish(article)
    assert jianbao.client.get("/articles/live").headers["X-State"] == "finished"
    assert "data-live" not in page(jianbao, "/articles")


def test_an_empty_list_says_how_to_begin(jianbao):
    assert "No briefings yet" in page(jianbao, "/articles")


def test_every_answer_forbids_foreign_scripts_and_frames(jianbao):
    article = jianbao.submit()
    for address in ("/", "/articles", f"/articles/{article}", "/api/docs", "/nope", "/api/v1/articles"):
        policy = jianbao.client.get(address, headers=HTML).headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_pages_ask_nothing_of_other_machines(jianbao):
    article = jianbao.submit()
    jianbao.finish(article)
    for address in ("/", "/articles", f"/articles/{article}", "/api/docs"):
        shown = page(jianbao, address)
        assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', shown)
        assert " style=" not in shown
        assert not re.findall(r"<script(?![^>]*\bsrc=)", shown)
        assert not re.findall(r"\son\w+=", shown)


def test_the_first_paint_stays_small(jianbao):
    weight = sum(path.stat().st_size for path in Path(jianbao.app.static_folder).rglob("*") if path.is_file())
    assert weight < 60_000
    assert len(page(jianbao, "/")) < 20_000


def test_static_files_change_their_address_with_their_content(jianbao):
    address = re.search(r'href="(/static/app\.css\?v=\w+)"', page(jianbao, "/")).group(1)
    assert "immutable" in jianbao.client.get(address).headers["Cache-Control"]


def test_the_interface_speaks_the_readers_language(jianbao):
    assert '<html lang="en">' in page(jianbao, "/")
    answer = jianbao.client.get("/", headers={"Accept": "text/html", "Accept-Language": "zh-TW,zh;q=0.8,en;q=0.5"})
    assert '<html lang="zh-Hant">' in answer.get_data(as_text=True)
    jianbao.client.post("/language", data={"language": "zh_Hans", "back": "/articles"})
    assert '<html lang="zh-Hans">' in page(jianbao, "/articles")


def test_the_language_switch_leads_nowhere_else(jianbao):
    for back in ("//evil.example", "https://evil.example", "/\\evil.example"):
        answer = jianbao.client.post("/language", data={"language": "en", "back": back})
        assert answer.headers["Location"] == "/"
