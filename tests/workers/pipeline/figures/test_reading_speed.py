"""Reading stays linear, whatever text is thrown at it."""

import random
import time

import pytest

from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.writing import value_text, write_figure

# Pieces that, repeated, make a careless pattern look at the same text again and again.
ADVERSE = [
    "1",
    "一",
    "1,",
    "1.",
    "1:",
    "1+",
    "1-",
    "1·1",
    "1/",
    "a",
    "a-",
    "a1",
    "A.",
    "十",
    "百",
    "万",
    "亿",
    "第",
    "第一",
    "分之",
    "三分之",
    "2024年",
    "2024-",
    "1月",
    "1日",
    "上",
    "前三",
    "“十",
    "个",
    "多",
    "余",
    "几",
    "零",
    "点五",
    "一点",
    " ",
    "\n",
    "1 ",
    "超",
    "约",
    "增长",
    "千万亿",
    "几十",
    "数百",
    "半",
    "翻",
    "打八",
    "/平方米",
    "http://1",
    "%",
    "1%:",
    "——1",
    "5来",
    "一五",
    "１",
    "億",
    "1万",
    "1万1千",
]


def seconds(text):
    began = time.process_time()
    read_figures(text)
    return time.process_time() - began


@pytest.mark.parametrize("piece", ADVERSE)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    short, long = piece * (1200 // len(piece)), piece * (12000 // len(piece))
    once = max(min(seconds(short) for _ in range(2)), 0.002)
    assert min(seconds(long) for _ in range(2)) < 40 * once + 0.1


def test_no_mixture_of_characters_breaks_reader_or_writer():
    choice = random.Random(7)
    pieces = [
        *ADVERSE,
        "元",
        "美元",
        "吨",
        "月",
        "日",
        "年",
        "时",
        "，",
        "。",
        "倍",
        "成",
        "增长",
        "下降",
        "℃",
        "公里",
        "/",
        "至",
        "~",
        "以上",
        "人",
    ]
    for _ in range(600):
        text = "".join(choice.choices(pieces, k=choice.randint(1, 14)))
        last = 0
        for figure in read_figures(text):
            assert text[figure.start : figure.end] == figure.zh
            assert figure.start >= last
            last = figure.end
            assert write_figure(figure)
            assert value_text(figure)
