"""The ladder: from a Chinese sentence to English in which every figure is accounted for.

Rungs, cheapest first. A sentence stops at the first rung whose English carries
every figure and term and invents none:

0. RULE       statistics the phrasebook understands to the last character   (no model)
1. BEST       the model's best hypothesis for the whole sentence            (one batch)
2. NBEST      another hypothesis of the same search                         (free)
3. CLAUSES    clause by clause, by rule or the best hypothesis of each      (one batch of clauses)
4. OTHER      the whole sentence behind the other shield, where a figure
              or term is still missing                                      (one batch)
5. GLOSS      clause by clause as in 3, with a gloss of the words wherever
              the model loses a figure, wanders off or writes garbage      (no model)
6. BRACKETS   the least faulty English so far, with what is missing
              appended in brackets, flagged                                 (free)

Sentences longer than the model was trained on skip rungs 1, 2 and 4.
Before all of them comes MEMORY: what an editor wrote for the same Chinese sentence,
unless a figure or term is missing from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from glossary.matching import TermMatch
from workers.pipeline.assess import Assessment, assess, flag_in_brackets, strays
from workers.pipeline.phrasebook.gloss import gloss
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.segment import clauses
from workers.pipeline.shield import Piece, Shielded, pieces_of, shield, slot_faults, unshield
from workers.pipeline.splice import join_clauses, mend
from workers.pipeline.values import Figure, FigureStatus, SlotScheme, Span, Translator

HYPOTHESES = 4
LONGEST_SENTENCE = 100  # characters; the training data holds none longer
LONGEST_CLAUSE = 16  # characters; shorter neighbours stay together
BATCH = 16  # sentences per ladder, so that progress shows
NOTHING: Mapping[str, str] = MappingProxyType({})


class Rung(StrEnum):
    """Where on the ladder a sentence came to rest."""

    MEMORY = "memory"
    RULE = "rule"
    BEST = "best"
    NBEST = "nbest"
    CLAUSES = "clauses"
    OTHER = "other_shield"
    GLOSS = "gloss"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True)
class Request:
    """A sentence to translate. Offsets of figures and terms index ``text``.

    ``renderings`` are the figures' English, one each; ``banned`` are words whose
    English is only ever checked for what it must not be.
    """

    text: str
    figures: tuple[Figure, ...] = ()
    renderings: tuple[str, ...] = ()
    terms: tuple[TermMatch, ...] = ()
    banned: tuple[TermMatch, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One English rendering, where it came from, and what the checks say of it."""

    english: str
    rung: Rung
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Outcome:
    """The English of one sentence with the fate of each figure of its request.

    ``rung`` is where it came to rest, ``mended_at`` the rung whose English was taken
    (they differ where brackets were added).
    """

    english: str
    rung: Rung
    mended_at: Rung
    statuses: tuple[FigureStatus, ...]
    renderings: tuple[str, ...]
    assessment: Assessment


def translate_all(
    requests: Sequence[Request],
    translator: Translator,
    on_done: Callable[[int], None] = lambda _done: None,
    memory: Mapping[str, str] = NOTHING,
) -> list[Outcome]:
    """The English of every request, in order. ``on_done`` hears how many are ready.

    ``memory`` maps Chinese sentences to the English that editors gave them.
    """
    outcomes: list[Outcome] = []
    for at in range(0, len(requests), BATCH):
        outcomes += climb(requests[at : at + BATCH], translator, memory)
        on_done(len(outcomes))
    return outcomes


def climb(requests: Sequence[Request], translator: Translator, memory: Mapping[str, str] = NOTHING) -> list[Outcome]:
    """One batch up the ladder."""
    tried: list[list[Candidate]] = [[] for _ in requests]

    def waiting() -> list[int]:
        return [i for i, candidates in enumerate(tried) if not any(c.assessment.clean for c in candidates)]

    for i, request in enumerate(requests):
        tried[i] += _remembered(request, memory) or _ruled(request)
    short = [i for i in waiting() if len(requests[i].text) <= LONGEST_SENTENCE]
    for i, candidates in zip(short, _whole(requests, short, translator, translator.slots), strict=True):
        tried[i] += candidates
    todo = waiting()
    glossed: dict[int, Candidate] = {}
    for i, (by_clauses, with_gloss) in zip(todo, _by_clauses(requests, todo, translator), strict=True):
        tried[i].append(by_clauses)
        glossed[i] = with_gloss
    todo = [i for i in waiting() if i in set(short) and not _least_faulty(tried[i]).assessment.complete]
    if translator.slots is not None:
        for i, candidates in zip(todo, _whole(requests, todo, translator, None), strict=True):
            tried[i] += [replace(c, rung=Rung.OTHER) for c in candidates]
    for i in waiting():
        tried[i] += [glossed[i]] if i in glossed else []
    return [_settle(request, candidates) for request, candidates in zip(requests, tried, strict=True)]


def _remembered(request: Request, memory: Mapping[str, str]) -> list[Candidate]:
    """An editor's rendering, where there is one and every figure and term is in it. People's style is not judged."""
    if (english := memory.get(request.text)) is None or not _assess(request, english).complete:
        return []
    return [Candidate(english, Rung.MEMORY, Assessment())]


def _ruled(request: Request, follows: bool = False, whole: bool = True) -> list[Candidate]:
    """The phrasebook's rendering, where it has one."""
    english = by_rule(request.text, _pieces(request), follows, whole)
    return [] if english is None else [Candidate(english, Rung.RULE, _assess(request, english))]


