"""The processes that ``supervise`` starts: ``python -m service.processes web FD`` and ``... worker``.

Settings come through the environment; the web process gets the listening socket
as an open file, so that it can be started again without losing the port.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence

import waitress

from service.app import create_app
from workers import log as logs
from workers.settings import Settings
from workers.tasks import worker

WEB_THREADS = 8


def web(settings: Settings, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve pages and API on a port of its own, until told to stop."""
    logs.configure(settings.log_level)
    waitress.serve(create_app(settings), host=host, port=port, threads=WEB_THREADS, ident=None)


def web_on(settings: Settings, listening: socket.socket) -> None:
    """Serve pages and API on a socket that is open already, until told to stop."""
    logs.configure(settings.log_level)
    waitress.serve(create_app(settings), sockets=[listening], threads=WEB_THREADS, ident=None)


def main(arguments: Sequence[str]) -> int:
    """Run one of the processes; returns its exit status."""
    settings = Settings.from_env()
    if arguments[0] == "worker":
        return worker(settings)
    web_on(settings, socket.socket(fileno=int(arguments[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
