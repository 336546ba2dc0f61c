"""Persons called by the family name and a form of address: 王先生 is "Mr. Wang", 张某 "Zhang"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary.matching import TermMatch
from glossary.pinyin import DOUBLE_NAMES, spelled_name
from glossary.term import Term
from workers.pipeline.names import DOUBTFUL, FAMILY
from workers.pipeline.phrasebook.vocabulary import is_word
from workers.pipeline.values import Span

_FORMS = {"先生": "Mr. ", "女士": "Ms. ", "小姐": "Ms. ", "太太": "Mrs. ", "某": "", "某某": ""}
_FORM = re.compile(r"先生|女士|小姐|太太|某某?(?![些种个地人处年月项天省市县村乡校公])")
_GIVEN = re.compile(r"[\u4e00-\u9fff]{1,2}")
# Before a full name something else ends; before a family name alone anything may stand.
_ENDS_BEFORE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[的和与在为是由对向从经给被将请、民户客者友人])$")


def addressed_in(text: str, taken: Sequence[Span] = ()) -> list[TermMatch]:
    """The persons of ``text`` who are called so, as terms of the category "person", outside what is ``taken``."""
    found = []
    for form in _FORM.finditer(text):
        start = _name_before(text, form.start())
        if start is not None and all(form.end() <= span.start or span.end <= start for span in taken):
            english = _FORMS[form[0]] + spelled_name(text[start : form.start()])
            found.append(TermMatch(start, form.end(), Term(text[start : form.end()], english, category="person")))
    return found


def _name_before(text: str, at: int) -> int | None:
    """Where the name that ends at ``at`` begins: a full name, a double family name or a single one."""
    for length in (3, 2):
        name, before = text[at - length : at], text[: max(0, at - length)]
        known = name[:2] in DOUBLE_NAMES or name[:1] in FAMILY
        full = len(name) == length and known and _GIVEN.fullmatch(name[1:]) and _ENDS_BEFORE.search(before)
        if full and not is_word(name) and not is_word(name[:2]):
            return at - length
    family = text[at - 1 : at]
    if not family or not (family in FAMILY or (family in DOUBTFUL and _ENDS_BEFORE.search(text[: at - 1]))):
        return None
    return at - 1