def _whole(
    requests: Sequence[Request], which: Sequence[int], translator: Translator, scheme: SlotScheme | None
) -> list[list[Candidate]]:
    """Every hypothesis for each whole sentence named in ``which``, best first."""
    shielded = [shield(requests[i].text, _pieces(requests[i]), scheme) for i in which]
    found = translator.translate([s.text for s in shielded], HYPOTHESES)
    return [
        [
            _candidate(requests[i], s, raw, scheme, Rung.NBEST if rank else Rung.BEST)
            for rank, raw in enumerate(hypotheses)
        ]
        for i, s, hypotheses in zip(which, shielded, found, strict=True)
    ]


def _candidate(request: Request, shielded: Shielded, raw: str, scheme: SlotScheme | None, rung: Rung) -> Candidate:
    english = unshield(shielded, raw, scheme)
    assessment = _assess(request, english, slot_faults(shielded, raw, scheme))
    if strays(english, gloss(request.text, _pieces(request))):
        assessment = replace(assessment, garbage=assessment.garbage + 1)
    return Candidate(english, rung, assessment)


def _by_clauses(
    requests: Sequence[Request], which: Sequence[int], translator: Translator
) -> list[tuple[Candidate, Candidate]]:
    """For each sentence named in ``which``, its clauses translated apart and joined: without glosses, and with."""
    parts = [_split(requests[i]) for i in which]
    scheme = translator.slots
    shielded = [[shield(c.text, _pieces(c), scheme) for c in clause_list] for clause_list in parts]
    found = iter(translator.translate([s.text for sentence in shielded for s in sentence], HYPOTHESES))
    results = []
    for i, clause_list, shields in zip(which, parts, shielded, strict=True):
        choices = []
        for rank, (part, s) in enumerate(zip(clause_list, shields, strict=True)):
            modelled = [_candidate(part, s, raw, scheme, Rung.CLAUSES) for raw in next(found)]
            choices.append([*_ruled(part, rank > 0, whole=False), *modelled])
        glosses = [_glossed(part) for part in clause_list]
        results.append(
            (
                _joined(requests[i], choices, Rung.CLAUSES),
                _joined(requests[i], [[*c, g] for c, g in zip(choices, glosses, strict=True)], Rung.GLOSS),
            )
        )
    return results


def _joined(request: Request, choices: Sequence[Sequence[Candidate]], rung: Rung) -> Candidate:
    """The least faulty candidate of each clause, joined."""
    names = [*request.renderings, *(t.term.en for t in request.terms)]
    english = join_clauses([_least_faulty(candidates).english for candidates in choices], names)
    return Candidate(english, rung, _assess(request, english))


def _glossed(request: Request) -> Candidate:
    """The words that are understood, in source order. Dearer than anything clean."""
    english = mend(gloss(request.text, _pieces(request)), sentence=False)
    assessment = _assess(request, english)
    return Candidate(english, Rung.GLOSS, replace(assessment, omissions=assessment.omissions + 1))


def _least_faulty(candidates: Sequence[Candidate]) -> Candidate:
    return min(candidates, key=lambda c: c.assessment.cost)


def _split(request: Request) -> list[Request]:
    """The clauses of a sentence as requests of their own; figures and terms are never cut."""
    spans = _keep_whole(clauses(request.text, LONGEST_CLAUSE), [*request.figures, *(t for t in request.terms)])
    parts = []
    for span in spans:
        inside = [i for i, f in enumerate(request.figures) if span.start <= f.start < span.end]
        parts.append(
            Request(
                request.text[span.start : span.end],
                tuple(_shift(request.figures[i], -span.start) for i in inside),
                tuple(request.renderings[i] for i in inside),
                tuple(
                    replace(t, start=t.start - span.start, end=t.end - span.start)
                    for t in request.terms
                    if span.start <= t.start < span.end
                ),
            )
        )
    return parts


def _keep_whole(spans: Sequence[Span], pieces: Sequence[Figure | TermMatch]) -> list[Span]:
    """``spans`` with every cut that falls inside a figure or term undone."""
    merged: list[Span] = []
    for span in spans:
        if merged and any(p.start < span.start < p.end for p in pieces):
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return merged


def _shift(figure: Figure, by: int) -> Figure:
    return replace(figure, start=figure.start + by, end=figure.end + by)


def _assess(request: Request, english: str, slots: int = 0) -> Assessment:
    return assess(request.text, request.figures, (*request.terms, *request.banned), english, slots)


def _pieces(request: Request) -> list[Piece]:
    return pieces_of(request.figures, request.renderings, request.terms)


def _settle(request: Request, candidates: Sequence[Candidate]) -> Outcome:
    """The cheapest clean candidate, or the least faulty one with its faults flagged in brackets."""
    best = _least_faulty(candidates)
    first_lost = candidates[0].assessment.lost
    statuses = tuple(
        FigureStatus.FLAGGED
        if i in best.assessment.lost
        else FigureStatus.REPAIRED
        if i in first_lost and best is not candidates[0]
        else FigureStatus.KEPT
        for i in range(len(request.figures))
    )
    english = flag_in_brackets(best.english, request.renderings, best.assessment)
    rung = Rung.BRACKETS if english != best.english else best.rung
    return Outcome(english, rung, best.rung, statuses, request.renderings, best.assessment)
