"""Page cursors: the time and id of the last article seen, in a form that fits a URL."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime, timedelta

from workers.errors import InvalidRequest

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def encode(created: datetime, article_id: str) -> str:
    """The cursor after this article."""
    micros = (created - EPOCH) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(f"{micros:x}.{article_id}".encode()).decode().rstrip("=")


def decode(cursor: str) -> tuple[datetime, str]:
    """Time and id of the last article seen. Raises ``InvalidRequest``."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        micros, _, article_id = base64.urlsafe_b64decode(padded.encode("ascii")).decode("ascii").partition(".")
        return EPOCH + timedelta(microseconds=int(micros, 16)), article_id
    except (ValueError, OverflowError, binascii.Error):
        raise InvalidRequest(
            "The page cursor is not one of ours.", advice="Leave it out to start from the newest article."
        ) from None
