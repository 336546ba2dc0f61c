"""The addresses of the glossary: what they take, what they answer."""

from __future__ import annotations

from service.api.describing import body, operation, query
from service.api.schemas import Json, listed, number, ref, text, thing

TERM_ID: Json = {"name": "term_id", "in": "path", "required": True, "schema": number()}
IF_MATCH: Json = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "schema": text(),
    "description": "The ETag of the version you saw; 412 when somebody changed the term since.",
}
_FILE = thing({"file": text("CSV, XLSX or TBX.", format="binary"), "skip_faulty": {"type": "boolean"}}, ["file"])
_STORED: Json = {"200": body(ref("StoredTerm"))}
_HERE = "/api/v1/terms/{term_id}"


def _change(summary: str, answers: Json | None = None, **more: object) -> Json:
    return operation("Glossary", summary, answers or _STORED, parameters=[TERM_ID, IF_MATCH], **more)


_ONE: Json = {
    _HERE: {
        "get": operation("Glossary", "One term, with its ETag", _STORED, parameters=[TERM_ID]),
        "put": _change("Change a term; fields left out stay", requestBody={"content": body(ref("Term"))}),
        "delete": _change("Delete a term; its history stays", {"204": None}),
    },
    f"{_HERE}/revisions": {
        "get": operation(
            "Glossary",
            "Who changed what, and when",
            {"200": body(thing({"revisions": listed({"type": "object"})}))},
            parameters=[TERM_ID],
        )
    },
    f"{_HERE}/revert": {
        "post": _change(
            "Return to an earlier state", requestBody={"content": body(thing({"revision": number("Its id.")}))}
        )
    },
    f"{_HERE}/undo": {"post": _change("Take the latest change back")},
    f"{_HERE}/approve": {"post": _change("Approve a term: it is applied from the next article on")},
    f"{_HERE}/retire": {"post": _change("Retire a term: it stays in the list and is applied no more")},
    f"{_HERE}/restore": {
        "post": operation("Glossary", "Bring a deleted term back", _STORED, parameters=[TERM_ID]),
    },
}
_MANY: Json = {
    "/api/v1/terms": {
        "get": operation(
            "Glossary",
            "Find terms",
            {
                "200": body(
                    thing(
                        {
                            "terms": listed(ref("StoredTerm")),
                            "total": number(),
                            "cursor": text(),
                            "glossary_version": number(),
                        }
                    )
                )
            },
            parameters=[
                query("q", text(), "Chinese in either script, English, pinyin or its initials."),
                query("category", text(), "One, or several with commas."),
                query("status", text(), "draft, approved, deprecated, forbidden, or deleted."),
                query("sort", text(), "pinyin, english or changed; with a minus the other way round."),
                query("cursor", text(), "From the page before."),
                query("limit", number(minimum=1, maximum=500, default=50), "Terms on a page."),
            ],
        ),
        "post": operation(
            "Glossary", "Add a term", {"201": body(ref("StoredTerm"))}, requestBody={"content": body(ref("Term"))}
        ),
    },
    "/api/v1/terms/bulk": {
        "post": operation(
            "Glossary",
            "Approve, draft, retire, delete or restore many terms; what cannot be done is reported",
            {"200": body({"type": "object"})},
            requestBody={
                "content": body(
                    thing(
                        {
                            "ids": listed(number()),
                            "action": text(),
                            "versions": {"type": "object", "description": "Id to the version you saw."},
                        },
                        ["ids", "action"],
                    )
                )
            },
        )
    },
    "/api/v1/terms/impact": {
        "post": operation(
            "Glossary",
            "What saving a term would change in the latest stored briefings",
            {"200": body({"type": "object"})},
            requestBody={"content": body(thing({"id": number("Of the term to change."), "term": ref("Term")}, []))},
        )
    },
}
_FILES: Json = {
    "/api/v1/glossary": {"get": operation("Glossary", "Version and size", {"200": body({"type": "object"})})},
    "/api/v1/glossary/preview": {
        "post": operation(
            "Glossary",
            "What importing a file would do; changes nothing",
            {"200": body({"type": "object"})},
            requestBody={"content": body(_FILE, "multipart/form-data")},
        )
    },
    "/api/v1/glossary/import": {
        "post": operation(
            "Glossary",
            "Import a file: all of it, or nothing",
            {"200": body({"type": "object"})},
            requestBody={"content": body(_FILE, "multipart/form-data")},
        )
    },
    "/api/v1/glossary/export": {
        "get": operation(
            "Glossary",
            "Every term as a file",
            {"200": body(text(), "text/csv")},
            parameters=[query("format", text(enum=["csv", "tbx", "tmx"]), "The format.")],
        )
    },
}

TERMS: Json = {**_MANY, **_ONE, **_FILES}
