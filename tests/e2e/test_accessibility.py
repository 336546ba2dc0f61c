"""axe-core finds nothing serious on any page, in light and in dark. (vendor/: axe-core 4.14.1, MPL-2.0)"""

from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
SERIOUS = {"serious", "critical"}
ARTICLE = "外贸再创新高\n\n2024年，新疆进出口总额达到4341.6亿元，同比增长22%。\n\n某翁言之凿凿，出口额占全国的1.5%。\n"
RUN = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"

# Characters drawn exactly like a code point that no font has.
MISSING = r"""() => {
  const canvas = document.createElement("canvas"), pen = canvas.getContext("2d", {willReadFrequently: true});
  canvas.width = canvas.height = 40;
  pen.font = "24px " + getComputedStyle(document.body).fontFamily;
  const drawn = (char) => {
    pen.clearRect(0, 0, 40, 40);
    pen.fillText(char, 4, 30);
    return pen.getImageData(0, 0, 40, 40).data.join();
  };
  const box = drawn("\u{10FFFD}");
  return [...new Set(document.body.innerText)].filter((char) => char.trim() && drawn(char) === box);
}"""


def serious(page) -> list[str]:
    """The rules that the page breaks badly, each with the first place where."""
    page.evaluate(AXE)
    found = page.evaluate(RUN)["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found if v["impact"] in SERIOUS]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/articles", "/glossary", "/sign-in", "/api/docs", "/nowhere"])
def test_no_page_shuts_anybody_out(page, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    assert serious(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_briefing_shuts_nobody_out(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/")
    page.get_by_label("Paste an article").fill(ARTICLE)
    page.get_by_role("button", name="Make briefing").click()
    page.get_by_role("button", name="Copy summary").wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_every_character_of_a_page_has_a_glyph(page, language):
    page.set_extra_http_headers({"Accept-Language": language})
    for path in ("/", "/articles", "/glossary", "/nowhere"):
        page.goto(path)
        assert page.evaluate(MISSING) == [], path
    page.set_content("<body>\U0010fffc</body>")
    assert page.evaluate(MISSING) == ["\U0010fffc"]  # the check itself can fail
