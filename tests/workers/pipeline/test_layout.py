"""Paragraphs must be whole, and a heading, a caption or a list must not run into them."""

import pytest

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
    assert [kind for kind, _ in found] == ["headline", "furniture", "furniture", "furniture", "body"]
    assert found[2][1] == "风电\t2363.2\t2871.3"


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
