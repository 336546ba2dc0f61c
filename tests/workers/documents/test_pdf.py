"""PDF pages: columns in order, every figure once and whole, and refusals a desk editor understands."""

import pytest

from tests.workers.documents.corpus import assert_paragraphs, assert_reads, document, figures, squeezed, story
from workers.documents import Limits, read_document
from workers.errors import DamagedDocument, NoTextFound, PasswordProtected, TooLong, TooMany

PAGES = [
    ("newspaper-two-columns.pdf", "wind"),
    ("newspaper-three-columns.pdf", "port"),
    ("newspaper-three-columns.pdf", "grain"),
    ("hongkong-columns.pdf", "harbour"),
    ("hongkong-vertical.pdf", "harbour"),
    ("bold-overprint.pdf", "grain"),
    ("typeset-gbk.pdf", "port"),
    ("typeset-vertical.pdf", "harbour"),
]


def read(name, limits=None):
    (article,) = read_document(document(name), name, limits=limits)
    return article


@pytest.mark.parametrize(("name", "source"), PAGES)
def test_columns_are_read_in_order_and_no_word_is_lost(name, source):
    headline, byline, paragraphs = story(source)
    assert_reads(read(name).text, [headline, byline, *paragraphs])


@pytest.mark.parametrize(("name", "source"), PAGES)
def test_a_paragraph_over_two_columns_is_one_paragraph(name, source):
    assert_paragraphs(read(name).text, story(source)[2])


@pytest.mark.parametrize(("name", "source"), PAGES)
def test_every_figure_is_there_whole(name, source):
    text = squeezed(read(name).text)
    headline, _, paragraphs = story(source)
    found = figures(text.replace("，", ","))
    missing = [
        figure for figure in figures(squeezed(headline + "".join(paragraphs)).replace("，", ",")) if figure not in found
    ]
    assert not missing


@pytest.mark.parametrize(("name", "source"), PAGES)
def test_the_headline_is_the_title_and_not_the_newspapers_name(name, source):
    if source == "grain" and name.startswith("newspaper"):
        source = "port"  # the page's first story
    assert squeezed(read(name).title) == squeezed(story(source)[0])


def test_two_stories_side_by_side_are_not_mixed():
    text = squeezed(read("newspaper-three-columns.pdf").text)
    port, grain = story("port"), story("grain")
    assert text.index(squeezed(port[2][-1])) < text.index(squeezed(grain[0]))


@pytest.mark.parametrize("name", ["newspaper-two-columns.pdf", "newspaper-three-columns.pdf", "hongkong-columns.pdf"])
def test_the_newspapers_name_date_and_issue_are_left_out(name):
    for furniture in ("北原日报\n", "综合新闻", "海港時報", "18652", "星期", "03版", "A3"):
        assert furniture not in read(name).text


def test_a_ruled_table_keeps_its_rows_and_cells():
    text = read("newspaper-two-columns.pdf").text
    assert "风电装机（万千瓦）\t2363.2\t2871.3\t21.5%\n光伏装机（万千瓦）\t1699.4\t2365.5\t39.2%\n" in text


def test_a_caption_stands_alone_and_between_no_two_halves_of_a_sentence():
    paragraphs = read("newspaper-two-columns.pdf").text.split("\n\n")
    assert "▲东岭风电场的工人在检修10兆瓦风机。本报记者 林知远 摄" in paragraphs


def test_bold_printed_twice_is_read_once():
    text = squeezed(read("bold-overprint.pdf").text)
    assert text.startswith(
        "秋粮丰收平川县亩产再创新高本报讯（记者孟春生）全县粮食总产138.4万吨，增长2.2%，亩产742.5公斤平川县的"
    )


def test_thirty_pages_read_on_without_running_heads_and_page_numbers():
    text = read("thirty-pages.pdf").text
    first, second, rest = story("yearbook")
    assert_paragraphs(text, [second, *rest])
    assert text.count(first) == 1
    assert "—" not in text
    assert len(squeezed(text)) == len(squeezed(first + second + "".join(rest)))


def test_the_thirty_pages_are_thirty():
    with pytest.raises(TooMany) as refusal:
        read("thirty-pages.pdf", Limits(pages=29))
    assert "30 pages" in refusal.value.detail


def test_a_scan_is_refused_and_says_to_run_ocr():
    with pytest.raises(NoTextFound) as refusal:
        read("scan.pdf")
    assert "no text layer" in refusal.value.detail
    assert "OCR" in refusal.value.advice


def test_a_pdf_whose_fonts_hide_their_characters_is_refused_and_not_briefed_as_rubbish():
    with pytest.raises(NoTextFound) as refusal:
        read("hidden-characters.pdf")
    assert "fonts" in refusal.value.detail
    assert "OCR" in refusal.value.advice


def test_watermarks_across_the_page_and_marks_outside_it_are_left_out():
    text = read("typeset-gbk.pdf").text
    assert "内部资料" not in text
    assert "2024" not in text
    assert "校对记号" not in text


def test_a_locked_pdf_is_refused_as_locked():
    with pytest.raises(PasswordProtected) as refusal:
        read("locked.pdf")
    assert "password" in refusal.value.detail


def test_a_pdf_locked_against_editing_only_is_read():
    assert_reads(read("editing-locked.pdf").text, story("grain")[2])


def test_too_many_pages_are_refused_with_both_numbers():
    with pytest.raises(TooMany) as refusal:
        read("thirty-pages.pdf", Limits(pages=20))
    assert "20" in refusal.value.detail


def test_a_pdf_of_a_whole_book_is_refused_before_it_is_laid_out():
    with pytest.raises(TooLong):
        read("thirty-pages.pdf", Limits(characters=1000))


@pytest.mark.parametrize("keep", [20, 1000, 0.5, 0.97])
def test_a_pdf_cut_off_is_read_or_called_damaged(keep):
    data = document("newspaper-two-columns.pdf")
    end = int(keep * len(data)) if keep < 1 else keep
    with pytest.raises((DamagedDocument, NoTextFound)):
        read_document(data[:end], "a.pdf")


def test_a_pdf_named_txt_is_read_as_a_pdf():
    (article,) = read_document(document("typeset-gbk.pdf"), "article.txt", "text/plain")
    assert article.format == "pdf"
    assert_reads(article.text, story("port")[2])
