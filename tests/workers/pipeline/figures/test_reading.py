"""What reading promises beyond the corpus: spans, protected terms, direction, script and gaps."""

import pytest
from opencc import OpenCC

from workers.pipeline.figures import folding, lexicon
from workers.pipeline.figures.checking import check
from workers.pipeline.figures.folding import fold
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.values import Bound, Span


def read(text):
    return [(f.zh, f.direction.value if f.direction else None) for f in read_figures(text)]


def test_a_term_owns_the_numerals_inside_it_and_nothing_more():
    text = "十四五规划期间，打造四张清单和22个项目。"
    start = text.index("四张清单")
    figures = read_figures(text, [Span(0, 5), Span(start, start + 4)])
    assert [f.zh for f in figures] == ["22个"]


def test_no_figure_reaches_into_a_term():
    text = "突破100亿元产业园"
    assert [f.zh for f in read_figures(text, [Span(6, 10)])] == ["100亿"]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("出口同比增长5%。", "up"),
        ("出口同比下降了近5%。", "down"),
        ("降幅为5%。", "down"),
        ("涨幅达5%。", "up"),
        ("增速回落0.5个百分点。", "down"),
        ("以7.5%的增速位居第一。", "up"),
        ("高于全区增速10.8个百分点。", "up"),
        ("低于上年同期3个百分点。", "down"),
        ("由5%提高到8%。", None),
        ("失业率保持在5%。", "flat"),
        ("负增长3%。", "down"),
        ("占比为5%。", None),
        ("投资下降，出口占5%。", None),
    ],
)
def test_direction_is_what_the_governing_verb_says(text, direction):
    assert read(text)[0][1] == direction


def test_each_figure_of_a_sentence_has_its_own_verb():
    assert read("进口增长5%，出口下降6%，逆差扩大7亿元。") == [("5%", "up"), ("6%", "down"), ("7亿元", "up")]


@pytest.mark.parametrize("text", ["24个百\n分点", "757.83\n亿元", "12 月 10 日", "4200 万千瓦", "第 13 场", "13.6 %"])
def test_a_figure_broken_by_a_gap_is_one_figure_with_its_place(text):
    (figure,) = read_figures(f"规模{text}。")
    assert figure.zh == text
    assert figure.start == 2


def test_a_new_paragraph_never_joins_two_figures():
    assert read_figures("共计12\n\n亿元村是一个村")[0].zh == "12"


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("不到4個月，簽約總額757.83億。", "不到4个月，签约总额757.83亿。"),
        ("30多平方公里，兩個13億，９０００餘家", "30多平方公里，两个13亿，９０００余家"),
        ("第十二屆，三點五噸，約５０輛車，上世紀九十年代", "第十二届，三点五吨，约５０辆车，上世纪九十年代"),
    ],
)
def test_traditional_text_reads_like_simplified(traditional, simplified):
    def values(text):
        return [(f.kind, f.values, f.unit, f.bound, f.date) for f in read_figures(text)]

    assert values(traditional) == values(simplified)
    assert len(values(traditional)) >= 2


def test_folding_knows_the_traditional_form_of_every_character_the_lexicon_uses():
    used = set("".join(lexicon.CLASSIFIERS) + lexicon.UP_VERBS + lexicon.DOWN_VERBS)
    used |= set("".join(word for word, _ in (*lexicon.BEFORE, *lexicon.AFTER, *lexicon.VERB_BOUNDS)))
    convert = OpenCC("s2t").convert
    for character in sorted(c for c in used if "一" <= c <= "鿿"):
        traditional = convert(character)
        assert len(traditional) > 1 or fold(traditional).text == character, traditional


def test_folding_leaves_what_is_not_a_figure_alone():
    assert fold("①新疆，（ＡＢＣ）").text == "①新疆，（ABC）"
    assert len(folding.fold("第一行\n\n第二行").text) == 8


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("附近3公里", None),
        ("节约5%", None),
        ("近三年来", None),
        ("历时近三年", Bound.NEARLY),
        ("高达5亿元", None),
        ("达到5亿元", None),
        ("签约41个", None),
        ("不超过5%", Bound.AT_MOST),
        ("5万余人", Bound.MORE_THAN),
        ("几十人", Bound.SEVERAL),
    ],
)
def test_a_bound_is_read_only_where_the_words_mean_one(text, bound):
    assert read_figures(text)[0].bound is bound


def test_an_empty_text_has_no_figures():
    assert read_figures("") == []
    assert read_figures("　\n") == []


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("农历八月十五", "the 15th day of the eighth lunar month"),
        ("正月初八", "the eighth day of the first lunar month"),
        ("農曆臘月廿三", "the 23rd day of the 12th lunar month"),
        ("农历五月", "the fifth lunar month"),
        ("2013-14年", "2013 to 2014"),
        ("1998—99年", "1998 to 1999"),
    ],
)
def test_a_day_of_the_lunar_calendar_is_no_day_of_august_and_half_a_year_is_a_year(text, english):
    (figure,) = read_figures(text)
    assert figure.zh == text
    assert write_figure(figure, NEWSWIRE, first_use=False) == english
    assert check([figure], f"It opened on {english}.") == []


def test_the_wrong_lunar_day_is_noticed():
    assert check(read_figures("农历八月十五"), "It opened on August 15.")


@pytest.mark.parametrize("text", ["日子一天比一天好", "收入一年比一年高", "一年四季如春", "三天两头往外跑"])
def test_sayings_of_time_are_no_durations(text):
    assert read_figures(text) == []


@pytest.mark.parametrize("text", ["他们真正月收入不低", "夏历史", "正月里来"])
def test_words_that_only_look_like_the_lunar_calendar_are_no_figures(text):
    assert read_figures(text) == []


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("收入42 820元", "42,820 yuan"),
        ("1 234 567吨", "1.234567 million tonnes"),
        ("（4 000多人）", "more than 4,000 people"),
        ("1 234.5万元", "12.345 million yuan"),
    ],
)
def test_thousands_parted_by_spaces_are_one_number(text, english):
    (figure,) = read_figures(text)
    assert write_figure(figure, NEWSWIRE, first_use=False) == english


def test_thousands_after_a_term_are_one_number_too():
    text = "可支配收入42 820元"
    assert [figure.zh for figure in read_figures(text, [Span(0, 5)])] == ["42 820元"]


@pytest.mark.parametrize("text", ["2024 100元", "图1 200米", "1 2 3"])
def test_two_numbers_with_a_space_between_stay_two(text):
    assert len(read_figures(text)) > 1
