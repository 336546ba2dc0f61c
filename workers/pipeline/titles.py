"""The titles before a person's name in English: 昌吉州党委副书记、州长 is "deputy Party secretary and governor
of Changji Prefecture".

Whose the title is may be a term of the glossary, or a small place, whose name is spelled.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from glossary.english import in_number
from glossary.fitting import indefinite, takes_the
from glossary.pinyin import spelled_place
from workers.pipeline.phrasebook.gloss import OMISSION, gloss
from workers.pipeline.phrasebook.lexicon import table
from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.phrasebook.words.titles import TITLES
from workers.pipeline.pieces import pieces_of
from workers.pipeline.request import Request, part
from workers.pipeline.values import Span

_ORGANISED = re.compile(r"(?:政府|[局厅委部院会社室办处科站所队村乡镇县市州区校]|公司|集团|大学|中心|银行)$")
# Of these there is one: "governor of Changji Prefecture"; of the others there are many: "a villager".
_POST = re.compile(
    r"\b(?:secretary|secretary-general|director|director-general|chief|president|chairman|minister|mayor|governor|head|leader"
    r"|manager|spokesperson|officer|founder|nurse)$",
    re.IGNORECASE,
)
# Small places are in no glossary: their names are spelled.
_SMALL_PLACE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,5}?)(?P<kind>乡|镇|社区|街道|村)")
_NESTED_PLACES = re.compile(r"(?:[\u4e00-\u9fff]{2,5}?(?:乡|镇|社区|街道|村))+")
_SMALL_PLACES = {"乡": "Township", "镇": "Town", "村": "Village", "社区": "Community", "街道": "Subdistrict"}
_OF_PLACE = re.compile(r"(?P<place>county|district|prefecture|township) (?P<rest>.+)")
_BEHIND_HEAD = re.compile(r" (?:of|residing|in|for|at) ")


def title_spans(request: Request, span: Span) -> list[Span]:
    """The titles between the marks of a list."""
    marks = [i for i in range(span.start, span.end) if request.text[i] == "、"]
    cuts = [i for i in marks if not any(t.start <= i < t.end for t in request.terms)]
    return [Span(a + 1, b) for a, b in pairwise([span.start - 1, *cuts, span.end]) if b > a + 1]


def title_of(request: Request, span: Span, many: bool) -> tuple[str, str] | None:
    """A title and whose it is, the latter empty where it is not said; None where a word is not known.

    ``many``: it is that of several persons.
    """
    inside = [t for t in request.terms if span.start <= t.start and t.end <= span.end]
    owners = [t.end for t in inside if t.end < span.end and (t.term.en[0].isupper() or _ORGANISED.search(t.term.zh))]
    at = max([*owners, span.start])
    title = words_of(request, Span(at, span.end)) if inside and inside[-1].end == span.end else None
    if title is None and inside and inside[-1].end == span.end:
        at, title = inside[-1].start, inside[-1].term.en
    if title is None:
        found = known_title(request.text, at, span.end)
        at, title = (found, _titles()[request.text[found : span.end]]) if found is not None else (span.end, None)
    owner = _owner(request, Span(span.start, at))
    if owner is None or not title:
        return None
    behind = _BEHIND_HEAD.search(title)
    cut = behind.start() if behind else len(title)
    head = in_number(title[:cut], many=many)
    return (head if many or is_post(head) else f"{indefinite(head)} {head}") + title[cut:], owner


def is_post(title: str) -> bool:
    """Whether one person holds it: a governor, not a villager."""
    return bool(_POST.search(title))


def is_persons(title: str) -> bool:
    """Whether it is what a person is: "NPC deputies" are persons, the Xinhua News Agency is none."""
    head = in_number(_BEHIND_HEAD.split(title)[0], many=False).split()[-1]
    return is_post(head) or head in _callings()


@cache
def _callings() -> frozenset[str]:
    return frozenset({"deputy", "premier", *(english.split()[-1] for english in table(TITLES).values())})


def known_title(text: str, start: int, end: int) -> int | None:
    """Where the longest title that ends at ``end`` begins, not before ``start``."""
    return next((at for at in range(start, end) if text[at:end] in _titles()), None)


@cache
def _titles() -> dict[str, str]:
    known = table(TITLES)
    deputies = {f"副{zh}": f"deputy {en}" for zh, en in known.items() if not zh.startswith("副")}
    return {**deputies, **known}


def _owner(request: Request, span: Span) -> str | None:
    """ "Taxihe Township, Manas County", "regional government"; None where a word is not known."""
    inside = [t for t in request.terms if span.start <= t.start and t.end <= span.end]
    if len(inside) > 1 and inside[-1].end == span.end and inside[-1].term.en[0].islower():
        larger = words_of(request, Span(span.start, inside[-1].start))
        return larger and f"{inside[-1].term.en} of {definite(larger)}"
    known = words_of(request, span)
    if known is not None:
        return known
    at = max((t.end for t in request.terms if t.end < span.end), default=span.start)
    larger = words_of(request, Span(span.start, at))
    if larger is None or not _NESTED_PLACES.fullmatch(request.text, at, span.end):
        return None
    places = [
        f"{spelled_place(place['name'])} {_SMALL_PLACES[place['kind']]}"
        for place in _SMALL_PLACE.finditer(request.text, at, span.end)
    ]
    return ", ".join([*reversed(places), *([larger] if larger else [])])


def words_of(request: Request, span: Span) -> str | None:
    """What stands in ``span``, word by word; None where a word is not known."""
    if span.start >= span.end:
        return ""
    pieces = pieces_of(request.figures, request.renderings, request.terms)
    if any(piece.start < edge < piece.end for edge in (span.start, span.end) for piece in pieces):
        return None
    inside = part(request, span)
    english = gloss(inside.text, pieces_of(inside.figures, inside.renderings, inside.terms))
    return None if not english or OMISSION in english else english


def together(titles: list[tuple[str, str]]) -> str:
    """ "deputy Party secretary and governor of Changji Prefecture": an owner that is said once is that of all."""
    if not titles:
        return ""
    if titles[0][1] and not any(owner for _, owner in titles[1:]):
        return owned(and_list([title for title, _ in titles]), titles[0][1])
    return and_list([owned(title, owner) for title, owner in titles])


def owned(title: str, owner: str) -> str:
    """ "governor of Changji Prefecture", or the bare title."""
    if not owner:
        return title
    if of_place := _OF_PLACE.fullmatch(title):  # "county Party secretary" of Mori
        place = of_place["place"].capitalize()
        return f"{of_place['rest']} of {owner if place in owner else f'{owner} {place}'}"
    if title.endswith("minister") and owner.startswith("Ministry of "):  # "minister of commerce"
        return f"{title} of {owner.removeprefix('Ministry of ').lower()}"
    return f"{title} of {definite(owner)}"


def definite(name: str) -> str:
    """ "the" before what takes it: the regional government, the State Council, but Mori County."""
    return f"the {name}" if takes_the(name) or name[0].islower() else name
