"""Lengths are true, words stay readable on a phone, and every bar leads to its sentence."""

import re

import pytest

from service.briefing_view import build_view
from service.charts import Bar, Chart, draw
from service.charts.names import Name
from tests.service.charts.articles import briefing

GROWTH = "2025年上半年，地区生产总值同比增长5.7%，固定资产投资同比增长13%，进出口总额同比下降28%。"


def picture(form, *named, **more):
    bars = tuple(Bar(Name(name), f"{value} percent", value, n, 4) for n, (name, value) in enumerate(named))
    return draw(Chart(form, bars, **more))


def test_bars_are_as_long_as_their_numbers():
    drawn = picture("growth", ("GDP", 5), ("trade", 20), ("retail", 10))
    assert [(row.x, row.width) for row in drawn.rows] == [(0, 25), (0, 100), (0, 50)]
    assert drawn.zero is None


def test_what_fell_goes_to_the_other_side_of_zero():
    drawn = picture("growth", ("GDP", 10), ("trade", -30), ("retail", 10))
    assert [(row.x, row.width, row.down) for row in drawn.rows] == [(75, 25, False), (0, 75, True), (75, 25, False)]
    assert drawn.zero == 75


def test_parts_stand_side_by_side():
    drawn = picture("parts", ("a", 20), ("b", 30), ("c", 50))
    assert [(row.x, row.width) for row in drawn.rows] == [(0, 20), (20, 30), (50, 50)]


def test_shares_are_measured_against_the_whole():
    assert [row.width for row in picture("shares", ("a", 20), ("b", 30), ("c", 10)).rows] == [20, 30, 10]


def test_the_shortest_bar_can_still_be_seen():
    assert picture("series", ("1955", 1), ("2024", 5000)).rows[0].width > 0.3


@pytest.mark.parametrize("name", ["value added of industry above the designated size", "x" * 60, "新" * 30, "GDP"])
def test_words_never_run_into_each_other(name):
    (row, *_) = picture("growth", (name, 5), ("b", 6), ("c", 7)).rows
    assert " ".join(line for _, line in row.lines).casefold() == name.casefold()
    last_y, last = row.lines[-1]
    assert row.value_y > last_y or len(last) + len(row.bar.text) < 36
    assert row.value_y < row.bar_y


def test_the_page_has_every_bar_in_words_linked_to_its_sentence(jianbao):
    with jianbao.app.test_request_context("/"):
        page = jianbao.app.jinja_env.get_template("charts.html").render(view=build_view(briefing(GROWTH)))
    links = re.findall(r'<a href="#s(\d+)" data-f="\d+">(.*?)</a>', page, re.DOTALL)
    words = [" ".join(re.sub(r"<[^>]+>", " ", inside).split()) for _, inside in links]
    assert [number for number, _ in links] == ["1", "1", "1"]
    assert "GDP" in words[0] and "5.7 percent" in words[0]
    assert "Total imports and exports" in words[2] and "down 28 percent" in words[2]
    assert "<title" in page and "total imports and exports: down 28 percent" in page
    assert "<script" not in page and "style=" not in page
