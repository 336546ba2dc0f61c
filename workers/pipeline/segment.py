"""Paragraphs into sentences, and long sentences into clauses.

A sentence ends at 。！？； or …… outside brackets and quotation marks. A closing
mark belongs to the sentence it ends. Inside a quotation, sentences of a speech
end with the quotation: 他说：“一。二。” is one sentence, unless the quotation is
long; then it is cut at its own sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from workers.pipeline import stories
from workers.pipeline.values import BlockKind, NormalisedText, Sentence, Span

TRANSLATED = (BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.BODY, BlockKind.TABLE)
ENDS = "。！？!?；…"
STRONG_ENDS = "。！？!?"
OPENERS = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "【": "】", "〔": "〕", "〈": "〉"}
CLOSERS = frozenset(OPENERS.values())
LONGEST_SENTENCE = 400  # characters
LONGEST_ATTRIBUTED = 100
LONGEST_QUOTE = 90  # characters: a longer quotation is cut at its own sentence ends
CLAUSE_ENDS = ("；", "，：:,;", "、")  # where to cut, best first

_TRAILING = re.compile(r"[”’）)》】〕〉。！？!?…]")
_GOES_ON = re.compile(r"[，、；：。？！,的]|等|是|和|与|及|一词|之|这[句一样番种]")
_SAYS = r"(?:说|表示|介绍|告诉记者|坦言|认为|指出|强调|感慨|回忆|观察|呼吁|问|答|道)"
_ATTRIBUTION = re.compile(rf"[^。！？；，：“”]{{1,40}}{_SAYS}(?:[。！]|(，[^。！？；“]*[。！？；]|[，：]“[^“”]*”))")


def sentences(text: NormalisedText) -> tuple[Sentence, ...]:
    """The sentences of headlines, subheads and body and the rows of tables, in reading order.

    ``paragraph`` counts the blocks that have sentences. Spaces around a sentence
    are not part of it. ``story`` says which story of the page it belongs to.
    """
    found: list[Sentence] = []
    paragraph = 0
    for block in text.blocks:
        if block.kind not in TRANSLATED:
            continue
        spans = list(split(text.text, block.start, block.end, block.kind))
        for span in spans:
            words = text.text[span.start : span.end]
            found.append(Sentence(len(found), paragraph, words, span.start, span.end, block.kind))
        paragraph += bool(spans)
    owner = {i: story.index for story in stories.split(text, found) for i in story.sentences}
    return tuple(replace(s, story=owner[s.index]) if owner[s.index] else s for s in found)


def split(text: str, start: int, end: int, kind: BlockKind = BlockKind.BODY) -> Iterator[Span]:
    """The sentences of ``text[start:end]``, without surrounding spaces. A heading is one sentence.

    What runs on for more than ``LONGEST_SENTENCE`` characters is cut at its commas,
    and where it has none, anywhere: no model takes more.
    """
    at = start
    for stop in [*_stops(text, start, end), end] if kind is BlockKind.BODY else [end]:
        for piece in _of_bearable_length(text, at, stop):
            yield from _trimmed(text, piece.start, piece.end)
        at = stop


def _of_bearable_length(text: str, start: int, end: int) -> Iterator[Span]:
    if end - start <= LONGEST_SENTENCE:
        yield Span(start, end)
        return
    for clause in clauses(text[start:end], LONGEST_SENTENCE):
        for at in range(start + clause.start, start + clause.end, LONGEST_SENTENCE):
            yield Span(at, min(at + LONGEST_SENTENCE, start + clause.end))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    if any(c.isalnum() for c in text[start:end]):
        yield Span(start, end)


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets just behind each sentence of a paragraph."""
    pairs = _pairs(text, start, end)
    i = at = start
    while i < end:
        close = pairs.get(i)
        if close is not None and close - i <= LONGEST_QUOTE:
            i = close + 1
            stop = _after_quotation(text, at, i, end)
        else:
            stop = _after_mark(text, i, end) if text[i] in ENDS else None
            i += 1
        if stop is not None and stop > at:
            yield stop
            i = at = stop


