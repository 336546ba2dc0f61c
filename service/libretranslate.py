"""/translate, /detect, /languages as LibreTranslate's clients expect them, errors included.

Requests and answers follow LibreTranslate 1.6: parameters as a form or as JSON,
``q`` a string or a list of strings, ``{"error": "..."}`` for every error. The web
process holds no model, so a text becomes an article like any other; the answer
waits for its worker, and the article is deleted when the answer goes out.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, jsonify, request

from service import htmltext, intake
from service.context import Services, services
from service.errors import Busy, StillWorking
from service.problems import Known, failure
from service.submitting import submit_one
from workers.errors import InvalidRequest, NotChinese, NotFound, TooMany

blueprint = Blueprint("libretranslate", __name__)

PATHS = frozenset({"/translate", "/detect", "/languages", "/frontend/settings", "/health"})
CHINESE = frozenset({"zh", "zh-hans", "zh-hant", "zh-cn", "zh-tw", "zh-hk", "zt"})
BATCH = "libretranslate"
MOST_TEXTS = 100
WAIT_SECONDS = 90.0
MOST_WAITING = 4  # requests that may hold a thread of the web server at the same time
LANGUAGES = (
    {"code": "en", "name": "English", "targets": ["en"]},
    {"code": "zh-Hans", "name": "Chinese", "targets": ["en"]},
    {"code": "zh-Hant", "name": "Chinese (traditional)", "targets": ["en"]},
    {"code": "zh", "name": "Chinese (any script)", "targets": ["en"]},
)

_waiting = threading.BoundedSemaphore(MOST_WAITING)


@dataclass(frozen=True, slots=True)
class Asked:
    """A /translate request, read. ``many`` is whether ``q`` was a list."""

    texts: tuple[str, ...]
    many: bool
    auto: bool
    html: bool
    alternatives: int


def error_answer(error: Known, status: int) -> Response:
    """An error in LibreTranslate's own dialect."""
    usual = isinstance(error, InvalidRequest) and error.advice == InvalidRequest.usual_advice
    words = error.detail if usual else f"{error.detail} {error.advice}".strip()
    return Response(json.dumps({"error": words}, ensure_ascii=False), status, mimetype="application/json")


@blueprint.get("/languages")
def languages() -> Response:
    """What can be translated: Chinese to English."""
    return jsonify(LANGUAGES)


@blueprint.get("/health")
def health() -> Response:
    """As LibreTranslate's own."""
    return jsonify(status="ok")


@blueprint.get("/frontend/settings")
def frontend_settings() -> Response:
    """What LibreTranslate's clients ask before they begin."""
    return jsonify(
        apiKeys=services().settings.auth == "required",
        charLimit=services().settings.max_characters,
        filesTranslation=False,
        frontendTimeout=500,
        keyRequired=services().settings.auth == "required",
        language={"source": {"code": "zh-Hans", "name": "Chinese"}, "target": {"code": "en", "name": "English"}},
        suggestions=False,
        supportedFilesFormat=[],
    )


@blueprint.post("/detect")
def detect() -> Response:
    """Which language a text is in: Chinese, by script, or English for all else."""
    q = _parameters().get("q")
    if not isinstance(q, str) or not q:
        raise InvalidRequest("Invalid request: missing q parameter.")
    return jsonify([_detected(q)])


@blueprint.post("/translate")
def translate() -> Response:
    """Translate one text or several."""
    asked = _asked(_parameters())
    translated = [_translate_html(text) for text in asked.texts] if asked.html else _translate_all(asked.texts)
    answer: dict[str, Any] = {"translatedText": translated if asked.many else translated[0]}
    if asked.auto:
        found = [_detected(text) for text in asked.texts]
        answer["detectedLanguage"] = found if asked.many else found[0]
    if asked.alternatives:
        answer["alternatives"] = [[] for _ in asked.texts] if asked.many else []
    return jsonify(answer)


# ------------------------------------------------------------------ reading


