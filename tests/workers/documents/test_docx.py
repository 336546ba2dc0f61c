"""Word files: everything an editor sees is read once, in order; nothing an editor deleted is."""

import zipfile
from io import BytesIO

import pytest

from tests.workers.documents.corpus import assert_paragraphs, assert_reads, document, story
from workers.documents import Limits, read_document
from workers.errors import DamagedDocument, NoTextFound, PasswordProtected, Rejected, TooLarge, UnsupportedFormat

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


@pytest.fixture(scope="module")
def report():
    (article,) = read_document(document("report.docx"), "report.docx")
    return article


def word(body, namespace=W, **parts):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {namespace}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return packed.getvalue()


def text_of(data):
    (article,) = read_document(data, "a.docx")
    return article.text


def test_paragraphs_headings_and_table_come_in_reading_order(report):
    headline, byline, paragraphs = story("rail")
    order = [headline, byline, "铺轨贯通", paragraphs[0], "旅行时间", *paragraphs[2:4], "苍岩至云岭", paragraphs[4]]
    assert_reads(report.text, order)
    assert_paragraphs(report.text, [headline, byline, paragraphs[0], *paragraphs[2:4]])


def test_the_title_is_the_titled_paragraph_and_not_the_name_word_gave(report):
    assert report.title == story("rail")[0]


def test_a_table_keeps_its_rows_and_cells(report):
    assert "路段\t里程（公里）\t隧道（座）\n省城至苍岩\t188.4\t57\n苍岩至云岭\t229.2\t64" in report.text


def test_a_text_box_is_read_once_though_word_stores_it_twice(report):
    assert report.text.count("“八纵八横”的组成部分，2016年列入规划") == 1


def test_a_footnote_is_read_at_the_end_and_its_mark_sticks_to_no_figure(report):
    assert report.text.endswith("旅行时间按时速350公里计算，停站6次。")
    assert "逾1100万人。\n" in report.text


def test_tracked_changes_inserted_text_is_kept_and_deleted_text_gone(report):
    assert "91.2公里" in report.text
    assert "19.2公里" not in report.text


def test_hidden_text_headers_and_footers_are_left_out(report):
    for word_ in ("999", "内部稿件", "第88号", "第1页"):
        assert word_ not in report.text


def test_an_exponent_does_not_become_part_of_the_figure(report):
    assert "1.5×10⁴吨" in report.text


def test_a_fraction_set_as_a_formula_is_no_other_figure():
    one, three = (f"<m:{part}><m:r><m:t>{n}</m:t></m:r></m:{part}>" for part, n in (("num", 1), ("den", 3)))
    math = f"<m:oMath xmlns:m='x'><m:f>{one}{three}</m:f></m:oMath>"
    assert text_of(word(f"<w:p><w:r><w:t>占全省的</w:t></w:r>{math}</w:p>")) == "占全省的1/3"


def test_a_word_split_into_many_runs_is_one_word():
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ["增长", "1", "2", ".", "5", "%"])
    assert text_of(word(f"<w:p>{runs}</w:p>")) == "增长12.5%"


def test_strict_word_files_are_read_too():
    assert text_of(word("<w:p><w:r><w:t>严格格式的稿件</w:t></w:r></w:p>", STRICT)) == "严格格式的稿件"


def test_a_table_used_for_layout_is_read_as_paragraphs():
    long = "这是一个很长的单元格，" * 12
    cell = f"<w:tc><w:p><w:r><w:t>{long}</w:t></w:r></w:p></w:tc>"
    text = text_of(word(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"))
    assert text == f"{long}\n\n{long}"


def test_numbers_keep_their_columns_beside_empty_and_spanning_cells():
    def cell(text, span=""):
        spans = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span else ""
        return f"<w:tc>{spans}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    def row(*cells):
        return f"<w:tr>{''.join(cells)}</w:tr>"

    table = row(cell("主要指标", 3)) + row(cell("指标"), cell("2024年", 2)) + row(cell(""), cell("3.5"), cell("6.1"))
    table += row(cell("产量"), cell(""), cell("-2.4"))
    assert text_of(word(f"<w:tbl>{table}</w:tbl>")) == "主要指标\n指标\t2024年\t—\n—\t3.5\t6.1\n产量\t—\t-2.4"


def test_moved_paragraphs_are_read_where_they_went():
    body = "<w:p><w:moveFrom><w:r><w:t>第三段</w:t></w:r></w:moveFrom></w:p><w:p><w:r><w:t>第二段</w:t></w:r></w:p>"
    body += "<w:p><w:moveTo><w:r><w:t>第三段</w:t></w:r></w:moveTo></w:p>"
    assert text_of(word(body)) == "第二段\n\n第三段"


def test_a_word_file_of_pictures_says_it_holds_no_text():
    with pytest.raises(NoTextFound):
        text_of(word("<w:p><w:r><w:drawing/></w:r></w:p>"))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY x "十">]>',
        '<!DOCTYPE a [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_xml_with_entities_is_refused(declaration):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"{declaration}<w:document {W}><w:body/></w:document>")
    with pytest.raises(DamagedDocument):
        text_of(packed.getvalue())


def test_a_word_file_that_unpacks_to_gigabytes_is_refused_without_unpacking_it():
    with pytest.raises(TooLarge) as refusal:
        text_of(word("<w:p>" + " " * 16_000_000 + "</w:p>"))
    assert "unpacks" in refusal.value.detail


def test_the_whole_of_a_word_file_counts_against_the_limit():
    body = "".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(40_000))
    with pytest.raises(TooLarge):
        read_document(word(body), "a.docx", limits=Limits(uncompressed=500_000))


@pytest.mark.parametrize("body", ["<w:p>", "<w:p/></w:body>", "\0", "<w:p>&nbsp;</w:p>"])
def test_broken_xml_is_called_damaged(body):
    with pytest.raises(DamagedDocument):
        text_of(word(body))


def test_nesting_beyond_all_reason_is_refused():
    with pytest.raises(Rejected):
        text_of(word("<w:sdt>" * 20_000 + "</w:sdt>" * 20_000))


def ole(*streams):
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    )


def test_a_docx_locked_with_a_password_is_called_locked():
    with pytest.raises(PasswordProtected) as refusal:
        read_document(ole("EncryptionInfo", "EncryptedPackage"), "稿件.docx")
    assert "password" in refusal.value.detail


@pytest.mark.parametrize(
    ("data", "says"),
    [(ole("WordDocument"), ".doc"), (ole("Workbook"), "spreadsheet"), (ole(), "WPS"), (b"{\\rtf1\\ansi hello}", "RTF")],
)
def test_old_word_files_are_refused_by_name_and_told_to_save_as_docx(data, says):
    with pytest.raises(UnsupportedFormat) as refusal:
        read_document(data, "稿件.docx")
    assert says in refusal.value.detail
    assert ".docx" in refusal.value.advice
