"""/api/v1/articles/{id}/briefing: the result, as JSON, Markdown, plain text or Word."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify

from service.access import require
from service.accounts import Role
from service.api.articles import json_object
from service.context import Services, services
from service.corrections import Verdict, judge
from service.errors import NotReady
from service.exports import FORMATS, Export
from workers.database import reporting
from workers.errors import InvalidRequest, NotFound
from workers.records import ArticleRecord

blueprint = Blueprint("api_briefings", __name__, url_prefix="/api/v1/articles/<article_id>")


@blueprint.get("/briefing")
def get(article_id: str) -> Response:
    """The briefing. While the full translation runs, its summary: ``status`` is then ``running``."""
    return jsonify(briefing_of(services(), article_id))


@blueprint.put("/sentences/<int:number>")
def correct(article_id: str, number: int) -> Response:
    """Put an editor's English in place of the model's; the answer says what is wrong with its figures and terms."""
    person = require(Role.EDITOR)
    body = json_object()
    en = body.get("en")
    if set(body) != {"en"} or not isinstance(en, str) or not en.strip():
        raise InvalidRequest("The body must be an object with 'en', the English sentence, and nothing else.")
    to = services()
    briefing = briefing_of(to, article_id)
    item = sentence_of(briefing, number)
    with reporting():
        verdict = judge(item["zh"], en, to.glossary.approved()[1], chinese_of(briefing))
    to.corrections.save(item["zh"], en, person.name, verdict)
    return jsonify(sentence_of(briefing_of(to, article_id), number))


@blueprint.delete("/sentences/<int:number>")
def restore(article_id: str, number: int) -> Response:
    """Go back to the model's English."""
    person = require(Role.EDITOR)
    to = services()
    item = sentence_of(briefing_of(to, article_id), number)
    to.corrections.save(item["zh"], "", person.name, Verdict())
    return jsonify(sentence_of(briefing_of(to, article_id), number))


@blueprint.get("/briefing.<extension>")
def export(article_id: str, extension: str) -> Response:
    """The briefing as a file to keep."""
    if extension == "json":
        return get(article_id)
    chosen = export_format(extension)
    to = services()
    briefing = briefing_of(to, article_id)
    return file_response(chosen, briefing, to.articles.get(article_id))


def briefing_of(to: Services, article_id: str) -> dict[str, Any]:
    """The stored briefing. Raises ``NotFound``, or ``NotReady`` with the reason there is none."""
    briefing = to.articles.briefing(article_id)
    if briefing is not None:
        return to.corrections.laid_over(briefing)
    record = to.articles.get(article_id)
    if record.problem:
        raise NotReady(f"There is no briefing: {record.problem['detail']}", advice=record.problem["advice"])
    if record.job.state.finished:
        raise NotReady(f"There is no briefing: the article is {record.job.state}.", advice="Try the article again.")
    raise NotReady(f"The article is {record.job.state}.")


def sentence_of(briefing: dict[str, Any], number: int) -> dict[str, Any]:
    """One sentence of a briefing by its number. Raises ``NotFound``."""
    for item in briefing.get("translation", ()):
        if item["sentence"] == number:
            return dict(item)
    raise NotFound("The briefing has no sentence of this number.", advice="Sentences are counted from 0.")


def chinese_of(briefing: dict[str, Any]) -> str:
    """All its Chinese, where terms that ask for a neighbour look for it."""
    return "".join(item["zh"] for item in briefing.get("translation", ()))


def export_format(extension: str) -> Export:
    """The export of that file extension. Raises ``NotFound``."""
    if extension not in FORMATS:
        raise NotFound(f"There is no briefing.{extension}.", advice=f"There are: json, {', '.join(FORMATS)}.")
    return FORMATS[extension]


def file_response(chosen: Export, briefing: dict[str, Any], record: ArticleRecord) -> Response:
    """An export as a download with a sensible, ASCII file name."""
    response = Response(chosen.write(briefing), mimetype=chosen.media_type)
    name = f"briefing-{record.created:%Y%m%d}-{record.id[:8]}.{chosen.extension}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
