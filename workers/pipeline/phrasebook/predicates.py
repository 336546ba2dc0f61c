"""One clause: time, subject, predicate, figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.nouns import LETTERS, and_list, noun_phrase
from workers.pipeline.phrasebook.tokens import DATE, FUTURE, SILENT, TAIL, Token
from workers.pipeline.values import Kind

_NP = f"[{LETTERS}]"
_FIGURES = r"[fq](?:j?[fq])*"
PATTERN = re.compile(
    rf"(?P<opener>u?)(?P<time>d*)(?P<subject>{_NP}*)(?P<adverbs>[vwd]*)"
    rf"(?:(?P<grow>g)(?P<late>v*)(?P<grown>{_FIGURES})"
    rf"|(?P<to>t)(?P<reached_to>{_FIGURES})"
    rf"|(?P<reach>r)(?P<what>{_NP}*)(?P<amount>{_FIGURES})"
    rf"|(?P<share>s)(?P<whole>{_NP}+)r?(?P<part>{_FIGURES})"
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
    adverbs = part("adverbs")
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
    lead = _lead(part("opener"), [*part("time"), *(t for t in adverbs if t.category == DATE)])
    return Clause(lead + english, not subject and build is not _reach_what)


@dataclass(frozen=True, slots=True)
class _Shape:
    part: Callable[[str], list[Token]]
    subject: str
    future: str
    tails: str

    def verb(self, base: str, past: str) -> str:
        return f"{self.future} {base}" if self.future else past

    def figures(self, name: str) -> str:
        return and_list([t.en for t in self.part(name) if t.en])


def _grow(shape: _Shape) -> str | None:
    base, past, short = lexicon.GROWTH[shape.part("grow")[0].zh]
    tokens = shape.part("grown")
    if not shape.subject:
        return f"{short} {shape.figures('grown')}{shape.tails}"
    by = "" if all(t.kind in {Kind.PERCENT, Kind.POINTS} for t in tokens if t.en) else "by "
    return f"{shape.subject} {shape.verb(base, past)} {by}{shape.figures('grown')}{shape.tails}"


def _to(shape: _Shape) -> str | None:
    base, past, short = lexicon.CHANGE_TO[shape.part("to")[0].zh]
    verb = shape.verb(base, past) if shape.subject else short
    return f"{shape.subject} {verb} {shape.figures('reached_to')}{shape.tails}".strip()


def _reach_what(shape: _Shape) -> str | None:
    """完成投资554亿元: what was reached stands behind the verb and becomes the subject."""
    what = noun_phrase(shape.part("what"))
    if what is None:
        return None
    subject = f"{shape.subject}'s {what}" if shape.subject and " of " not in what else what
    if shape.subject and " of " in what:
        subject = f"{what} in {shape.subject}"
    base, past = lexicon.REACH[shape.part("reach")[0].zh]
    return f"{subject} {shape.verb(base, past)} {shape.figures('amount')}{shape.tails}"


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
    verb = shape.verb("account for", "accounted for") if shape.subject else "accounting for"
    several = len([t for t in shape.part("part") if t.en]) > 1
    tails = " respectively" if several and "respectively" not in shape.tails else shape.tails
    return f"{shape.subject} {verb} {shape.figures('part')} of {whole}{tails}".strip()


def _stand(shape: _Shape) -> str | None:
    base, past, short = lexicon.RANK[shape.part("stand")[0].zh]
    verb = shape.verb(base, past) if shape.subject else short
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
    verb = shape.verb(base, past) if shape.subject else ing
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
    return "".join(f"{words}, " if words != "of which" else "of which, " for words in (first, when) if words)


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
