"""A sentence that leaves out a term, or says it as the house never would, is reported; a good one is not."""

import pytest

from glossary.matching import Matcher
from glossary.rendering import Verdict, carries, check_terms, forbidden_in
from glossary.starter import starter_terms
from glossary.term import Term, TermStatus

XINJIANG = Term("新疆", "Xinjiang", "place", forbidden=("Sinkiang",))
REGION = Term("新疆维吾尔自治区", "Xinjiang Uygur Autonomous Region", "place")
FIRMS = Term(
    "高新技术企业", "high-tech enterprises", "industry", alternatives=("new and high-tech firms",), sentence_case=True
)
OPENING = Term("对外开放", "opening up", "policy", sentence_case=True)
DEPUTY = Term("全国人大代表", "NPC deputies", "person", alternatives=("deputy to the National People's Congress",))


def faults(zh: str, english: str, *terms: Term) -> list[tuple[Verdict, str]]:
    return [(f.verdict, f.term.zh) for f in check_terms(Matcher(terms).find(zh), english)]


@pytest.mark.parametrize(
    ("term", "english"),
    [
        (XINJIANG, "Xinjiang's exports rose."),
        (XINJIANG, "(Xinjiang) grew"),
        (FIRMS, "A high-tech enterprise was founded."),
        (FIRMS, "High Tech Enterprises grew."),
        (FIRMS, "277 new and high-tech firms"),
        (OPENING, "Opening-up goes on"),
        (DEPUTY, "an NPC deputy said"),
        (DEPUTY, "Deputies to the National People’s Congress said"),
        (Term("现代化", "modernization", sentence_case=True), "Chinese modernisation"),
        (Term("物流中心", "logistics center", sentence_case=True), "two logistics centres"),
        (
            Term("中小企业", "small and medium-sized enterprises", sentence_case=True),
            "Small- and medium-sized enterprises",
        ),
        (Term("示范城市", "pilot city", sentence_case=True), "three pilot cities"),
        (Term("昌吉—古泉", "Changji-Guquan"), "the Changji–Guquan line"),
        (Term("自贸区", "FTZ"), "two FTZs"),
    ],
)
def test_every_fair_form_of_the_english_counts(term, english) -> None:
    assert carries(term, english)


@pytest.mark.parametrize(
    ("term", "english"),
    [
        (XINJIANG, "xinjiang rose"),
        (XINJIANG, "the region rose"),
        (XINJIANG, "Xinjiangers rose"),
        (FIRMS, "high-tech enterprise-like"[:9]),
        (FIRMS, "enterprises of high technology"),
        (DEPUTY, "npc deputies"),
    ],
)
def test_what_is_not_the_english_does_not_count(term, english) -> None:
    assert not carries(term, english)


def test_a_missing_term_is_named_with_its_english() -> None:
    (finding,) = check_terms(Matcher([FIRMS]).find("高新技术企业增长"), "Companies grew.")
    assert (finding.verdict, finding.term, finding.english) == (Verdict.MISSING, FIRMS, None)
    assert "high-tech enterprises" in finding.detail


def test_a_forbidden_rendering_is_shown() -> None:
    (finding,) = check_terms(Matcher([XINJIANG]).find("新疆"), "Xinjiang, once sinkiang and Sinkiang")
    assert (finding.verdict, finding.english) == (Verdict.FORBIDDEN, "Sinkiang")


def test_a_longer_name_does_not_stand_for_the_shorter_one_beside_it() -> None:
    zh = "新疆与新疆维吾尔自治区"
    assert faults(zh, "The Xinjiang Uygur Autonomous Region", XINJIANG, REGION) == [(Verdict.MISSING, "新疆")]
    assert faults(zh, "Xinjiang and the Xinjiang Uygur Autonomous Region", XINJIANG, REGION) == []


def test_a_term_said_twice_need_be_said_once() -> None:
    assert faults("新疆，新疆", "Xinjiang and its cities", XINJIANG) == []


def test_two_words_with_one_english_share_it() -> None:
    assert faults("全疆即新疆", "all of Xinjiang", XINJIANG, Term("全疆", "Xinjiang")) == []


def test_an_entry_that_only_forbids_asks_for_nothing() -> None:
    banned = Term("粮食", "cereal", status=TermStatus.FORBIDDEN, sentence_case=True)
    matches = Matcher([banned]).find_forbidden("粮食")
    assert check_terms(matches, "Grain output rose.") == []
    assert [f.verdict for f in check_terms(matches, "Cereal output rose.")] == [Verdict.FORBIDDEN]


def test_a_forbidden_phrase_inside_the_accepted_one_is_no_fault() -> None:
    term = Term("开发区", "new development area", forbidden=("development area",), sentence_case=True)
    assert forbidden_in(term, "The new development area opened.") == []
    assert forbidden_in(term, "The development area opened.") == ["development area"]


def test_every_starter_term_is_found_in_its_own_english() -> None:
    lost = [t.en for t in starter_terms() if not carries(t, f"They spoke of {t.en}, among others.")]
    assert lost == []
    lost = [a for t in starter_terms() for a in t.alternatives if not carries(t, f"They spoke of {a}.")]
    assert lost == []
