"""Every address of the API: what it takes, what it answers."""

from __future__ import annotations

from service.api.describing import ARTICLE_ID, KEY, body, operation, query
from service.api.schemas import Json, listed, number, ref, text, thing
from service.api.term_paths import TERMS


def _file(name: str, media_type: str) -> Json:
    kind = text(format="binary") if "word" in media_type else text()
    return {"get": operation("Briefings", name, {"200": body(kind, media_type)}, parameters=[ARTICLE_ID])}


_LT_REQUEST = thing(
    {
        "q": {"anyOf": [text(), listed(text())]},
        "source": text("zh, zh-Hans, zh-Hant or auto."),
        "target": text("en."),
        "format": text("text or html."),
        "alternatives": number("Accepted; there are none."),
        "api_key": text("Accepted."),
    },
    ["q", "source", "target"],
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HERE = "/api/v1/articles/{article_id}"
SENTENCE: Json = {"name": "number", "in": "path", "required": True, "schema": number("Sentences count from 0.")}

ARTICLES: Json = {
    "/api/v1/articles": {
        "post": operation(
            "Articles",
            "Send one article as JSON, or files as multipart/form-data",
            {"202": body({"anyOf": [ref("Submitted"), ref("Upload")]})},
            parameters=[KEY],
            requestBody={
                "required": True,
                "content": body(ref("NewArticle")) | body(ref("Files"), "multipart/form-data"),
            },
        ),
        "get": operation(
            "Articles",
            "List articles, newest first",
            {"200": body(ref("ArticleList"))},
            parameters=[
                query("state", text(), "One state, or several with commas."),
                query("batch", text(), "The articles of one upload."),
                query("q", text(), "Words in names, titles and headlines, English or Chinese."),
                query("cursor", text(), "From the page before."),
                query("limit", number(minimum=1, maximum=200, default=50), "Articles on a page."),
            ],
        ),
    },
    _HERE: {
        "get": operation("Articles", "One article and its job", {"200": body(ref("Article"))}, parameters=[ARTICLE_ID]),
        "delete": operation(
            "Articles", "Delete an article with everything made of it", {"204": None}, parameters=[ARTICLE_ID]
        ),
    },
    f"{_HERE}/cancel": {
        "post": operation(
            "Articles", "Stop working on an article", {"200": body(ref("Article"))}, parameters=[ARTICLE_ID]
        )
    },
    f"{_HERE}/retry": {
        "post": operation(
            "Articles",
            "Make the briefing again, with other options if the body has any",
            {"202": body(ref("Submitted"))},
            parameters=[ARTICLE_ID],
            requestBody={"content": body(ref("Options"))},
        )
    },
}
BRIEFINGS: Json = {
    f"{_HERE}/briefing": {
        "get": operation(
            "Briefings",
            "The briefing; while it is made, its summary as soon as there is one, else 409",
            {"200": body(ref("Briefing"))},
            parameters=[ARTICLE_ID],
        )
    },
    f"{_HERE}/sentences/{{number}}": {
        "put": operation(
            "Briefings",
            "Put your English in place of the model's, now and when the sentence comes again; needs an editor",
            {"200": body(ref("Sentence"))},
            parameters=[ARTICLE_ID, SENTENCE],
            requestBody={"content": body(thing({"en": text()}))},
        ),
        "delete": operation(
            "Briefings",
            "Go back to the model's English",
            {"200": body(ref("Sentence"))},
            parameters=[ARTICLE_ID, SENTENCE],
        ),
    },
    f"{_HERE}/briefing.json": _file("The same", "application/json"),
    f"{_HERE}/briefing.md": _file("As Markdown", "text/markdown"),
    f"{_HERE}/briefing.txt": _file("As plain text", "text/plain"),
    f"{_HERE}/briefing.docx": _file("As a Word document", _WORD),
}
LIBRETRANSLATE: Json = {
    "/translate": {
        "post": operation(
            "LibreTranslate",
            "Translate a text or several; waits for the result",
            {"200": body(thing({"translatedText": {"anyOf": [text(), listed(text())]}}))},
            requestBody={
                "content": body(_LT_REQUEST)
                | body(_LT_REQUEST, "application/x-www-form-urlencoded")
                | body(_LT_REQUEST, "multipart/form-data")
            },
        )
    },
    "/detect": {
        "post": operation(
            "LibreTranslate",
            "Tell the language of a text",
            {"200": body(listed(thing({"confidence": {"type": "number"}, "language": text()})))},
            requestBody={"content": body(thing({"q": text()}))},
        )
    },
    "/languages": {
        "get": operation(
            "LibreTranslate",
            "The languages there are",
            {"200": body(listed(thing({"code": text(), "name": text(), "targets": listed(text())})))},
        )
    },
    "/frontend/settings": {
        "get": operation("LibreTranslate", "What clients ask first", {"200": body({"type": "object"})})
    },
    "/health": {"get": operation("LibreTranslate", "Whether it answers", {"200": body({"type": "object"})})},
}
OPERATIONS: Json = {
    "/healthz": {"get": operation("Operations", "Whether the process answers", {"200": body({"type": "object"})})},
    "/readyz": {
        "get": operation(
            "Operations",
            "Whether articles can be taken; 503 without the database",
            {"200": body({"type": "object"}), "503": body({"type": "object"})},
        )
    },
    "/metrics": {"get": operation("Operations", "Prometheus metrics", {"200": body(text(), "text/plain")})},
    "/api/v1/openapi.json": {"get": operation("Operations", "This document", {"200": body({"type": "object"})})},
}

PATHS: Json = {**ARTICLES, **BRIEFINGS, **TERMS, **LIBRETRANSLATE, **OPERATIONS}
