"""Figures written in English: the exact words that stand in for ``Figure.zh``.

Newswire form: every significant digit kept, "434.16 billion yuan", "US$61.165
billion", "10.8 percentage points". Counts from zero to nine are spelled out, and
so are durations, which count years, months or days.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workers.pipeline.figures.number_words import digits, fraction_words, ordinal, plain
from workers.pipeline.figures.style import NEWSWIRE, Style
from workers.pipeline.figures.units import unit_of
from workers.pipeline.figures.wording import (
    amount_of,
    bounded,
    has_form,
    level,
    noun_of,
    percent_text,
    spelled,
    unsigned,
)
from workers.pipeline.figures.writing_dates import date_text
from workers.pipeline.figures.writing_measures import write_duration, write_measure
from workers.pipeline.values import Bound, Figure, Kind, Shape

__all__ = ["NEWSWIRE", "Style", "value_text", "write_figure"]

_SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£", "HKD": "HK$"}
_DOUBLINGS = {2: "doubled", 4: "quadrupled", 8: "increased eightfold"}
# What the reader says a measure word must become.
_NOUNS = {
    "people": ("person", "people"),
    "times": ("time", "times"),
    "households": ("household", "households"),
    "visits": ("visit", "visits"),
    "passenger_trips": ("passenger trip", "passenger trips"),
}
# Ordinals that English puts as a number after the noun, and measure words that are nouns.
_NAMED_RANKS = {
    "条": "Article",
    "章": "Chapter",
    "款": "Paragraph",
    "节": "Section",
    "页": "page",
    "编": "Part",
    "号": "No.",
    "表": "Table",
    "图": "Figure",
    "附表": "Annex Table",
    "附图": "Annex Figure",
    "附件": "Annex",
    "附录": "Appendix",
    "专栏": "Box",
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
# A number plate begins with the short name of a province.
_PLATES = dict(
    zip(
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁",
        "Jing Jin Hu Yu Ji Yu Yun Liao Hei Xiang Wan Lu Xin Su Zhe Gan E Gui Gan Jin Meng Shan Ji Min Gui Yue Chuan "
        "Qing Zang Qiong Ning".split(),
        strict=True,
    )
)
_NARROW = {code + 0xFEE0: code for code in range(0x21, 0x7F)}


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


def _money(figure: Figure, style: Style, first_use: bool) -> str:
    unit = unit_of(figure.unit or "CNY")
    if has_form(figure, "level"):
        return level(figure, f"{amount_of(figure, style)} {unit.singular}")
    sign = _SIGNS.get(unit.id)
    if sign is None or figure.bound is Bound.SEVERAL:
        return bounded(figure, f"{amount_of(figure, style)} {noun_of(figure, unit.id)}")
    minus = "minus " if figure.values[0] < 0 else ""
    return bounded(figure, minus + " to ".join(sign + text for text in unsigned(figure, style)))


def _percent(figure: Figure, style: Style, first_use: bool) -> str:
    amount = amount_of(figure, style)
    if figure.unit == "permille":
        return bounded(figure, f"{amount} per thousand")
    if figure.unit == "ppm":
        return bounded(figure, f"{amount} ppm")
    text = percent_text(amount, style)
    return bounded(figure, f"{text} of the price" if has_form(figure, "discount") else text)


def _points(figure: Figure, style: Style, first_use: bool) -> str:
    return bounded(figure, f"{amount_of(figure, style)} {noun_of(figure, figure.unit or 'pp')}")


def _multiple(figure: Figure, style: Style, first_use: bool) -> str:
    value = figure.values[0]
    if has_form(figure, "doubled"):
        return bounded(figure, _DOUBLINGS.get(int(value), f"multiplied by {digits(value)}"))
    if has_form(figure, "halved"):
        return bounded(figure, "halved")
    if has_form(figure, "increase"):
        grown = " to ".join(digits((v - 1) * 100) for v in figure.values)
        return bounded(figure, percent_text(grown, style))
    if value == 2 and figure.shape is Shape.SINGLE:
        return bounded(figure, "twice")
    return bounded(figure, f"{amount_of(figure, style)} times")


def _count(figure: Figure, style: Style, first_use: bool) -> str:
    text = spelled(figure) or amount_of(figure, style)
    noun = next((_NOUNS[word] for word in (figure.form or "").split() if word in _NOUNS), None)
    if has_form(figure, "top") or figure.classifier == "强":
        text = f"top {text}"
    return bounded(figure, f"{text} {noun[figure.values != (Fraction(1),)]}" if noun else text)


def _rank(figure: Figure, style: Style, first_use: bool) -> str:
    value, word = int(figure.values[0]), figure.classifier or ""
    if word in _NAMED_RANKS and (word in "页号" or has_form(figure, "article")):
        return f"{_NAMED_RANKS[word]} {digits(figure.values[0])}"
    return f"{ordinal(value)} {_RANK_NOUNS[word]}" if word in _RANK_NOUNS else ordinal(value)


def _date(figure: Figure, style: Style, first_use: bool) -> str:
    if has_form(figure, "anniversary"):
        return f"{ordinal(int(figure.values[0]))} anniversary"
    if has_form(figure, "lunar"):
        month, *day = (ordinal(int(value)) for value in figure.values)
        return f"the {day[0]} day of the {month} lunar month" if day else f"the {month} lunar month"
    if figure.date is None:
        year = digits(figure.values[0]).replace(",", "")
        return f"{year} BC" if has_form(figure, "bc") else f"AD {year}"
    return date_text(figure, style)


def _ratio(figure: Figure, style: Style, first_use: bool) -> str:
    text = ("-" if has_form(figure, "score") else ":").join(digits(v) for v in figure.values)
    return bounded(figure, percent_text(text, style) if figure.unit == "%" else text)


def _fraction(figure: Figure, style: Style, first_use: bool) -> str:
    if "百万分之" in figure.zh:
        parts = " to ".join(digits(value * 10**6) for value in figure.values)
        return bounded(figure, f"{parts} {'part' if parts == '1' else 'parts'} per million")
    return bounded(figure, " to ".join(fraction_words(v) for v in figure.values))


def _identifier(figure: Figure, style: Style, first_use: bool) -> str:
    """The code unchanged; 次 of a train is dropped and the province of a number plate is spelled."""
    code = figure.zh.removesuffix("次").translate(_NARROW)
    return f"{_PLATES[code[0]]} {code[1:]}" if code[:1] in _PLATES else code


_WRITERS: dict[Kind, Callable[[Figure, Style, bool], str]] = {
    Kind.MONEY: _money,
    Kind.PERCENT: _percent,
    Kind.POINTS: _points,
    Kind.MULTIPLE: _multiple,
    Kind.MEASURE: write_measure,
    Kind.COUNT: _count,
    Kind.RANK: _rank,
    Kind.DATE: _date,
    Kind.DURATION: write_duration,
    Kind.RATIO: _ratio,
    Kind.FRACTION: _fraction,
    Kind.IDENTIFIER: _identifier,
}
