"""A sentence cut in the wrong place is translated wrongly; one not cut is too long for the model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.pipeline.normalise import normalise
from workers.pipeline.segment import clauses, sentences
from workers.pipeline.values import BlockKind

NEWS = st.text(st.sampled_from("新疆增长的说12.5%，，。；：、？！“”‘’（）《》…—"), max_size=80)


def cut(text):
    return [s.text for s in sentences(normalise(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("增长7.8%；总量3.14亿元。居第二！", ["增长7.8%；", "总量3.14亿元。", "居第二！"]),
        ("他说：“一条路。再走走。”然后离开。", ["他说：“一条路。再走走。”", "然后离开。"]),
        ("“把煤岩转化成天然气。”刘洪涛说。产量提高了。", ["“把煤岩转化成天然气。”刘洪涛说。", "产量提高了。"]),
        ("“好。”他说，“很好！”大家鼓掌。", ["“好。”他说，“很好！”", "大家鼓掌。"]),
        ("“看中了区位优势。”在郑鹏眼中，企业有货源。", ["“看中了区位优势。”", "在郑鹏眼中，企业有货源。"]),
        ("“坚持稳中求进。”的要求已经落实。", ["“坚持稳中求进。”的要求已经落实。"]),
        ("（一）完善设施。（详见附件。）全面覆盖。", ["（一）完善设施。", "（详见附件。）全面覆盖。"]),
        ("会议指出：要坚持“两个毫不动摇”。大家赞同。", ["会议指出：要坚持“两个毫不动摇”。", "大家赞同。"]),
        ("真的吗？！是的……结束了。", ["真的吗？！", "是的……", "结束了。"]),
        ("装机突破1亿千瓦……一组组数据令人振奋。", ["装机突破1亿千瓦……一组组数据令人振奋。"]),
        ("“一带一路”建设加快。“十大集群”呢？“对！”", ["“一带一路”建设加快。", "“十大集群”呢？", "“对！”"]),
        ("他说“未完的引语。下一句。", ["他说“未完的引语。", "下一句。"]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, wanted):
    assert cut(text) == wanted


def test_a_long_quotation_is_cut_at_its_own_sentence_ends():
    inside = "这是很长的一句话，包含许多内容需要仔细分辨才能理解。"
    assert len(cut(f"他说：“{inside * 5}”")) == 5


@pytest.mark.parametrize("text", ["新疆经济发展" * 500, "新疆经济增长，" * 300 + "结束。", "“" + "好。" * 400 + "”"])
def test_a_text_without_full_stops_is_cut_before_it_chokes_the_model(text):
    found = cut(text)
    assert max(map(len, found)) <= 400
    assert "".join(found) == text


def test_headings_are_sentences_of_their_own_and_captions_are_none():
    page = "打造硬实力 体系向实而行\n\n昌吉州工业增长15%。总量第二。\n\n木垒县光伏产业园。 □本报记者 何 龙摄"
    found = sentences(normalise(page))
    assert [(s.kind, s.paragraph) for s in found] == [
        (BlockKind.HEADLINE, 0),
        (BlockKind.BODY, 1),
        (BlockKind.BODY, 1),
    ]


@given(NEWS)
def test_no_word_is_lost_between_sentences(text):
    clean = normalise(text)
    found = sentences(clean)
    at = 0
    for index, sentence in enumerate(found):
        assert sentence.index == index
        assert clean.text[sentence.start : sentence.end] == sentence.text
        assert not any(c.isalnum() for c in clean.text[at : sentence.start]) or at == 0 or _skipped(clean, at, sentence)
        at = sentence.end


def _skipped(clean, start, sentence):
    """Whether a block that is not translated lies between the sentences."""
    excluded = [b for b in clean.blocks if b.kind not in (BlockKind.BODY, BlockKind.HEADLINE, BlockKind.SUBHEAD)]
    return any(start <= b.start and b.end <= sentence.start for b in excluded)


@given(NEWS, st.integers(5, 40))
def test_clauses_cover_the_sentence_without_gaps(text, longest):
    spans = clauses(text, longest)
    assert "".join(text[s.start : s.end] for s in spans) == text


@pytest.mark.parametrize(
    "whole",
    [
        "12.5%：39.6%：47.9%",
        "1,234.5亿元",
        "（以下简称准东开发区，全国第一）",
        "“到基层去、到西部去”",
        "2016-2020",
        "《规划，纲要》",
    ],
)
def test_clauses_never_cut_a_figure_a_bracket_or_a_quotation(whole):
    text = f"从一九五二年到二〇二四年间，产业结构变为{whole}，第三产业比重不断上升，标志着融入现代化体系。"
    assert any(whole in text[s.start : s.end] for s in clauses(text, 12))


def test_clauses_are_as_long_as_the_limit_allows():
    text = "总量稳居第二，增长百分之七，投资增长较快，收入增长明显。"
    assert [text[s.start : s.end] for s in clauses(text, 14)] == [
        "总量稳居第二，增长百分之七，",
        "投资增长较快，收入增长明显。",
    ]
