"""Answers go out compressed where the client takes it: a briefing page is mostly Chinese text."""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

SMALLEST = 1500  # bytes; below that one packet carries it as it is
TYPES = ("text/", "application/json", "application/problem+json", "application/javascript", "image/svg+xml")


def install(app: Flask) -> None:
    """Compress what is text and long enough."""
    app.after_request(compress)


def compress(response: Response) -> Response:
    """``response`` with a gzip body, if the client asked for one and it is worth it."""
    if (
        not request.accept_encodings.quality("gzip")
        or not (response.content_type or "").startswith(TYPES)
        or "Content-Encoding" in response.headers
        or response.status_code == 206
    ):
        return response
    response.vary.add("Accept-Encoding")
    response.direct_passthrough = False  # static files come as a stream
    body = response.get_data()
    if len(body) < SMALLEST:
        return response
    response.set_data(gzip.compress(body, compresslevel=5, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    if etag := response.get_etag()[0]:
        response.set_etag(etag, weak=True)  # the bytes differ, the meaning does not
    return response
