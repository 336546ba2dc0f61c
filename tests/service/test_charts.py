"""Pictures only of what can be compared, each bar with its own name."""

import pytest

from service.charts import charts
from service.marking import Target, mark_chinese


def drawn(zh, figures, terms=()):
    """Charts of one sentence; figures are (zh, en, kind, value, unit[, direction]), terms (zh, en)."""
    names = ("zh", "en", "kind", "value", "unit", "direction")
    briefing = {
        "figures": [dict(zip(names, (*one, None), strict=False)) for one in figures],
        "terms": [{"zh": chinese, "en": english} for chinese, english in terms],
    }
    targets = [Target("figure", n, one[0]) for n, one in enumerate(figures)]
    targets += [Target("term", n, one[0]) for n, one in enumerate(terms)]
    return charts(briefing, [(7, mark_chinese(zh, targets))])


def percent(text, direction=None):
    return (f"{text}%", f"{text} percent", "percent", text, "%", direction)


def test_rates_are_named_by_the_terms_before_them():
    zh = "地区生产总值增长5.7%，固定资产投资增长13%，进出口总额下降28%。"
    terms = [("地区生产总值", "GDP"), ("固定资产投资", "fixed-asset investment"), ("进出口总额", "trade")]
    (chart,) = drawn(zh, [percent("5.7"), percent("13"), percent("28", "down")], terms)
    assert [(bar.label, bar.text, bar.down) for bar in chart.bars] == [
        ("GDP", "5.7 percent", False),
        ("fixed-asset investment", "13 percent", False),
        ("trade", "28 percent", True),
    ]
    assert [bar.length for bar in chart.bars] == [20.36, 46.43, 100.0]
    assert chart.sentence == 7


def test_a_list_with_respectively_pairs_names_and_figures_by_place():
    zh = "装备制造、新材料、新能源产业分别增长6.3%、3.9%、22%。"
    terms = [("装备制造", "equipment"), ("新材料", "new materials"), ("新能源产业", "new energy")]
    (chart,) = drawn(zh, [percent("6.3"), percent("3.9"), percent("22")], terms)
    assert [(bar.label, bar.text) for bar in chart.bars] == [
        ("equipment", "6.3 percent"),
        ("new materials", "3.9 percent"),
        ("new energy", "22 percent"),
    ]


def test_a_list_with_respectively_takes_no_name_for_a_figure_before_it():
    zh = "产业增加值增长6%，其中装备制造、新材料、新能源、节能环保增加值分别增长2倍、6.3%、3.9%、22%。"
    names = ("产业增加值", "装备制造", "新材料", "新能源", "节能环保")
    terms = [(name, f"EN {name}") for name in names]
    double = ("2倍", "200 percent", "multiple", "3", None)
    (chart,) = drawn(zh, [percent("6"), double, percent("6.3"), percent("3.9"), percent("22")], terms)
    assert [(bar.label, bar.text) for bar in chart.bars] == [
        ("EN 新材料", "6.3 percent"),
        ("EN 新能源", "3.9 percent"),
        ("EN 节能环保", "22 percent"),
    ]


def test_a_list_with_respectively_of_another_length_is_not_drawn():
    zh = "装备制造、新材料、新能源产业及环保业分别增长6.3%、3.9%、22%、5%。"
    terms = [("装备制造", "equipment"), ("新材料", "new materials"), ("新能源产业", "new energy")]
    assert drawn(zh, [percent("6.3"), percent("3.9"), percent("22"), percent("5")], terms) == []


def test_a_name_does_not_reach_into_the_next_clause():
    zh = "地区生产总值2万亿元，增长5%，投资增长6%，贸易增长7%。"
    terms = [("地区生产总值", "GDP"), ("投资", "investment"), ("贸易", "trade")]
    money = ("2万亿元", "2 trillion yuan", "money", "2000000000000", "CNY")
    assert drawn(zh, [money, percent("5"), percent("6"), percent("7")], terms) == []


def test_a_series_is_named_by_its_years():
    zh = "1955年12.31亿元，1985年100亿元，2024年2000亿元。"
    money = [(f"{n}亿元", f"{n} yuan", "money", str(int(float(n) * 10**8)), "CNY") for n in ("12.31", "100", "2000")]
    years = [(f"{n}年", str(n), "date", str(n), None) for n in (1955, 1985, 2024)]
    (chart,) = drawn(zh, [years[0], money[0], years[1], money[1], years[2], money[2]])
    assert [bar.label for bar in chart.bars] == ["1955", "1985", "2024"]


@pytest.mark.parametrize(
    ("zh", "figures", "terms"),
    [
        ("总值增长5%，投资增长6%。", [percent("5"), percent("6")], [("总值", "GDP"), ("投资", "investment")]),
        ("增长5%、6%、7%。", [percent("5"), percent("6"), percent("7")], []),
        (
            "总值5%，总值6%，总值7%。",
            [percent("5"), percent("6"), percent("7")],
            [("总值", "GDP")],
        ),
        (
            "甲省5%，乙省0%，丙省7%。",
            [percent("5"), percent("0"), percent("7")],
            [("甲省", "A"), ("乙省", "B"), ("丙省", "C")],
        ),
    ],
)
def test_nothing_is_drawn_where_nothing_can_be_compared(zh, figures, terms):
    assert drawn(zh, figures, terms) == []


def test_a_bar_that_would_not_be_seen_is_no_picture():
    zh = "甲省1元，乙省2元，丙省90000元。"
    money = [(f"{n}元", f"{n} yuan", "money", str(n), "CNY") for n in (1, 2, 90000)]
    assert drawn(zh, money, [("甲省", "A"), ("乙省", "B"), ("丙省", "C")]) == []
