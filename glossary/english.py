"""English words of terms: number, articles, and the variants that count as the same rendering."""

from __future__ import annotations

import re
from functools import lru_cache

# Where a phrase with one of these stands, its head noun is the word before: "members of the committee".
_PREPOSITIONS = frozenset("of for to in on at with between from under by along".split())
_IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "medium": "media",
    "criterion": "criteria",
    "basis": "bases",
    "analysis": "analyses",
    "chairman": "chairmen",
    "chairwoman": "chairwomen",
    "vice-chairman": "vice-chairmen",
    "spokesman": "spokesmen",
    "alumnus": "alumni",
    "half": "halves",
    "leaf": "leaves",
}
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()}
_SAME = frozenset("series species aircraft yuan jin mu renminbi means offspring headquarters news sheep deer".split())
_UNCOUNTED = frozenset(
    "equipment information energy power electricity gas oil coal cotton grain steel aluminum cement machinery research "
    "development growth progress reform investment trade finance revenue income expenditure consumption production "
    "output manufacturing agriculture forestry fishery infrastructure technology modernization urbanization governance "
    "cooperation innovation employment education capital labor housing storage transport transportation tourism "
    "logistics economics poverty prosperity civilization security safety culture construction integration upgrading "
    "transformation revitalization connectivity opening water air wind hydrogen silicon polysilicon GDP CPI PPI".split()
)

# Not every -ise is an -ize: enterprise, promise, supervise.
_IZE_STEMS = (
    "modern|urban|real|organ|recogn|special|industrial|digital|commercial|optim|standard|central|revital|stabil|"
    "global|minim|maxim|author|character|general|local|normal|util|emphas|summar|mobil|synchron|harmon|custom|final"
)
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(?=ations?\b)"), "iz"),
    (re.compile(rf"\b(\w*(?:{_IZE_STEMS}))is(?=(?:e|es|ed|ing|er|ers)\b)", re.IGNORECASE), r"\1iz"),
    (re.compile(r"\bcentre"), "center"),
    (re.compile(r"\blicence"), "license"),
    (re.compile(r"metre(?=s?\b)"), "meter"),
    (re.compile(r"\bprogramme"), "program"),
    (re.compile(r"\b(lab|fav|col|hon|behavi|neighb|harb|endeav)our"), r"\1or"),
    (re.compile(r"\bdefence"), "defense"),
    (re.compile(r"\baluminium"), "aluminum"),
)


def american(text: str) -> str:
    """``text`` with the British spellings that renderings meet turned American, in lower case or not."""
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    return text


def plural(word: str) -> str:
    """The plural of one English noun: city is cities, people stays."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _like(word, _IRREGULAR[lower])
    if lower in _SAME or lower in _SINGULAR:
        return word
    if word.isupper():
        return word + "s"
    if re.search(r"(?:[sxz]|[cs]h)$", lower):
        return word + "es"
    if re.search(r"[^aeiou]y$", lower) and not word[:1].isupper():
        return word[:-1] + "ies"
    if lower.endswith("y") and re.search(r"(?:count|cit|part|countr|universit|facult|compan|academ)y$", lower):
        return word[:-1] + "ies"
    return word + "s"


def singular(word: str) -> str:
    """The singular of one English noun; a word that is not a plural stays."""
    lower = word.lower()
    if lower in _SINGULAR:
        return _like(word, _SINGULAR[lower])
    if lower in _SAME or len(word) < 4 or re.search(r"(?:ss|us|is|ics)$", lower):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(?:sses|xes|zes|ches|shes)$", lower):
        return word[:-2]
    return word[:-1] if lower.endswith("s") else word


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word


def head_place(words: list[str]) -> int:
    """The index of the head noun of an English noun phrase: before its first preposition, or last."""
    for index, word in enumerate(words):
        if index and word.lower() in _PREPOSITIONS:
            return index - 1
    return len(words) - 1


def in_number(phrase: str, *, many: bool) -> str:
    """A noun phrase in the plural or the singular, when its head noun can be counted."""
    words = phrase.split(" ")
    place = head_place(words)
    head = words[place]
    if not re.fullmatch(r"[A-Za-z]+(?:-[A-Za-z]+)*", head) or head.isupper() or head.lower() in _UNCOUNTED:
        return phrase
    words[place] = plural(singular(head)) if many else singular(head)
    return " ".join(words)


@lru_cache(maxsize=65_536)
def rendering_pattern(rendering: str, *, any_case: bool) -> re.Pattern[str]:
    """What finds ``rendering`` in a sentence that has been through ``american`` and ``straight``.

    Hyphens and spaces stand for each other, the head noun may be singular or
    plural. Unless ``any_case``, capitals of the rendering must be there; its small
    letters may be capitals, as in a headline.
    """
    words = american(straight(rendering)).split(" ")
    place = head_place(words)
    parts = []
    for index, word in enumerate(words):
        forms = {word}
        if index == place and re.fullmatch(r"[A-Za-z-]+", word) and len(word) > 2:
            forms |= {plural(word), singular(word)} if not word.endswith("s") else {singular(word)}
        parts.append("(?:" + "|".join(_loosely(f, any_case) for f in sorted(forms, key=len, reverse=True)) + ")")
    body = r"[\s\-]+".join(parts)
    return re.compile(rf"(?<![\w]){body}(?![\w])", re.IGNORECASE if any_case else 0)


def _loosely(word: str, any_case: bool) -> str:
    pieces = re.split("(-)", word)
    out = []
    for piece in pieces:
        if piece == "-":
            out.append(r"[\s\-]*")
        elif not any_case and piece[:1].islower():
            out.append(f"[{piece[0]}{piece[0].upper()}]{re.escape(piece[1:])}")
        else:
            out.append(re.escape(piece))
    return "".join(out)


_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " "}
)


def straight(text: str) -> str:
    """``text`` with plain quotation marks, hyphens and spaces. Same length."""
    return text.translate(_STRAIGHT)
