"""One upload on one page: every article with its progress."""

from __future__ import annotations

import contextlib

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from service.api.briefings import briefing_of
from service.briefing_view import build_view
from service.context import services
from service.digest import summary_only, to_check
from service.errors import NotReady
from service.exports import DIGESTS
from service.exports.markdown import write_digest
from service.security import check_form
from service.submitting import send
from service.web.articles import fragment
from workers.errors import Conflict, NotFound
from workers.jobs import JobState
from workers.records import ArticleRecord, Briefing

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


@blueprint.post("/<batch>/retry")
def retry(batch: str) -> BaseResponse:
    """Try every article of the upload again that failed or was stopped."""
    check_form()
    to = services()
    for article in _articles(batch):
        if article.job.state in (JobState.FAILED, JobState.CANCELLED):
            with contextlib.suppress(Conflict, NotFound):  # somebody else did so, or deleted it
                send(to, to.articles.retry(article.id))
    return redirect(url_for("batches.show", batch=batch), 303)


@blueprint.get("/<batch>/digest")
def digest(batch: str) -> str:
    """The summaries of all finished articles of an upload, on one page."""
    found = _finished(batch)
    entries = [(record, build_view(summary_only(briefing)), to_check(briefing)) for record, briefing in found]
    text = write_digest([briefing for _, briefing in found])
    return render_template("digest.html", batch=batch, entries=entries, total=len(_articles(batch)), text=text)


@blueprint.get("/<batch>/digest.<extension>")
def digest_file(batch: str, extension: str) -> Response:
    """The same as Markdown or Word."""
    if extension not in DIGESTS:
        raise NotFound(f"There is no digest.{extension}.", advice=f"There are: {', '.join(DIGESTS)}.")
    chosen = DIGESTS[extension]
    response = Response(chosen.write([one for _, one in _finished(batch)]), mimetype=chosen.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="digest-{batch[:8]}.{extension}"'
    return response


def _finished(batch: str) -> list[tuple[ArticleRecord, Briefing]]:
    to = services()
    records = [one for one in _articles(batch) if one.job.state.succeeded]
    if not records:
        raise NotReady("No article of this upload is finished yet.", advice="Look again in a few seconds.")
    return [(record, briefing_of(to, record.id)) for record in records]


def _articles(batch: str) -> list[ArticleRecord]:
    articles = list(services().articles.list(batch=batch, limit=200).articles)
    if not articles:
        raise NotFound("There is no upload of this name.", advice="Its articles may have been deleted.")
    return articles[::-1]  # in the order they were sent


def _context(batch: str) -> dict[str, object]:
    articles = _articles(batch)
    finished = sum(article.job.state.finished for article in articles)
    return {
        "batch": batch,
        "articles": articles,
        "finished": finished,
        "ready": sum(article.job.state.succeeded for article in articles),
        "failed": sum(article.job.state is JobState.FAILED for article in articles),
        "again": any(article.job.state in (JobState.FAILED, JobState.CANCELLED) for article in articles),
        "working": finished < len(articles),
    }
