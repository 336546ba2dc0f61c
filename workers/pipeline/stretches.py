"""Sentences in stretches: each climbs the ladder by itself, and their English is joined again.

What opens a sentence (see `openings`) and who says it (see `attribution`) are stretches
that need no translating. Long sentences are cut at their clauses: a small model loses its
way in them, and one fault would spoil all. On held-out government text of 80 to 110
characters stretches score 59.6 chrF, whole sentences 59.0 (model 0.5); shorter sentences
score better whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from glossary.rendering import check_terms
from workers.pipeline.assess import Assessment
from workers.pipeline.attribution import Attribution, attribution
from workers.pipeline.capitals import continued
from workers.pipeline.openings import opened, opening
from workers.pipeline.outcome import Outcome, Rung, together
from workers.pipeline.phrasebook.lexicon import table
from workers.pipeline.phrasebook.words.verbs import VERBS
from workers.pipeline.quotation import CLOSING, OPENING, balance, inside_marks
from workers.pipeline.request import Request, part, split
from workers.pipeline.splice import join_clauses, mend, states
from workers.pipeline.values import FigureStatus, Span

LONGEST_WHOLE = 80
"""Characters of a sentence, with 5 for each figure and term, which is the size of a slot."""
LONGEST_STRETCH = 50
LATEST_SPEAKER = 80
"""Characters before who says it, at the most."""
_SLOT = 5
_ING = re.compile(r"\w+ing\b")
_ING_AND_SUBJECT = re.compile(r"\w+ing\b[^,]*, (?:the |[A-Z])")  # Relying on coal, Changji built ...
_COMMA = re.compile("[，,]")
_MUST = ("要", "应", "必须", "须", "需要")
_QUOTE = re.compile(r"[“「](?P<said>[^“”「」]+)[”」][，,]?(?=[^，。]{2,40}(?:说|表示|告诉记者|认为|坦言|介绍))")
# A headline in two halves: 天山南北展新颜 同心逐梦新征程.
_HALF = r"[^，。；：！？、\s]*[\u4e00-\u9fff][^，。；：！？、\s]{3,}"
_HALVES = re.compile(rf"(?P<first>{_HALF}[ \u3000]+)(?P<second>{_HALF})")


@dataclass(frozen=True, slots=True)
class Stretches:
    """``requests`` are to be translated, in order; ``lead`` stands before them and says who ``says`` it.

    ``before`` of them stand before the ``lead``, in quotation marks if ``quoted``: “……”王岿然说.
    ``opening`` opens the sentence.
    """

    requests: Sequence[Request]
    lead: Request | None = None
    says: Attribution | None = None
    before: int = 0
    quoted: bool = False
    opening: str = ""


def size_of(request: Request) -> int:
    """Characters that the model is shown."""
    inside = sum(f.end - f.start for f in request.figures) + sum(t.end - t.start for t in request.terms)
    return len(request.text) - inside + _SLOT * (len(request.figures) + len(request.terms))


def stretches_of(request: Request) -> Stretches:
    """A sentence cut after what opens it, at its attribution, and where it is long, where its marks allow it."""
    words, at = opening(request)
    if words:
        inner = stretches_of(part(request, Span(at, len(request.text))))
        second = inner.opening[:1].lower() + inner.opening[1:]
        return replace(inner, opening=opened(words, second) if second else words)
    quote = _QUOTE.match(request.text)
    quote = quote if quote and _may_cut(request, quote.end("said"), quote.end()) else None
    cuts = [quote.end()] if quote else [0, *(comma.end() for comma in _COMMA.finditer(request.text, 0, LATEST_SPEAKER))]
    for at in cuts:
        after = part(request, Span(at, len(request.text)))
        says = attribution(after) if _may_cut(request, at) and (quote or balance(request.text[:at]) <= 0) else None
        if says is not None and not check_terms(part(after, Span(0, says.end)).banned, says.english):
            break
    else:
        return Stretches(_cut(request))
    before = part(request, Span(*quote.span("said")) if quote else Span(0, at))
    rest = part(after, Span(says.end, len(after.text)))
    lead = part(after, Span(0, says.end))
    first = _cut(before) if before.text else []
    return Stretches([*first, *(_cut(rest) if rest.text else [])], lead, says, len(first), quote is not None)


def _may_cut(request: Request, *places: int) -> bool:
    """Whether no figure and no term would be cut."""
    spans = [(f.start, f.end) for f in request.figures] + [(t.start, t.end) for t in request.terms]
    return not any(start < at < end for start, end in spans for at in places)


def _cut(request: Request) -> list[Request]:
    halves = _HALVES.fullmatch(request.text)
    if halves and _may_cut(request, halves.end("first")):
        return [part(request, Span(*halves.span("first"))), part(request, Span(*halves.span("second")))]
    return [request] if size_of(request) <= LONGEST_WHOLE else split(request, LONGEST_STRETCH)


def joined(stretches: Stretches, outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a sentence from those of the ``requests`` of its stretches."""
    whole = _attributed(stretches, outcomes)
    if not stretches.opening:
        return whole
    inside = [*stretches.requests, *([stretches.lead] if stretches.lead else [])]
    return replace(whole, english=opened(stretches.opening, continued(whole.english, inside)))


