"""A line taken for furniture is lost to the reader; furniture taken for text is translated. Neither may happen."""

import pytest

from workers.pipeline.marks import ends_with_credit, is_credit, role_of
from workers.pipeline.values import BlockKind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("□本报记者 刘茜", BlockKind.BYLINE),
        ("□代立", BlockKind.BYLINE),
        ("新疆日报记者 石鑫", BlockKind.BYLINE),
        ("中经记者 谭志娟 北京报道", BlockKind.BYLINE),
        ("本报记者 林知远 实习生 周小满", BlockKind.BYLINE),
        ("（记者 孟春生）", BlockKind.BYLINE),
        ("文/张三", BlockKind.BYLINE),
        ("本报讯（记者 孟春生）", BlockKind.BYLINE),
        ("责任编辑 梁冬妮", BlockKind.FURNITURE),
        ("责任编辑：许文 版式设计：方圆", BlockKind.FURNITURE),
        ("关键词：新疆；丝绸之路经济带 中图分类号：F812", BlockKind.FURNITURE),
        ("2025-10-21 10:21 来源：新华网", BlockKind.FURNITURE),
        ("2018年12月18日 星期二", BlockKind.FURNITURE),
        ("第3版 要闻", BlockKind.FURNITURE),
        ("- 12 -", BlockKind.FURNITURE),
        ("……", BlockKind.FURNITURE),
        ("下一篇：新疆棉花丰收", BlockKind.FURNITURE),
        ("地区\t增速\t占比", BlockKind.TABLE),
        ("风电装机 2363.2 2871.3 21.5%", BlockKind.FURNITURE),
        ("▲东岭风电场的工人在检修风机。", BlockKind.CAPTION),
        ("图为农民在收割海水稻。", BlockKind.CAPTION),
        ("■深圳企业家们参观新疆软件园", BlockKind.CAPTION),
    ],
)
def test_what_is_not_text_is_known_by_its_form(line, kind):
    assert role_of(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "关闭落后产能企业三百家",
        "打印技术引领未来",
        "返回家乡创业的大学生",
        "扫描隧道显微镜研究取得进展",
        "统筹 发展和安全",
        "版权所有者权益保护加强",
        "5版本更新",
        "●经济增长稳中有进",
        "◆ 总投资达到十二亿元",
        "记者从会上获悉新疆经济增长",
        "据《规划》提出的目标",
        "移动通讯（5G）基站建成一万座",
        "王志民对记者表示新疆有优势",
        "2024年新疆发展成绩单里实现了多个全国",
        "编辑部的故事",
        "来源广泛的资金",
    ],
)
def test_running_text_and_headings_are_not_thrown_away(line):
    assert role_of(line) is None


@pytest.mark.parametrize(
    "line", ["视觉中国/图", "□本报记者 常谊谊摄", "新疆日报记者 崔志坚 摄", "喀什地区财政局供图", "（新华社发）"]
)
def test_a_credit_is_known(line):
    assert is_credit(line)


@pytest.mark.parametrize("line", ["这部电影由著名导演历时三年拍摄", "新疆经济增长", "画面全部为无人机航摄"])
def test_a_sentence_about_pictures_is_no_credit(line):
    assert not is_credit(line)


def test_a_caption_ends_with_its_credit():
    assert ends_with_credit("木垒县光伏产业园。 □本报记者 何 龙摄")
    assert ends_with_credit("自由贸易区喀什片区。喀什地区财政局供图")
    assert not ends_with_credit("推动各项工作再上新台阶。（记者 王芳 摄影报道）"[:-7])
    assert not ends_with_credit("这是新疆首次用无人机航摄。")
