"""Every error of the program as an answer: RFC 9457 for programs, a page for people.

``type`` is ``/problems/<code>``: stable, relative to this service, and a page
that explains it. ``advice`` is an extension member that says what to do. The
addresses that speak LibreTranslate's dialect answer errors themselves.
"""

from __future__ import annotations

import json
import logging
import secrets
from collections.abc import Callable, Iterable, Mapping

from flask import Flask, Response, current_app, g, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from glossary import errors as words
from service import errors as door
from workers import errors

log = logging.getLogger(__name__)

Known = errors.JianbaoError | words.GlossaryError

STATUS: Mapping[type[Known], int] = {
    errors.JianbaoError: 500,
    errors.Rejected: 400,
    errors.EmptyInput: 422,
    errors.TooLong: 413,
    errors.TooLarge: 413,
    errors.TooMany: 413,
    errors.NotText: 415,
    errors.UnknownEncoding: 422,
    errors.NotChinese: 422,
    errors.UnsupportedFormat: 415,
    errors.DamagedDocument: 422,
    errors.PasswordProtected: 422,
    errors.NoTextFound: 422,
    errors.TooComplex: 422,
    errors.InvalidRequest: 400,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.ConfigurationError: 500,
    errors.ModelRejected: 422,
    errors.Transient: 503,
    errors.QueueDown: 503,
    errors.DatabaseDown: 503,
    errors.DownloadFailed: 502,
    errors.WorkerLost: 503,
    errors.Defect: 500,
    errors.ModelMissing: 503,
    errors.ModelBroken: 500,
    errors.MissingProgram: 500,
    errors.Unexpected: 500,
    door.MethodNotAllowed: 405,
    door.UnsupportedMediaType: 415,
    door.FormExpired: 400,
    door.PreconditionRequired: 428,
    door.SignInNeeded: 401,
    door.NotAllowed: 403,
    door.NotReady: 409,
    door.StillWorking: 504,
    door.Busy: 429,
    door.TooManyTries: 429,
    words.GlossaryError: 400,
    words.InvalidTermError: 422,
    words.TermNotFoundError: 404,
    words.EditConflictError: 412,
    words.DuplicateTermError: 409,
    words.UnusableCursorError: 400,
    words.NothingToUndoError: 409,
    words.UnreadableFileError: 422,
    words.UnsafeFileError: 422,
    words.StalePreviewError: 409,
    words.FaultyImportError: 422,
}

_BY_HTTP_CODE: Mapping[int, type[errors.JianbaoError]] = {
    401: door.SignInNeeded,
    403: door.NotAllowed,
    404: errors.NotFound,
    405: door.MethodNotAllowed,
    413: errors.TooLarge,
    415: door.UnsupportedMediaType,
    503: errors.Transient,
}

PROGRAM_PREFIXES = ("/api/", "/healthz", "/readyz", "/metrics")


Dialect = Callable[[Known, int], Response]


def install(app: Flask, dialects: Iterable[tuple[frozenset[str], Dialect]] = ()) -> None:
    """Make ``app`` answer every error in one of the two shapes; the paths of a dialect in that one."""
    app.extensions["jianbao-dialects"] = {path: write for paths, write in dialects for path in paths}
    app.register_error_handler(errors.JianbaoError, _known)
    app.register_error_handler(words.GlossaryError, _known)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unknown)


def status_of(error: Known) -> int:
    """The HTTP status of an error: that of its class, or of the nearest class above it."""
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def failure(problem: Mapping[str, str]) -> errors.JianbaoError:
    """The error a failed job was stored with, to raise it again."""
    kinds = (kind for kind in STATUS if issubclass(kind, errors.JianbaoError) and kind.code == problem.get("code"))
    kind = next(kinds, errors.Defect)
    return kind(problem.get("detail"), advice=problem.get("advice"))


def problem_json(error: Known) -> dict[str, object]:
    """The members of the problem document."""
    problem: dict[str, object] = {
        "type": f"/problems/{error.code}",
        "title": error.title,
        "status": status_of(error),
        "detail": error.detail,
        "advice": error.advice,
        "code": error.code,
    }
    if isinstance(error, words.InvalidTermError):
        problem["faults"] = [{"field": one.field, "code": one.code, "message": one.message} for one in error.faults]
    return problem


def from_http(error: HTTPException) -> errors.JianbaoError:
    """The error of our own that says what an HTTP exception of the framework says."""
    code = error.code or 500
    if code == 404:
        return errors.NotFound("There is nothing at this address.")
    if code == 405:
        allowed = ", ".join(sorted(getattr(error, "valid_methods", None) or []))
        return door.MethodNotAllowed(f"{request.method} does not work here; {allowed or 'another method'} does.")
    if code in _BY_HTTP_CODE:
        return _BY_HTTP_CODE[code]()
    return errors.InvalidRequest(error.description) if code < 500 else errors.Unexpected()


def wants_page() -> bool:
    """Whether a person is looking: a browser, outside the addresses made for programs."""
    if request.path.startswith(PROGRAM_PREFIXES) and request.path != "/api/docs":
        return False
    best = request.accept_mimetypes.best_match(["application/problem+json", "application/json", "text/html"])
    return best == "text/html"


def answer(error: Known, status: int | None = None) -> Response:
    """The answer to a request that met ``error``."""
    code = status or status_of(error)
    dialects: Mapping[str, Dialect] = current_app.extensions["jianbao-dialects"]
    if request.path in dialects:
        return dialects[request.path](error, code)
    problem = problem_json(error)
    problem["status"] = code
    if reference := g.get("reference"):
        problem["reference"] = reference
    if wants_page():
        response = make_response(render_template("problem.html", problem=problem), code)
    else:
        response = Response(json.dumps(problem, ensure_ascii=False), code, mimetype="application/problem+json")
    if code == 503:
        response.headers["Retry-After"] = "5"
    if code == 401 and request.path.startswith("/api/"):
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _known(error: Known) -> Response:
    if status_of(error) >= 500:
        log.error("%s on %s %s", error.code, request.method, request.path)
    return answer(error)


def _http(error: HTTPException) -> Response:
    if error.code and 300 <= error.code < 400:
        return error.get_response()  # type: ignore[return-value]  # a redirect is no error; werkzeug's own type
    response = answer(from_http(error), error.code)
    for name, value in error.get_headers(request.environ):
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    return response


def _unknown(error: Exception) -> Response:
    # The reference is all the reader gets; the log has the rest, but no article text.
    g.reference = secrets.token_hex(4)
    log.error("unexpected error %s on %s %s", g.reference, request.method, request.path, exc_info=error)
    return answer(errors.Unexpected())
