"""Figures and terms must come back from behind the shield exactly, once, and nothing else with them."""

from tests.workers.pipeline.fakes import SLOTS
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.pieces import Piece, pieces_of
from workers.pipeline.shield import shield, slot_faults, unshield
from workers.pipeline.values import Kind

SOURCE = "2024年新疆进出口总额达4341.6亿元。"
PIECES = [
    Piece(0, 5, "2024", kind=Kind.DATE),
    Piece(5, 7, "Xinjiang", category="place"),
    Piece(13, 21, "434.16 billion yuan", kind=Kind.MONEY),
]


def test_a_model_with_slots_sees_no_figure_and_no_term() -> None:
    assert shield(SOURCE, PIECES, SLOTS).text == "⦅D0⦆⦅T1⦆进出口总额达⦅Q2⦆。"


def test_any_other_model_sees_finished_english() -> None:
    assert shield(SOURCE, PIECES, None).text == "2024  Xinjiang 进出口总额达 434.16 billion yuan 。"


def test_pieces_past_the_last_slot_stand_inline() -> None:
    source = "一" * 14
    many = [Piece(i, i + 1, str(i), kind=Kind.COUNT) for i in range(14)]
    text = shield(source, many, SLOTS).text
    assert "⦅N11⦆" in text and "⦅N12⦆" not in text and text.endswith("13")


def test_the_exact_english_comes_back_with_its_grammar() -> None:
    shielded = shield(SOURCE, PIECES, SLOTS)
    assert unshield(shielded, "On ⦅D0⦆, ⦅T1⦆'s trade reached ⦅Q2⦆.", SLOTS) == (
        "In 2024, Xinjiang's trade reached 434.16 billion yuan."
    )


def test_an_exact_amount_gets_no_bound_from_the_model() -> None:
    figures = read_figures("增长33.7%，超30%，超过20%")
    pieces = pieces_of(figures, ["33.7 percent", "more than 30 percent", "20 percent"], [])
    shielded = shield("增长33.7%，超30%，超过20%", pieces, SLOTS)
    raw = "It grew more than ⦅P0⦆, ⦅P1⦆ and more than ⦅P2⦆."
    assert unshield(shielded, raw, SLOTS) == "It grew 33.7 percent, more than 30 percent and more than 20 percent."


def test_a_slot_written_twice_is_no_second_figure() -> None:
    shielded = shield(SOURCE, PIECES, SLOTS)
    assert unshield(shielded, "⦅Q2⦆ of ⦅Q2⦆", SLOTS) == "434.16 billion yuan of"


def test_a_term_written_twice_leaves_no_hole() -> None:
    shielded = shield(SOURCE, PIECES, SLOTS)
    assert unshield(shielded, "⦅T1⦆ and the north of ⦅T1⦆", SLOTS) == "Xinjiang and the north of Xinjiang"


def test_a_slot_the_source_has_not_is_dropped() -> None:
    shielded = shield(SOURCE, PIECES, SLOTS)
    assert "⦅" not in unshield(shielded, "⦅P7⦆ up", SLOTS)


def test_lost_doubled_and_invented_slots_are_counted() -> None:
    shielded = shield(SOURCE, PIECES, SLOTS)
    assert slot_faults(shielded, "⦅D0⦆ ⦅T1⦆ ⦅Q2⦆", SLOTS) == 0
    assert slot_faults(shielded, "⦅D0⦆ ⦅D0⦆ ⦅P9⦆ ⦅Q2⦆", SLOTS) == 3
