"""Nothing is lost: workers die, Redis forgets, and every article still ends done, once. Real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import time

import pytest

from tests.integration.installation import SHORT, Installation
from tests.servers import end_group, wait_until
from workers.errors import Conflict
from workers.jobs import JobState
from workers.records import NewArticle

pytestmark = pytest.mark.slow


@pytest.fixture
def place(tmp_path, redis_server, sqlite_url):
    installation = Installation(tmp_path, redis_server.url, sqlite_url)
    yield installation
    installation.stop()


@pytest.fixture
def any_place(tmp_path, redis_server, database_url):
    installation = Installation(tmp_path, redis_server.url, database_url)
    yield installation
    installation.stop()


def pool_process(worker):
    """The id of the one process in the worker's pool."""
    found = subprocess.run(["pgrep", "-P", str(worker.pid)], capture_output=True, text=True, check=False).stdout.split()
    return int(found[0]) if found else None


def test_a_worker_killed_in_the_middle_and_started_again(any_place):
    article = any_place.submit(any_place.sample())
    end_group(_started_on(any_place, article))
    assert any_place.state(article) is JobState.RUNNING
    killed = time.monotonic()
    any_place.start_worker()
    any_place.wait_for([article])
    assert time.monotonic() - killed < 60
    assert any_place.store.get(article).job.attempts == 2
    assert any_place.endings(article) == 1
    assert any_place.store.briefing(article)["translation"]


def test_the_process_that_had_the_article_is_killed_and_its_worker_lives_on(place):
    article = place.submit(place.sample())
    worker = _started_on(place, article)
    os.kill(pool_process(worker), signal.SIGKILL)
    place.wait_for([article])
    assert place.store.get(article).job.attempts == 2
    assert place.endings(article) == 1
    assert worker.poll() is None


def test_a_worker_that_is_told_to_stop_finishes_what_it_has(place):
    article = place.submit(place.sample())
    worker = _started_on(place, article)
    worker.terminate()
    assert worker.wait(60) == 0
    assert place.state(article).succeeded
    assert place.store.get(article).job.attempts == 1


def test_redis_is_flushed_with_articles_waiting(place, redis_server):
    articles = [place.submit(SHORT) for _ in range(4)]
    redis_server.client.flushall()
    place.start_worker()
    place.wait_for(articles)
    assert [place.endings(article) for article in articles] == [1] * 4


def test_redis_is_restarted_under_a_running_worker(place, redis_server):
    place.start_worker()
    first = place.submit(SHORT)
    place.wait_for([first])
    waiting = [place.submit(place.sample()), place.submit(SHORT), place.submit(SHORT)]
    redis_server.stop()
    time.sleep(1)
    redis_server.start()
    waiting.append(place.submit(SHORT))
    place.wait_for(waiting)
    assert [place.endings(article) for article in waiting] == [1] * 4


def test_articles_sent_in_while_redis_is_down_are_done_when_it_is_back(place, redis_server):
    place.start_worker()
    place.wait_for([place.submit(SHORT)])
    redis_server.stop()
    articles = [place.submit(SHORT) for _ in range(3)]
    assert [place.state(article) for article in articles] == [JobState.QUEUED] * 3
    redis_server.start()
    place.wait_for(articles)
    assert [place.endings(article) for article in articles] == [1] * 3


def test_redis_goes_at_the_very_moment_an_article_is_done(place, redis_server):
    place.start_worker()
    for _ in range(4):
        article = place.submit(SHORT, full=False)
        wait_until(lambda one=article: place.state(one).succeeded, 30, "the article to be done", every=0.001)
        redis_server.stop()  # while the worker confirms the message
        after = place.submit(SHORT, full=False)
        redis_server.start()
        place.wait_for([after], 30)


def test_ten_articles_at_once_with_two_processes(any_place):
    articles = [any_place.submit(SHORT * (n + 1), full=n % 2 == 0) for n in range(10)]
    any_place.start_worker(processes=2)
    seen = set()

    def done():
        jobs = [any_place.store.get(article).job for article in articles]
        seen.update((job.stage, job.state) for job in jobs)
        return all(job.state.succeeded for job in jobs)

    wait_until(done, 90, "ten articles", every=0.02)
    assert [any_place.store.get(article).job.attempts for article in articles] == [1] * 10
    assert [any_place.endings(article) for article in articles] == [1] * 10
    assert any(state is JobState.RUNNING for _, state in seen), "progress could not be seen"
    for article in articles:
        briefing = any_place.store.briefing(article)
        assert briefing["id"] == article
        assert briefing["summary"]
        assert briefing["status"] == any_place.state(article)


def test_two_workers_on_one_queue_share_the_work(place):
    place.start_worker()
    place.start_worker()
    articles = [place.submit(SHORT) for _ in range(6)]
    place.wait_for(articles)
    assert [place.endings(article) for article in articles] == [1] * 6


def test_a_cancelled_article_stops_within_seconds_and_the_next_one_gets_its_turn(place):
    article = place.submit(place.sample() * 9)
    _started_on(place, article)
    place.store.cancel(article)
    after = place.submit(SHORT)
    place.wait_for([after], 30)
    assert place.state(article) is JobState.CANCELLED
    assert place.endings(article) == 0
    with pytest.raises(Conflict):
        place.store.cancel(after)


def test_an_article_nobody_can_translate_fails_in_words_and_holds_nobody_up(place):
    place.start_worker()
    english = place.submit("This is an English article. It has no Chinese in it at all.")
    binary = place.store.submit(_binary())
    place.queue.send(binary.job.id)
    good = place.submit(SHORT)
    place.wait_for([good])
    wait_until(lambda: place.state(english) is JobState.FAILED, 20, "the English article to fail")
    wait_until(lambda: place.state(binary.id) is JobState.FAILED, 20, "the binary to fail")
    assert place.store.get(english).problem["code"] == "not-chinese"
    assert place.store.get(english).job.attempts == 1
    assert place.store.get(binary.id).problem["advice"]


def test_without_a_model_the_reader_learns_what_is_missing(tmp_path, redis_server, sqlite_url):
    place = Installation(tmp_path, redis_server.url, sqlite_url, JIANBAO_MODEL=str(tmp_path / "none"))
    article = place.submit(SHORT)
    place.start_worker()
    wait_until(lambda: place.state(article) is JobState.FAILED, 30, "the job to fail")
    place.stop()
    assert place.store.get(article).problem["code"] == "model-missing"


def test_article_text_stays_out_of_the_log(place):
    place.start_worker()
    place.wait_for([place.submit(SHORT, name="机密文件.txt")])
    assert "434.16" not in place.log()
    assert place.log().isascii()


def _binary():
    return NewArticle(bytes(range(256)) * 40, "a.txt", media_type="text/plain", format="txt")


def _started_on(place, article):
    """A worker that is in the middle of the article."""
    worker = place.start_worker()
    place.wait_until_begun(article)
    return worker


@pytest.mark.postgres
def test_the_database_is_restarted_under_a_running_worker(tmp_path, redis_server, postgres_server):
    place = Installation(tmp_path, redis_server.url, postgres_server.new_database("restarted"))
    try:
        article = place.submit(place.sample())
        waiting = place.submit(SHORT)
        _started_on(place, article)
        postgres_server.restart()
        place.wait_for([article, waiting])
        assert [place.endings(one) for one in (article, waiting)] == [1, 1]
    finally:
        place.stop()
