"""Figures as newspapers and old reports put them, each with the English it must become."""

import pytest

from workers.pipeline.figures.checking import check
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE
from workers.pipeline.figures.writing import write_figure


def english(text):
    return [write_figure(figure, NEWSWIRE, first_use=False) for figure in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("避开七八月的高峰", ["July and August"]),
        ("三四月份播种", ["March and April"]),
        ("每年六、七月份", ["June", "July"]),
        ("七八个月", ["seven to eight months"]),
        ("不足一月便停课", ["less than one month"]),
        ("如今一到六月，车水马龙", ["June"]),
        ("比2019年多4.6万人次", ["2019", "46,000 people"]),
        ("梯田开凿了1300年", ["1,300 years"]),
        ("2200年前，张骞出发", ["2,200 years"]),
        ("2060年前实现碳中和", ["2060"]),
        ("获2017百强农产品称号", ["2017"]),
    ],
)
def test_months_and_years_are_no_lengths_of_time_and_the_other_way_round(text, expected):
    assert english(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年前五个月增长5%", ["the first five months of this year", "5 percent"]),
        ("事故发生前五个月收到警告", ["five months"]),
        ("此前四个月已有震动", ["four months"]),
        ("7天24小时在线", ["seven days", "24 hours"]),
        ("2小时30分", ["2 hours 30 minutes"]),
        ("只用了4分半钟", ["4.5 minutes"]),
        ("一年多了61万元的收入", ["one year", "610,000 yuan"]),
        ("一亩地多打一百公斤", ["1 mu", "100 kilograms"]),
        ("一年多的努力", ["more than one year"]),
        ("提前一个月完成", ["one month"]),
        ("2025/2026赛季", ["2025-26"]),
        ("几十年来", ["decades"]),
        ("比2015年多一个站", ["2015"]),
        ("只有1个月球轨道器", ["one"]),
        ("7.19强降雨致灾", ["7.19"]),
        ("出口前10月1.16万亿元", ["the first 10 months", "1.16 trillion yuan"]),
        ("则要等上半年", ["half a year"]),
        ("今年上半年增长", ["the first half of this year"]),
        ("前三年每年平均脱贫120万人", ["three years", "1.2 million people"]),
        ("逾越了1878年一部法律", ["1878"]),
        ("考前两个月冲刺", ["two months"]),
        ("收入较前一季度下滑", []),
        ("比前一个月提高0.6个百分点", ["0.6 percentage points"]),
        ("升空后一分十二秒偏离航线", ["1 minute 12 seconds"]),
    ],
)
def test_lengths_of_time_take_in_what_belongs_to_them_and_no_more(text, expected):
    assert english(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("半夜12点", ["12 a.m."]),
        ("深夜2点", ["2 a.m."]),
        ("晚上10点", ["10 p.m."]),
        ("中午1点", ["1 p.m."]),
        ("三点半放学", ["3:30"]),
        ("11点左右到达", ["11 o'clock"]),
        ("15时30分", ["3:30 p.m."]),
        ("8时许", ["8 a.m."]),
        ("8点到18点", ["8 a.m. to 6 p.m."]),
        ("三次产业比重调整为12:46:42", ["12:46:42"]),
        ("上涨11点", ["11"]),
    ],
)
def test_a_time_of_day_says_no_half_of_the_day_that_the_source_leaves_open(text, expected):
    assert english(text) == expected


