"""Headers that keep pages safe, and the token that keeps forms honest."""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
from pathlib import Path

from flask import Flask, Response, request, session

from service.errors import FormExpired
from workers.settings import Settings

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def install(app: Flask) -> None:
    """Add the headers to every answer, and ``form_token()`` to every template."""
    app.after_request(_add_headers)
    app.jinja_env.globals["form_token"] = form_token


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint == "static":
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    else:
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def form_token() -> str:
    """The token every form of this session carries."""
    if "token" not in session:
        session["token"] = secrets.token_urlsafe(24)
    return str(session["token"])


def check_form() -> None:
    """Raise ``FormExpired`` unless the form that was sent carries this session's token."""
    sent = request.form.get("form_token", "")
    if not hmac.compare_digest(sent.encode(), str(session.get("token", "")).encode()) or not sent:
        raise FormExpired


def local_address(address: str) -> str:
    """``address`` when it is a path on this service, else the front page: no redirect leads elsewhere."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"


def secret_key(settings: Settings) -> str:
    """The key that signs sessions: set, or made once and kept readable by its owner only."""
    if settings.secret_key:
        return settings.secret_key
    path: Path = settings.data / "secret.key"
    settings.data.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(32))
    return path.read_text(encoding="ascii").strip()
