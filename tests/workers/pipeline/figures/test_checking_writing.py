"""Whatever the writer writes, the checker reads back as the same figure: over all kinds, bounds and units."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.pipeline.figures.checking import check
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.units import UNIT
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.values import Bound, Figure, Kind, Shape

BOUNDS = st.sampled_from([None, *(b for b in Bound if b is not Bound.SEVERAL)])
VALUES = st.builds(lambda n, places: Fraction(n, 10**places), st.integers(3, 10**9), st.integers(0, 3))
MONEY = sorted(unit.id for unit in UNIT.values() if unit.is_money)
MEASURES = ["kW", "kWh", "tonne", "km2", "km", "jin", "mu", "ha", "m3", "TEU", "GW", "kV", "degC", "jin/mu", "kg"]


def figure(kind, *values, unit=None, bound=None, shape=Shape.SINGLE, date=None, form=None):
    return Figure("甲", 0, 1, kind, tuple(values), unit, bound, shape, date, form=form)


amounts = st.one_of(
    st.builds(lambda v, u, b: figure(Kind.MONEY, v, unit=u, bound=b), VALUES, st.sampled_from(MONEY), BOUNDS),
    st.builds(lambda v, u, b: figure(Kind.MEASURE, v, unit=u, bound=b), VALUES, st.sampled_from(MEASURES), BOUNDS),
    st.builds(lambda v, b: figure(Kind.PERCENT, v, unit="%", bound=b), VALUES, BOUNDS),
    st.builds(lambda v, b: figure(Kind.POINTS, v, unit="pp", bound=b), VALUES, BOUNDS),
    st.builds(lambda n, b: figure(Kind.COUNT, Fraction(n), bound=b), st.integers(3, 10**12), BOUNDS),
    st.builds(lambda n: figure(Kind.RANK, Fraction(n)), st.integers(1, 3000)),
    st.builds(
        lambda n, u, b: figure(Kind.DURATION, Fraction(n), unit=u, bound=b),
        st.integers(2, 5000),
        st.sampled_from(["year", "month", "day", "hour", "minute"]),
        BOUNDS,
    ),
    st.builds(lambda a, b: figure(Kind.FRACTION, Fraction(min(a, b), max(a, b) + 1)), *[st.integers(1, 50)] * 2),
)
ranges = st.builds(
    lambda low, step, unit: figure(
        Kind.PERCENT if unit == "%" else Kind.MEASURE, low, low + step, unit=unit, shape=Shape.RANGE
    ),
    VALUES,
    VALUES,
    st.sampled_from(["%", "tonne", "km"]),
)
dates = st.one_of(
    st.dates().filter(lambda d: 1000 <= d.year <= 2199).map(lambda d: d.isoformat()),
    st.integers(1000, 2199).map(str),
    st.builds("{}-{:02d}".format, st.integers(1900, 2100), st.integers(1, 12)),
    st.builds("--{:02d}-{:02d}".format, st.integers(1, 12), st.integers(1, 28)),
    st.builds("{}-{}".format, st.integers(1900, 2100), st.sampled_from(["H1", "H2", "Q1", "Q2", "Q3", "Q4", "Q1/Q3"])),
    st.sampled_from(["FYP14", "FYP15", "1990s", "2020s", "C21", "--01/--08", "2025-01/2025-08", "2021/2025"]),
)


@given(amounts | ranges)
@settings(deadline=None, max_examples=400)
def test_every_amount_that_is_written_is_read_back(written):
    assert check([written], f"It is {write_figure(written)}.") == [], write_figure(written)


@given(dates)
@settings(deadline=None)
def test_every_date_that_is_written_is_read_back(date):
    written = figure(Kind.DATE, date=date)
    assert check([written], f"It was so in {write_figure(written)}.") == [], write_figure(written)


@given(amounts, amounts)
@settings(deadline=None, max_examples=300)
def test_another_amount_is_never_taken_for_it(wanted, written):
    same = wanted.values[0] == written.values[0]
    if not same and wanted.values[0] > 3 and wanted.unit == written.unit and wanted.kind is written.kind:
        assert check([wanted], f"It is {write_figure(written)}.")


@pytest.mark.parametrize(
    "zh",
    [
        "全年粮食总产量466亿斤，亩产1050斤，增长2倍，占全国的三分之一。",
        "2025年前三季度，出口4341.6亿元，同比增长10.8个百分点，其中9月19日达12.31亿元。",
        "装机超3200万千瓦，近三年翻了两番，最低气温零下20.5摄氏度。",
        "“十四五”期间，28.32万户居民受益，约占67.5%，第36位。",
    ],
)
def test_a_sentence_made_of_what_is_written_raises_no_alarm(zh):
    figures = read_figures(zh)
    said = {Bound.MORE_THAN: "exceeding ", Bound.ABOUT: "about "}
    verbs = [said[f.bound] if f.bound and "verb_bound" in (f.form or "") else "" for f in figures]
    english = "; ".join(verb + write_figure(f) for verb, f in zip(verbs, figures, strict=True))
    assert figures
    assert check(figures, english) == []
