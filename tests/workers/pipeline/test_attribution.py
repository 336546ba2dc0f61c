"""Who says it: a speaker's name, titles and office are never mixed up with what is said."""

import pytest

from glossary.matching import Matcher
from glossary.starter import starter_terms
from glossary.term import Term, TermStatus
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.pipeline.attribution import attribution
from workers.pipeline.reading import read, requests
from workers.pipeline.request import Request
from workers.pipeline.translate import translate_all
from workers.pipeline.values import FigureStatus, Sentence

MATCHER = Matcher(starter_terms())


def request(text: str) -> Request:
    return requests([read(Sentence(0, 0, text, 0, len(text)), MATCHER)])[0]


@pytest.mark.parametrize(
    ("speaker", "english"),
    [
        (
            "昌吉州党委副书记、州长郑敏介绍",
            "Zheng Min, deputy Party secretary and governor of Changji Prefecture, said",
        ),
        ("全国人大代表王岿然说", "Wang Kuiran, an NPC deputy, said"),
        ("校长方卫平说", "President Fang Weiping said"),
        ("商务部部长王志民表示", "Wang Zhimin, minister of commerce, said"),
        ("中国工程院院士孙金声表示", "Sun Jinsheng, an academician of the Chinese Academy of Engineering, said"),
        ("王志民对记者表示", "Wang Zhimin told reporters"),
        ("村民马建国告诉记者", "Ma Jianguo, a villager, told reporters"),
        ("木垒县委书记杨海涛强调", "Yang Haitao, Party secretary of Mori County, stressed"),
        ("玛纳斯县塔西河乡党委书记张伟说", "Zhang Wei, Party secretary of Taxihe Township, Manas County, said"),
        (
            "国家发展改革委新闻发言人李超在新闻发布会上表示",
            "Li Chao, spokesperson of the National Development and Reform Commission, said at a press conference",
        ),
        ("关芳芳委员说", "Guan Fangfang, a committee member, said"),
        (
            "王岿然、刘洪涛、吾拉木江·热依木等代表发言表示",
            "Wang Kuiran, Liu Hongtao, Wulamujiang Reyimu and other deputies said",
        ),
        ("全国人大代表郑军、邢广程、孔菲菲发言认为", "NPC deputies Zheng Jun, Xing Guangcheng and Kong Feifei said"),
        ("他表示", "He said"),
        ("业内人士认为", "Industry insiders said"),
        ("国家能源局有关负责人介绍", "An official of the National Energy Administration said"),
        ("会议强调", "The meeting stressed"),
        ("商务部新闻发言人高峰表示", "Gao Feng, spokesperson of the Ministry of Commerce, said"),
        (
            "外交部发言人华春莹29日表示",
            "Foreign Ministry spokesperson Hua Chunying said on the 29th",
        ),
        ("国家统计局还指出", "The National Bureau of Statistics pointed out"),
        ("警方表示", "Police said"),
        ("记者近日从自治区统计局获悉", "It was recently learned from the autonomous region bureau of statistics"),
    ],
)
def test_the_speaker_is_named_with_titles_and_office(speaker, english):
    found = attribution(request(speaker + "，棉花长得很好。"))
    assert found is not None
    assert (found.english, found.end) == (english, len(speaker) + 1)


@pytest.mark.parametrize(
    "text",
    [
        "赵江涛某某单位某某某郑敏介绍，棉花长得很好。",  # a title that is not known: the model has it
        "昌吉州新能源产业发展很快。",
        "表示祝贺。",
        "主任高兴地说，棉花长得很好。",
        "县委书记连忙说，棉花长得很好。",
        "全国人大代表郑军参加了植树活动，棉花长得很好。",
        "",
    ],
)
def test_what_is_not_understood_is_left_to_the_model(text):
    assert attribution(request(text)) is None


def test_the_figures_before_the_speech_are_kept():
    text = "陈伟俊在9月19日国新办举行的新闻发布会上表示，这块地今年收了50万吨。"
    model = ScriptedTranslator(otherwise=lambda _: "This field yielded ⦅Q0⦆ this year.")
    (outcome,) = translate_all([request(text)], model)
    assert outcome.english == (
        "Chen Weijun said at a press conference of the State Council Information Office on September 19 that "
        "this field yielded 500,000 tonnes this year."
    )
    assert outcome.statuses == (FigureStatus.KEPT,) * 2
    assert len(outcome.renderings) == 2


@pytest.mark.parametrize(
    ("text", "spoken", "english"),
    [
        ("王志民说，棉花长得很好。", "The cotton grows well.", "Wang Zhimin said that the cotton grows well."),
        ("王志民说：“棉花长得很好。”", '"The cotton grows well', 'Wang Zhimin said: "The cotton grows well."'),
        ("王志民说，要种好棉花。", "Plant cotton well.", "Wang Zhimin said it is necessary to plant cotton well."),
        ("会议强调，要种好棉花。", "Plant cotton well.", "The meeting stressed the need to plant cotton well."),
        ("“棉花长得很好。”全国人大代表王岿然说。", "The cotton grows well.",
         '"The cotton grows well," Wang Kuiran, an NPC deputy, said.'),
        ("昨天下了一场雨，王志民说，棉花长得很好。", "The cotton was good.",
         "The cotton was good; Wang Zhimin said that the cotton was good."),
        ("在谈到棉花时，王志民说，棉花长得很好。", "On cotton.", "On cotton, Wang Zhimin said that on cotton."),
        ("“棉花长得很好”，王志民说：“棉花长得很好。”", "The cotton grows well.",
         '"The cotton grows well," Wang Zhimin said: "The cotton grows well."'),
        ("3月6日，王志民说，棉花长得很好。", "The cotton grows well.",
         "On March 6, Wang Zhimin said that the cotton grows well."),
        ("据村民马建国介绍，棉花长得很好。", "The cotton grows well.",
         "According to Ma Jianguo, a villager, the cotton grows well."),
    ],
)  # fmt: skip
def test_speech_reads_as_speech(text, spoken, english):
    (outcome,) = translate_all([request(text)], ScriptedTranslator(otherwise=lambda _: spoken))
    assert outcome.english == english


def test_who_attended_is_said_without_the_model():
    text = "全国人大代表陈伟俊、王明山、石岗、迪里夏提·沙依木等出席会议。"
    model = ScriptedTranslator()
    (outcome,) = translate_all([request(text)], model)
    assert outcome.english == (
        "NPC deputies Chen Weijun, Wang Mingshan, Shi Gang, Dilixiati Shayimu and others attended the meeting."
    )
    assert model.asked == []


def test_a_speaker_inside_a_quotation_does_not_tear_it_apart():
    text = "墙上写着“棉花长得好，王志民说，明年再来”几个字。"
    model = ScriptedTranslator(otherwise=lambda _: 'On the wall stood "the cotton is good, they said, come again".')
    translate_all([request(text)], model)
    assert model.asked[0].startswith("墙上写着“")
    assert model.asked[0].endswith("”几个字。")


def test_forbidden_english_does_not_come_back_through_a_title():
    banned = Term("村民", "peasant", status=TermStatus.FORBIDDEN, forbidden=("villager",))
    text = "村民马建国说，棉花长得很好。"
    (asked,) = requests([read(Sentence(0, 0, text, 0, len(text)), Matcher([banned]))])
    (outcome,) = translate_all(
        [asked], ScriptedTranslator(otherwise=lambda _: "⦅T0⦆, a local, said the cotton is good.")
    )
    assert "villager" not in outcome.english
