"""A person and the titles before the name are one stretch: none is lost, and neither owns the other."""

import pytest

from glossary.matching import Matcher
from glossary.starter import starter_terms
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.persons import protected
from workers.pipeline.reading import read, requests
from workers.pipeline.request import Request
from workers.pipeline.translate import translate_all
from workers.pipeline.values import Sentence

MATCHER = Matcher(starter_terms())


def request(text: str) -> Request:
    return requests([read(Sentence(0, 0, text, 0, len(text)), MATCHER)])[0]


def persons(text: str) -> list[tuple[str, str]]:
    found = [piece for piece in protected(request(text)) if piece.category == "person"]
    return [(text[piece.start : piece.end], piece.english) for piece in found]


@pytest.mark.parametrize(
    ("text", "person", "english"),
    [
        ("全国人大代表刘洪涛曾在油田工作十多年。", "全国人大代表刘洪涛", "NPC deputy Liu Hongtao"),
        (
            "5月，昌吉州党委副书记、州长郑敏在企业调研。",
            "昌吉州党委副书记、州长郑敏",
            "Zheng Min, deputy Party secretary and governor of Changji Prefecture,",
        ),
        ("记者采访了全国人大代表刘洪涛。", "全国人大代表刘洪涛", "NPC deputy Liu Hongtao"),
        ("在田间，村民李建国正在浇水。", "村民李建国", "villager Li Jianguo"),
        ("特朗普总统表示将继续谈判。", "特朗普总统", "President Trump"),
        ("默茨总理会见了他。", "默茨总理", "Chancellor Merz"),
        ("他会见了乌克兰总统泽连斯基。", "乌克兰总统泽连斯基", "Ukrainian President Zelensky"),
        ("日本首相高市早苗在国会演说。", "日本首相高市早苗", "Japanese Prime Minister Sanae Takaichi"),
        ("市民王女士花了60元。", "市民王女士", "resident Ms. Wang"),
        ("记者采访了昌吉州州长郑敏。", "昌吉州州长郑敏", "Zheng Min, governor of Changji Prefecture,"),
        (
            "全国人大代表郑军、邢广程、孟楠出席会议并作了发言。",
            "全国人大代表郑军、邢广程、孟楠",
            "NPC deputies Zheng Jun, Xing Guangcheng and Meng Nan",
        ),
    ],
)
def test_a_name_and_its_titles_are_one_stretch(text: str, person: str, english: str) -> None:
    assert (person, english) in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他走访慰问了张家口坝上村书记李建国。", "Li Jianguo"),
        ("李建国说，他走访了王志民。", ""),
    ],
)
def test_what_is_not_understood_is_no_title(text: str, name: str) -> None:
    for zh, english in persons(text):
        assert "visit" not in english
        assert len(zh) < 7


def test_a_name_without_titles_stands_alone() -> None:
    assert ("王志民", "Wang Zhimin") in persons("记者在新疆采访了新华社王志民，他说好。")
    assert persons("昨天，李建国说：“王岿然来了。”")[:1] == [("李建国", "Li Jianguo")]


def test_the_model_places_a_titled_person_once() -> None:
    text = "全国人大代表刘洪涛曾在油田工作。"
    model = ScriptedTranslator({"⦅T0⦆曾在油田工作。": ["The ⦅T0⦆ once worked at an oilfield."]})
    (outcome,) = translate_all([request(text)], model)
    assert outcome.english == "The NPC deputy Liu Hongtao once worked at an oilfield."
    text = "昌吉州州长郑敏在油田工作。"
    model = ScriptedTranslator({"⦅T0⦆在油田工作。": ["The ⦅T0⦆'s work is at an oilfield."]})
    (outcome,) = translate_all([request(text)], model)
    assert outcome.english.startswith("Zheng Min, governor of Changji Prefecture's work")
