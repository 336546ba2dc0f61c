"""The seams between the model's English and what was put into it."""

import pytest

from workers.pipeline.splice import capitalise, join_clauses, mend


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("On 2024 , exports rose .", "In 2024, exports rose."),
        ("In September 19, it opened.", "On September 19, it opened."),
        ("On January to October, output rose.", "From January to October, output rose."),
        ("In January 2024, output rose.", "In January 2024, output rose."),
        ("In in 2024, it grew.", "In 2024, it grew."),
    ],
)
def test_a_date_keeps_the_preposition_an_editor_would_write(rough: str, smooth: str) -> None:
    assert mend(rough) == smooth


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("The 14th Five-Year Plan period, exports grew.", "During the 14th Five-Year Plan period, exports grew."),
        (
            "Of these, the 14th Five-Year Plan period, one was built.",
            "Of these, during the 14th Five-Year Plan period, one was built.",
        ),
        ("2024, the port opened.", "In 2024, the port opened."),
        ("January to August 2025, trade grew.", "From January to August 2025, trade grew."),
        ("The first half of this year, trade grew.", "In the first half of this year, trade grew."),
    ],
)
def test_a_period_that_opens_a_sentence_is_not_its_subject(rough: str, smooth: str) -> None:
    assert mend(rough) == smooth


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("It saw a 8.9 percent gain.", "It saw an 8.9 percent gain."),
        ("It saw a 11 percent gain.", "It saw an 11 percent gain."),
        ("It saw an 12 percent gain.", "It saw a 12 percent gain."),
        ("It saw an 110 percent gain.", "It saw a 110 percent gain."),
        ("It rose a 5 percent.", "It rose 5 percent."),
        ("the the Ministry of Commerce said", "The Ministry of Commerce said"),
        ("the Xinjiang's economy grew", "Xinjiang's economy grew"),
    ],
)
def test_articles_fit_what_was_spliced_in(rough: str, smooth: str) -> None:
    assert mend(rough) == smooth


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("up 5 percent percent", "Up 5 percent"),
        ("worth 5 billion yuan yuan", "Worth 5 billion yuan"),
        ("worth US$5 billion dollars", "Worth US$5 billion"),
        ("exceeded more than 50 million tonnes", "Exceeded 50 million tonnes"),
        ("over more than 300 people", "More than 300 people"),
    ],
)
def test_no_unit_and_no_bound_is_said_twice(rough: str, smooth: str) -> None:
    assert mend(rough) == smooth


@pytest.mark.parametrize(
    "text",
    [
        "Trade reached 434,160 million yuan in 2024, up 12.5 percent.",
        "The ratio was 12.5:39.6:47.9.",
        "At 9:30, 601398.SH rose 2.3 percent.",
        "US$61.165 billion (2012: US$5 billion)",
        "It said that that was so.",
        "The State Council's decision",
        "Mid- and long-term plans",
        "People's Government of the Xinjiang Uygur Autonomous Region's press office",
    ],
)
def test_good_english_is_left_alone(text: str) -> None:
    assert mend(text) == text


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("An eight months -long war", "An eight-month-long war"),
        ("The 58 years -old farmer", "The 58-year-old farmer"),
        ("A 10,000 meters -old well", "A 10,000 meters well"),
        ("Her third -year-old", "Her third year"),
    ],
)
def test_only_ages_are_old(rough: str, smooth: str) -> None:
    assert mend(rough) == smooth


def test_clauses_join_into_one_sentence() -> None:
    parts = ["In 2024, output rose 5 percent.", "making it the first.", "data show that", "it grew"]
    assert join_clauses(parts) == "In 2024, output rose 5 percent, making it the first, data show that it grew."
    assert join_clauses(["", "."]) == ""


def test_an_ellipsis_has_three_dots() -> None:
    assert mend("It passed 100 GW..... The data show it.") == "It passed 100 GW... The data show it."


def test_the_currency_is_said_once_and_a_dash_is_a_dash() -> None:
    assert mend("loans of 4.133 billion yuan renminbi") == "Loans of 4.133 billion yuan"
    assert mend("a breakthrough- output rose") == "A breakthrough — output rose"


def test_two_statements_are_not_run_together_with_a_comma() -> None:
    parts = ["A total of 43 shows were held.", "trade reached 2 billion yuan.", "up 5 percent.", "promote trade"]
    assert join_clauses(parts) == (
        "A total of 43 shows were held; trade reached 2 billion yuan, up 5 percent, promote trade."
    )


def test_a_sentence_begins_with_a_capital_after_its_quotation_mark() -> None:
    assert capitalise('"new energy" grew') == '"New energy" grew'
    assert capitalise("eBay grew") == "eBay grew"


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("Implement the three years action plan.", "Implement the three-year action plan."),
        ("In the three years since, it grew.", "In the three years since, it grew."),
        ("It saw two -digit growth.", "It saw two-digit growth."),
        ("The 32 provincial-levels centers opened.", "The 32 provincial-level centers opened."),
        ("A total of 67,000 people new urban jobs were created.", "A total of 67,000 new urban jobs were created."),
        ("A total of 67,000 people found jobs.", "A total of 67,000 people found jobs."),
        ("A total of 29 times earthquakes occurred.", "A total of 29 earthquakes occurred."),
        ("It is 29 times more than the total.", "It is 29 times more than the total."),
        ("Output is 32 GW and first Xinjiang.", "Output is 32 GW and first in Xinjiang."),
        ("It signed 41 with total contract value 7 billion.", "It signed 41 with total contract value of 7 billion."),
        ("They met on Friday on Friday.", "They met on Friday."),
        ("It is the third years of her duties.", "It is the third year of her duties."),
        ("It is a Urumqi -centered pattern.", "It is a Urumqi-centered pattern."),
        ("It is a attentive, an major, a university, an hour.", "It is an attentive, a major, a university, an hour."),
        ("Class A enterprises grew.", "Class A enterprises grew."),
        ("The both sides of the both rivers.", "Both sides of both rivers."),
        ("Mark of 40th anniversary of reform.", "Mark of the 40th anniversary of reform."),
    ],
)
def test_what_a_measure_word_stands_for_fits_the_words_around_it(rough: str, smooth: str) -> None:
    assert mend(rough) == smooth
