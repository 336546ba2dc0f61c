"""/api/v1/articles: submit, list, look up, cancel, retry, delete."""

from __future__ import annotations

import re
from typing import Any

from flask import Blueprint, Response, jsonify, request, url_for

from service import intake
from service.api.resources import Json, article_json, submitted_json
from service.context import services
from service.errors import UnsupportedMediaType
from service.options import OPTIONS, read_options
from service.problems import problem_json
from service.submitting import send, submit_many, submit_one
from workers.errors import InvalidRequest
from workers.jobs import JobState

blueprint = Blueprint("api_articles", __name__, url_prefix="/api/v1/articles")

_KEY = re.compile(r"[\x21-\x7e]{1,200}")


@blueprint.post("")
def submit() -> Response:
    """Take one article as JSON, or any number of files as multipart/form-data."""
    key = idempotency_key()
    if request.is_json:
        return _submit_text(key)
    if request.mimetype == "multipart/form-data":
        return _submit_files(key)
    raise UnsupportedMediaType(f"The body is {request.mimetype or 'without a media type'}.")


def _submit_text(key: str | None) -> Response:
    body = json_object()
    unknown = sorted(set(body) - {"text", "title", "name", "options"} - set(OPTIONS))
    if unknown:
        raise InvalidRequest(
            f"Unknown member {unknown[0]!r}; there are: text, title, name, options, {', '.join(OPTIONS)}.",
            advice="Check the spelling, or leave it out.",
        )
    text = body.get("text")
    if not isinstance(text, str):
        raise InvalidRequest("'text' is missing or is not a string.", advice='Send {"text": "…"}.')
    for name in ("title", "name"):
        if body.get(name) is not None and not isinstance(body[name], str):
            raise InvalidRequest(f"'{name}' is not a string.")
    nested = body.get("options") or {}
    if not isinstance(nested, dict):
        raise InvalidRequest("'options' is not an object.")
    options = read_options({**{name: body[name] for name in OPTIONS if name in body}, **nested})
    to = services()
    article = intake.from_text(text, body.get("title"), intake.limits_of(to.settings), body.get("name"))
    taken = submit_one(to, article, options, key)
    return _accepted(submitted_json(taken), url_for("api_articles.get", article_id=taken.article.id))


def _submit_files(key: str | None) -> Response:
    options = read_options(dict(request.form.items()))
    uploads = uploaded_files()
    to = services()
    articles, refused = intake.from_files(uploads, intake.limits_of(to.settings))
    if not articles and len(refused) == 1:
        raise refused[0].error
    batch, taken = submit_many(to, articles, options, key)
    body: Json = {
        "batch": batch if taken else None,
        "articles": [submitted_json(one) for one in taken],
        "refused": [{"name": one.name, "problem": problem_json(one.error)} for one in refused],
    }
    if not taken:
        raise InvalidRequest(
            "None of the files can be read: " + " ".join(f"{one.name}: {one.error.detail}" for one in refused[:20]),
            advice="Send Chinese articles as .txt, .md, .html, .docx or .pdf.",
        )
    if len(taken) == 1:
        return _accepted(body, url_for("api_articles.get", article_id=taken[0].article.id))
    return _accepted(body, url_for("api_articles.collection", batch=batch))


@blueprint.get("")
def collection() -> Response:
    """Articles, newest first, filtered by ``state``, ``batch`` and ``q``; ``cursor`` for the next ones."""
    allowed = {"state", "batch", "q", "cursor", "limit"}
    if unknown := sorted(set(request.args) - allowed):
        raise InvalidRequest(f"Unknown parameter {unknown[0]!r}; there are: {', '.join(sorted(allowed))}.")
    page = services().articles.list(
        state=states(request.args.getlist("state")) or None,
        query=request.args.get("q") or None,
        batch=request.args.get("batch") or None,
        cursor=request.args.get("cursor") or None,
        limit=_limit(request.args.get("limit", "50")),
    )
    following = None
    if page.cursor:
        values: Json = {**request.args.to_dict(flat=False), "cursor": page.cursor}
        following = url_for("api_articles.collection", **values)
    return jsonify(articles=[article_json(one) for one in page.articles], cursor=page.cursor, next=following)


@blueprint.get("/<article_id>")
def get(article_id: str) -> Response:
    """One article and the state of its job."""
    return jsonify(article_json(services().articles.get(article_id)))


@blueprint.delete("/<article_id>")
def delete(article_id: str) -> Response:
    """Delete an article with everything made of it."""
    services().articles.delete(article_id)
    return Response(status=204)


@blueprint.post("/<article_id>/cancel")
def cancel(article_id: str) -> Response:
    """Stop working on an article."""
    return jsonify(article_json(services().articles.cancel(article_id)))


@blueprint.post("/<article_id>/retry")
def retry(article_id: str) -> Response:
    """Make the briefing again, with other options if the body holds any."""
    options = read_options(json_object()) if request.get_data() else None
    to = services()
    record = to.articles.retry(article_id, options)
    queue = "sent" if send(to, record) else "delayed"
    return _accepted({**article_json(record), "queue": queue}, url_for("api_articles.get", article_id=article_id))


# ------------------------------------------------------------------ reading


def json_object() -> dict[str, Any]:
    """The body as a JSON object. Raises ``InvalidRequest`` or ``UnsupportedMediaType``."""
    if not request.is_json:
        raise UnsupportedMediaType(f"The body is {request.mimetype or 'without a media type'}, not application/json.")
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise InvalidRequest("The body is not a JSON object.", advice="Check its commas, quotes and encoding (UTF-8).")
    return body


def idempotency_key() -> str | None:
    """The caller's key for this request, if any."""
    key = request.headers.get("Idempotency-Key")
    if key is not None and not _KEY.fullmatch(key):
        raise InvalidRequest("Idempotency-Key must be 1 to 200 printable ASCII characters without spaces.")
    return f"api:{key}" if key else None


def uploaded_files() -> list[intake.Upload]:
    """The files of a multipart body, under whatever field name; empty pickers are left out."""
    files = [file for group in request.files.listvalues() for file in group if file.filename]
    return [intake.Upload(file.read(), file.filename or "", file.mimetype) for file in files]


def states(names: list[str]) -> list[JobState]:
    """The states named. Raises ``InvalidRequest`` for one that does not exist."""
    try:
        return [JobState(name) for names_ in names for name in names_.split(",") if name]
    except ValueError:
        known = ", ".join(JobState)
        raise InvalidRequest(f"There is no such state; there are: {known}.") from None


def _limit(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:6]) <= 200:
        raise InvalidRequest("'limit' must be a whole number from 1 to 200.")
    return int(text)


def _accepted(body: Json, location: str) -> Response:
    response = jsonify(body)
    response.status_code = 202
    response.headers["Location"] = location
    return response
