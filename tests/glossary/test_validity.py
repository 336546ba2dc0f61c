"""An editor is told everything that is wrong with a term at once, and nothing that is not."""

from dataclasses import replace

import pytest

from glossary.errors import InvalidTermError
from glossary.term import Term, TermStatus
from glossary.validity import checked, faults, tidy

GOOD = Term("一带一路", "Belt and Road Initiative", "policy", alternatives=("Belt and Road",))


def codes(term: Term) -> set[str]:
    return {fault.code for fault in faults(term)}


def test_a_good_term_is_not_bothered() -> None:
    assert codes(GOOD) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"zh": ""}, "zh-missing"),
        ({"zh": "“”"}, "zh-too-short"),
        ({"zh": "路"}, "zh-too-short"),
        ({"zh": "路" * 121}, "zh-too-long"),
        ({"zh": "一带\x07一路"}, "zh-control"),
        ({"zh": "一带\ud800一路"}, "zh-control"),
        ({"zh": "2025"}, "zh-number"),
        ({"zh": "三百二十"}, "zh-number"),
        ({"zh": "——"}, "zh-no-words"),
        ({"zh": "万千瓦", "category": "unit"}, "unit-of-figures"),
        ({"en": " "}, "en-missing"),
        ({"en": "x" * 301}, "en-too-long"),
        ({"en": "Belt and Road / BRI"}, "en-several"),
        ({"en": "Kashgar (also Kashi)"}, "en-several"),
        ({"en": "Belt; Road"}, "en-several"),
        ({"en": "Belt 路"}, "en-chinese"),
        ({"en": "Belt ⦅T0⦆"}, "en-slot"),
        ({"alternatives": ("路",)}, "alternatives-chinese"),
        ({"alternatives": ("Belt and Road Initiative",)}, "alternative-same"),
        ({"alternatives": tuple(f"belt {n}" for n in range(31))}, "alternatives-too-many"),
        ({"forbidden": ("belt and road initiative",)}, "en-forbidden"),
        ({"forbidden": ("belt and road",)}, "alternative-forbidden"),
        ({"category": "poetry"}, "category-unknown"),
        ({"status": TermStatus.FORBIDDEN}, "forbidden-alternatives"),
        ({"near": ("“”",)}, "near-unusable"),
        ({"note": "n" * 1001}, "note-too-long"),
        ({"source": "a\x00b"}, "source-control"),
    ],
)
def test_each_rule_is_named_when_it_is_broken(change, code) -> None:
    assert code in codes(replace(GOOD, **change))


def test_all_faults_come_at_once() -> None:
    with pytest.raises(InvalidTermError) as caught:
        checked(Term("路", "", "poetry"))
    assert {f.code for f in caught.value.faults} == {"zh-too-short", "en-missing", "category-unknown"}
    assert all(f.message in caught.value.detail for f in caught.value.faults)


@pytest.mark.parametrize("zh", ["十四五", "五一", "三农", "两会", "5G", "世界500强", "DeepSeek"])
def test_names_with_numerals_and_latin_names_are_terms(zh) -> None:
    assert codes(Term(zh, "name")) == set()


def test_a_unit_of_figures_may_be_kept_as_a_draft() -> None:
    assert codes(Term("万千瓦", "10,000 kilowatts", "unit", TermStatus.DRAFT)) == set()


def test_stray_spaces_and_repeated_values_are_tidied_away() -> None:
    term = tidy(Term(" 一带\n一路 ", "Belt  and Road ", " Policy", note="a\r\nb ", alternatives=("x", " x", "")))
    assert term == Term("一带 一路", "Belt and Road", "policy", note="a\nb", alternatives=("x",))
    assert tidy(term) == term
