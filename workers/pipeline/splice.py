"""Grammar around a splice: the English must still read as English after figures and terms go in.

Only the seams are mended: articles, prepositions of dates, doubled units and
bound words, spaces and the first capital. No rule here may change a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from glossary.fitting import takes_the

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:{_MONTH} \d{{1,2}}\b(?! to {_MONTH} \d{{4}})|\d{{1,2}} {_MONTH})"
_PERIOD = (
    rf"(?:(?:19|20)\d\d\b|{_MONTH}(?! \d{{1,2}}\b)|the (?:first|second|third|fourth|1[0-9]th|\d{{4}}s|past|last|next))"
)
_UNIT = (
    r"(?:percentage points?|percent|yuan|U\.?S\.? dollars?|dollars?|euros?|tonnes?|tons?|kilowatt-hours?|kilowatts?|"
    r"kilometers?|square meters?|square kilometers?|cubic meters?|meters?|mu|jin|hectares?|years?|days?|months?|people)"
)
_BOUND = r"(?:more than|less than|fewer than|nearly|almost|about|around|over|at least|at most|up to|some)"

# Numbers read aloud with a vowel first: 8, 11, 18, 80-89, 800..., 8,000 ...
_VOWEL_NUMBER = r"(?:8(?:\d|\b|,|\.)|1[18](?:\b(?!,)|\.|,\d{3}))"

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rule(pattern: str, replacement: str | Callable[[re.Match[str]], str], flags: int = 0) -> Rule:
    return re.compile(pattern, flags), replacement


def _match_case(word: str) -> Callable[[re.Match[str]], str]:
    """A replacement that keeps the capital of the word it replaces."""
    return lambda m: word.capitalize() if m[1][0].isupper() else word


def _keep_strange_bounds(match: re.Match[str]) -> str:
    """ "over more than" becomes "more than"; "at least nearly" is left, for it may mean something."""
    return match[0] if "at " in match[0].lower() or "up to" in match[0].lower() else ""


def _bare_owner(match: re.Match[str]) -> str:
    """ "the Xinjiang's" loses its article, "the State Council's" keeps it."""
    return match[0] if takes_the(match[1]) else match[1]


def _both(match: re.Match[str]) -> str:
    """ "the both sides" is "both sides"."""
    return "Both" if match[0][0] == "T" else "both"


# A period that a sentence begins with, and what it lacks: "The 14th Five-Year Plan period, exports grew".
_PART_OF_YEAR = (
    r"the (?:first|second|third|fourth) (?:half|quarter|three quarters|\w+ months)"
    r"(?: of (?:this year|last year|the year|(?:19|20)\d\d))?"
)
_BARE_PERIOD = re.compile(
    rf"^(?P<opening>Of these, )?(?:(?P<plan>the \d+th Five-Year Plan period)"
    rf"|(?P<span>{_MONTH} to {_MONTH}(?: \d{{4}})?)|(?P<year>(?:19|20)\d\d|{_PART_OF_YEAR})), (?=[A-Za-z])",
    re.IGNORECASE,
)
_PREPOSITIONS = {"plan": "during", "span": "from", "year": "in"}


def _with_preposition(match: re.Match[str]) -> str:
    word, period = next((word, match[kind]) for kind, word in _PREPOSITIONS.items() if match[kind])
    opening = match["opening"] or ""
    period = period[0].lower() + period[1:] if period.lower().startswith("the ") else period
    return f"{opening}{word if opening else word.capitalize()} {period}, "


# What makes a statement of a clause, and the beginnings of those that go on with another.
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|reached|exceeded|totaled|grew|rose|fell|increased|decreased|accounted|ranked"
    r"|remained|became|came|stood|amounted)\b"
)
_LEANS = re.compile(
    r"(?:\w+ing|with|up|down|and|or|but|of which|of whom|which|who|that|so|including|an increase|a decrease)\b",
    re.IGNORECASE,
)


_LENGTH_OF_PLAN = re.compile(  # "the three years action plan"
    r"(?<=[Tt]he )(\w+) (year|month|day)s(?= (?:(?:special|key|concentrated|joint|national|action) ){0,2}"
    r"(?:plan|task|program|campaign|project|initiative|drive|term|transition period|cycle)\b)"
)
SPACING: tuple[Rule, ...] = (
    _rule(r"\s+", " "),
    _rule(r"\s+([,.;:!?%)\]’])", r"\1"),
    _rule(r"([(\[“])\s+", r"\1"),
    _rule(r"[\s,]+'s\b", "'s"),
    _rule(r"(?<=[^\d\s]),(?=[^\s\d”\"'’])", ", "),
    _rule(r"([,;:])(?:\s*[,;:])+", r"\1"),
    _rule(r"[,;:]\s*([.!?])", r"\1"),
    _rule(r"\.{4,}", "..."),
    _rule(r'"\s*([^"]*?)\s*"', r'"\1"'),
    _rule(r'(?<=[\w,])"(?=[^"]*"(?:[^"]*"[^"]*")*[^"]*$)', ' "'),
    _rule(r'\s*""\s*', " "),
    _rule(r"\(\s*\)|\[\s*\]|“\s*”", ""),
)

SEAMS: tuple[Rule, ...] = (
    # dates: "On 2024" -> "In 2024", "In September 19" -> "On September 19"
    _rule(rf"\b([Oo]n|[Aa]t)(?= {_PERIOD})", _match_case("in")),
    _rule(rf"\b([Ii]n|[Aa]t)(?= {_DAY})", _match_case("on")),
    _rule(rf"\b([Oo]n|[Ii]n)(?= {_MONTH}(?: \d{{1,2}})? to )", _match_case("from")),
    _rule(r"\b([Oo]n|[Ii]n|[Aa]t) (?=(?:on|in|from|during|since|by|as of) )", ""),
    (_BARE_PERIOD, _with_preposition),
    # articles
    _rule(r"\b([Tt]he|[Aa]n?)(?: (?:the|an?))+\b", r"\1"),
    _rule(r"(?<!of )\b(?:[Tt]he|[Aa]n?) ([A-Z]\w+(?: [A-Z]\w+)*)(?='s\b)", _bare_owner),
    _rule(rf"\b([Aa])n? (?=(?:more|less|nearly|about|around|over)? ?{_VOWEL_NUMBER})", r"\1n "),
    _rule(r"\b([Aa])n (?=[2-79]|1[02-79]\b|1[018]\d\b|1,\d|more |less |nearly )", r"\1 "),
    _rule(r"\b(a) (?=(?!uni|eu|one\b|once\b|us[aeiu]|uti|ubi)[aeiou][a-z])", r"\1n "),
    _rule(r"\b([Aa])n (?=(?!hour|honou?r|honest|heir)[b-df-hj-np-tv-z][a-z])", r"\1 "),
    _rule(r"\b[Tt]he both\b", _both),
    # doubled words and units: "percent percent", "5 billion yuan yuan", "more than more than"
    _rule(rf"\b({_UNIT})(?: (?:of )?{_UNIT})?(?: \1)+\b", r"\1"),
    _rule(r"\b((?:[A-Za-z]+ ){1,3}[A-Za-z]+) \1\b", r"\1"),
    _rule(rf"\b(?:{_BOUND} )+(?={_BOUND} )", _keep_strange_bounds),
    _rule(r"\b([A-Za-z]{2,})(?: \1\b)+(?<!that that)(?<!had had)", r"\1", re.IGNORECASE),
    _rule(r"\b(exceed\w*|surpass\w*|topp(?:ed|ing)|broke through) (?:more than|over)\b", r"\1"),
    # "rose a 9 percent." but "rose in a 9 percent gain" keeps its article
    _rule(r"\b[Aa]n? (?=[\d.,]+ (?:percent|percentage points?)(?:[,.;:)]|$))", ""),
    _rule(r"\byuan (?:of )?(?:renminbi|RMB)\b", "yuan"),
    # "eight months -old", where a model took a figure for an age: "eight-month-long" may be meant, but no length is old
    _rule(r"\b([\w,.]+) (year|month|week|day|hour)s? ?-(old|long)\b", r"\1-\2-\3"),
    _rule(r"(?<=\w) -(year|month|day)-(?:old|long)\b", r" \1"),
    _rule(r"(?<=\w) -(?:old|long)\b", ""),
    _rule(
        r"(?<=\w) -(?=(?:digit|level|class|star|tier|lane|story|way|line|fold|wheel|dimensional|in-one"
        r"|centered|based|led|oriented|related)\b)",
        "-",
    ),
    _rule(r"\bfirst (?=(?:Xinjiang|China|the (?:country|nation|province|region|city))[,.;])", "first in "),
    _rule(
        rf"\b(with (?:a )?(?:total )?(?:\w+ )?(?:value|investment|area|length)) (?=(?:{_BOUND} )?(?:US\$)?\d)",
        r"\1 of ",
    ),
    _rule(r"\b(the (?:third|fourth|fifth|sixth|seventh|eighth|ninth|\d+th) (?:year|month|phase))s\b", r"\1"),
    _rule(r"\b(\w+)-levels\b", r"\1-level"),
    (_LENGTH_OF_PLAN, r"\1-\2"),
    # what a measure word stands for is not said twice: "67,000 people new urban jobs", "29 times earthquakes"
    _rule(
        r"(?<=[\d,]\d) people (?=(?:new |urban |rural |laid-off )*(?:jobs|workers|residents|graduates)\b)",
        " ",
    ),
    _rule(r"(?<=[Aa] total of )([\d,]+) times (?=(?!more|as|the|in|on|over|at|from|by)[a-z]+s\b)", r"\1 "),
    _rule(
        r"\b(of|for|on|mark(?:s|ed|ing)?|celebrat(?:e|ed|ing)) (?=\d+(?:st|nd|rd|th) anniversary)",
        r"\1 the ",
    ),
    _rule(
        r"(?<=[a-z])[-—] (?=(?!and |or |to )[a-z])", " — "
    ),  # a dash, not a hyphen: "mid- and long-term" keeps its own
    _rule(r"'s's\b", "'s"),
    _rule(r"(?<=[a-z]s)'s\b(?! been)", "'"),
    _rule(r"(US\$[\d.,]+(?: (?:million|billion|trillion))?) (?:U\.?S\.? )?dollars?\b", r"\1"),
)


def mend(english: str, sentence: bool = True) -> str:
    """``english`` with its seams mended; figures and terms stay as they are.

    ``sentence``: it begins a sentence and gets a capital.
    """
    for pattern, replacement in (*SPACING, *SEAMS, *SPACING):
        english = pattern.sub(replacement, english)
    english = english.strip(" ,;:")
    return capitalise(english) if sentence else english


def capitalise(english: str) -> str:
    """A capital first letter, unless the sentence begins with a name like eBay's or a figure."""
    match = re.match(r"[\s\"'“‘(\[]*", english)
    at = match.end() if match else 0
    if at < len(english) and english[at].islower() and not english[at + 1 : at + 2].isupper():
        return english[:at] + english[at].upper() + english[at + 1 :]
    return english


def join_clauses(parts: Sequence[str]) -> str:
    """One sentence from clauses in English: semicolons between whole statements, else commas; one full stop."""
    cleaned = [p.strip().rstrip(".,;:") for p in parts]
    cleaned = [p for p in cleaned if p]
    joined = "".join(cleaned[:1])
    for last, part in pairwise(cleaned):
        mark = "" if last.endswith(" that") else ";" if states(last) and states(part) else ","
        joined += f"{mark} {part}"
    return mend(joined if joined[-1:] in "!?" else joined + ".") if joined else ""


def states(clause: str) -> bool:
    """Whether a clause can stand alone: it has a finite verb and does not lean on the clause before."""
    return bool(_FINITE.search(clause)) and not _LEANS.match(clause)
