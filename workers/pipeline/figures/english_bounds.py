"""The words that bound a number in English: about, more than, exceeding, "-odd", "or so"."""

from __future__ import annotations

import re

from workers.pipeline.values import Bound

# How far before a number its bound may stand, in characters: "exceeded the long-standing mark of 100 billion".
REACH = 48
REACH_OF_VERBS = 120
REACH_AFTER = 42

_STEP = r"(?:less|fewer|lower|smaller)"
_GREATER = r"(?:more|greater|higher|larger|bigger|longer|better|older|wider|taller|further|farther|faster)"
_SMALLER = r"(?:less|fewer|lower|smaller|shorter|younger|cheaper)"
_VERBS = r"(?:exceed|surpass|top|topp|cross|pass|breach|crack|smash|outnumber)(?:s|es|ed|ing)?"
_NOT = r"(?:no|not|never|nor|don't|doesn't|didn't|won't|cannot)"
# In the order they are tried: "no less than" before "less than", "no more than" before "more than".
_WORDS_BEFORE: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_LEAST, rf"{_NOT}\s+(?:(?:to|be|fall|drop|any)\s+)?(?:{_STEP}(?:\s+than)?|under|below)|a\s+floor\s+of"),
    (Bound.AT_LEAST, r"at\s+(?:the\s+)?(?:very\s+)?least|minimum(?:\s+of)?|or\s+more"),
    (Bound.AT_MOST, rf"{_NOT}\s+(?:(?:to|be|have|yet)\s+)?(?:{_GREATER}(?:\s+than)?|{_VERBS}|over|above|beyond|later)"),
    (Bound.AT_MOST, r"at\s+(?:the\s+)?(?:very\s+)?most|up\s+to|maximum(?:\s+of)?|within|as\s+(?:many|much|high)\s+as"),
    (Bound.AT_MOST, r"capp?(?:ed)?\s+at|limited\s+to"),
    (Bound.MORE_THAN, rf"{_GREATER}\s+than|over|above|{_VERBS}|(?:in\s+)?excess(?:\s+of)?|upwards?\s+of|beyond|past"),
    (Bound.MORE_THAN, r"north\s+of|br(?:eak|oke|oken|eaks|eaking)(?:\s+(?:through|the))?|breakthrough|hundreds"),
    (Bound.NEARLY, r"just\s+(?:under|short\s+of|shy\s+of|below)|not\s+far\s+from"),
    (
        Bound.LESS_THAN,
        rf"{_SMALLER}\s+than|under|below|short\s+of|shy\s+of|beneath|sub|insufficient|only|just|mere(?:ly)?",
    ),
    (Bound.LESS_THAN, r"barely|hardly|falls?\s+short|not\s+(?:yet|even|reach(?:ed|ing)?|quite)"),
    (Bound.MORE_THAN, r"\w{2,}er\s+than"),
    (Bound.NEARLY, r"nearly|almost|close\s+to|closing\s+in\s+on|approach(?:es|ed|ing)?|near(?:s|ed|ing)?|virtually"),
    (
        Bound.ABOUT,
        r"about|around|some|roughly|approximately|approx|circa|ca|estimated|est|or\s+so|in\s+the\s+region\s+of",
    ),
    (Bound.ABOUT, r"something\s+like|more\s+or\s+less|mid|early|late|equivalent\s+to|averag\w+"),
    (Bound.SEVERAL, r"several|few|some|many|multiple|dozens|scores|tens|thousands|couple|various|numerous|number\s+of"),
)
_SIGNS_BEFORE: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_MOST, "≤|<="),
    (Bound.AT_LEAST, "≥|>="),
    (Bound.LESS_THAN, "<|＜|&lt;"),
    (Bound.MORE_THAN, ">|＞|&gt;"),
    (Bound.ABOUT, "[~≈～±]"),
)
_WORDS_AFTER: tuple[tuple[Bound, str], ...] = (
    (Bound.MORE_THAN, r"\s*\+|\W*plus\b|\W*odd\b|\W*some(?:thing)?\b"),
    (Bound.MORE_THAN, r"\W*(?:and|or)\s+(?:more|above|over|up|older|counting)\b|\s+or\s+higher\b"),
    (Bound.MORE_THAN, r"\W*(?:mark|threshold)\b|\s+upwards?\b|\W*strong\b"),
    (Bound.AT_MOST, r"\s+at\s+(?:the\s+)?most\b|\s+(?:or|and)\s+(?:less|fewer|lower|below|under|younger|smaller)\b"),
    (Bound.AT_LEAST, r"\s+or\s+(?:more|\w+er)\b|\s+(?:at\s+(?:the\s+)?least|minimum)\b"),
    (Bound.AT_MOST, r"\s+maximum\b|\s+tops\b"),
    (Bound.ABOUT, r"\s+or\s+(?:so|thereabouts?)\b|\W*ish\b"),
)


def _any_of(table: tuple[tuple[Bound, str], ...], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}{n}>{pattern})" for n, (_, pattern) in enumerate(table))


_BEFORE = re.compile(rf"\b(?:{_any_of(_WORDS_BEFORE, 'w')})\b|{_any_of(_SIGNS_BEFORE, 's')}", re.IGNORECASE)
_AFTER = re.compile(_any_of(_WORDS_AFTER, "a"), re.IGNORECASE)
_TABLES = {"w": _WORDS_BEFORE, "s": _SIGNS_BEFORE, "a": _WORDS_AFTER}
_CUT = re.compile(r"[;:!?。；]|\.\s")

# What the English may say for each bound: a near synonym is no loss, the other side of the number is.
ACCEPTED: dict[Bound, frozenset[Bound]] = {
    Bound.ABOUT: frozenset({Bound.ABOUT, Bound.NEARLY, Bound.SEVERAL}),
    Bound.NEARLY: frozenset({Bound.NEARLY, Bound.ABOUT, Bound.LESS_THAN}),
    Bound.MORE_THAN: frozenset({Bound.MORE_THAN, Bound.AT_LEAST}),
    Bound.AT_LEAST: frozenset({Bound.AT_LEAST, Bound.MORE_THAN}),
    Bound.LESS_THAN: frozenset({Bound.LESS_THAN, Bound.AT_MOST, Bound.NEARLY}),
    Bound.AT_MOST: frozenset({Bound.AT_MOST, Bound.LESS_THAN}),
    Bound.SEVERAL: frozenset({Bound.SEVERAL, Bound.MORE_THAN, Bound.ABOUT}),
}


def bounds_near(
    text: str, start: int, number_end: int, end: int, reach: int = REACH, earliest: int = 0
) -> frozenset[Bound]:
    """The bounds said beside the number at ``text[start:number_end]`` whose unit ends at ``end``.

    Nothing before ``earliest`` counts: that is where another number ends.
    """
    before = text[max(earliest, start - reach) : start]
    cuts = list(_CUT.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    found = {_bound(m) for m in _BEFORE.finditer(before)}
    for at in {number_end, end}:
        for match in _AFTER.finditer(text[at : at + REACH_AFTER]):
            found.add(_bound(match))
    return frozenset(found)


def _bound(match: re.Match[str]) -> Bound:
    group = match.lastgroup or "w0"
    return _TABLES[group[0]][int(group[1:])][0]
