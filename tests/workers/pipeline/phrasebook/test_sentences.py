"""Statistical sentences that need no model: what they say must be what the source says."""

import pytest

from glossary.matching import Matcher
from glossary.starter import starter_terms
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.pieces import Piece, pieces_of
from workers.pipeline.reading import read, requests
from workers.pipeline.values import Kind, Sentence

PLACE = "place"


def pieces(text: str, *marked: tuple[str, str, Kind | str]) -> list[Piece]:
    """Pieces for the marked stretches, in the order they occur."""
    made, at = [], 0
    for zh, english, what in marked:
        start = text.index(zh, at)
        at = start + len(zh)
        if isinstance(what, Kind):
            made.append(Piece(start, at, english, kind=what))
        else:
            made.append(Piece(start, at, english, category=what))
    return made


CASES = [
    (
        "2024年前三季度，昌吉州地区生产总值增长7.8%。",
        [
            ("2024年前三季度", "the first three quarters of 2024", Kind.DATE),
            ("昌吉州", "Changji Prefecture", PLACE),
            ("7.8%", "7.8 percent", Kind.PERCENT),
        ],
        "In the first three quarters of 2024, Changji Prefecture's gross regional product grew 7.8 percent.",
    ),
    (
        "昌吉州固定资产投资同比增长17.4%，高于全区增速10.8个百分点。",
        [
            ("昌吉州", "Changji Prefecture", PLACE),
            ("17.4%", "17.4 percent", Kind.PERCENT),
            ("10.8个百分点", "10.8 percentage points", Kind.POINTS),
        ],
        "Changji Prefecture's fixed-asset investment grew 17.4 percent year on year, "
        "10.8 percentage points higher than growth in the region.",
    ),
    (
        "规上工业增加值增长15%、固定资产投资增长17.4%、财政一般公共预算收入下降9%。",
        [
            ("15%", "15 percent", Kind.PERCENT),
            ("17.4%", "17.4 percent", Kind.PERCENT),
            ("9%", "9 percent", Kind.PERCENT),
        ],
        "Value added of industrial enterprises above the designated size grew 15 percent, "
        "fixed-asset investment grew 17.4 percent and general public budget revenue fell 9 percent.",
    ),
    (
        "昌吉州煤炭、石油储量占全疆的26%、11%。",
        [
            ("昌吉州", "Changji Prefecture", PLACE),
            ("26%", "26 percent", Kind.PERCENT),
            ("11%", "11 percent", Kind.PERCENT),
        ],
        "Reserves of coal and oil in Changji Prefecture "
        "accounted for 26 percent and 11 percent of Xinjiang respectively.",
    ),
    (
        "1985年突破100亿元，2024年达到2万亿元。",
        [
            ("1985年", "1985", Kind.DATE),
            ("100亿元", "10 billion yuan", Kind.MONEY),
            ("2024年", "2024", Kind.DATE),
            ("2万亿元", "2 trillion yuan", Kind.MONEY),
        ],
        "In 1985, it exceeded 10 billion yuan, and in 2024, it reached 2 trillion yuan.",
    ),
    (
        "商务部发布的数据显示，出口增长5%，占全国的26%。",
        [
            ("商务部", "Ministry of Commerce", "organisation"),
            ("5%", "5 percent", Kind.PERCENT),
            ("26%", "26 percent", Kind.PERCENT),
        ],
        "Data released by the Ministry of Commerce show that exports grew 5 percent, "
        "accounting for 26 percent of the national total.",
    ),
    (
        "3月20日，木垒县总投资12亿元的31个重点项目集中开工。",
        [
            ("3月20日", "March 20", Kind.DATE),
            ("木垒县", "Mori County", PLACE),
            ("12亿元", "1.2 billion yuan", Kind.MONEY),
            ("31个", "31", Kind.COUNT),
        ],
        "On March 20, 31 key projects with a total investment of 1.2 billion yuan in Mori County "
        "started construction together.",
    ),
    (
        "社会消费品零售总额以7.5%的增速位居全国第三。",
        [("7.5%", "7.5 percent", Kind.PERCENT), ("第三", "third", Kind.RANK)],
        "Total retail sales of consumer goods ranked third nationwide with growth of 7.5 percent.",
    ),
    (
        "新疆引进25名专家，新增就业岗位12万个。",
        [("新疆", "Xinjiang", PLACE), ("25名", "25", Kind.COUNT), ("12万个", "120,000", Kind.COUNT)],
        "Xinjiang brought in 25 experts, adding 120,000 jobs.",
    ),
]


