"""The last touches never reach into what was checked."""

from __future__ import annotations

from glossary.matching import TermMatch
from glossary.term import Term
from workers.pipeline.editing import edited
from workers.pipeline.request import Request


def request(*terms: Term) -> Request:
    return Request("新疆团结。", terms=tuple(TermMatch(0, 2, term) for term in terms))


XINJIANG = Term("新疆", "Xinjiang", category="place")


def test_verbs_and_marks_are_put_right() -> None:
    assert edited(request(XINJIANG), 'Xinjiang build "unity ".') == 'Xinjiang builds "unity."'


def test_a_term_that_was_checked_is_never_touched() -> None:
    motto = Term("团结", "unite people, build the region")
    english = "Xinjiang promote unity: unite people, build the region."
    assert edited(request(XINJIANG, motto), english) == english


def test_verbs_inside_a_sentence_take_the_form_that_stands_there() -> None:
    english = "Focusing on shore up weak links, Start construction of roads by build more, which can supplied all."
    assert (
        edited(request(), english)
        == "Focusing on shoring up weak links, start construction of roads by building more, which can supply all."
    )
