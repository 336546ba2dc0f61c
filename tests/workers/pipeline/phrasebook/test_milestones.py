"""What was reached in which year is never mixed up."""

from __future__ import annotations

import pytest

from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.pieces import pieces_of


def english(text: str) -> str | None:
    figures = read_figures(text)
    return by_rule(text, pieces_of(figures, [write_figure(f, first_use=False) for f in figures], ()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1985年突破百亿元，1997年突破千亿元，2017年突破万亿元，2024年则历史性突破2万亿元大关。",
            "It exceeded 10 billion yuan in 1985, exceeded 100 billion yuan in 1997, exceeded 1 trillion yuan in 2017"
            " and exceeded 2 trillion yuan in 2024.",
        ),
        (
            "2020年达到300万吨，2024年则历史性突破500万吨大关。",
            "It reached 3 million tonnes in 2020 and exceeded 5 million tonnes in 2024.",
        ),
    ],
)
def test_years_keep_their_amounts(text: str, expected: str) -> None:
    assert english(text) == expected


@pytest.mark.parametrize("text", ["2020年达到300万吨，企业2024年突破500家。", "2020年他突破500万，走了。"])
def test_anything_else_is_left_alone(text: str) -> None:
    assert not (english(text) or "").startswith("It exceeded")
