"""Persons with their titles as one protected stretch: 全国人大代表刘洪涛 is "NPC deputy Liu Hongtao".

A model that has to place the title and the name apart makes an owner of one of them
("NPC deputies' Liu Hongtao"), or drops it. Titles are put by rule where every word of
them is understood; else the name stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary.matching import TermMatch
from workers.pipeline.offices import office_before
from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.pieces import Piece, pieces_of
from workers.pipeline.request import Request
from workers.pipeline.titles import is_persons, known_title, title_of, title_spans, together
from workers.pipeline.values import Span

BETWEEN_NAMES = frozenset("、和与及")
"""What may stand between the names of a list."""
LONGEST_TITLE = 40
"""Characters of the titles before a name."""
_TITLES_BEHIND = {
    "总统": "President",
    "总理": "Prime Minister",
    "首相": "Prime Minister",
    "国务卿": "Secretary of State",
    "外长": "Foreign Minister",
    "教授": "Professor",
    "博士": "Dr.",
    "先生": "Mr.",
    "女士": "Ms.",
}
_TITLE_BEHIND = re.compile("(?:" + "|".join(_TITLES_BEHIND) + ")(?![府选大制令办辩候职们生]|会议|任期|任内)")
_CHANCELLORS = frozenset({"Merz", "Scholz", "Merkel", "Schroeder", "Kohl"})
_CLAUSE = re.compile(r"[，；：。！？,;:!?“”（）()]")


def protected(request: Request) -> list[Piece]:
    """The stretches of ``request`` that no model may touch; a person and the titles before it are one."""
    pieces = pieces_of(request.figures, request.renderings, request.terms)
    made: list[Piece] = []
    for names in _lists(request):
        start, english = _described(request, names)
        end = names[-1].end
        if start == end - len(names[0].term.zh):
            end, english = _called(request.text, names[0])
        if (start, end) != (names[0].start, names[-1].end):
            made.append(Piece(start, end, english, category="person"))
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
    if not many and (office := office_before(request.text, at)):
        return office[0], f"{office[1]} {people}"
    for start in _beginnings(request, at):
        titles = [title_of(request, span, many) for span in title_spans(request, Span(start, at))]
        known = [title for title in titles if title and is_persons(title[0]) and _names_whose(title[1])]
        if not known or len(known) < len(titles):
            continue
        if len(known) == 1 and not known[0][1] and " of " not in known[0][0]:
            return start, f"{re.sub(r'^an? ', '', known[0][0])} {people}"
        return start, f"{people}, {together(known)},"
    return at, people


def _called(text: str, name: TermMatch) -> tuple[int, str]:
    """Where a title behind a lone name ends, and both in English: 特朗普总统 is "President Trump"."""
    behind = _TITLE_BEHIND.match(text, name.end)
    if behind is None or name.term.en.startswith(tuple(_TITLES_BEHIND.values())):
        return name.end, name.term.en
    is_chancellor = behind[0] == "总理" and name.term.en.split()[-1] in _CHANCELLORS
    return behind.end(), f"{'Chancellor' if is_chancellor else _TITLES_BEHIND[behind[0]]} {name.term.en}"


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
