"""Every error says what happened and what to do, under a code of its own."""

from __future__ import annotations

import re

import pytest

from workers import errors
from workers.errors import Defect, JianbaoError, Rejected, Transient


def every(kind=JianbaoError):
    for child in kind.__subclasses__():
        if child.__module__ == errors.__name__:
            yield child
            yield from every(child)


@pytest.mark.parametrize("kind", list(every()), ids=lambda kind: kind.__name__)
def test_an_error_tells_its_reader_what_and_what_to_do(kind):
    problem = kind().as_problem()
    assert set(problem) == {"code", "title", "detail", "advice"}
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", problem["code"])
    assert all(problem.values())
    assert kind("this case", advice="do that").as_problem() == problem | {"detail": "this case", "advice": "do that"}
    assert issubclass(kind, Rejected | Transient | Defect)


def test_no_two_errors_share_a_code():
    codes = [kind.code for kind in every()]
    assert len(codes) == len(set(codes)) > 20


def test_the_tree_in_the_documentation_is_the_tree_of_the_code():
    drawn = re.findall(r"── (\w+)", errors.__doc__)
    assert sorted(drawn) == sorted(kind.__name__ for kind in every())
