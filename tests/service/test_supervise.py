"""Parts of `jianbao serve` that need no running service; the whole is in tests/integration/test_serve.py."""

from __future__ import annotations

import dataclasses
import signal
import sys

import pytest

from service import supervise
from service.supervise import Child, serve
from tests.servers import wait_until
from workers.errors import ConfigurationError, Unexpected
from workers.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings.from_env({"JIANBAO_DATA": str(tmp_path / "data"), "REDIS_URL": "redis://127.0.0.1:1/0"})


@pytest.mark.parametrize(
    ("host", "port", "named"),
    [("127.0.0.1", 99999, "99999"), ("127.0.0.1", -1, "-1"), ("no.such.host.invalid", 0, "no.such.host.invalid")],
)
def test_an_address_that_cannot_be_had_is_named(settings, host, port, named):
    with pytest.raises(ConfigurationError) as raised:
        serve(settings, host, port)
    assert named in raised.value.detail


def test_a_data_folder_that_cannot_be_made_is_named(settings, tmp_path):
    (tmp_path / "file").touch()
    broken = dataclasses.replace(settings, data=tmp_path / "file" / "data")
    with pytest.raises(ConfigurationError) as raised:
        serve(broken, port=0)
    assert str(broken.data) in raised.value.detail
    assert "JIANBAO_DATA" in raised.value.advice


def test_a_part_that_never_stays_up_ends_the_service_in_words(monkeypatch):
    monkeypatch.setattr(supervise.time, "sleep", lambda _: None)
    child = Child("worker", [sys.executable, "-c", "raise SystemExit(3)"], {})
    child.start()
    with pytest.raises(Unexpected) as raised:
        while True:
            child.process.wait()
            child.restart_if_dead()
    assert "worker" in raised.value.detail


def test_stopping_ends_a_part_that_does_not_listen(monkeypatch, tmp_path):
    monkeypatch.setattr(supervise, "STOP_SECONDS", 0.5)
    code = (
        "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"pathlib.Path({str(tmp_path / 'deaf')!r}).touch(); time.sleep(60)"
    )
    child = Child("deaf", [sys.executable, "-c", code], {})
    child.start()
    wait_until((tmp_path / "deaf").exists, 10, "the part to be up")
    child.stop()
    assert child.process.returncode == -signal.SIGKILL
