"""A gloss keeps every figure and term in its place, and shows where it leaves words out."""

from hypothesis import given
from hypothesis import strategies as st

from workers.pipeline.phrasebook.gloss import OMISSION, gloss
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.pieces import Piece
from workers.pipeline.values import Kind

SOURCE = "木垒县某翁建成电站82座，投资3亿元"
PIECES = [
    Piece(0, 3, "Mori County", category="place"),
    Piece(9, 12, "82", kind=Kind.COUNT),
    Piece(15, 18, "300 million yuan", kind=Kind.MONEY),
]


def test_figures_and_terms_stand_where_the_source_has_them() -> None:
    assert gloss(SOURCE, PIECES) == (f"Mori County {OMISSION} completed power stations 82 investment 300 million yuan")


def test_marks_and_spaces_are_no_omission() -> None:
    assert OMISSION not in gloss(" 出口， 进口 。", [])


@given(st.text(alphabet="出口增长下降5%，。；、 “”的了在为与建设企业和x", max_size=40), st.booleans())
def test_no_text_breaks_the_phrasebook(text: str, follows: bool) -> None:
    pieces = [Piece(i, i + 2, "5 percent", kind=Kind.PERCENT) for i in range(len(text)) if text[i : i + 2] == "5%"]
    assert gloss(text, pieces).count("5 percent") == len(pieces)
    english = by_rule(text, pieces, follows)
    assert english is None or english.count("5 percent") == len(pieces)
