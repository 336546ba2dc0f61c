"""What a reader loses when a page is cleaned badly: words, figures, places, and what was what."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.pipeline.doubled import doubled_edits
from workers.pipeline.normalise import normalise
from workers.pipeline.segment import sentences
from workers.pipeline.values import BlockKind, Script

SAMPLES = sorted((Path(__file__).parents[2] / "corpus" / "samples").glob("*.txt"))
AWKWARD = st.text(
    st.sampled_from(
        "新疆经济開發區着著１２3.%％，。；：？！“”「」（）《》—…、 \t\n\r\u3000\u00a0\ufeff\u200b□■#*ab①😀年月日元亿"
    ),
    max_size=120,
)


def kinds(text):
    clean = normalise(text)
    return [(b.kind.value, clean.text[b.start : b.end]) for b in clean.blocks]


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda p: p.stem)
def page(request):
    text = request.param.read_text("utf-8")
    return text, normalise(text)


@given(AWKWARD)
@settings(max_examples=300, deadline=None)
def test_whatever_comes_in_every_character_has_its_place_in_the_original(text):
    clean = normalise(text)
    assert len(clean.origins) == len(clean.text) + 1
    assert list(clean.origins) == sorted(clean.origins)
    assert all(0 <= o <= len(text) for o in clean.origins)
    assert all(text[r.start : r.end] == r.before for r in clean.repairs)


@given(AWKWARD)
@settings(max_examples=300, deadline=None)
def test_blocks_cover_every_visible_character_in_order(text):
    clean = normalise(text)
    covered = set()
    at = 0
    for block in clean.blocks:
        assert at <= block.start < block.end
        at = block.end
        covered.update(range(block.start, block.end))
    assert all(clean.text[i].isspace() for i in range(len(clean.text)) if i not in covered)


@given(st.lists(st.text("新疆经济发展，增长5亿元2024年", min_size=8, max_size=60), min_size=1, max_size=6))
def test_clean_text_comes_back_unchanged(paragraphs):
    text = "\n".join(f"新{p.strip('，')}。" for p in paragraphs)
    if not doubled_edits(text):
        clean = normalise(text)
        assert clean.text == text
        assert clean.repairs == ()
        assert list(clean.origins) == list(range(len(text) + 1))


def test_cleaning_a_clean_page_changes_nothing(page):
    _, clean = page
    again = normalise(clean.text)
    assert again.text == clean.text
    assert not again.repairs


def test_no_sentence_of_a_real_page_is_cut_by_a_line_break(page):
    _, clean = page
    cut = [s.text for s in sentences(clean) if s.kind is BlockKind.BODY and s.text[-1] not in "。！？；…”"]
    assert cut in ([], ["自治区财政厅"])  # the journal's own sentence breaks off there: its rest is two pages on


def test_no_doubled_text_is_left_on_a_real_page(page):
    assert doubled_edits(page[1].text) == []


def test_figures_of_a_real_page_lead_back_to_the_same_digits(page):
    text, clean = page
    flat = "".join(text.split())
    for i, c in enumerate(clean.text):
        if c.isdigit() and c.isascii():
            assert text[clean.origins[i]] == c
    assert len(clean.text) <= len(flat) + clean.text.count("\n") + clean.text.count(" ")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "战略性新兴产业增加值增速达39%、高于规上工业增速24个百\n分点。",
            "战略性新兴产业增加值增速达39%、高于规上工业增速24个百分点。",
        ),
        ("經開區共簽約41個項目，簽約總額757.83\n億。", "经开区共签约41个项目，签约总额757.83亿。"),
        (
            "年貨運吞吐量近期80万TEU\n（標箱）、遠期400萬TEU（標箱）。",
            "年货运吞吐量近期80万TEU（标箱）、远期400万TEU（标箱）。",
        ),
        ("40\n年眾志成城，40年砥礪奮進。", "40年众志成城，40年砥砺奋进。"),
        ("随着DeepSeek\nin China的发展，数字经济越来越好。", "随着DeepSeek in China的发展，数字经济越来越好。"),
    ],
)
def test_a_word_or_figure_broken_over_a_line_is_whole_again(broken, whole):
    assert normalise(broken).text == whole


def test_a_figure_joined_over_a_line_break_is_reported_as_such():
    clean = normalise("签约总额达到757.83\n亿元，同比增长12%。")
    assert [(r.kind, r.before, r.after, r.start) for r in clean.repairs] == [
        ("joined_word", "757.83\n亿元", "757.83亿元", 6)
    ]
    place = clean.original(6, 14)
    assert place.start == 6
    assert place.end == 15


def test_a_page_with_a_blank_line_after_every_line_is_read_as_paragraphs():
    page = next(p for p in SAMPLES if p.stem == "two-sessions-page").read_text("utf-8")
    paragraphs = normalise(page).text.split("\n")
    assert (
        "加快构建现代化产业体系，凝结着习近平总书记对新疆高质量发展的厚望和嘱托，也是新疆服务融入国家战略的重大使命。"
        in paragraphs
    )


def test_a_caption_in_the_middle_of_a_sentence_is_taken_out_and_reported():
    page = next(p for p in SAMPLES if p.stem == "xinjiang-70th-anniversary").read_text("utf-8")
    clean = normalise(page)
    assert "“新三样”产业发展势头良好。" in clean.text
    (repair,) = [r for r in clean.repairs if r.kind == "rejoined"]
    assert "视觉中国/图" in repair.before


def test_headings_bylines_captions_and_furniture_of_a_newspaper_page_are_told_apart():
    page = next(p for p in SAMPLES if p.stem == "changji-industry-page").read_text("utf-8")
    found = kinds(page)
    assert ("headline", "高质量发展昌吉之“高”何以亮眼？") in found
    assert ("subhead", "打造硬实力 现代化产业体系向“实”而行") in found
    assert ("byline", "□本报记者 刘茜") in found
    assert ("byline", "本报讯 记者刘辉报道：") in found
    assert ("caption", "木垒县光伏产业园。 □本报记者 何 龙摄") in found
    assert [words for kind, words in found if kind == "caption"][-1].startswith(
        "准东经济技术开发区，8866次货物列车满载3500吨煤炭"
    )
    assert not [w for k, w in found if k == "body" and ("摄" in w[-2:] or len(w) < 15)]


def test_a_web_article_is_read_without_its_source_line_and_editor():
    found = kinds(
        "广西前三季度外贸进出口同比增长12.4%，东盟仍为最大贸易伙伴\n2025-10-21 10:21 来源：新华网\n"
        "新华社南宁10月20日电（记者王军、李明）今年前三季度，广西外贸进出口总值5843.2亿元人民币。\n（责任编辑：陈小雨）"
    )
    assert [kind for kind, _ in found] == ["headline", "furniture", "byline", "body", "furniture"]
    assert found[3][1] == "今年前三季度，广西外贸进出口总值5843.2亿元人民币。"


def test_a_page_with_windows_line_ends_and_indents_is_read_as_paragraphs():
    found = kinds(
        "\ufeff全国夏粮总产量2994.8亿斤\r\n比上年略降\r\n"
        "\u3000\u3000本报北京7月10日讯 （记者 李华）国家统计局今天公布\r\n"
        "的数据显示，2025年全国夏粮总产量2994.8亿\r\n斤，比上年减少3.1亿斤，下降0.1％。\r\n"
        "\u3000\u3000全国夏粮播种面积３９９０３万亩，比上年减少１１３．１万\r\n亩。\r\n"
        "\u3000\u3000（下转第三版）\r\n"
    )
    assert found == [
        ("headline", "全国夏粮总产量2994.8亿斤 比上年略降"),
        ("byline", "本报北京7月10日讯（记者 李华）"),
        ("body", "国家统计局今天公布的数据显示，2025年全国夏粮总产量2994.8亿斤，比上年减少3.1亿斤，下降0.1%。"),
        ("body", "全国夏粮播种面积39903万亩，比上年减少113.1万亩。"),
        ("furniture", "（下转第三版）"),
    ]


def test_a_notice_with_numbered_headings_keeps_them_out_of_the_text():
    found = kinds(
        "关于印发《推广方案》的通知\n\n各市人民政府：\n现将有关事项通知如下：\n一、主要目标\n到2027年，保有量达到120万辆。\n"
        "二、重点任务\n（一）完善设施。服务区实现全覆盖；\n（二）优化保障。予以优先安排。\n省人民政府办公厅\n2025年3月1日"
    )
    assert ("subhead", "一、主要目标") in found
    assert ("body", "到2027年，保有量达到120万辆。") in found
    assert ("byline", "省人民政府办公厅") in found
    assert ("furniture", "2025年3月1日") in found


def test_a_continued_story_loses_its_mark_and_keeps_its_text():
    assert kinds("（上接一版）自治区党委牢牢把握首要任务。") == [
        ("furniture", "（上接一版）"),
        ("body", "自治区党委牢牢把握首要任务。"),
    ]


@pytest.mark.parametrize("text", ["", " \n\t\u3000", "\ufeff", "😀😀\n🎉", "□", "\n\n\n"])
def test_a_page_without_words_has_no_sentences_and_does_no_harm(text):
    clean = normalise(text)
    assert sentences(clean) == ()
    assert clean.script is Script.SIMPLIFIED


@pytest.mark.parametrize(
    "text",
    [
        "新疆经济发展" * 33_000,
        "開發區經濟。\n" * 28_000,
        "标题\n\n" * 40_000,
        "12345\n" * 33_000,
        "“（" * 100_000,
        "天 " * 100_000,
        "天" + " " * 190_000 + "地",
        "1" * 200_000,
        "1\n" * 100_000,
        "“（" * 50_000 + "）”" * 50_000,
        ("啊" * 150 + "\n") * 300,
        "“好。”他说，" * 28_000,
    ],
    ids=range(12),
)
def test_a_very_long_text_takes_seconds(text):
    begun = time.process_time()
    sentences(normalise(text))
    assert time.process_time() - begun < 15