@pytest.mark.parametrize(("source", "marked", "english"), CASES)
def test_a_sentence_of_statistics_reads_like_newswire(source: str, marked: list, english: str) -> None:
    assert by_rule(source, pieces(source, *marked)) == english


@pytest.mark.parametrize(
    "source",
    ["天山南北展新颜。", "产业增长很快，群众满意。", "", "。", "昌吉州某种产品增长7.8%。"],
)
def test_what_is_not_understood_to_the_last_character_is_left_to_the_model(source: str) -> None:
    marked = [("7.8%", "7.8 percent", Kind.PERCENT)] if "7.8%" in source else []
    assert by_rule(source, pieces(source, *marked)) is None


def test_a_fall_is_never_written_as_a_rise() -> None:
    source = "出口下降5%，进口增长3%。"
    english = by_rule(source, pieces(source, ("5%", "5 percent", Kind.PERCENT), ("3%", "3 percent", Kind.PERCENT)))
    assert english == "Exports fell 5 percent, and imports grew 3 percent."


def test_a_clause_without_subject_leans_on_the_one_before_or_says_it() -> None:
    source = "同比增长5%"
    marked = pieces(source, ("5%", "5 percent", Kind.PERCENT))
    assert by_rule(source, marked) == "It grew 5 percent year on year."
    assert by_rule(source, marked, follows=True) == "up 5 percent year on year"


COMMUNIQUE = [
    (
        "初步核算，全年国内生产总值1349084亿元，比上年增长5.0%。",
        "According to preliminary calculations, GDP reached 134.9084 trillion yuan for the whole year, "
        "up 5.0 percent from the previous year.",
    ),
    (
        "地区生产总值3586.12亿元，按可比价格计算，同比增长6.3%。",
        "GDP reached 358.612 billion yuan, at comparable prices, up 6.3 percent year on year.",
    ),
    (
        "最终消费支出拉动国内生产总值增长2.2个百分点。",
        "Final consumption expenditure contributed 2.2 percentage points to the growth of GDP.",
    ),
    (
        "死亡人口1093万人，死亡率为7.76‰。",
        "Deaths reached 10.93 million, and the death rate stood at 7.76 per thousand.",
    ),
    (
        "全市共有注册企业9000余家，工业总产值亿元以上企业43家，纳税千万元以上企业87家。",
        "The city had more than 9,000 registered enterprises, enterprises with gross industrial output value of more "
        "than 100 million yuan reached 43 and enterprises with tax payments of more than 10 million yuan reached 87.",
    ),
    (
        "新开工亿元以上项目120个，总投资560亿元。",
        "A total of 120 projects of more than 100 million yuan were launched, and total investment reached 56 billion "
        "yuan.",
    ),
    (
        "主营业务收入5000万元以上的企业增加到56家。",
        "Enterprises with revenue from main business of more than 50 million yuan rose to 56.",
    ),
    (
        "全国41个工业大类行业中昌吉州有30个。",
        "Of the 41 major industrial sectors nationwide, Changji Prefecture has 30.",
    ),
    ("全国41个工业大类中，新疆有40个。", "Of the 41 major industrial sectors nationwide, Xinjiang has 40."),
    ("共有注册企业9000余家。", "There were more than 9,000 registered enterprises."),
    ("培育产值超百亿元企业3家。", "Three enterprises with output values of more than 10 billion yuan were fostered."),
    ("早稻产量2817万吨，减产0.6%。", "Output of early rice reached 28.17 million tonnes, down 0.6 percent."),
    (
        "其中，猪肉产量5706万吨，下降1.5%。",
        "Of this, output of pork reached 57.06 million tonnes, down 1.5 percent.",
    ),
    (
        "年末参加城镇职工基本养老保险98.6万人。",
        "At the end of the year, 986,000 people were covered by basic old-age insurance for urban employees.",
    ),
    (
        "全年共发生各类生产安全事故56起，死亡48人。",
        "There were 56 workplace accidents of all kinds for the whole year, and 48 people died.",
    ),
    (
        "新增国家级龙头企业2户、省级龙头企业13户。",
        "Two national-level leading enterprises were added, and 13 provincial-level leading enterprises were added.",
    ),
    (
        "41个大类行业中，有35个行业增加值保持同比增长。",
        "Of the 41 industrial sectors, 35 grew in value added year on year.",
    ),
    (
        "规模以上工业增加值同比增长7.0%，超过1—8月份全国规模以上工业增加值同比增长6.2%。",
        "Value added of industrial enterprises above the designated size grew 7.0 percent year on year, exceeding "
        "growth of 6.2 percent year on year in value added of industrial enterprises above the designated "
        "size nationwide from January to August.",
    ),
    ("三次产业结构为12.6:44.8:42.6。", "Structure of the three industries stood at 12.6:44.8:42.6."),
    ("新建变电站22座。", "A total of 22 substations were built."),
    ("竣工标准厂房89.5万平方米。", "A total of 895,000 square meters of standard factory buildings were completed."),
    (
        "年末规模以上工业企业资产负债率为57.5%。",
        "At the end of the year, asset-liability ratio of industrial enterprises above the designated size "
        "stood at 57.5 percent.",
    ),
    (
        "年末移动电话用户489.7万户，其中5G用户236.8万户。",
        "At the end of the year, mobile phone users reached 4.897 million, of which 5G users reached 2.368 million.",
    ),
]


