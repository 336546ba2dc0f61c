"""A recipe: which sources go into a training set, and how many copies of what kind."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path


class RecipeError(ValueError):
    """The recipe file has a fault; the message names the entry."""


@dataclass(frozen=True)
class Source:
    """One file of pairs. Copies may be fractions: 0.3 is three pairs in ten.

    `slotted` copies of a pair without figures and terms are plain ones. `clauses` are
    copies of the pair's clauses, plain or slotted. `own` marks
    the project's own text, of which a share is kept for measuring. `nearest` takes
    only that many pairs, those nearest to the domain; `likely` only that share, those
    likeliest to the judge. `longest` counts characters. An `optional` file may be absent.

    Two kinds of file are not pairs of sentences: with `ruled`, lines of Chinese, of which
    that many pairs are made by rule; with `frequent`, a dictionary, of which that many
    words are taken, those most frequent in the domain.
    """

    file: str
    plain: float = 1.0
    slotted: float = 0.0
    rendered: float = 0.0
    renumbered: float = 0.0
    joined: float = 0.0
    clauses: float = 0.0
    own: bool = False
    optional: bool = False
    nearest: int | None = None
    likely: float | None = None
    ruled: int | None = None
    frequent: int | None = None
    longest: int = 100


@dataclass(frozen=True)
class Recipe:
    """What `prepare.py` makes."""

    sources: tuple[Source, ...]
    domain: str | None = None
    """Chinese text of the domain, one sentence a line, for choosing the nearest pairs."""
    general: str | None = None
    """A file of pairs to compare it with."""
    longest_tokens: int = 120


def _checked(number: int, table: dict[str, object]) -> Source:
    """One [[source]] entry, or a complaint that names it."""
    known = {field.name: field.type for field in fields(Source)}
    unknown = sorted(set(table) - set(known))
    if unknown or "file" not in table:
        raise RecipeError(f"source {number}: " + (f"unknown keys {unknown}" if unknown else "needs a file"))
    return Source(**table)  # type: ignore[arg-type]


def read_recipe(path: Path) -> Recipe:
    """Read a recipe from TOML."""
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = held.pop("source", [])
    if not tables:
        raise RecipeError(f"{path.name}: no [[source]] entries")
    sources = tuple(_checked(number, table) for number, table in enumerate(tables, 1))
    unknown = sorted(set(held) - {"domain", "general", "longest_tokens"})
    if unknown:
        raise RecipeError(f"{path.name}: unknown keys {unknown}")
    return Recipe(sources=sources, **held)
