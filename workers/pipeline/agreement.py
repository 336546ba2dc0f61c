"""A verb agrees with the place or office that a sentence begins with: "Changji Prefecture consolidates".

Reports list their tasks without a subject ("Consolidate and improve ..."), and what a
model learns from them it also writes behind a subject. Only verbs that are hardly ever
nouns are touched, right behind the name and in the clauses that go on with it, and
behind words that call for another form: "focusing on shore up", "can supplied".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from workers.pipeline.phrasebook.inflect import gerund, past, present
from workers.pipeline.phrasebook.nouns import is_plural

_SINGLE_VERBS = (
    "accelerate achieve adhere adopt allocate attach attract bring build carry complete conduct connect consolidate "
    "continue coordinate create cultivate deepen deliver develop empower encourage enhance enrich ensure establish "
    "expand explore extend facilitate foster fulfill gather give guarantee implement improve include inject innovate "
    "integrate introduce invest launch maintain make nurture optimize organize persist prioritize promote protect "
    "provide pursue raise realize refine regulate remain resolve seize serve solve streamline strengthen strive tackle "
    "take transform uphold"
).split()
_PHRASES = (
    r"draw up|focus on|focus efforts|keep \w+ing|open up|plan to|press ahead|shore up|speed up|start construction"
    r"|step up|stick to|work to|work hard"
)
_VERB = rf"(?:{'|'.join(_SINGLE_VERBS)}|{_PHRASES})"
_ADVERBS = r"(?:(?:\w+ly|also|further|now|then) )*"
_BEFORE = r"(?:.{3,240}?(?:\bsaid(?: [^.,:]{0,80})? that|;) )?"
_INTRODUCTION = r"(?:(?i:in|at|by|since|as|during|over|from|on|after|through|under|with|among) [^,;]{1,90}, )?"
_NEEDS_GERUND = re.compile(
    rf"(?P<before>\b(?:[Ff]ocus(?:ing|ed|es)? (?:efforts )?on|[Bb]y|[Ww]ithout|including|such as"
    rf"|aim(?:ed|ing) at|committed to))"
    rf" (?P<verb>{_VERB})\b"
)
_BASES = {past(verb): verb for verb in (*_SINGLE_VERBS, "supply", "support", "reach", "meet", "help", "play", "form")}
_AFTER_MODAL = re.compile(
    rf"(?P<modal>\b(?:can|could|will|would|should|must|may|might) (?:not )?)(?P<past>{'|'.join(_BASES)})\b"
)
_INNER_CAPITAL = re.compile(rf"(?<=, )(?=[A-Z])(?i:{_VERB})\b")
_CLAUSE = re.compile(rf"(?P<before>, (?:and )?{_ADVERBS})(?P<verb>{_VERB})\b")
_SECOND = re.compile(rf"(?P<before> and )(?P<verb>{_VERB})\b")
_PAST = re.compile(
    r"\b(?:in|by|since|from|at) (?:\w+ ){0,4}(?:(?:19|20)\d\d|last (?:year|month|week))\b", re.IGNORECASE
)


def agreed(english: str, names: Iterable[str]) -> str:
    """``english`` with the bare verbs behind its subject in the form that one has.

    One of ``names`` must be the subject. What happened in a year that is named before it
    is put in the past.
    """
    for name in sorted(names, key=len, reverse=True):
        subject = rf"(?P<opening>{_INTRODUCTION})(?:[Tt]he )?{re.escape(name)}"
        found = re.match(rf"{_BEFORE}{subject} {_ADVERBS}(?P<verb>{_VERB})\b", english)
        if found and not is_plural(name):
            form = past if _PAST.search(found["opening"]) else present
            return english[: found.start("verb")] + form(found["verb"]) + _agreed_on(english[found.end() :], form)
        english = _number_of(name, english)
    return english


_PLURAL = {"is": "are", "was": "were", "has": "have"}


def _number_of(name: str, english: str) -> str:
    """ "the ten industrial clusters is" and "How do Xinjiang grow" with the number of their subject, ``name``."""
    if is_plural(name):
        subject = rf"((?:^|(?<=[,;] )|(?<=that ))(?:[Tt]he )?{re.escape(name)}) (is|was|has)\b"
        return re.sub(subject, lambda found: f"{found[1]} {_PLURAL[found[2]]}", english)
    return re.sub(rf"\b(How|Why|What|Where|When) do (?=(?:the )?{re.escape(name)} )", r"\1 does ", english)


def in_form(english: str) -> str:
    """``english`` with verbs as their place asks: small inside a sentence, bare behind "can", "-ing" behind "by"."""
    small = _INNER_CAPITAL.sub(lambda verb: verb[0][0].lower() + verb[0][1:], english)
    bare = _AFTER_MODAL.sub(lambda found: found["modal"] + _BASES[found["past"]], small)
    return _NEEDS_GERUND.sub(lambda found: f"{found['before']} {gerund(found['verb'])}", bare)


def _agreed_on(rest: str, form: Callable[[str], str]) -> str:
    """The verbs that go on with the first: "and improve", ", and build"."""
    second = _SECOND.match(rest)
    at = second.end() if second else 0
    done = second["before"] + form(second["verb"]) if second else ""
    return done + _CLAUSE.sub(lambda found: found["before"] + form(found["verb"]), rest[at:])
