"""Pictures only of what can be compared, each bar with its own name, number and sentence."""

import pytest

from service.charts import charts
from tests.service.charts.articles import briefing


def bars(chart):
    return [(bar.name.text, bar.text) for bar in chart.bars]


def only(text):
    (chart,) = charts(briefing(text))
    return chart


def test_a_series_runs_over_the_years_with_what_it_is_of():
    chart = only(
        "1955年新疆成立之初，地区生产总值仅12.31亿元；1985年突破百亿元，2017年突破万亿元，2024年则突破2万亿元大关。"
    )
    assert chart.form == "series"
    assert chart.subject.text == "GDP"
    assert bars(chart) == [
        ("1955", "1.231 billion yuan"),
        ("1985", "more than 10 billion yuan"),
        ("2017", "more than 1 trillion yuan"),
        ("2024", "more than 2 trillion yuan"),
    ]
    assert [bar.value for bar in chart.bars] == [1_231_000_000, 10**10, 10**12, 2 * 10**12]
    assert chart.sentences == (1, 2)
    assert [bar.sentence for bar in chart.bars] == [1, 2, 2, 2]


def test_a_series_told_backwards_is_drawn_forwards():
    chart = only("进出口总额2024年为4341.6亿元，2012年为1589.6亿元。")
    assert bars(chart) == [("2012", "158.96 billion yuan"), ("2024", "434.16 billion yuan")]
    assert chart.subject.text == "total imports and exports"


def test_amounts_that_fell_are_amounts():
    chart = only("煤炭产量从2000年的300万吨下降到2005年的200万吨。")
    assert [(bar.text, bar.value) for bar in chart.bars] == [("3 million tonnes", 3e6), ("2 million tonnes", 2e6)]


def test_two_things_at_two_dates_are_no_series():
    assert charts(briefing("2023年地区生产总值2万亿元，2024年进出口总额4341.6亿元。")) == []


def test_half_a_year_is_not_compared_with_a_year():
    assert charts(briefing("进出口总额2024年为4341.6亿元，2025年上半年为2589.6亿元。")) == []


def test_growth_rates_carry_names_directions_and_their_date():
    chart = only("2025年上半年，新疆地区生产总值同比增长5.7%，固定资产投资同比增长13%，进出口总额同比下降28%。")
    assert chart.form == "growth"
    assert chart.date == "the first half of 2025"
    assert bars(chart) == [
        ("GDP", "5.7 percent"),
        ("fixed-asset investment", "13 percent"),
        ("total imports and exports", "down 28 percent"),
    ]
    assert [bar.value for bar in chart.bars][-1] == -28


def test_a_list_of_rates_over_several_sentences_joined_by_semicolons_is_one_picture():
    chart = only("2024年，地区生产总值增长5%；固定资产投资增长6%；进出口总额增长7%。")
    assert len(chart.bars) == 3
    assert chart.sentences == (1, 2, 3)


def test_a_rate_without_a_subject_is_of_what_the_clause_before_is_of():
    text = "第一产业增加值100亿元，增长5%；第二产业增加值200亿元，增长6%；第三产业增加值300亿元，增长7%。"
    growth, amounts = sorted(charts(briefing(text)), key=lambda chart: chart.form, reverse=True)
    names = ["primary industry value added", "secondary industry value added", "tertiary industry: value added"]
    assert [bar.name.text for bar in growth.bars] == names
    assert [bar.text for bar in growth.bars] == ["5 percent", "6 percent", "7 percent"]
    assert [bar.name.text for bar in amounts.bars] == names


def test_a_list_with_respectively_pairs_names_and_figures_by_place():
    chart = only(
        "2025年，战略性新兴产业增加值同比增长6%，其中装备制造产业、新材料产业、新能源产业、环保产业增加值分别增长2倍、6.3%、3.9%、22%。"
    )
    assert bars(chart) == [
        ("strategic emerging industries: value added", "6 percent"),
        ("equipment manufacturing", "200 percent"),
        ("new materials", "6.3 percent"),
        ("new energy", "3.9 percent"),
        ("environmental protection", "22 percent"),
    ]
    assert chart.bars[1].value == 200  # 增长2倍: three times as much


