"""Charts as people see them: nothing runs into anything on a phone, and a bar leads to its sentence."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = (
    "上半年经济运行情况\n"
    "2025年上半年，新疆地区生产总值同比增长5.7%，固定资产投资总额同比增长13%，进出口总额同比下降28%，"
    "规模以上工业增加值同比增长12%。\n"
    "1955年新疆地区生产总值仅12.31亿元；1985年突破百亿元，2017年突破万亿元，2024年则突破2万亿元大关。\n"
)
COLLISIONS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll(".chart svg")) {
    const frame = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll("text")];
    const boxes = texts.map(text => text.getBoundingClientRect());
    boxes.forEach((a, i) => {
      if (a.left < frame.left - 1 || a.right > frame.right + 1) found.push("outside: " + texts[i].textContent);
      boxes.slice(i + 1).forEach((b, j) => {
        if (a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
          found.push(texts[i].textContent + " / " + texts[i + 1 + j].textContent);
      });
    });
  }
  return found;
}"""


def test_charts_are_readable_on_a_phone_and_lead_to_their_sentences(page):
    page.goto("/")
    page.get_by_label("Paste an article").fill(ARTICLE)
    page.get_by_role("button", name="Make briefing").click()
    page.get_by_role("button", name="Copy summary").wait_for()
    assert page.locator(".chart").count() == 2
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(COLLISIONS) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    fell = page.locator(".chart a", has_text="28 percent")
    assert "down 28 percent" in fell.text_content()
    fell.click()
    assert re.search(r"#s\d+$", page.url)
    assert "28 percent" in page.locator(".pair:target").inner_text()
