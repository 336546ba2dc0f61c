"""One clause: time, subject, predicate, figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.nouns import LETTERS, and_list, is_plural, noun_phrase
from workers.pipeline.phrasebook.tokens import DATE, FUTURE, GROW, PLACE, PROPER, REACH, SILENT, TAIL, Token
from workers.pipeline.values import Kind

_NP = f"[{LETTERS}]"
_FIGURES = r"[fq](?:j?[fq])*"
PATTERN = re.compile(
    rf"(?P<opener>u?)(?P<early>[vwd]*)(?P<subject>{_NP}*)(?P<adverbs>[vwd]*)"
    rf"(?:(?:r(?P<gained>{_NP}+))?(?P<grow>g)(?P<late>v*)(?P<over>r?)(?P<grown>{_FIGURES})"
    rf"|(?P<to>t)(?P<reached_to>{_FIGURES})"
    rf"|(?P<reach>r)(?P<what>{_NP}*)(?P<amount>{_FIGURES})"
    rf"|(?P<share>s)(?P<whole>{_NP}+)(?P<moved>[gtr]?)(?P<part>{_FIGURES})"
    rf"|(?P<stand>k)(?P<among>{_NP}*)(?P<place>[ox])"
    rf"|(?P<act>b)(?P<late_act>v*)(?:(?P<some>f)(?P<object>{_NP}+)|(?P<thing>{_NP}+)(?P<much>f)|(?P<bare>f))"
    rf"|(?P<compare>c)(?P<base>{_NP}+)(?P<gap>[fq])"
    rf"|(?P<plain>{_FIGURES}))(?P<last>v*)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in English. ``leans`` when it has no subject and needs the clause before it."""

    english: str
    leans: bool


def clause(tokens: Sequence[Token]) -> Clause | None:
    """The English of one clause, or None where its words make no known pattern."""
    words = [t for t in tokens if t.category != SILENT]
    match = PATTERN.fullmatch("".join(t.category for t in words))
    if match is None:
        return None

    def part(name: str) -> list[Token]:
        start, end = match.span(name)
        return words[start:end] if start >= 0 else []

    subject = noun_phrase(part("subject")) if part("subject") else ""
    if subject is None:
        return None
    adverbs = [*part("early"), *part("adverbs")]
    shape = _Shape(
        part,
        subject,
        next((lexicon.FUTURE[t.zh] for t in adverbs if t.category == FUTURE), ""),
        "".join(
            f" {lexicon.TAILS[t.zh]}"
            for t in [*adverbs, *part("late"), *part("late_act"), *part("last")]
            if t.category == TAIL
        ),
    )
    build = next(builder for name, builder in _BUILDERS if part(name))
    english = build(shape)
    if english is None:
        return None
    lead = _lead(part("opener"), [t for t in adverbs if t.category == DATE])
    leans = (not subject and build is not _reach_what and not part("gained")) or lead.startswith("of which")
    return Clause(lead + english, leans)


@dataclass(frozen=True, slots=True)
class _Shape:
    part: Callable[[str], list[Token]]
    subject: str
    future: str
    tails: str

    def verb(self, base: str, past: str, subject: str = "") -> str:
        """The past tense, or the future where an adverb says so, agreeing with the subject."""
        if not self.future:
            return past
        many = is_plural(subject or self.subject)
        return f"{self.future.replace('is ', 'are ', 1) if many else self.future} {base}"

    def leaning(self, base: str, ing: str) -> str:
        """For a clause without subject: "reaching", or "and is to reach"."""
        return f"and {self.future} {base}" if self.future else ing

    def figures(self, name: str) -> str:
        return and_list([t.en for t in self.part(name) if t.en])


def _grow(shape: _Shape) -> str | None:
    base, past, short = lexicon.GROWTH[shape.part("grow")[0].zh]
    over = shape.part("over")
    if over and lexicon.REACH[over[0].zh][0] != "exceed":
        return None
    tokens = shape.part("grown")
    subject = shape.subject
    if shape.part("gained"):
        what = noun_phrase(shape.part("gained"))
        if what is None:
            return None
        subject = _of(what, shape)
    if not subject:
        if shape.future:
            return f"and {shape.future} {base} {shape.figures('grown')}{shape.tails}"
        return f"{short} {'more than ' if over else ''}{shape.figures('grown')}{shape.tails}"
    by = "" if all(t.kind in {Kind.PERCENT, Kind.POINTS} for t in tokens if t.en) else "by "
    by += "more than " if over else ""
    return f"{subject} {shape.verb(base, past, subject)} {by}{shape.figures('grown')}{shape.tails}"


def _to(shape: _Shape) -> str | None:
    base, past, short = lexicon.CHANGE_TO[shape.part("to")[0].zh]
    verb = shape.verb(base, past) if shape.subject else shape.leaning(base, short)
    return f"{shape.subject} {verb} {shape.figures('reached_to')}{shape.tails}".strip()


def _reach_what(shape: _Shape) -> str | None:
    """完成投资554亿元: what was reached stands behind the verb and becomes the subject."""
    what = noun_phrase(shape.part("what"))
    if what is None:
        return None
    subject = _of(what, shape)
    base, past = lexicon.REACH[shape.part("reach")[0].zh]
    return f"{subject} {shape.verb(base, past, subject)} {shape.figures('amount')}{shape.tails}"


