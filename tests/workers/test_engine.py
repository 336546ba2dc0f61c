"""The engine: any zh→en package loads, batches come back in order, nothing runs in circles."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from tests.packages import bundled, copy_package, official_shape
from workers.engine import LENGTH_PENALTY, Engine, find_model, load_translator, threads_for
from workers.errors import ModelBroken
from workers.loops import loops
from workers.packages import read_package
from workers.settings import Settings

SENTENCES = [
    "新疆经济增长。",
    "国务院总理今天在北京会见了美国客人。",
    "今年上半年粮食产量稳定。",
    "会议强调要高质量发展。",
]


def texts(engine, sources, hypotheses=1):
    return [[one.english for one in found] for found in engine.translate(sources, hypotheses)]


@pytest.fixture(scope="module")
def engine():
    return load_translator(bundled(), threads=1)


def test_the_bundled_package_translates_into_english(engine):
    for hypotheses in texts(engine, SENTENCES, hypotheses=4):
        assert 1 <= len(hypotheses) <= 4
        assert len(set(hypotheses)) == len(hypotheses)
        assert all(not re.search(r"[\u3000-\u9fff]", text) and text == text.strip() for text in hypotheses)
        assert any(sign.isalpha() for sign in hypotheses[0])


def test_each_sentence_gets_its_own_translation_whatever_the_batch(engine):
    alone = [texts(engine, [sentence])[0] for sentence in SENTENCES]
    mixed = texts(engine, [SENTENCES[2], "", SENTENCES[0], "𠮷", SENTENCES[3], SENTENCES[1]])
    assert [mixed[2], mixed[5], mixed[0], mixed[4]] == alone


def test_nothing_in_nothing_out_without_asking_the_model(engine, monkeypatch):
    monkeypatch.setattr(engine, "_model", None)
    assert texts(engine, ["", "  ", "\n"], hypotheses=3) == [[""], [""], [""]]
    assert texts(engine, []) == []


def test_slots_are_those_of_the_metadata(engine):
    assert engine.slots.slot("Q", 3) == "⦅Q3⦆"
    assert "⦅P0⦆" in " ".join(texts(engine, ["增长⦅P0⦆。"], hypotheses=4)[0])


@pytest.mark.parametrize("source", ["𠮷野家卖牛肉饭。", "😀😀", "ⱤⱤⱤ", "ก", "\ud83d", "\0", "⁇", "é±℃Ω①"])
def test_the_sign_for_an_unknown_word_never_reaches_a_reader(engine, source):
    for text in texts(engine, [source], hypotheses=4)[0]:
        assert "⁇" not in text
        assert "<unk>" not in text
        assert "▁" not in text


@pytest.mark.parametrize("source", ["的" * 110, "新疆" * 55, "1" * 110, "，" * 100, "增长、" * 50])
def test_no_translation_runs_in_circles_or_without_end(engine, source):
    for text in texts(engine, [source], hypotheses=4)[0]:
        assert not loops(text.split())
        assert len(text) < 20 * len(source)


def test_one_bad_sentence_does_not_spoil_the_batch(engine):
    found = texts(engine, ["的" * 400, SENTENCES[0], "😀" * 50])
    assert found[1] == texts(engine, [SENTENCES[0]])[0]


def test_a_package_shaped_like_the_official_one_loads(tmp_path):
    engine = load_translator(official_shape(tmp_path / "translate-zh_en-1_9"), threads=1)
    assert engine.slots is None
    assert engine.name == "translate-zh_en-1_9 (version 1.9)"
    assert any(sign.isalpha() for sign in texts(engine, [SENTENCES[0]])[0][0])


def test_a_damaged_model_is_named_and_not_a_crash(tmp_path):
    folder = copy_package(tmp_path / "broken")
    (folder / "model" / "model.bin").write_bytes(b"not a model")
    with pytest.raises(ModelBroken) as raised:
        load_translator(folder)
    assert "broken" in raised.value.detail
    (tmp_path / "other").mkdir()
    folder = copy_package(tmp_path / "other" / "tokenizer")
    (folder / "sentencepiece.model").write_bytes(b"no")
    with pytest.raises(ModelBroken):
        Engine(read_package(folder))


def test_the_named_model_is_the_one_that_is_used(tmp_path):
    folder = copy_package(tmp_path / "mine", package_version="0.0.1")
    assert find_model(Settings.from_env({"JIANBAO_MODEL": str(folder)})) == folder


def test_processes_share_the_cores():
    assert threads_for(Settings.from_env({"JIANBAO_WORKERS": "64"})) == 1
    assert threads_for(Settings.from_env({"JIANBAO_THREADS": "3"})) == 3


class Scripted:
    """In place of CTranslate2's model: says what it was told to, and notes how it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def translate_batch(self, batch, **how):
        self.asked.append(how)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return [
            SimpleNamespace(hypotheses=[list(tokens) for tokens in answer], scores=[-1.0] * len(answer)) for _ in batch
        ]


