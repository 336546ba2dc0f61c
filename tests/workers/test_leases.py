"""Jobs as workers see them: one holder at a time, and none is ever forgotten."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from workers.errors import QueueDown
from workers.jobs import JobState
from workers.leases import Leases
from workers.records import NewArticle
from workers.store import ArticleStore

ARTICLE = NewArticle("新疆".encode(), name="a.txt")
SHORT = 0.05  # seconds of lease


@pytest.fixture
def store(any_engine):
    return ArticleStore(any_engine)


def state_of(store, record):
    return store.get(record.id).job.state


def test_ten_workers_reach_for_one_job_and_one_gets_it(store):
    record = store.submit(ARTICLE)
    with ThreadPoolExecutor(10) as pool:
        claims = list(pool.map(lambda n: Leases(store.engine).claim(record.job.id, str(n)), range(10)))
    (claim,) = [claim for claim in claims if claim]
    assert claim.source.data == ARTICLE.data
    assert claim.attempt == 1
    assert state_of(store, record) is JobState.RUNNING


def test_progress_is_there_to_be_shown(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine)
    claim = leases.claim(record.job.id, "w")
    assert leases.progress(claim, "translate_summary", 3, 9)
    job = store.get(record.id).job
    assert (job.stage, job.done, job.total) == ("translate_summary", 3, 9)
    assert job.started is not None


def test_a_worker_taken_for_dead_cannot_finish_what_another_has(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine, SHORT)
    slow = leases.claim(record.job.id, "slow")
    time.sleep(2 * SHORT)
    quick = Leases(store.engine, 60).claim(record.job.id, "quick")
    assert quick.attempt == 2
    assert not leases.finish(slow, {"headline": {"en": "slow"}}, JobState.DONE)
    assert not leases.fail(slow, {})
    assert not leases.heartbeat(slow)
    assert leases.finish(quick, {"headline": {"en": "quick"}}, JobState.DONE)
    assert not leases.finish(quick, {"headline": {"en": "twice"}}, JobState.DONE)
    assert store.briefing(record.id)["headline"]["en"] == "quick"


def test_a_heartbeat_keeps_the_job(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine, 1.5)
    claim = leases.claim(record.job.id, "w")
    for _ in range(4):
        time.sleep(0.5)
        assert leases.heartbeat(claim)
    assert leases.expire() == 0
    assert state_of(store, record) is JobState.RUNNING


def test_the_job_of_a_lost_worker_is_due_again(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine, SHORT)
    leases.reserve(record.job.id)
    leases.claim(record.job.id, "lost")
    assert leases.due() == []
    time.sleep(2 * SHORT)
    assert leases.expire() == 1
    assert leases.expire() == 0
    assert state_of(store, record) is JobState.QUEUED
    assert leases.due() == [record.job.id]


def test_an_article_that_kills_every_worker_fails_with_words(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine, SHORT, attempts=2)
    for _ in range(2):
        assert leases.claim(record.job.id, "victim")
        time.sleep(2 * SHORT)
        leases.expire()
    assert leases.claim(record.job.id, "victim") is None
    assert state_of(store, record) is JobState.FAILED
    problem = store.get(record.id).problem
    assert problem["code"] == "worker-lost"
    assert problem["advice"]


def test_a_fault_that_passes_is_tried_again_after_a_pause_and_not_for_ever(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine, 60, attempts=2)
    assert leases.release(leases.claim(record.job.id, "w"), QueueDown())
    assert state_of(store, record) is JobState.QUEUED
    assert leases.due() == []
    assert leases.claim(record.job.id, "too early") is None
    time.sleep(2.1)
    assert leases.due() == [record.job.id]
    assert leases.release(leases.claim(record.job.id, "w"), QueueDown())
    assert state_of(store, record) is JobState.FAILED
    assert store.get(record.id).problem["code"] == "queue-down"


def test_two_sweeps_at_once_send_a_job_once(store):
    record = store.submit(ARTICLE)
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda _: Leases(store.engine).reserve(record.job.id, since=5), range(8)))
    assert won.count(True) == 1


def test_a_message_that_redis_forgot_is_found_out(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine)
    leases.reserve(record.job.id)
    assert leases.due() == []
    time.sleep(0.05)
    assert leases.waiting(0.01) == 1
    assert leases.due(resend_after=0.01) == [record.job.id]
    assert leases.due(resend_after=60) == []


def test_a_message_that_did_not_leave_stays_due(store):
    record = store.submit(ARTICLE)
    leases = Leases(store.engine)
    leases.reserve(record.job.id)
    leases.unsent(record.job.id)
    assert leases.due() == [record.job.id]


def test_what_the_reader_of_documents_found_out_is_kept_but_a_given_title_stays(store):
    leases = Leases(store.engine)
    plain = store.submit(ARTICLE)
    titled = store.submit(NewArticle(b"x", title="given"))
    for record in (plain, titled):
        assert leases.describe(leases.claim(record.job.id, "w"), title="found", format="pdf", characters=99)
    assert (store.get(plain.id).title, store.get(titled.id).title) == ("found", "given")
    assert (store.get(plain.id).format, store.get(plain.id).characters) == ("pdf", 99)


def test_a_document_with_three_articles_becomes_three_and_only_once(store):
    record = store.submit(NewArticle(b"%PDF", name="page.pdf"), {"full": False})
    leases = Leases(store.engine, SHORT)
    claim = leases.claim(record.job.id, "w")
    parts = [NewArticle(f"第{n}篇".encode(), name="page.pdf", title=f"t{n}", format="pdf") for n in (1, 2, 3)]
    assert len(leases.split(claim, parts)) == 2
    time.sleep(2 * SHORT)
    again = leases.claim(record.job.id, "w2")
    assert again.source.data == "第1篇".encode()
    assert leases.split(claim, parts) == []
    page = store.list(batch=record.id).articles
    assert sorted(article.title for article in page) == ["t1", "t2", "t3"]
    assert all(article.options == {"full": False} for article in page)
    assert len(leases.due()) == 2
