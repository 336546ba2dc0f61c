"""/api/v1/glossary: files in and out."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request

from glossary.importing import ImportPlan, Outcome, apply, preview
from service import terms
from service.access import require
from service.accounts import Role
from service.api.articles import uploaded_files
from service.context import services
from service.options import yes_or_no
from service.termfiles import FORMATS
from workers.database import reporting
from workers.errors import InvalidRequest, NotFound

blueprint = Blueprint("api_glossary", __name__, url_prefix="/api/v1/glossary")


@blueprint.get("")
def show() -> Response:
    """The version of the glossary, which rises with every change, and how many terms it has."""
    with reporting():
        store = services().glossary
        return jsonify(version=store.version(), terms=store.page(limit=1).total)


@blueprint.post("/preview")
def dry_run() -> Response:
    """What importing a file (CSV, XLSX, TBX) would do, row by row; changes nothing."""
    require(Role.EDITOR)
    with reporting():
        plan = _plan()
    return jsonify(
        counts={str(outcome): plan.count(outcome) for outcome in Outcome},
        **terms.plan_json(plan),
    )


@blueprint.post("/import")
def bring() -> Response:
    """Import a file: all of it or nothing; with ``skip_faulty`` all but the faulty rows."""
    person = require(Role.EDITOR)
    try:
        skip = yes_or_no(request.form.get("skip_faulty", "false"))
    except ValueError as fault:
        raise InvalidRequest(f"'skip_faulty' {fault}.") from fault
    with reporting():
        result = apply(services().glossary, _plan(), person.name, skip_blocked=skip)
    return jsonify(
        created=result.created,
        changed=result.changed,
        unchanged=result.unchanged,
        skipped=result.skipped,
        glossary_version=result.version,
    )


@blueprint.get("/export")
def export() -> Response:
    """Every term as ``format`` csv (default), tbx or tmx."""
    return export_response(request.args.get("format", "csv"))


def export_response(name: str) -> Response:
    """The glossary as a download. Raises ``NotFound`` for a format that does not exist."""
    if name not in FORMATS:
        raise NotFound(f"There is no format {name}.", advice="There are: " + ", ".join(FORMATS) + ".")
    with reporting():
        data = FORMATS[name].write([record.term for record in services().glossary.every()])
    response = Response(data, content_type=FORMATS[name].media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="glossary.{name}"'
    return response


def _plan() -> ImportPlan:
    uploads = uploaded_files()
    if len(uploads) != 1:
        raise InvalidRequest("Send exactly one file, as multipart/form-data.")
    return preview(services().glossary, uploads[0].data, uploads[0].name)
