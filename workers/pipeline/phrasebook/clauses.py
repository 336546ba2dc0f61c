"""One clause of statistics: time, subject, predicate, figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.nouns import LETTERS, noun_phrase, speaker
from workers.pipeline.phrasebook.predicates import BUILDERS
from workers.pipeline.phrasebook.shape import Shape, when_of
from workers.pipeline.phrasebook.tokens import DATE, FUTURE, SILENT, TAIL, Token

_NP = f"[{LETTERS}]"
_FIGURES = r"[fq](?:j?[fq])*"
# Categories of words, see tokens.py. A group that is not empty picks its builder.
PATTERN = re.compile(
    rf"(?P<opener>u?)(?P<early>[vwd]*)(?P<subject>{_NP}*)(?P<adverbs>[vwd]*)(?:C(?P<spell>f))?"
    rf"(?:(?:r(?P<gained>{_NP}+))?(?P<grow>g)(?P<late>v*)(?P<over>r?)(?P<grown>{_FIGURES})"
    rf"|(?:m(?P<start>[fd]))?(?P<to>t)(?P<reached_to>{_FIGURES})"
    rf"|(?P<reach>r)(?P<what>{_NP}*)(?P<amount>{_FIGURES})(?:z(?P<high>H))?"
    rf"|(?P<share>s)(?P<whole>{_NP}+)(?P<moved>[gtr]?)(?P<part>{_FIGURES})"
    rf"|(?:i(?P<rate>f)z(?P<measure>n))?(?P<stand>k)(?P<among>{_NP}*)(?P<place>[ox])"
    rf"|(?P<act>[be])(?P<late_act>v*)(?:(?P<some>f)(?P<object>{_NP}+)|(?P<thing>{_NP}+)(?P<much>f)|(?P<bare>f))"
    rf"|(?P<pull>D)(?P<pulled>{_NP}+)g(?P<pushed>q)"
    rf"|J(?P<joined>{_NP}+)(?P<joiners>f)|K(?P<mishap>{_NP}+)(?P<times>f)|(?P<suffer>L)(?P<sufferers>f)"
    rf"|(?P<group>f)(?P<grouped>{_NP}+)I(?P<holder>{_NP}+)b(?P<held>f)"
    rf"|(?P<pool>f)(?P<pooled>{_NP}+)Ib?(?P<winners>f)(?P<won>{_NP}*)[rk]?(?P<won_how>v*)(?P<went>g)"
    rf"|(?P<above>r)(?P<above_when>d?)(?P<above_what>{_NP}+)(?P<how>v*)g(?P<above_rate>f)"
    rf"|(?P<compare>c)(?P<base>{_NP}+)(?P<gap>[fq])"
    rf"|(?:(?P<worth>f)z)?(?P<number>f?)(?P<eventful>{_NP}*)(?P<event>e)"
    rf"|(?P<say>y)"
    rf"|(?P<plain>{_FIGURES}))(?P<last>v*)"
)


# Groups of the pattern that bring a subject of their own.
_WITH_SUBJECT = ("what", "gained", "event", "joined", "mishap", "suffer", "pool", "held")


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a clause.

    ``subject`` stands in for a subject that the clause leaves out. ``planned``: it says
    what is to be. ``nobody``: no one before it can be who acts, so that what is done
    becomes the subject (建成公路5条: "five roads were built"). ``again``: the verb of the
    item before in a list: 建成公路5条、铁路2条.
    """

    subject: str = ""
    planned: bool = False
    nobody: bool = False
    again: Token | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in English.

    ``leans`` when it has no subject and needs the clause before it; ``opening`` is
    then how it may open a sentence. ``leads`` is how it joins to what it announces:
    "data show" + " that ", "in terms of talent" + ", ". ``acts``: its subject does something
    that the next clause may go on with; ``done``: the verb of what was done by nobody
    named. ``ahead``: it says what is to be, and so does what follows.
    """

    english: str
    leans: bool
    leads: str = ""
    opening: str = ""
    acts: bool = False
    done: Token | None = None
    ahead: bool = False


def clause(tokens: Sequence[Token], setting: Setting) -> Clause | None:
    """The English of one clause, or None where its words make no known pattern."""
    words = [t for t in tokens if t.category != SILENT]
    match = PATTERN.fullmatch("".join(t.category for t in words))
    if match is None or (setting.again and match["plain"]):
        return None

    def part(name: str) -> list[Token]:
        start, end = match.span(name)
        return words[start:end] if start >= 0 else []

    read_subject = speaker if part("say") else noun_phrase
    own = read_subject(part("subject")) if part("subject") else ""
    if own is None:
        return None
    adverbs = [*part("early"), *part("adverbs")]
    dates = [t for t in adverbs if t.category == DATE]
    future = _future(adverbs) or ("is to" if setting.planned else "")
    subject = own or setting.subject or ("it" if dates else "")
    shape = Shape(part, subject, future, _tails(adverbs, part), setting.nobody and not own)
    build = next(builder for name, builder in BUILDERS if part(name))
    english = build(shape)
    if english is None:
        return None
    if any("季" in t.zh for t in dates):
        english = english.replace("month on month", "quarter on quarter")
    return _led(shape, lead_of(part("opener"), dates), english, bool(own))


def _led(shape: Shape, lead: str, english: str, named: bool) -> Clause:
    """The clause with what stands before its subject. ``named``: it says who acts."""
    complete = shape.subject or shape.passive or any(shape.part(name) for name in _WITH_SUBJECT)
    if lead.startswith("of which"):
        opening = lead.replace("of which", "of this,", 1) + english if complete else ""
        return Clause(lead + english, True, opening=opening)
    targets = english.startswith(lexicon.TARGETS)
    return Clause(
        lead + english,
        leans=not complete,
        leads="" if not shape.part("say") else ": " if targets else " that ",
        acts=named and bool(shape.part("act")),
        done=shape.part("act")[0] if shape.passive else None,
        ahead=targets or shape.future == "is to",
    )


def _future(adverbs: Sequence[Token]) -> str:
    return next((lexicon.FUTURE[t.zh] for t in adverbs if t.category == FUTURE), "")


def _tails(adverbs: Sequence[Token], part: Callable[[str], list[Token]]) -> str:
    """The adverbs that English puts behind the figure, each with a space before it."""
    words = [*adverbs, *part("late"), *part("late_act"), *part("how"), *part("won_how"), *part("last")]
    spell = "".join(f" for {t.en} in a row" for t in part("spell"))
    return spell + "".join(f" {lexicon.TAILS[t.zh]}" for t in words if t.category == TAIL)


def lead_of(opener: Sequence[Token], dates: Sequence[Token]) -> str:
    """What stands before the subject: "in the first half of 2025, ", "of which, "."""
    when = when_of([t.en for t in dates if t.en])
    first = lexicon.OPENERS[opener[0].zh] if opener else ""
    if first == "by" and when:
        return f"by {when.split(' ', 1)[1]}, "
    return "".join(f"{words} " if words == "of which" else f"{words}, " for words in (first, when) if words)
