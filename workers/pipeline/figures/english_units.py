"""Which units an English text puts beside a number, by the shared table of units.

Some spellings stand for several units ("dollars", "pounds", "¥"); all are given
and the comparison takes the one that fits. Rates give both the rate and what is
counted: "jin per mu" is "jin/mu" and "jin".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from workers.pipeline.figures.english_compose import low
from workers.pipeline.figures.english_tokens import Token, TokenKind, tokens_of
from workers.pipeline.figures.english_words import SCALES
from workers.pipeline.figures.units import UNIT, unit_of

Units = frozenset[str]
NO_UNITS: Units = frozenset()

TIMES = "times"  # three times: a multiple, or how often
_DOLLARS = frozenset({"USD", "HKD", "AUD", "CAD", "SGD", "TWD", "NZD", "MOP"})
_AMBIGUOUS: dict[str, Units] = {
    "$": _DOLLARS,
    "dollar": _DOLLARS,
    "dollars": _DOLLARS,
    "buck": _DOLLARS,
    "bucks": _DOLLARS,
    "cents": frozenset({"US-cent", "euro-cent", "HK-cent"}),
    "¥": frozenset({"CNY", "JPY"}),
    "￥": frozenset({"CNY", "JPY"}),
    "pound": frozenset({"GBP", "lb", "EGP"}),
    "pounds": frozenset({"GBP", "lb", "EGP"}),
    "rupees": frozenset({"INR", "PKR", "LKR", "NPR"}),
    "pesos": frozenset({"MXN", "PHP", "ARS", "CLP", "COP"}),
    "rubles": frozenset({"RUB", "BYN"}),
    "dinars": frozenset({"IQD", "KWD", "BHD"}),
    "francs": frozenset({"FRF", "CHF"}),
    "riyals": frozenset({"SAR", "QAR"}),
    "won": frozenset({"KRW", "KPW"}),
    "degrees": frozenset({"degC", "deg", "degF"}),
    "degree": frozenset({"degC", "deg"}),
    "kilowatt hours": frozenset({"kWh"}),
    "yrs": frozenset({"year"}),
    "year's": frozenset({"year"}),
    "years'": frozenset({"year"}),
    "day's": frozenset({"day"}),
    "month's": frozenset({"month"}),
    "week's": frozenset({"week"}),
    "hour's": frozenset({"hour"}),
    "minute's": frozenset({"minute"}),
    "b/d": frozenset({"barrel/day"}),
    "kmh": frozenset({"km/h"}),
    "pip": frozenset({"bp"}),
    "pips": frozenset({"bp"}),
    "rpm": frozenset({"rpm"}),
    "bpd": frozenset({"barrel/day"}),
    "times": frozenset({TIMES}),
    "fold": frozenset({TIMES}),
    "folds": frozenset({TIMES}),
    "x": frozenset({TIMES}),
    "percentage": frozenset({"%"}),
    "percents": frozenset({"%"}),
    "percentile": frozenset({"%"}),
    "celsius degrees": frozenset({"degC"}),
}
# Symbols that are words too: a unit only when glued to the digits, or never.
_GLUED_ONLY = frozenset("A K N J V E s h l L t x X g m P p pc C F hp min deg".split())
_GLUED_OR_SPACED = frozenset({"C", "F", "P", "E", "m", "g", "V", "W", "h", "L", "s", "t"})
_NEVER = frozenset({"in", "sum", "real", "mark", "sol", "E"})
_SKIPPED = frozenset(
    "consecutive more full straight additional extra further another new whole long short chinese american us solid "
    "odd plus some or so calendar additional great different such square- or more of the a an one total good".split()
)
# Things counted: units only below a "per".
_THINGS = frozenset({"person", "household", "vehicle", "plant", "item", "copy", "time"})
_PER = frozenset({"per", "/", "a", "an", "each", "every"})
_TIME_WORDS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})
_NO_ADJECTIVES = frozenset("in of for within and or to per by over after at on from until every each as than".split())
_CODES_IN_LOWER_CASE = frozenset({"Rmb", "rmb", "Rs", "Rp", "cny", "usd", "Yuan"})
_WORDS_BEFORE = {"yuan": "CNY", "renminbi": "CNY", "euro": "EUR", "euros": "EUR"}
_NATIONS = {"us": "USD", "hk": "HKD", "nt": "TWD", "s": "USD"}

Key = tuple[str, ...]


@cache
def _spellings() -> tuple[dict[Key, Units], int]:
    """Every English spelling of every unit as a row of lower-case words, and the longest such row."""
    table: dict[Key, set[str]] = {}
    for unit in UNIT.values():
        for words in unit.english:
            table.setdefault(_key(words), set()).add(unit.id)
    for words, ids in _AMBIGUOUS.items():
        table[_key(words)] = set(ids)
    for word in _NEVER:
        table.pop((word,), None)
    return {key: frozenset(ids) for key, ids in table.items() if key}, max(map(len, table))


@cache
def _symbols() -> tuple[dict[Key, Units], int]:
    """The same for symbols, whose case matters."""
    table: dict[Key, set[str]] = {}
    for unit in UNIT.values():
        for symbol in unit.symbols:
            if symbol not in _NEVER:
                table.setdefault(tuple(t.text for t in tokens_of(symbol)), set()).add(unit.id)
    table |= {("p",): {"penny"}, ("pc",): {"%"}, ("C",): {"degC"}, ("F",): {"degF"}}
    for sign in ("$", "¥", "￥"):
        table[(sign,)] = set(_AMBIGUOUS[sign])
    return {key: frozenset(ids) for key, ids in table.items() if key}, max(map(len, table))


def _key(words: str) -> Key:
    return tuple(t.low for t in tokens_of(words) if t.text != "-")


@cache
def base(unit_id: str) -> tuple[str, Fraction]:
    """The dimension of a unit and its factor to that dimension's base; an unknown unit is a dimension of its own."""
    if unit_id == TIMES:
        return "multiple", Fraction(1)
    try:
        unit = unit_of(unit_id)
    except KeyError:
        return unit_id, Fraction(1)
    return unit.dimension, unit.factor


