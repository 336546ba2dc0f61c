"""Clauses into sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.pipeline.phrasebook.clauses import Clause, Setting, clause, lead_of
from workers.pipeline.phrasebook.lexicon import OPENERS
from workers.pipeline.phrasebook.milestones import milestones
from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.phrasebook.plain import plain_clause
from workers.pipeline.phrasebook.thresholds import with_sizes
from workers.pipeline.phrasebook.tokens import ACT, DATE, OPENER, QUOTES, Token, tokenise
from workers.pipeline.pieces import Piece
from workers.pipeline.splice import mend
from workers.pipeline.values import Kind

_COUNTED = re.compile(r"有?\d|[\u4e00-\u9fff]{2,6}有\d")
_MARKS = re.compile(r"[，,；;。：:]")


def by_rule(
    text: str,
    pieces: Sequence[Piece],
    follows: bool = False,
    whole: bool = True,
    planned: bool = False,
    verb: str = "",
) -> str | None:
    """The English of a sentence of statistics, or None unless every character of it is understood.

    ``pieces`` are the figures and terms of ``text`` with their English. ``follows``
    says that ``text`` continues a sentence: it may begin without a subject, and gets
    no capital and no full stop. Elsewhere a sentence without subject has "it".
    ``whole`` is false for a part of a sentence, which may end with a date or "data show".
    ``planned`` says that the text is of what is to be, not of what was. ``verb`` is that
    of the list that ``text`` goes on with: 新增企业40家、项目12个.
    """
    groups: list[list[Clause]] = [[]]
    again = Token(ACT, verb) if verb else None
    text = text if whole else text.rstrip("、")
    for start, end, mark in _clauses(text, pieces):
        opens = not groups[-1] and not follows
        nobody = opens or (bool(groups[-1]) and not groups[-1][-1].acts)
        found = _parse(text, start, end, pieces, Setting("it" if opens else "", planned, nobody or bool(verb), again))
        if found and found[0].leans and not groups[-1] and not follows:
            found = [replace(found[0], english=found[0].opening, leans=False), *found[1:]] if found[0].opening else None
        if not found or (mark in ("：", ":") and not found[-1].leads):
            return milestones(text, pieces) if whole and not follows and not planned else None
        groups[-1] += found
        planned = planned or any(one.ahead for one in found)
        if mark in "；;":
            groups.append([])
    rendered = [_join(group) for group in groups if group]
    if not rendered or (groups[-1][-1:] and groups[-1][-1].leads and whole):
        return None
    english = "; ".join(rendered)
    if not english:
        return None
    if follows:
        return mend(english, sentence=False)
    return mend(("a total of " if english[0].isdigit() else "") + english + ".")


def _clauses(text: str, pieces: Sequence[Piece]) -> list[tuple[int, int, str]]:
    """(start, end, mark) of each clause; marks inside figures and terms do not count."""
    cuts = [m for m in _MARKS.finditer(text) if not any(p.start <= m.start() < p.end for p in pieces)]
    found, at = [], 0
    for mark in cuts:
        if _only_dates(text, at, mark.start(), pieces) and mark[0] in "，,":
            continue  # "2024年上半年，" belongs to the clause it dates
        if text[: mark.start()].endswith("中") and _COUNTED.match(text, mark.end()):
            continue  # 39个行业中，有28个
        if text[at : mark.start()].strip(" " + QUOTES):
            found.append((at, mark.start(), mark[0]))
        at = mark.end()
    if text[at:].strip(" " + QUOTES):
        found.append((at, len(text), ""))
    return found


def _only_dates(text: str, start: int, end: int, pieces: Sequence[Piece]) -> bool:
    left = list(text[start:end])
    for piece in pieces:
        if piece.kind is Kind.DATE and start <= piece.start and piece.end <= end:
            left[piece.start - start : piece.end - start] = [""] * (piece.end - piece.start)
    rest = "".join(left).strip(" ，,")
    return rest in OPENERS or (rest in ("", "末", "底") and end > start)


def _parse(text: str, start: int, end: int, pieces: Sequence[Piece], setting: Setting) -> list[Clause] | None:
    """The clause as one, or cut at 、 where each part is a clause: A增长1%、B增长2%."""
    whole = _one(text, start, end, pieces, setting)
    if whole is not None:
        return [whole]
    cuts = [i for i in range(start, end) if text[i] == "、" and not any(p.start <= i < p.end for p in pieces)]
    for cut in cuts:
        head = _one(text, start, cut, pieces, setting)
        if head is None:
            continue
        rest = replace(setting, subject="", nobody=bool(head.done), again=head.done)
        tail = _parse(text, cut + 1, end, pieces, rest)
        if tail:
            return [head, *tail]
    return None


def _one(text: str, start: int, end: int, pieces: Sequence[Piece], setting: Setting) -> Clause | None:
    while start < end and text[start].isspace():
        start += 1
    inside = [replace(p, start=p.start - start, end=p.end - start) for p in pieces if start <= p.start and p.end <= end]
    tokens = with_sizes(tokenise(text[start:end].rstrip(), inside) or [])
    if tokens and _only_dates(text, start, end, pieces):
        lead = lead_of([w for w in tokens if w.category == OPENER], [w for w in tokens if w.category == DATE])
        return Clause(lead.rstrip(", "), leans=False, leads=", ")
    again = clause([setting.again, *tokens], setting) if tokens and setting.again else None
    found = again or (clause(tokens, setting) if tokens else None)
    return found or _plain(text[start:end].rstrip(), inside)


def _plain(text: str, pieces: Sequence[Piece]) -> Clause | None:
    found = plain_clause(text, pieces)
    if found is None:
        return None
    return Clause(found.english, bool(found.opening), ", " if found.aside else "", found.opening)


def _join(clauses: Sequence[Clause]) -> str:
    """Clauses that lean follow the one before after a comma; the others are listed."""
    mains: list[str] = []
    lead = ""
    for item in clauses:
        if item.leads:
            lead += item.english + item.leads
        elif lead:
            mains.append(lead + (item.opening or item.english))
            lead = ""
        elif item.leans and mains:
            mains[-1] = f"{mains[-1]}, {item.english}"
        else:
            mains.append(item.english)
    if lead:
        mains.append(lead.rstrip(", "))
    if len(mains) > 2 and not any(", " in m for m in mains[1:]):
        return and_list(mains)
    return ", and ".join(mains) if len(mains) == 2 else "; ".join(mains)
