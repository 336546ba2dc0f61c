"""The description of the API is complete, and the page made from it readable."""

import re

from service.api.openapi import document
from service.libretranslate import PATHS as LIBRETRANSLATE


def served(app):
    """Every route for programs, in OpenAPI's spelling."""
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        if path.startswith("/api/v1/") or path in LIBRETRANSLATE | {"/healthz", "/readyz", "/metrics"}:
            for method in rule.methods - {"HEAD", "OPTIONS"}:
                yield path, method.lower()


def test_every_route_is_described(jianbao):
    paths = document()["paths"]
    missing = [
        (path, method)
        for path, method in served(jianbao.app)
        if "{extension}" not in path and method not in paths.get(path, {})
    ]
    assert not missing


def test_everything_described_exists(jianbao):
    adapter = jianbao.app.url_map.bind("localhost")
    for path, methods in document()["paths"].items():
        for method in methods:
            endpoint, _ = adapter.match(re.sub(r"\{\w+\}", "1", path), method=method.upper())
            assert endpoint


def test_every_reference_leads_somewhere():
    text = str(document())
    schemas = document()["components"]["schemas"]
    for name in re.findall(r"#/components/schemas/(\w+)", text):
        assert name in schemas


def test_the_page_shows_every_address(jianbao):
    page = jianbao.client.get("/api/docs").get_data(as_text=True)
    for path in document()["paths"]:
        assert path in page
