"""Plain clauses by rule: "积极引导产业集群发展" -> "actively guide the development of industrial clusters".

Chinese officialese runs adverb, verb, object, and so does English. A clause is
rendered only when every word of it is known and they fall into that order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workers.pipeline.phrasebook.inflect import gerund, participle, past
from workers.pipeline.phrasebook.nouns import and_list, is_plural, possessive
from workers.pipeline.phrasebook.vocabulary import (
    ADJECTIVE,
    ADVERB,
    AND,
    ETC,
    FIGURE,
    MODAL,
    NAME,
    NOUN,
    OF,
    VERB,
    Word,
    readings,
)
from workers.pipeline.phrasebook.words.verbs import INTRANSITIVE, LEADING
from workers.pipeline.shield import Piece

Part = Callable[[str], list[Word]]

_NP = "[nmavfzje]"
_PP = rf"(?:p{_NP}*?[nmv]q?)"
CLAUSE = re.compile(
    rf"(?P<when>t*)(?P<front>{_PP}?)(?P<subject>(?:[nmaf]{_NP}*?[nm]|[nm])??)(?P<inner>{_PP}?)(?P<how>[dw]*)"
    rf"(?:(?P<verb>v)l?(?P<object>{_NP}*)|(?P<is>c)(?P<what>{_NP}+))"
)
ASIDE = re.compile(rf"p{_NP}*[nmv]q")


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
        found = _aside(words) if ASIDE.fullmatch(tags) else _clause(words, tags)
        if found is not None:
            return found
    return None


def _aside(words: list[Word]) -> Plain | None:
    english = _prepositional(words)
    return Plain(english, aside=True) if english else None


def _clause(words: list[Word], tags: str) -> Plain | None:
    match = CLAUSE.fullmatch(tags)
    if match is None:
        return None

    def part(name: str) -> list[Word]:
        start, end = match.span(name)
        return words[start:end] if start >= 0 else []

    subject = _noun_phrase(part("subject")) if part("subject") else ""
    around = [_prepositional(part(name)) for name in ("front", "inner") if part(name)]
    if subject is None or not all(around):
        return None
    if part("is"):
        what = _noun_phrase(part("what"))
        verb = "are" if is_plural(subject) else "is"
        return Plain(_order(part("when"), f"{subject} {verb} {what}", around)) if subject and what else None
    words_after = part("object")
    if len(words_after) > 1 and words_after[0].tag == VERB and part("verb")[0].zh not in LEADING:
        return _two_verbs(part, subject, around)
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


def _two_verbs(part: Part, subject: str, around: list[str | None]) -> Plain | None:
    """巩固提升优势产业: two verbs with one object."""
    first, (second, *rest) = part("verb")[0], part("object")
    thing = _noun_phrase(rest)
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
    inner = _noun_phrase(words[1:-1] if place else words[1:])
    if inner is None:
        return None
    lead = place.en if place and words[0].zh == "在" else words[0].en
    return f"{lead} {inner}"


def _object(words: list[Word]) -> str | None:
    """推动 + 建设 + 创新平台: the second verb becomes a noun."""
    if words[0].tag == VERB and len(words) > 1 and words[1].tag not in {OF, AND, VERB}:
        rest = _noun_phrase(words[1:])
        return f"the {_name(words[0])} of {rest}" if rest else None
    return _noun_phrase(words)


def _noun_phrase(words: Sequence[Word]) -> str | None:
    """Coordinated phrases, each with its 的; A、B等C is "C such as A and B"."""
    etc = next((i for i, w in enumerate(words) if w.tag == ETC), None)
    if etc is not None:
        named = _noun_phrase(words[:etc]) if etc else None
        kind = _noun_phrase(words[etc + 1 :]) if words[etc + 1 :] else "others"
        if not named or not kind:
            return None
        return f"{named} and others" if kind == "others" else f"{kind} such as {named}"
    listed = _split(words, AND)
    owned = [word.tag == OF for word in listed[-1]]
    if len(listed) > 1 and any(owned) and not any(w.tag == OF for part in listed[:-1] for w in part):
        cut = owned.index(True)  # 行业和产品的效率: both own it
        owners = [_of_phrase(part) for part in [*listed[:-1], listed[-1][:cut]]]
        head = _of_phrase(listed[-1][cut + 1 :])
        return (
            f"the {head.removeprefix('the ')} of {and_list([o for o in owners if o])}" if head and all(owners) else None
        )
    parts = [_of_phrase(part) for part in listed]
    return and_list([p for p in parts if p]) if parts and all(parts) else None


def _of_phrase(words: Sequence[Word]) -> str | None:
    pieces = _split(words, OF)
    if any(not piece for piece in pieces):
        return None
    english = _compound(pieces[-1])
    for piece in reversed(pieces[:-1]):
        owner = _compound(piece, final=piece[-1].tag != ADJECTIVE)
        if english is None or owner is None:
            return None
        if piece[-1].tag == ADJECTIVE:
            english = f"{owner} {english}"
        elif len(piece) == 1 and piece[0].tag == NAME:
            english = f"{possessive(owner)} {english.removeprefix('the ')}"
        else:
            english = f"the {english.removeprefix('the ')} of {owner}"
    return english


def _compound(words: Sequence[Word], final: bool = True) -> str | None:
    """Words side by side; the last is the head, the others modify it."""
    if not words or (final and words[-1].tag not in {NOUN, NAME, VERB}):
        return None
    late = next((i for i, w in enumerate(words) if i and _leads_its_noun(w)), 0)
    if late:  # 未来产业新赛道
        head, owner = _compound(words[late:], final), _compound(words[:late])
        return f"{head} of {owner}" if head and owner else None
    out = []
    for place, word in enumerate(words):
        last = place == len(words) - 1
        if word.tag == NAME and not last and words[place + 1].tag != NAME:
            out.append(possessive(word.en))
        elif word.tag == FIGURE:
            out.append(word.en)
        elif last and final:
            out.append(_name(word))
        else:
            out.append(_modifier(word))
    if out[-1].startswith("the ") and len(out) > 1:
        out[-1] = out[-1].removeprefix("the ")
    return " ".join(out)


def _leads_its_noun(word: Word) -> bool:
    return (word.tag == ADJECTIVE and len(word.zh) == 1) or word.en.startswith("new ")


def _name(word: Word) -> str:
    return (word.name or gerund(word.en)) if word.tag == VERB else word.en


_KEEP_PLURAL = ("goods", "affairs", "sales", "communications", "ss", "us", "news")


def _modifier(word: Word) -> str:
    english = _name(word).removeprefix("the ")
    if word.tag == NOUN and word.name:
        return word.name
    if word.tag != NOUN or english.endswith(_KEEP_PLURAL):
        return english
    if english.endswith("ies"):
        return english[:-3] + "y"
    return english[:-1] if english.endswith("s") else english


def _split(words: Sequence[Word], tag: str) -> list[list[Word]]:
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.tag == tag:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts
