"""Web pages: the article without the menus, every figure of it, in whatever charset."""

import pytest

from tests.workers.documents.corpus import assert_paragraphs, assert_reads, document, figures, story
from workers.documents import looks_like_html, read_document
from workers.errors import NotChinese, NoTextFound, Rejected, TooLarge

PARAGRAPH = (
    "某市统计局10月23日发布数据，前三季度全市地区生产总值4341.6亿元，同比增长5.2%，增速比上半年加快0.3个百分点。"
)


def read(markup, name="page.html", media_type=None):
    data = markup if isinstance(markup, bytes) else markup.encode()
    (article,) = read_document(data, name, media_type)
    return article


@pytest.mark.parametrize(
    ("name", "source"), [("saved-page.html", "wind"), ("saved-page.mhtml", "wind"), ("old-page-big5.html", "harbour")]
)
def test_a_saved_page_is_its_article_paragraph_by_paragraph(name, source):
    article = read(document(name), name)
    headline, byline, paragraphs = story(source)
    assert_reads(article.text, [headline, byline, *paragraphs])
    assert_paragraphs(article.text, paragraphs)
    assert article.title == headline


@pytest.mark.parametrize("name", ["saved-page.html", "saved-page.mhtml"])
def test_menus_advertisements_related_links_and_hidden_counters_are_left_out(name):
    text = read(document(name), name).text
    for stranger in (
        "首页",
        "相关阅读",
        "1890亿",
        "油价",
        "3折",
        "ICP",
        "777777",
        "888",
        "分享",
        "字号",
        "123456",
        "0900",
    ):
        assert stranger not in text


def test_no_figure_of_a_page_is_lost():
    found = figures(read(document("saved-page.html")).text)
    headline, _, paragraphs = story("wind")
    assert not [figure for figure in figures(headline + "".join(paragraphs)) if figure not in found]


def test_a_table_of_data_keeps_its_rows_and_cells():
    text = read(document("saved-page.html")).text
    assert (
        "指标\t2023年11月末\t2024年11月末\n风电装机（万千瓦）\t2363.2\t2871.3\n光伏装机（万千瓦）\t1699.4\t2365.5"
        in text
    )


def test_numbers_keep_their_columns_beside_empty_and_spanning_cells():
    rows = "<tr><th>指标</th><th colspan=2>2024年</th></tr><tr><td>粮食产量</td><td></td><td>312.6</td></tr>"
    text = read(
        page(f"<p>全年粮食生产平稳，产量比上年增长。</p><table>{rows}</table><p>各项数据均为初步统计数。</p>")
    ).text
    assert "指标\t2024年\t—\n粮食产量\t—\t312.6" in text


def test_note_marks_stick_to_no_figure_and_exponents_stay_raised():
    assert "装机占比按10⁴千瓦口径计算。" in read(document("saved-page.html")).text


def page(body, head=""):
    return f"<html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "gb18030", "big5"])
@pytest.mark.parametrize("declared", [True, False])
def test_every_charset_is_read_declared_or_not(charset, declared):
    text = "本港首三季經濟增長2.6%，失業率維持2.9%，零售業總銷貨額連跌七個月。" if charset == "big5" else PARAGRAPH
    head = f'<meta charset="{charset}">' if declared else ""
    assert text in read(page(f"<p>{text}</p>", head).encode(charset)).text


def test_a_page_that_declares_the_wrong_charset_is_still_read():
    assert PARAGRAPH in read(page(f"<p>{PARAGRAPH}</p>", "<meta charset=utf-8>").encode("gb18030")).text


def test_a_sentence_wrapped_in_the_source_is_one_sentence():
    broken = PARAGRAPH.replace("4341.6", "\n    4341.6").replace("同比", "\n\t同比")
    assert "地区生产总值 4341.6亿元，同比增长" in read(page(f"<p>{broken}</p>")).text


def test_a_figure_broken_by_tags_is_whole():
    assert (
        "增长5.2%" in read(page(f"<p>{PARAGRAPH}</p><p>其中工业增长<b>5</b>.<span>2</span>%，投资增长3.1%。</p>")).text
    )


def test_paragraphs_made_of_line_breaks_are_paragraphs():
    text = read(page(f"<div>　　{PARAGRAPH}<br><br>　　第二段增长3%。<br>　　第三段下降4%。</div>")).text
    assert text == f"{PARAGRAPH}\n\n第二段增长3%。\n\n第三段下降4%。"


def test_a_headline_outside_the_article_is_put_before_it():
    markup = page(
        f"<div><h1>前三季度经济增长5.2%</h1></div><div><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>",
        "<title>前三季度经济增长5.2%_某网</title>",
    )
    article = read(markup)
    assert article.title == "前三季度经济增长5.2%"
    assert article.text.startswith("前三季度经济增长5.2%\n\n")


