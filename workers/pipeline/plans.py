"""Which sentences say what is planned, not what was done.

Chinese has no tenses. Reports put targets in the same words as results: 地区生产总值增长6%
is "grew 6 percent" under a review of last year and "is to grow 6 percent" under this
year's targets. What tells is what stands before: a word like 预期目标 or 力争 in the same
sentence, a heading like 2025年工作安排, or 到2027年, a year later than any other in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.numbering import numbering
from workers.pipeline.values import BlockKind, Sentence

LONGEST_HEADING = 30  # characters; a longer line is text
LONGEST_INTRODUCTION = 60  # characters before the colon that announces targets

_ANNOUNCES = re.compile(
    r"(?:预期|奋斗|发展|主要|工作|总体|约束性|预期性|量化)(?:目标|指标)(?:任务)?(?:[是为:：]|建议|安排|如下)"
    r"|目标(?:任务)?(?:是|为)"
)
# Not 将, 争取 and 确保: 将失业率降至5%, 争取资金8亿元 and 确保3000人脱贫 may be over and done.
_INTENDS = re.compile(r"^[^，。；]{0,16}(?:力争|计划(?!总?投资)|拟)|[今明全]年(?:要|拟|将)")
# At the end of a heading; 确保重点任务有效落实 announces no plans.
_PLANS = re.compile(
    r"(?:工作(?:安排|部署|任务|重点|打算|思路|计划)|重点工作|(?:重点|主要|目标)任务|(?:发展|主要|预期|奋斗)目标"
    r"|总体要求|下一步工作|下一阶段工作|展望|打算)$"
)
_REVIEWS = re.compile(r"回顾|完成情况|执行情况|总结|成就|成效|进展")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_AMOUNT = re.compile(r"\d(?!\d*年)")
_BY_YEAR = re.compile(r"(?:^|[，。；：]|力争)到((?:19|20)\d\d)年")
_ENDS = "。！？!?"


def planned(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The indices of the sentences that say what is to be. ``sentences`` are those of a page, in reading order."""
    latest = max((int(y) for s in sentences for y in _years(s.text)), default=0)
    found: set[int] = set()
    section = chain = False
    style = ""  # how the heading of the section of plans is numbered
    last: Sentence | None = None
    for sentence in sentences:
        if last is None or last.paragraph != sentence.paragraph or last.text.endswith(tuple(_ENDS)):
            chain = False
        if _is_heading(sentence):
            level = _level(sentence.text)
            if _PLANS.search(sentence.text) and not _REVIEWS.search(sentence.text):
                section, style = True, level
            elif _REVIEWS.search(sentence.text) or (section and level == style):
                section = False
        else:
            chain = chain or _begins_plan(sentence.text, latest)
            if section or chain:
                found.add(sentence.index)
        last = sentence
    return frozenset(found)


def _years(text: str) -> list[str]:
    """The years that ``text`` names, those of "by the year" left out."""
    ahead = set(_BY_YEAR.findall(text))
    return [year for year in _YEAR.findall(text) if year not in ahead]


def _is_heading(sentence: Sentence) -> bool:
    if sentence.kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD):
        return True
    open_ended = len(sentence.text) <= LONGEST_HEADING and sentence.text[-1] not in _ENDS + "；"
    return open_ended and numbering(sentence.text)[0] > 0


def _level(heading: str) -> str:
    """How a heading is numbered: "I", "(" or "1"; empty where it is not."""
    return re.sub(r"[IVX]+", "I", numbering(heading)[1])[:1]


def _begins_plan(text: str, latest: int) -> bool:
    announced = _ANNOUNCES.search(text, 0, LONGEST_INTRODUCTION)
    if announced and _AMOUNT.search(text, 0, announced.start()):
        announced = None  # 已建成3万P算力，目标是10万P: begins with a result
    by = _BY_YEAR.search(text)
    return bool(announced or _INTENDS.search(text) or (by and latest and int(by[1]) > latest))
