"""Text printed twice over must be read once, and text that repeats itself on purpose must not be touched."""

import pytest

from workers.pipeline.doubled import doubled_edits
from workers.pipeline.normalise import normalise
from workers.pipeline.offsets import Mapped


def mended(text):
    mapped, _ = Mapped.of(text).apply(doubled_edits(text))
    return mapped.text


@pytest.mark.parametrize(
    ("doubled", "once"),
    [
        ("烏魯木齊經濟技術開發區烏魯木齊經濟技術開發區（（頭屯河區頭屯河區））", "烏魯木齊經濟技術開發區（頭屯河區）"),
        ("昌吉—古泉昌吉—古泉±±11001100千伏特高压千伏特高压", "昌吉—古泉±1100千伏特高压"),
        ("88668866次货物列车满载次货物列车满载35003500吨煤吨煤", "8866次货物列车满载3500吨煤"),
        ("改革開放鑄就改革開放鑄就絲路奇跡絲路奇跡", "改革開放鑄就絲路奇跡"),
        ("履职风采履职风采两会聚焦", "履职风采两会聚焦"),
        ("□□本报记者本报记者 常谊谊摄常谊谊摄", "□本报记者 常谊谊摄"),
        ("驶出。。 □□本报记者本报记者 何何 龙龙摄摄", "驶出。 □本报记者 何 龙摄"),
        ("■經開區經開區（（頭區頭區））高鐵片區全景高鐵片區全景", "■經開區（頭區）高鐵片區全景"),
        ("2020年2020年新疆经济展望新疆经济展望", "2020年新疆经济展望"),
        ("规模以上以上工业增加值", "规模以上工业增加值"),
    ],
)
def test_doubled_print_is_read_once(doubled, once):
    assert mended(doubled) == once


@pytest.mark.parametrize(
    "text",
    [
        "2020年新疆生产总值增长3.4%。",
        "天天向上，多多益善，家家户户都有2020年的记忆。",
        "研究研究再说，讨论讨论再定。",
        "一个个率先，一个个首次，聚沙成塔。",
        "天天多多",
        "2020",
        "哈哈哈哈",
        "中国人民站起来了！中国人民站起来了！",
        "妈妈说爸爸看看",
        "5005公里，1212万吨，3.3万元。",
    ],
)
def test_words_and_figures_that_repeat_on_purpose_stay(text):
    assert mended(text) == text


def test_a_figure_in_a_mended_line_leads_back_into_the_original():
    text = "88668866次货物列车满载次货物列车满载35003500吨煤吨煤"
    clean = normalise(text)
    at = clean.text.index("3500")
    place = clean.original(at, at + 4)
    assert text[place.start : place.end] == "3500"
    assert clean.repairs[0].kind == "doubled_text"
    assert clean.repairs[0].before == text
