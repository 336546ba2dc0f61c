"""Terms are found where they stand, whole, once, and nowhere else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.glossary_matching import many_terms, sample_text
from glossary.matching import Matcher
from glossary.term import Term, TermStatus


def found(text: str, *terms: str | Term, context: str | None = None) -> list[str]:
    matcher = Matcher(t if isinstance(t, Term) else Term(t, f"<{t}>") for t in terms)
    return [text[m.start : m.end] for m in matcher.find(text, context)]


def test_the_longest_term_wins_from_the_left() -> None:
    terms = ("新疆", "新疆维吾尔自治区", "自治区党委", "乌鲁木齐", "乌鲁木齐市")
    assert found("新疆维吾尔自治区党委在乌鲁木齐市", *terms) == ["新疆维吾尔自治区", "乌鲁木齐市"]


def test_terms_hold_their_numerals() -> None:
    assert found("“十大产业集群”与三农", "十大产业集群", "产业集群", "三农") == ["十大产业集群", "三农"]


@pytest.mark.parametrize("term", ["一带一路", "“一带一路”", "「一帶一路」", "一帶一路"])
def test_quotation_marks_and_script_of_the_entry_do_not_matter(term) -> None:
    assert found("共建“一带一路”倡议", term) == ["一带一路"]


def test_a_quotation_mark_inside_takes_its_partner_along() -> None:
    assert found("高质量共建“一带一路”，", "共建一带一路") == ["共建“一带一路”"]
    assert found("实施“一带一路”科技创新行动计划", "一带一路科技创新行动计划") == ["“一带一路”科技创新行动计划"]
    assert found('支持"链主"企业', "链主企业") == ['"链主"企业']
    assert found("支持「链主」企业", "链主企业") == ["「链主」企业"]


def test_words_of_two_quotations_are_no_term() -> None:
    assert found("“经济”“社会”", "经济社会") == []


def test_a_shorter_term_is_found_where_the_longer_one_is_torn_by_a_quotation_mark() -> None:
    assert found("新疆“军区", "新疆军区", "新疆") == ["新疆"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("今年二十四五岁", "十四五"),
        ("十四五万人", "十四五"),
        ("CHAIN", "AI"),
        ("1500强企业", "500强"),
        ("3千万千瓦级", "千万千瓦级"),
        ("加大预算力度", "算力"),
        ("城市长期稳定", "市长"),
        ("财政部门负责", "财政部"),
        ("基层党组织", "党组"),
        ("促进出口增长", "进出口"),
        ("批准东莞试点", "准东"),
        ("联合国家电网", "联合国"),
        ("推动新能源产业链升级", "新能源产业"),
    ],
)
def test_no_term_is_seen_inside_other_words_and_numbers(text, term) -> None:
    assert found(text, term) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("“十四五”时期", "十四五"),
        ("AI芯片", "AI"),
        ("ＡＩ芯片", "AI"),
        ("5g基站", "5G"),
        ("算力规模", "算力"),
        ("任市长期间", "市长"),
        ("财政部发布", "财政部"),
        ("昌吉－古泉线", "昌吉—古泉"),
        ("世界500强企业", "世界500强"),
    ],
)
def test_the_same_words_are_found_where_they_are_meant(text, term) -> None:
    assert len(found(text, term)) == 1


def test_an_office_after_a_place_goes_with_the_place() -> None:
    assert found("北京市委书记", "北京市", "北京", "市委书记") == ["北京", "市委书记"]
    assert found("伽师县城乡", "伽师县") == ["伽师县"]


def test_near_limits_a_term_to_texts_that_speak_of_it() -> None:
    term = Term("克州", "Kizilsu Prefecture", near=("新疆", "阿图什"))
    assert found("克州增长", term) == []
    assert found("克州在新疆西部", term) == ["克州"]
    assert found("克州增长", term, context="……阿图什……") == ["克州"]


def test_of_two_entries_of_one_word_the_one_with_its_context_near_wins() -> None:
    matcher = Matcher([Term("文汇报", "Wenhui Daily"), Term("文汇报", "Wen Wei Po", near=("香港",))])
    assert [m.term.en for m in matcher.find("香港文汇报")] == ["Wen Wei Po"]
    assert [m.term.en for m in matcher.find("上海文汇报")] == ["Wenhui Daily"]


@pytest.mark.parametrize("status", [TermStatus.DRAFT, TermStatus.DEPRECATED, TermStatus.FORBIDDEN])
def test_only_approved_terms_are_applied(status) -> None:
    assert found("新疆好", Term("新疆", "Xinjiang", status=status)) == []


def test_a_forbidden_entry_adds_to_the_approved_term_of_the_same_word() -> None:
    banned = Term("新疆", "Sinkiang", status=TermStatus.FORBIDDEN)
    (match,) = Matcher([Term("新疆", "Xinjiang"), banned]).find("新疆")
    assert match.term.en == "Xinjiang"
    assert match.term.forbidden == ("Sinkiang",)


def test_a_forbidden_entry_alone_is_still_watched() -> None:
    matcher = Matcher([Term("新疆", "Sinkiang", status=TermStatus.FORBIDDEN)])
    assert matcher.find("新疆") == []
    assert [m.start for m in matcher.find_forbidden("在新疆")] == [1]


texts = st.text(alphabet='一带路十四五新疆“”"「」A1，。市长期委', max_size=60)


@given(texts, st.lists(st.text(alphabet="一带路十四五新疆市长委A1", min_size=2, max_size=5), max_size=8))
def test_matches_never_overlap_and_hold_the_term(text, terms) -> None:
    at = 0
    for match in Matcher(Term(t, "x") for t in terms).find(text):
        assert at <= match.start < match.end <= len(text)
        bare = "".join(c for c in text[match.start : match.end] if c not in '“”"「」').lower()
        assert bare == match.term.zh.lower()
        at = match.end


def test_a_megabyte_is_searched_for_twenty_thousand_terms_within_a_second() -> None:
    text = sample_text(1)
    matcher = Matcher(many_terms(20_000, text))
    start = time.process_time()
    matcher.find(text)
    assert time.process_time() - start < len(text.encode()) / 1e6


def test_a_long_text_takes_time_in_proportion() -> None:
    """Repetitive text with overlapping terms is where a naive search becomes quadratic."""
    matcher = Matcher([Term("一" * n + "路", "x") for n in range(2, 60)] + [Term("一带", "y")])
    durations = []
    for size in (20_000, 80_000):
        start = time.process_time()
        matcher.find("一" * size)
        durations.append(time.process_time() - start)
    assert durations[1] < 12 * durations[0] + 0.05
