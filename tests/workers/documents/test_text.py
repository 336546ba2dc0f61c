"""Plain-text files: every encoding Chinese desks send, and what is refused before work is spent on it."""

import codecs
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workers.documents.corpus import document, story
from workers.documents.encodings import is_garbled
from workers.documents.limits import Limits
from workers.documents.text import clean_text, decode_text, require_chinese
from workers.errors import EmptyInput, NotChinese, NotText, Rejected, TooLong, UnknownEncoding

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
SIMPLIFIED = "2024年前三季度，昌吉州地区生产总值增长7.8%，总量稳居全疆第二；固定资产投资增长17.4%。\n"
TRADITIONAL = "2018年首三季，經開區實現地區生產總值757.83億元，同比增長9.5%，綠地面積達3,600畝。\n"
HONG_KONG = "灣仔嘅茶餐廳話今年生意跌咗兩成，佢哋每月租金要12.8萬元，仲要請多3個人喺廚房幫手。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["simplified", "traditional"])
def test_a_file_reads_the_same_in_every_encoding(text, encoding):
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs"])
def test_taiwan_and_hong_kong_files_are_not_taken_for_gb18030(encoding):
    assert decode_text(TRADITIONAL.encode(encoding)) == TRADITIONAL


def test_hong_kong_characters_survive():
    assert decode_text(HONG_KONG.encode("big5hkscs")) == HONG_KONG


def test_big_endian_text_with_a_mark_is_read():
    assert decode_text(codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be")) == SIMPLIFIED


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-8"])
def test_real_articles_read_the_same_in_every_encoding(path, encoding):
    text = clean_text(path.read_text(encoding="utf-8"))
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("name", ["grain-gb18030.txt", "harbour-big5.txt", "port-utf-16.txt"])
def test_files_from_windows_are_read_line_by_line(name):
    headline, byline, paragraphs = story(name.split("-")[0])
    assert decode_text(document(name)).rstrip("\n").split("\n") == [headline, byline, *paragraphs]


@pytest.mark.parametrize("line", ["习近平在新疆考察", "12月10日，木垒县31个项目开工", "中国经济", "增长5.7%"])
def test_a_single_line_in_gb18030_is_enough(line):
    assert decode_text(line.encode("gb18030")) == line


@pytest.mark.parametrize("line", ["行政長官發表施政報告", "綠地面積達3,600畝", "香港經濟增長2.5%"])
def test_a_single_line_in_big5_is_enough(line):
    assert decode_text(line.encode("big5")) == line


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_file_cut_off_inside_its_last_character_loses_only_that(encoding):
    whole = TRADITIONAL.strip().replace("。", "") + "畝"
    data = whole.encode(encoding)[:-1]
    assert decode_text(data).rstrip("\ufffd") == whole[:-1]


def test_one_broken_byte_in_utf_8_does_not_cost_the_article():
    data = SIMPLIFIED.encode() * 20
    broken = data[:300] + b"\xff" + data[300:]
    text = decode_text(broken)
    assert text.count("\ufffd") <= 3
    assert text.count("17.4%") == 20


def test_a_broken_byte_in_gb18030_is_refused_because_figures_could_shift():
    data = SIMPLIFIED.encode("gb18030") * 20
    with pytest.raises(Rejected):
        decode_text(data[:300] + b"\xff" + data[300:])


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\0\0\0\0"])
def test_an_empty_file_is_called_empty(data):
    with pytest.raises(EmptyInput):
        decode_text(data)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), b"\x7fELF" + bytes(999)]
)
def test_binary_data_is_refused_and_says_what_to_send(data):
    with pytest.raises((NotText, UnknownEncoding)) as refusal:
        decode_text(data)
    assert refusal.value.detail
    assert refusal.value.advice


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(data):
    try:
        text = decode_text(data)
    except Rejected:
        return
    assert text.strip()
    text.encode("utf-8")
    assert not set(text) & set(map(chr, [*range(9), *range(14, 32)]))


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_more(text):
    once = clean_text(text)
    assert clean_text(once) == once
    once.encode("utf-8")


def test_radicals_printed_for_characters_become_characters():
    assert clean_text("⼤⼒发展⽣产，⻓期投资⾯向⻛电") == "大力发展生产，长期投资面向风电"


def test_cleaning_keeps_circled_numbers_and_full_width_figures():
    assert clean_text("①　２０２４年５.７％\r\n下一行") == "①　２０２４年５.７％\n下一行"


def test_a_figure_split_by_an_invisible_mark_is_whole_again():
    assert clean_text("增长5\u200b.7\ufeff%，达1\u00ad2亿元") == "增长5.7%，达12亿元"


@pytest.mark.parametrize(
    "text",
    [SIMPLIFIED, TRADITIONAL, HONG_KONG, "中国经济", "ＧＤＰ增长5%", SIMPLIFIED + "GDP grew by 7.8 percent. " * 3],
)
def test_chinese_is_accepted(text):
    require_chinese(text)


@pytest.mark.parametrize(
    ("text", "error", "word"),
    [
        ("", EmptyInput, "empty"),
        (" \u3000\n\t", EmptyInput, "empty"),
        ("😀🎉👍 2024 !!!", NotChinese, "symbols"),
        ("The economy grew by 5.7 percent in 2024, officials said.", NotChinese, "English"),
        (
            "The visit to 新疆 and 乌鲁木齐 was part of a longer tour of the region's farms and factories. " * 3,
            NotChinese,
            "Only",
        ),
        ("経済成長率は前年比で3.2パーセントとなり、政府の見通しを上回りました。", NotChinese, "Japanese"),
        ("한국 경제는 지난해 2.1퍼센트 성장했다고 정부가 발표했다.", NotChinese, "Korean"),
    ],
)
def test_what_cannot_be_briefed_is_refused_with_the_reason(text, error, word):
    with pytest.raises(error) as refusal:
        require_chinese(text)
    assert word in refusal.value.detail
    assert refusal.value.advice


def test_a_text_over_the_limit_says_both_lengths():
    with pytest.raises(TooLong) as refusal:
        require_chinese("增" * 300_000)
    assert "300,000" in refusal.value.detail
    assert "200,000" in refusal.value.detail
    require_chinese("增" * 300_000, Limits(characters=300_000))


@pytest.mark.parametrize("text", ["2ࣨ˜ɚཧɚɚϋ 299,194 ʬ˜ɧɤ˚ Νˢᜊਗ", "\ue123\ue124\ue125增长", "\ufffd\ufffd\ufffd2024"])
def test_the_rubbish_of_lying_fonts_is_known(text):
    assert is_garbled(text)


@pytest.mark.parametrize(
    "text", [SIMPLIFIED, TRADITIONAL, HONG_KONG, "经济成長率は3.2%", "The economy → 5 % ①", "😀 한국"]
)
def test_no_article_is_taken_for_rubbish(text):
    assert not is_garbled(text)


def test_checking_a_text_loads_no_document_library():
    heavy = {"lxml", "pypdfium2", "docx", "trafilatura", "defusedxml", "flask", "celery", "sqlalchemy"}
    code = f"import sys, workers.documents.text; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
