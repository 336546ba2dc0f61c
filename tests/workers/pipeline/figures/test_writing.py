"""Newswire English for figures, and the choices of house style."""

from fractions import Fraction

import pytest

from workers.pipeline.figures.number_words import digits, number, ordinal, plain, several
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE, Style
from workers.pipeline.figures.writing import value_text, write_figure


def english(text, style=NEWSWIRE, first_use=True):
    (figure,) = read_figures(text)
    return write_figure(figure, style, first_use)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("434160000000", "434.16 billion"),
        ("535001000000", "535.001 billion"),
        ("283200", "283,200"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("999999999", "999.999999 million"),
        ("1000000000", "1 billion"),
        ("1200000000000", "1.2 trillion"),
        ("12345000000000000", "12,345 trillion"),
        ("0.05", "0.05"),
        ("1/3", "1/3"),
    ],
)
def test_every_digit_is_kept_with_the_scale_word_that_leaves_one_to_three_digits(value, written):
    assert number(Fraction(value), NEWSWIRE) == written


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("增长5.7%。", Style(percent="%"), "5.7%"),
        ("六七成。", Style(percent="%"), "60 to 70%"),
        ("增长2倍。", Style(percent="%"), "200%"),
        ("2024年9月19日。", Style(dates="day_first"), "19 September 2024"),
        ("9月19日至21日。", Style(dates="day_first"), "19 to 21 September"),
        ("2025年9月28日至10月5日。", Style(dates="day_first"), "28 September to 5 October 2025"),
        ("2025年9月28日至10月5日。", NEWSWIRE, "September 28 to October 5, 2025"),
        ("4341.6亿元。", Style(scale="bn"), "434.16bn yuan"),
        ("611.65亿美元。", Style(scale="bn"), "US$61.165bn"),
        ("1.2万亿元。", Style(scale="bn"), "1.2tn yuan"),
        ("466亿斤。", Style(conversions=False), "46.6 billion jin"),
        ("1亿千瓦。", Style(conversions=False), "100 million kilowatts"),
    ],
)
def test_house_style_changes_the_form_and_nothing_else(text, style, written):
    assert english(text, style) == written


def test_a_conversion_stands_only_where_its_unit_occurs_first():
    assert english("1050斤/亩。") == "1,050 jin per mu (7,875 kg per hectare)"
    assert english("1050斤/亩。", first_use=False) == "1,050 jin per mu"


def test_no_conversion_that_would_be_rounded_or_explain_nothing():
    assert english("3.5万亩。") == "35,000 mu"  # 2333.33... hectares
    assert english("5千瓦。") == "5 kilowatts"  # 0.005 MW
    assert english("数百万亩。") == "several million mu"


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (21, "21st"), (112, "112th"), (103, "103rd")],
)
def test_ordinals(value, written):
    assert ordinal(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (10, "dozens of"),
        (100, "several hundred"),
        (1000, "several thousand"),
        (10**4, "tens of thousands of"),
        (10**5, "several hundred thousand"),
        (10**6, "several million"),
        (10**7, "tens of millions of"),
        (10**8, "several hundred million"),
        (10**9, "several billion"),
        (10**11, "several hundred billion"),
    ],
)
def test_indefinite_numbers_keep_their_magnitude(value, written):
    assert several(Fraction(value)) == written


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("4341.6亿元。", "434160000000"),
        ("2025年上半年。", "2025-H1"),
        ("12.5%：39.6%：47.9%。", "12.5:39.6:47.9"),
        ("10%—15%。", "10..15"),
        ("三分之一。", "1/3"),
        ("601398.SH。", "601398.SH"),
        ("零下5℃。", "-5"),
    ],
)
def test_the_canonical_value_has_no_words_and_no_separators(text, canonical):
    (figure,) = read_figures(text)
    assert value_text(figure) == canonical


def test_a_bound_said_by_a_verb_is_left_to_the_sentence():
    assert english("产值突破2500亿元。") == "250 billion yuan"
    assert english("产值超2500亿元。") == "more than 250 billion yuan"
    assert english("产值达2500亿元以上。") == "more than 250 billion yuan"


def test_fractions_without_end_stay_exact():
    assert digits(Fraction(22, 7)) == "22/7"
    assert plain(Fraction(-1, 8)) == "-0.125"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("增长7.0%。", "7.0 percent"),
        ("报1.50美元。", "US$1.50"),
        ("3.0%至4.50%。", "3.0 to 4.50 percent"),
        ("5.50亿元。", "550 million yuan"),
    ],
)
def test_zeros_after_the_point_are_kept_where_the_number_itself_is(text, written):
    assert english(text) == written
