"""The headline of a page or story: found among its headings, or made from a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection

from workers.pipeline.affinity import pairs, share

LONGEST_MADE = 30  # characters
GOOD_LENGTH = 18

_LABEL = re.compile(
    r"[^ ，！？]{2,12}(?:风采|聚焦|热评|专栏|专题|观察|评论|时评|视点|要闻|综述|专刊|特刊)|.{2,10}·来自.*"
    r"|[^ ，！？]{2,16}(?:区|市|县|州|省|局|厅|委|部|院|校|公司|集团)(?:（[^）]*）)?"
)
_FIRST_CLAUSES = re.compile(rf".{{8,{LONGEST_MADE - 1}}}(?=[，；：])|.{{1,{LONGEST_MADE}}}")
_LEAD_IN = re.compile(
    r"^(?:据悉|据了解|据介绍|日前|近日|记者从[^，]{2,20}获悉|[^，：]{2,30}(?:表示|介绍|指出|说))[，：]“?"
)


def is_label(heading: str) -> bool:
    """Whether a heading names a column, a place or an office and says nothing of the story."""
    return _LABEL.fullmatch(heading.strip(" ：—")) is not None


def weight(heading: str, body: Collection[str]) -> float:
    """How likely ``heading`` is the headline over text with the pairs ``body``; labels and kickers weigh little."""
    plain = heading.strip(" ：—")
    score = 0.4 + share(pairs(plain), body)
    score *= min(len(plain), GOOD_LENGTH) / GOOD_LENGTH
    if is_label(heading):
        score *= 0.4
    return score * (0.7 if heading.endswith("：") or heading.startswith("—") else 1.0)


def made_from(sentence: str) -> str:
    """A headline out of a sentence: its first clauses, without who said it and without an end mark."""
    short = _LEAD_IN.sub("", sentence)
    short = short if len(short) >= 8 else sentence
    if len(short) > LONGEST_MADE and (first := _FIRST_CLAUSES.match(short)):
        short = first[0]
    return short.strip("，；：、。！… ") or sentence
