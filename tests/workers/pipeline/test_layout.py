"""Paragraphs must be whole, and a heading, a caption or a list must not run into them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.pipeline.lines import width_of
from workers.pipeline.normalise import normalise


def kinds(text):
    clean = normalise(text)
    return [(b.kind.value, clean.text[b.start : b.end]) for b in clean.blocks]


COLUMN = """昌吉州巩固提升优势产业，重点打
造煤基、铝基、硅基三个千亿级产业
集群，煤炭产能占到了全疆一半，煤
电装机超3200万千瓦。
"""


def test_lines_of_a_column_become_one_paragraph():
    assert kinds(COLUMN) == [
        (
            "body",
            "昌吉州巩固提升优势产业，重点打造煤基、铝基、硅基三个千亿级产业集群，煤炭产能占到了全疆一半，煤电装机超3200万千瓦。",
        )
    ]


def test_a_paragraph_cut_by_a_column_break_is_whole_again():
    broken = COLUMN.replace("集群，煤炭产能占到了全疆一半，煤\n", "集群，煤炭产能占到了全疆一半，煤\n\n")
    assert kinds(broken) == kinds(COLUMN)


def test_a_short_line_after_a_finished_paragraph_is_a_heading():
    found = kinds(COLUMN + "强链补链提质\n" + COLUMN)
    assert [kind for kind, _ in found] == ["body", "subhead", "body"]


def test_a_heading_with_a_pause_in_it_is_a_heading_though_it_fills_the_column():
    found = kinds(COLUMN + "扩建陆港 构筑更高层次高地\n" + COLUMN)
    assert ("subhead", "扩建陆港 构筑更高层次高地") in found


def test_the_first_line_of_a_paragraph_at_the_foot_of_a_column_is_no_heading():
    found = kinds(
        COLUMN
        + "\n昌吉州培育壮大新兴产业目前在\n\n建及开展前期的新能源项目超4200万\n千瓦，年内并网规模将突破1500万千\n瓦。"
    )
    assert [kind for kind, _ in found] == ["body", "body"]


def test_lines_of_running_text_that_end_in_a_verb_for_photographs_are_not_lost():
    found = kinds(
        "金秋十月，新疆旅游纪录片由央视拍摄\n完成，片长一百分钟，全面展示了新疆\n的自然风光和人文历史，观众反响热烈\n不断。"
    )
    assert found == [
        (
            "body",
            "金秋十月，新疆旅游纪录片由央视拍摄完成，片长一百分钟，全面展示了新疆的自然风光和人文历史，观众反响热烈不断。",
        )
    ]


def test_a_credit_under_a_long_paragraph_does_not_make_it_a_caption():
    paragraph = "新疆新能源装机规模突破一亿千瓦，风电光伏快速发展，占全国比重不断上升，带动就业增长。" * 3
    found = kinds(f"{paragraph}\n\n视觉中国/图")
    assert found[0] == ("body", paragraph)


def test_a_list_of_points_is_not_run_together():
    found = kinds("会议指出：\n一是稳增长；\n二是调结构；\n三是促改革。\n会议强调要抓好落实。")
    assert [words for _, words in found] == [
        "会议指出：",
        "一是稳增长；",
        "二是调结构；",
        "三是促改革。",
        "会议强调要抓好落实。",
    ]


def test_a_table_is_kept_out_of_the_text_and_its_rows_apart():
    found = kinds("主要指标\n\n指标\t2023年\t2024年\n风电\t2363.2\t2871.3\n光伏\t1699.4\t2365.5\n\n装机增长较快。")
    assert [kind for kind, _ in found] == ["headline", "table", "table", "table", "body"]
    assert found[2][1] == "风电\t2363.2\t2871.3"


def test_two_headings_of_one_width_do_not_make_a_column_and_swallow_a_paragraph():
    found = kinds(
        "2024年某市国民经济和社会发展统计公报\n\n2024年，全市实现地区生产总值5126.3亿元，比上年增长6.1%。"
        "其中，第一产业增加值412.5亿元。\n\n表1 主要工业产品产量及其增长速度如下\n\n"
        "全年粮食产量312.6万吨，比上年增长1.3%。"
    )
    assert [kind for kind, _ in found] == ["headline", "body", "subhead", "body"]


def test_a_square_begins_a_heading_over_a_paragraph():
    found = kinds(
        "■数字经济\n新疆数字经济核心产业增加值占比不断提高，乌鲁木齐建成算力集群。\n■绿色能源\n新能源装机规模突破一亿千瓦，走在全国前列，带动就业。"
    )
    assert [kind for kind, _ in found].count("body") == 2


@pytest.mark.parametrize("mark", ["□", "■"])
def test_an_end_mark_is_not_part_of_the_last_sentence(mark):
    assert kinds(f"新疆土特产成为潮流商品。{mark}") == [("body", "新疆土特产成为潮流商品。"), ("furniture", mark)]


def test_a_two_line_heading_is_one_and_the_rest_of_a_word_is_joined_without_a_pause():
    found = kinds(COLUMN + "\n昌吉州新能源产业集群\n实现“两翼齐飞”\n\n" + COLUMN)
    assert ("subhead", "昌吉州新能源产业集群 实现“两翼齐飞”") in found
    found = kinds(COLUMN + "\n秋粮丰收 平川县亩产再\n创新高\n\n" + COLUMN)
    assert ("subhead", "秋粮丰收 平川县亩产再创新高") in found


def test_numbered_headings_with_a_comma_stand_apart_from_their_paragraphs():
    found = kinds(
        "二、加强招商引资，巩固外源优势\n坚持把招商引资作为主攻方向，进一步巩固外源优势，引进项目三十个。\n"
        "（三）实施增收计划，加快城乡一体化\n千方百计促增收。全年农民收入增长百分之八，增速连续五年快于城镇。"
    )
    assert [kind for kind, _ in found] == ["headline", "body", "subhead", "body"]


def test_items_of_a_list_stay_apart_though_none_ends_like_a_sentence():
    found = kinds("保留的部门有：\n1、外交部\n2、国防部\n3、公安部\n⒋国家安全部")
    assert [words for _, words in found][1:] == ["1、外交部", "2、国防部", "3、公安部", "⒋国家安全部"]
    found = kinds("# 目录\n- 第一章 总则\n- 第二章 目标\n- 第三章 附则")
    assert [words for _, words in found] == ["目录", "第一章 总则", "第二章 目标", "第三章 附则"]


PARAGRAPHS = [
    "昌吉州巩固提升优势产业，重点打造煤基、铝基、硅基3个千亿级和油气、粮油、纺织、畜产品4个百亿级产业集群，煤电装机超3200万千瓦。",
    "今年上半年，经开区共引进30个项目，投资总额达到310亿元，而在9月1日结束的博览会上，共签约41个项目，签约总额757.83亿元。",
    "全国人大代表王岿然说，新疆发展现代化产业体系不仅是为了推动经济高质量发展，更是通过发展产业促进就业，让各族群众富起来。",
    "2024年前三季度，昌吉州地区生产总值增长7.8%，总量稳居全疆第二；1至10月，规上工业增加值增长15%、固定资产投资增长17.4%。",
    "力争通过内培外引提升产业发展能级，着力降低企业综合运营成本，强化土地资源供给，实行重大项目用地指标全州统筹，保障用地需求。",
]


def printed(paragraph, width, indent):
    """The lines of a paragraph as a newspaper sets them: indented, no mark at the start of a line."""
    lines, line = [], ""
    for c in paragraph:
        room = width - 2 * (indent and not lines)
        if width_of(line + c) > room and c not in "，。、；：”）%":
            lines.append(line)
            line = ""
        line += c
    return [*lines, line]


@given(
    st.permutations(PARAGRAPHS),
    st.integers(12, 36),
    st.sampled_from(["tight", "apart", "every", "indented"]),
    st.data(),
)
@settings(max_examples=150, deadline=None)
def test_no_sentence_is_cut_by_a_line_break_whatever_the_width_of_the_column(paragraphs, width, style, data):
    rows = []
    for paragraph in paragraphs:
        lines = printed(paragraph, width, indent=True)
        if style == "indented":
            lines[0] = "\u3000\u3000" + lines[0]
        if style == "every":
            lines = [row for line in lines for row in (line, "")]
        elif style == "apart":
            lines = [*lines, ""]
            if data.draw(st.booleans(), "column break"):
                lines.insert(data.draw(st.integers(1, len(lines) - 2)), "")
        rows += lines
    found = kinds("\n".join(rows))
    assert {kind for kind, _ in found} == {"body"}
    assert "".join(words for _, words in found) == "".join(paragraphs)