def _attributed(stretches: Stretches, outcomes: Sequence[Outcome]) -> Outcome:
    if stretches.lead is None or stretches.says is None:
        return _one(stretches.requests, outcomes)
    says, lead = stretches.says, _known(stretches.lead, stretches.says.english)
    at = stretches.before
    first, rest = stretches.requests[:at], stretches.requests[at:]
    before = [_one(first, outcomes[:at])] if first else []
    behind = [_one(rest, outcomes[at:])] if rest else []
    english = f"{says.english}."
    if behind:
        zh = "".join(stretch.text for stretch in rest).strip()
        english = _said(says, zh, _quoted(zh, behind[0].english), rest)
    if before and stretches.quoted:
        english = f'"{_spoken(before[0].english)}" {english}'
    elif before:
        told = before[0].english.rstrip(".,;")
        english = f"{told}{';' if states(told) else ','} {continued(english, [stretches.lead])}"
    whole = together([*before, lead, *behind], english)
    worst = together([*before, *behind] or [lead], english)
    return replace(whole, rung=worst.rung, mended_at=worst.mended_at)


def _one(requests: Sequence[Request], outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of stretches that make a sentence."""
    if len(outcomes) == 1:
        return outcomes[0]
    if requests[0].text.endswith((" ", "\u3000")):
        first, second = (outcome.english.rstrip(".") for outcome in outcomes)
        return together(outcomes, f"{first}; {continued(second, requests)}")
    english = [
        outcome.english if rank == 0 or outcome.rung is Rung.RULE else continued(outcome.english, requests)
        for rank, outcome in enumerate(outcomes)
    ]
    return together(outcomes, join_clauses(english))


def _spoken(english: str) -> str:
    """What is said, as it stands before "... said"."""
    bare = inside_marks(english)
    return bare if bare[-1:] in "!?" else f"{bare.rstrip('.,;')},"


def _known(lead: Request, english: str) -> Outcome:
    kept = (FigureStatus.KEPT,) * len(lead.figures)
    return Outcome(english, Rung.RULE, Rung.RULE, kept, lead.renderings, Assessment())


def _quoted(zh: str, english: str) -> str:
    """What is said, in quotation marks as its Chinese is: a model drops one of the two."""
    if zh[:1] not in OPENING:
        return english
    bare = inside_marks(english)
    return f'"{bare}"' if zh[-1:] in CLOSING else f'"{bare}'


def _said(says: Attribution, zh: str, english: str, requests: Sequence[Request]) -> str:
    """ "Zheng Min said that output grew", and "Zheng Min said: Develop trade" where no statement follows."""
    if says.verbatim:
        return f"{says.english}: {english}"
    if says.english.startswith("According") or english[:1] in "\"“'":
        return f"{says.english}, {continued(english, requests)}"
    first = re.match(r"\w+", english)
    bare = first is not None and first[0].lower() in _bare_verbs()
    if bare and zh.startswith(_MUST):
        need = "the need to" if says.english.endswith(("stressed", "pointed out")) else "it is necessary to"
        return f"{says.english} {need} {continued(english, requests)}"
    if bare or (_ING.match(english) and not _ING_AND_SUBJECT.match(english)):
        return f"{says.english}: {english}"
    return mend(f"{says.english} that {continued(english, requests)}")


@cache
def _bare_verbs() -> frozenset[str]:
    return frozenset(english.partition("/")[0].split()[0].lower() for english in table(VERBS).values())
