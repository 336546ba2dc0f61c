"""The ladder: from a Chinese sentence to English in which every figure is accounted for.

Rungs, cheapest first. A sentence stops at the first rung whose English carries
every figure and term and invents none:

0. RULE       statistics the phrasebook understands to the last character;
              its plain clauses only where 1 and 2 fail                     (no model)
1. BEST       the model's best hypothesis for the whole sentence            (one batch)
2. NBEST      another hypothesis of the same search, or of a wider one
              where every one so far loses a slot                           (free, or one batch)
3. CLAUSES    clause by clause, by rule or the best hypothesis of each      (one batch of clauses)
4. OTHER      the whole sentence behind the other shield, where a figure
              or term is still missing                                      (one batch)
5. GLOSS      clause by clause as in 3, with a gloss of the words wherever
              the model loses a figure, wanders off or writes garbage      (no model)
6. BRACKETS   the least faulty English so far, with what is missing
              appended in brackets, flagged                                 (free)

A long sentence climbs in stretches, each by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workers.pipeline.assess import Assessment, assess, flag_in_brackets, strays
from workers.pipeline.capitals import continued
from workers.pipeline.editing import edited
from workers.pipeline.outcome import Outcome, Rung
from workers.pipeline.persons import protected
from workers.pipeline.phrasebook.gloss import OMISSION, gloss
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.phrasebook.tokens import leading_verb
from workers.pipeline.pieces import Piece, pieces_of
from workers.pipeline.request import Request, split
from workers.pipeline.shield import Shielded, shield, slot_faults, unshield
from workers.pipeline.splice import join_clauses, mend
from workers.pipeline.stretches import Stretches, joined, stretches_of
from workers.pipeline.tables import cells_of, known, row_of
from workers.pipeline.values import FigureStatus, Hypothesis, SlotScheme, Translator, mean_score

HYPOTHESES = 8  # as many as the search follows: they are free
NOTHING_SAID = 20  # omissions that a gloss without a word is worth: any English of the model says more
WIDER = 16  # hypotheses of the second search; more found little
BATCH = 16  # sentences per ladder, so that progress shows


@dataclass(frozen=True, slots=True)
class Candidate:
    """One English rendering, where it came from, and what the checks say of it."""

    english: str
    rung: Rung
    assessment: Assessment
    score: float | None = None  # the model's, see Hypothesis


def translate_all(
    requests: Sequence[Request],
    translator: Translator,
    on_done: Callable[[int], None] = lambda _done: None,
) -> list[Outcome]:
    """The English of every request, in order. ``on_done`` hears how many are ready.

    The cells of a row of a table are translated apart: a sentence is one cell.
    """
    outcomes: list[Outcome] = []
    for at in range(0, len(requests), BATCH):
        rows = [cells_of(request) for request in requests[at : at + BATCH]]
        found = iter(_in_stretches([cell.request for row in rows for cell in row if cell.english is None], translator))
        outcomes += [row_of(row, [known(cell) or next(found) for cell in row]) for row in rows]
        on_done(len(outcomes))
    return outcomes


def _in_stretches(requests: Sequence[Request], translator: Translator) -> list[Outcome]:
    """Every sentence up the ladder, in stretches unless it is short, or rules have it whole."""
    cut = [stretches_of(request) for request in requests]
    for i, request in enumerate(requests):
        apart = len(cut[i].requests) > 1 or cut[i].opening
        if apart and cut[i].lead is None and request.is_statistics and _settled(_ruled(request)):
            cut[i] = Stretches([request])
    found = iter(climb([stretch for one in cut for stretch in one.requests], translator))
    whole = [joined(one, [next(found) for _ in one.requests]) for one in cut]
    return [replace(one, english=edited(request, one.english)) for request, one in zip(requests, whole, strict=True)]


def climb(requests: Sequence[Request], translator: Translator) -> list[Outcome]:
    """One batch up the ladder."""
    tried: list[list[Candidate]] = [[] for _ in requests]

    def waiting() -> list[int]:
        return [i for i, candidates in enumerate(tried) if not _settled(candidates)]

    for i, request in enumerate(requests):
        tried[i] += _ruled(request) if request.is_statistics else []
    todo = waiting()
    for i, candidates in zip(todo, _whole(requests, todo, translator, translator.slots), strict=True):
        tried[i] += candidates
    todo = [i for i in todo if all(c.assessment.slots for c in tried[i])]
    for i, candidates in zip(todo, _whole(requests, todo, translator, translator.slots, WIDER), strict=True):
        tried[i] += [replace(c, rung=Rung.NBEST) for c in candidates]
    for i in waiting():
        tried[i] += [] if requests[i].is_statistics else _ruled(requests[i])
    todo = waiting()
    glossed: dict[int, Candidate] = {}
    for i, (by_clauses, with_gloss) in zip(todo, _by_clauses(requests, todo, translator), strict=True):
        tried[i].append(by_clauses)
        glossed[i] = with_gloss
    todo = [i for i in waiting() if not _least_faulty(tried[i]).assessment.complete]
    if translator.slots is not None:
        for i, candidates in zip(todo, _whole(requests, todo, translator, None), strict=True):
            tried[i] += [replace(c, rung=Rung.OTHER) for c in candidates]
    for i in waiting():
        tried[i] += [glossed[i]] if i in glossed else []
    return [_settle(request, candidates) for request, candidates in zip(requests, tried, strict=True)]


def _ruled(request: Request, whole: bool = True, verb: str = "") -> list[Candidate]:
    """The phrasebook's rendering, where it has one. Lists of figures repeat themselves without looping."""
    whole = whole and not request.follows
    english = by_rule(request.text, _pieces(request), request.follows, whole, request.planned, verb)
    if english is None:
        return []
    assessment = _assess(request, english)
    listed = len(request.figures) > 1
    return [Candidate(english, Rung.RULE, replace(assessment, garbage=0) if listed else assessment)]


