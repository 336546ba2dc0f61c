"""The number of a heading is neither lost nor taken for a figure."""

import pytest

from glossary.matching import Matcher
from glossary.term import Term, TermStatus
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.numbering import numbering
from workers.pipeline.reading import read, requests
from workers.pipeline.translate import translate_all
from workers.pipeline.values import Sentence


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


def test_forbidden_english_is_kept_out_of_numbered_sentences_too():
    banned = Term("农民工", "peasant workers", status=TermStatus.FORBIDDEN, forbidden=("peasant workers",))
    text = "一、农民工在城里找到了很多新的工作。"
    asked = requests([read(Sentence(0, 0, text, 0, len(text)), Matcher([banned]))])
    model = ScriptedTranslator(otherwise=lambda _: "Peasant workers found many new jobs in the cities.")
    (outcome,) = translate_all(asked, model)
    assert outcome.english.startswith("I. ")
    assert "peasant" not in outcome.english.lower()
