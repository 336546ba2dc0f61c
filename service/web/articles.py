"""The list, and one article's page: live while it is worked on, then its briefing."""

from __future__ import annotations

import hashlib

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from service.api.briefings import briefing_of, export_format, file_response
from service.briefing_view import build_view
from service.context import services
from service.errors import NotReady
from service.exports.plain import write_summary
from service.security import check_form
from service.submitting import send
from service.wording import gettext
from workers.errors import Conflict
from workers.jobs import JobState
from workers.records import ArticleRecord

blueprint = Blueprint("articles", __name__, url_prefix="/articles")

PAGE = 40
FILTERS = {
    "open": (JobState.QUEUED, JobState.RUNNING),
    "ready": (JobState.DONE, JobState.DONE_WITH_WARNINGS),
    "warnings": (JobState.DONE_WITH_WARNINGS,),
    "failed": (JobState.FAILED, JobState.CANCELLED),
}


@blueprint.get("")
def index() -> str:
    """All articles, newest first, by state and words."""
    return render_template("articles.html", **_list())


@blueprint.get("/live")
def index_live() -> BaseResponse:
    """The changing part of the list."""
    context = _list()
    return fragment(render_template("articles_live.html", **context), finished=not context["waiting"])


def _list() -> dict[str, object]:
    show, words = request.args.get("show", ""), request.args.get("q", "")
    cursor = request.args.get("cursor") or None
    page = services().articles.list(state=FILTERS.get(show), query=words or None, cursor=cursor, limit=PAGE)
    waiting = any(not article.job.state.finished for article in page.articles)
    return {"page": page, "show": show, "q": words, "cursor": cursor, "waiting": waiting}


@blueprint.get("/<article_id>")
def show(article_id: str) -> str:
    """The briefing, or how far it is."""
    record = services().articles.get(article_id)
    return render_template("article.html", **_context(record), live=not record.job.state.finished)


@blueprint.get("/<article_id>/live")
def live(article_id: str) -> BaseResponse:
    """The changing part of the page, for the script that keeps it fresh."""
    record = services().articles.get(article_id)
    return fragment(render_template("article_live.html", **_context(record)), finished=record.job.state.finished)


@blueprint.get("/<article_id>/briefing.<extension>")
def export(article_id: str, extension: str) -> BaseResponse:
    """The briefing as a file."""
    if extension == "json":
        return redirect(url_for("api_briefings.get", article_id=article_id))
    chosen = export_format(extension)
    return file_response(chosen, briefing_of(services(), article_id), services().articles.get(article_id))


@blueprint.post("/<article_id>/cancel")
def cancel(article_id: str) -> BaseResponse:
    """Stop working on it."""
    check_form()
    try:
        services().articles.cancel(article_id)
    except Conflict as late:
        flash(late.detail)
    return _back(article_id)


@blueprint.post("/<article_id>/retry")
def retry(article_id: str) -> BaseResponse:
    """Make the briefing again."""
    check_form()
    to = services()
    try:
        send(to, to.articles.retry(article_id))
    except Conflict as early:
        flash(early.detail)
    return _back(article_id)


@blueprint.post("/<article_id>/delete")
def delete(article_id: str) -> BaseResponse:
    """Delete it with everything made of it."""
    check_form()
    to = services()
    record = to.articles.get(article_id)
    to.articles.delete(article_id)
    flash(gettext("Deleted: %(name)s", name=record.headline_en or record.title or record.name or record.id[:8]))
    if request.form.get("back") == "batch" and record.batch:
        return redirect(url_for("batches.show", batch=record.batch), 303)
    return redirect(url_for("articles.index"), 303)


def fragment(html: str, *, finished: bool) -> Response:
    """A part of a page with its tag, so that an unchanged one costs nothing."""
    tag = hashlib.sha256(html.encode()).hexdigest()[:16]
    response = make_response(html)
    response.headers["X-State"] = "finished" if finished else "working"
    response.set_etag(tag)
    return response.make_conditional(request)  # type: ignore[return-value]  # the same response, made conditional


def _context(record: ArticleRecord) -> dict[str, object]:
    try:
        briefing = briefing_of(services(), record.id)
    except NotReady:
        return {"article": record, "view": None}
    return {"article": record, "view": build_view(briefing), "summary_text": write_summary(briefing)}


def _back(article_id: str) -> BaseResponse:
    if request.form.get("back") == "list":
        return redirect(url_for("articles.index"), 303)
    return redirect(url_for("articles.show", article_id=article_id), 303)
