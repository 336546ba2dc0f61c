"""Where the approved terms of a glossary stand in a text: leftmost, then longest, never overlapping.

Chinese has no word boundaries, so a term matches wherever its characters stand.
Four rules keep that honest:

* quotation marks do not count: 共建一带一路 matches 共建“一带一路”. A quotation mark
  inside a match takes its partner in, one outside stays outside.
* a term that begins or ends with a numeral is not part of a larger number: 十四五
  does not match in 二十四五岁, nor AI in CHAIN.
* places known to hold the characters but not the word are passed over (pitfalls.py);
* a term with ``near`` counts only in texts that hold one of those words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from glossary.chinese import CLOSING_QUOTES, OPENING_QUOTES, QUOTES, fold, match_form
from glossary.pitfalls import is_pitfall
from glossary.term import Term, TermStatus

_DIGITS = frozenset("0123456789")
_HAN_DIGITS = frozenset("〇零一二三四五六七八九十廿卅")
_MAGNITUDES = frozenset("十百千万亿")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_SEAMS = tuple(a + b for a in CLOSING_QUOTES for b in OPENING_QUOTES)
_NO_QUOTES = {ord(c): None for c in QUOTES}


@dataclass(frozen=True, slots=True)
class TermMatch:
    """One occurrence of a term. ``start``/``end`` index the text that was searched."""

    start: int
    end: int
    term: Term


class Matcher:
    """Finds the terms of one glossary in any number of texts.

    Terms may be in any script and width; texts are expected in Simplified. Only
    approved terms are found. An entry with the status "forbidden" is added to the
    forbidden renderings of the approved term of the same Chinese; without one, it
    is found by ``find_forbidden``.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        approved: dict[str, list[Term]] = {}
        banned: dict[str, list[Term]] = {}
        for term in terms:
            if term.status == TermStatus.APPROVED:
                approved.setdefault(match_form(term.zh), []).append(term)
            elif term.status == TermStatus.FORBIDDEN:
                banned.setdefault(match_form(term.zh), []).append(term)
        for key in banned.keys() & approved.keys():
            renderings = [term.en for term in banned.pop(key)]
            approved[key] = [_also_forbidding(term, renderings) for term in approved[key]]
        self._approved = _Index(approved)
        self._banned = _Index(banned)

    def __len__(self) -> int:
        return len(self._approved)

    def find(self, text: str, context: str | None = None) -> list[TermMatch]:
        """The approved terms of ``text``, in order.

        ``context`` is the text in which ``near`` words are looked for, such as the
        whole article; by default ``text`` itself. Time is linear in the text.
        """
        return list(self._approved.scan(text, context))

    def find_forbidden(self, text: str, context: str | None = None) -> list[TermMatch]:
        """Where Chinese stands for which some English is forbidden, and no term is approved."""
        return list(self._banned.scan(text, context))


class _Index:
    """Terms by their form, and for each first pair of characters the lengths to try, longest first."""

    def __init__(self, terms: dict[str, list[Term]]) -> None:
        self._terms = {k: tuple(sorted(v, key=lambda t: not t.near)) for k, v in terms.items() if len(k) > 1}
        lengths: dict[str, set[int]] = {}
        for key in self._terms:
            lengths.setdefault(key[:2], set()).add(len(key))
        self._lengths = {pair: tuple(sorted(found, reverse=True)) for pair, found in lengths.items()}
        self._near = {word: match_form(word) for v in terms.values() for t in v for word in t.near}

    def __len__(self) -> int:
        return len(self._terms)

    def scan(self, text: str, context: str | None) -> Iterator[TermMatch]:
        if not self._terms:
            return
        page = _Page.of(text)
        nearby = text if context is None else context
        bare, lengths, terms = page.bare, self._lengths, self._terms
        at, taken, last = 0, 0, len(bare) - 1
        while at < last:
            sizes = lengths.get(bare[at : at + 2])
            at += 1
            if sizes is None:
                continue
            for size in sizes:  # this loop is where the time goes: no calls before a term's own characters stand here
                form = bare[at - 1 : at - 1 + size]
                if form not in terms or len(form) < size:
                    continue
                match = self._match(page, at - 1, form, nearby, taken)
                if match:
                    yield match
                    at, taken = at - 1 + size, match.end
                    break

    def _match(self, page: _Page, at: int, form: str, nearby: str, taken: int) -> TermMatch | None:
        """The term whose characters stand at ``at``, unless something forbids it there."""
        end = at + len(form)
        if is_pitfall(form, page.bare, at, end):
            return None
        span = page.span(at, len(form))
        if span is None or span[0] < taken:
            return None
        for term in self._terms[form]:
            if not term.near or any(self._near[word] in _bare(nearby) for word in term.near):
                return TermMatch(*span, term)
        return None


@dataclass(frozen=True, slots=True)
class _Page:
    """A text, the same folded, and the same without quotation marks, with the way back."""

    folded: str
    bare: str
    places: Sequence[int]  # places[i] is the offset in the text of bare[i]

    @classmethod
    def of(cls, text: str) -> _Page:
        folded = fold(text)
        bare = folded.translate(_NO_QUOTES)
        if len(bare) == len(folded):
            return cls(folded, bare, range(len(folded)))
        return cls(folded, bare, [i for i, c in enumerate(folded) if c not in QUOTES])

    def span(self, at: int, size: int) -> tuple[int, int] | None:
        """The offsets of ``bare[at : at + size]`` in the text, or None where no term may stand."""
        start, end = self.places[at], self.places[at + size - 1] + 1
        text = self.folded
        if start and _continues(text[start - 1], text[start]):
            return None
        if end < len(text) and _continues(text[end - 1], text[end]):
            return None
        return (start, end) if end - start == size else _with_partners(text, start, end)


@lru_cache(maxsize=4)
def _bare(context: str) -> str:
    """A whole article, asked for once per sentence of it."""
    return fold(context).translate(_NO_QUOTES)


def _also_forbidding(term: Term, renderings: Sequence[str]) -> Term:
    accepted = {term.en, *term.alternatives}
    return replace(
        term, forbidden=tuple(dict.fromkeys((*term.forbidden, *(r for r in renderings if r not in accepted))))
    )


def _continues(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one number or one Latin word."""
    if left in _LATIN:
        return right in _LATIN
    if left in _DIGITS:
        return right in _DIGITS or right in _MAGNITUDES or right == "."
    if left in _HAN_DIGITS or left in _MAGNITUDES:
        return right in _MAGNITUDES or (left in _MAGNITUDES and right in _HAN_DIGITS)
    return False


def _with_partners(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span with the partners of the quotation marks inside it, or None when they are not there.

    共建“一带一路 takes in the ” that follows; 路”“经 joins two quotations and is no match.
    """
    marks = [c for c in text[start:end] if c in QUOTES]
    if any(pair in text[start:end] for pair in _SEAMS):
        return None
    unopened = unclosed = 0
    for mark in marks:
        if mark == '"' and len(marks) == 1:
            unopened, unclosed = (1, 0) if text[start - 1 : start] == '"' else (0, 1)
        elif mark in OPENING_QUOTES or (mark == '"' and not unclosed):
            unclosed += 1
        elif unclosed:
            unclosed -= 1
        else:
            unopened += 1
    before, after = text[max(start - unopened, 0) : start], text[end : end + unclosed]
    if len(before) < unopened or len(after) < unclosed:
        return None
    if all(c in OPENING_QUOTES or c == '"' for c in before) and all(c in CLOSING_QUOTES or c == '"' for c in after):
        return start - unopened, end + unclosed
    return None
