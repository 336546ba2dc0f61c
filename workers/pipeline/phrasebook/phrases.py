"""Noun phrases of plain clauses: 行业和产品的生产效率 -> the production efficiency of industries and products."""

from __future__ import annotations

from collections.abc import Sequence

from workers.pipeline.phrasebook.inflect import gerund
from workers.pipeline.phrasebook.nouns import and_list, possessive
from workers.pipeline.phrasebook.vocabulary import ADJECTIVE, AND, ETC, FIGURE, NAME, NOUN, OF, VERB, Word


def phrase(words: Sequence[Word]) -> str | None:
    """Coordinated phrases, each with its 的; A、B等C is "C such as A and B"."""
    etc = next((i for i, w in enumerate(words) if w.tag == ETC), None)
    if etc is not None:
        named = phrase(words[:etc]) if etc else None
        kind = phrase(words[etc + 1 :]) if words[etc + 1 :] else "others"
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
            out.append(name_of(word))
        else:
            out.append(_modifier(word))
    if out[-1].startswith("the ") and len(out) > 1:
        out[-1] = out[-1].removeprefix("the ")
    return " ".join(out)


def _leads_its_noun(word: Word) -> bool:
    return (word.tag == ADJECTIVE and len(word.zh) == 1) or word.en.startswith("new ")


def name_of(word: Word) -> str:
    """The word as a noun: a verb by the name of its action."""
    return (word.name or gerund(word.en)) if word.tag == VERB else word.en


_KEEP_PLURAL = ("goods", "affairs", "sales", "communications", "ss", "us", "news")


def _modifier(word: Word) -> str:
    english = name_of(word).removeprefix("the ")
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
