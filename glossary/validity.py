"""What makes a term valid: every fault of a term at once, in words for its editor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary.chinese import is_han, match_form
from glossary.errors import Fault, InvalidTermError
from glossary.term import CATEGORIES, Term, TermStatus

LONGEST_ZH = 120
LONGEST_EN = 300
LONGEST_TEXT = 1000
MOST_VALUES = 30

_NUMERALS = frozenset("0123456789〇零一二三四五六七八九十百千万亿兆两廿卅半点.,%")
_CERTAIN_NUMERALS = frozenset("0123456789百千万亿点.%")  # 十四五 and 五一 are names, 三百 is not


def tidy(term: Term) -> Term:
    """``term`` without stray spaces, line breaks, and empty or repeated list values."""
    return replace(
        term,
        zh=_one_line(term.zh),
        en=_one_line(term.en),
        category=term.category.strip().lower() or "other",
        note=_lines(term.note),
        source=_one_line(term.source),
        alternatives=_values(term.alternatives),
        forbidden=_values(term.forbidden),
        near=_values(term.near),
    )


def checked(term: Term) -> Term:
    """The tidied ``term``; raises InvalidTermError with every fault at once."""
    term = tidy(term)
    if found := faults(term):
        raise InvalidTermError(found)
    return term


def faults(term: Term) -> list[Fault]:
    """Every rule that ``term`` breaks, in the order of its fields; empty when it is valid."""
    return [*_zh_faults(term), *_en_faults(term), *_list_faults(term), *_other_faults(term)]


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()


def _values(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in map(_one_line, values) if v))


def _zh_faults(term: Term) -> Iterator[Fault]:
    form = match_form(term.zh)
    if not term.zh.strip():
        yield Fault("zh", "zh-missing", "The Chinese is missing.")
        return
    if len(term.zh) > LONGEST_ZH:
        yield Fault("zh", "zh-too-long", f"The Chinese is longer than {LONGEST_ZH} characters.")
    if _has_control(term.zh):
        yield Fault("zh", "zh-control", "The Chinese holds a control character.")
    if len(form) < 2:
        yield Fault(
            "zh", "zh-too-short", "The Chinese needs two characters or more: one would match inside other words."
        )
    elif _NUMERALS.issuperset(form) and not _CERTAIN_NUMERALS.isdisjoint(form):
        yield Fault("zh", "zh-number", "The Chinese is only a number: figures are read apart from the glossary.")
    elif not any(is_han(c) or c.isalpha() for c in form):
        yield Fault("zh", "zh-no-words", "The Chinese holds no word.")
    elif term.category == "unit" and term.status == TermStatus.APPROVED and form[0] in "百千万亿":
        yield Fault(
            "status", "unit-of-figures", f"“{term.zh}” belongs to figures, which convert it. Keep it as a draft."
        )


def _en_faults(term: Term) -> Iterator[Fault]:
    if not term.en.strip():
        yield Fault("en", "en-missing", "The English is missing.")
        return
    yield from _english_faults("en", term.en, "The English")
    if " / " in term.en or ";" in term.en or "；" in term.en or re.search(r"\((?:also|or)\b", term.en):
        yield Fault("en", "en-several", "Give one English rendering here and put the others under alternatives.")


def _english_faults(field: str, text: str, name: str) -> Iterator[Fault]:
    if len(text) > LONGEST_EN:
        yield Fault(field, f"{field}-too-long", f"{name} is longer than {LONGEST_EN} characters.")
    if _has_control(text):
        yield Fault(field, f"{field}-control", f"{name} holds a control character.")
    if any(map(is_han, text)):
        yield Fault(field, f"{field}-chinese", f"{name} holds Chinese characters.")
    if "⦅" in text or "⦆" in text:
        yield Fault(field, f"{field}-slot", f"{name} holds ⦅ or ⦆, which mark places for figures.")


def _list_faults(term: Term) -> Iterator[Fault]:
    for field, name in (("alternatives", "An alternative"), ("forbidden", "A forbidden rendering")):
        for value in getattr(term, field):
            yield from _english_faults(field, value, name)
    for field in ("alternatives", "forbidden", "near"):
        if len(getattr(term, field)) > MOST_VALUES:
            yield Fault(field, f"{field}-too-many", f"More than {MOST_VALUES} values under {field}.")
    banned = {value.casefold() for value in term.forbidden}
    if term.en.casefold() in banned:
        yield Fault("forbidden", "en-forbidden", "The English is also forbidden.")
    for value in term.alternatives:
        if value.casefold() in banned:
            yield Fault("forbidden", "alternative-forbidden", f"“{value}” is both an alternative and forbidden.")
        if value == term.en:
            yield Fault("alternatives", "alternative-same", f"The alternative “{value}” is the English itself.")


def _other_faults(term: Term) -> Iterator[Fault]:
    if term.status == TermStatus.FORBIDDEN and term.alternatives:
        message = "An entry of forbidden English has no alternatives: it only says what not to write."
        yield Fault("alternatives", "forbidden-alternatives", message)
    if term.category not in CATEGORIES:
        yield Fault("category", "category-unknown", f"Choose a category among {', '.join(CATEGORIES)}.")
    if any(len(match_form(word)) < 1 or _has_control(word) or len(word) > LONGEST_ZH for word in term.near):
        yield Fault("near", "near-unusable", "A word under “near” is empty, too long or holds a control character.")
    for field in ("note", "source"):
        text = getattr(term, field)
        if len(text) > LONGEST_TEXT:
            yield Fault(field, f"{field}-too-long", f"The {field} is longer than {LONGEST_TEXT} characters.")
        if _has_control(text.replace("\n", "")):
            yield Fault(field, f"{field}-control", f"The {field} holds a control character.")


def _has_control(text: str) -> bool:
    return any(
        ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) <= 0xDFFF or ord(c) in (0xFFFE, 0xFFFF) for c in text
    )
