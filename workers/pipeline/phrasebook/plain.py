"""Plain clauses by rule: "积极引导产业集群发展" -> "actively guide the development of industrial clusters".

Chinese officialese runs adverb, verb, object, and so does English. A clause is
rendered only when every word of it is known and they fall into that order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workers.pipeline.phrasebook.inflect import gerund, participle, past
from workers.pipeline.phrasebook.nouns import is_plural
from workers.pipeline.phrasebook.phrases import name_of, phrase
from workers.pipeline.phrasebook.vocabulary import ADVERB, AND, MODAL, OF, VERB, Word, readings
from workers.pipeline.phrasebook.words.verbs import ACTIVITIES, INTRANSITIVE, LEADING
from workers.pipeline.pieces import Piece

Part = Callable[[str], list[Word]]

_NP = "[nmavfzje]"
_PP = rf"(?:p{_NP}*?[nmv]q?)"
CLAUSE = re.compile(
    rf"(?P<when>t*)(?P<front>{_PP}?)(?P<subject>(?:[nm]|[nmaf]{_NP}*?[nm])??)(?P<inner>{_PP}?)(?P<how>[dwl]*)"
    rf"(?:(?P<verb>v)(?:j(?P<second>v))?l?(?P<object>{_NP}*)|(?P<is>c)(?P<what>{_NP}+))"
)
# 为经济社会发展提供支撑: no subject, and everything before the last verb but one belongs to the preposition.
SERVING = re.compile(
    rf"(?P<front>p{_NP}*[nmv]q?)(?P<how>[dwl]*)"
    rf"(?P<verb>v)l?(?P<object>{_NP}+)"
)
ASIDE = re.compile(rf"p{_NP}*[nmv]q|P{_NP}*[nmv]")

STANDING_ALONE = frozenset({"作为", "围绕", "通过", "随着", "按照", "根据", "针对"})  # they need no 方面 after them


@dataclass(frozen=True, slots=True)
class Plain:
    """A clause in English. Without a subject it has two forms: to go on with, and to open a sentence with."""

    english: str
    opening: str = ""
    aside: bool = False  # "in terms of talent": belongs before the clause that follows


def plain_clause(text: str, pieces: Sequence[Piece]) -> Plain | None:
    """The English of one clause, or None unless every word of it is known and in order."""
    for words in readings(text, pieces):
        tags = "".join(w.tag for w in words)
        alone = "P" + tags[1:] if words and words[0].zh in STANDING_ALONE else tags
        found = _aside(words) if ASIDE.fullmatch(alone) else _clause(words, tags)
        if found is not None:
            return found
    return None


def _aside(words: list[Word]) -> Plain | None:
    english = _prepositional(words)
    return Plain(english, aside=True) if english else None


def _clause(words: list[Word], tags: str) -> Plain | None:
    match = SERVING.fullmatch(tags) or CLAUSE.fullmatch(tags)
    if match is None or _relative(words):
        return None

    def part(name: str) -> list[Word]:
        start, end = match.span(name) if name in match.re.groupindex else (-1, -1)
        return words[start:end] if start >= 0 else []

    subject = phrase(part("subject")) if part("subject") else ""
    around = [_prepositional(part(name)) for name in ("front", "inner") if part(name)]
    if subject is None or not all(around):
        return None
    if part("is"):
        what = phrase(part("what"))
        verb = "are" if is_plural(subject) else "is"
        return Plain(_order(part("when"), f"{subject} {verb} {what}", around)) if subject and what else None
    words_after = part("object")
    second = part("second") or (words_after[:1] if part("verb")[0].zh not in LEADING else [])
    if second and second[0].tag == VERB and (part("second") or len(words_after) > 1):
        rest = words_after if part("second") else words_after[1:]
        return _two_verbs(part, second[0], rest, subject, around) if rest and rest[0].tag != VERB else None
    thing = _object(words_after) if words_after else ""
    if thing is None:
        return None
    return _verb_clause(part, subject, thing, [a for a in around if a])


def _verb_clause(part: Part, subject: str, thing: str, around: list[str]) -> Plain:
    how = part("how")
    verb = _verb(part)
    passive = bool(subject) and not thing and verb.zh not in INTRANSITIVE and not any(w.en.endswith(" to") for w in how)
    phrase = f"be {participle(verb.en)}" if passive else verb.en
    heads = [w.en for w in how if w.tag == ADVERB and w.en.endswith(" to")][:1]
    before = [w.en for w in how if w.tag == ADVERB and _stands_before(w.en)]
    after = [w.en for w in how if w.tag == ADVERB and not w.en.endswith(" to") and not _stands_before(w.en)]

    def form(inflect: Callable[[str], str]) -> str:
        if heads:
            return _join(inflect(heads[0]), *before, phrase, thing, *after)
        if passive:
            return _join(inflect("be"), *before, phrase.removeprefix("be "), *after)
        return _join(*before, inflect(phrase), thing, *after)

    when = part("when")
    modal = next((w.en for w in how if w.tag == MODAL), "")
    if modal:
        whole = _join(subject or "and", modal, form(str))
        return Plain(
            _order(when, whole, around), "" if subject else _order(when, _join("it", modal, form(str)), around)
        )
    if subject:
        told = _join(subject, form(past))
        return Plain(
            _order(when, told.replace(" was ", " were ", 1) if passive and is_plural(subject) else told, around)
        )
    return Plain(_order(when, form(gerund), around), _order(when, form(str), around))


def _relative(words: Sequence[Word]) -> bool:
    """Whether a verb stands before 的: 加速集聚的陆港区 is a clause within the clause."""
    return any(a.tag == VERB and b.tag == OF and a.zh not in ACTIVITIES for a, b in pairwise(words))


def _two_verbs(part: Part, second: Word, rest: list[Word], subject: str, around: list[str | None]) -> Plain | None:
    """巩固提升优势产业: two verbs with one object."""
    first = part("verb")[0]
    thing = phrase(rest)
    if thing is None or any(w.tag == MODAL or w.en.endswith(" to") for w in part("how")):
        return None
    before = [w.en for w in part("how") if _stands_before(w.en)]

    def form(inflect: Callable[[str], str]) -> str:
        return _join(*before, inflect(first.en), "and", inflect(second.en), thing)

    when, where = part("when"), [a for a in around if a]
    if subject:
        return Plain(_order(when, _join(subject, form(past)), where))
    return Plain(_order(when, form(gerund), where), _order(when, form(str), where))


def _verb(part: Part) -> Word:
    return part("verb")[0]


def _join(*words: str) -> str:
    return " ".join(w for w in words if w)


def _stands_before(adverb: str) -> bool:
    return not adverb.endswith(" to") and not re.match(r"(?:in|at|to|with|for) ", adverb)


def _order(when: Sequence[Word], clause: str, around: Sequence[str | None]) -> str:
    dates = "".join(f"in {w.en}, " for w in when)
    return f"{dates}{' '.join([clause, *(a for a in around if a)])}"


def _prepositional(words: list[Word]) -> str | None:
    place = words[-1] if words[-1].tag == "q" else None
    inner = phrase(words[1:-1] if place else words[1:])
    if inner is None:
        return None
    lead = place.en if place and words[0].zh == "在" else words[0].en
    return f"{lead} {inner}"


def _object(words: list[Word]) -> str | None:
    """推动 + 建设 + 创新平台: the second verb becomes a noun."""
    if words[0].tag == VERB and len(words) > 1 and words[1].tag not in {OF, AND, VERB}:
        rest = phrase(words[1:])
        return f"the {name_of(words[0])} of {rest}" if rest else None
    return phrase(words)
