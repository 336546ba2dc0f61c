"""One glossary term: add, edit, see what a change would do, conflicts, history, undo."""

from __future__ import annotations

from dataclasses import fields

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from glossary.errors import DuplicateTermError, EditConflictError, GlossaryError, InvalidTermError
from glossary.records import TermRecord
from glossary.term import CATEGORIES, Term, TermStatus
from service import problems, terms
from service.access import require
from service.accounts import Role
from service.context import services
from service.security import check_form
from service.submitting import send
from service.wording import gettext
from workers.database import reporting
from workers.errors import Conflict, NotFound

blueprint = Blueprint("term", __name__, url_prefix="/glossary")


@blueprint.get("/new")
def new() -> str:
    """An empty form, or one with the Chinese somebody selected in an article."""
    require(Role.EDITOR)
    return _form(Term(zh=request.args.get("zh", "")[:120], en="", status=TermStatus.DRAFT))


@blueprint.get("/<int:term_id>")
def show(term_id: int) -> str:
    """A term with its neighbours and its history; a form for editors."""
    with reporting():
        record = services().glossary.get_any(term_id)
    return _form(record.term, record)


@blueprint.post("/new")
@blueprint.post("/<int:term_id>")
def save(term_id: int | None = None) -> BaseResponse:
    """Save, or show first what saving would do."""
    check_form()
    person = require(Role.EDITOR)
    term = terms.term_from_form(request.form)
    store = services().glossary
    version = int(request.form["version"]) if request.form.get("version", "").isdecimal() else 0
    try:
        with reporting():
            stored = store.get(term_id) if term_id is not None else None
            if request.form.get("action") == "preview":
                return make_response(_form(term, stored, preview=True, version=version))
            before = stored.term if stored else None
            touched = [] if _same(before, term) else terms.impact_of(services(), before, term)
            record = (
                store.update(term_id, term, person.name, version)
                if term_id is not None
                else store.create(term, person.name)
            )
    except EditConflictError as conflict:
        return make_response(render_template("term_conflict.html", mine=term, theirs=conflict.theirs), 409)
    except (InvalidTermError, DuplicateTermError) as error:
        with reporting():
            stored = store.get(term_id) if term_id is not None else None
        return make_response(_form(term, stored, error=error, version=version), problems.status_of(error))
    flash(gettext("Saved: %(zh)s → %(en)s", zh=record.term.zh, en=record.term.en))
    affected = [article.article_id for article in touched][:50]
    return redirect(url_for("term.show", term_id=record.id, affected=affected or None), 303)


@blueprint.post("/<int:term_id>/<any(approve,retire,delete,restore,undo,revert):action>")
def act(term_id: int, action: str) -> BaseResponse:
    """Approve, retire, delete, restore, undo, or return to a revision."""
    check_form()
    who = require(Role.EDITOR).name
    store = services().glossary
    version = int(request.form["version"]) if request.form.get("version", "").isdecimal() else 0
    try:
        with reporting():
            if action == "restore":
                store.restore(term_id, who)
            elif action == "revert":
                revision = request.form.get("revision", "")
                store.revert(term_id, int(revision) if revision.isdecimal() else 0, who, version)
            else:
                {"approve": store.approve, "retire": store.retire, "delete": store.delete, "undo": store.undo}[action](
                    term_id, who, version
                )
    except EditConflictError as conflict:
        return make_response(render_template("term_conflict.html", mine=None, theirs=conflict.theirs), 409)
    except GlossaryError as error:
        flash(f"{error.detail} {error.advice}".strip())
        return redirect(url_for("term.show", term_id=term_id), 303)
    if action == "delete":
        return redirect(url_for("terms.index", deleted=term_id), 303)
    return redirect(url_for("term.show", term_id=term_id), 303)


@blueprint.post("/rerun")
def rerun() -> BaseResponse:
    """Make the briefings again that a change touches."""
    check_form()
    require(Role.EDITOR)
    to, begun = services(), 0
    for article_id in request.form.getlist("article")[:50]:
        try:
            send(to, to.articles.retry(article_id))
            begun += 1
        except (Conflict, NotFound):
            continue  # being made already, or deleted meanwhile
    flash(gettext("Briefings being made again: %(n)s.", n=begun))
    return redirect(url_for("articles.index"), 303)


def _form(
    term: Term,
    record: TermRecord | None = None,
    *,
    error: GlossaryError | None = None,
    preview: bool = False,
    version: int | None = None,
) -> str:
    store = services().glossary
    faults = {fault.field: fault.message for fault in getattr(error, "faults", ())}
    with reporting():
        return render_template(
            "term.html",
            term=term,
            record=record,
            version=version if version is not None else record.version if record else 0,
            error=error,
            faults=faults,
            categories=CATEGORIES,
            statuses=list(TermStatus),
            overlaps=store.overlaps(term, record.id if record else None) if term.zh.strip() else [],
            history=store.history(record.id) if record else [],
            preview=preview,
            impact=terms.impact_of(services(), record.term if record else None, term) if preview else [],
            affected=request.args.getlist("affected")[:50],
            changes=_changes,
        )


def _changes(before: Term | None, after: Term | None) -> list[tuple[str, str, str]]:
    """The fields that differ: name, old and new value in words."""
    names = [field.name for field in fields(Term) if field.name != "id"]
    pairs = ((name, _words(before, name), _words(after, name)) for name in names)
    return [(name, old, new) for name, old, new in pairs if old != new]


def _words(term: Term | None, name: str) -> str:
    value = getattr(term, name) if term else ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def _same(before: Term | None, after: Term) -> bool:
    return before is not None and (before.zh, before.en, before.near, before.status) == (
        after.zh,
        after.en,
        after.near,
        after.status,
    )
