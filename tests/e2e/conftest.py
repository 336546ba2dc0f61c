"""The whole service as its users meet it: `jianbao serve` in a process, Chromium in front of it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest
import requests

from tests.servers import free_port, redis_program

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
START_SECONDS = 60


@pytest.fixture(scope="session")
def served(installation):
    """The address of a running installation with data of its own."""
    return installation[0]


@pytest.fixture(scope="session")
def first_password(installation):
    """The one-time password that `jianbao serve` prints on a new installation."""
    return re.search(r"password (\S+)", installation[1].read_text()).group(1)


@pytest.fixture(scope="session")
def installation(tmp_path_factory):
    """`jianbao serve`: its address and what it printed."""
    if redis_program() is None:
        pytest.skip("NO REDIS: install redis-server to run the end-to-end tests")
    port = free_port()
    folder = tmp_path_factory.mktemp("served")
    env = {key: value for key, value in os.environ.items() if not key.startswith(("JIANBAO", "REDIS"))}
    env |= {"JIANBAO_DATA": str(folder), "JIANBAO_WORKERS": "1", "JIANBAO_LOG_LEVEL": "warning"}
    log = (folder / "serve.log").open("w")
    command = [sys.executable, "-m", "service.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address, folder / "serve.log"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
        log.close()


def _wait(address, process):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if requests.get(f"{address}/readyz", timeout=2).ok:
                return
        except requests.RequestException:
            time.sleep(0.2)
    pytest.fail("jianbao serve did not become ready")


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium."""
    if CHROMIUM is None:
        pytest.skip("NO CHROMIUM: install chromium to run the browser tests")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def _is_trouble(message):
    # A refused form answers 4xx, which browsers report; the page itself is what is tested then.
    return message.type == "error" and "the server responded with a status of 4" not in message.text


@pytest.fixture
def page(chromium, served):
    """A page whose every script error and foreign request fails the test."""
    context = chromium.new_context(base_url=served, viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(60_000)
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if _is_trouble(message) else None)
    page.on("request", lambda request: None if request.url.startswith(served) else troubles.append(request.url))
    yield page
    context.close()
    assert not troubles
