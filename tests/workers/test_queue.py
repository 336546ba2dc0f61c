"""The queue on a real Redis: what is stored is sent, sooner or later, and once if possible."""

from __future__ import annotations

import base64
import json
import os
import signal
import time

import pytest

from tests.servers import wait_until
from workers import queue as queue_module
from workers.app import QUEUE, broker_url, client_url
from workers.leases import Leases
from workers.queue import Queue
from workers.records import NewArticle
from workers.store import ArticleStore

ARTICLE = NewArticle("新疆".encode(), name="机密.txt", title="机密")


@pytest.fixture
def store(engine):
    return ArticleStore(engine)


@pytest.fixture
def queue(engine, redis_server):
    return Queue(redis_server.url, Leases(engine))


def messages(redis_server):
    return [json.loads(raw) for raw in redis_server.client.lrange(QUEUE, 0, -1)]


def test_a_message_carries_the_job_id_and_nothing_else(store, queue, redis_server):
    record = store.submit(ARTICLE)
    assert queue.send(record.job.id)
    (message,) = messages(redis_server)
    arguments = json.loads(base64.b64decode(message["body"]))
    assert arguments[0] == [record.job.id]
    assert arguments[1] == {}
    assert "机密" not in json.dumps(message, ensure_ascii=False)
    assert queue.depth() == 1


def test_a_sent_job_is_not_sent_again_by_the_sweep(store, queue):
    queue.send(store.submit(ARTICLE).job.id)
    queue.sweep()
    queue.sweep()
    assert queue.depth() == 1


def test_what_was_stored_while_redis_was_down_is_sent_when_it_is_back(store, engine, redis_server):
    redis_server.stop()
    queue = Queue(redis_server.url, Leases(engine))
    begun = time.monotonic()
    records = [store.submit(ARTICLE) for _ in range(20)]
    assert [queue.send(record.job.id) for record in records] == [False] * 20
    assert queue.depth() is None
    queue.sweep()
    assert time.monotonic() - begun < 5  # not twenty times the patience with Redis
    redis_server.start()
    wait_until(lambda: (queue.sweep(), queue.depth() == 20)[1], 5, "the sweep to send all")
    sent = {json.loads(base64.b64decode(m["body"]))[0][0] for m in messages(redis_server)}
    assert sent == {record.job.id for record in records}


def test_a_hanging_redis_does_not_hang_the_sender(store, queue, redis_server):
    job_id = store.submit(ARTICLE).job.id
    os.kill(redis_server._process.pid, signal.SIGSTOP)
    begun = time.monotonic()
    assert not queue.send(job_id)
    assert time.monotonic() - begun < 3
    os.kill(redis_server._process.pid, signal.SIGCONT)
    wait_until(lambda: (queue.sweep(), queue.depth() == 1)[1], 5, "the job to be sent")


def test_flushed_messages_are_noticed_and_sent_again(store, queue, redis_server, monkeypatch):
    for _ in range(5):
        queue.send(store.submit(ARTICLE).job.id)
    redis_server.client.flushall()
    monkeypatch.setattr(queue_module, "GRACE", 60)
    queue.sweep()
    assert queue.depth() == 0  # they may still be on their way
    monkeypatch.setattr(queue_module, "GRACE", 0.01)
    time.sleep(0.1)
    queue.sweep()
    assert queue.depth() == 5
    time.sleep(0.1)
    queue.sweep()
    assert queue.depth() == 5


def test_a_long_queue_is_not_sent_over_and_over(store, queue, monkeypatch):
    monkeypatch.setattr(queue_module, "GRACE", 0.05)
    for _ in range(5):
        queue.send(store.submit(ARTICLE).job.id)
    for _ in range(3):
        time.sleep(0.1)
        queue.sweep()
    assert queue.depth() == 5


def test_cancelled_and_unknown_jobs_are_not_sent(store, queue):
    record = store.submit(ARTICLE)
    store.cancel(record.id)
    assert not queue.send(record.job.id)
    assert not queue.send("0" * 32)
    queue.sweep()
    assert queue.depth() == 0


def test_socket_addresses_suit_both_libraries():
    assert broker_url("unix:///run/r.sock") == broker_url("redis+socket:///run/r.sock") == "redis+socket:///run/r.sock"
    assert client_url("unix:///run/r.sock") == client_url("redis+socket:///run/r.sock") == "unix:///run/r.sock"
    assert broker_url("redis://h/1") == client_url("redis://h/1") == "redis://h/1"
