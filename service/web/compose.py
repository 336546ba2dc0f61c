"""The front page: paste an article or bring files."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from service import intake, problems
from service.api.articles import uploaded_files
from service.context import services
from service.options import LENGTHS, read_options
from service.security import check_form
from service.submitting import submit_many, submit_one
from service.wording import gettext
from workers.errors import EmptyInput, InvalidRequest, Rejected

blueprint = Blueprint("compose", __name__)

RECENT = 6
ACCEPT = ".txt,.md,.html,.htm,.mhtml,.docx,.pdf,.zip"
ACCEPT_PATTERN = r"\.(txt|md|markdown|html?|xhtml|mht|mhtml|docx|pdf|zip)$"


@blueprint.get("/")
def index() -> str:
    """The form, and what was submitted lately."""
    return _form()


@blueprint.post("/articles")
def submit() -> BaseResponse:
    """Take the form. A text or file that cannot be used brings the form back, filled in, with the reason."""
    check_form()
    try:
        return redirect(_submit(), 303)
    except Rejected as error:
        return _again(error)


def _submit() -> str:
    to = services()
    limits = intake.limits_of(to.settings)
    options = _options()
    text, uploads = request.form.get("text", ""), uploaded_files()
    if not text.strip() and not uploads:
        raise EmptyInput("You have neither pasted a text nor chosen a file.")
    articles, refused = intake.from_files(uploads, limits) if uploads else ([], [])
    if text.strip():
        articles.insert(0, intake.from_text(text, request.form.get("title"), limits))
    if not articles:
        raise _nothing_taken(refused)
    if len(articles) == 1 and not refused:
        return url_for("articles.show", article_id=submit_one(to, articles[0], options).article.id)
    batch, _ = submit_many(to, articles, options)
    # What was refused was never stored: the batch page says it once, from the address.
    names = [f"{one.name}: {one.error.detail}"[:160] for one in refused[:12]]
    return url_for("batches.show", batch=batch, refused=names or None)


def _nothing_taken(refused: list[intake.Refused]) -> Rejected:
    if len(refused) == 1:
        error = refused[0].error
        return InvalidRequest(f"{refused[0].name}: {error.detail}", advice=error.advice)
    lines = "\n".join(f"{one.name}: {one.error.detail}" for one in refused[:20])
    return InvalidRequest(lines, advice="Send Chinese articles as .txt, .md, .html, .docx or .pdf.")


def _options() -> dict[str, object]:
    given: dict[str, object] = {"full": bool(request.form.get("full"))}
    if length := request.form.get("length"):
        given["length"] = length
    return read_options(given)


def _form(error: Rejected | None = None) -> str:
    to = services()
    return render_template(
        "compose.html",
        error=error,
        form=request.form,
        lengths=LENGTHS,
        accept=ACCEPT,
        accept_pattern=ACCEPT_PATTERN,
        limits=to.settings,
        recent=to.articles.list(limit=RECENT).articles,
    )


def _again(error: Rejected) -> Response:
    return make_response(_form(error), problems.status_of(error), {"X-Problem": gettext("not accepted")})
