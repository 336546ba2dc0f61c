"""Articles as people see them, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from workers.errors import Conflict, InvalidRequest, NotFound
from workers.jobs import JobState
from workers.leases import Leases
from workers.records import NewArticle
from workers.store import ArticleStore

ARTICLE = NewArticle("新疆经济增长。".encode(), name="a.txt", media_type="text/plain", format="txt", characters=7)


@pytest.fixture
def store(any_engine):
    return ArticleStore(any_engine)


def run(store, record, state=JobState.DONE, headline=("新疆", "Xinjiang")):
    leases = Leases(store.engine)
    claim = leases.claim(record.job.id, "tester")
    body = {"id": record.id, "headline": {"zh": headline[0], "en": headline[1]}}
    assert leases.finish(claim, body, state)


def test_an_article_comes_back_as_it_was_sent(store):
    record = store.submit(ARTICLE, {"full": False}, batch="desk")
    assert store.get(record.id) == record
    assert (record.name, record.format, record.characters, record.batch) == ("a.txt", "txt", 7, "desk")
    assert (record.options, record.job.state, record.problem) == ({"full": False}, JobState.QUEUED, None)
    assert store.source(record.id).data == ARTICLE.data
    assert record.created.utcoffset().total_seconds() == 0


def test_names_that_no_database_takes_are_mended(store):
    record = store.submit(NewArticle(b"x", name="a\0b\udcff.txt", title="标\0题", media_type="x" * 3000))
    assert record.name == "ab?.txt"
    assert record.title == "标题"


def test_repeating_a_request_with_its_key_makes_no_second_article(store):
    first = store.submit(ARTICLE, {"full": True}, idempotency_key="k")
    assert store.submit(ARTICLE, {"full": True}, idempotency_key="k") == first
    assert sum(store.counts().values()) == 1


@pytest.mark.parametrize("other", ["options", "text", "name"])
def test_a_key_cannot_be_used_for_something_else(store, other):
    store.submit(ARTICLE, {"full": True}, idempotency_key="k")
    changed = {
        "options": (ARTICLE, {"full": False}),
        "text": (NewArticle("其他".encode(), name="a.txt", media_type="text/plain"), {"full": True}),
        "name": (NewArticle(ARTICLE.data, name="b.txt", media_type="text/plain"), {"full": True}),
    }
    with pytest.raises(Conflict):
        store.submit(*changed[other], idempotency_key="k")
    assert sum(store.counts().values()) == 1


def test_ten_repeats_at_once_make_one_article(store):
    with ThreadPoolExecutor(10) as pool:
        records = list(pool.map(lambda _: store.submit(ARTICLE, {}, idempotency_key="same"), range(10)))
    assert len({record.id for record in records}) == 1
    assert sum(store.counts().values()) == 1


def test_overlong_keys_and_batches_are_refused_not_cut(store):
    with pytest.raises(InvalidRequest):
        store.submit(ARTICLE, idempotency_key="k" * 301)
    with pytest.raises(InvalidRequest):
        store.submit(ARTICLE, batch="b" * 65)


def test_pages_show_every_article_once_newest_first(store):
    made = [store.submit(NewArticle(b"x", name=str(n))).id for n in range(7)]
    seen, cursor = [], None
    while True:
        page = store.list(cursor=cursor, limit=3)
        seen += [record.id for record in page.articles]
        cursor = page.cursor
        if cursor is None:
            break
        if len(seen) == 3:
            store.submit(NewArticle(b"x", name="newer"))  # must not push one off the next page
    assert seen == made[::-1]


@pytest.mark.parametrize("cursor", ["", "x", "!!!", "é", "AAAA", "Zg", "f" * 500])
def test_a_forged_cursor_is_refused_in_words(store, cursor):
    store.submit(ARTICLE)
    if cursor == "":
        assert len(store.list(cursor=cursor).articles) == 1
    else:
        with pytest.raises(InvalidRequest):
            store.list(cursor=cursor)


def test_lists_are_narrowed_by_state_batch_and_words(store):
    done = store.submit(NewArticle(b"x", name="wind 50%.txt"), batch="b1")
    waiting = store.submit(NewArticle(b"x", name="solar.txt", title="光伏"), batch="b1")
    other = store.submit(NewArticle(b"x", name="rail_1.txt"), batch="b2")
    run(store, done, headline=("风电装机", "Wind power capacity"))

    def ids(**filters):
        return {record.id for record in store.list(**filters).articles}

    assert ids(state=JobState.DONE) == {done.id}
    assert ids(state=[JobState.QUEUED]) == {waiting.id, other.id}
    assert ids(batch="b1") == {done.id, waiting.id}
    assert ids(query="光伏") == {waiting.id}
    assert ids(query="风电") == {done.id}
    assert ids(query="WIND POWER") == {done.id}
    assert ids(query="50%") == {done.id}
    assert ids(query="_1") == {other.id}
    assert ids(query="%") == {done.id}
    assert ids(query="l", batch="b2") == {other.id}


def test_a_cancelled_article_is_not_worked_on(store):
    record = store.submit(ARTICLE)
    assert store.cancel(record.id).job.state is JobState.CANCELLED
    assert store.cancel(record.id).job.state is JobState.CANCELLED
    assert Leases(store.engine).claim(record.job.id, "w") is None


def test_a_running_worker_learns_that_its_article_was_cancelled_or_deleted(store):
    leases = Leases(store.engine)
    for stop in (store.cancel, store.delete):
        record = store.submit(ARTICLE)
        claim = leases.claim(record.job.id, "w")
        stop(record.id)
        assert not leases.heartbeat(claim)
        assert not leases.progress(claim, "check", 1, 1)
        assert not leases.save_summary(claim, {})
        assert not leases.finish(claim, {}, JobState.DONE)
        assert not leases.fail(claim, {})


def test_what_is_done_cannot_be_cancelled(store):
    record = store.submit(ARTICLE)
    run(store, record)
    with pytest.raises(Conflict):
        store.cancel(record.id)
    assert store.get(record.id).job.state is JobState.DONE


def test_trying_again_keeps_the_old_briefing_until_there_is_a_new_one(store):
    record = store.submit(ARTICLE, {"full": True})
    run(store, record, headline=("旧", "old"))
    again = store.retry(record.id, {"full": False})
    assert again.job.id != record.job.id
    assert again.options == {"full": False}
    assert store.briefing(record.id)["headline"]["en"] == "old"
    assert store.briefing(record.id)["status"] == "queued"
    claim = Leases(store.engine).claim(again.job.id, "w")
    Leases(store.engine).save_summary(claim, {"headline": {"zh": "新", "en": "half"}})
    assert store.briefing(record.id)["headline"]["en"] == "old"
    Leases(store.engine).finish(claim, {"headline": {"zh": "新", "en": "new"}}, JobState.DONE)
    assert store.briefing(record.id)["headline"]["en"] == "new"
    assert sum(store.counts().values()) == 1


def test_what_waits_cannot_be_tried_again(store):
    record = store.submit(ARTICLE)
    with pytest.raises(Conflict):
        store.retry(record.id)


def test_two_people_trying_again_at_once_start_one_job(store):
    record = store.submit(ARTICLE)
    run(store, record)

    def attempt(_):
        try:
            return store.retry(record.id).job.id
        except Conflict:
            return None

    with ThreadPoolExecutor(6) as pool:
        started = [job for job in pool.map(attempt, range(6)) if job]
    assert len(started) == 1
    assert len(Leases(store.engine).due()) == 1


def test_deleting_leaves_nothing_behind(store):
    record = store.submit(ARTICLE)
    run(store, record)
    store.delete(record.id)
    for look in (store.get, store.source, store.briefing, store.delete, store.cancel, store.retry):
        with pytest.raises(NotFound):
            look(record.id)
    with store.engine.connect() as connection:
        for table in ("articles", "sources", "jobs", "briefings"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0


def test_a_briefing_is_none_until_its_summary_is_there(store):
    record = store.submit(ARTICLE)
    assert store.briefing(record.id) is None
    claim = Leases(store.engine).claim(record.job.id, "w")
    Leases(store.engine).save_summary(claim, {"headline": {"zh": "新疆\0", "en": "half \ud83d"}, "summary": []})
    assert store.briefing(record.id)["status"] == "running"
    assert store.get(record.id).headline_zh == "新疆"


def test_counts_name_every_state_and_count_each_article_once(store):
    record = store.submit(ARTICLE)
    run(store, record, JobState.DONE_WITH_WARNINGS)
    store.retry(record.id)
    store.submit(ARTICLE)
    assert store.counts() == {state: 2 if state is JobState.QUEUED else 0 for state in JobState}
