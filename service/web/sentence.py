"""One sentence of a briefing, for an editor to correct: checked at once, kept with name and time."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from service import problems
from service.access import require
from service.accounts import Role
from service.api.briefings import briefing_of, chinese_of, sentence_of
from service.context import services
from service.corrections import Verdict, judge
from service.security import check_form
from service.wording import gettext
from workers.database import reporting
from workers.errors import Conflict, InvalidRequest

blueprint = Blueprint("sentence", __name__, url_prefix="/articles/<article_id>/sentences/<int:number>")

Json = dict[str, Any]


@blueprint.get("")
def show(article_id: str, number: int) -> str:
    """The sentence in both languages, and what editors wrote before."""
    require(Role.EDITOR)
    return _page(article_id, sentence_of(briefing_of(services(), article_id), number))


@blueprint.post("")
def save(article_id: str, number: int) -> BaseResponse:
    """Check only, keep the editor's English, or go back to the model's."""
    check_form()
    person = require(Role.EDITOR)
    to = services()
    briefing = briefing_of(to, article_id)
    item = sentence_of(briefing, number)
    action, en = request.form.get("action"), request.form.get("en", "").strip()
    try:
        if action == "revert":
            to.corrections.save(item["zh"], "", person.name, Verdict())
            flash(gettext("The model's sentence is back."))
        else:
            verdict = _judged(item["zh"], en, chinese_of(briefing))
            if action == "check" or (verdict.findings and not request.form.get("anyway")):
                return make_response(_page(article_id, item, en, verdict))
            if request.form.get("seen", item["en"]).split() != item["en"].split():
                raise Conflict("Somebody else has changed this sentence.", advice="Look at it, then save yours again.")
            to.corrections.save(item["zh"], en, person.name, verdict)
            flash(gettext("Sentence %(n)s is corrected, here and wherever the same Chinese stands.", n=number + 1))
    except (Conflict, InvalidRequest) as error:
        page = _page(article_id, item, en, error=error)
        return make_response(page, problems.status_of(error))
    return redirect(url_for("articles.show", article_id=article_id, _anchor=f"s{number}"), 303)


def _judged(zh: str, en: str, context: str) -> Verdict:
    if not en:
        raise InvalidRequest("The sentence is empty.", advice="Write it in English, or go back to the model's.")
    with reporting():
        return judge(zh, en, services().glossary.approved()[1], context)


def _page(
    article_id: str,
    item: Json,
    en: str | None = None,
    verdict: Verdict | None = None,
    error: Exception | None = None,
) -> str:
    return render_template(
        "sentence.html",
        article_id=article_id,
        item=item,
        en=item["en"] if en is None else en,
        verdict=verdict,
        error=error,
        history=services().corrections.history(item["zh"]),
    )
