"""A warning that is true of many sentences is said once, and none of the sentences is left out."""

from service.warning_groups import grouped


def test_the_same_warning_is_said_once_with_every_sentence_counted_from_one():
    rough = "The English is rough."
    warnings = [
        {"code": "rough-english", "sentence": 1, "detail": rough},
        {"code": "figure-missing", "sentence": 4, "detail": "5% is not in the English"},
        {"code": "rough-english", "sentence": 6, "detail": rough},
        {"code": "figure-missing", "sentence": None, "detail": "In the headline: 3 is not in the English"},
    ]
    assert [str(group) for group in grouped(warnings)] == [
        "In the headline: 3 is not in the English",
        "Sentence 5: 5% is not in the English",
        "Sentences 2, 7: The English is rough.",
    ]


def test_without_warnings_there_is_nothing_to_say():
    assert grouped([]) == []
