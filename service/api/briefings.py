"""/api/v1/articles/{id}/briefing: the result, as JSON, Markdown, plain text or Word."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify

from service.context import Services, services
from service.errors import NotReady
from service.exports import FORMATS, Export
from workers.errors import NotFound
from workers.records import ArticleRecord

blueprint = Blueprint("api_briefings", __name__, url_prefix="/api/v1/articles/<article_id>")


@blueprint.get("/briefing")
def get(article_id: str) -> Response:
    """The briefing. While the full translation runs, its summary: ``status`` is then ``running``."""
    return jsonify(briefing_of(services(), article_id))


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
        return briefing
    record = to.articles.get(article_id)
    if record.problem:
        raise NotReady(f"There is no briefing: {record.problem['detail']}", advice=record.problem["advice"])
    if record.job.state.finished:
        raise NotReady(f"There is no briefing: the article is {record.job.state}.", advice="Try the article again.")
    raise NotReady(f"The article is {record.job.state}.")


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
