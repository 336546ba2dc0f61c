"""Ratios and scores, and the order in which the special shapes are tried."""

from __future__ import annotations

import re

from workers.pipeline.figures.found import Found, figure_of, value_of
from workers.pipeline.figures.numerals import arabic
from workers.pipeline.figures.portions import doubling, half, parts, tenths
from workers.pipeline.figures.ranks import anniversary, label, ordinal, session, top
from workers.pipeline.values import Figure, Kind, Shape

_AMOUNT = r"\d{1,15}(?:\.\d{1,15})?"
_DIGIT = "[零〇一二三四五六七八九十]"
_RATIO = re.compile(
    rf"(?P<one>1):(?P<scale>{_AMOUNT})万|(?P<all>{_AMOUNT}%?(?::{_AMOUNT}%?){{1,9}})(?![\d.]|万|亿)"
    rf"|(?P<a>{_AMOUNT})比(?P<b>{_AMOUNT})(?![\d.%]|例|个|年|月|日|万|亿|元)"
    rf"|(?P<x>{_DIGIT})比(?P<y>{_DIGIT})(?![例较如个年]|重)"
)
_SCORED = re.compile(r"(?P<a>\d{1,3})[-—](?P<b>\d{1,3})(?![\d.%年月日万亿])")
_SCORE = re.compile(
    _SCORED.pattern
    + r"(?=的?(?:总?比分|战胜|击败|大胜|取胜|力克|获胜|领先|落后|负于|逆转|战平|险胜|横扫|胜|负|平|完胜|惜败|告负))"
)
_SPLIT = re.compile(r"(?P<a>[一二三四五六七八九])(?P<b>[一二三四五六七八九])(?:开|分[成账红]|分(?=[，。；]))")


def read_shape(text: str, at: int, floor: int) -> Figure | None:
    """The ordinal, fraction, ratio, tenths or doubling at ``at``, with its bound; ``floor``: the last figure's end."""
    first = text[at]
    if first in "第前表图附专翻减对打":
        reader = {"第": ordinal, "前": top, **dict.fromkeys("表图附专", label)}.get(first, doubling)
        found = reader(text, at)
        return None if found is None else figure_of(text, found, floor, before=False, after=first in "翻减对打")
    for reader in (parts, half, _ratio, tenths):
        found = reader(text, at)
        if found is not None:
            return figure_of(text, found, floor, before=True, after=True)
    for reader in (session, anniversary):
        found = reader(text, at)
        if found is not None:
            return figure_of(text, found, floor, before=False, after=False)
    return None


def _ratio(text: str, at: int) -> Found | None:
    """12.5%:39.6%:47.9%, 2:1, 3比1, 三七开, and scores like 2-1."""
    score = _SCORE.match(text, at) or (_SCORED.match(text, at) if text[max(0, at - 2) : at].endswith("比分") else None)
    if score:
        return Found(at, score.end(), Kind.RATIO, (arabic(score["a"]), arabic(score["b"])), None, Shape.RATIO, "score")
    match = _RATIO.match(text, at)
    if match is None:
        return _split(text, at)
    if match["one"]:  # 1:100万, the scale of a map
        scale = arabic(match["scale"]) * 10**4
        return Found(at, match.end(), Kind.RATIO, (arabic(match["one"]), scale), None, Shape.RATIO)
    if match["all"]:
        terms = match["all"].split(":")
        unit = "%" if all(term.endswith("%") for term in terms) else None
        return Found(at, match.end(), Kind.RATIO, tuple(arabic(t.rstrip("%")) for t in terms), unit, Shape.RATIO)
    pair = (match["a"], match["b"]) if match["a"] else (match["x"], match["y"])
    values = tuple(value for value in map(value_of, pair) if value is not None)
    return Found(at, match.end(), Kind.RATIO, values, None, Shape.RATIO, "score") if len(values) == 2 else None


def _split(text: str, at: int) -> Found | None:
    """三七开, 六四分成: shares of ten."""
    match = _SPLIT.match(text, at)
    values = tuple(value for value in map(value_of, match.group("a", "b")) if value is not None) if match else ()
    if match is None or sum(values) != 10:
        return None
    return Found(at, match.end(), Kind.RATIO, values, None, Shape.RATIO, "split")
