"""A list of terms or figures stays one list in the English."""

import pytest

from workers.pipeline.lists import as_lists
from workers.pipeline.pieces import Piece
from workers.pipeline.shield import shield, unshield
from workers.pipeline.values import Kind, SlotScheme

SCHEME = SlotScheme("⦅", "⦆", "NQPDT", 12)
ENGLISH = {"东莞": "Dongguan", "常州": "Changzhou", "台州": "Taizhou", "财政部": "Ministry of Finance"}
PERCENT = {"9.4%": "9.4 percent", "12.6%": "12.6 percent", "3%": "3 percent"}


def pieces_in(text):
    found = []
    for words, kind in ((ENGLISH, None), (PERCENT, Kind.PERCENT)):
        for zh, en in words.items():
            at = text.find(zh)
            if at >= 0:
                found.append(Piece(at, at + len(zh), en, kind=kind, category="place"))
    return sorted(found, key=lambda piece: piece.start)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("赴东莞、常州、台州考察", ["Dongguan, Changzhou and Taizhou"]),
        ("赴东莞、常州和台州考察", ["Dongguan, Changzhou and Taizhou"]),
        ("东莞、财政部签署", ["Dongguan and the Ministry of Finance"]),
        ("东莞、常州、义乌等地", ["Dongguan, Changzhou"]),
        ("东莞和常州签署", ["Dongguan", "Changzhou"]),
        ("分别增长9.4%、12.6%和3%", ["9.4 percent, 12.6 percent and 3 percent"]),
        ("东莞、9.4%", ["Dongguan", "9.4 percent"]),
    ],
)
def test_a_list_is_one_stretch_and_reads_as_a_list(text, english):
    assert [piece.english for piece in as_lists(text, pieces_in(text))] == english


def test_the_model_places_a_list_once_and_every_member_comes_back():
    text = "赴东莞、常州和台州考察"
    shielded = shield(text, pieces_in(text), SCHEME)
    assert shielded.text == "赴⦅T0⦆考察"
    assert unshield(shielded, "They visited ⦅T0⦆.", SCHEME) == "They visited Dongguan, Changzhou and Taizhou."


def test_a_model_without_slots_sees_each_member():
    text = "赴东莞、常州考察"
    assert shield(text, pieces_in(text), None).text == "赴 Dongguan 、 Changzhou 考察"
