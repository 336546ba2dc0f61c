"""A highlighted figure must be highlighted at its own place in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.pipeline.offsets import Edit, Mapped


@st.composite
def texts_with_edits(draw):
    text = draw(st.text("天山12 \n，。ab", max_size=40))
    edits = []
    at = 0
    while at < len(text) and draw(st.booleans()):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, len(text)))
        edits.append(Edit(start, end, draw(st.text("新疆9", max_size=4)), draw(st.sampled_from([None, "width"]))))
        at = end + 1
    return text, edits


@given(texts_with_edits(), st.data())
def test_every_character_knows_a_place_in_the_original_however_often_the_text_is_edited(made, data):
    text, edits = made
    mapped, _ = Mapped.of(text).apply(edits)
    mapped, _ = mapped.apply([Edit(0, data.draw(st.integers(0, len(mapped.text))), "起")])
    assert len(mapped.origins) == len(mapped.text) + 1
    assert list(mapped.origins) == sorted(mapped.origins)
    assert all(0 <= place <= len(text) for place in mapped.origins)


@given(texts_with_edits())
def test_untouched_characters_lead_back_to_themselves(made):
    text, edits = made
    mapped, _ = Mapped.of(text).apply(edits)
    replaced = {i for e in edits for i in range(e.start, e.end)}
    kept = [i for i in range(len(text)) if i not in replaced]
    found = dict(zip(mapped.origins, mapped.text, strict=False))
    assert all(i in mapped.origins for i in kept)
    assert all(found[i] == text[i] for i in kept if mapped.origins.count(i) == 1)


def test_a_repair_shows_the_original_words_at_their_original_place():
    mapped, _ = Mapped.of("甲１２乙").apply([Edit(0, 1, "")])
    _, repairs = mapped.apply([Edit(0, 2, "12", "width")])
    assert [(r.kind, r.before, r.after, r.start, r.end) for r in repairs] == [("width", "１２", "12", 1, 3)]


def test_overlapping_edits_are_refused_rather_than_garbling_the_text():
    with pytest.raises(ValueError, match="overlap"):
        Mapped.of("乌鲁木齐").apply([Edit(0, 3, ""), Edit(2, 4, "")])