def _pairs(text: str, start: int, end: int) -> dict[int, int]:
    """Each opening mark with its closing one. Marks without a partner are left out."""
    pairs: dict[int, int] = {}
    open_marks: list[int] = []
    for i in range(start, end):
        if text[i] in OPENERS:
            open_marks.append(i)
        elif text[i] in CLOSERS:
            for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 4), -1):
                if OPENERS[text[open_marks[depth]]] == text[i]:
                    pairs[open_marks[depth]] = i
                    del open_marks[depth:]
                    break
    return pairs


def _after_quotation(text: str, start: int, i: int, end: int) -> int | None:
    """A quotation that ends with a full stop ends the sentence, unless the sentence goes on (“…。”他说)."""
    if text[i - 1] not in "”’" or text[i - 2 : i - 1] not in tuple(STRONG_ENDS):
        return None
    if i >= end:
        return i
    return None if _GOES_ON.match(text, i) or _is_attributed(text, start, i, end) else i


def _is_attributed(text: str, start: int, i: int, end: int) -> bool:
    """Whether who said it follows (“…。”刘洪涛说。). What they said besides comes along while the whole stays short."""
    said = _ATTRIBUTION.match(text, i, end)
    return said is not None and (said[1] is None or said.end() - start <= LONGEST_ATTRIBUTED)


def _after_mark(text: str, i: int, end: int) -> int | None:
    """Behind an end mark and all that closes with it; None where the mark ends nothing."""
    j = i + 1
    while j < end and _TRAILING.match(text[j]):
        j += 1
    mark = text[i]
    if mark == "…" and (j >= end or text[j - 1] not in STRONG_ENDS):
        return j if text[i:j].count("…") >= 2 and j < end and _begins(text, j) else (j if j >= end else None)
    if mark in "!?" and j < end and text[j].isascii() and text[j].isalnum():
        return None
    return j


def _begins(text: str, i: int) -> bool:
    """Whether the words after …… can begin a sentence: a list that trails off is summed up in the same one."""
    return not re.match(r"[，、一这]|[\u3400-\u9fff]{0,3}(?:等|都|均)", text[i : i + 6])


def clauses(text: str, longest: int) -> list[Span]:
    """``text`` in pieces of at most ``longest`` characters where its marks allow it.

    Cuts fall behind ；, then ，and ：, then 、, never inside brackets, quotation
    marks or a figure. The pieces cover the text without gaps.
    """
    spans = [Span(0, len(text))]
    for marks in CLAUSE_ENDS:
        spans = [part for span in spans for part in _cut(text, span, marks, longest)]
    return spans


def _cut(text: str, span: Span, marks: str, longest: int) -> list[Span]:
    if span.end - span.start <= longest:
        return [span]
    guarded = _guarded(text, span)
    cuts = [i + 1 for i in range(span.start, span.end - 1) if text[i] in marks and i not in guarded]
    return _packed([span.start, *cuts, span.end], longest)


def _packed(edges: Sequence[int], longest: int) -> list[Span]:
    """Neighbouring pieces put together while they stay within ``longest``."""
    spans: list[Span] = []
    for start, end in pairwise(edges):
        if spans and end - spans[-1].start <= longest:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
    return spans


def _guarded(text: str, span: Span) -> set[int]:
    """Offsets at which no cut may fall."""
    inside: set[int] = set()
    reached = span.start
    for opening, closing in sorted(_pairs(text, span.start, span.end).items()):
        if opening >= reached and closing - opening < span.end - span.start - 2:
            inside.update(range(opening, closing))
            reached = closing
    figures = {
        i
        for i in range(span.start + 1, span.end - 1)
        if text[i] in ",:：" and text[i - 1].isdigit() | (text[i - 1] == "%") and text[i + 1].isdigit()
    }
    return inside | figures
