"""Figures written in English: the exact words that stand in for ``Figure.zh``.

Newswire form: every significant digit kept, "434.16 billion yuan", "US$61.165
billion", "10.8 percentage points", counts from zero to nine spelled out.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workers.pipeline.figures.number_words import SMALL_WORDS, digits, fraction_words, number, ordinal, plain, several
from workers.pipeline.figures.style import NEWSWIRE, Style
from workers.pipeline.figures.units import convert, unit_of
from workers.pipeline.figures.writing_dates import clock_text, date_text
from workers.pipeline.values import Bound, Figure, Kind, Shape

BOUND_WORDS = {
    Bound.ABOUT: "about",
    Bound.NEARLY: "nearly",
    Bound.MORE_THAN: "more than",
    Bound.LESS_THAN: "less than",
    Bound.AT_LEAST: "at least",
    Bound.AT_MOST: "at most",
}
_SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£", "HKD": "HK$"}
_SHORT = {"kV": "kV", "MW": "MW", "GW": "GW", "TW": "TW", "P": "P", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "TEU": "TEU",
          "dB": "dB", "KB": "KB", "MB": "MB", "GB": "GB", "TB": "TB", "PB": "PB", "EB": "EB", "ZB": "ZB", "TOPS": "TOPS", "Mbps": "Mbps", "Gbps": "Gbps",
          "kVA": "kVA", "MVA": "MVA", "MPa": "MPa", "kPa": "kPa", "hPa": "hPa", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz"}  # fmt: skip
# Units that English readers may not know, with what they become: (from, to, spelled).
_CONVERSIONS = {
    "jin": ("tonne", "kg"),
    "mu": ("ha",),
    "jin/mu": ("kg/ha",),
    "kg/mu": ("kg/ha",),
    "li": ("km",),
    "kW": ("GW", "MW"),
}
_CONVERTED = {"GW": "GW", "MW": "MW", "kg/ha": "kg per hectare"}
_SPELLED_TIME = frozenset({"year", "quarter", "month", "week", "day", "working day", "hour", "century"})


def write_figure(figure: Figure, style: Style = NEWSWIRE, first_use: bool = True) -> str:
    """The English of ``figure``, bound included unless a verb outside the span says it.

    ``first_use``: whether its unit occurs for the first time, and so may carry its
    conversion in brackets.
    """
    return _WRITERS[figure.kind](figure, style, first_use)


def value_text(figure: Figure) -> str:
    """The value as canonical text: "434160000000", "2025-H1", "12.5:39.6:47.9", "10..15", or the code itself."""
    if figure.date is not None:
        return figure.date
    if not figure.values:
        return figure.zh
    if has_form(figure, "bc"):
        return f"-{int(figure.values[0]):04d}"
    joint = {Shape.RANGE: "..", Shape.RATIO: ":"}.get(figure.shape, ",")
    return joint.join(plain(v) for v in figure.values)


def has_form(figure: Figure, word: str) -> bool:
    """Whether ``word`` is among the words of ``figure.form``."""
    return word in (figure.form or "").split()


def bounded(figure: Figure, text: str) -> str:
    """``text`` with the bound word, unless a verb outside the span says it already."""
    if figure.bound is None or figure.bound is Bound.SEVERAL or has_form(figure, "verb_bound"):
        return text
    return f"{BOUND_WORDS[figure.bound]} {text}"


def _amount(figure: Figure, style: Style) -> str:
    """The number or numbers of ``figure``: "5", "10 to 15", "several hundred"."""
    if figure.bound is Bound.SEVERAL:
        return several(figure.values[0])
    if figure.shape is Shape.RANGE:
        return " to ".join(number(v, style) for v in figure.values)
    value = figure.values[0]
    sign = "±" if has_form(figure, "plus_minus") else ""
    if value < 0:
        return f"minus {number(-value, style)}"
    return sign + number(value, style)


def _several_of(amount: str, noun: str) -> str:
    """ "tens of millions of" needs no second "of"; "dozens of" alone keeps its own."""
    return f"{amount} {noun}" if noun else amount


def _level(figure: Figure, text: str) -> str:
    """千亿级, 30万吨级: "100-billion-yuan", "300,000-tonne", before the noun they size."""
    return bounded(figure, text.replace(" ", "-"))


def _money(figure: Figure, style: Style, first_use: bool) -> str:
    unit = unit_of(figure.unit or "CNY")
    if has_form(figure, "level"):
        return _level(figure, f"{_amount(figure, style)} {unit.singular}")
    sign = _SIGNS.get(unit.id)
    if sign is None or figure.bound is Bound.SEVERAL:
        return bounded(figure, _several_of(_amount(figure, style), _noun(figure, unit.id)))
    if any(v < 0 for v in figure.values):
        return bounded(figure, f"minus {sign}{number(-figure.values[0], style)}")
    return bounded(figure, " to ".join(sign + number(v, style) for v in figure.values))


def _noun(figure: Figure, unit_id: str) -> str:
    unit = unit_of(unit_id)
    return unit.singular if figure.values == (Fraction(1),) and figure.bound is None else unit.plural


def _percent(figure: Figure, style: Style, first_use: bool) -> str:
    if figure.unit == "permille":
        return bounded(figure, f"{_amount(figure, style)} per thousand")
    amount = _amount(figure, style)
    text = f"{amount}%" if style.percent == "%" else f"{amount} percent"
    if has_form(figure, "discount"):
        text += " of the price"
    return bounded(figure, text)


def _points(figure: Figure, style: Style, first_use: bool) -> str:
    return bounded(figure, f"{_amount(figure, style)} {_noun(figure, figure.unit or 'pp')}")


def _multiple(figure: Figure, style: Style, first_use: bool) -> str:
    value = figure.values[0]
    if has_form(figure, "doubled"):
        named = {2: "doubled", 4: "quadrupled", 8: "increased eightfold"}
        return bounded(figure, named.get(int(value), f"multiplied by {digits(value)}"))
    if has_form(figure, "halved"):
        return bounded(figure, "halved")
    if has_form(figure, "increase"):
        percent = " to ".join(digits((v - 1) * 100) for v in figure.values)
        return bounded(figure, f"{percent}%" if style.percent == "%" else f"{percent} percent")
    if value == 2 and figure.shape is Shape.SINGLE:
        return bounded(figure, "twice")
    return bounded(figure, f"{_amount(figure, style)} times")


def _measure(figure: Figure, style: Style, first_use: bool) -> str:
    unit = figure.unit or ""
    if has_form(figure, "magnitude"):
        return f"magnitude {bounded(figure, _amount(figure, style))}"
    if has_form(figure, "level"):
        return _level(figure, f"{_amount(figure, style)} {unit_of(unit).singular}")
    noun = _SHORT.get(unit) or _noun(figure, unit)
    text = bounded(figure, f"{_amount(figure, style)} {noun}")
    return text + (_conversion(figure, style) if first_use and style.conversions else "")


def _conversion(figure: Figure, style: Style) -> str:
    """The same amount in a unit an English reader knows, in brackets, when it comes out as a short exact number."""
    unit = figure.unit or ""
    if figure.bound is Bound.SEVERAL:
        return ""
    for target in _CONVERSIONS.get(unit, ()):
        values = [convert(v, unit, target) for v in figure.values]
        if all(1 <= abs(v) and len(plain(v)) <= 12 and "/" not in plain(v) for v in values):
            noun = _CONVERTED.get(target) or unit_of(target).plural
            return f" ({' to '.join(number(v, style) for v in values)} {noun})"
    return ""


_NOUNS = {
    "people": ("person", "people"),
    "times": ("time", "times"),
    "households": ("household", "households"),
    "visits": ("visit", "visits"),
    "passenger_trips": ("passenger trip", "passenger trips"),
}


def _count(figure: Figure, style: Style, first_use: bool) -> str:
    text = _spelled(figure) or _amount(figure, style)
    noun = next((_NOUNS[word] for word in (figure.form or "").split() if word in _NOUNS), None)
    if has_form(figure, "top") or figure.classifier == "强":
        text = f"top {text}"
    return bounded(figure, f"{text} {noun[figure.values != (Fraction(1),)]}" if noun else text)


def _spelled(figure: Figure) -> str | None:
    """The words of whole numbers from zero to nine."""
    if figure.bound is Bound.SEVERAL or not all(v.denominator == 1 and 0 <= v < 10 for v in figure.values):
        return None
    return " to ".join(SMALL_WORDS[int(v)] for v in figure.values)


def _duration(figure: Figure, style: Style, first_use: bool) -> str:
    if has_form(figure, "clock"):
        return bounded(figure, clock_text(figure.date or ""))
    unit = figure.unit or "year"
    if figure.values == (Fraction(1, 2),):
        return bounded(figure, f"half {'an' if unit == 'hour' else 'a'} {unit_of(unit).singular}")
    if has_form(figure, "composite"):
        return bounded(figure, _parts_of_time(figure.values[0], unit))
    text = (_spelled(figure) if unit in _SPELLED_TIME else None) or _amount(figure, style)
    text = f"{text} {_noun(figure, unit)}"
    return bounded(figure, f"{text} old" if has_form(figure, "age") else text)


_LARGER = {"second": ("minute", 60), "minute": ("hour", 60), "hour": ("day", 24), "month": ("year", 12)}


def _parts_of_time(value: Fraction, unit: str) -> str:
    """117.79 seconds as "1 minute 57.79 seconds"."""
    if unit not in _LARGER or value < _LARGER[unit][1]:
        return f"{digits(value)} {_one_or_many(value, unit)}"
    larger, size = _LARGER[unit]
    whole, rest = divmod(value, size)
    said = _parts_of_time(Fraction(whole), larger)
    return f"{said} {digits(rest)} {_one_or_many(rest, unit)}" if rest else said


def _one_or_many(value: Fraction, unit_id: str) -> str:
    return unit_of(unit_id).singular if value == 1 else unit_of(unit_id).plural


_NAMED_RANKS = {
    "条": "Article",
    "章": "Chapter",
    "款": "Paragraph",
    "节": "Section",
    "页": "page",
    "编": "Part",
    "号": "No.",
}
_RANK_NOUNS = {
    "年": "year",
    "天": "day",
    "日": "day",
    "周": "week",
    "月": "month",
    "个月": "month",
    "季度": "quarter",
    "个季度": "quarter",
    "阶段": "stage",
    "分钟": "minute",
    "小时": "hour",
}


def _rank(figure: Figure, style: Style, first_use: bool) -> str:
    value = int(figure.values[0])
    name = _NAMED_RANKS.get(figure.classifier or "")
    if name:
        return f"{name} {value}"
    noun = _RANK_NOUNS.get(figure.classifier or "")
    return f"{ordinal(value)} {noun}" if noun else ordinal(value)


def _date(figure: Figure, style: Style, first_use: bool) -> str:
    if has_form(figure, "anniversary"):
        return f"{ordinal(int(figure.values[0]))} anniversary"
    if figure.date is None:
        year = digits(figure.values[0]).replace(",", "")
        return f"{year} BC" if has_form(figure, "bc") else f"AD {year}"
    return date_text(figure, style)


def _ratio(figure: Figure, style: Style, first_use: bool) -> str:
    joint = "-" if has_form(figure, "score") else ":"
    text = joint.join(digits(v) for v in figure.values)
    return bounded(
        figure,
        f"{text}%"
        if figure.unit == "%" and style.percent == "%"
        else f"{text} percent"
        if figure.unit == "%"
        else text,
    )


def _fraction(figure: Figure, style: Style, first_use: bool) -> str:
    return bounded(figure, " to ".join(fraction_words(v) for v in figure.values))


# A number plate begins with the short name of a province.
_PLATES = dict(
    zip(
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁",
        "Jing Jin Hu Yu Ji Yu Yun Liao Hei Xiang Wan Lu Xin Su Zhe Gan E Gui Gan Jin Meng Shan Ji Min Gui Yue Chuan Qing "
        "Zang Qiong Ning".split(),
        strict=True,
    )
)


_NARROW = {code + 0xFEE0: code for code in range(0x21, 0x7F)}


def _identifier(figure: Figure, style: Style, first_use: bool) -> str:
    """The code unchanged; 次 of a train is dropped and the province of a number plate is spelled."""
    code = figure.zh.removesuffix("次").translate(_NARROW)
    return f"{_PLATES[code[0]]} {code[1:]}" if code[:1] in _PLATES else code


_WRITERS: dict[Kind, Callable[[Figure, Style, bool], str]] = {
    Kind.MONEY: _money,
    Kind.PERCENT: _percent,
    Kind.POINTS: _points,
    Kind.MULTIPLE: _multiple,
    Kind.MEASURE: _measure,
    Kind.COUNT: _count,
    Kind.RANK: _rank,
    Kind.DATE: _date,
    Kind.DURATION: _duration,
    Kind.RATIO: _ratio,
    Kind.FRACTION: _fraction,
    Kind.IDENTIFIER: _identifier,
}