def _parameters() -> dict[str, Any]:
    if not request.is_json:
        values: dict[str, Any] = request.values.to_dict()
        several = request.values.getlist("q")
        return {**values, "q": several} if len(several) > 1 else values
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise InvalidRequest("Invalid JSON format.")
    return body


def _asked(given: dict[str, Any]) -> Asked:
    for name in ("q", "source", "target"):
        if not given.get(name):
            raise InvalidRequest(f"Invalid request: missing {name} parameter.")
    q, source, target = given["q"], str(given["source"]), str(given["target"])
    if not isinstance(q, str) and not (isinstance(q, list) and all(isinstance(text, str) for text in q)):
        raise InvalidRequest("Invalid request: q must be a string or a list of strings.")
    if source.lower() not in CHINESE | {"auto", "en"}:
        raise InvalidRequest(f"{source} is not supported.", advice="This service translates Chinese (zh) to English.")
    if target.lower() != "en":
        raise InvalidRequest(f"{target} is not supported.", advice="This service translates to English (en) only.")
    wanted = str(given.get("format") or "text")
    if wanted not in ("text", "html"):
        raise InvalidRequest(f"{wanted} format is not supported.", advice="Use text or html.")
    texts = (q,) if isinstance(q, str) else tuple(q)
    if len(texts) > MOST_TEXTS:
        raise TooMany(f"q holds {len(texts)} texts; at most {MOST_TEXTS} are accepted.")
    return Asked(texts, not isinstance(q, str), source.lower() == "auto", wanted == "html", _count(given))


def _count(given: dict[str, Any]) -> int:
    number = str(given.get("alternatives") or "0")
    if not number.isdecimal():
        raise InvalidRequest("Invalid request: alternatives must be a whole number.")
    return int(number)


def _detected(text: str) -> dict[str, Any]:
    return {"confidence": 100.0 if htmltext.has_chinese(text) else 50.0, "language": htmltext.language(text)}


# -------------------------------------------------------------- translating


def _translate_html(source: str) -> str:
    pieces = htmltext.split(source)
    words = [piece.text for piece in pieces if piece.translate]
    done = iter(_translate_all(words))
    return "".join(htmltext.escape(next(done)) if piece.translate else piece.text for piece in pieces)


def _translate_all(texts: Sequence[str]) -> list[str]:
    """Each text in English. A text without Chinese comes back as it is, as LibreTranslate does."""
    to = services()
    limits = intake.limits_of(to.settings)
    with _place_in_line(), _articles(to) as ids:
        waiting: list[str | None] = []
        for text in texts:
            try:
                article = intake.from_text(text, None, limits) if htmltext.has_chinese(text) else None
            except NotChinese:
                article = None
            waiting.append(submit_one(to, article, {"full": True}, batch=BATCH).article.id if article else None)
            ids.extend(filter(None, waiting[-1:]))
        deadline = time.monotonic() + WAIT_SECONDS
        return [_await(to, i, deadline) if i else text for i, text in zip(waiting, texts, strict=True)]


@contextmanager
def _place_in_line() -> Iterator[None]:
    if not _waiting.acquire(blocking=False):
        raise Busy
    try:
        yield
    finally:
        _waiting.release()


@contextmanager
def _articles(to: Services) -> Iterator[list[str]]:
    """Collects ids; deletes the articles at the end, also when the answer is an error."""
    ids: list[str] = []
    try:
        yield ids
    finally:
        for article_id in ids:
            try:
                to.articles.delete(article_id)
            except NotFound:
                continue


def _await(to: Services, article_id: str, deadline: float) -> str:
    pause = 0.05
    while True:
        job = to.articles.get(article_id).job
        if job.state.succeeded:
            return htmltext.joined(to.corrections.laid_over(to.articles.briefing(article_id) or {}))
        if job.state.finished:
            raise failure(job.problem or {})
        if time.monotonic() > deadline:
            raise StillWorking
        time.sleep(pause)
        pause = min(0.5, pause * 1.4)
