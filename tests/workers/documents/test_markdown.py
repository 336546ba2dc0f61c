"""Markdown: the words without the marks."""

import time

import pytest

from tests.workers.documents.corpus import assert_reads, document, story
from workers.documents import read_document
from workers.documents.markdown import plain


def test_a_markdown_file_is_its_article():
    (article,) = read_document(document("report.md"), "report.md")
    headline, byline, paragraphs = story("rail")
    assert article.title == headline
    assert_reads(
        article.text, [headline, byline, *paragraphs[:2], "旅行时间", *paragraphs[2:4], "苍岩至云岭", paragraphs[4]]
    )
    assert "路段\t里程（公里）\t隧道（座）\n省城至苍岩\t188.4\t57" in article.text
    assert not set("#*[]>|") & set(article.text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("增长**5.7%**，下降*3%*", "增长5.7%，下降3%"),
        ("占比5%[^1]。\n\n[^1]: 按可比价。", "占比5%。\n\n[^1]: 按可比价。"),
        ("10~~20万吨，30~~40万吨", "10~~20万吨，30~~40万吨"),
        ("改为~~旧文~~新文", "改为新文"),
        ("面积3*4*5米", "面积3*4*5米"),
        ("- 一是5%\n- 二是6%\n1. 三是7%", "一是5%\n二是6%\n1. 三是7%"),
        ("-5.3%的降幅", "-5.3%的降幅"),
        ("见[统计局](https://a.cn/x_(1))数据![图](b.png)", "见统计局数据"),
        ("标题\n===\n\n正文", "标题\n\n正文"),
        ("第一段\n\n---\n\n第二段", "第一段\n\n第二段"),
        ("```\n代码 5%\n```", "代码 5%"),
        ("转义\\*星号\\*", "转义*星号*"),
        ("<div>行内</div>文字<br>", "行内文字"),
    ],
)
def test_marks_go_and_figures_stay(source, text):
    assert plain(source)[0] == text


def test_the_title_is_the_front_matters():
    assert plain("---\ntitle: “十四五”成就\ndate: 2025-01-01\n---\n# 别的\n正文") == ("别的\n\n正文", "“十四五”成就")


@pytest.mark.parametrize("piece", ["**a", "[a](", "![", "~~a", "<a", "`", "*a* ", "_", "|", "(" * 50 + "["])
def test_marks_without_end_take_no_time(piece):
    started = time.monotonic()
    plain(piece * (40_000 // len(piece)))
    assert time.monotonic() - started < 3