HEADLINE, BYLINE, PARAGRAPHS = story("wind")
MENU = "<ul>" + "".join(f"<li><a href=/{n}>栏目{n}号</a></li>" for n in range(20)) + "</ul>"
FOOT = "<div><p>主办：北原在线运行中心</p><p>版权所有：北原在线 ICP备09012345号</p></div>"
KINDS = {
    "wechat": f"<h1>{HEADLINE}</h1><em>北原发布</em><div id=js_content style='visibility: hidden; opacity: 0'>"
    + "".join(f"<section><section><p><span>{text}</span></p></section></section><p><br></p>" for text in PARAGRAPHS)
    + "</div><div>微信扫一扫<br>关注该公众号</div>",
    "government": f"<h1>{HEADLINE}</h1><div>2024-12-09 08:00 来源：北原日报</div><div class=pages_content>"
    + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    + "</div><div>【我要纠错】</div><div><h3>相关稿件</h3><a href=1>全省新能源大会召开 签约211亿元</a></div>",
    "e-paper": f"<table><tr><td>{MENU}</td><td><h1>{HEADLINE}</h1><p>{BYLINE}</p><founder-content>"
    + "".join(f"<P>　　{text}</P>" for text in PARAGRAPHS)
    + "</founder-content></td></tr></table>",
    "plain divs": f"<div><div>{HEADLINE}</div><div>"
    + "".join(f"<div>{text}</div>" for text in PARAGRAPHS)
    + "</div></div>",
    "line breaks": "<div>" + "<br/>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{text}" for text in PARAGRAPHS) + "</div>",
}


@pytest.mark.parametrize("kind", KINDS)
def test_pages_as_chinese_sites_build_them_are_read_paragraph_by_paragraph(kind):
    article = read(page(f"<div>{MENU}</div>{KINDS[kind]}{FOOT}", f"<title>{HEADLINE}-北原网</title>"))
    assert article.title == HEADLINE
    assert_paragraphs(article.text, [HEADLINE, *PARAGRAPHS])
    for stranger in ("栏目", "扫一扫", "纠错", "211", "09012345"):
        assert stranger not in article.text


def test_text_pasted_from_word_is_read_without_word():
    text = PARAGRAPH.replace("10月", "<span lang=EN-US>10</span>月")
    markup = f"<html xmlns:o='urn'><body><!--StartFragment--><p class=MsoNormal>{text}<o:p></o:p></p></body></html>"
    assert read(markup).text == PARAGRAPH


@pytest.mark.parametrize(
    "line", ["分享经济规模达到5万亿元，增长6%。", "广告业增长12%", "收藏品成交3.2亿元", "版权所有权登记1.2万件"]
)
def test_news_that_opens_like_a_menu_is_kept(line):
    assert line in read(page(f"<div><p>{PARAGRAPH}</p><p>{line}</p><p>{PARAGRAPH}</p></div>")).text


def test_a_page_inside_one_form_is_read():
    assert PARAGRAPH in read(page(f"<form id=aspnetForm><div><p>{PARAGRAPH}</p></div></form>")).text


def test_a_pasted_fragment_is_read_whole():
    fragment = f"<p>{PARAGRAPH}</p><p>短句。</p><ul><li>一是投资增长3%</li><li>二是消费增长4%</li></ul>"
    text = read(fragment, "pasted.txt").text
    for part in (PARAGRAPH, "短句。", "一是投资增长3%", "二是消费增长4%"):
        assert part in text


def test_html_under_the_name_of_a_text_file_is_read_as_html():
    article = read(page(f"<p>{PARAGRAPH}</p>"), "article.txt", "text/plain")
    assert article.format == "html"
    assert "<" not in article.text


@pytest.mark.parametrize("text", ["<!DOCTYPE html><p>x", "<html><body>", " \n<div class=a><p>正文</p></div>"])
def test_pasted_source_is_known_as_html(text):
    assert looks_like_html(text)


@pytest.mark.parametrize("text", [PARAGRAPH, "<编者按>今年增长5%", "a < b，增长5%", "《人民日报》<p>"])
def test_an_article_is_not_taken_for_html(text):
    assert not looks_like_html(text)


def test_a_page_filled_in_by_a_program_says_to_copy_the_text():
    with pytest.raises(NoTextFound) as refusal:
        read(page("<div id=app></div><script>render()</script>"))
    assert "copy" in refusal.value.advice


def test_a_page_with_large_pictures_inside_is_read():
    picture = "iVBORw0KGgo" * 1_000_000
    assert PARAGRAPH in read(page(f'<p>{PARAGRAPH}</p><img src="data:image/png;base64,{picture}">')).text


def test_a_page_of_source_without_end_is_refused_and_not_half_read():
    with pytest.raises(TooLarge) as refusal:
        read(page(f"<p>{PARAGRAPH * 170_000}</p>"))
    assert "million" in refusal.value.detail


def test_an_english_page_is_refused_as_not_chinese():
    with pytest.raises(NotChinese):
        read(page("<p>The economy grew by 5.2 percent in the first three quarters of the year, officials said.</p>"))


@pytest.mark.parametrize(
    "markup", ["<" * 5000, "<div>" * 3000 + "正文增长5%", "<table>" * 500 + "增长5%", "<p>&#x0;&#xFFFF;&#xD800;增长5%"]
)
def test_hostile_markup_is_read_or_refused(markup):
    try:
        text = read(f"<html>{markup}").text
    except Rejected:
        return
    text.encode()
    assert "\0" not in text