def test_a_list_with_respectively_of_another_length_takes_no_names_by_guessing():
    assert charts(briefing("装备制造产业、新材料产业、新能源产业分别增长6.3%、3.9%、22%、5%。")) == []


def test_the_three_industries_are_parts_of_a_whole():
    chart = only("2024年“三产引领”的比例为12.5%：39.6%：47.9%，第三产业接近一半。")
    assert chart.form == "parts"
    assert chart.date == "2024"
    assert bars(chart) == [
        ("Primary industry", "12.5 percent"),
        ("Secondary industry", "39.6 percent"),
        ("Tertiary industry", "47.9 percent"),
    ]


def test_of_an_old_and_a_new_ratio_the_new_one_is_drawn():
    chart = only("三次产业结构由2020年的12.1：43.5：44.4调整为11.4：36.2：52.4。")
    assert [bar.text for bar in chart.bars] == ["11.4 percent", "36.2 percent", "52.4 percent"]
    assert chart.date is None


def test_half_of_a_name_is_no_name():
    text = "地区生产总值增长5%，固定资产投资增长6%，城镇、农村居民人均可支配收入分别增长7%、8%，进出口总额增长9%。"
    assert "7 percent" not in [bar.text for bar in only(text).bars]


def test_shares_that_make_a_hundred_are_a_whole_and_others_are_not():
    whole = only("其中装备制造产业占20%，新材料产业占30%，新能源产业占50%。")
    assert whole.form == "parts"
    some = only("其中装备制造产业占20%，新材料产业占30%，新能源产业占15%。")
    assert some.form == "shares"


def test_amounts_of_one_unit_are_compared():
    chart = only("其中甲省投资300亿元，乙省投资120亿元，丙省投资80亿元。")
    assert chart.form == "amounts"
    assert [bar.text for bar in chart.bars] == ["30 billion yuan", "12 billion yuan", "8 billion yuan"]


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值增长5%，固定资产投资增长6%。",  # two are said quicker than drawn
        "全年增长5%、6%、7%。",  # nobody knows of what
        "地区生产总值增长5%，地区生产总值增长6%，地区生产总值增长7%。",  # one thing three times
        "甲省投资1亿元，乙省投资2亿元，丙省投资90000亿元。",  # two bars nobody could see
        "培育企业277家，研发新产品58个、新技术84项、新工艺294项。",  # companies and technologies
        "甲省形成千亿级产业，乙省形成百亿级产业，丙省形成十亿级产业。",  # classes
        "引进项目30个，投资310亿元，签约企业41家，用电12亿千瓦时。",  # four units
        "2024年地区生产总值2万亿元，比2020年增加5000亿元。",  # the second is a difference
        "进出口总额占地区生产总值的比重由2012年的20%提高到2024年的21%。",  # of what, nobody can say shortly
        "实施3354个工程，改建600个文化站，建成50个中心。",  # names that follow their figures
        "2012年末贷款余额5.77万亿元，是2007年末的2.48倍，直接融资规模累计达6610亿元。",  # the last is of now
        "民营经济占地区生产总值的30.5%，占进出口总额的56.1%，占固定资产投资的40.5%。",  # of three wholes
        "会议强调，要坚持高质量发展。",
    ],
)
def test_nothing_is_drawn_where_nothing_can_be_compared(text):
    assert charts(briefing(text)) == []


def test_at_most_three_and_of_different_kinds_first():
    rates = "地区生产总值增长5%，固定资产投资增长6%，进出口总额增长7%。"
    text = f"2021年，{rates}2022年，{rates}2023年，{rates}其中装备制造产业占20%，新材料产业占30%，新能源产业占50%。"
    assert sorted(chart.form for chart in charts(briefing(text))) == ["growth", "growth", "parts"]


def test_the_same_number_within_a_longer_one_is_not_taken_for_it():
    chart = only("地区生产总值增长15%，固定资产投资增长5%，进出口总额增长25%。")
    assert bars(chart)[1] == ("fixed-asset investment", "5 percent")
