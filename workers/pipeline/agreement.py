"""A verb agrees with the place or office that a sentence begins with: "Changji Prefecture consolidates".

Reports list their tasks without a subject ("Consolidate and improve ..."), and what a
model learns from them it also writes behind a subject. Only verbs that are hardly ever
nouns are touched, right behind the name and in the clauses that go on with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workers.pipeline.phrasebook.inflect import past, present
from workers.pipeline.phrasebook.nouns import is_plural

_VERB = (
    r"(?:accelerate|achieve|adhere|adopt|allocate|attach|attract|bring|build|carry|complete|conduct|connect|consolidate"
    r"|continue|coordinate|create|cultivate|deepen|deliver|develop|empower|encourage|enhance|enrich|ensure|establish|expand"
    r"|explore|extend|facilitate|foster|fulfill|gather|give|guarantee|implement|improve|include|inject|innovate|integrate"
    r"|introduce|invest|launch|maintain|make|nurture|optimize|organize|persist|prioritize|promote|protect|provide|pursue"
    r"|raise|realize|refine|regulate|remain|resolve|seize|serve|solve|streamline|strengthen|strive|tackle|take|transform"
    r"|uphold|draw up|focus on|focus efforts|keep \w+ing|open up|plan to|press ahead|speed up|step up|stick to"
    r"|work to|work hard)"
)
_ADVERBS = r"(?:(?:\w+ly|also|further|now|then) )*"
_BEFORE = r"(?:.{3,240}?(?:\bsaid(?: [^.,:]{0,80})? that|;) )?"
_INTRODUCTION = r"(?:(?i:in|at|by|since|as|during|over|from|on|after|through|under|with|among) [^,;]{1,90}, )?"
_CLAUSE = re.compile(rf"(?P<before>, (?:and )?{_ADVERBS})(?P<verb>{_VERB})\b")
_SECOND = re.compile(rf"(?P<before> and )(?P<verb>{_VERB})\b")
_PAST = re.compile(
    r"\b(?:in|by|since|from|at) (?:\w+ ){0,4}(?:(?:19|20)\d\d|last (?:year|month|week))\b", re.IGNORECASE
)


def agreed(english: str, names: Iterable[str]) -> str:
    """``english`` with the bare verbs behind its subject in the form that one has.

    ``names``: those that one of which may be the subject. What happened in a year that is
    named before it is put in the past.
    """
    for name in sorted(names, key=len, reverse=True):
        found = re.match(
            rf"{_BEFORE}(?P<opening>{_INTRODUCTION})(?:[Tt]he )?{re.escape(name)} {_ADVERBS}(?={_VERB}\b)", english
        )
        if found and not is_plural(name):
            form = past if _PAST.search(found["opening"]) else present
            return found[0] + _inflected(english[found.end() :], form is past)
    return english


def _inflected(rest: str, in_past: bool) -> str:
    form = past if in_past else present
    first = re.match(_VERB, rest)
    assert first is not None
    at = first.end()
    done = form(first[0])
    second = _SECOND.match(rest, at)
    if second:
        done += second["before"] + form(second["verb"])
        at = second.end()
    return done + _CLAUSE.sub(lambda m: m["before"] + form(m["verb"]), rest[at:])
