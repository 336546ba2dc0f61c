"""Finding terms: search, filters, sorting, and pages that stay quick at any depth."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from glossary.chinese import is_han, match_form, storable
from glossary.errors import UnusableCursorError
from glossary.pinyin import plain
from glossary.records import TermPage
from glossary.tables import record_of, terms
from glossary.term import TermStatus

LARGEST_PAGE = 500


class Sort(StrEnum):
    """What a list is sorted by. A leading minus means the other way round."""

    PINYIN = "pinyin"
    PINYIN_DOWN = "-pinyin"
    ENGLISH = "english"
    ENGLISH_DOWN = "-english"
    CHANGED = "changed"
    CHANGED_DOWN = "-changed"


@dataclass(frozen=True, slots=True)
class TermQuery:
    """What to list. ``text`` is Chinese in either script, English, pinyin or its initials."""

    text: str = ""
    categories: tuple[str, ...] = ()
    statuses: tuple[TermStatus, ...] = ()
    changed_by: str = ""
    deleted: bool = False
    sort: Sort = Sort.PINYIN


def fetch_page(connection: sa.Connection, query: TermQuery, cursor: str | None, limit: int) -> TermPage:
    """One page of terms. ``cursor`` comes from the page before; raises UnusableCursorError."""
    where = _conditions(query)
    total = connection.scalar(sa.select(sa.func.count()).select_from(terms).where(*where)) or 0
    column, down = terms.c[query.sort.lstrip("-")], query.sort.startswith("-")
    order = (column.desc(), terms.c.id.desc()) if down else (column.asc(), terms.c.id.asc())
    if cursor:
        value, last_id = _decode(cursor, query.sort)
        place = sa.tuple_(sa.literal(value, column.type), sa.literal(last_id))
        here = sa.tuple_(column, terms.c.id)
        where.append(here < place if down else here > place)
    size = max(1, min(limit, LARGEST_PAGE))
    rows = connection.execute(sa.select(terms).where(*where).order_by(*order).limit(size + 1)).mappings().all()
    more = _encode(query.sort, rows[size - 1]) if len(rows) > size else None
    return TermPage(tuple(record_of(row) for row in rows[:size]), more, total)


def _conditions(query: TermQuery) -> list[sa.ColumnElement[bool]]:
    where: list[sa.ColumnElement[bool]] = [terms.c.deleted == query.deleted]
    if query.categories:
        where.append(terms.c.category.in_(query.categories))
    if query.statuses:
        where.append(terms.c.status.in_([str(s) for s in query.statuses]))
    if query.changed_by:
        where.append(terms.c.changed_by == storable(query.changed_by))
    if text := storable(query.text).strip():
        where.append(_search(text))
    return where


def _search(text: str) -> sa.ColumnElement[bool]:
    if any(map(is_han, text)):
        return terms.c.form.contains(match_form(text), autoescape=True)
    words = [terms.c.searched.contains(word, autoescape=True) for word in text.casefold().split()]
    sound = plain(text)
    ways: list[sa.ColumnElement[bool]] = [sa.and_(*words), terms.c.form.contains(match_form(text), autoescape=True)]
    if sound:
        ways.append(terms.c.pinyin.contains(sound, autoescape=True))
        ways.append(terms.c.initials.startswith(sound, autoescape=True))
    return sa.or_(*ways)


def _encode(sort: Sort, row: sa.RowMapping) -> str:
    value = row[sort.lstrip("-")]
    place = [str(sort), value.isoformat() if isinstance(value, datetime) else value, row["id"]]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def _decode(cursor: str, sort: Sort) -> tuple[Any, int]:
    """The place a cursor stands for; raises UnusableCursorError when it is not ours or for another order."""
    try:
        made_for, value, last_id = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if sort.lstrip("-") == "changed":
            value = datetime.fromisoformat(value)
        if made_for != sort or not isinstance(last_id, int) or not isinstance(value, str | datetime):
            raise UnusableCursorError
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise UnusableCursorError from error
    return value, last_id
