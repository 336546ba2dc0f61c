"""What a figure is of: the words that name a bar.

A name is the glossary term that ends right before the figure, apart from verbs and
particles; else the words there, in English where the phrasebook knows all of them;
else those words in Chinese. A wrong name would be worse than no picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.charts.runs import Mark, Run, between
from workers.pipeline.phrasebook.gloss import OMISSION, gloss
from workers.pipeline.shield import Piece

LONGEST_WORDS = 16  # characters of Chinese that still name something

# Verbs, adverbs and particles between a thing and its figure.
_FILLER = re.compile(
    r"(?:同比|环比|比上年|较上年|较?去年同期|比上年同期|较上年同期|年均|平均|累计|一共|共有|共|已经?|则|也|仅|就|更|又|再|的|为|是|有"
    r"|达到?|到|至|了|约|近|超过?|突破|历史性|首次|跃上|跃升|增至|增加|增长|上升|提高|提升|扩大|下降|减少|降低|回落|下跌|上涨"
    r"|分别|实现|完成|由|从|以|占比?|比重|[较比“”\s])*$"
)
_CLAUSE = re.compile("[，；。：！？（(、]")
_LEAD = re.compile(r"^(?:其中|同时|此外|目前|全年|另外|截至|累计|发放|完成|实现|新增|而|并|且|[和及与“”\s])+")
_ITEM = re.compile("[、和及与]|以及")
# Heads that say nothing without what stands before them: 增加值 of what?
_BARE_HEAD = re.compile("^(?:增加值|总?产值|产量|销量|销售额|投资|收入|余额|规模|总额|产能|利润|用电量|发电量)$")
_HANGING = re.compile(r"(?:in|of|to|for|by|on|at|with|from|and)\b", re.IGNORECASE)
_HAN = re.compile("[㐀-鿿]")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a bar and its language, "en" or "zh"."""

    text: str
    lang: str = "en"


def name_of(run: Run, figure: Mark) -> Name | None:
    """What ``figure`` is of, by the words before it in its clause."""
    respectively = _by_place(run, figure)
    if respectively is not None:
        return respectively
    start = _clause_start(run, figure)
    end = _head_end(run.text, start, figure.start)
    before = next((m for m in run.marks if m.figure and not m.date and m.end == start - 1), None)
    if end == start and before and run.text[start - 1] == "，":  # 总值2万亿元，增长5%: still of the same thing
        return name_of(run, before)
    return _named(run, start, end)


def subject_between(run: Run, start: int, end: int) -> Name | None:
    """What the words of a stretch of text are about; None where they are verbs and particles only."""
    return _named(run, start, _head_end(run.text, start, end))


def _head_end(text: str, start: int, end: int) -> int:
    found = _FILLER.search(text, start, end)
    return found.start() if found else end


def _clause_start(run: Run, figure: Mark) -> int:
    before = [m.end() for m in _CLAUSE.finditer(run.text, 0, figure.start)]
    ends = [m.end for m in run.marks if m.figure and m.end <= figure.start]
    inside = [m for m in run.marks if not m.figure]  # a comma inside a term ends no clause
    before = [at for at in before if not any(m.start < at <= m.end for m in inside)]
    return max([0, *before[-1:], *ends[-1:]])


def _named(run: Run, start: int, end: int) -> Name | None:
    terms = [mark for mark in between(run.marks, start, end) if not mark.figure]
    if terms and terms[-1].end == end:
        whole = _BARE_HEAD.match(terms[-1].json["zh"]) and terms[-1].start > start
        return _of_terms(terms) if len(terms) > 1 or not whole else _of_head(run, start, terms[0])
    if terms:  # words after a term belong to it: 全疆 + 工业用电
        start = terms[-1].start
        pieces = [Piece(0, terms[-1].end - start, str(terms[-1].json["en"]))]
        return _of_words(run.text[start:end], pieces)
    return _of_words(_LEAD.sub("", run.text[start:end]))


def _of_terms(terms: Sequence[Mark]) -> Name:
    last, english = terms[-1], str(terms[-1].json["en"])
    if len(terms) > 1 and terms[-2].end == last.start and _BARE_HEAD.match(last.json["zh"]):
        return Name(f"{terms[-2].json['en']}: {english}")
    return Name(english)


def _of_head(run: Run, start: int, head: Mark) -> Name | None:
    """A head with words before it that are no terms: 第二产业 + 增加值."""
    words = _LEAD.sub("", run.text[start : head.end])
    at = len(words) - (head.end - head.start)
    return _of_words(words, [Piece(at, len(words), str(head.json["en"]))]) if at > 0 else _of_terms([head])


def _of_words(words: str, pieces: Sequence[Piece] = ()) -> Name | None:
    words = words.strip("“”‘’ 的") if not pieces else words.rstrip("“”‘’ 的")
    if not words or len(words) > LONGEST_WORDS or _CLAUSE.search(words):
        return None
    english = gloss(words, pieces).strip(" .")
    if english and OMISSION not in english and not _HAN.search(english) and not _HANGING.match(english):
        return Name(english)
    return Name(words, "zh") if _HAN.search(words) else None


def _by_place(run: Run, figure: Mark) -> Name | None:
    """甲、乙、丙分别增长1%、2%、3%: the name in the same place, where there are as many names as figures."""
    at = run.text.rfind("分别", 0, figure.start)
    if at < 0 or re.search("[，；。]", run.text[at : figure.start]):
        return None
    stop = re.compile("[，；。]").search(run.text, at)
    figures = [m for m in between(run.marks, at, stop.start() if stop else len(run.text)) if m.figure]
    names = _list_before(run, at)
    return names[figures.index(figure)] if figure in figures and len(names) == len(figures) else None


def _list_before(run: Run, end: int) -> list[Name | None]:
    """The items of a list that ends at ``end``; the last may carry a word for all of them, which is left out."""
    start = max(run.text.rfind(stop, 0, end) for stop in "，；。：") + 1
    inside = between(run.marks, start, end)
    cuts = [
        m.span()
        for m in _ITEM.finditer(run.text, start, end)
        if not any(i.start < m.end() and m.start() < i.end for i in inside)
    ]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    names: list[Name | None] = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        terms = [mark for mark in between(run.marks, left, right) if not mark.figure]
        last = right == end
        if terms:
            names.append(Name(str((terms[0] if last else terms[-1]).json["en"])))
        else:
            names.append(_of_words(_LEAD.sub("", run.text[left : _head_end(run.text, left, right)])))
    return names
