"""Circles of a decoder."""

from __future__ import annotations

import pytest

from workers.loops import collapse, loops


@pytest.mark.parametrize(
    ("tokens", "cut"),
    [
        ("of the of the of the of the end", "of the end"),
        ("a b b b b", "a b"),
        ("we must do it now we must do it now we must do it now", "we must do it now"),
        ("x x x x y y y y", "x y"),
        ("clusters of the of the of the entrepreneurs", "clusters of the entrepreneurs"),
        (". . . . . . . . . the end", ". the end"),
    ],
)
def test_circles_are_found_and_cut(tokens, cut):
    assert loops(tokens.split())
    assert collapse(tokens.split()) == cut.split()


@pytest.mark.parametrize(
    "tokens",
    [
        "",
        "a",
        "a a",
        "very very very good",
        "10 , 20 , 30 , 40 , 50",
        "it is what it is",
        "1 , 000 , 000 , 000 , 000 units",
    ],
)
def test_ordinary_repetition_stays(tokens):
    assert not loops(tokens.split())
    assert collapse(tokens.split()) == tokens.split()


def test_a_long_text_is_looked_through_quickly():
    assert not loops([str(n) for n in range(5000)])
