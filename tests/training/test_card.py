"""What the model card says of measurements, without any network."""

import pytest

from training import card


@pytest.mark.parametrize("side", ["doubtful", "sure"])
def test_a_card_is_made_where_the_limit_of_doubt_divides_nothing(side):
    found = {"below": -0.9, "doubtful": {"sentences": 3, "chrf": 30.0}, "sure": {"sentences": 5, "chrf": 50.0}}
    assert "the other 5 have 50.0" in card.doubt({"own_text": {"doubt": found}})
    assert card.doubt({"own_text": {"doubt": found | {side: {"sentences": 0}}}}).startswith("Not measured")
    assert card.doubt({"own_text": {}}).startswith("Not measured")


def test_other_systems_are_shown_for_the_texts_they_published():
    texts = {"newstest": {"published": {"argos": {"bleu": 19.2, "chrf": 49.4}}}, "press": {"published": {}}}
    assert card.others({"texts": texts}).splitlines() == [
        "| system | newstest BLEU | newstest chrF |",
        "| --- | --- | --- |",
        "| argos | 19.2 | 49.4 |",
    ]
