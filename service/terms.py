"""Glossary terms as JSON and as forms, and what a change of one would do to stored briefings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from glossary.impact import SentenceImpact, StoredSentence, impact, with_change
from glossary.importing import ImportPlan, PlannedRow
from glossary.records import Revision, TermRecord
from glossary.term import Term, TermStatus
from service.context import Services
from workers.errors import InvalidRequest
from workers.jobs import JobState

Json = dict[str, Any]

LISTS = ("alternatives", "forbidden", "near")
TEXTS = ("zh", "en", "category", "note", "source")
FIELDS = (*TEXTS, "status", *LISTS, "sentence_case")
MOST_ARTICLES = 100  # the latest ones, that an impact is worked out for


def term_json(term: Term) -> Json:
    """The editable fields of a term."""
    values = {field.name: getattr(term, field.name) for field in fields(term) if field.name != "id"}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def record_json(record: TermRecord) -> Json:
    """A stored term."""
    return {
        "id": record.id,
        "version": record.version,
        **term_json(record.term),
        "created": record.created.isoformat(),
        "changed": record.changed.isoformat(),
        "changed_by": record.changed_by,
        "deleted": record.deleted,
    }


def revision_json(revision: Revision) -> Json:
    """One change of a term."""
    return {
        "id": revision.id,
        "term": revision.term_id,
        "version": revision.version,
        "action": str(revision.action),
        "who": revision.who,
        "when": revision.when.isoformat(),
        "glossary_version": revision.glossary_version,
        "before": term_json(revision.before) if revision.before else None,
        "after": term_json(revision.after) if revision.after else None,
    }


def row_json(row: PlannedRow) -> Json:
    """One row of an import."""
    return {
        "line": row.line,
        "outcome": str(row.outcome),
        "term": term_json(row.term),
        "existing": row.existing.id if row.existing else None,
        "changed_fields": list(row.changed_fields),
        "faults": [{"field": one.field, "code": one.code, "message": one.message} for one in row.faults],
    }


def plan_json(plan: ImportPlan) -> Json:
    """What an import would do."""
    return {"glossary_version": plan.version, "rows": [row_json(row) for row in plan.rows]}


def term_from_json(body: Mapping[str, Any], base: Term | None = None) -> Term:
    """The term a JSON body describes; fields left out keep ``base``'s values. Raises ``InvalidRequest``.

    Only types are checked here; whether the term is valid is the glossary's own matter.
    """
    if unknown := sorted(set(body) - set(FIELDS)):
        raise InvalidRequest(f"Unknown field {unknown[0]!r}; there are: {', '.join(FIELDS)}.")
    values: Json = {}
    for name in TEXTS:
        if name in body:
            values[name] = _typed(name, body[name], str, "a string")
    for name in LISTS:
        if name in body:
            items = _typed(name, body[name], list, "a list of strings")
            values[name] = tuple(_typed(name, item, str, "a list of strings") for item in items)
    if "sentence_case" in body:
        values["sentence_case"] = _typed("sentence_case", body["sentence_case"], bool, "true or false")
    if "status" in body:
        values["status"] = status(body["status"])
    return replace(base or Term(zh="", en=""), **values)


def term_from_form(form: Mapping[str, str]) -> Term:
    """The term a form describes; lists have one value to a line."""
    lists = {name: tuple(filter(None, map(str.strip, re.split(r"[\n;；]", form.get(name, ""))))) for name in LISTS}
    texts: Json = {name: form.get(name, "") for name in TEXTS}
    return Term(
        **texts,
        status=status(form.get("status", "draft")),
        alternatives=lists["alternatives"],
        forbidden=lists["forbidden"],
        near=lists["near"],
        sentence_case=bool(form.get("sentence_case")),
    )


def status(name: object) -> TermStatus:
    """The status of that name. Raises ``InvalidRequest``."""
    try:
        return TermStatus(str(name))
    except ValueError:
        raise InvalidRequest("There is no such status; there are: " + ", ".join(TermStatus) + ".") from None


def _typed(name: str, value: object, kind: type, words: str) -> Any:  # noqa: ANN401 - what it is, kind says
    if not isinstance(value, kind):
        raise InvalidRequest(f"'{name}' must be {words}.")
    return value


# ------------------------------------------------------------------- impact


@dataclass(frozen=True, slots=True)
class ArticleImpact:
    """The sentences of one stored article that a change would touch."""

    article_id: str
    headline: str
    sentences: list[SentenceImpact]


def impact_of(to: Services, before: Term | None, after: Term | None) -> list[ArticleImpact]:
    """What replacing one term would do to the latest stored briefings; None stands for no such term."""
    _, old = to.glossary.approved()
    found: dict[str, ArticleImpact] = {}
    headlines: dict[str, str] = {}
    for touched in impact(old, with_change(old, before, after), _stored(to, headlines)):
        article = str(touched.sentence.key)
        entry = found.setdefault(article, ArticleImpact(article, headlines[article], []))
        entry.sentences.append(touched)
    return list(found.values())


def _stored(to: Services, headlines: dict[str, str]) -> Iterator[StoredSentence]:
    ready = [state for state in JobState if state.succeeded]
    for record in to.articles.list(state=ready, limit=MOST_ARTICLES).articles:
        briefing = to.articles.briefing(record.id) or {}
        headlines[record.id] = record.headline_en or record.title or record.name or record.id[:8]
        sentences = briefing.get("translation", [])
        context = "".join(item["zh"] for item in sentences)
        for item in sentences:
            yield StoredSentence(record.id, item["zh"], item["en"], context)
