"""The words that bound a number in English: about, more than, exceeding, "-odd", "or so"."""

from __future__ import annotations

import re

from workers.pipeline.values import Bound

# How far before a number its bound may stand, in characters: "exceeded the long-standing mark of 100 billion".
REACH = 48
REACH_OF_VERBS = 120
REACH_AFTER = 42

_BEFORE = re.compile(
    r"""\b(?:
    (?P<at_least>(?:no|not)\s+(?:less|fewer|lower|smaller|under|below)(?:\s+than)?|at\s+(?:the\s+)?(?:very\s+)?least
        |(?:a\s+)?minimum(?:\s+of)?|never\s+(?:less|below)|(?:not|never)\s+(?:fall|drop|be)\s+(?:below|less\s+than|lower\s+than)
        |(?:no|not)\s+(?:\w+\s+){0,2}(?:less|lower|fewer)\s+than|equal\s+to\s+or\s+(?:more|greater)\s+than|or\s+more|a\s+floor\s+of)
  | (?P<at_most>(?:no|not|never|don't|doesn't|didn't|won't|cannot|without|nor)\s+(?:\w+\s+){0,3}?
        (?:more|greater|higher|larger|longer|later|exceed(?:s|ed|ing)?|over|above|beyond|surpass\w*|top)(?:\s+than)?
        |at\s+(?:the\s+)?(?:very\s+)?most|up\s+to|(?:a\s+)?maximum(?:\s+of)?|within|as\s+(?:many|much|high)\s+as|capped?\s+at|limited\s+to)
  | (?P<more_than>(?:more|greater|higher|larger|bigger|longer|better|older|wider|taller|further|farther|faster)\s+than
        |over|above|exceed(?:s|ed|ing)?|in\s+excess\s+of|excess|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)?|upwards?\s+of|beyond|past|north\s+of
        |cross(?:es|ed|ing)?|pass(?:es|ed|ing)?|br(?:eak|oke|oken|eaks|eaking)(?:\s+(?:through|the))?|well\s+over
        |breakthrough|breach(?:es|ed|ing)?|outnumber\w*|hundreds|crack(?:s|ed|ing)?|smash(?:es|ed|ing)?|reach(?:es|ed|ing)?\s+over)
  | (?P<less_than>(?:less|fewer|lower|smaller|shorter|younger|cheaper)\s+than|under|below|short\s+of|shy\s+of|beneath|sub|insufficient
        |only|just|mere(?:ly)?|barely|falls?\s+short|not\s+(?:yet|even|reach(?:ed|ing)?|quite)|hardly)
  | (?P<nearly>nearly|almost|close\s+to|closing\s+in\s+on|approach(?:es|ed|ing)?|near(?:s|ed|ing)?|just\s+(?:under|short\s+of|shy\s+of|below)
        |virtually|verg\w+\s+on|not\s+far\s+from|about\s+to)
  | (?P<about>about|around|some|roughly|approximately|approx\.?|circa|ca\.?|c\.|estimated|est\.?|or\s+so|in\s+the\s+region\s+of
        |something\s+like|an\s+average\s+of|more\s+or\s+less|mid|early|late|equivalent\s+to|averag\w+)
  | (?P<several>several|few|some|many|multiple|dozens|scores|tens|hundreds|thousands|couple|various|numerous|number\s+of)
    )\b|(?P<at_most_sign>≤|<=)|(?P<at_least_sign>≥|>=)|(?P<less_than_sign><|＜)|(?P<more_than_sign>>|＞)|(?P<about_sign>[~≈～±])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    r"""(?P<more_than>\s*\+|\W*plus\b|\W*odd\b|\W*some(?:thing)?\b|\W*and\s+(?:more|above|over|up|counting)\b|\s+or\s+(?:above|over|higher|up|older|so)\b
        |\W*(?:mark|threshold)\b|\s+upwards?\b|\W*strong\b)
  | (?P<at_least>\s+or\s+(?:more|greater|longer|larger|better)\b|\s+(?:at\s+(?:the\s+)?least|minimum)\b|\s+(?:and|or)\s+(?:above|over|more|older|higher|up)\b)
  | (?P<at_most>\s+at\s+(?:the\s+)?most\b|\s+(?:or|and)\s+(?:less|fewer|lower|below|under|younger)\b|\s+maximum\b|\s+tops\b)
  | (?P<about>\s+or\s+(?:so|thereabouts)\b|\W*ish\b|\W*odd\b|\s+or\s+more\s+or\s+less\b|\s+or\s+thereabout)
    """,
    re.IGNORECASE | re.VERBOSE,
)
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


def bounds_near(text: str, start: int, number_end: int, end: int, reach: int = REACH) -> frozenset[Bound]:
    """The bounds said beside the number at ``text[start:number_end]`` whose unit ends at ``end``."""
    before = text[max(0, start - reach) : start]
    cuts = list(_CUT.finditer(before))
    before = before[cuts[-1].end() :] if cuts else before
    found = {_bound(m) for m in _BEFORE.finditer(before)}
    for at in {number_end, end}:
        for match in _AFTER.finditer(text[at : at + REACH_AFTER]):
            found.add(_bound(match))
    return frozenset(found)


def _bound(match: re.Match[str]) -> Bound:
    return Bound((match.lastgroup or "").removesuffix("_sign"))
