"""The description of the API in OpenAPI 3.1. A test compares it with the routes there are."""

from __future__ import annotations

from service.api.paths import PATHS
from service.api.schemas import SCHEMAS, Json
from service.operations import software

INTRODUCTION = """Send a Chinese article, get an English briefing. Every figure of a translated sentence is in its
English with the right value, or visibly flagged. Every error is application/problem+json (RFC 9457) with a
stable type; the addresses under LibreTranslate answer errors as that program does."""


def document() -> Json:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Jianbao", "version": software(), "description": " ".join(INTRODUCTION.split())},
        "servers": [{"url": "/"}],
        "tags": [
            {"name": "Articles", "description": "Send articles, follow them, delete them."},
            {"name": "Briefings", "description": "The results."},
            {"name": "Glossary", "description": "The house terminology. Changing it needs an editor's API key."},
            {"name": "LibreTranslate", "description": "For clients written for LibreTranslate. Chinese to English."},
            {"name": "Operations", "description": "For whoever runs the service."},
        ],
        "paths": PATHS,
        "components": {"schemas": SCHEMAS},
    }
