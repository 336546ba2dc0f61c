"""The glossary's list: search, filter, sort, many at once, files in and out."""

from __future__ import annotations

import base64
import binascii
import zlib

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from glossary.errors import GlossaryError
from glossary.importing import ImportPlan, Outcome, apply, preview
from glossary.listing import Sort
from glossary.term import CATEGORIES, TermStatus
from service import problems
from service.access import require
from service.accounts import Role
from service.api.articles import uploaded_files
from service.api.glossary import export_response
from service.api.terms import bulk_action, read_query
from service.context import services
from service.security import check_form
from service.wording import gettext
from workers.database import reporting
from workers.errors import InvalidRequest, TooLarge

blueprint = Blueprint("terms", __name__, url_prefix="/glossary")

PAGE = 100
MOST_UNPACKED = 30_000_000  # bytes of a file to import
MOST_HELD = 1_200_000  # characters of a form that holds a file between preview and import


@blueprint.get("")
def index() -> str:
    """Terms, by words, category and status."""
    given = {name: value for name, value in request.args.items() if value}
    with reporting():
        page = services().glossary.page(read_query(given), given.get("cursor"), PAGE)
    return render_template(
        "terms.html", page=page, given=given, sorts=list(Sort), categories=CATEGORIES, statuses=list(TermStatus)
    )


@blueprint.post("/bulk")
def bulk() -> BaseResponse:
    """The same to all ticked terms. Each carries the version its editor saw."""
    check_form()
    person = require(Role.EDITOR)
    ticked = [value.partition(":") for value in request.form.getlist("term")]
    versions = {
        int(number): int(version) for number, _, version in ticked if number.isdecimal() and version.isdecimal()
    }
    if not versions:
        flash(gettext("No term was ticked."))
        return redirect(_back(), 303)
    with reporting():
        action = bulk_action(request.form.get("action"))
        done = services().glossary.bulk(list(versions), action, person.name, versions)
    flash(gettext("Terms changed: %(n)s.", n=len(done.changed)))
    for record in done.conflicts:
        flash(
            gettext("%(zh)s was changed by %(who)s meanwhile and left alone.", zh=record.term.zh, who=record.changed_by)
        )
    for record, why in done.refused:
        flash(f"{record.term.zh}: {why}")
    return redirect(_back(), 303)


@blueprint.get("/export.<extension>")
def export(extension: str) -> Response:
    """Every term as a file."""
    return export_response(extension)


@blueprint.get("/import")
def import_form() -> str:
    """Where a file is chosen."""
    require(Role.EDITOR)
    return _import_page()


@blueprint.post("/import")
def dry_run() -> BaseResponse:
    """Show what importing the file would do."""
    check_form()
    require(Role.EDITOR)
    try:
        uploads = uploaded_files()
        if len(uploads) != 1:
            raise InvalidRequest("No file was chosen.", advice="Choose one .csv, .xlsx or .tbx file.")
        held, name = _hold(uploads[0].data), uploads[0].name
        with reporting():
            plan = preview(services().glossary, uploads[0].data, name)
    except (GlossaryError, InvalidRequest, TooLarge) as error:
        return make_response(_import_page(error=error), problems.status_of(error))
    return make_response(_import_page(plan=plan, held=held, name=name))


@blueprint.post("/import/apply")
def bring() -> BaseResponse:
    """Import what was shown, unless the glossary has changed since."""
    check_form()
    person = require(Role.EDITOR)
    name = request.form.get("name", "")
    data = _held(request.form.get("held", ""))
    with reporting():
        plan = preview(services().glossary, data, name)
        if str(plan.version) != request.form.get("version"):
            flash(gettext("The glossary changed since you looked. This is what the import would do now."))
            return make_response(_import_page(plan=plan, held=request.form["held"], name=name), 409)
        result = apply(services().glossary, plan, person.name, skip_blocked=bool(request.form.get("skip_faulty")))
    flash(
        gettext(
            "Imported: %(new)s new, %(changed)s changed, %(skipped)s skipped.",
            new=result.created,
            changed=result.changed,
            skipped=result.skipped,
        )
    )
    return redirect(url_for("terms.index", sort="-changed"), 303)


def _import_page(plan: ImportPlan | None = None, held: str = "", name: str = "", error: Exception | None = None) -> str:
    return render_template("term_import.html", plan=plan, held=held, name=name, error=error, Outcome=Outcome)


def _hold(data: bytes) -> str:
    """The file as a form field, so that preview and import need no memory in between."""
    held = base64.b64encode(zlib.compress(data, 6)).decode()
    if len(held) > MOST_HELD:
        raise TooLarge("The file is too large to import here.", advice="Use: jianbao glossary import FILE")
    return held


def _held(field: str) -> bytes:
    try:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(base64.b64decode(field, validate=True), MOST_UNPACKED)
    except (binascii.Error, zlib.error, ValueError) as fault:
        raise InvalidRequest("The file got lost on the way.", advice="Choose it again.") from fault
    if unpacker.unconsumed_tail:
        raise TooLarge("The file is too large to import here.", advice="Use: jianbao glossary import FILE")
    return data


def _back() -> str:
    query = request.form.get("query", "")
    return url_for("terms.index") + (f"?{query}" if query else "")
