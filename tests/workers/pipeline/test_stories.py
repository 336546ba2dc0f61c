"""A page of several stories must not be summed up as one, and one story must not be torn apart."""

from pathlib import Path

import pytest

from workers.pipeline.normalise import normalise
from workers.pipeline.segment import sentences
from workers.pipeline.stories import split

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


def stories(text):
    clean = normalise(text)
    found = sentences(clean)
    return split(clean, found), found


def sample(name):
    return stories((SAMPLES / f"{name}.txt").read_text("utf-8"))


HEADLINES = {
    "changji-industry-page": [
        "高质量发展昌吉之“高”何以亮眼？",
        "向“高”而攀 向“新”发力 昌吉州积极培育壮大新兴产业",
        "昌吉州新能源产业集群 实现“两翼齐飞”",
    ],
    "two-sessions-page": [
        "产业向新集群成势",
        "“到西部去、到祖国最需要的地方去”",
        "卓娅·巴合提代表：让更多人了解文物背后的故事与价值",
        "两会热评 绣好产业发展“十”字绣",
        "新疆代表团审议政府工作报告 审查计划报告预算报告",
        "地区组织部长会议召开",
        "真抓实干推动各项工作再上新台阶",
        "住疆全国政协委员以饱满的政治热情，积极履行职责",
    ],
    "xinjiang-70th-anniversary": [
        "天山南北展新颜 同心逐梦新征程",
        "“一带一路”赋能边疆振兴 新疆绘就经济强区转型新蓝图",
        "锚定“五大战略定位” 金融助力新疆新发展格局",
    ],
    "urumqi-development-zone-traditional": ["改革开放铸就丝路奇迹 乘势作为书写新时代辉煌"],
}


@pytest.mark.parametrize("name", HEADLINES)
def test_each_story_of_a_real_page_has_its_own_headline_even_from_a_heap_at_the_foot(name):
    found, _ = sample(name)
    assert [story.headline for story in found] == HEADLINES[name]


@pytest.mark.parametrize("name", [*HEADLINES, "multilateral-finance-journal"])
def test_every_sentence_is_in_exactly_one_story_and_knows_it(name):
    found, everything = sample(name)
    assert sorted(i for story in found for i in story.sentences) == list(range(len(everything)))
    for story in found:
        assert {everything[i].story for i in story.sentences} == {story.index}


def test_the_tail_of_another_article_between_two_pages_is_a_story_of_its_own():
    found, everything = sample("multilateral-finance-journal")
    assert len(found) == 2
    assert [everything[i].text for i in found[1].sentences][-1].endswith("新疆土特产成为潮流商品。")
    assert any("28.32万居民" in everything[i].text for i in found[0].sentences)


@pytest.mark.parametrize(
    "text",
    [
        "新疆经济增长\n\n2024年，新疆生产总值突破2万亿元。\n\n工业\n\n工业增加值增长7%。\n\n农业\n\n粮食总产466亿斤。",
        "粮食丰收\n本报讯（记者 孟春生）平川县玉米收获完毕。平均亩产742公斤。\n全县高标准农田达153万亩。",
        "编者按：今年是自治区成立70周年。\n\n新疆各项事业取得成就。\n\n经济总量突破2万亿元。",
        "一句话。",
        "",
    ],
)
def test_an_ordinary_article_is_one_story(text):
    found, _ = stories(text)
    assert len(found) == 1


def test_two_dated_stories_under_their_headlines_are_two():
    found, everything = stories(
        "玉米亩产再创新高\n\n本报讯（记者 孟春生）平川县玉米收获完毕。平均亩产742公斤。\n\n"
        "港口吞吐量破千万\n\n本报讯（记者 吴海宁）临海港集装箱吞吐量达到1000万标箱。同比增长9.4%。"
    )
    assert [story.headline for story in found] == ["玉米亩产再创新高", "港口吞吐量破千万"]
    assert [everything[story.sentences[-1]].text for story in found] == ["平均亩产742公斤。", "同比增长9.4%。"]
