"""A person keeps the name they have: it is spelled, and never guessed by the model."""

import pytest

from glossary.matching import Matcher
from tests.workers.pipeline.fakes import SLOTS
from workers.pipeline.names import characters_in, latin_in, names_in
from workers.pipeline.pieces import pieces_of
from workers.pipeline.reading import read, requests
from workers.pipeline.shield import shield, unshield
from workers.pipeline.values import Sentence, Span


def found(text, context=None):
    return [(match.term.zh, match.term.en) for match in names_in(text, context)]


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("全国政协委员张明亮在提案中呼吁", "张明亮", "Zhang Mingliang"),
        ("开发区主任赵勇说，建区以来变化很大", "赵勇", "Zhao Yong"),
        ("“压力变成了动力。”刘洪涛说。", "刘洪涛", "Liu Hongtao"),
        ("中央军委委员魏凤和、李作成", "", ""),
        ("发改委副主任解振华", "解振华", "Xie Zhenhua"),
        ("工程师欧阳文安介绍，", "欧阳文安", "Ouyang Wen'an"),
        ("像布茹玛汗·毛勒朵这样的护边员", "布茹玛汗·毛勒朵", "Burumahan Maoleduo"),
        ("巴图代表说，政府工作报告", "巴图", "Batu"),
        ("“我来了。”扎西平措委员表示", "扎西平措", "Zhaxipingcuo"),
        ("李运飞代表发言认为", "李运飞", "Li Yunfei"),
        ("58岁的村民买买提·吐尔逊说", "买买提·吐尔逊", "Maimaiti Tuerxun"),
    ],
)
def test_names_are_found_by_what_stands_around_them(text, zh, en):
    assert found(text) == ([(zh, en)] if zh else [])


@pytest.mark.parametrize(
    "text",
    [
        "重要干部任免、重大项目安排",
        "敞开收购农民余粮，从总体上",
        "市长高度重视，亲自部署",
        "“很好。”戴维斯说。",
        "养殖户叶尔肯说",
        "澜沧江·湄公河航运",
        "法律顾问团，居民高血压、糖尿病",
        "代表团在会议上表示",
        "与会代表认为，报告",
        "市长维尔弗雷多·洛佩斯说，发言人阿米莉亚·沙斯特里表示，",
        "马来西亚代表说，合作",
        "人大代表表示，全体代表认为，",
        "尼泊尔代表说，以色列代表表示，",
    ],
)
def test_what_is_probably_no_chinese_name_is_left_to_the_model(text):
    assert found(text) == []


def test_a_full_name_is_known_everywhere_in_its_article():
    article = "开发区主任孟宪民介绍。会后孟宪民前往车间。"
    assert found("会后孟宪民前往车间。", article) == [("孟宪民", "Meng Xianmin")]
    assert found("会后孟宪民前往车间。") == []


def test_a_term_of_the_glossary_goes_before_a_name():
    text = "开发区主任孟宪民介绍"
    assert names_in(text, None, [Span(5, 8)]) == []


def test_the_model_sees_a_slot_and_the_reader_the_name():
    text = "主任赵江涛表示，今年增长5%。"
    (request,) = requests([read(Sentence(0, 0, text, 0, len(text)), Matcher([]))])
    shielded = shield(text, pieces_of(request.figures, request.renderings, request.terms), SLOTS)
    assert shielded.text == "主任⦅T0⦆表示，今年增长⦅P1⦆。"
    raw = "Director ⦅T0⦆ said growth was ⦅P1⦆ this year."
    assert unshield(shielded, raw, SLOTS) == "Director Zhao Jiangtao said growth was 5 percent this year."


def test_names_in_a_list_are_found_by_the_one_that_is_known():
    text = "全国人大代表郑军、邢广程、孟楠、库尔班·尼亚孜、卓娅·巴合提、孔菲菲、地力木拉提·艾斯木吐拉发言认为"
    assert [en for _, en in found(text)] == [
        "Zheng Jun", "Xing Guangcheng", "Meng Nan", "Kuerban Niyazi", "Zhuoya Baheti", "Kong Feifei",
        "Dilimulati Aisimutula",
    ]  # fmt: skip


def test_a_list_of_other_words_behind_a_name_is_no_list_of_names():
    assert found("县长王强、有关部门、方案设计单位参加活动") == [("王强", "Wang Qiang")]


def test_the_name_behind_a_title_may_have_sounds_that_are_rare():
    assert found("村委会主任哈能比·阿依萨接受采访") == [("哈能比·阿依萨", "Hanengbi Ayisa")]


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("随着DeepSeek在新疆开花", ["DeepSeek"]),
        ("SMART Grid项目上线", ["SMART Grid"]),
        ("邮箱abc@xj.gov.cn，网址www.xj.gov.cn", ["abc@xj.gov.cn", "www.xj.gov.cn"]),
        ("政策 and 资金", []),
        ("甲A级", []),
        ("产量5000吨", []),
    ],
)
def test_what_is_written_in_latin_letters_stays_as_it_is(text, latin):
    assert [match.term.en for match in latin_in(text)] == latin


def test_latin_letters_of_figures_and_terms_are_not_taken_twice():
    sentence = "装机500MW，采用DeepSeek技术"
    reading = read(Sentence(0, 0, sentence, 0, len(sentence)), Matcher([]))
    assert [match.term.en for match in reading.names] == ["DeepSeek"]
    assert [figure.zh for figure in reading.figures] == ["500MW"]


def test_a_numeral_spoken_of_as_a_character_is_a_word_and_no_figure():
    text = "“十”字加一横，就是“干”字；不是为“十”而“十”。"
    assert [match.term.en for match in characters_in(text)] == ["ten", "ten", "ten"]
    assert characters_in("“十大产业集群”增长十倍") == []
    assert characters_in(text, [Span(0, len(text))]) == []
    read_sentence = read(Sentence(0, 0, text, 0, len(text)), Matcher([]))
    assert not read_sentence.figures
    assert [name.term.zh for name in read_sentence.names] == ["十", "十", "十"]
