"""The collaborators every page and resource works with, handed in when the application is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, cast

from flask import current_app

from glossary.store import GlossaryStore
from service.accounts import Accounts
from service.corrections import Corrections
from workers.settings import Settings
from workers.store import ArticleStore


class Sender(Protocol):
    """What passes a stored job on to a worker."""

    def send(self, job_id: str) -> bool:
        """Whether the message went out. If not, the sweep sends it later."""

    def depth(self) -> int | None:
        """Messages waiting, or None when the queue does not answer."""


@dataclass(frozen=True)
class Services:
    """What the web process holds. It never holds the translation model."""

    settings: Settings
    articles: ArticleStore
    queue: Sender
    accounts: Accounts
    glossary: GlossaryStore
    corrections: Corrections


def services() -> Services:
    """The services of the application that answers the present request."""
    return cast(Services, current_app.extensions["jianbao"])
