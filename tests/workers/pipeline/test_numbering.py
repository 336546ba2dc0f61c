"""The number of a heading is neither lost nor taken for a figure."""

import pytest

from workers.pipeline.numbering import numbering


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("一、综合", "I. "),
        ("十二、教育", "XII. "),
        ("二十一、附则", "XXI. "),
        ("（一）农业", "(1) "),
        ("(3)工业", "(3) "),
        ("3.全年粮食产量", "3. "),
        ("10、推进改革", "10. "),
    ],
)
def test_the_number_is_said_in_english(text, english):
    length, said = numbering(text)
    assert said == english
    assert text[length:] in {"综合", "教育", "附则", "农业", "工业", "全年粮食产量", "推进改革"}


@pytest.mark.parametrize(
    "text", ["3.5亿元", "一、二、三产业", "1、2月份", "三、四线城市", "第一、", "2024年", "（二十国集团）", "十、", ""]
)
def test_lists_and_figures_are_no_numbers_of_headings(text):
    assert numbering(text) == (0, "")
