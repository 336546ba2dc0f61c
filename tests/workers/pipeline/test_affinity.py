"""Headlines find their stories by the words they share."""

from workers.pipeline.affinity import pairs, rarity, repeats, share


def test_words_are_pairs_of_characters_and_empty_words_link_nothing():
    assert pairs("新疆的经济，GDP增长12.5%") == ["新疆", "经济", "gdp", "增长", "12.5"]


def test_a_word_in_every_story_weighs_less_than_a_rare_one():
    weights = rarity([["新疆", "棉花"], ["新疆", "煤炭"], ["新疆", "石油"]])
    assert weights["新疆"] < weights["棉花"]


def test_share_is_of_the_first_and_weighted():
    assert share(["新疆", "棉花"], ["棉花", "煤炭"], {"新疆": 1.0, "棉花": 3.0}) == 0.75
    assert share([], ["棉花"]) == 0


def test_a_headline_that_repeats_a_paragraph_is_found():
    assert repeats("绣好产业发展十字绣", "我们要绣好产业发展", 6)
    assert not repeats("绣好产业发展十字绣", "我们要绣好产业", 6)
    assert not repeats("短", "短", 6)
