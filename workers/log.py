"""Logs: one line per event, ``time level name event key=value``. Never the text of an article.

Whatever is not plain ASCII is replaced by ``…`` on the way out, so that Chinese
text cannot slip into a log through the message of an exception; of a traceback
only places and the kind of error are kept.
"""

from __future__ import annotations

import logging
import re
import sys
import time
import traceback

_FOREIGN = re.compile(r"[^\x20-\x7e]+")
LONGEST = 2000


class LineFormatter(logging.Formatter):
    """One line, plain ASCII."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for one record."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        line = f"{moment}.{int(record.msecs):03d}Z {record.levelname.lower()} {record.name} {record.getMessage()}"
        if record.exc_info and record.exc_info[1] is not None:
            line += " " + describe(record.exc_info[1])
        return _FOREIGN.sub("…", line)[:LONGEST]


def describe(error: BaseException) -> str:
    """The kind of an error and the places it came through, innermost last; not its message."""
    frames = traceback.extract_tb(error.__traceback__)[-8:]
    places = " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}:{frame.name}" for frame in frames)
    return f"error={type(error).__name__} at={places or '-'}"


def configure(level: str = "info") -> None:
    """Send the logs of this process to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(LineFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it tells of every short wait
    for noisy in ("alembic", "kombu", "amqp", "sqlalchemy", "urllib3", "pdfminer", "trafilatura", "argostranslate"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