@pytest.mark.parametrize(("source", "english"), COMMUNIQUE)
def test_the_sentences_of_statistical_communiques_lose_nothing(source, english):
    (request,) = requests([read(Sentence(0, 0, source, 0, len(source)), Matcher(starter_terms()))])
    marked = pieces_of(request.figures, request.renderings, request.terms)
    assert by_rule(request.text, marked) == english


def test_an_item_of_a_list_keeps_the_verb_before_the_list() -> None:
    source = "高新技术企业40家、"
    marked = pieces(source, ("40家", "40", Kind.COUNT))
    assert by_rule(source, marked, follows=True, whole=False) == "high-tech enterprises reached 40"
    assert by_rule(source, marked, follows=True, whole=False, verb="新增") == "40 high-tech enterprises were added"


@pytest.mark.parametrize(
    ("source", "marked", "english"),
    [
        (
            "失业率控制在3.5%以内。",
            [("3.5%", "3.5 percent", Kind.PERCENT)],
            "The unemployment rate stayed within 3.5 percent.",
        ),
        (
            "三季度末，生猪存栏5万头。",
            [("三季度", "the third quarter", Kind.DATE), ("5万头", "50,000", Kind.COUNT)],
            "At the end of the third quarter, hogs in stock reached 50,000.",
        ),
        (
            "三季度GDP环比增长1.1%。",
            [("三季度", "the third quarter", Kind.DATE), ("1.1%", "1.1 percent", Kind.PERCENT)],
            "In the third quarter, GDP grew 1.1 percent quarter on quarter.",
        ),
    ],
)
def test_small_words_behind_a_figure_or_date_are_not_lost(source, marked, english) -> None:
    assert by_rule(source, pieces(source, *marked)) == english


def test_what_is_built_has_no_price_for_an_amount() -> None:
    source = "新建商品630亿元。"
    marked = pieces(source, ("630亿元", "63 billion yuan", Kind.MONEY))
    assert by_rule(source, marked) is None