def _of(what: str, shape: _Shape) -> str:
    """What the subject reached, as a phrase of its own: "the city's exports", "value added of services in the city"."""
    if not shape.subject:
        return what
    names_only = all(t.category in {PROPER, PLACE} for t in shape.part("subject"))
    if not names_only:
        return f"{what} of {shape.subject}"
    return f"{what} in {shape.subject}" if " of " in what else f"{shape.subject}'s {what}"


def _reach(shape: _Shape) -> str | None:
    base, past = lexicon.REACH[shape.part("reach")[0].zh]
    if shape.subject:
        return f"{shape.subject} {shape.verb(base, past)} {shape.figures('amount')}{shape.tails}"
    return (
        f"{past.replace('ed', 'ing') if past != 'stood at' else 'standing at'} {shape.figures('amount')}{shape.tails}"
    )


def _share(shape: _Shape) -> str | None:
    tokens = shape.part("whole")
    if tokens[-1].zh in {"比重", "比例"}:
        tokens = tokens[:-1]
    while tokens and tokens[-1].zh == "的":
        tokens = tokens[:-1]
    whole = noun_phrase(tokens)
    if whole is None:
        return None
    whole = whole.removeprefix("in ").replace("nationwide", "the national total")
    if shape.part("moved") and shape.part("moved")[0].category != REACH:
        return _share_moved(shape, whole)
    verb = (
        shape.verb("account for", "accounted for") if shape.subject else shape.leaning("account for", "accounting for")
    )
    several = len([t for t in shape.part("part") if t.en]) > 1
    tails = " respectively" if several and "respectively" not in shape.tails else shape.tails
    return f"{shape.subject} {verb} {shape.figures('part')} of {whole}{tails}".strip()


def _share_moved(shape: _Shape, whole: str) -> str:
    """占GDP比重提高1.9个百分点, 占GDP比重提高到20%."""
    verb = shape.part("moved")[0]
    table = lexicon.GROWTH if verb.category == GROW else lexicon.CHANGE_TO
    base, past, short = table[verb.zh]
    figures = f"{shape.figures('part')}{shape.tails}"
    if shape.subject:
        return f"the share of {shape.subject} in {whole} {shape.verb(base, past, 'share')} {figures}"
    return f"with the share in {whole} {short} {figures}"


def _stand(shape: _Shape) -> str | None:
    base, past, short = lexicon.RANK[shape.part("stand")[0].zh]
    verb = shape.verb(base, past) if shape.subject else shape.leaning(base, short)
    place = shape.part("place")[0]
    rank = place.en or lexicon.FIRST_PLACES[place.zh]
    among = noun_phrase(shape.part("among")) if shape.part("among") else ""
    if among is None:
        return None
    if among and not among.startswith(("in ", "nation", "world")):
        among = f"in {among}"
    return f"{shape.subject} {verb} {rank} {among}{shape.tails}".strip()


def _act(shape: _Shape) -> str | None:
    """引进25名专家, 新增就业岗位12万个, 投入3亿元: the amount stands before the thing, or is "of" it."""
    base, past, ing = lexicon.ACTIONS[shape.part("act")[0].zh]
    verb = shape.verb(base, past) if shape.subject else shape.leaning(base, ing)
    if shape.part("bare"):
        return f"{shape.subject} {verb} {shape.figures('bare')}{shape.tails}".strip()
    thing = noun_phrase(shape.part("object") or shape.part("thing"))
    amount = (shape.part("some") or shape.part("much"))[0]
    if thing is None or amount.kind is Kind.PERCENT:
        return None
    counted = amount.kind in {Kind.COUNT, Kind.FRACTION}
    what = f"{amount.en} {thing}" if counted else f"{amount.en} of {thing}"
    return f"{shape.subject} {verb} {what}{shape.tails}".strip()


def _compare(shape: _Shape) -> str | None:
    base = noun_phrase(shape.part("base"))
    if base is None:
        return None
    than = lexicon.COMPARE[shape.part("compare")[0].zh]
    was = f"{shape.subject} was " if shape.subject else ""
    return f"{was}{shape.figures('gap')} {than} {base}{shape.tails}"


def _plain(shape: _Shape) -> str | None:
    """A figure without a verb: 总投资82亿元."""
    if not shape.subject:
        return None
    return f"{shape.subject} {shape.verb('reach', 'reached')} {shape.figures('plain')}{shape.tails}"


_BUILDERS: tuple[tuple[str, Callable[[_Shape], str | None]], ...] = (
    ("grow", _grow),
    ("to", _to),
    ("what", _reach_what),
    ("reach", _reach),
    ("share", _share),
    ("stand", _stand),
    ("act", _act),
    ("compare", _compare),
    ("plain", _plain),
)


def _lead(opener: Sequence[Token], dates: Sequence[Token]) -> str:
    """What stands before the subject: "in the first half of 2025, ", "of which, "."""
    when = _when([t.en for t in dates if t.en])
    first = lexicon.OPENERS[opener[0].zh] if opener else ""
    if first == "by" and when:
        return f"by {when.split(' ', 1)[1]}, "
    return "".join(f"{words} " if words == "of which" else f"{words}, " for words in (first, when) if words)


def _when(dates: Sequence[str]) -> str:
    if not dates:
        return ""
    if len(dates) == 2 and re.fullmatch(r"\d{4}", dates[0]):
        dates = [f"{dates[1]} of {dates[0]}"]
    date = " ".join(dates)
    if re.match(r"(?:the end of|end of)", date):
        return f"at {date}"
    if re.match(r"[A-Z]\w+ \d{1,2}\b(?! to)", date):
        return f"on {date}"
    if re.match(r"[A-Z]\w+ to [A-Z]", date):
        return f"from {date}"
    return f"in {date}"
