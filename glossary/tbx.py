"""Glossaries as TBX, ISO 30042: version 3 (TBX-Basic, DCA) out; version 2 and 3, DCA and DCT, in.

How a term is written: one conceptEntry; the Chinese in zh, the English as
preferredTerm, alternatives as admittedTerm, forbidden renderings as
deprecatedTerm; a retired entry has supersededTerm. What TBX-Basic has no
category for (draft, the case rule, "near") stands in projectSubset and is read
back from there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from glossary.chinese import match_form
from glossary.errors import UnreadableFileError
from glossary.rows import MOST_ROWS, Row, category_of, join_list
from glossary.safexml import XML_LANG, line_of, name_of, parse, text_of
from glossary.term import Term, TermStatus

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_ENTRIES = {"conceptEntry", "termEntry"}
_LANGUAGES = {"langSec", "langSet"}
_TERM_GROUPS = {"termSec", "tig", "ntig", "termGrp"}
# What other programs write for the same: Weblate "forbidden" and "obsolete".
_SAME_STANDING = {"forbidden": "deprecated", "obsolete": "deprecated", "notrecommended": "deprecated"}
_BY_TYPE = {"descrip", "admin", "termNote", "ref", "xref", "transac", "adminNote", "descripNote"}


def write_tbx(terms: Iterable[Term], title: str = "Glossary") -> bytes:
    """The terms as TBX version 3, dialect TBX-Basic, style DCA, in UTF-8."""
    root = Element("tbx", {"style": "dca", "type": "TBX-Basic", "xml:lang": "en", "xmlns": _NAMESPACE})
    description = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    SubElement(SubElement(description, "titleStmt"), "title").text = title
    SubElement(SubElement(description, "sourceDesc"), "p").text = "Chinese-English glossary exported from Jianbao."
    body = SubElement(SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        _write_entry(body, term, number)
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + bytes(tostring(root, encoding="utf-8")) + b"\n"


def _write_entry(body: Element, term: Term, number: int) -> None:
    entry = SubElement(body, "conceptEntry", {"id": f"t{number}"})
    SubElement(entry, "descrip", {"type": "subjectField"}).text = term.category
    if term.source:
        SubElement(entry, "admin", {"type": "source"}).text = term.source
    if term.note:
        SubElement(entry, "note").text = term.note
    chinese = _write_term(SubElement(entry, "langSec", {"xml:lang": "zh"}), term.zh, None)
    for line in _house_lines(term):
        SubElement(chinese, "admin", {"type": "projectSubset"}).text = line
    english = SubElement(entry, "langSec", {"xml:lang": "en"})
    first = {TermStatus.DEPRECATED: "superseded", TermStatus.FORBIDDEN: "deprecated"}.get(term.status, "preferred")
    _write_term(english, term.en, first)
    for text in term.alternatives:
        _write_term(english, text, "superseded" if first == "superseded" else "admitted")
    for text in term.forbidden:
        _write_term(english, text, "deprecated")


def _write_term(language: Element, text: str, standing: str | None) -> Element:
    section = SubElement(language, "termSec")
    SubElement(section, "term").text = text
    if standing:
        SubElement(section, "termNote", {"type": "administrativeStatus"}).text = f"{standing}Term-admn-sts"
    return section


def _house_lines(term: Term) -> list[str]:
    """What TBX-Basic has no category for. It allows projectSubset in a termSec, and nowhere else."""
    lines = [f"case: {'sentence' if term.sentence_case else 'as is'}"]
    if term.status == TermStatus.DRAFT:
        lines.append("status: draft")
    if term.near:
        lines.append(f"near: {join_list(term.near)}")
    return lines


def read_tbx(data: bytes) -> list[Row]:
    """A row for each Chinese term that has English; raises UnreadableFileError or UnsafeFileError."""
    root = parse(data)
    if name_of(root) not in ("tbx", "martif"):
        raise UnreadableFileError(
            f"The file is XML but not TBX: it begins with <{name_of(root)[:40]}>.", advice="Choose a TBX file."
        )
    entries = [e for e in root.iter() if name_of(e) in _ENTRIES]
    rows = [row for entry in entries for row in _read_entry(entry)]
    if not rows:
        raise UnreadableFileError(
            "The file has no entry with both Chinese and English.", advice="Export it with the languages zh and en."
        )
    if len(rows) > MOST_ROWS:
        raise UnreadableFileError(
            f"The file has more than {MOST_ROWS:,} terms.", advice="Split it and import the parts."
        )
    return rows


@dataclass(slots=True)
class _Said:
    """One term of one language as a file has it."""

    text: str
    language: str
    standing: str
    line: int


@dataclass(slots=True)
class _Entry:
    """What a concept says beside its terms."""

    values: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def _read_entry(entry: Element) -> list[Row]:
    about = _Entry()
    for child in entry:
        _read_about(child, about)
    said = [s for language in entry if name_of(language) in _LANGUAGES for s in _read_language(language, about)]
    chinese = [s for s in said if s.language == "zh"]
    english = sorted((s for s in said if s.language == "en"), key=_rank)
    if not chinese or not english:
        return []
    values = {**about.values, **_english(english)}
    for name in ("status", "near"):
        if (house := values.pop(f"house {name}", None)) is not None:
            values[name] = house
    if about.notes:
        values.setdefault("note", "\n".join(about.notes))
    distinct = {match_form(s.text): s for s in reversed(chinese)}.values()
    return [Row(s.line, _for_synonym(values, s)) for s in sorted(distinct, key=lambda s: s.line)]


def _for_synonym(values: dict[str, str], chinese: _Said) -> dict[str, str]:
    """The row of one Chinese word of a concept: one that the other house gave up comes in retired."""
    retired = {"status": "deprecated"} if chinese.standing in ("deprecated", "superseded") else {}
    return {**values, **retired, "zh": chinese.text}


def _rank(said: _Said) -> int:
    order = {"preferred": 0, "": 1, "admitted": 2, "superseded": 3, "deprecated": 4}
    return order.get(said.standing, 1)


def _english(english: list[_Said]) -> dict[str, str]:
    first, *others = english
    # Of a retired entry the alternatives are superseded too.
    unaccepted = {"deprecated"} if first.standing == "superseded" else {"deprecated", "superseded"}
    accepted = [s.text for s in others if s.standing not in unaccepted and s.text != first.text]
    banned = [s.text for s in others if s.standing == "deprecated" and s.text != first.text]
    values = {"en": first.text}
    if accepted:
        values["alternatives"] = join_list(dict.fromkeys(accepted))
    if banned:
        values["forbidden"] = join_list(dict.fromkeys(banned))
    if first.standing in ("deprecated", "superseded"):
        values["status"] = "forbidden" if first.standing == "deprecated" else "deprecated"
    elif first.standing == "preferred":
        values["status"] = "approved"
    return values


def _read_about(child: Element, about: _Entry) -> None:
    """Subject, source and notes of an element, in either style, also inside a group such as descripGrp."""
    name = name_of(child)
    if name in ("descripGrp", "adminGrp"):
        for inner in child:
            if name == "adminGrp" or name_of(inner) != "admin":  # the source of a definition is not the English's
                _read_about(inner, about)
        return
    kind, text = (child.get("type", "") if name in _BY_TYPE else name), text_of(child)
    if not text:
        return
    if kind == "subjectField":
        known = category_of(text)
        about.values.setdefault("category", known or "other")
        if known is None:
            about.notes.append(f"Subject: {text}")
    elif kind == "source":
        about.values.setdefault("source", text)
    elif kind in ("note", "definition"):
        about.notes.append("".join(child.itertext()).strip() if kind == "note" else text)
    elif kind in ("projectSubset", "project"):
        _read_house(text, about.values)


def _read_house(text: str, values: dict[str, str]) -> None:
    name, colon, value = text.partition(": ")
    if not colon:
        return
    if name == "case":
        values["sentence_case"] = "yes" if value == "sentence" else "no"
    elif name in ("status", "near"):
        values[f"house {name}"] = value


def _read_language(language: Element, about: _Entry) -> list[_Said]:
    code = (language.get(XML_LANG) or language.get("lang") or "").lower().replace("_", "-")
    found: list[_Said] = []
    for child in language:
        if name_of(child) in _TERM_GROUPS:
            found += _read_group(child, code.split("-")[0], about)
        else:
            _read_about(child, about)
    return found


def _read_group(group: Element, language: str, about: _Entry) -> list[_Said]:
    """The terms of a termSec, tig or ntig with their standing; what is said of them goes to the entry."""
    standing, found = "", []
    for element in group.iter():
        name = name_of(element)
        kind = element.get("type", "") if name in _BY_TYPE else name
        if name == "term":
            found.append(_Said(text_of(element), language, "", line_of(element)))
        elif kind in ("administrativeStatus", "normativeAuthorization", "status"):
            standing = text_of(element).removesuffix("-admn-sts").removesuffix("Term").lower()
    if language in ("zh", "en"):
        for child in group:
            if name_of(child) in ("admin", "adminGrp", "note", "source"):
                _read_about(child, about)
    for said in found:
        said.standing = _SAME_STANDING.get(standing, standing)
    return [said for said in found if said.text]
