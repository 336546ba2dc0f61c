"""Glossaries as TMX 1.4, for translation memories: a unit for each Chinese term and its English."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from glossary.term import Term, TermStatus

_VERSION = "1"


def write_tmx(terms: Iterable[Term]) -> bytes:
    """The approved terms as TMX 1.4 in UTF-8; a memory has no place for drafts or forbidden renderings."""
    header = {
        "creationtool": "Jianbao",
        "creationtoolversion": _VERSION,
        "segtype": "phrase",
        "o-tmf": "Jianbao glossary",
        "adminlang": "en",
        "srclang": "zh-CN",
        "datatype": "plaintext",
    }
    root = Element("tmx", {"version": "1.4"})
    SubElement(root, "header", header)
    body = SubElement(root, "body")
    for term in terms:
        if term.status == TermStatus.APPROVED:
            _write_unit(body, term)
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(tostring(root, encoding="utf-8")) + b"\n"


def _write_unit(body: Element, term: Term) -> None:
    unit = SubElement(body, "tu")
    if term.note:
        SubElement(unit, "note").text = term.note
    SubElement(unit, "prop", {"type": "category"}).text = term.category
    for language, text in (("zh-CN", term.zh), ("en", term.en)):
        SubElement(SubElement(unit, "tuv", {"xml:lang": language}), "seg").text = text
