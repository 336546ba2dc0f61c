"""The last touches to the English of a whole sentence; none of them may change a figure or a term."""

from __future__ import annotations

from workers.pipeline.agreement import agreed, in_form
from workers.pipeline.quotation import marked
from workers.pipeline.request import Request

_ACTORS = frozenset({"place", "organisation"})
"""Categories of terms that are the subjects of reports."""


def edited(request: Request, english: str) -> str:
    """``english`` with its verbs and quotation marks put right; ``request`` is the sentence it is of.

    It was checked before: where a touch would reach into a figure or a term, all are left out.
    """
    names = [match.term.en for match in request.terms if match.term.category in _ACTORS]
    touched = marked(request.text, in_form(agreed(english, names)))
    checked = (*request.renderings, *(match.term.en for match in request.terms))
    return touched if all(words in touched for words in checked if words in english) else english
