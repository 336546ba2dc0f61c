"""Figures read from Chinese.

The text is folded (widths, script, gaps), then read once from left to right. At
every character that may begin a figure the readers below are tried in order, the
most specific first; what they return is bounded, given its direction, and mapped
back to the text as it was.

What the span of a figure covers
    The English rendering replaces the span, so it holds adverbial bounds (约 近 超 逾
    不足 至少 ... 左右 以上 以下, 余 and 多 wherever they stand), the numeral, and the
    unit or measure word. A bound that is a verb (突破 超过 高于 不低于 接近 约占 ...)
    stays outside: the sentence needs it and the model translates it. The figure has
    the bound all the same, with "verb_bound" in ``form``, and the writer then leaves
    the bound word out.

What ``form`` may hold (words with spaces between; `writing.has_form` asks for one)
    verb_bound                    the bound is said by a verb outside the span
    increase, times               增长2倍 is growth by it (factor 3); 是去年的2倍 a multiple (factor 2)
    doubled, halved               翻一番, 翻两番, 减半: the verb itself is the figure
    minus, plus_minus             零下, 负; ±
    level                         千亿级, 30万吨级: said as a size, before a noun
    tenths, discount              九成; 打八折
    people, times, households, visits, passenger_trips    the noun a measure word must become
    top, article                  前十; 第三条 of a law
    anniversary, bc, ad, lunar    dates whose number is in ``values``
    age, clock, composite         23岁; 上午9时30分; 2小时30分
    either_half                   三点半: morning or afternoon is not said
    magnitude, score, split       6.8级; 3比1; 三七开
    plan, outline, season, first, generation    十五五规划, 规划纲要, 2023—24赛季, 前10个月, 90后
    both                          七八月: July and August
    this_year, last_year, next_year, that_year ...    今年, 去年 ... taken into the span

What is no figure
    A lone Chinese digit without measure word or unit (三农, 两会), 一 before a measure
    word (一个 is "a"), 一 with a unit after 这 每 另 ..., bare 百 千 万 亿 without bound
    or unit (百姓, 万里), 几 and 数 alone, weekdays, footnote numbers in brackets, and
    the words of `lexicon.NOT_FIGURES` and of `sayings`. Every ASCII digit elsewhere is in some figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from workers.pipeline.figures.bounds import direction_of
from workers.pipeline.figures.dates import read_date
from workers.pipeline.figures.folding import Folded, fold
from workers.pipeline.figures.identifiers import read_identifier
from workers.pipeline.figures.lexicon import HELD_BEFORE, NOT_FIGURES
from workers.pipeline.figures.nouns import NOUN_OF_CLASSIFIER, noun_of
from workers.pipeline.figures.quantities import read_quantity
from workers.pipeline.figures.sayings import SAYINGS
from workers.pipeline.figures.shapes import read_shape
from workers.pipeline.values import Figure, Kind, Span

_CHINESE_NUMERAL = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾俩仨"
_START = re.compile(
    "|".join(
        (
            rf"\d|[{_CHINESE_NUMERAL}]|[数几](?=[十百千万亿]{{1,3}}(?!分之))|数(?=以[十百千万亿])",
            r"(?<!大)半(?=年(?!度?报)|[数月壁]|天(?:时间|假|内|就)|个月|个[多小]|小时|个世纪|个百分点)|(?<=[近过超逾])半(?![年个小天月导岛径决途夜百])",
            rf"第(?=[\d{_CHINESE_NUMERAL}])|(?<![等花住待用过歇])[上下](?=半年)|[上下](?=个?世纪)|本(?=世纪)|元(?=月)",
            r"(?:农历|阴历|夏历)(?=[正冬腊十一二三四五六七八九\d]{1,2}月)|[正冬腊](?=月[初十廿二三])",
            rf"(?<![提之目以先面从此])(?<!发生|开幕|大选|选举|投产|出生|去世|离任|到期|开业|届满|截止|分娩|事故|交付|考试|开赛|开工|手术|比赛|会议|高考|婚礼|入学|毕业|退休)前(?!一个?[月年季周天])(?=[\d{_CHINESE_NUMERAL}]{{1,3}}(?:个?(?:季|月)|[名强位]|[，。；、”）\s]|$))",
            r"(?<![\u4e00-\u9fff])(?:附?[表图]|附件|附录|专栏)(?= ?\d)",
            rf"翻(?=了?[\d{_CHINESE_NUMERAL}]?番)|减半|对半|打(?=[一二三四五六七八九])",
            r"(?:GB|ISO|IEC|DB|HJ|NY)(?=/?[A-Z]? \d)|(?<![A-Za-z0-9])[A-Za-z](?=[A-Za-z0-9./_-]{0,24}\d|\+\d)",
            r"[“\"‘「『](?=(?:[一二三]?十[一二三四五六七八九]|十|[六七八九])五)",
        )
    )
)
Reader = Callable[[str, int, int], Figure | None]
_READERS: tuple[Reader, ...] = (read_identifier, read_date, read_shape, read_quantity)
_QUANTITY_READERS = (read_quantity,)
# After fewer than five digits these leave nothing to read but an amount.
_ONLY_QUANTITY = frozenset("万亿千百元个家名多余项件倍人户只辆台条座所吨米公平立亩斤度美欧英港")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_DIRECTED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.FRACTION, Kind.MONEY, Kind.MEASURE, Kind.COUNT})
_RATES = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.FRACTION})
_FOOTNOTE = re.compile(r"[\[^]\d{1,3}\]")
_LIST_MARKS = frozenset({"、", "和", "与", "及", "以及", "至", ","})
_WORD = re.compile(r"[A-Za-z]+")


def read_figures(text: str, protected: Sequence[Span] = ()) -> list[Figure]:
    """Every figure of ``text`` in order, none overlapping another or a ``protected`` span.

    Offsets of spans and figures index ``text``, in Simplified or Traditional script.
    """
    folded = fold(text, protected)
    figures: list[Figure] = []
    at = floor = 0
    last: Figure | None = None
    while match := _START.search(folded.text, at):
        at = match.start()
        found, at = _read_at(folded.text, at, floor)
        if found is not None:
            if last is not None:
                found = _listed(folded.text, last, found)
            figures.append(_without_noun(_in_place(found, folded, text), text))
            last, floor = found, at
    return figures


def _listed(text: str, last: Figure, figure: Figure) -> Figure:
    """``figure`` with the direction of the one before it in a list: 分别增长2倍、6.3%、3.9%."""
    if figure.direction is not None or last.direction is None or figure.kind not in _RATES:
        return figure
    joint = text[last.end : figure.start]
    return replace(figure, direction=last.direction) if joint in _LIST_MARKS and last.kind in _RATES else figure


def _read_at(text: str, at: int, floor: int) -> tuple[Figure | None, int]:
    """The figure that begins at ``at`` in the folded text, and where to go on."""
    excluded = _excluded(text, at)
    if excluded:
        return None, excluded
    for reader in _readers_at(text, at):
        figure = reader(text, at, floor)
        if figure is not None and figure.end > at:
            return _directed(text, figure), figure.end
    if text[at].isascii():
        word = _WORD.match(text, at)
        return None, word.end() if word else at + 1
    return None, at + 1


def _readers_at(text: str, at: int) -> Sequence[Reader]:
    """The readers worth trying at ``at``: what follows plain digits rules most of them out."""
    if not text[at].isdigit():
        return _READERS
    run = _DIGITS.match(text, at)
    end = run.end() if run else at + 1
    following = text[end : end + 1]
    if following in _ONLY_QUANTITY and end - at < 5 and not text.startswith("百强", end):
        return _QUANTITY_READERS
    return _READERS


def _directed(text: str, figure: Figure) -> Figure:
    if figure.direction is not None or figure.kind not in _DIRECTED:
        return figure
    direction = direction_of(text, figure.start, figure.end)
    return figure if direction is None else replace(figure, direction=direction)


def _excluded(text: str, at: int) -> int | None:
    """Where a word ends that begins with a numeral at ``at`` and is no figure, or None."""
    if text[at] not in _CHINESE_NUMERAL and text[at] != "第":
        note = _FOOTNOTE.match(text, at - 1) if text[at - 1 : at] in ("[", "^") else None
        return note.end() if note else None
    match = NOT_FIGURES.match(text, at) or SAYINGS.match(text, at)
    if match:
        return match.end()
    if HELD_BEFORE.search(text[max(0, at - 2) : at]):
        return at + 1
    return None


def _without_noun(figure: Figure, text: str) -> Figure:
    """``figure`` without "people" or "households" where a protected word before it names them: 市场主体32万户."""
    noun = NOUN_OF_CLASSIFIER & set((figure.form or "").split())
    if not noun or noun_of(text, figure.start, figure.end, figure.classifier):
        return figure
    return replace(figure, form=" ".join(w for w in (figure.form or "").split() if w not in noun) or None)


def _in_place(figure: Figure, folded: Folded, text: str) -> Figure:
    """``figure`` with offsets into the text as it was before folding."""
    if not folded.gaps and text.startswith(figure.zh, figure.start):
        return figure
    span = folded.original(figure.start, figure.end)
    return replace(figure, zh=text[span.start : span.end], start=span.start, end=span.end)