@pytest.mark.parametrize("answer", ["School ends at 3:30.", "School ends at 3:30 p.m.", "School ends at 3:30 a.m."])
def test_either_half_of_the_day_answers_a_time_that_says_neither(answer):
    assert check(read_figures("三点半放学"), answer) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("撬动十个亿", ["1 billion"]),
        ("建成10个百亿企业", ["10", "10 billion yuan"]),
        ("争取3个百万千瓦基地", ["three", "1 million kilowatts"]),
        ("项目77个、28.4亿元", ["77", "2.84 billion yuan"]),
        ("上升2.3个和0.2个百分点", ["2.3 percentage points", "0.2 percentage points"]),
        ("9块9一杯", ["9.9 yuan"]),
        ("省一块二，", ["1.2 yuan"]),
        ("卖掉三块业务", ["three"]),
        ("获赔230亿克朗", ["23 billion crowns"]),
        ("230亿瑞典克朗", ["23 billion Swedish kronor"]),
        ("推进“双百企业”改革", []),
        ("百十来块", ["about 100"]),
        ("几万拾花大军", ["tens of thousands of"]),
        ("壹佰贰拾万元", ["1.2 million yuan"]),
        ("身高两米二六", ["2.26 meters"]),
        ("均价一度跌破每吨6万元", ["60,000 yuan"]),
        ("最高气温一度超过48摄氏度", ["48 degrees Celsius"]),
        ("放大2.9倍", ["2.9 times"]),
        ("理财通2.0版", ["2.0"]),
        ("该剧第二季走红", ["second"]),
        ("第二季度", ["the second quarter"]),
        ("四万万同胞", ["400 million"]),
        ("提供100兆的宽带", ["100 Mbps"]),
        ("一张5兆的图片", ["5 MB"]),
        ("气温-12℃~3℃", ["minus 12 to 3 degrees Celsius"]),
        ("气温-12~-3℃", ["minus 12 to minus 3 degrees Celsius"]),
        ("零下20到30度", ["minus 20 to minus 30 degrees Celsius"]),
        ("零点一毫米的缝隙", ["0.1 millimeters"]),
        ("一米四和一米九", ["1.4 meters", "1.9 meters"]),
        ("长达两公里半的桁架", ["2.5 kilometers"]),
        ("方圆三公里半径内", ["3 kilometers"]),
        ("含量在百万分之五以内", ["5 parts per million"]),
        ("含量为5ppm", ["5 ppm"]),
        ("海拔-154米", ["minus 154 meters"]),
        ("7-8级大风", ["seven to eight"]),
        ("1∶100万的地图", ["1:1,000,000"]),
        ("提高2.1、3.8和1.5个百分点", ["2.1 percentage points", "3.8 percentage points", "1.5 percentage points"]),
        ("1.2兆美元", ["US$1.2 trillion"]),
        ("推力64千牛", ["64 kilonewtons"]),
        ("一万亿分之一", ["0.0000000001 percent"]),
        ("一圆形天窗", []),
        ("浪费少了1.7成", ["17 percent"]),
        ("GDP9年翻了三番", ["nine years", "increased eightfold"]),
        ("最老的立于730年", ["AD 730"]),
        ("电价下调0.5分", ["0.5 fen"]),
        ("每公斤7，000大卡", ["7,000 kilocalories"]),
        ("研究成果4，100项", ["4,100"]),
        ("年均增长7.5%，2023，100人参加", ["7.5 percent", "2023", "100 people"]),
    ],
)
def test_amounts_keep_their_own_value_and_unit(text, expected):
    assert english(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("更新面积为四二二万亩", ["4.22 million mu"]),
        ("东北二〇〇万亩，内蒙古二八万亩", ["2 million mu", "280,000 mu"]),
        ("西北四五万亩", ["40,000 to 50,000 mu"]),
        ("工业为三一三·二亿元", ["31.32 billion yuan"]),
        ("增长一·七倍", ["170 percent"]),
        ("三〇、八二四千瓦", ["30,824 kilowatts"]),
        ("一八〇多万吨", ["more than 1.8 million tonnes"]),
        ("电影院达到六二九座，增加一七座", ["629", "17"]),
        ("一二三产业融合，五一个人游", []),
        ("三五个人", ["three to five"]),
        ("唯一一个，统一一个标准", []),
    ],
)
def test_reports_that_write_one_character_a_digit_lose_no_digit(text, expected):
    assert english(text) == expected


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("面积38平方公里", "It covers 38 square km."),
        ("库容2亿立方米", "It holds 200 million cubic m."),
        ("含量为百万分之五", "It holds five parts per million."),
    ],
)
def test_half_shortened_units_are_understood(text, answer):
    assert check(read_figures(text), answer) == []
