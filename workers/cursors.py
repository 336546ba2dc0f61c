"""Page cursors: the time and id of the last article seen, in a form that fits a URL."""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime, timedelta

from workers.errors import InvalidRequest

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FORM = re.compile(r"([0-9a-f]{1,16})\.([0-9a-f]{32})")


def encode(created: datetime, article_id: str) -> str:
    """The cursor after this article."""
    micros = (created - EPOCH) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(f"{micros:x}.{article_id}".encode()).decode().rstrip("=")


def decode(cursor: str) -> tuple[datetime, str]:
    """Time and id of the last article seen. Raises ``InvalidRequest``."""
    try:
        plain = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)).decode("ascii")
        parts = FORM.fullmatch(plain)
        if parts is None:
            raise ValueError(plain)
        return EPOCH + timedelta(microseconds=int(parts[1], 16)), parts[2]
    except (ValueError, OverflowError):  # UnicodeError and binascii.Error are ValueErrors
        raise InvalidRequest(
            "The page cursor is not one of ours.", advice="Leave it out to start from the newest article."
        ) from None
