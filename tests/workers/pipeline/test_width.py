"""Full-width figures must be readable as figures, and nothing else may change its meaning."""

import pytest

from workers.pipeline.normalise import normalise


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("增长３３．７％。", "增长33.7%。"),
        ("成交１，２３４．５亿元。", "成交1,234.5亿元。"),
        ("排名第1，300多家企业参与。", "排名第1，300多家企业参与。"),
        ("①坚持改革，面积5㎡。", "①坚持改革，面积5㎡。"),
        ("「改革開放」是『好事』。", "“改革开放”是‘好事’。"),
        ("在 12 月 10 日举行，达 4200 万千瓦。", "在12月10日举行，达4200万千瓦。"),
        ("运用 Big Data 与 AI 技术。", "运用 Big Data 与 AI 技术。"),
        ("財政政策 and 資金的引導。", "财政政策 and 资金的引导。"),
        ("新疆,是个好地方!", "新疆，是个好地方！"),
        ("值为3,5,7", "值为3,5,7"),
        ("中國─亞歐博覽會。", "中国—亚欧博览会。"),
        ("每年\u00a05000\u3000吨。", "每年5000吨。"),
        ("打造硬实力 \u3000 体系向实而行", "打造硬实力 体系向实而行"),
        ("零\u200b宽\ufeff字符。", "零宽字符。"),
        ("增长10％－15％。", "增长10%-15%。"),
        ("艾比布拉・买买提说。", "艾比布拉·买买提说。"),
    ],
)
def test_forms_of_the_same_character_become_one(given, wanted):
    assert normalise(given).text == wanted


def test_a_full_width_figure_is_one_repair_at_its_place():
    repairs = [r for r in normalise("增长３３．７％。").repairs if r.kind == "width"]
    assert [(r.before, r.after, r.start, r.end) for r in repairs] == [("３３．７％", "33.7%", 2, 7)]


def test_a_letterspaced_name_becomes_a_word_and_a_headline_keeps_its_pause():
    assert normalise("新 疆 日 报\n\n秉承改革基因 砥砺奋进").text == "新疆日报\n\n秉承改革基因 砥砺奋进"
