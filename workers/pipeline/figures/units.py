"""The one table of units, shared by the reader, the writer and the checker.

A unit has a canonical id (ISO 4217 for money; "%", "pp"; "kW", "mu", "TEU" ...), a
dimension and an exact factor to the base unit of that dimension. Two amounts are
the same when they have one dimension and the products value x factor agree, so
that "32 GW" answers 3200万千瓦. Each currency is a dimension of its own.

Rates are written with a slash between two ids: "jin/mu", "CNY/tonne", "ug/m3".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from workers.pipeline.figures.currencies import CURRENCIES, SUBUNITS
from workers.pipeline.figures.unit_table import UNITS

MONEY = "money"
TIME = "time"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. ``aliases`` are further English spellings in lower case; the case of ``symbols`` matters."""

    id: str
    dimension: str  # "money CNY" for money
    factor: Fraction
    zh: tuple[str, ...]
    singular: str
    plural: str
    aliases: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()

    @property
    def is_money(self) -> bool:
        """Whether it is a currency or a part of one."""
        return self.dimension.startswith(MONEY)

    @property
    def english(self) -> tuple[str, ...]:
        """Every English spelling in words, lower case."""
        return tuple(dict.fromkeys((self.singular.lower(), self.plural.lower(), *self.aliases)))


def _rows(table: str) -> Iterator[list[str]]:
    for line in table.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(",") if word.strip())


def _fraction(cell: str) -> Fraction:
    numerator, _, denominator = cell.partition("/")
    return Fraction(numerator) / Fraction(denominator or "1")


def _unit(unit_id: str, dimension: str, factor: Fraction, spellings: list[str]) -> Unit:
    zh, singular, plural, aliases, symbols = spellings
    return Unit(unit_id, dimension, factor, _words(zh), singular, plural, _words(aliases), _words(symbols))


def _all_units() -> Iterator[Unit]:
    for code, *spellings in _rows(CURRENCIES):
        yield _unit(code, f"{MONEY} {code}", Fraction(1), spellings)
    for unit_id, code, parts, *spellings in _rows(SUBUNITS):
        yield _unit(unit_id, f"{MONEY} {code}", Fraction(1, int(parts)), spellings)
    for unit_id, dimension, factor, *spellings in _rows(UNITS):
        yield _unit(unit_id, dimension, _fraction(factor), spellings)


UNIT: dict[str, Unit] = {unit.id: unit for unit in _all_units()}

# Chinese spelling -> id. Where two units share a spelling the first row of the table wins.
ZH_UNIT: dict[str, str] = {}
for _each in UNIT.values():
    for _spelling in _each.zh:
        ZH_UNIT.setdefault(_spelling, _each.id)


@cache
def unit_of(unit_id: str) -> Unit:
    """The unit with this id; a rate "a/b" is composed of its two sides. KeyError for an unknown id."""
    if unit_id in UNIT:
        return UNIT[unit_id]
    above, _, below = unit_id.partition("/")
    if not below:
        raise KeyError(unit_id)
    top, bottom = unit_of(above), unit_of(below)
    return Unit(
        id=unit_id,
        dimension=f"{top.dimension} per {bottom.dimension}",
        factor=top.factor / bottom.factor,
        zh=tuple(f"{a}{joint}{b}" for a in top.zh for b in bottom.zh for joint in ("/", "每")),
        singular=f"{top.singular} per {bottom.singular}",
        plural=f"{top.plural} per {bottom.singular}",
        aliases=tuple(f"{a} {joint} {bottom.singular}" for a in top.english for joint in ("per", "a", "an", "/")),
        symbols=tuple(f"{a}/{b}" for a in top.symbols for b in bottom.symbols),
    )


def same_dimension(one: str, other: str) -> bool:
    """Whether two unit ids measure the same thing."""
    return unit_of(one).dimension == unit_of(other).dimension


def convert(value: Fraction, from_id: str, to_id: str) -> Fraction:
    """``value`` of the one unit in the other, exactly. ValueError when they measure different things."""
    if not same_dimension(from_id, to_id):
        raise ValueError(f"{from_id} and {to_id} measure different things")
    return value * unit_of(from_id).factor / unit_of(to_id).factor
