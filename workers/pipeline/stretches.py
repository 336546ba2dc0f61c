"""Long sentences in stretches: each climbs the ladder by itself, and their English is joined again.

A small model loses its way in a long sentence, and one fault would spoil all of it. On
held-out government text of 80 to 110 characters stretches score 59.1 chrF, whole
sentences 58.0 (model 0.4); under 60 characters whole sentences score as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from workers.pipeline.outcome import Outcome, Rung, together
from workers.pipeline.phrasebook.vocabulary import PLACES
from workers.pipeline.request import Request, split
from workers.pipeline.splice import continued, join_clauses

LONGEST_WHOLE = 60
"""Characters of a sentence, with 5 for each figure and term, which is the size of a slot."""
LONGEST_STRETCH = 50
_SLOT = 5


def size_of(request: Request) -> int:
    """Characters that the model is shown."""
    inside = sum(f.end - f.start for f in request.figures) + sum(t.end - t.start for t in request.terms)
    return len(request.text) - inside + _SLOT * (len(request.figures) + len(request.terms))


def stretches_of(request: Request) -> list[Request]:
    """A long sentence cut where its marks allow it; a shorter one as it is."""
    if size_of(request) <= LONGEST_WHOLE:
        return [request]
    return split(request, LONGEST_STRETCH)


def joined(stretches: Sequence[Request], outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a sentence from those of its stretches."""
    if len(outcomes) == 1:
        return outcomes[0]
    names = {*PLACES}
    for stretch in stretches:
        names |= {*stretch.renderings, *(match.term.en for match in stretch.terms)}
    english = [
        outcome.english if rank == 0 or outcome.rung is Rung.RULE else continued(outcome.english, names)
        for rank, outcome in enumerate(outcomes)
    ]
    return together(outcomes, join_clauses(english))
