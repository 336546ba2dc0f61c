"""王先生 is Mr. Wang in every sentence, and no king."""

from __future__ import annotations

import pytest

from workers.pipeline.addresses import addressed_in
from workers.pipeline.values import Span


def called(text: str) -> list[tuple[str, str]]:
    return [(match.term.zh, match.term.en) for match in addressed_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北加州的王先生在网上购物。", [("王先生", "Mr. Wang")]),
        ("市民刘女士和李太太", [("刘女士", "Ms. Liu"), ("李太太", "Mrs. Li")]),
        ("嫌疑人张某与李某某被抓。", [("张某", "Zhang"), ("李某某", "Li")]),
        ("欧阳女士说", [("欧阳女士", "Ms. Ouyang")]),
        ("与郭小江先生会谈", [("郭小江先生", "Mr. Guo Xiaojiang")]),
        ("记者从江苏王先生处获悉", [("王先生", "Mr. Wang")]),
        ("对高先生来说", [("高先生", "Mr. Gao")]),
    ],
)
def test_persons_keep_their_names_and_forms_of_address(text: str, expected: list[tuple[str, str]]) -> None:
    assert called(text) == expected


@pytest.mark.parametrize("text", ["一位女士，各位先生", "陈某人，周某种植的", "女士们先生们", "时任某公司经理", ""])
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert called(text) == []


def test_what_a_term_has_is_not_taken_twice() -> None:
    assert addressed_in("王先生", [Span(0, 1)]) == []
