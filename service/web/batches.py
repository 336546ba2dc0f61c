"""One upload on one page: every article with its progress."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from service.context import services
from service.web.articles import fragment
from workers.errors import NotFound
from workers.jobs import JobState
from workers.records import ArticleRecord

blueprint = Blueprint("batches", __name__, url_prefix="/batches")


@blueprint.get("/<batch>")
def show(batch: str) -> str:
    """The articles of one upload."""
    context = _context(batch)
    refused = request.args.getlist("refused")[:12]
    return render_template("batch.html", **context, refused=[line[:160] for line in refused])


@blueprint.get("/<batch>/live")
def live(batch: str) -> BaseResponse:
    """The changing part of the page."""
    context = _context(batch)
    return fragment(render_template("batch_live.html", **context), finished=not context["working"])


def _context(batch: str) -> dict[str, object]:
    articles: list[ArticleRecord] = list(services().articles.list(batch=batch, limit=200).articles)
    if not articles:
        raise NotFound("There is no upload of this name.", advice="Its articles may have been deleted.")
    articles.reverse()  # in the order they were sent
    finished = sum(article.job.state.finished for article in articles)
    return {
        "batch": batch,
        "articles": articles,
        "finished": finished,
        "failed": sum(article.job.state is JobState.FAILED for article in articles),
        "working": finished < len(articles),
    }
