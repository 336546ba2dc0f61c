"""Figures and terms found again in the sentences they stand in."""

from hypothesis import given
from hypothesis import strategies as st

from service.marking import Target, mark_chinese, mark_english


def shown(pieces):
    return [(piece.kind, piece.text) for piece in pieces if piece.kind != "text"]


def test_a_short_number_is_not_found_inside_a_longer_one():
    pieces = mark_english("In 2022, 22 projects and 22.5 percent.", [Target("figure", 0, "22")])
    assert shown(pieces) == [("figure", "22")]
    assert "".join(piece.text for piece in pieces[:1]) == "In 2022, "


def test_equal_figures_are_marked_in_turn():
    pieces = mark_chinese("增长5%，又增长5%。", [Target("figure", 0, "5%"), Target("figure", 1, "5%")])
    assert [piece.index for piece in pieces if piece.kind == "figure"] == [0, 1]


def test_a_term_is_marked_wherever_it_stands_and_owns_its_numerals():
    text = "十大产业集群和十大产业集群的10个项目"
    pieces = mark_chinese(text, [Target("figure", 0, "10个"), Target("term", 0, "十大产业集群")])
    assert shown(pieces) == [("term", "十大产业集群"), ("term", "十大产业集群"), ("figure", "10个")]


def test_a_term_at_the_start_of_a_sentence_has_a_capital():
    assert shown(mark_english("New quality forces grow.", [Target("term", 0, "new quality forces")]))


def test_a_figure_worded_otherwise_is_found_by_its_number():
    pieces = mark_english("It was 434.16 billion in all.", [Target("figure", 0, "434.16 billion yuan")])
    assert shown(pieces) == [("figure", "434.16 billion")]


def test_a_figure_that_is_not_there_leaves_the_sentence_whole():
    assert shown(mark_english("Nothing here.", [Target("figure", 0, "12 percent")])) == []


@given(st.text(), st.lists(st.text(max_size=4), max_size=6))
def test_no_character_is_ever_lost_or_added(text, words):
    targets = [Target("figure" if n % 2 else "term", n, word) for n, word in enumerate(words)]
    for mark in (mark_chinese, mark_english):
        assert "".join(piece.text for piece in mark(text, targets)) == text
