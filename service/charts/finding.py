"""Which figures of an article can be compared.

Four forms: a ``series`` of one thing over time; ``growth`` rates of several things;
``parts`` of a whole and other ``shares``; ``amounts`` of one unit. Figures are
compared only inside one sentence (or sentences joined by semicolons), under one
date, each with a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from service.charts.names import Name, name_of, subject_of, topic_of
from service.charts.runs import Json, Mark, Run, runs_of

MOST_CHARTS = 3
FEWEST, MOST_BARS = 3, 12
FEWEST_IN_SERIES = 2
FIRST_WORDS = 3  # characters; a date that early is the whole sentence's
WIDEST, WIDEST_SERIES = 100, 5000  # longest bar to shortest; beyond that a picture says nothing
ORDER = ("series", "growth", "parts", "shares", "amounts")
INDUSTRIES = ("Primary industry", "Secondary industry", "Tertiary industry")

_WHOLE = range(99, 102)  # percent; parts are rounded
_INDUSTRY_WORDS = re.compile("三产|三次产业|产业结构|一产")
_SHARE_WORDS = re.compile("占|比重")
_CLASSIFIER = re.compile(r"[^\d零一二三四五六七八九十百千万亿两.多余以上近约超]+$")
_BOUNDS = {
    "more_than": "more than",
    "less_than": "less than",
    "at_least": "at least",
    "at_most": "at most",
    "about": "about",
    "nearly": "nearly",
}
_COUNTED = re.compile(r"(?:(?:more|less) than|about|nearly|over|at (?:least|most))? ?\d")  # "top 500" is none
_END = re.compile(r"\s*(?:以上|左右|上下|大关|多)?(?:[，；。、：,;:（()）]|[和及与]|以及|$)")
_CHANGES = re.compile(_END.pattern + r"|\s*(?:增|提|上升|下降|减|跃|升|降|扩|调|的(?:新高|水平)|大关)")
_CHANGED_BY = re.compile("(?:增加|提高|增长|上升|下降|减少|降低|扩大|净增|回落|压减)[了近约超]*$")
_SHARE_BEFORE = re.compile("(?:占比?|比重)(?:达到?|为|约|近|超过?)*$")
_BARE = re.compile(r"(?:[A-Z]{2,3}\$|[$€£¥])?\d")  # English that begins with its number, without a bound


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: its name, its words, its number, and where it stands. ``figure`` counts in the briefing's list."""

    name: Name
    text: str
    value: Fraction
    figure: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars to compare. ``subject`` is what a series is of; ``date`` the English of the date they share."""

    form: str
    bars: tuple[Bar, ...]
    subject: Name | None = None
    date: str | None = None

    @property
    def sentences(self) -> tuple[int, ...]:
        """The sentences it is drawn from."""
        return tuple(sorted({bar.sentence for bar in self.bars}))


def charts(briefing: Json) -> list[Chart]:
    """At most three charts of a briefing, in reading order; of each form the fullest first."""
    found = [chart for run in runs_of(briefing) for chart in _of_run(run)]
    found.sort(key=lambda chart: -len(chart.bars))
    best = [next(chart for chart in found if chart.form == form) for form in ORDER if form in {c.form for c in found}]
    best += [chart for chart in found if chart not in best]
    return sorted(best[:MOST_CHARTS], key=lambda chart: chart.sentences)


def _of_run(run: Run) -> Iterator[Chart]:
    series = list(_series(run))
    used = {bar.figure for chart in series for bar in chart.bars}
    yield from series
    growing = [m for m in run.figures if m.json.get("direction") in ("up", "down", "flat") and _rate(m) is not None]
    yield from _listed(run, "growth", [m for m in growing if m.index not in used])
    yield from _ratios(run)
    still = [m for m in run.figures if m.index not in used and not m.json.get("direction")]
    shares = [m for m in still if m.json["kind"] == "percent" and _SHARE_BEFORE.search(run.text, 0, m.start)]
    yield from _listed(run, "shares", [m for m in shares if _stands_alone(run, m, _END)])
    still = [m for m in still if _stands_alone(run, m, _END) and not _difference(run, m)]
    for unit in dict.fromkeys(filter(None, map(_unit, still))):
        yield from _listed(run, "amounts", [m for m in still if _unit(m) == unit])


# ------------------------------------------------------------------- series


def _series(run: Run) -> Iterator[Chart]:
    """One thing at several dates of one kind: years, half-years, months."""
    points: dict[tuple[str, Name | None, str], dict[str, Bar]] = {}
    subject = topic_of(run)
    for mark in run.figures:
        date, scale = run.dated(mark), _scale(mark)
        bar = _bar(mark, Name(str(date.json["en"]))) if date else None
        if date is None or bar is None or scale is None or not _stands_alone(run, mark, _CHANGES):
            continue
        share = scale == "percent" and _SHARE_WORDS.search(
            run.text, run.text.rfind("，", 0, date.start) + 1, mark.start
        )
        if share or _difference(run, mark):
            continue
        # Verbs alone before a figure: it is of the same thing as the one before.
        subject = subject_of(run, date, mark) or subject
        if not (subject and subject.text):
            subject = None
            continue
        when = str(date.json["value"])
        points.setdefault((scale, subject, re.sub(r"\d", "0", when)), {}).setdefault(when, bar)
    for (_, about, shape), by_date in points.items():
        bars = tuple(by_date[when] for when in sorted(by_date))
        if len(bars) >= FEWEST_IN_SERIES and shape[:1].isdigit() and _drawable(bars, WIDEST_SERIES):
            yield Chart("series", bars, about)


def _stands_alone(run: Run, mark: Mark, after: re.Pattern[str]) -> bool:
    """Whether the figure ends its phrase: 企业277家, not 277家企业, whose name comes after it."""
    return bool(after.match(run.text, mark.end))


def _difference(run: Run, mark: Mark) -> bool:
    """Whether an amount is by how much something changed: 增加623亿元, not 增加到623亿元."""
    return _rate(mark) is None and bool(_CHANGED_BY.search(run.text, 0, mark.start))


# -------------------------------------------------------------------- lists


def _listed(run: Run, form: str, marks: Sequence[Mark]) -> Iterator[Chart]:
    """Figures under one date, each with its name."""
    groups: dict[str, list[Bar]] = {}
    dates: dict[str, str | None] = {}
    for mark in marks:
        date = run.dated(mark)
        name = name_of(run, mark)
        bar = _bar(mark, name) if name else None
        if bar is None:
            continue
        key = str(date.json["value"]) if date else ""
        groups.setdefault(key, []).append(bar)
        dates[key] = str(date.json["en"]) if date else None
    for key, bars in groups.items():
        names = [bar.name.text.casefold() for bar in bars]
        english = sum(bar.name.lang == "en" for bar in bars)
        if len(set(names)) < len(names) or 3 * english < 2 * len(bars) or len(bars) < FEWEST:
            continue
        if _drawable(bars, WIDEST):
            whole = form == "shares" and round(sum(bar.value for bar in bars)) in _WHOLE
            yield Chart("parts" if whole else form, tuple(bars), None, dates[key])


def _ratios(run: Run) -> Iterator[Chart]:
    """12.5:39.6:47.9 of the three industries."""
    ratios = [mark for mark in run.figures if mark.json["kind"] == "ratio"]
    for mark in ratios[-1:]:  # 由甲调整为乙: the later one
        parts = str(mark.json.get("value")).split(":")
        if len(parts) != len(INDUSTRIES) or not _INDUSTRY_WORDS.search(run.text):
            continue
        values = [Fraction(part) for part in parts]
        if round(sum(values)) in _WHOLE:
            date = run.dated(mark) if len(ratios) == 1 else None
            if date and date.start > FIRST_WORDS and "，" in run.text[date.end : mark.start]:
                date = None  # a date of something else
            named = zip(INDUSTRIES, parts, values, strict=True)
            bars = (Bar(Name(n), f"{part} percent", value, mark.index, mark.sentence) for n, part, value in named)
            yield Chart("parts", tuple(bars), None, str(date.json["en"]) if date else None)


# ------------------------------------------------------------------ figures


def _scale(mark: Mark) -> str | None:
    """What may stand beside it over time: rates of growth, other percentages, or amounts of one unit."""
    if _rate(mark) is not None:
        return "growth" if mark.json.get("direction") else "percent"
    return _unit(mark)


def _unit(mark: Mark) -> str | None:
    """What may stand beside it: the unit of an amount, the measure word of a count."""
    kind = mark.json["kind"]
    if mark.json["zh"].endswith(("级", "以上", "以下")):  # a class, no amount
        return None
    if kind in ("money", "measure"):
        unit: str | None = mark.json.get("unit")
        return unit
    if kind == "count" and _COUNTED.match(mark.json["en"]) and (classifier := _CLASSIFIER.search(mark.json["zh"])):
        return "count " + classifier[0]
    return None


def _rate(mark: Mark) -> Fraction | None:
    """Growth in percent; 增长2倍 is a factor of 3, which is 200 percent."""
    value = mark.value
    if value is None or mark.json.get("bound") == "several":
        return None
    if mark.json["kind"] == "multiple":
        return (value - 1) * 100 if mark.json.get("direction") == "up" else None
    return value if mark.json["kind"] == "percent" else None


def _number(mark: Mark) -> Fraction | None:
    rate = _rate(mark)
    if rate is not None:
        return -rate if _fell(mark) else rate
    return mark.value if mark.json.get("bound") != "several" else None


def _bar(mark: Mark, name: Name) -> Bar | None:
    value = _number(mark)
    if value is None:
        return None
    text = str(mark.json["en"])
    if (bound := _BOUNDS.get(mark.json.get("bound") or "")) and _BARE.match(text):
        text = f"{bound} {text}"
    return Bar(name, f"down {text}" if _fell(mark) else text, value, mark.index, mark.sentence)


def _fell(mark: Mark) -> bool:
    """Whether it is a rate at which something fell. 从1.14吨下降到0.93吨 are two amounts."""
    return mark.json.get("direction") == "down" and _rate(mark) is not None


def _drawable(bars: Sequence[Bar], widest: int) -> bool:
    sizes = [abs(bar.value) for bar in bars if bar.value]
    return len(bars) <= MOST_BARS and len(sizes) >= 2 and max(sizes) <= widest * min(sizes)
