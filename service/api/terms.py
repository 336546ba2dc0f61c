"""/api/v1/terms: read by anybody who may read, changed by editors, with ETag and If-Match."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request, url_for

from glossary.listing import Sort, TermQuery
from glossary.records import TermRecord
from glossary.store import BulkAction
from glossary.term import CATEGORIES
from service import terms
from service.access import require
from service.accounts import Role
from service.api.articles import json_object
from service.api.resources import Json
from service.context import services
from service.errors import PreconditionRequired
from workers.database import reporting
from workers.errors import InvalidRequest

blueprint = Blueprint("api_terms", __name__, url_prefix="/api/v1/terms")


@blueprint.get("")
def collection() -> Response:
    """Terms that match ``q`` (Chinese, English or pinyin), ``category`` and ``status``."""
    query = read_query(request.args.to_dict())
    limit = request.args.get("limit", "50")
    if not limit.isdecimal() or not 1 <= int(limit[:6]) <= 500:
        raise InvalidRequest("'limit' must be a whole number from 1 to 500.")
    with reporting():
        page = services().glossary.page(query, request.args.get("cursor") or None, int(limit))
        version = services().glossary.version()
    return jsonify(
        terms=[terms.record_json(one) for one in page.records],
        total=page.total,
        cursor=page.next_cursor,
        glossary_version=version,
    )


@blueprint.post("")
def create() -> Response:
    """A new term."""
    person = require(Role.EDITOR)
    with reporting():
        record = services().glossary.create(terms.term_from_json(json_object()), person.name)
    response = _answer(record, 201)
    response.headers["Location"] = url_for("api_terms.get", term_id=record.id)
    return response


@blueprint.post("/bulk")
def bulk() -> Response:
    """The same to many terms: approve, draft, retire, delete or restore. What cannot be done is reported."""
    person = require(Role.EDITOR)
    body = json_object()
    ids, versions = body.get("ids"), body.get("versions") or {}
    if not isinstance(ids, list) or not all(isinstance(one, int) for one in ids) or len(ids) > 5000:
        raise InvalidRequest("'ids' must be a list of at most 5,000 numbers.")
    if not isinstance(versions, dict) or not all(str(key).isdecimal() for key in versions):
        raise InvalidRequest("'versions' must map ids to versions.")
    with reporting():
        seen = {int(key): int(value) for key, value in versions.items()}
        done = services().glossary.bulk(ids, bulk_action(body.get("action")), person.name, seen)
    return jsonify(
        changed=[terms.record_json(one) for one in done.changed],
        unchanged=[one.id for one in done.unchanged],
        conflicts=[terms.record_json(one) for one in done.conflicts],
        refused=[{"id": record.id, "detail": why} for record, why in done.refused],
        missing=list(done.missing),
    )


@blueprint.post("/impact")
def preview() -> Response:
    """What saving a term would do to stored briefings: ``{"id": …, "term": {…}}``; ``term`` null deletes."""
    require(Role.EDITOR)
    body = json_object()
    with reporting():
        before = services().glossary.get(body["id"]).term if isinstance(body.get("id"), int) else None
        given = body.get("term")
        after = terms.term_from_json(given, before) if isinstance(given, dict) else None
        found = terms.impact_of(services(), before, after)
    return jsonify(
        articles=[
            {
                "id": article.article_id,
                "headline": article.headline,
                "sentences": [
                    {"zh": one.sentence.zh, "before": one.sentence.en, "after": one.english, "certain": one.certain}
                    for one in article.sentences
                ],
            }
            for article in found
        ]
    )


@blueprint.get("/<int:term_id>")
def get(term_id: int) -> Response:
    """One term, deleted or not. Its ETag is what a change must name."""
    with reporting():
        return _answer(services().glossary.get_any(term_id))


@blueprint.put("/<int:term_id>")
def update(term_id: int) -> Response:
    """Change a term; fields left out stay."""
    person = require(Role.EDITOR)
    version = _version()
    with reporting():
        term = terms.term_from_json(json_object(), services().glossary.get(term_id).term)
        return _answer(services().glossary.update(term_id, term, person.name, version))


@blueprint.delete("/<int:term_id>")
def delete(term_id: int) -> Response:
    """Delete a term; its history stays."""
    person = require(Role.EDITOR)
    version = _version()
    with reporting():
        services().glossary.delete(term_id, person.name, version)
    return Response(status=204)


@blueprint.get("/<int:term_id>/revisions")
def revisions(term_id: int) -> Response:
    """The changes of a term, newest first."""
    with reporting():
        found = services().glossary.history(term_id)
    return jsonify(revisions=[terms.revision_json(one) for one in found])


@blueprint.post("/<int:term_id>/revert")
def revert(term_id: int) -> Response:
    """Return to what the term was after ``{"revision": …}``."""
    person = require(Role.EDITOR)
    version = _version()
    revision = json_object().get("revision")
    if not isinstance(revision, int):
        raise InvalidRequest("'revision' must be the id of a revision.")
    with reporting():
        return _answer(services().glossary.revert(term_id, revision, person.name, version))


@blueprint.post("/<int:term_id>/undo")
def undo(term_id: int) -> Response:
    """Take the latest change back."""
    person = require(Role.EDITOR)
    version = _version()
    with reporting():
        return _answer(services().glossary.undo(term_id, person.name, version))


@blueprint.post("/<int:term_id>/restore")
def restore(term_id: int) -> Response:
    """Bring a deleted term back."""
    person = require(Role.EDITOR)
    with reporting():
        return _answer(services().glossary.restore(term_id, person.name))


@blueprint.post("/<int:term_id>/approve")
@blueprint.post("/<int:term_id>/retire", endpoint="retire")
def approve(term_id: int) -> Response:
    """Approve a term, or retire it."""
    person = require(Role.EDITOR)
    version = _version()
    store = services().glossary
    change = store.approve if request.path.endswith("/approve") else store.retire
    with reporting():
        return _answer(change(term_id, person.name, version))


# ------------------------------------------------------------------ reading


def read_query(given: dict[str, str]) -> TermQuery:
    """The query of a list. Raises ``InvalidRequest`` for what does not exist."""
    categories = tuple(filter(None, given.get("category", "").split(",")))
    if set(categories) - set(CATEGORIES):
        raise InvalidRequest("There is no such category; there are: " + ", ".join(CATEGORIES) + ".")
    try:
        sort = Sort(given.get("sort") or "pinyin")
    except ValueError:
        raise InvalidRequest("There is no such order; there are: " + ", ".join(Sort) + ".") from None
    names = tuple(filter(None, given.get("status", "").split(",")))
    deleted = "deleted" in names
    statuses = tuple(terms.status(name) for name in names if name != "deleted")
    return TermQuery(text=given.get("q", ""), categories=categories, statuses=statuses, deleted=deleted, sort=sort)


def bulk_action(name: object) -> BulkAction:
    """The action of that name. Raises ``InvalidRequest``."""
    try:
        return BulkAction(str(name))
    except ValueError:
        raise InvalidRequest("There is no such action; there are: " + ", ".join(BulkAction) + ".") from None


def _version() -> int:
    """The version that If-Match names."""
    if not request.headers.get("If-Match"):
        raise PreconditionRequired
    tag = request.headers["If-Match"].strip().removeprefix("W/").strip('"')
    if not tag.isdecimal() or len(tag) > 9:
        raise InvalidRequest("If-Match must be the ETag that reading the term gave.")
    return int(tag)


def _answer(record: TermRecord, status: int = 200) -> Response:
    body: Json = terms.record_json(record)
    response = jsonify(body)
    response.status_code = status
    response.set_etag(str(record.version))
    return response
