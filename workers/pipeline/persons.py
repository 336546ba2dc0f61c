"""Persons with their titles as one protected stretch: 全国人大代表刘洪涛 is "NPC deputy Liu Hongtao".

A model that has to place the title and the name apart makes an owner of one of them
("NPC deputies' Liu Hongtao"), or drops it. Titles are put by rule where every word of
them is understood; else the name stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary.matching import TermMatch
from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.pieces import Piece, pieces_of
from workers.pipeline.request import Request
from workers.pipeline.titles import is_persons, known_title, title_of, title_spans, together
from workers.pipeline.values import Span

BETWEEN_NAMES = frozenset("、和与及")
"""What may stand between the names of a list."""
LONGEST_TITLE = 40
"""Characters of the titles before a name."""
_CLAUSE = re.compile(r"[，；：。！？,;:!?“”（）()]")


def protected(request: Request) -> list[Piece]:
    """The stretches of ``request`` that no model may touch; a person and the titles before it are one."""
    pieces = pieces_of(request.figures, request.renderings, request.terms)
    made: list[Piece] = []
    for names in _lists(request):
        start, english = _described(request, names)
        if start < names[0].start:
            made.append(Piece(start, names[-1].end, english, category="person"))
    left = [piece for piece in pieces if not any(one.start <= piece.start < one.end for one in made)]
    return sorted([*left, *made], key=lambda piece: piece.start)


def is_name(match: TermMatch) -> bool:
    """Whether a term of the category "person" names one: "NPC deputies" are persons too."""
    return match.term.category == "person" and all(word[0].isupper() for word in match.term.en.split())


def _lists(request: Request) -> list[list[TermMatch]]:
    """The names of a sentence, those in one list together."""
    lists: list[list[TermMatch]] = []
    for match in request.terms:
        if not is_name(match):
            continue
        if lists and request.text[lists[-1][-1].end : match.start] in BETWEEN_NAMES:
            lists[-1].append(match)
        else:
            lists.append([match])
    return lists


def _described(request: Request, names: Sequence[TermMatch]) -> tuple[int, str]:
    """Where the titles before ``names`` begin, or the first of them if there are none, and the whole in English."""
    at, many = names[0].start, len(names) > 1
    people = and_list([name.term.en for name in names])
    for start in _beginnings(request, at):
        titles = [title_of(request, span, many) for span in title_spans(request, Span(start, at))]
        known = [title for title in titles if title and is_persons(title[0]) and _names_whose(title[1])]
        if not known or len(known) < len(titles):
            continue
        if len(known) == 1 and not known[0][1] and " of " not in known[0][0]:
            return start, f"{re.sub(r'^an? ', '', known[0][0])} {people}"
        return start, f"{people}, {together(known)},"
    return at, people


def _names_whose(owner: str) -> bool:
    """Whether it is a name: what begins small may be a verb that rules have taken for a part of the title."""
    return not owner or owner[0].isupper()


def _beginnings(request: Request, at: int) -> list[int]:
    """Where the titles before ``at`` may begin: with the clause, with the last one's owner, or with that one alone."""
    marks = [mark.end() for mark in _CLAUSE.finditer(request.text, max(0, at - LONGEST_TITLE), at)]
    clause = marks[-1] if marks else 0
    ends = {term.end: term.start for term in request.terms if term.term.category != "person"}
    last = ends.get(at, known_title(request.text, clause, at))
    alone = [ends.get(last, last), last] if last is not None and request.text[last - 1 : last] != "、" else []
    return [start for start in (clause, *alone) if clause <= start and 0 < at - start <= LONGEST_TITLE]
