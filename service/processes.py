"""The web server as a process: ``python -m service.processes FD``, and ``jianbao web``.

Settings come through the environment. The listening socket is an open file, so
that the process can be started again without losing the port.
"""

from __future__ import annotations

import signal
import socket
import sys

import waitress  # type: ignore[import-untyped]  # it comes without types

from service.app import create_app
from workers import log as logs
from workers.errors import JianbaoError
from workers.settings import Settings

THREADS = 8


def web(settings: Settings, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve pages and API on a port, until told to stop."""
    _prepare(settings)
    waitress.serve(create_app(settings), host=host, port=port, threads=THREADS, ident=None)


def web_on(settings: Settings, listening: socket.socket) -> None:
    """Serve pages and API on a socket that is open already, until told to stop."""
    _prepare(settings)
    waitress.serve(create_app(settings), sockets=[listening], threads=THREADS, ident=None)


def _prepare(settings: Settings) -> None:
    """Logs, and an orderly end: on SIGTERM the requests at hand are answered."""
    logs.configure(settings.log_level)
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(0))


def main() -> int:
    """Serve on the socket whose number is the first argument; returns the exit status."""
    try:
        web_on(Settings.from_env(), socket.socket(fileno=int(sys.argv[1])))
    except JianbaoError as error:
        sys.stderr.write(f"{error.title}: {error.detail}\n{error.advice}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
