"""The check of a sentence's figures: what a desk editor must be warned of, and what must not alarm her."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.pipeline.figures.checking import check
from workers.pipeline.values import Bound, Direction, Figure, Finding, Kind, Shape


def figure(zh, kind, *values, **more):
    return Figure(zh, 0, len(zh), kind, tuple(Fraction(v) for v in values), **more)


def money(zh, value, unit="CNY", **more):
    return figure(zh, Kind.MONEY, value, unit=unit, **more)


def percent(zh, value, **more):
    return figure(zh, Kind.PERCENT, value, unit="%", **more)


def count(zh, value, **more):
    return figure(zh, Kind.COUNT, value, **more)


def measure(zh, value, unit, **more):
    return figure(zh, Kind.MEASURE, value, unit=unit, **more)


def years(zh, value, **more):
    return figure(zh, Kind.DURATION, value, unit="year", **more)


def date(zh, iso):
    return figure(zh, Kind.DATE, date=iso)


def rank(zh, value):
    return figure(zh, Kind.RANK, value)


def span(kind, zh, low, high, unit=None, **more):
    return figure(zh, kind, low, high, unit=unit, shape=Shape.RANGE, **more)


TRIPLED = figure("增长2倍", Kind.MULTIPLE, 3, direction=Direction.UP, form="increase")
DOUBLED = figure("翻一番", Kind.MULTIPLE, 2, direction=Direction.UP, form="doubled")
HALVED = figure("减半", Kind.MULTIPLE, "1/2", direction=Direction.DOWN, form="halved")
OF_LAST_YEAR = figure("2倍", Kind.MULTIPLE, 2, form="times")

CARRIED = [
    ([money("4341.6亿元", 434160000000)], "It came to 434.16 billion yuan."),
    ([money("4341.6亿元", 434160000000)], "It came to RMB 434,160 million."),
    ([money("4341.6亿元", 434160000000)], "It came to 4,341.6 hundred million yuan."),
    ([money("611.65亿美元", 61165000000, "USD")], "It came to $61.165 billion."),
    ([money("611.65亿美元", 61165000000, "USD")], "It came to 61.165 billion dollars."),
    ([money("8000元", 8000)], "It came to ¥8,000."),
    ([count("757.83亿", 75783000000)], "It came to 75.783 billion yuan."),
    ([percent("5.7%", "5.7")], "It rose 5.7 per cent."),
    ([percent("50%", 50)], "Half of them came."),
    ([percent("百分之百", 100, direction=Direction.UP)], "It doubled."),
    ([figure("10.8个百分点", Kind.POINTS, "10.8", unit="pp")], "It rose 10.8 percentage points."),
    ([TRIPLED], "It tripled."),
    ([TRIPLED], "It rose 200 percent."),
    ([TRIPLED], "It grew to three times the figure of last year."),
    ([TRIPLED], "It saw a threefold rise."),
    ([TRIPLED], "It increased by two times."),
    ([DOUBLED], "It doubled."),
    ([DOUBLED], "It rose by 100 percent."),
    ([HALVED], "It was cut by half."),
    ([HALVED], "It was halved."),
    ([OF_LAST_YEAR], "It was twice that of last year."),
    ([OF_LAST_YEAR], "It was two times that of last year."),
    ([measure("3200万千瓦", 32000000, "kW")], "It has 32 GW."),
    ([measure("3200万千瓦", 32000000, "kW")], "It has 32,000 MW."),
    ([measure("3200万千瓦", 32000000, "kW")], "It has 32 million kilowatts (32 GW)."),
    ([measure("466亿斤", 46600000000, "jin")], "It made 46.6 billion jin (23.3 million tonnes)."),
    ([measure("466亿斤", 46600000000, "jin")], "It made 23.3 million tonnes."),
    ([measure("1050斤/亩", 1050, "jin/mu")], "It gave 1,050 jin per mu (7,875 kg per hectare)."),
    ([measure("零下5摄氏度", -5, "degC", form="minus")], "It was minus 5 degrees Celsius."),
    ([years("10年", 10)], "It took a decade."),
    ([years("20年", 20)], "It took two decades."),
    ([years("100年", 100)], "It took a century."),
    ([years("70周年", 70, form="anniversary")], "It was the 70th anniversary."),
    ([years("80岁", 80, form="age")], "She was aged 80."),
    ([figure("18个月", Kind.DURATION, 18, unit="month")], "It took a year and a half."),
    ([count("12个", 12)], "A dozen came."),
    ([count("十余个", 10, bound=Bound.MORE_THAN)], "More than a dozen came."),
    ([count("数百人", 100, bound=Bound.SEVERAL)], "Hundreds came."),
    ([count("数百人", 100, bound=Bound.SEVERAL)], "Several hundred people came."),
    ([count("几十人", 10, bound=Bound.SEVERAL)], "Dozens came."),
    ([count("数万人", 10000, bound=Bound.SEVERAL)], "Tens of thousands came."),
    ([count("两国", 2)], "Both countries came."),
    ([count("三个", 3)], "Three came."),
    ([count("一家", 1)], "A firm came."),
    ([rank("第三", 3)], "It came third."),
    ([rank("第36位", 36)], "It came 36th."),
    ([rank("第36位", 36)], "It was ranked No. 36."),
    ([rank("首位", 1)], "It was the largest."),
    ([figure("三分之二", Kind.FRACTION, "2/3")], "Two-thirds came."),
    ([span(Kind.PERCENT, "10%—15%", 10, 15, "%")], "It is between 10 and 15 percent."),
    ([span(Kind.MONEY, "10—15亿元", 1000000000, 1500000000, "CNY")], "It is 1 to 1.5 billion yuan."),
    ([figure("12.5:39.6:47.9", Kind.RATIO, "12.5", "39.6", "47.9", shape=Shape.RATIO)], "The ratio is 12.5:39.6:47.9."),
    ([figure("601398.SH", Kind.IDENTIFIER, shape=Shape.TEXT)], "The share (601398.SH) rose."),
    ([figure("8866次", Kind.IDENTIFIER, shape=Shape.TEXT)], "Train 8866 left."),
    ([date("9月19日", "--09-19"), date("20日", "---20")], "It met on September 19 and 20."),
    ([date("2025年9月19日", "2025-09-19")], "It met on the 19th of September, 2025."),
    ([date("19日", "---19")], "It met on the 19th."),
    ([date("2025年上半年", "2025-H1")], "It grew in the first half of 2025."),
    ([date("2025年上半年", "2025-H1")], "It grew in H1 2025."),
    ([date("前三季度", "--Q1/Q3")], "It grew in the first three quarters."),
    ([date("前三季度", "--Q1/Q3")], "It grew in the first nine months."),
    ([date("1—8月", "--01/--08")], "It grew from January to August."),
    ([date("1—8月", "--01/--08")], "It grew in the first eight months."),
    ([date("“十四五”", "FYP14")], "It grew during the 14th Five-Year Plan period (2021-2025)."),
    ([date("“十四五”", "FYP14")], "It grew during the Fourteenth Five-Year Plan."),
    ([date("上世纪九十年代", "1990s")], "It grew in the 1990s."),
    ([date("2021年至2025年", "2021/2025")], "It grew from 2021 to 2025."),
    ([date("2021年至2025年", "2021/2025")], "It grew in 2021-25."),
    ([count("近30个", 30, bound=Bound.NEARLY)], "Almost 30 came."),
    ([count("超30个", 30, bound=Bound.MORE_THAN)], "Over 30 came."),
    ([count("100", 100, bound=Bound.MORE_THAN, form="verb_bound")], "It topped the long-awaited mark of 100."),
    ([count("至少30个", 30, bound=Bound.AT_LEAST)], "No fewer than 30 came."),
    ([count("不足30个", 30, bound=Bound.LESS_THAN)], "Fewer than 30 came."),
    ([count("约30个", 30, bound=Bound.ABOUT)], "Some 30 came."),
    ([years("40多年", 40, bound=Bound.MORE_THAN)], "It took 40-odd years."),
    ([years("40多年", 40, bound=Bound.MORE_THAN)], "It took over four decades."),
    ([years("20多岁", 20, bound=Bound.MORE_THAN, form="age")], "She is in her 20s."),
    ([years("20多岁", 20, bound=Bound.MORE_THAN, form="age")], "She is in her twenties."),
    ([figure("1分57秒79", Kind.DURATION, "117.79", unit="second")], "He swam it in 1:57.79."),
    ([figure("1小时45分钟", Kind.DURATION, 105, unit="minute")], "It took an hour and 45 minutes."),
    ([figure("两年零七个月", Kind.DURATION, 31, unit="month")], "It took two years and seven months."),
    ([figure("上午9时30分", Kind.DURATION, date="T09:30", form="clock")], "It began at 9:30 a.m."),
    ([figure("下午2时", Kind.DURATION, date="T14:00", form="clock")], "It began at two in the afternoon."),
    ([figure("11日", Kind.DATE, date="---11")], "It began on the 11th day of the month."),
    (
        [figure("4小时", Kind.DURATION, 4, unit="hour"), figure("24小时", Kind.DURATION, 24, unit="hour")],
        "It takes four hours to cross and comes within 24.",
    ),
    ([figure("3天", Kind.DURATION, 3, unit="day")], "It lasted three public days."),
    ([money("2英镑", 2, "GBP")], "It is a £2-a-day drug."),
    ([measure("14.5万亩", 145000, "mu")], "It has 145,000 mu (about 9,667 hectares)."),
    ([rank("第300万辆", 3000000)], "The 3-millionth car left."),
    ([figure("万分之一", Kind.FRACTION, "1/10000")], "It is one ten-thousandth."),
    ([percent("100%", 100)], "All of them passed."),
    ([figure("12·26", Kind.IDENTIFIER, shape=Shape.TEXT)], "It handled the Dec. 26 outbreak."),
    ([figure("12·26", Kind.IDENTIFIER, shape=Shape.TEXT)], "It handled the 12·26 outbreak."),
    ([figure("T3", Kind.IDENTIFIER, shape=Shape.TEXT)], "It left from Terminal 3."),
    ([date("十八世纪", "C18")], "It was built in the 1700s."),
    ([date("公元前221年", "-0221")], "It was in 221 BC."),
    ([rank("第33届", 33)], "It was Super Bowl XXXIII."),
    (
        [figure("4至5倍", Kind.MULTIPLE, 5, 6, shape=Shape.RANGE, direction=Direction.UP, form="increase")],
        "It increased by four to five times.",
    ),
]


@pytest.mark.parametrize(("figures", "english"), CARRIED)
def test_a_figure_that_is_said_raises_no_alarm(figures, english):
    assert check(figures, english) == []


@pytest.mark.parametrize(
    "english",
    [
        "First, we must act; second, we must act together.",
        "One of them said that one must act.",
        "Both sides said the two sides would meet.",
        "A year ago the third party met the G20 over COVID-19 and 5G.",
        "The Belt and Road Initiative is for everyone.",
        "He was once a second-hand dealer in a double bind.",
        "It may rain in the quarter.",
        "Output rose year on year.",
        "At one point the last ten days of the month were wet.",
        "The 100-village program built 1,000 model villages.",
        "See annex 1, p. 28, and No. 2 and Lines 1 and 2 of the 2nd Division.",
        "It is so for every 100 households.",
        "The Long March 5 rocket flew on May Day.",
        "On the eve of July 1, June Almeida spoke of the Thousand-Buddha Caves.",
        "It was handled in the OCT Group's tier-1 shop.",
    ],
)
def test_prose_without_figures_raises_no_alarm(english):
    assert check([], english) == []


CHANGED = [
    ([money("12.31亿元", 1231000000)], "It came to 12.31 billion yuan.", "10 times too large"),
    ([money("12.31亿元", 1231000000)], "It came to 12.31 million yuan.", "100 times too small"),
    ([money("12.31亿元", 1231000000)], "It came to US$1.231 billion.", "unit differs"),
    ([money("12.31亿元", 1231000000)], "It came to 1.231 billion.", "unit differs"),
    ([count("28.32万", 283200)], "It came to 2,832,000.", "10 times too large"),
    ([figure("10.8个百分点", Kind.POINTS, "10.8", unit="pp")], "It rose 10.8 percent.", "unit differs"),
    ([percent("5.7%", "5.7")], "It rose 5.7 percentage points.", "unit differs"),
    ([percent("5.7%", "5.7")], "It rose 7.5 percent.", "value differs"),
    ([measure("3200万千瓦", 32000000, "kW")], "It has 32 million kilowatt-hours.", "unit differs"),
    ([measure("3200万千瓦", 32000000, "kW")], "It has 3.2 GW.", ""),
    ([TRIPLED], "It doubled.", ""),
    ([date("2024年", "2024")], "It met in 2025.", "year 2024"),
    ([date("9月19日", "--09-19")], "It met on September 18.", "day 9-19"),
    ([date("“十四五”", "FYP14")], "It grew during the 13th Five-Year Plan.", "plan 14"),
    ([rank("第36位", 36)], "It came 37th.", ""),
    ([count("超30个", 30, bound=Bound.MORE_THAN)], "Thirty came.", "more than"),
    ([count("近30个", 30, bound=Bound.NEARLY)], "More than 30 came.", "nearly"),
    ([count("30", 30, bound=Bound.MORE_THAN, form="verb_bound")], "It came to 30.", "more than"),
    ([count("至多30个", 30, bound=Bound.AT_MOST)], "More than 30 came.", "at most"),
    ([span(Kind.PERCENT, "10%—15%", 10, 15, "%")], "It is between 10 and 50 percent.", ""),
    ([measure("零下5摄氏度", -5, "degC", form="minus")], "It was 5 degrees Celsius.", "minus"),
]


@pytest.mark.parametrize(("figures", "english", "detail"), CHANGED)
def test_a_changed_figure_is_reported_with_what_it_became(figures, english, detail):
    (finding,) = check(figures, english)
    assert (finding.finding, finding.figure) == (Finding.CHANGED, 0)
    assert finding.english
    assert detail in finding.detail


def test_a_lost_figure_is_missing():
    (finding,) = check([percent("5.7%", "5.7")], "It rose.")
    assert (finding.finding, finding.figure, finding.english) == (Finding.MISSING, 0, None)


def test_a_made_up_figure_is_invented():
    (finding,) = check([percent("5.7%", "5.7")], "It rose 5.7 percent to 31 billion yuan.")
    assert (finding.finding, finding.figure, finding.english) == (Finding.INVENTED, None, "31 billion yuan")


def test_one_number_does_not_stand_for_two_figures():
    twice = [percent("12%", 12), percent("12%", 12)]
    (finding,) = check(twice, "Both rose 12 percent.")
    assert finding.finding is Finding.MISSING
    assert check(twice, "They rose 12 percent and 12 percent.") == []


def test_a_list_keeps_every_value():
    figures = [percent("2%", 2), percent("6.3%", "6.3"), percent("3.9%", "3.9"), percent("22%", 22)]
    assert check(figures, "They rose 2, 6.3, 3.9 and 22 percent respectively.") == []


def in_a_row(*figures):
    """The figures as they stand in a list, one character apart."""
    at, placed = 0, []
    for one in figures:
        placed.append(replace(one, start=at, end=at + len(one.zh)))
        at += len(one.zh) + 1
    return placed


def test_a_list_out_of_order_gives_each_its_neighbours_figure():
    figures = in_a_row(percent("26%", 26), percent("11%", 11), percent("7%", 7))
    assert check(figures, "They took 26, 11 and 7 percent respectively.") == []
    assert check(figures, "B took 11 percent, A took 26 percent and C took 7 percent.") == []
    findings = check(figures, "They took 11, 26 and 7 percent respectively.")
    assert [(f.finding, f.figure) for f in findings] == [(Finding.CHANGED, 0), (Finding.CHANGED, 1)]


def test_the_number_of_a_term_is_no_figure():
    english = "The 12 major industrial clusters grew 5 percent."
    assert check([percent("5%", 5)], english, ["12 major industrial clusters"]) == []
    assert [f.finding for f in check([percent("5%", 5)], english)] == [Finding.INVENTED]


def test_the_number_of_a_term_answers_no_figure():
    english = "The ten major industrial clusters grew."
    (finding,) = check([count("10家", 10)], english, ["ten major industrial clusters"])
    assert finding.finding is Finding.MISSING


def test_an_identifier_must_be_copied():
    (finding,) = check([figure("601398.SH", Kind.IDENTIFIER, shape=Shape.TEXT)], "The share (601389.SH) rose.")
    assert finding.finding is Finding.MISSING


def test_each_finding_names_its_own_figure():
    figures = [money("12.31亿元", 1231000000), percent("5.7%", "5.7"), date("2024年", "2024")]
    findings = check(figures, "In 2024 it came to 12.31 billion yuan.")
    assert [(f.finding, f.figure) for f in findings] == [(Finding.CHANGED, 0), (Finding.MISSING, 1)]


def test_a_unit_missing_from_the_table_is_reported_and_does_no_harm():
    (finding,) = check([measure("5勺", 5, "ladle")], "It came to 5.")
    assert finding.finding is Finding.CHANGED


values = st.builds(lambda n, places: Fraction(n, 10**places), st.integers(1, 10**7), st.integers(0, 3))


@given(st.lists(values, min_size=1, max_size=6, unique=True), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_any_order_of_the_same_values_is_carried(numbers, rng):
    figures = [percent("x", v) for v in numbers]
    shuffled = rng.sample(numbers, len(numbers))
    english = "; ".join(f"it rose {float(v):.3f} percent" for v in shuffled)
    assert check(figures, english) == []


@given(st.lists(values, min_size=1, max_size=6, unique=True), st.data())
@settings(deadline=None)
def test_dropping_any_one_value_is_always_noticed(numbers, data):
    figures = [percent("x", v) for v in numbers]
    lost = data.draw(st.sampled_from(range(len(numbers))))
    english = "; ".join(f"it rose {float(v):.3f} percent" for i, v in enumerate(numbers) if i != lost)
    assert [f.figure for f in check(figures, english)] == [lost]


@given(st.text(max_size=120))
@settings(deadline=None)
def test_no_english_makes_the_check_fail(english):
    check([money("12.31亿元", 1231000000), TRIPLED, date("9月19日", "--09-19"), count("一家", 1)], english)


@pytest.mark.parametrize("made_up", ["(100-kilowatt-hours)", "(100 kilowatt-hours)", ", or 1,000-tonne loads"])
def test_a_round_amount_with_a_unit_is_no_slogan(made_up):
    figures = [Figure("1亿千瓦", 0, 4, Kind.MEASURE, (Fraction(10**8),), "kW")]
    found = check(figures, f"Capacity reached 100 million kilowatts {made_up}.")
    assert [finding.finding for finding in found] == [Finding.INVENTED]
    assert check(figures, "A 100-day campaign: capacity reached 100 million kilowatts.") == []
