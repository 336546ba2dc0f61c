"""What every page shares: static files, words for states and stages, language, the pages that explain problems."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from flask import Blueprint, Flask, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from service.operations import software
from service.problems import STATUS
from service.security import local_address
from service.wording import COOKIE, LANGUAGES, gettext, lazy_gettext, page_language
from workers.errors import NotFound
from workers.jobs import JobState

blueprint = Blueprint("frame", __name__)

STATES = {
    JobState.QUEUED: lazy_gettext("Waiting"),
    JobState.RUNNING: lazy_gettext("Working"),
    JobState.DONE: lazy_gettext("Ready"),
    JobState.DONE_WITH_WARNINGS: lazy_gettext("Ready, look twice"),
    JobState.FAILED: lazy_gettext("Failed"),
    JobState.CANCELLED: lazy_gettext("Cancelled"),
}
STAGES = (
    ("queued", lazy_gettext("Waiting for a worker")),
    ("normalise", lazy_gettext("Reading")),
    ("choose", lazy_gettext("Choosing sentences")),
    ("translate_summary", lazy_gettext("Translating the summary")),
    ("translate_rest", lazy_gettext("Translating the rest")),
    ("check", lazy_gettext("Checking figures")),
)


def install(app: Flask) -> None:
    """Give the templates of ``app`` what they use everywhere."""
    versions = _versions(Path(app.static_folder or ""))

    def asset(name: str) -> str:
        return url_for("static", filename=name, v=versions.get(name))

    app.jinja_env.globals.update(
        asset=asset, software=software(), STATES=STATES, STAGES=STAGES, LANGUAGES=LANGUAGES, page_language=page_language
    )
    app.jinja_env.filters.update(moment=moment, count=count, size=size)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def _versions(folder: Path) -> dict[str, str]:
    # The address changes with the content, so browsers may keep files for ever.
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()[:10] for path in files}


def moment(when: datetime | None) -> str:
    """A time as the server's clock shows it: 21 Nov 12:40."""
    if when is None:
        return ""
    local = (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone()
    today = datetime.now().astimezone()
    clock = local.strftime("%H:%M")
    if local.date() == today.date():
        return gettext("today %(clock)s", clock=clock)
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local.day} {local:%b}{year} {clock}"


def count(number: int | None) -> str:
    """A whole number with separators."""
    return f"{number:,}" if number is not None else ""


def size(megabytes: int) -> str:
    """A limit in MB."""
    return f"{megabytes:,} MB"


@blueprint.get("/problems/<code>")
def problem(code: str) -> str:
    """What a problem ``type`` means. Raises ``NotFound`` for one that does not exist."""
    for kind, status in STATUS.items():
        if kind.code == code:
            return render_template("problem_type.html", kind=kind, status=status)
    raise NotFound("There is no problem of that name.")


@blueprint.post("/language")
def language() -> BaseResponse:
    """Remember the reader's language and go back."""
    chosen = request.form.get("language", "")
    answer = redirect(local_address(request.form.get("back", "/")), 303)
    if chosen in LANGUAGES:
        year = 31_536_000  # seconds
        answer.set_cookie(COOKIE, chosen, max_age=year, samesite="Lax", httponly=True, secure=request.is_secure)
    return answer


@blueprint.get("/terms")
def terms() -> BaseResponse:
    """The glossary, for whoever types what the API calls it."""
    return redirect(url_for("terms.index"), 301)


@blueprint.get("/favicon.ico")
def favicon() -> BaseResponse:
    """The icon, for browsers that ask for it by this name."""
    return redirect(url_for("static", filename="icon.svg"), 301)


@blueprint.get("/robots.txt")
def robots() -> Response:
    """A desk's articles are nothing for search engines."""
    return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")
