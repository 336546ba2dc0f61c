"""What the descriptions of addresses are made of."""

from __future__ import annotations

from service.api.schemas import Json, ref, text, thing

PROBLEM: Json = {
    "description": "What was wrong, why, and what to do.",
    "content": {"application/problem+json": {"schema": ref("Problem")}},
}
LT_ERROR: Json = {
    "description": "The error in LibreTranslate's form.",
    "content": {"application/json": {"schema": thing({"error": text()})}},
}
ARTICLE_ID: Json = {"name": "article_id", "in": "path", "required": True, "schema": text()}
KEY: Json = {
    "name": "Idempotency-Key",
    "in": "header",
    "schema": text(maxLength=200),
    "description": "Send the same key with the same request as often as you like: one article comes of it.",
}


def query(name: str, schema: Json, help: str) -> Json:
    """A parameter of the query string."""
    return {"name": name, "in": "query", "schema": schema, "description": help}


def body(schema: Json, media_type: str = "application/json") -> Json:
    """The content of a request or answer in one media type."""
    return {media_type: {"schema": schema}}


def operation(tag: str, summary: str, answers: Json, **more: object) -> Json:
    """One method of one address. ``answers`` maps a status to its content, None for none."""
    responses: Json = {}
    for status, content in answers.items():
        responses[status] = {"description": {"202": "Taken.", "204": "Done."}.get(status, "The answer.")}
        if content:
            responses[status]["content"] = content
    responses["default"] = LT_ERROR if tag == "LibreTranslate" else PROBLEM
    if "202" in responses:
        responses["202"]["headers"] = {"Location": {"schema": text("Where to look next.")}}
    return {"tags": [tag], "summary": summary, "responses": responses, **more}
