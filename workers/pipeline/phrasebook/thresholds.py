"""Counted things above a size: 产值亿元以上企业 are "enterprises with output value of more than 100 million yuan"."""

from __future__ import annotations

from collections.abc import Sequence

from workers.pipeline.phrasebook.nouns import noun_phrase
from workers.pipeline.phrasebook.tokens import FIGURE, MODIFIER, NOUN, OF, OF_HEAD, Token
from workers.pipeline.values import Kind

# What is counted by size, and what its size is measured in.
_COUNTED = ("企业", "项目", "工程", "园区", "集群", "公司", "品牌", "合作社", "市场主体", "经营主体", "乡镇", "村")
_MEASURES = (
    "投资",
    "产值",
    "收入",
    "销售额",
    "营业额",
    "税收",
    "纳税",
    "利润",
    "交易额",
    "投资额",
    "增加值",
    "产业规模",
)
_NOMINAL = frozenset({NOUN, MODIFIER, OF_HEAD})
_BOUNDED = ("more than ", "at least ", "less than ", "or more")


def with_sizes(tokens: Sequence[Token]) -> list[Token]:
    """``tokens`` with each size and what it is the size of as one noun."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        behind = _things(tokens[at], tokens[at + 1 :])
        before = _measure(out) if behind else 0
        measure = out[len(out) - before :]
        made = _sized(measure, tokens[at], tokens[at + 1 : at + 1 + behind]) if behind else None
        if made:
            out[len(out) - before :] = [made]
            at += behind
        else:
            out.append(tokens[at])
        at += 1
    return out


def _things(size: Token, behind: Sequence[Token]) -> int:
    """How many tokens behind a bounded amount of money name what has that size; 0 where none does."""
    if size.category != FIGURE or size.kind is not Kind.MONEY or not any(bound in size.en for bound in _BOUNDED):
        return 0
    for count, token in enumerate(behind, 1):
        if token.category in _NOMINAL and token.zh.endswith(_COUNTED):
            return count
        if token.category not in _NOMINAL | {OF}:
            break
    return 0


def _measure(before: Sequence[Token]) -> int:
    """How many tokens before a size say what is measured: 工业总产值, 年销售收入."""
    if not before or before[-1].category not in _NOMINAL or not before[-1].zh.endswith(_MEASURES):
        return 0
    count = 1
    while count < len(before) and before[-count - 1].category in _NOMINAL:
        count += 1
    return count


def _sized(measure: Sequence[Token], size: Token, things: Sequence[Token]) -> Token | None:
    what = noun_phrase([token for token in things if token.category != OF])
    of_what = noun_phrase(measure) if measure else ""
    if what is None or of_what is None:
        return None
    zh = "".join(token.zh for token in (*measure, size, *things))
    return Token(NOUN, zh, f"{what} with {of_what} of {size.en}" if of_what else f"{what} of {size.en}")
