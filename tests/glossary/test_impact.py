"""Before a change is saved, its editor sees which sentences it touches and how they would read."""

from dataclasses import replace

from glossary.impact import RenderingChange, StoredSentence, impact, swap, with_change
from glossary.term import Term, TermStatus

BELT = Term("一带一路", "Belt and Road Initiative", "policy", id=1)
FIRMS = Term("高新技术企业", "high-tech enterprises", "industry", sentence_case=True, id=2)
GLOSSARY = [BELT, FIRMS]
SENTENCES = [
    StoredSentence("a", "共建“一带一路”。", "Countries joined the Belt and Road Initiative."),
    StoredSentence("b", "粮食丰收。", "The grain harvest was good."),
    StoredSentence("c", "高新技术企业277家。", "There were 277 high-tech enterprises."),
]


def test_a_new_rendering_is_shown_beside_the_old_one() -> None:
    new = with_change(GLOSSARY, BELT, replace(BELT, en="Silk Road Initiative"))
    (touched,) = impact(GLOSSARY, new, SENTENCES)
    assert touched.sentence.key == "a"
    assert touched.changes == (RenderingChange("一带一路", "Belt and Road Initiative", "Silk Road Initiative"),)
    assert touched.english == "Countries joined the Silk Road Initiative."
    assert touched.certain


def test_the_new_english_fits_its_place() -> None:
    new = with_change(GLOSSARY, FIRMS, replace(FIRMS, en="advanced technology company"))
    (touched,) = impact(GLOSSARY, new, SENTENCES)
    assert touched.english == "There were 277 advanced technology companies."


def test_a_longer_new_term_takes_over_from_the_shorter() -> None:
    new = with_change(GLOSSARY, None, Term("共建一带一路", "Belt and Road cooperation", id=3))
    (touched,) = impact(GLOSSARY, new, SENTENCES)
    assert {(c.zh, c.old, c.new) for c in touched.changes} == {
        ("一带一路", "Belt and Road Initiative", None),
        ("共建“一带一路”", None, "Belt and Road cooperation"),
    }
    assert not touched.certain


def test_retiring_or_deleting_a_term_touches_its_sentences() -> None:
    retired = with_change(GLOSSARY, FIRMS, replace(FIRMS, status=TermStatus.DEPRECATED))
    deleted = with_change(GLOSSARY, FIRMS, None)
    for new in (retired, deleted):
        (touched,) = impact(GLOSSARY, new, SENTENCES)
        assert (touched.sentence.key, touched.certain) == ("c", False)


def test_a_sentence_that_lost_the_old_english_is_said_to_be_uncertain() -> None:
    new = with_change(GLOSSARY, BELT, replace(BELT, en="BRI"))
    (touched,) = impact(GLOSSARY, new, [StoredSentence("x", "一带一路", "the scheme")])
    assert (touched.english, touched.certain) == ("the scheme", False)


def test_a_new_note_or_a_draft_touches_nothing() -> None:
    assert impact(GLOSSARY, with_change(GLOSSARY, BELT, replace(BELT, note="new")), SENTENCES) == []
    draft = Term("粮食", "grain", status=TermStatus.DRAFT, id=9)
    assert impact(GLOSSARY, with_change(GLOSSARY, None, draft), SENTENCES) == []


def test_near_counts_in_the_whole_article() -> None:
    new = with_change(GLOSSARY, None, Term("粮食", "cereals", near=("新疆",), id=9))
    assert impact(GLOSSARY, new, SENTENCES) == []
    inside = replace(SENTENCES[1], context="新疆……粮食丰收。")
    assert [i.sentence.key for i in impact(GLOSSARY, new, [inside])] == ["b"]


def test_every_place_of_the_old_english_changes() -> None:
    assert swap("Green power is power; green power grows.", "green power", "green electricity") == (
        "Green electricity is power; green electricity grows."
    )
    assert swap("No such words.", "green power", "green electricity") is None
