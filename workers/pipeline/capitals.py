"""Capitals inside a sentence: what a model wrote as a sentence of its own goes on with another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workers.pipeline.phrasebook.vocabulary import PLACES, english_words
from workers.pipeline.request import Request

# What sentences begin with, besides the words of the phrasebook.
_STARTERS = frozenset(
    "a all also although an and another any as at be because before besides between both but by can carry do each "
    "eight even every five for four from give go has have he help her his hold how however i if in is it it's its "
    "keep let like make many more most much nine no not now of on one only or other our over people put set seven "
    "several she since six so some step such take ten that the their then there these they this those three "
    "through thus to today together two under until we well were what when where which while who why will with "
    "without work yet you your".split()
)

_ENDINGS = ("ing", "ed", "ly", "ion", "ions", "ment", "ments", "ness", "ity", "ies")  # of hardly any name but places


def continued(clause: str, requests: Iterable[Request]) -> str:
    """A clause that the model wrote as a sentence, without its capital.

    Names keep theirs: those of the figures and terms of ``requests``, those of places,
    and words that no list of common words has.
    """
    first = _first_word(clause)
    if not _is_common(first.lower()):
        return clause
    names = {*PLACES}
    for request in requests:
        names |= {*request.renderings, *(match.term.en for match in request.terms)}
    proper = {word for name in names for word in re.findall(r"[A-Z][A-Za-z'-]*", name)}
    return clause if first in proper else _lower_first(clause)


def _is_common(word: str) -> bool:
    if word in _STARTERS or word.endswith(_ENDINGS):
        return True
    return word in english_words() or word.removesuffix("s") in english_words()


def _first_word(clause: str) -> str:
    match = re.match(r"[A-Za-z'-]+", clause)
    return match[0].removesuffix("'s") if match else ""


def _lower_first(clause: str) -> str:
    """Small first letter, unless the word is all capitals or "I"."""
    word = _first_word(clause)
    return clause if word == "I" or word[1:2].isupper() else clause[:1].lower() + clause[1:]
