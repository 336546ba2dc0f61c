"""Rows of an import file: what their columns are called, and how a row becomes a term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from glossary.chinese import simplified
from glossary.errors import Fault
from glossary.term import CATEGORIES, Term, TermStatus
from glossary.validity import faults, tidy

COLUMNS = ("zh", "en", "category", "status", "sentence_case", "alternatives", "forbidden", "near", "note", "source")

MOST_ROWS = 50_000

_ALIASES: dict[str, str] = {
    **dict.fromkeys(
        "zh chinese zh-cn zh-hans zh-tw zh-hant simplified-chinese 中文 汉语 术语 原文 中文术语 term".split(), "zh"
    ),
    **dict.fromkeys("en english en-us en-gb target translation 英文 英语 译文 译名 英文译名".split(), "en"),
    **dict.fromkeys("category type domain subject 类别 分类 领域".split(), "category"),
    **dict.fromkeys("status state 状态".split(), "status"),
    **dict.fromkeys("sentence-case case 大小写".split(), "sentence_case"),
    **dict.fromkeys("alternatives alternative synonyms also 备选 别名 其他译法".split(), "alternatives"),
    **dict.fromkeys("forbidden avoid do-not-use 禁用 禁用译法".split(), "forbidden"),
    **dict.fromkeys("near context 语境 上下文".split(), "near"),
    **dict.fromkeys("note notes comment comments remark definition 备注 说明 注释".split(), "note"),
    **dict.fromkeys("source source-note reference origin 来源 出处".split(), "source"),
}
_STATUSES: dict[str, TermStatus] = {
    **dict.fromkeys("approved preferred final yes 批准 已批准 通过 已审核".split(), TermStatus.APPROVED),
    **dict.fromkeys("draft proposed new pending 草稿 待审 待审核".split(), TermStatus.DRAFT),
    **dict.fromkeys("deprecated retired obsolete superseded 停用 弃用 已停用".split(), TermStatus.DEPRECATED),
    **dict.fromkeys("forbidden banned 禁用 禁止".split(), TermStatus.FORBIDDEN),
}
_YES = frozenset("yes y true 1 x sentence 是 句首大写".split())
_CATEGORIES = {
    **{c: c for c in CATEGORIES},
    **dict.fromkeys("places geography 地名".split(), "place"),
    **dict.fromkeys("organization organisations organizations institution 机构 组织 机构名".split(), "organisation"),
    **dict.fromkeys("people persons title 人名 人物 职务".split(), "person"),
    **dict.fromkeys("policies slogan 政策 口号".split(), "policy"),
    **dict.fromkeys("industries 产业 行业".split(), "industry"),
    **dict.fromkeys("units 单位".split(), "unit"),
    **dict.fromkeys("misc general 其他 其它".split(), "other"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a file: the line it begins on, and the columns it has, as text."""

    line: int
    values: Mapping[str, str]


def column_of(name: str) -> str | None:
    """The column that a heading names, in English or Chinese, or None."""
    key = re.sub(r"[\s_]+", "-", simplified(name).strip().strip("\"'“”‘’\ufeff").casefold())
    return _ALIASES.get(key)


def category_of(name: str) -> str | None:
    """The category that a name stands for, in English or Chinese, or None."""
    return _CATEGORIES.get(simplified(name).strip().casefold())


def columns_of(headings: Sequence[str]) -> list[str | None]:
    """The columns of a heading row; beside "target", "source" is the Chinese."""
    found = [column_of(h) for h in headings]
    names = [h.strip().casefold() for h in headings]
    if "target" in names and "zh" not in found:
        found = ["zh" if n == "source" else c for n, c in zip(names, found, strict=True)]
    seen: set[str] = set()
    for index, column in enumerate(found):
        if column in seen:
            found[index] = None
        elif column:
            seen.add(column)
    return found


def term_of(row: Row, base: Term | None = None) -> tuple[Term, list[Fault]]:
    """The term of a row with all of its faults.

    What the file has no column for is taken from ``base``, the stored term, or
    from the defaults: approved, category other, case by the first letter.
    """
    values, found = row.values, []
    term = base or Term(zh="", en="")
    texts = {name: values[name] for name in ("zh", "en", "note", "source") if name in values}
    lists = {name: split_list(values[name]) for name in ("alternatives", "forbidden", "near") if name in values}
    term = replace(term, **texts, **lists)  # type: ignore[arg-type]  # the names above are fields of their type
    if category := values.get("category", "").strip().casefold():
        term = replace(term, category=category_of(category) or category)
    if status := values.get("status", "").strip().casefold():
        if status in _STATUSES:
            term = replace(term, status=_STATUSES[status])
        else:
            found.append(
                Fault(
                    "status",
                    "status-unknown",
                    f"“{status[:40]}” is no status: use approved, draft, deprecated or forbidden.",
                )
            )
    if "sentence_case" in values and values["sentence_case"].strip():
        term = replace(term, sentence_case=values["sentence_case"].strip().casefold() in _YES)
    elif base is None:
        term = replace(term, sentence_case=term.en.strip()[:1].islower())
    term = tidy(term)
    return term, [*found, *faults(term)]


def values_of(term: Term) -> dict[str, str]:
    """The columns of a term as text; ``term_of`` gives the same term back."""
    return {
        "zh": term.zh,
        "en": term.en,
        "category": term.category,
        "status": str(term.status),
        "sentence_case": "yes" if term.sentence_case else "no",
        "alternatives": join_list(term.alternatives),
        "forbidden": join_list(term.forbidden),
        "near": join_list(term.near),
        "note": term.note,
        "source": term.source,
    }


def join_list(values: Iterable[str]) -> str:
    """Values in one cell: semicolons between, and a backslash before one that belongs to a value."""
    return "; ".join(re.sub(r"([\\;；])", r"\\\1", value) for value in values)


def split_list(cell: str) -> tuple[str, ...]:
    """The values of one cell; also splits at the Chinese semicolon and at line breaks."""
    parts = re.findall(r"(?:\\.|[^\\;；\n]|\\$)+", cell)
    return tuple(v for v in (re.sub(r"\\(.)", r"\1", part).strip() for part in parts) if v)
