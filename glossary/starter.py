"""The glossary that a new installation begins with."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

from glossary.term import Term, TermStatus


def starter_terms() -> list[Term]:
    """The terms of starter.csv in its order: approved ones, and drafts that an editor may want to approve."""
    return list(_terms())


@cache
def _terms() -> tuple[Term, ...]:
    text = resources.files("glossary").joinpath("starter.csv").read_text(encoding="utf-8")
    return tuple(_term(row) for row in csv.DictReader(text.splitlines()))


def _term(row: dict[str, str]) -> Term:
    return Term(
        zh=row["zh"],
        en=row["en"],
        category=row["category"],
        status=TermStatus(row["status"]),
        note=row["note"],
        source=row["source"],
        alternatives=_values(row["alternatives"]),
        forbidden=_values(row["forbidden"]),
        near=_values(row["near"]),
        sentence_case=row["sentence_case"] == "yes",
    )


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value for value in cell.split(";") if value)
