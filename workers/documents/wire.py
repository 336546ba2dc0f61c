"""Requests to the reading process and its answers, as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TypedDict

from workers import errors
from workers.documents.limits import Limits
from workers.errors import Rejected
from workers.pipeline.values import Article


class Request(TypedDict):
    """What to read; the bytes of the document follow on the next line."""

    name: str
    media_type: str | None
    limits: dict[str, float]


def request_out(data: bytes, name: str, media_type: str | None, limits: Limits) -> bytes:
    """The request as the child reads it: a line of JSON, then the document."""
    request = Request(name=name, media_type=media_type, limits=asdict(limits))
    return json.dumps(request).encode("ascii") + b"\n" + data


def request_in(line: bytes) -> tuple[str, str | None, Limits]:
    """Name, media type and limits from the first line of a request."""
    request: Request = json.loads(line)
    numbers = request["limits"]
    seconds = numbers.pop("seconds")
    return request["name"], request["media_type"], Limits(**{k: int(v) for k, v in numbers.items()}, seconds=seconds)


def articles_out(articles: list[Article]) -> bytes:
    """The answer when all went well."""
    return json.dumps({"articles": [asdict(article) for article in articles]}).encode("ascii")


def problem_out(problem: Rejected) -> bytes:
    """The answer when the document is refused."""
    return json.dumps({"problem": problem.as_problem()}).encode("ascii")


def answer_in(answer: bytes) -> list[Article]:
    """The articles of an answer; raises the error it holds instead, as the class it was."""
    content = json.loads(answer)
    if problem := content.get("problem"):
        raise _class_of(problem["code"])(problem["detail"], advice=problem["advice"])
    return [Article(**article) for article in content["articles"]]


def _class_of(code: str) -> type[Rejected]:
    for candidate in vars(errors).values():
        if isinstance(candidate, type) and issubclass(candidate, Rejected) and candidate.code == code:
            return candidate
    return Rejected
