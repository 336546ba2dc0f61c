"""Sentences as the service shields them, and what the checker says of the English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from glossary.matching import Matcher
from glossary.starter import starter_terms
from training.slots import CLOSE, KINDS, OPEN, PER_KIND, slots_in, survives
from workers.pipeline.figures.checking import check
from workers.pipeline.persons import protected
from workers.pipeline.reading import read, requests
from workers.pipeline.request import Request
from workers.pipeline.shield import Shielded, shield, unshield
from workers.pipeline.values import Finding, Sentence, SlotScheme

SCHEME = SlotScheme(OPEN, CLOSE, KINDS, PER_KIND)


@dataclass(frozen=True)
class Served:
    """One sentence with its figures and starter terms, and the text that the model sees."""

    request: Request
    shielded: Shielded


def shield_all(sentences: Sequence[str]) -> list[Served]:
    """Read each sentence by itself with the starter glossary, and put slots in."""
    matcher = _starter_matcher()
    return [
        seen(requests([read(Sentence(number, 0, text, 0, len(text)), matcher)])[0])
        for number, text in enumerate(sentences)
    ]


def seen(request: Request) -> Served:
    """A sentence or clause with its slots in."""
    return Served(request, shield(request.text, protected(request), SCHEME))


@lru_cache(maxsize=1)
def _starter_matcher() -> Matcher:
    return Matcher(starter_terms())


def unshielded(served: Sequence[Served], outputs: Sequence[str]) -> list[str]:
    """The outputs with the English of figures and terms in place of their slots."""
    return [unshield(one.shielded, output, SCHEME) for one, output in zip(served, outputs, strict=True)]


def fidelity(served: Sequence[Served], english: Sequence[str]) -> dict[str, float]:
    """Share of the figures that the English states, by the pipeline's checker; and how many it invents."""
    total = lost = invented = 0
    for one, text in zip(served, english, strict=True):
        findings = check(one.request.figures, text, [match.term.en for match in one.request.terms])
        total += len(one.request.figures)
        lost += len({f.figure for f in findings if f.finding is not Finding.INVENTED and f.figure is not None})
        invented += sum(f.finding is Finding.INVENTED for f in findings)
    share = round((total - lost) / max(total, 1), 4)
    return {"figures": total, "stated": total - lost, "share": share, "invented": invented}


def survival(sources: Sequence[str], outputs: Sequence[str]) -> dict[str, float]:
    """Share of slots that come out exactly once, and of sentences in which all do and no other comes."""
    total = once = sentences = clean = 0
    for source, output in zip(sources, outputs, strict=True):
        names, came = slots_in(source), slots_in(output)
        if names:
            total += len(names)
            once += sum(came.count(name) == 1 for name in names)
            sentences += 1
            clean += survives(source, output)
    return {
        "slots": total,
        "exactly_once": once,
        "share": round(once / max(total, 1), 4),
        "sentences": sentences,
        "clean_sentences": clean,
        "clean_share": round(clean / max(sentences, 1), 4),
    }
