"""Whether a sentence has the English that its terms ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from glossary.demonyms import ADJECTIVES
from glossary.english import american, rendering_pattern, straight
from glossary.matching import TermMatch
from glossary.term import Term, TermStatus


class Verdict(StrEnum):
    """What is wrong with the English of a term."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class TermFinding:
    """One fault: the term, what is wrong, and the English words that show it (None when missing)."""

    verdict: Verdict
    term: Term
    english: str | None
    detail: str


def check_terms(matches: Sequence[TermMatch], english: str) -> list[TermFinding]:
    """The terms of one source sentence whose English is missing from ``english`` or forbidden there.

    An accepted alternative counts, so do the adjective of a country, singular and plural, hyphens for spaces,
    British spelling, and capitals where the term allows them. A term said twice in
    the source need be said once. The English of a longer term does not count for a
    shorter one inside it: "Xinjiang Uygur Autonomous Region" is no "Xinjiang".
    Empty when all is well.
    """
    distinct = list(dict.fromkeys(m.term for m in matches))
    sentence = american(straight(english))
    findings = [
        TermFinding(Verdict.FORBIDDEN, term, found, f"“{found}” must not stand for {term.zh}.")
        for term in distinct
        for found in _forbidden_in(term, sentence)
    ]
    wanted = [t for t in distinct if t.status != TermStatus.FORBIDDEN]
    missing = _missing(wanted, sentence)
    findings += [TermFinding(Verdict.MISSING, t, None, f"{t.zh} should be “{t.en}”.") for t in wanted if t in missing]
    return findings


def carries(term: Term, english: str) -> bool:
    """Whether ``english`` holds the term's English or an accepted alternative."""
    return not _missing([term], american(straight(english)))


def forbidden_in(term: Term, english: str) -> list[str]:
    """The forbidden renderings of ``term`` that ``english`` holds."""
    return _forbidden_in(term, american(straight(english)))


def _forbidden_in(term: Term, sentence: str) -> list[str]:
    banned = [*term.forbidden]
    accepted = [term.en, *term.alternatives]
    if term.status == TermStatus.FORBIDDEN:
        banned, accepted = [term.en, *term.alternatives, *term.forbidden], []
    # "development area" is forbidden, "new development area" is the term: what is accepted is looked at first.
    rest = _without(accepted, sentence, term.sentence_case)
    return [b for b in banned if rendering_pattern(b, any_case=_any_case(b)).search(rest)]


def _any_case(banned: str) -> bool:
    """A forbidden rendering in small letters is forbidden in capitals too."""
    return banned == banned.lower()


def _without(renderings: Iterable[str], sentence: str, any_case: bool) -> str:
    for rendering in sorted(renderings, key=len, reverse=True):
        sentence = rendering_pattern(rendering, any_case=any_case).sub(" ⁂ ", sentence)
    return sentence


def _accepted(term: Term) -> list[str]:
    """What may stand for a term, its own English first; for a country also its adjective."""
    adjective = [ADJECTIVES[term.en]] if term.en in ADJECTIVES else []
    return [term.en, *sorted((*term.alternatives, *adjective), key=len, reverse=True)]


def _missing(terms: Sequence[Term], sentence: str) -> set[Term]:
    """The terms that are not said. Each takes its words with it, so that no other term can claim them."""
    missing: set[Term] = set()
    for term in sorted(terms, key=lambda t: len(t.en), reverse=True):
        for rendering in _accepted(term):
            pattern = rendering_pattern(rendering, any_case=term.sentence_case)
            shared = any(t is not term and t.en == term.en for t in terms)
            if pattern.search(sentence):
                sentence = sentence if shared else pattern.sub(" ⁂ ", sentence, count=1)
                break
        else:
            missing.add(term)
    return missing
