"""A desk editor's day in the browser: paste, wait, read, check, keep; many files; stop, retry, delete."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DOCUMENTS = Path(__file__).parents[1] / "corpus" / "documents"

ARTICLE = (
    "新疆外贸连跨千亿台阶\n"
    "新疆进出口总额从2012年的1589.6亿元增至2024年的4341.6亿元。2024年，新疆新能源装机规模突破1亿千瓦。"
    "昌吉回族自治州固定资产投资同比增长17.4%，高于全区增速10.8个百分点。全区新质生产力加快发展。\n"
)


def files(folder: Path, *names_and_texts):
    paths = []
    for name, text in names_and_texts:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def paste(page, text=ARTICLE, length="Standard"):
    page.goto("/")
    page.get_by_role("radio", name=length).check(force=True)
    page.get_by_label("Paste an article").fill(text)
    page.get_by_role("button", name="Make briefing").click()
    page.wait_for_url("**/articles/*")


def no_sideways_scrolling(page):
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, page.url


def test_an_article_becomes_a_briefing_without_reloading_by_hand(page):
    paste(page)
    page.get_by_role("button", name="Copy summary").wait_for()
    chinese = page.locator(".sum .source").first
    assert not chinese.is_visible()
    page.locator(".sum summary").first.click()
    assert chinese.is_visible()
    row = page.locator("#figures tr", has_text="4341.6亿元")
    assert "434.16 billion yuan" in row.inner_text()
    assert "434,160,000,000 CNY" in row.inner_text()
    no_sideways_scrolling(page)


def test_a_figure_lights_up_in_both_languages_and_the_table(page):
    paste(page, length="Brief")
    page.get_by_role("button", name="Copy summary").wait_for()
    number = page.locator("#figures tr", has_text="1589.6亿元").get_attribute("data-f")
    page.locator(f".pair .zh [data-f='{number}']").hover()
    lit = page.locator(f"[data-f='{number}'].on")
    assert lit.count() >= 3
    page.locator(f".pair .zh [data-f='{number}']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#f{number}")


def test_many_files_are_followed_on_one_page(page, tmp_path):
    chosen = files(
        tmp_path, ("一.txt", ARTICLE), ("二.txt", ARTICLE.replace("17.4", "9.1")), ("notes.txt", "English only.")
    )
    page.goto("/")
    page.locator("#files").set_input_files(chosen)
    assert page.locator(".picked li").count() == 3
    page.get_by_role("button", name="Make briefing").click()
    page.wait_for_url("**/batches/*")
    assert "notes.txt" in page.get_by_role("alert").inner_text()
    page.get_by_role("heading", name="2 of 2 articles finished").wait_for()
    page.locator(".articles .title").first.click()
    page.get_by_role("button", name="Copy summary").wait_for()


def test_files_dropped_on_the_form_are_taken(page):
    page.goto("/")
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "拖放.txt", {type: "text/plain"}));
            const form = document.querySelector("form.compose");
            for (const name of ["dragenter", "dragover", "drop"])
                form.dispatchEvent(new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        ARTICLE,
    )
    page.get_by_text("拖放.txt").wait_for()
    page.get_by_role("button", name="Remove all").click()
    assert page.locator(".picked li").count() == 0


def test_rich_text_pasted_keeps_its_paragraphs_and_rows(page):
    page.goto("/")
    page.evaluate(
        """html => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            data.setData("text/plain", "lost");
            document.getElementById("text").dispatchEvent(
                new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        "<h1>外贸</h1><p>2024年，<b>新疆</b>外贸增长5%。</p><style>p{}</style><table><tr><td>出口</td><td>3亿元</td></tr></table>",
    )
    assert page.locator("#text").input_value() == "外贸\n\n2024年，新疆外贸增长5%。\n\n出口\t3亿元"


def test_fifty_files_in_one_drop_all_become_briefings(page, tmp_path):
    names = [(f"{number:02}.txt", f"2024年，新疆出口增长{number}%。\n") for number in range(1, 51)]
    page.goto("/")
    page.locator("#files").set_input_files(files(tmp_path, *names))
    page.get_by_role("button", name="Make briefing").click()
    page.get_by_role("heading", name="50 of 50 articles finished").wait_for(timeout=240_000)


def test_a_document_of_thirty_pages_is_briefed(page):
    page.goto("/")
    page.locator("#files").set_input_files(str(DOCUMENTS / "thirty-pages.pdf"))
    page.get_by_role("button", name="Make briefing").click()
    page.get_by_role("button", name="Copy summary").wait_for(timeout=240_000)


