"""The layout on made-up pages: what must hold for pages nobody has seen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workers.documents.madeup import column, glyphs, page
from workers.documents.layout.lines import lines_of, without_overprint
from workers.documents.layout.pages import read_pages
from workers.documents.layout.shapes import Box, Glyph


@pytest.mark.parametrize("offset", [(0.0, 0.0), (0.4, 0.0), (1.2, 0.3), (0.0, 2.5), (-2.0, 0.0)])
@pytest.mark.parametrize("text", ["电站总投资1100万元", "2020年", "人人有责", "88668866次", "±1100千伏", "一一一"])
def test_a_line_printed_again_close_by_is_read_once(text, offset):
    once = glyphs(text, 50, 100)
    again = glyphs(text, 50 + offset[0], 100 + offset[1])
    (line,) = lines_of(without_overprint(once + again))
    assert line.text == text


def test_bold_printed_glyph_by_glyph_is_read_once():
    twice = [copy for glyph in glyphs("增长11.1%", 50, 100) for copy in (glyph, glyph)]
    (line,) = lines_of(without_overprint(twice))
    assert line.text == "增长11.1%"


def test_figures_in_a_spread_line_stay_whole():
    (line,) = lines_of(glyphs("增长4341.6亿元", 50, 100, spread=2.0))
    assert line.text == "增长4341.6亿元"


def test_an_exponent_does_not_become_part_of_the_figure():
    base, raised = glyphs("1.5×10", 50, 100), glyphs("4", 82.5, 98, size=6)
    (line,) = lines_of([*base, *raised, *glyphs("吨", 86, 100)])
    assert line.text == "1.5×10⁴吨"


def test_names_apart_stay_apart():
    (line,) = lines_of([*glyphs("本报记者", 50, 100), *glyphs("林知远", 93, 100)])
    assert line.text == "本报记者 林知远"


def test_columns_one_character_apart_are_not_read_across():
    left = column(["左栏第一行字", "左栏第二行字", "左栏第三行。"], 50, 100)
    right = column(["右栏第一行字", "右栏第二行字", "右栏第三行。"], 120, 100)
    text, _ = read_pages([page(left, right)])
    assert text.replace("\n", "") == "左栏第一行字左栏第二行字左栏第三行。右栏第一行字右栏第二行字右栏第三行。"


def test_a_story_under_another_is_read_after_it():
    top = [column([f"上{n}行一二三四"] * 4, 50 + n * 120, 100) for n in range(3)]
    head = glyphs("下面这条新闻的标题在这里", 50, 200, size=24)
    low = [column([f"下{n}行一二三四"] * 4, 50 + n * 120, 260) for n in range(2)]
    text, _ = read_pages([page(*top, head, *low)])
    found = [text.index(mark) for mark in ("上0", "上1", "上2", "标题", "下0", "下1")]
    assert found == sorted(found)


def test_a_rule_across_the_page_parts_stories_that_share_gutters():
    top = [column([f"上{n}行一二三四"] * 4, 50 + n * 120, 100) for n in range(2)]
    low = [column([f"下{n}行一二三四"] * 4, 50 + n * 120, 180) for n in range(2)]
    text, _ = read_pages([page(*top, *low, rules=[Box(45, 170, 260, 171)])])
    found = [text.index(mark) for mark in ("上0", "上1", "下0", "下1")]
    assert found == sorted(found)


def test_rows_of_figures_without_rules_are_a_table():
    rows = [["地区", "总量", "增速"], ["东市", "310.5", "5.1%"], ["西市", "287.4", "4.8%"], ["南市", "1,022", "-0.3%"]]
    cells = [glyphs(cell, 50 + 120 * x, 100 + 18 * y) for y, row in enumerate(rows) for x, cell in enumerate(row)]
    text, _ = read_pages([page(*cells)])
    assert text == "\n".join("\t".join(row) for row in rows)


def test_a_cell_merged_over_two_columns_is_one_cell():
    level = [Box(50, y, 250, y + 0.5) for y in (100, 120, 140)]
    upright = [Box(50, 100, 50.5, 140), Box(250, 100, 250.5, 140), Box(150, 120, 150.5, 140), Box(200, 120, 200.5, 140)]
    cells = [
        glyphs("全省主要经济指标合计", 70, 104),
        glyphs("产值", 60, 124),
        glyphs("31.5", 155, 124),
        glyphs("6%", 205, 124),
    ]
    text, _ = read_pages([page(*cells, rules=[*level, *upright])])
    assert text.split("\n")[0].strip("\t") == "全省主要经济指标合计"
    assert text.split("\n")[1] == "产值\t31.5\t6%"


def test_a_frame_around_an_article_is_not_a_table():
    frame = [Box(40, 90, 560, 91), Box(40, 300, 560, 301), Box(40, 90, 41, 300), Box(560, 90, 561, 300)]
    text, _ = read_pages(
        [page(column(["这是一篇有框的文章，共有三行", "每一行都要读到，一行都不能少"], 50, 100), rules=frame)]
    )
    assert "\t" not in text
    assert "一行都不能少" in text


def test_a_page_without_glyphs_is_empty_text():
    assert read_pages([page()]) == ("", None)


tenths = st.integers(1, 600).map(lambda n: n / 10)
places = st.integers(0, 6000).map(lambda n: n / 10)


def test_a_drop_capital_belongs_to_the_figure_it_begins():
    capital = glyphs("1", 50, 100, size=40)
    beside = column(["2月8日，全省新能源装机", "达到5236.8万千瓦，占总", "装机的58.4%，首次超过"], 76, 102)
    text, _ = read_pages([page(capital, beside, column(["火电，居全国第三位，这是第一次。"], 50, 150))])
    assert text.replace("\n", "").startswith("12月8日，全省新能源装机达到5236.8万千瓦，占总装机的58.4%，首次超过火电")
    assert "\n\n" not in text


def test_a_large_figure_and_its_small_unit_stay_together():
    (line,) = lines_of([*glyphs("5236.8", 50, 80, size=40), *glyphs("万千瓦", 175, 105.2, size=12)])
    assert line.text == "5236.8万千瓦"


def test_headlines_side_by_side_each_go_with_their_own_columns():
    lead = [
        glyphs("头条新闻的大标题横跨四栏", 50, 50, size=30),
        *(column([f"头{n}一二三四五六"] * 4, 50 + n * 100, 100) for n in range(4)),
    ]
    left = [
        glyphs("左边的标题", 50, 200, size=20),
        *(column([f"左{n}一二三四五六"] * 4, 50 + n * 100, 240) for n in range(2)),
    ]
    right = [
        glyphs("右边的标题", 250, 200, size=20),
        *(column([f"右{n}一二三四五六"] * 4, 250 + n * 100, 240) for n in range(2)),
    ]
    text, title = read_pages([page(*lead, *left, *right)])
    marks = ["头条", "头0", "头1", "头2", "头3", "左边", "左0", "左1", "右边", "右0", "右1"]
    found = [text.index(mark) for mark in marks]
    assert found == sorted(found)
    assert title == "头条新闻的大标题横跨四栏"


def test_columns_closer_than_a_character_are_told_apart_when_drawn_apart():
    left = column(["左栏第一行字甲", "左栏第二行字乙", "左栏第三行字丙"], 50, 100)
    right = column(["右栏第一行字甲", "右栏第二行字乙", "右栏第三行。"], 126.5, 100)
    text, _ = read_pages([page(left, right)])
    assert text.replace("\n", "").index("左栏第三行字丙") < text.replace("\n", "").index("右栏第一行字甲")


def test_columns_that_touch_are_told_apart_by_the_lines_around():
    left = ["左栏的第一行共十个字", "左栏第二行全满了。", "左栏的第三行共十个字", "左栏的第四行共十个字"]
    right = ["右栏的第一行共十个字", "右栏的第二行共十个字", "右栏的第三行共十个字", "右栏第四行结束。"]
    left[1] += "乙，"  # hangs into the gutter
    text, _ = read_pages(
        [page(*(row for pair in zip(column_lines(left, 50), column_lines(right, 162), strict=True) for row in pair))]
    )
    assert text.replace("\n", "") == "".join([*left, *right])


def column_lines(lines, x):
    return [glyphs(line, x, 100 + 16 * row) for row, line in enumerate(lines)]


def test_a_quotation_set_between_columns_does_not_cut_them():
    left = [["　　左栏从这里开始说一", "件事情，说到这里还没"], ["有说完，接着说下去。"]]
    right = [["　　右栏也从这里说起来", "一件事，说到这里也没"], ["有说完，到这里说完。"]]
    parts = [column(part[k], x, y) for part, x in ((left, 50), (right, 180)) for k, y in ((0, 100), (1, 200))]
    quotation = glyphs("“这是一句摘出来的话”", 100, 155, size=14)
    text, _ = read_pages([page(*parts, quotation)])
    found = [text.index(mark) for mark in ("左栏从", "有说完，接着", "右栏也", "有说完，到这里")]
    assert found == sorted(found)


def test_a_story_below_the_headline_between_columns_is_not_read_into_the_one_above():
    top = [column([f"　　上面这条新闻第{n}栏", "在这里说完了，没有了。"], 50 + n * 130, 100) for n in range(2)]
    low = [column([f"　　下面这条新闻第{n}栏", "在这里说完了，没有了。"], 50 + n * 130, 200) for n in range(2)]
    text, _ = read_pages([page(*top, glyphs("下面这条新闻的标题", 60, 155, size=20), *low)])
    found = [
        text.index(mark)
        for mark in ("上面这条新闻第0", "上面这条新闻第1", "标题", "下面这条新闻第0", "下面这条新闻第1")
    ]
    assert found == sorted(found)


boxes = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), places, places, tenths, tenths)
any_glyphs = st.lists(
    st.builds(Glyph, st.sampled_from("中国增长1.5%，。 “”（Aa︵"), boxes, tenths, st.integers(0, 3)),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(any_glyphs, st.lists(boxes, max_size=12))
def test_any_scatter_of_glyphs_is_read_without_losing_a_figure(scatter, rules):
    text, _ = read_pages([page(scatter, rules=rules)])
    inner = Box(120, 130, 440, 620)  # away from every edge, whichever way the page is turned: no page numbers
    wanted = {g.text for g in without_overprint(scatter) if g.text in "15" and inner.holds(*g.box.middle)}
    raised = {"¹": "1", "⁵": "5"}
    assert wanted <= {raised.get(character, character) for character in text}
