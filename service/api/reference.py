"""/api/v1/openapi.json and the page made from it, /api/docs."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from service.api.openapi import document

blueprint = Blueprint("api_reference", __name__)


@blueprint.get("/api/v1/openapi.json")
def openapi() -> Response:
    """The API in OpenAPI 3.1."""
    return jsonify(document())


@blueprint.get("/api/docs")
@blueprint.get("/api/", strict_slashes=False)
def docs() -> str:
    """The same, to read."""
    return render_template("api_docs.html", api=document(), host=request.host_url.rstrip("/"))
