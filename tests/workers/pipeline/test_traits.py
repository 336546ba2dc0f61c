"""What makes a sentence worth a place in a summary must be seen in its words."""

import pytest

from workers.pipeline import traits


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("煤炭石油储量占26%、11%，风光电资源371.7吉瓦", 3),
        ("参与救援任务3800余起，抢救被困人员500余人", 2),
        ("建成超3.3万P算力集群，今年突破10万P", 2),
        ("2024年12月10日，第八届、70周年、40年来", 0),
        ("贷款总额约41.33亿元人民币，项目7个", 2),
        ("三农工作一定要抓好", 0),
        ("投资两千亿元，增长百分之五", 2),
    ],
)
def test_amounts_count_and_dates_do_not(text, count):
    assert traits.amount_count(text) == count


@pytest.mark.parametrize(
    "text", ["这一成就来之不易。", "其中，工业增长3%。", "他还介绍了情况。", "同时，投资增长。", "2017年突破万亿元。"]
)
def test_a_sentence_that_leans_on_the_one_before_is_seen(text):
    assert traits.dangling(text) == 1


@pytest.mark.parametrize(
    "text", ["新疆经济增长。", "其亚硅业投产。", "2024年，新疆经济总量突破2万亿元。", "此次展会签约6100亿元。"[2:]]
)
def test_a_sentence_that_stands_alone_is_seen(text):
    assert traits.dangling(text) == 0


def test_slogans_are_hollower_than_news():
    slogan = "要坚持凝心聚力，奋力谱写新篇章，不断释放新动力。"
    news = "1至10月，固定资产投资增长17.4%，高于全区增速10.8个百分点。"
    assert traits.hollow(slogan) > 0.5 > traits.hollow(news)
    assert traits.newsworthy(news) > traits.newsworthy(slogan)


def test_talk_and_questions_are_seen():
    assert traits.spoken("“我们的日子越来越好。”孙建国说。") == 1
    assert traits.spoken("如何进一步提质增效？") == 1
    assert traits.spoken("工业增加值增长15%。") == 0


def test_a_sentence_of_middle_length_reads_best():
    assert traits.readable("短。") < traits.readable("长" * 120) < traits.readable("中" * 50) == 1
