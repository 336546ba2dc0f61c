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
from workers.pipeline.pieces import Piece

SHARED = 3  # an item so many times shorter than the last of its list borrows words from it
FEWEST_WORDS, FEWEST_LETTERS = 2, 3
LONGEST_WORDS = 16  # characters of Chinese that still name something

# Verbs, adverbs and particles between a thing and its figure.
_FILLER = re.compile(
    r"(?:同比|环比|比上年|较上年|较?去年同期|比上年同期|较上年同期|年均|平均|累计|一共|共有|共|已经?|则|也|仅|就|更|又|再|的|为|是|有"
    r"|达到?|到|至|了|约|近|超过?|突破|历史性|首次|跃上|跃升|增至|增加|增长|上升|提高|提升|扩大|下降|减少|降低|回落|下跌|上涨"
    r"|分别|实现|完成|由|从|以|占比?|比重|连续|相继|先后|双双|均|连跨|跨越|迈过|跨过|越过|迈入|迈上|站上|登上|同口径|按?可比口径|预计|预期|[较比“”\s])*$"
)
_STOP = re.compile("[，；。,;]")
_CLAUSE = re.compile("[，；。：！？（(、,;:]")
_LEAD = re.compile(
    r"^(?:其中|同时|此外|目前|全年|另外|截至|累计|发放|完成|实现|新增|预计|确保|力争|而|并|且|[和及与“”\s])+"
)
_ITEM = re.compile("[、和及与]|以及")
# Heads that say nothing without what stands before them: 增加值 of what?
_BARE_HEAD = re.compile("^(?:增加值|总?产值|产量|销量|销售额|投资|收入|余额|规模|总额|产能|利润|用电量|发电量)$")
_HANGING = re.compile(r"(?:in|of|to|for|by|on|at|with|from|and|\w+ing)\b", re.IGNORECASE)  # no name begins so
_NUMERAL = re.compile("[0-9]|[一二三四五六七八九十百千][万亿]")
_HAN = re.compile("[㐀-鿿]")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a bar and its language, "en" or "zh"."""

    text: str
    lang: str = "en"


def name_of(run: Run, figure: Mark) -> Name | None:
    """What ``figure`` is of, by the words before it in its clause."""
    if (listed := _list_of(run, figure)) is not None:
        names, place = listed
        return names[place] if place < len(names) else None
    start = _clause_start(run, figure)
    end = _head_end(run.text, start, figure.start)
    before = next((m for m in run.marks if m.figure and not m.date and m.end == start - 1), None)
    # 总值2万亿元，增长5%: still of the same thing
    if end == start and before and figure.json.get("direction") and run.text[start - 1] in "，、":
        return name_of(run, before)
    return _named(run, start, end)


def subject_of(run: Run, date: Mark, figure: Mark) -> Name | None:
    """What a dated figure is of: the words after the date, else those before it in its clause.

    Where the date stands in another clause, or has a figure already, only words of the figure's own clause count.
    """
    if _STOP.search(run.text, date.end, figure.start) or any(
        m.figure for m in between(run.marks, date.end, figure.start)
    ):
        return name_of(run, figure) or Name("")
    after = _named(run, date.end, _head_end(run.text, date.end, figure.start))
    start = _clause_start(run, date)
    return after or _named(run, start, _head_end(run.text, start, date.start))


def topic_of(run: Run) -> Name | None:
    """What a run begins with: the words before its first figure or stop."""
    stop = _STOP.search(run.text)
    end = min([len(run.text), *(m.start for m in run.figures[:1]), *([stop.start()] if stop else [])])
    return _named(run, 0, _head_end(run.text, 0, end))


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
        return _of_terms(terms) if len(terms) > 1 else _of_term(run, start, terms[0])
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


def _of_term(run: Run, start: int, term: Mark) -> Name | None:
    """A term with words before it that are none: 城镇居民年 + 人均可支配收入, 第二产业 + 增加值."""
    words = _LEAD.sub("", run.text[start : term.end])
    at, english = len(words) - (term.end - term.start), str(term.json["en"])
    whole = _of_words(words, [Piece(at, len(words), english)]) if at > 0 else None
    if whole and (_BARE_HEAD.match(term.json["zh"]) or whole.text.endswith(english)):
        return whole
    return Name(english)


def _of_words(words: str, pieces: Sequence[Piece] = ()) -> Name | None:
    words = words.strip("“”‘’ 的") if not pieces else words.rstrip("“”‘’ 的")
    if not FEWEST_WORDS <= len(words) <= LONGEST_WORDS or _CLAUSE.search(words) or _NUMERAL.search(words):
        return None
    english = gloss(words, pieces).strip(" .")
    if (
        english
        and OMISSION not in english
        and not _HAN.search(english)
        and not _HANGING.match(english)
        and len(english) > FEWEST_LETTERS
    ):
        return Name(english)
    return Name(words, "zh") if _HAN.search(words) else None


def _list_of(run: Run, figure: Mark) -> tuple[list[Name | None], int] | None:
    """甲、乙、丙分别增长1%、2%、3%: the names, and the place of ``figure`` among its like.

    No names where there are more or fewer than figures; None where there is no such list.
    """
    at = run.text.rfind("分别", 0, figure.start)
    if at < 0 or _STOP.search(run.text, at, figure.start):
        return None
    stop = _STOP.search(run.text, figure.end)
    figures = [m for m in between(run.marks, at, stop.start() if stop else len(run.text)) if m.figure]
    names = _list_before(run, at)
    return (names if len(names) == len(figures) else []), figures.index(figure)


def _list_before(run: Run, end: int) -> list[Name | None]:
    """The items of a list that ends at ``end``; the last may carry a word for all of them, which is left out."""
    start = max([0, *(m.end() for m in _STOP.finditer(run.text, 0, end))])
    inside = between(run.marks, start, end)
    cuts = [
        m.span()
        for m in _ITEM.finditer(run.text, start, end)
        if not any(i.start < m.end() and m.start() < i.end for i in inside)
    ]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    longest = spans[-1][1] - spans[-1][0]
    names: list[Name | None] = []
    for left, right in spans:
        terms = [mark for mark in between(run.marks, left, right) if not mark.figure]
        if right == end and terms and terms[0].start == left:
            names.append(Name(str(terms[0].json["en"])))
        elif right != end and SHARED * (right - left) <= longest:
            names.append(None)  # 城镇、农村居民收入: too short to be more than half a name
        else:
            names.append(_named(run, left, _head_end(run.text, left, right)))
    return names
