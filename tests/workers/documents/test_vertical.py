"""Vertical text: read from the right, with its figures; and what only looks vertical."""

import pytest

from tests.workers.documents.madeup import column, glyphs, page
from workers.documents.layout.pages import read_pages
from workers.documents.layout.shapes import Box, Glyph, is_wide


def test_a_column_of_single_figures_is_not_vertical_text():
    rows = [
        ["东市", "5", "7.1%"],
        ["西市", "4", "8.2%"],
        ["南市", "3", "9.3%"],
        ["北市", "2", "6.4%"],
        ["中市", "1", "5.5%"],
    ]
    cells = [glyphs(row[x], 50 + 120 * x, 100 + 14 * y) for x in range(3) for y, row in enumerate(rows)]
    text, _ = read_pages([page(*cells)])
    assert text == "\n".join("\t".join(row) for row in rows)


def test_vertical_lines_are_read_from_the_right():
    def down(text, x):
        return [Glyph(c, Box(x, 100 + n * 10, x + 10, 110 + n * 10), 10.0) for n, c in enumerate(text)]

    text, _ = read_pages([page(down("天地玄黄宇宙洪荒", 200), down("日月盈昃辰宿列张。", 183))])
    assert text.replace("\n", "") == "天地玄黄宇宙洪荒日月盈昃辰宿列张。"


def test_a_vertical_figure_and_the_short_lines_beside_it_are_one_text():
    """Digits lie on their side; what is left of a line, and a paragraph's last short line, are vertical too."""

    def down(text, x, y=100.0):
        placed = []
        for character in text:
            length = 10 if is_wide(character) else 5
            placed.append(Glyph(character, Box(x, y, x + 10, y + length), 10.0, 0 if is_wide(character) else 1))
            y += length
        return placed

    lines = ["本季生產總值上升", "1.8%，零售額約296", "億元。", "按年下跌了6.9個百分", "點。"]
    text, _ = read_pages([page(*(down(line, 300 - 17 * n) for n, line in enumerate(lines)))])
    assert text.replace("\n", "") == "".join(lines)


def test_the_caption_under_a_picture_beside_vertical_text_stays_level():
    body = [
        Glyph(c, Box(300 - 17 * k, 100 + n * 10, 310 - 17 * k, 110 + n * 10), 10.0)
        for k in range(5)
        for n, c in enumerate("天地玄黄宇宙洪荒日月盈昃")
    ]
    text, _ = read_pages([page(body, glyphs("圖為海港一景。", 50, 180))])
    assert "圖為海港一景。" in text


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_lying_on_its_side_is_read_upright(quarters):
    flat = page(column(["第一行在最上面，", "第二行在它的下面。"], 50, 100))
    lying = flat.turned(4 - quarters)
    assert {glyph.quarter for glyph in lying.glyphs} == {quarters}
    assert read_pages([lying]) == read_pages([flat])
