"""Numbers of sayings are no figures; the same characters with something to count are."""

import pytest

from workers.pipeline.figures.reading import read_figures


@pytest.mark.parametrize(
    "text",
    [
        "这件事一波三折。",
        "说一千道一万，还得实干。",
        "三天打鱼、两天晒网要不得。",
        "千斤重担众人挑，四两拨千斤。",
        "三十年河东，三十年河西。",
        "一砖一瓦都是情。",
        "老两口相互搀扶，小两口笑了。",
        "围观的人里三层外三层。",
        "四时有序，瓜果飘香。",
        "当好百姓健康的守门人。",
        "淮上万达广场开业。",
        "实施“十百千”工程。",
        "大年三十，哨兵依然挺立。",
        "拖着行李箱四处看房。",
        "三元朱村的大棚户乐了。",
        "年过半百的县长。",
        "严格实行一月一调度。",
        "十天半个月不回家。",
        "成本仅为同类的几十分之一。",
        "价格翻了几番。",
        "第二天，路灯亮了。",
        "球星莱万多夫斯基退队。",
        "他是铁人三项爱好者。",
        "警惕零元购陷阱。",
        "四周环绕着石屋，掌声四起。",
        "企业实现破零倍增。",
        "一时流言四起。",
        "前后判若两人。",
        "城乡二元制结构。",
        "四季度假村开业。",
        "大二时学习成绩最低。",
        "四周的房屋只剩断墙。",
    ],
)
def test_a_saying_asks_for_no_figure_in_the_english(text):
    assert read_figures(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("养了九头牛，三个帮扶组", ["九头", "三个"]),
        ("三把火炬，两张皮革", ["三把", "两张"]),
        ("大鼎重千斤，市场一周回顾", ["千斤", "一周"]),
        ("两口油井，三折优惠", ["两口", "三折"]),
        ("千斤以上的牛，三十年工龄", ["千斤以上", "三十年"]),
        ("三把椅子，三层楼", ["三把", "三层"]),
        ("每度电，一度电六毛", ["一度电", "六毛"]),
        ("展会第二天，人更多", ["第二天"]),
        ("上万人，翻了两番", ["上万人", "翻了两番"]),
        ("收益六四分成", ["六四分成"]),
        ("今年三十岁，三十个村", ["三十岁", "三十个"]),
    ],
)
def test_the_same_words_with_something_to_count_stay_figures(text, figures):
    assert [figure.zh for figure in read_figures(text)] == figures