@pytest.fixture
def scripted(monkeypatch):
    engine = load_translator(bundled(), threads=1)

    def answer(*answers):
        monkeypatch.setattr(engine, "_model", Scripted(*answers))
        return engine

    return answer


def test_a_character_the_model_does_not_know_is_passed_through(scripted):
    engine = scripted([["▁Mr", "▁", "<unk>", "▁spoke"]])
    assert texts(engine, ["𠮷先生讲话。"]) == [["Mr 𠮷 spoke"]]


def test_a_sign_for_unknown_that_stands_for_nothing_is_dropped(scripted):
    engine = scripted([["▁Mr", "▁", "<unk>", "▁spoke", "▁", "<unk>"]])
    assert texts(engine, ["𠮷先生讲话。"]) == [["Mr spoke"]]


def test_a_circle_is_tried_again_with_repetition_forbidden(scripted):
    engine = scripted([["▁of", "▁the"] * 9], [["▁the", "▁end"]])
    assert texts(engine, ["结束。"]) == [["the end"]]
    first, second = engine._model.asked
    assert "repetition_penalty" not in first
    assert second["no_repeat_ngram_size"] > 0


def test_a_circle_that_stays_is_cut(scripted):
    engine = scripted([["▁the", "▁end"] + ["▁of", "▁it"] * 9])
    assert texts(engine, ["结束。"]) == [["the end of it"]]


def test_hypotheses_that_run_in_circles_are_left_out(scripted):
    engine = scripted([["▁good"], ["▁of", "▁it"] * 9, ["▁fine"]])
    assert texts(engine, ["好。"], hypotheses=3) == [["good", "fine"]]


def test_a_very_long_source_is_translated_in_parts_and_put_together(scripted):
    engine = scripted([["▁one"], ["▁two"]])
    (found,) = texts(engine, ["新疆经济增长，" * 60], hypotheses=2)
    assert set(found[0].split()) == {"one"}
    assert set(found[1].split()) == {"two"}
    assert len(found[0].split()) == len(found[1].split()) > 1


def test_every_rendering_has_the_mean_score_of_its_pieces(scripted):
    engine = scripted([["▁one", "▁two", "▁three"]])
    ((found,),) = engine.translate(["好。"])
    assert found.score == pytest.approx(-1.0 * 3 ** (LENGTH_PENALTY - 1))
    ((long,),) = engine.translate(["新疆经济增长，" * 60])
    assert long.score == pytest.approx(found.score)


def test_the_bundled_package_says_where_doubt_begins_and_doubts_what_it_cannot_read(engine):
    assert engine.doubtful_below is not None
    sure, unsure = (found[0].score for found in engine.translate(["全年粮食总产量⦅Q0⦆。", "嘎嘣脆儿的嘛呢蹩脚戏。"]))
    assert sure > engine.doubtful_below > unsure
