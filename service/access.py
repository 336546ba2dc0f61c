"""Who is asking, and what they may do.

With JIANBAO_AUTH=open anybody may read and submit; with ``required`` only who is
signed in or sends an API key. Editing terms needs an editor in either case.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from flask import Flask, Response, g, redirect, request, session, url_for
from werkzeug.wrappers import Response as BaseResponse

from service.accounts import Person, Role
from service.context import services
from service.errors import NotAllowed, SignInNeeded, TooManyTries
from service.libretranslate import PATHS as LIBRETRANSLATE
from service.problems import wants_page
from workers.errors import NotFound

ALWAYS_OPEN = frozenset(
    {
        "static",
        "account.sign_in",
        "account.sign_in_form",
        "account.sign_out",
        "frame.language",
        "frame.problem",
        "frame.favicon",
        "frame.robots",
        "operations.healthz",
        "operations.readyz",
    }
)
WITH_ONE_TIME_PASSWORD = ALWAYS_OPEN | {"account.show", "account.password"}


def install(app: Flask) -> None:
    """Check every request of ``app``, and tell its templates who is asking."""
    app.before_request(_guard)
    app.context_processor(lambda: {"person": current(), "may_edit": may(Role.EDITOR), "Role": Role})


def current() -> Person | None:
    """Who is asking: by API key, else by session, else nobody. Raises ``SignInNeeded`` for an unknown key."""
    if "person" not in g:
        g.person = _by_key() or _by_session()
    person: Person | None = g.person
    return person


def may(role: Role) -> bool:
    """Whether whoever is asking has that role."""
    person = current()
    return person is not None and person.role.covers(role)


def require(role: Role) -> Person:
    """Whoever is asking, who has that role. Raises ``SignInNeeded`` or ``NotAllowed``."""
    person = current()
    if person is None:
        raise SignInNeeded
    if not person.role.covers(role):
        raise NotAllowed(f"This needs the role {role}; {person.name} is {person.role}.")
    return person


def sign_in(person: Person) -> None:
    """Begin a session. What was in the old one is dropped, so that nobody can hand a prepared one over."""
    session.clear()
    session.permanent = True
    session["person"] = [person.id, person.stamp]


def _by_key() -> Person | None:
    kind, _, key = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer":
        key = _libretranslate_key() if request.path in LIBRETRANSLATE else ""
    if not key.strip():
        return None
    person = services().accounts.by_key(key.strip())
    if person is None:
        raise SignInNeeded("The API key is not known.")
    return person


def _libretranslate_key() -> str:
    """LibreTranslate's clients send the key as a parameter. An open installation needs none and ignores theirs."""
    if services().settings.auth == "open":
        return ""
    body = request.get_json(silent=True) if request.is_json else request.values
    return str(body.get("api_key") or "") if isinstance(body, Mapping) else ""


def _by_session() -> Person | None:
    number, stamp = session.get("person") or (None, "")
    if number is None:
        return None
    try:
        person = services().accounts.get(number)
    except NotFound:
        return None
    return person if person.active and person.stamp == stamp else None


def _guard() -> BaseResponse | Response | None:
    if request.endpoint is None or request.endpoint in ALWAYS_OPEN:
        return None
    person = current()
    if person is None and services().settings.auth == "required":
        if wants_page() and request.method == "GET":
            return redirect(url_for("account.sign_in_form", next=request.full_path.rstrip("?")), 303)
        raise SignInNeeded
    if person and person.one_time and request.endpoint not in WITH_ONE_TIME_PASSWORD:
        if wants_page():
            return redirect(url_for("account.show"), 303)
        raise SignInNeeded("The one-time password has not been changed yet.")
    return None


class Throttle:
    """Slows down guessing: after five wrong passwords for a name, it rests for half a minute."""

    TRIES = 5
    REST = 30.0

    def __init__(self) -> None:
        self._wrong: dict[str, tuple[int, float]] = {}

    def check(self, name: str) -> None:
        """Raises ``TooManyTries`` while the name rests."""
        count, last = self._wrong.get(name.casefold(), (0, 0.0))
        if count >= self.TRIES and time.monotonic() - last < self.REST:
            raise TooManyTries

    def wrong(self, name: str) -> None:
        """Count a wrong password."""
        if len(self._wrong) > 10_000:  # made-up names must not fill the memory
            self._wrong.clear()
        count, last = self._wrong.get(name.casefold(), (0, 0.0))
        rested = count >= self.TRIES and time.monotonic() - last >= self.REST
        self._wrong[name.casefold()] = (1 if rested else count + 1, time.monotonic())

    def right(self, name: str) -> None:
        """Forget the wrong ones."""
        self._wrong.pop(name.casefold(), None)