def unit_after(tokens: Sequence[Token], i: int) -> tuple[Units, int]:
    """The units that stand at token ``i`` or just after a word that may come between; and where they end.

    ``(NO_UNITS, i)`` when there is none.
    """
    at = i
    for _ in range(4):
        units, end = _rate(tokens, at)
        if units:
            return units, end
        if at < len(tokens) and (tokens[at].text == "-" or tokens[at].low in _SKIPPED or tokens[at].text == "+"):
            at += 1
        else:
            break
    return _time_past_a_word(tokens, i)


def _time_past_a_word(tokens: Sequence[Token], i: int) -> tuple[Units, int]:
    """A unit of time may stand behind one adjective: "three public days", "11 fewer days"."""
    at = i + (low(tokens, i) == "-")
    if not (at + 1 < len(tokens) and tokens[at].kind is TokenKind.WORD and tokens[at].text.islower()):
        return NO_UNITS, i
    if tokens[at].low in _NO_ADJECTIVES:
        return NO_UNITS, i
    if low(tokens, at + 1) in _TIME_WORDS:
        return _plain(tokens, at + 1)
    return NO_UNITS, i


def _rate(tokens: Sequence[Token], i: int) -> tuple[Units, int]:
    """One unit at ``i``, with the "per" unit that may follow."""
    units, end = _plain(tokens, i)
    if units <= _THINGS:
        return NO_UNITS, i
    if end >= len(tokens) or tokens[end].low not in _PER:
        return units, end
    below, after = _plain(tokens, end + 1)
    if not below or TIMES in units or TIMES in below:
        return units, end
    rates = {f"{u}/{b}" for u in units for b in below}
    return units | rates, after


def _plain(tokens: Sequence[Token], i: int) -> tuple[Units, int]:
    """The longest spelling of a unit that begins at token ``i``."""
    words, longest = _spellings()
    key: list[str] = []
    best: tuple[Units, int] = (NO_UNITS, i)
    at = i
    while at < len(tokens) and len(key) < longest:
        if tokens[at].text == "-" and key:
            at += 1
            continue
        key.append(tokens[at].low)
        at += 1
        if found := words.get(tuple(key)):
            best = found, at
    symbol = _symbol(tokens, i)
    return symbol if symbol[1] > best[1] else best


def _symbol(tokens: Sequence[Token], i: int) -> tuple[Units, int]:
    """The longest symbol that begins at token ``i``."""
    symbols, longest = _symbols()
    best: tuple[Units, int] = (NO_UNITS, i)
    for end in range(i + 1, min(i + longest, len(tokens)) + 1):
        key = tuple(t.text for t in tokens[i:end])
        if end > i + 1 and not tokens[end - 1].glued:
            break
        found = symbols.get(key)
        if found and _leads_on(tokens, end, found):
            continue
        if found and (
            key[0] not in _GLUED_ONLY or tokens[i].glued or (key[0] in _GLUED_OR_SPACED and _after_digits(tokens, i))
        ):
            best = found, end
    return best


def _leads_on(tokens: Sequence[Token], at: int, units: Units) -> bool:
    """Whether a currency sign belongs to the number after it: "RMB 5, $6"."""
    if at >= len(tokens) or tokens[at].kind is not TokenKind.NUMBER:
        return False
    return any(base(unit)[0].startswith("money") for unit in units)


def _after_digits(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].kind is TokenKind.NUMBER


def unit_before(tokens: Sequence[Token], i: int) -> tuple[Units, int]:
    """The currency sign, code or word just before token ``i``, and where it begins; ``(NO_UNITS, i)`` for none."""
    if i == 0:
        return NO_UNITS, i
    before, earlier = tokens[i - 1], tokens[i - 2] if i > 1 else None
    amount = earlier is not None and (earlier.value is not None or earlier.low in SCALES)
    if before.low in _WORDS_BEFORE and not amount:
        return frozenset({_WORDS_BEFORE[before.low]}), i - 1
    is_code = before.text.isupper() or before.text in _CODES_IN_LOWER_CASE
    if before.kind is TokenKind.WORD and not is_code:
        return NO_UNITS, i
    units = _symbols()[0].get((before.text,)) or _symbols()[0].get((before.text.upper(),), NO_UNITS)
    money = frozenset(u for u in units if base(u)[0].startswith("money"))
    if before.text == "$" and earlier is not None and earlier.low in _NATIONS:
        return frozenset({_NATIONS[earlier.low]}), i - 2
    return (money, i - 1) if money else (NO_UNITS, i)
