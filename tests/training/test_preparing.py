"""Cleaning, selecting, keeping out and copying pairs: no network involved."""

import random

import pytest

from training import augment
from training.clauses import clause_pairs
from training.corpus import clean_chinese, clean_english, looks_parallel, read_pairs
from training.holdout import SHARE, evaluation_sentences, fingerprint, is_kept_out
from training.recipe import RecipeError, read_recipe
from training.rules import rule_pairs
from training.selection import Nearness, nearest
from training.slots import Link, Pair, slots_in, survives
from training.terms import frequent_words, read_lexicon


def test_chinese_is_made_half_width_and_loses_stray_spaces():
    assert clean_chinese("全年 增长 17．4％。", str) == "全年增长 17.4%。"
    assert clean_chinese("國會開會", lambda text: "国会开会") == "国会开会"


def test_english_is_made_plain():
    assert clean_english("“It’s  so”") == '"It\'s so"'


@pytest.mark.parametrize(
    ("zh", "en", "good"),
    [
        ("经济平稳增长。", "The economy grew steadily.", True),
        ("经济平稳增长。", "经济", False),
        ("经济平稳增长。", "See https://example.org", False),
        ("全区经济社会发展取得新的成绩。", "Yes.", False),
    ],
)
def test_pairs_that_cannot_be_translations_are_dropped(zh, en, good):
    assert looks_parallel(zh, en) is good