def _whole(
    requests: Sequence[Request],
    which: Sequence[int],
    translator: Translator,
    scheme: SlotScheme | None,
    most: int = HYPOTHESES,
) -> list[list[Candidate]]:
    """Every hypothesis for each whole sentence named in ``which``, best first."""
    shielded = [shield(requests[i].text, protected(requests[i]), scheme) for i in which]
    found = translator.translate([s.text for s in shielded], most)
    return [
        [
            _candidate(requests[i], s, one, Rung.NBEST if rank else Rung.BEST, scheme, translator.doubtful_below)
            for rank, one in enumerate(hypotheses)
        ]
        for i, s, hypotheses in zip(which, shielded, found, strict=True)
    ]


def _candidate(
    request: Request, shielded: Shielded, said: Hypothesis, rung: Rung, scheme: SlotScheme | None, limit: float | None
) -> Candidate:
    english = unshield(shielded, said.english, scheme)
    assessment = _assess(request, english, slot_faults(shielded, said.english, scheme))
    if strays(english, gloss(request.text, _pieces(request))):
        assessment = replace(assessment, garbage=assessment.garbage + 1)
    return Candidate(english, rung, replace(assessment, doubtful=_doubtful(said.score, limit)), said.score)


def _doubtful(score: float | None, limit: float | None) -> bool:
    return score is not None and limit is not None and score < limit


def _by_clauses(
    requests: Sequence[Request], which: Sequence[int], translator: Translator
) -> list[tuple[Candidate, Candidate]]:
    """For each sentence named in ``which``, its clauses translated apart and joined: without glosses, and with."""
    limit = translator.doubtful_below
    parts = [split(requests[i]) for i in which]
    ruled = [_ruled_parts(cut) for cut in parts]
    modelled = iter(_clauses_by_model(parts, ruled, translator))
    results = []
    for i, clause_list, rules in zip(which, parts, ruled, strict=True):
        choices = [
            rule if _rule_alone(part, rule) else [*next(modelled), *rule]
            for part, rule in zip(clause_list, rules, strict=True)
        ]
        glosses = [_glossed(part) for part in clause_list]
        results.append(
            (
                _joined(requests[i], choices, Rung.CLAUSES, limit),
                _joined(requests[i], [[*c, g] for c, g in zip(choices, glosses, strict=True)], Rung.GLOSS, limit),
            )
        )
    return results


def _ruled_parts(parts: Sequence[Request]) -> list[list[Candidate]]:
    """The phrasebook's rendering of each clause; the items of a list share the verb before the first."""
    ruled = []
    verb = ""
    for rank, part in enumerate(parts):
        listed = rank > 0 and parts[rank - 1].text.endswith("、")
        verb = verb if listed else leading_verb(part.text)
        ruled.append(_ruled(part, whole=False, verb=verb if listed else ""))
    return ruled


def _clauses_by_model(
    parts: Sequence[Sequence[Request]], ruled: Sequence[Sequence[list[Candidate]]], translator: Translator
) -> list[list[Candidate]]:
    """The model's hypotheses for every clause that rules do not settle alone, in order, in one batch."""
    scheme = translator.slots
    left = [
        part
        for cut, rules in zip(parts, ruled, strict=True)
        for part, rule in zip(cut, rules, strict=True)
        if not _rule_alone(part, rule)
    ]
    shielded = [shield(part.text, protected(part), scheme) for part in left]
    found = translator.translate([s.text for s in shielded], HYPOTHESES)
    return [
        [_candidate(part, s, one, Rung.CLAUSES, scheme, translator.doubtful_below) for one in hypotheses]
        for part, s, hypotheses in zip(left, shielded, found, strict=True)
    ]


def _rule_alone(part: Request, rule: Sequence[Candidate]) -> bool:
    """Whether the rule's rendering is taken unseen: of statistics, not of plain clauses, which a model puts better."""
    return part.is_statistics and _settled(rule)


def _settled(candidates: Sequence[Candidate]) -> bool:
    return any(c.assessment.clean for c in candidates)


def _joined(request: Request, choices: Sequence[Sequence[Candidate]], rung: Rung, limit: float | None) -> Candidate:
    """The least faulty candidate of each clause, joined."""
    best = [_least_faulty(candidates) for candidates in choices]
    english = join_clauses(
        [
            c.english if rank == 0 or c.rung in {Rung.RULE, Rung.GLOSS} else continued(c.english, [request])
            for rank, c in enumerate(best)
        ]
    )
    score = mean_score([Hypothesis(c.english, c.score) for c in best])
    return Candidate(english, rung, replace(_assess(request, english), doubtful=_doubtful(score, limit)), score)


def _glossed(request: Request) -> Candidate:
    """The words that are understood, in source order. Dearer than anything clean."""
    english = mend(gloss(request.text, _pieces(request)), sentence=False)
    assessment = _assess(request, english)
    nothing = NOTHING_SAID if english.count(OMISSION) and not re.search(r"[A-Za-z0-9]{3}", english) else 1
    return Candidate(english, Rung.GLOSS, replace(assessment, omissions=assessment.omissions + nothing))


def _least_faulty(candidates: Sequence[Candidate]) -> Candidate:
    return min(candidates, key=lambda c: c.assessment.cost)


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
    english = flag_in_brackets(best.english, request.figures, request.renderings, best.assessment)
    rung = Rung.BRACKETS if english != best.english else best.rung
    return Outcome(english, rung, best.rung, statuses, request.renderings, best.assessment, best.score)
