"""What a change of the glossary would do to sentences that were translated before.

Pure: the caller brings the sentences. The new English is made by putting the new
rendering where the old one stands; the real translation, made again, may differ
around it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from glossary.chinese import match_form
from glossary.english import american, rendering_pattern, straight
from glossary.fitting import fit
from glossary.matching import Matcher, TermMatch
from glossary.term import Term, TermStatus


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A translated sentence. ``key`` is the caller's own; ``context`` the article, for terms with "near"."""

    key: Hashable
    zh: str
    en: str
    context: str | None = None


@dataclass(frozen=True, slots=True)
class RenderingChange:
    """What stands for one stretch of Chinese before and after; None where no term applies."""

    zh: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class SentenceImpact:
    """A sentence that the change touches.

    ``english`` is the sentence with the new renderings. Where the old English is
    not in it, or a term begins or ceases to apply, it cannot be foretold, and
    ``certain`` is False.
    """

    sentence: StoredSentence
    changes: tuple[RenderingChange, ...]
    english: str
    certain: bool


def with_change(terms: Iterable[Term], before: Term | None, after: Term | None) -> list[Term]:
    """The glossary as it would be: ``before`` (by its id, or its Chinese) replaced by ``after``, either may be None."""
    left = [t for t in terms if before is None or not _same_entry(t, before)]
    return left if after is None else [*left, after]


def impact(old: Sequence[Term], new: Sequence[Term], sentences: Iterable[StoredSentence]) -> list[SentenceImpact]:
    """The sentences whose terms differ between two glossaries, in the order given."""
    touched = _differing(old, new)
    if not touched:
        return []
    before, after = Matcher(old), Matcher(new)
    found = []
    for sentence in sentences:
        if touched.find(sentence.zh, sentence.context):
            changes = _changes(sentence, before, after)
            if changes:
                found.append(_foretell(sentence, changes))
    return found


def _same_entry(term: Term, other: Term) -> bool:
    if term.id is not None and other.id is not None:
        return term.id == other.id
    return match_form(term.zh) == match_form(other.zh) and term.near == other.near and term.en == other.en


def _differing(old: Sequence[Term], new: Sequence[Term]) -> Matcher:
    """A matcher of the terms that are not in both glossaries: most sentences hold none and are passed over."""
    applied = [{_applied(t): t for t in terms if t.status == TermStatus.APPROVED} for terms in (old, new)]
    keys = applied[0].keys() ^ applied[1].keys()
    return Matcher({**applied[0], **applied[1]}[key] for key in keys)


def _applied(term: Term) -> tuple[object, ...]:
    return (match_form(term.zh), term.en, term.near)


def _changes(sentence: StoredSentence, before: Matcher, after: Matcher) -> list[RenderingChange]:
    old = {(m.start, m.end): m.term.en for m in before.find(sentence.zh, sentence.context)}
    matches: list[TermMatch] = after.find(sentence.zh, sentence.context)
    new = {(m.start, m.end): m.term.en for m in matches}
    spans = sorted(span for span in old.keys() | new.keys() if old.get(span) != new.get(span))
    changes = (RenderingChange(sentence.zh[a:b], old.get((a, b)), new.get((a, b))) for a, b in spans)
    return list(dict.fromkeys(changes))


def _foretell(sentence: StoredSentence, changes: Sequence[RenderingChange]) -> SentenceImpact:
    english, certain = sentence.en, True
    for change in changes:
        if change.old is None or change.new is None:
            certain = False
            continue
        swapped = swap(english, change.old, change.new)
        certain = certain and swapped is not None
        english = english if swapped is None else swapped
    return SentenceImpact(sentence, tuple(changes), english, certain)


def swap(english: str, old: str, new: str) -> str | None:
    """``english`` with every ``old`` rendering replaced by ``new``, in the form its place asks; None when not there."""
    pattern = rendering_pattern(old, any_case=old[:1].islower())
    plain = american(straight(english))
    plain = plain if len(plain) == len(english) else straight(english)  # offsets must stay true
    places = [m.span() for m in pattern.finditer(plain)]
    if not places:
        return None
    done, at = "", 0
    for start, end in places:
        fitted = fit(done + english[at:start], new, english[end:])
        done, at = fitted.before + fitted.text, end
    return done + english[at:]