def test_what_is_printed_lacks_no_figure_and_no_term(page):
    paste(page)
    page.get_by_role("button", name="Copy summary").wait_for()
    page.emulate_media(media="print")
    page.locator(".sum summary").first.click()
    printed = page.locator("#summary").inner_text()
    assert "新疆进出口总额从2012年的1589.6亿元增至2024年的4341.6亿元" in printed
    assert not page.get_by_role("button", name="All Chinese").is_visible()


def test_what_is_refused_says_why_and_keeps_the_text(page):
    page.goto("/")
    page.get_by_label("Paste an article").fill("This is an English article.")
    with page.expect_navigation():
        page.get_by_role("button", name="Make briefing").click()
    assert "no Chinese characters" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Paste an article").input_value() == "This is an English article."


def test_deleting_asks_once_and_says_what_was_deleted(page):
    paste(page)
    page.get_by_role("button", name="Copy summary").wait_for()
    page.locator(".brief-head .confirm > summary").click()
    page.get_by_role("button", name="Delete for good").click()
    page.wait_for_url("**/articles")
    assert "Deleted:" in page.locator(".notice").inner_text()


def test_everything_essential_works_without_javascript(chromium, served, tmp_path):
    context = chromium.new_context(base_url=served, java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Paste an article").fill(ARTICLE)
    page.get_by_role("button", name="Make briefing").click()
    page.get_by_role("heading", name="Figures").first.wait_for(timeout=60_000)  # the page refreshes itself
    page.get_by_text("434,160,000,000 CNY").wait_for(timeout=60_000)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 390, 768, 1280, 1920])
def test_no_page_is_wider_than_its_screen(chromium, served, width, scheme):
    context = chromium.new_context(
        base_url=served, viewport={"width": width, "height": 800}, color_scheme=scheme, locale="en-GB"
    )
    page = context.new_page()
    page.goto("/articles")
    first = page.locator(".articles .title").first.get_attribute("href")
    for address in ("/", "/articles", first, "/api/docs", "/articles?q=zebra"):
        page.goto(address)
        no_sideways_scrolling(page)
    context.close()


def test_everything_can_be_reached_and_seen_with_the_keyboard(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const e = document.activeElement, t = e.nextElementSibling ?? e;"
            " return [getComputedStyle(e).outlineStyle, getComputedStyle(t).outlineStyle] })()"
        )
        assert style != ["none", "none"], page.evaluate("document.activeElement.outerHTML")


def test_nothing_moves_while_the_page_loads(page):
    paste(page)
    page.get_by_role("button", name="Copy summary").wait_for()
    page.goto(page.url)
    shift = page.evaluate(
        """() => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value; }))
                .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(sum), 600);
        })"""
    )
    assert shift < 0.02


def contrast_faults(page):
    """Texts whose colour and background are too close (WCAG 2.2 AA), worked out by the browser's own colours."""
    return page.evaluate(
        r"""() => {
        const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
        const linear = v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
        const lum = ([r, g, b]) => [r, g, b].map(v => linear(v / 255))
            .reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
        const back = e => {
            for (; e; e = e.parentElement) {
                const c = parse(getComputedStyle(e).backgroundColor);
                if (c[3] > .99) return c;
            }
            return [255, 255, 255, 1];
        };
        const faults = new Set();
        for (const e of document.querySelectorAll("main *, header *, footer *")) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()) continue;
            const s = getComputedStyle(e), a = lum(parse(s.color)), b = lum(back(e));
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            const large = parseFloat(s.fontSize) >= 24 || parseFloat(s.fontSize) >= 18.66 && s.fontWeight >= 700;
            if (ratio < (large ? 3 : 4.5)) faults.add(`${e.className || e.tagName} ${ratio.toFixed(2)}`);
        }
        return [...faults];
    }"""
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_in_light_and_dark(chromium, served, scheme):
    context = chromium.new_context(base_url=served, color_scheme=scheme, locale="en-GB")
    page = context.new_page()
    page.goto("/articles?show=ready")
    first = page.locator(".articles .title").first.get_attribute("href")
    for address in ("/", "/articles", first, "/api/docs"):
        page.goto(address)
        assert contrast_faults(page) == []
    context.close()


def test_controls_and_pictures_have_names(page):
    page.goto("/articles?show=ready")
    first = page.locator(".articles .title").first.get_attribute("href")
    for address in ("/", "/articles", first):
        page.goto(address)
        nameless = page.evaluate(
            """() => [...document.querySelectorAll(
                    "a,button,input:not([type=hidden]),select,textarea,summary,progress,img")]
                .filter(e => e.checkVisibility() && !(e.textContent.trim() || e.ariaLabel || e.labels?.length || e.alt))
                .map(e => e.outerHTML.slice(0, 120))"""
        )
        assert nameless == []
        headings = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
        assert headings.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(headings))
        assert re.match(r"^.+ · Jianbao$", page.title())
