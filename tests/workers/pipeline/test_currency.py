"""Amounts of a paper that counts in another money are not put in yuan."""

from __future__ import annotations

import pytest

from glossary.matching import Matcher
from workers.pipeline.currency import in_declared_currency
from workers.pipeline.reading import read, requests
from workers.pipeline.values import Sentence


def english(*texts: str) -> list[tuple[str, ...]]:
    matcher = Matcher([])
    readings = [read(Sentence(i, 0, text, 0, len(text)), matcher) for i, text in enumerate(texts)]
    return [request.renderings for request in requests(in_declared_currency(readings))]


def test_a_declared_currency_holds_for_the_amount_before_it_and_all_that_follow() -> None:
    texts = ("她花60多元（美元，下同）买了一件外套。", "加急服务一次4元，人民币30元。", "每吨200元/吨。")
    assert english(*texts) == [("more than US$60",), ("US$4", "30 yuan"), ("200 US dollars per tonne",)]


def test_amounts_before_the_declaration_stay_in_yuan() -> None:
    assert english("去年9元，今年8元(港币，下同)。", "明年7元。") == [("9 yuan", "HK$8"), ("HK$7",)]


def test_another_declaration_ends_the_first() -> None:
    texts = ("售价5元（新台币，下同）。", "共6元（人民币，下同）。", "又7元。")
    assert english(*texts) == [("5 New Taiwan dollars",), ("6 yuan",), ("7 yuan",)]


@pytest.mark.parametrize("text", ["花60元（约合美元，下同）", "共60欧元（美元，下同）", "全年增长6%（同比，下同）"])
def test_what_is_no_currency_or_has_its_own_is_left_alone(text: str) -> None:
    (renderings,) = english(text)
    assert "US$" not in renderings[0]
