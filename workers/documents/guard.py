"""Reading a document in a process of its own, so that a hostile file cannot take the worker down.

The child is this package run as a program (``python -m workers.documents``):
Celery's pool processes may not have children through multiprocessing. It reads
one request on standard input and writes one answer on standard output. It is
killed when the wall clock runs out, and bounds its own memory.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

from workers.documents.detect import detect
from workers.documents.limits import Limits
from workers.documents.registry import IN_PROCESS, read_document, require_size
from workers.documents.wire import answer_in, request_out
from workers.errors import DamagedDocument, TooComplex
from workers.pipeline.values import Article

PACKAGES = Path(__file__).resolve().parents[2]  # the folder that holds the workers package
CHILD = ("-X", "utf8", "-m", "workers.documents")
KILLED = (-9, -24)  # by the system, out of memory; by the limit on processor time

log = logging.getLogger(__name__)


def read_document_guarded(
    data: bytes, name: str = "", media_type: str | None = None, limits: Limits | None = None
) -> list[Article]:
    """`read_document`, within ``limits.seconds`` of wall clock and ``limits.memory`` bytes.

    Raises Rejected errors only: the reader's own, TooComplex when it runs out of
    time or memory, DamagedDocument when the file crashes it. Plain text is read
    in this process.
    """
    limits = limits or Limits()
    require_size(data, limits)
    if detect(data, name, media_type) in IN_PROCESS:
        return read_document(data, name, media_type, limits)
    return answer_in(_ask_child(request_out(data, name, media_type, limits), limits.seconds))


def _ask_child(request: bytes, seconds: float) -> bytes:
    path = os.pathsep.join(filter(None, (str(PACKAGES), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter and our own module; the document is only its input
            [sys.executable, *CHILD],
            input=request,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except subprocess.TimeoutExpired as fault:
        raise TooComplex(f"The document could not be read within {seconds:g} seconds.") from fault
    if done.returncode in KILLED:
        raise TooComplex("Reading the document took more memory or time than it is given.")
    if done.returncode:
        # The last line of a traceback names the exception; what follows the colon may quote the article.
        cause = done.stderr.decode(errors="replace").strip().rpartition("\n")[2].partition(":")[0][:80]
        log.warning("document reader ended with status %s: %s", done.returncode, cause)
        raise DamagedDocument("The document made its reader stop. It is damaged or badly made.")
    return done.stdout
