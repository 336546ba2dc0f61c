"""Noun phrases: "昌吉州地区生产总值" -> "Changji Prefecture's gross regional product"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.tokens import (
    AND,
    GENERAL_ADJECTIVES,
    GENERAL_NOUNS,
    MODIFIER,
    NOUN,
    OF,
    OF_HEAD,
    PLACE,
    PROPER,
    Token,
)

# What says by itself what is measured: in 生产总值、工业增加值 the second noun is of the second only.
_MEASURES = (
    "GDP",
    "product",
    "income",
    "revenue",
    "output",
    "investment",
    "sales",
    "expenditure",
    "exports",
    "imports",
)
LONG_BEFORE = 4  # English words; so many before a noun stand behind it with "of"
LETTERS = PROPER + NOUN + OF_HEAD + MODIFIER + PLACE + OF + AND


def noun_phrase(tokens: Sequence[Token]) -> str | None:
    """The English of a noun phrase, or None where the words do not make one."""
    parts = _split(tokens, AND)
    if len(parts) == 1:
        return _of_phrase(parts[0])
    if any(not part for part in parts):
        return None
    owners, parts[0] = _lead(parts[0])
    measured = any(_english(part[-1]).endswith(_MEASURES) for part in parts[:-1] if part)
    head = parts[-1][-1:] if len(parts[-1]) > 1 and parts[-1][-1].category == OF_HEAD and not measured else []
    if head:
        parts[-1] = parts[-1][:-1]
    rendered = [_of_phrase(part) for part in parts]
    if not all(rendered):
        return None
    joined = and_list([r for r in rendered if r])
    if head:
        joined = f"{_english(head[0])} of {joined}"
    return _owned(joined, owners)


def and_list(items: Sequence[str]) -> str:
    """Nothing, "a", "a and b", "a, b and c"."""
    return "".join(items) if len(items) < 2 else f"{', '.join(items[:-1])} and {items[-1]}"


_OWN = {"we": "our", "they": "their", "he": "his", "she": "her", "it": "its", "I": "my"}


def possessive(name: str) -> str:
    """The form that owns what follows: "Xinjiang's", "United States'", "our"."""
    return _OWN.get(name) or (f"{name}'" if name.endswith("s") else f"{name}'s")


def speaker(tokens: Sequence[Token]) -> str | None:
    """Who says it: a noun phrase, or titles before a name: "Zhao Jiangtao, director of the bureau,"."""
    if len(tokens) > 1 and tokens[-1].category == PROPER:
        titles = noun_phrase(tokens[:-1])
        return f"{tokens[-1].en}, {titles}," if titles else None
    return noun_phrase(tokens)


def is_plural(english: str) -> bool:
    """Whether a noun phrase takes "are": exports, imports and exports, sales of cars."""
    head = re.split(r" (?:of|in) ", english)[0]
    return head.endswith("s") and not head.endswith(("ss", "us", "'s"))


def _of_phrase(tokens: Sequence[Token]) -> str | None:
    """A的B -> B of A; a place or organisation before 的 owns what follows."""
    parts = [part for part in _split(tokens, OF) if part]
    if not parts:
        return None
    english = _compound(parts[0])
    for part in parts[1:]:
        nxt = _compound(part)
        if english is None or nxt is None:
            return None
        english = f"{english}'s {nxt}" if part and _is_name(parts[0]) and " of " not in nxt else f"{nxt} of {english}"
    return english


def _compound(tokens: Sequence[Token]) -> str | None:
    """Nouns side by side: a proper name first owns the rest, a place word goes last."""
    owners, rest = _lead(tokens)
    places = [t for t in rest if t.category == PLACE]
    body = [t for t in rest if t.category != PLACE]
    if any(t.category == PROPER for t in body):
        return None
    if [t.zh for t in body] in (["城镇"], ["农村"]):
        return f"{_english(body[0])} areas"
    if body and body[-1].category == MODIFIER:
        return None
    english = _body(body)
    english = _owned(english, owners) if english else " ".join(t.en for t in owners)
    if places:
        where = " ".join(_english(t) for t in places)
        english = f"{english} {where}" if english else where.removeprefix("in ")
    return english or None


def _body(tokens: Sequence[Token]) -> str:
    if len(tokens) > 1 and tokens[-1].category == OF_HEAD:
        return f"{_english(tokens[-1])} of {_body(tokens[:-1])}"
    words = [*(_as_modifier(t) for t in tokens[:-1]), *(_english(t) for t in tokens[-1:])]
    before = " ".join(words[:-1])
    if before and " of " in words[-1]:
        if tokens[-2].category == MODIFIER:  # income of residents, urban: income of urban residents
            head, _, whose = words[-1].partition(" of ")
            return f"{head} of {before} {whose}"
        return f"{words[-1]} in {before}"
    if len(before.split()) >= LONG_BEFORE:
        return f"{words[-1]} of {before}"
    if any(word.startswith("the ") for word in words[1:]):
        words = [words[0], *(word.removeprefix("the ") for word in words[1:])]
    return " ".join(words)


# Plurals that stay plural before another noun.
_ALWAYS_PLURAL = ("sales", "exports", "imports", "services", "goods", "residents", "enterprises", "catering")


def _as_modifier(token: Token) -> str:
    """A noun before another noun: roads + length -> road length; industries -> industrial."""
    if not token.en and token.zh in GENERAL_ADJECTIVES and token.zh not in lexicon.NOUNS:
        return GENERAL_ADJECTIVES[token.zh]
    english = _english(token)
    if token.category != NOUN or " of " in english or english.endswith(_ALWAYS_PLURAL) or english.endswith("ss"):
        return english
    if english.endswith("ies"):
        return english[:-3] + "y"
    return english[:-1] if english.endswith("s") else english


def _owned(english: str, owners: Sequence[Token]) -> str:
    if not owners:
        return english
    name = " ".join(t.en for t in owners)
    if " of " in english or " and " in english:
        return f"{english} in {name}" if len(name.split()) < 8 else f"{english} of {name}"
    english = english.removeprefix("the ")
    return f"{possessive(name)} {english}"


def _lead(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The proper names a phrase begins with, and the rest."""
    count = next((i for i, t in enumerate(tokens) if t.category != PROPER), len(tokens))
    return list(tokens[:count]), list(tokens[count:])


def _is_name(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and all(t.category == PROPER for t in tokens)


def _split(tokens: Sequence[Token], category: str) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.category == category:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _english(token: Token) -> str:
    for table in (
        lexicon.NOUNS,
        lexicon.OF_HEADS,
        lexicon.MODIFIERS,
        lexicon.PLACES,
        GENERAL_NOUNS,
        GENERAL_ADJECTIVES,
    ):
        if not token.en and token.zh in table:
            return table[token.zh]
    return token.en