def test_a_sentence_is_read_once(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text("经济增长。\tThe economy grew.\n经济增长!\tThe economy is growing.\n没有英文\n", encoding="utf-8")
    assert list(read_pairs(path, str, 50)) == [("经济增长。", "The economy grew.")]
    assert list(read_pairs(path, str, 3)) == []


def test_kept_out_by_wording_not_by_punctuation(tmp_path):
    text = tmp_path / "news.zh"
    text.write_text("经济增长5％。\n", encoding="utf-8")
    assert evaluation_sentences([text]) == {fingerprint("经济增长, 5%")}


def test_about_one_in_forty_is_kept_out_and_always_the_same():
    sentences = [f"第{number}句" for number in range(4000)]
    kept = [sentence for sentence in sentences if is_kept_out(sentence)]
    assert 0.5 < len(kept) * SHARE / len(sentences) < 1.5
    assert is_kept_out(kept[0] + "。")


def test_the_nearest_pairs_are_those_that_read_like_the_domain():
    nearness = Nearness(["推进项目建设", "加快项目建设"] * 5, ["他昨天去看电影了", "猫在睡觉"] * 5)
    pairs = [("猫在看电影", "a"), ("推进重点项目", "b")]
    assert nearest(pairs, nearness, 1) == [("推进重点项目", "b")]
    assert nearness.score("一") == 0.0


def test_pairs_made_by_rule_carry_every_slot_and_come_once():
    sentences = ["全市生产总值达到732.94亿元,增长6.5%。", "全市生产总值达到832.94亿元,增长7.5%。", "他昨天去看电影了。"]
    (pair,) = rule_pairs(sentences)
    assert survives(*pair)
    assert slots_in(pair[0]) == ["⦅Q0⦆", "⦅P1⦆"]


def test_words_of_a_dictionary_are_taken_by_how_often_the_domain_has_them(tmp_path):
    path = tmp_path / "words.tsv"
    path.write_text("发展\tto develop\n增长\tgrowth\n爆竹\tfirecracker\n", encoding="utf-8")
    text = ["发展经济,发展工业", "增长"]
    assert frequent_words(read_lexicon((), [path]), text, 9) == [("发展", "develop"), ("增长", "growth")]


PAIR = Pair("达4341.6亿元,增长5%。", "It reached 434.16 billion yuan, up 5 percent.", ())


def test_copies_keep_slots_on_both_sides():
    rng = random.Random(1)
    pair = augment.linked(PAIR.zh, PAIR.en, None, rng)
    for _ in range(20):
        zh, en = augment.slotted(pair, rng)
        assert len(slots_in(zh)) == 2
        assert survives(zh, en)
    assert augment.slotted(PAIR, rng) is None


@pytest.mark.parametrize(
    ("zh", "en", "count"),
    [
        ("分别增长9.4%、12.6%和3%。", "They grew 9.4 percent, 12.6 percent and 3 percent.", 1),
        ("增长9.4%和12.6%。", "They grew 9.4 percent and 12.6 percent.", 2),
        ("增长9.4%、12.6%。", "They grew 12.6 percent and 9.4 percent.", 2),
    ],
)
def test_a_list_is_one_slot_as_it_is_when_the_service_translates(zh, en, count):
    pair = augment.linked(zh, en, None, random.Random(1))
    assert len(pair.links) == count
    assert survives(*augment.slotted(pair, random.Random(1)))


def test_a_person_is_a_slot_where_both_languages_have_the_name():
    lexicon = read_lexicon((), ())
    pair = augment.linked("主任赵江涛说。", "Director Zhao Jiangtao said so.", lexicon, random.Random(1))
    assert augment.slotted(pair, random.Random(2)) == ("主任⦅T0⦆说。", "Director ⦅T0⦆ said so.")


def test_rendered_copies_hold_the_english_figure():
    pair = augment.linked(PAIR.zh, PAIR.en, None, random.Random(1))
    assert augment.rendered(pair) == ("达 434.16 billion yuan ,增长 5 percent 。", PAIR.en)


def test_other_numbers_agree_on_both_sides():
    for seed in range(20):
        rng = random.Random(seed)
        zh, en = augment.renumbered(augment.linked(PAIR.zh, PAIR.en, None, rng), rng)
        assert (zh, en) != (PAIR.zh, PAIR.en)
        assert len(augment.linked(zh, en, None, rng).links) == 2


def test_joined_pairs_keep_their_links():
    pair = Pair("甲1", "A 1", (Link("N", (1, 2), (2, 3)),))
    both = augment.joined(pair, pair)
    assert (both.zh, both.en) == ("甲1甲1", "A 1 A 1")
    assert [(both.zh[slice(*link.source)], both.en[slice(*link.target)]) for link in both.links] == [("1", "1")] * 2


def test_a_recipe_with_an_unknown_key_names_the_entry(tmp_path):
    path = tmp_path / "recipe.toml"
    path.write_text('[[source]]\nfile = "a.tsv"\n[[source]]\nfile = "b.tsv"\nplane = 2\n', encoding="utf-8")
    with pytest.raises(RecipeError, match=r"source 2: unknown keys \['plane'\]"):
        read_recipe(path)
    path.write_text("", encoding="utf-8")
    with pytest.raises(RecipeError, match="no"):
        read_recipe(path)


@pytest.mark.parametrize("name", ["cpu", "gpu"])
def test_our_recipes_can_be_read(name):
    from training.card import HERE

    recipe = read_recipe(HERE / "recipes" / f"{name}.toml")
    assert [source.file.split(".")[0] for source in recipe.sources if source.own and not source.optional] == [
        "domain",
        "gov_translated",
    ]


@pytest.mark.parametrize(
    ("zh", "en", "clauses"),
    [
        (
            "加快项目建设,提升服务水平。",
            "Speed up project construction, and raise the level of service.",
            [
                ("加快项目建设,", "Speed up project construction,"),
                ("提升服务水平。", "Raise the level of service."),
            ],
        ),
        ("增长5%。项目建成投产。", "It grew 5.5 percent. The project went into operation.", []),
        ("完成3,000套住房建设", "Finish 3,000 homes, and more", []),
        ("经济增长。", "The economy grew, and how.", []),
    ],
)
def test_clauses_are_paired_where_both_sides_have_as_many(zh, en, clauses):
    assert clause_pairs(zh, en) == clauses
