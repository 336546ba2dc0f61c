"""``make demo``: the whole service, once around.

Starts everything on a free port with a data folder of its own, sends one article
through the JSON API, shows the progress, prints the briefing, and stops.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from service.exports.plain import write_plain

START_SECONDS = 90
BRIEF_SECONDS = 600
STEP_SECONDS = 0.5


def main(arguments: list[str]) -> int:
    """Brief the file named, or the sample. Returns the exit status."""
    article = Path(arguments[0])
    with tempfile.TemporaryDirectory(prefix="jianbao-demo-") as folder, running(Path(folder)) as address:
        print(f"Jianbao is up at {address}. Sending {article.name} …", file=sys.stderr)
        briefing = brief(address, article)
    print(write_plain(briefing))
    return 0 if briefing["status"] in {"done", "done_with_warnings"} else 1


@contextmanager
def running(data: Path) -> Iterator[str]:
    """The whole service with its data in ``data``; yields its address. Stopped in any case."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    env = {**os.environ, "JIANBAO_DATA": str(data), "JIANBAO_LOG_LEVEL": "warning"}
    env.pop("JIANBAO_DATABASE_URL", None)
    service = subprocess.Popen(
        [sys.executable, "-m", "service.cli", "serve", "--host", "127.0.0.1", "--port", str(port)],
        env=env,
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_until_up(address, service)
        yield address
    finally:
        service.send_signal(signal.SIGINT)
        service.wait(timeout=30)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(address: str, service: subprocess.Popen[bytes]) -> None:
    """Return when the service answers. Raises ``SystemExit`` when it ends or stays silent."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if service.poll() is not None:
            raise SystemExit("The service did not start. The lines above say why.")
        try:
            if requests.get(f"{address}/healthz", timeout=5).ok:
                return
        except (requests.ConnectionError, requests.Timeout):
            time.sleep(STEP_SECONDS)
    raise SystemExit(f"The service did not answer within {START_SECONDS} seconds.")


def brief(address: str, article: Path) -> dict[str, Any]:
    """The briefing of one file, through the JSON API."""
    body = {"text": article.read_text(encoding="utf-8"), "name": article.name}
    sent = requests.post(f"{address}/api/v1/articles", json=body, timeout=30)
    if not sent.ok:
        raise SystemExit(json.dumps(sent.json(), ensure_ascii=False, indent=2))
    here = address + sent.headers["Location"]
    deadline, said = time.monotonic() + BRIEF_SECONDS, ""
    while time.monotonic() < deadline:
        state = requests.get(here, timeout=30).json()
        job = state["job"]
        line = f"  {state['state']}: {job['stage'] or 'waiting'} {job['done']}/{job['total']}"
        if line != said:
            print(line, file=sys.stderr)
            said = line
        if state["state"] in {"done", "done_with_warnings"}:
            found: dict[str, Any] = requests.get(f"{here}/briefing", timeout=30).json()
            return found
        if state["state"] in {"failed", "cancelled"}:
            raise SystemExit(json.dumps(state["problem"], ensure_ascii=False, indent=2))
        time.sleep(STEP_SECONDS)
    raise SystemExit(f"The article was not done within {BRIEF_SECONDS} seconds.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
