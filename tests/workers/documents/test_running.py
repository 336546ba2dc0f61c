"""Running heads, page numbers and mastheads go; a first line, a table's first row and a date line stay."""

import pytest

from tests.workers.documents.madeup import column, glyphs, page
from workers.documents.layout.lines import lines_of
from workers.documents.layout.pages import read_pages
from workers.documents.layout.running import without_running_heads


def test_running_heads_on_left_and_right_pages_are_dropped_and_text_is_not():
    def lines(number):
        head = "北原年鉴" if number % 2 else "经济篇"
        return lines_of(
            [*glyphs(head, 50, 20), *glyphs(f"第{number}页正文开头", 50, 200), *glyphs(f"{number}", 300, 780)]
        )

    kept = without_running_heads([lines(n) for n in range(1, 9)], [800.0] * 8)
    assert [[line.text for line in page] for page in kept] == [[f"第{n}页正文开头"] for n in range(1, 9)]


@pytest.mark.parametrize("stamp", ["2024/12/9 08:12", "12/9/24, 8:12 AM", "2024/12/9 上午8:12"])
def test_what_a_browser_prints_around_a_page_is_left_out(stamp):
    top = [*glyphs(stamp, 20, 10, size=8), *glyphs("某市经济增长5.2% - 某某网", 250, 10, size=8)]
    foot = [*glyphs("https://news.example.cn/2024/12/09/a12.html", 20, 780, size=8), *glyphs("1/2", 570, 780, size=8)]
    (kept,) = without_running_heads([lines_of([*top, *glyphs("正文增长5.2%", 50, 300), *foot])], [800.0])
    assert [line.text for line in kept] == ["正文增长5.2%"]


def test_a_first_line_of_text_at_the_top_of_a_page_is_kept():
    kept = without_running_heads([lines_of(glyphs("2024年全省经济增长5.2%", 50, 20))], [800.0])
    assert [line.text for line in kept[0]] == ["2024年全省经济增长5.2%"]


MASTHEAD = [("北原日报", 50), ("2024年12月9日", 200), ("星期一", 300), ("第18652期", 400)]


def test_the_strip_with_the_newspapers_name_and_date_is_not_part_of_the_article():
    strip = [glyphs(text, x, 30) for text, x in MASTHEAD]
    body = column(["全省新能源装机达到5236.8万千瓦，占总装机的58.4%"] * 6, 50, 100)
    text, _ = read_pages([page(*strip, body)])
    assert text.startswith("全省新能源")


def test_a_date_line_under_a_headline_is_kept():
    head = glyphs("关于促进新能源发展的意见", 50, 40, size=24)
    body = column(["全省新能源装机达到5236.8万千瓦，占总装机的58.4%"] * 6, 50, 130)
    text, _ = read_pages([page(head, glyphs("2024年12月1日", 200, 80), body)])
    assert "2024年12月1日" in text


def test_the_first_row_of_a_table_at_the_top_of_every_page_is_kept():
    """Such rows differ only in their figures, as running heads do; but no gap parts them from the rest."""

    def lines(number):
        rows = [["东市", str(number), f"{number}.1%"], ["西市", "4", "8.2%"], ["南市", "3", "9.3%"]]
        return lines_of(
            [
                g
                for y, row in enumerate(rows)
                for x, cell in enumerate(row)
                for g in glyphs(cell, 50 + 120 * x, 60 + 14 * y)
            ]
        )

    pages = [lines(number) for number in range(1, 7)]
    assert without_running_heads(pages, [800.0] * 6) == pages


def test_a_figure_alone_in_its_cell_at_the_edge_is_no_page_number():
    row = lines_of([*glyphs("东市", 50, 40), *glyphs("5", 200, 40), *glyphs("正文在很下面", 50, 300)])
    (kept,) = without_running_heads([row], [800.0])
    assert [line.text for line in kept] == ["东市", "5", "正文在很下面"]


@pytest.mark.parametrize("number", ["12", "— 12 —", "- 12 -", "第12页", "第 12 页 共 30 页", "12/30", "·12·"])
def test_a_page_number_alone_at_the_foot_goes_however_it_is_written(number):
    lines = lines_of([*glyphs("正文的最后一行", 50, 600), *glyphs(number, 280, 770)])
    (kept,) = without_running_heads([lines], [800.0])
    assert [line.text for line in kept] == ["正文的最后一行"]
