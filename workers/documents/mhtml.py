"""Web pages saved as one file (.mht, .mhtml): the page itself, without its pictures and styles."""

from __future__ import annotations

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from workers.documents.html import read_page
from workers.documents.limits import Limits
from workers.errors import DamagedDocument, NoTextFound
from workers.pipeline.values import Article


def read(data: bytes, name: str, limits: Limits) -> list[Article]:
    """The first HTML part, read as a web page; NoTextFound when there is none."""
    try:
        message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
        pages = [part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
        if not pages:
            raise NoTextFound(
                "The saved page holds no text.", advice="Save it again as “HTML only”, or paste the text."
            )
        body = pages[0].get_payload(decode=True)
        charset = pages[0].get_content_charset()
    except (MessageError, LookupError, ValueError, AttributeError, IndexError, TypeError) as fault:
        # The standard parser raises all of these on broken headers.
        raise DamagedDocument("The saved page is damaged.") from fault
    return read_page(body if isinstance(body, bytes) else b"", name, charset)
