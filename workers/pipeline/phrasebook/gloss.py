"""A gloss: what is understood of a clause, in the order of the source, with "…" for the rest.

No good English, but every figure and term stands where it belongs. The ladder
takes it only where the model writes worse.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from workers.pipeline.phrasebook.inflect import gerund, past
from workers.pipeline.phrasebook.phrases import name_of, phrase
from workers.pipeline.phrasebook.shape import when_of
from workers.pipeline.phrasebook.vocabulary import (
    ADJECTIVE,
    AND,
    DATE,
    ETC,
    FIGURE,
    IN,
    IS,
    MODAL,
    NAME,
    NOUN,
    OF,
    UNKNOWN,
    VERB,
    Word,
    words_of,
)
from workers.pipeline.pieces import Piece

OMISSION = "…"
_EXCEED = ("过", "破", "逾", "超")  # directly before a figure
_NOMINAL = frozenset({NOUN, NAME, ADJECTIVE, FIGURE, OF, AND, ETC})


def gloss(text: str, pieces: Sequence[Piece]) -> str:
    """The words of ``text`` that are understood, as English in source order."""
    out: list[str] = []
    groups = [(kind, list(group)) for kind, group in groupby(words_of(text, pieces), key=_kind)]
    for (kind, words), (_, behind) in zip(groups, [*groups[1:], ("", [])], strict=False):
        if kind == "nominal":
            out.append(_nominal(words))
        elif kind == UNKNOWN:
            exceeds = words[-1].zh[-1:] in _EXCEED and behind and behind[0].tag == FIGURE
            out.append(f"{OMISSION} exceeding" if exceeds else OMISSION)
        else:
            for word, before in zip(words, [None, *words[:-1]], strict=True):
                out.append(_one(word, bool(out), before is not None and before.tag == MODAL))
    return " ".join(word for word in out if word)


def _kind(word: Word) -> str:
    return "nominal" if word.tag in _NOMINAL else UNKNOWN if word.tag == UNKNOWN else "other"


def _nominal(words: list[Word]) -> str:
    """A noun phrase where the words make one, else the words side by side."""
    while words and words[0].tag in {OF, AND, ETC}:
        words = words[1:]
    trimmed = words
    while trimmed and trimmed[-1].tag in {OF, AND}:
        trimmed = trimmed[:-1]
    return phrase(trimmed) or " ".join(name_of(w) if w.en else _joint(w) for w in trimmed) if trimmed else ""


def _joint(word: Word) -> str:
    return "and" if word.tag == AND else ""


def _one(word: Word, has_subject: bool, after_modal: bool) -> str:
    if word.tag == DATE:
        return f"{when_of([word.en])},"
    if word.tag == VERB and after_modal:
        return word.en
    if word.tag == VERB:
        return past(word.en) if has_subject else gerund(word.en)
    if word.tag == IS:
        return "is"
    return word.en if word.tag in {IN, MODAL, "d", "q"} else ""
