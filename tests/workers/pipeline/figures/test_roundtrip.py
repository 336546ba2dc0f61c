"""What is read from Chinese and written in English says the same figure again, whatever its value and style."""

from datetime import date
from fractions import Fraction

from hypothesis import example, given, settings
from hypothesis import strategies as st

from workers.pipeline.figures.checking import check
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import Style
from workers.pipeline.figures.units import UNIT
from workers.pipeline.figures.writing import value_text, write_figure
from workers.pipeline.values import Bound, Kind, Shape

# A slow machine must not fail an exact result.
unhurried = settings(deadline=None)
STYLES = st.builds(
    Style,
    percent=st.sampled_from(["percent", "%"]),
    dates=st.sampled_from(["american", "day_first"]),
    scale=st.sampled_from(["billion", "bn"]),
    conversions=st.booleans(),
)
SCALES = {
    "": 1,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "千亿": 10**11,
    "万亿": 10**12,
}
BEFORE = {
    "": None,
    "约": Bound.ABOUT,
    "超": Bound.MORE_THAN,
    "逾": Bound.MORE_THAN,
    "不足": Bound.LESS_THAN,
    "至少": Bound.AT_LEAST,
    "最多": Bound.AT_MOST,
    "将近": Bound.NEARLY,
}
AFTER = {"": None, "左右": Bound.ABOUT, "以上": Bound.MORE_THAN, "以下": Bound.LESS_THAN}
MONEY = ["元", "美元", "欧元", "英镑", "日元", "港元", "韩元", "卢布", "坚戈", "澳元", "新台币", "泰铢"]
MEASURES = {
    "公里": "km",
    "米": "m",
    "厘米": "cm",
    "平方公里": "km2",
    "平方米": "m2",
    "公顷": "ha",
    "亩": "mu",
    "立方米": "m3",
    "吨": "tonne",
    "公斤": "kg",
    "斤": "jin",
    "吨标准煤": "tce",
    "千瓦时": "kWh",
    "千瓦": "kW",
    "兆瓦": "MW",
    "吉瓦": "GW",
    "千伏": "kV",
    "公里/小时": "km/h",
    "斤/亩": "jin/mu",
    "公斤/亩": "kg/mu",
    "元/吨": "CNY/tonne",
    "微克/立方米": "ug/m3",
    "TEU": "TEU",
    "摄氏度": "degC",
    "分贝": "dB",
    "升": "L",
    "毫米": "mm",
    "纳米": "nm",
    "桶原油": "barrel",
}
numbers = st.one_of(
    st.integers(1, 9999).map(str),
    st.decimals("0.01", "9999.99", places=2).map(lambda d: format(d.normalize(), "f")),
    st.integers(1000, 999999).map("{:,}".format),
)


def value_of(number, scale=""):
    return Fraction(number.replace(",", "")) * SCALES[scale]


def only(text):
    figures = read_figures(text)
    assert len(figures) == 1, [f.zh for f in figures]
    return figures[0]


def says_itself(figure, style):
    english = write_figure(figure, style)
    assert check([figure], english) == [], english
    assert value_text(figure)
    return english


@unhurried
@given(numbers, st.sampled_from(sorted(SCALES)), st.sampled_from(MONEY), st.sampled_from(sorted(BEFORE)), STYLES)
def test_money_keeps_every_digit(number, scale, unit, before, style):
    figure = only(f"项目投资{before}{number}{scale}{unit}。")
    assert (figure.kind, figure.values, figure.bound) == (Kind.MONEY, (value_of(number, scale),), BEFORE[before])
    says_itself(figure, style)


@unhurried
@given(
    numbers,
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(sorted(MEASURES)),
    st.sampled_from(sorted(AFTER)),
    STYLES,
)
def test_measures_keep_every_digit(number, scale, unit, after, style):
    figure = only(f"规模为{number}{scale}{unit}{after}。" if unit != "桶原油" else f"规模为{number}{scale}{unit}。")
    assert (figure.kind, figure.values, figure.unit) == (Kind.MEASURE, (value_of(number, scale),), MEASURES[unit])
    says_itself(figure, style)


@unhurried
@given(numbers, st.sampled_from(["个", "家", "项", "名", "人", "次", "户"]), st.sampled_from(sorted(BEFORE)), STYLES)
def test_counts_keep_every_digit(number, classifier, before, style):
    figure = only(f"共有{before}{number}{classifier}。")
    assert (figure.kind, figure.values, figure.bound) == (Kind.COUNT, (value_of(number),), BEFORE[before])
    says_itself(figure, style)


@unhurried
@given(st.decimals("0", "999", places=2), st.sampled_from(["%", "％", "个百分点", "个基点"]), STYLES)
def test_shares_and_points_are_told_apart(number, unit, style):
    figure = only(f"提高{number}{unit}。")
    assert figure.kind is (Kind.PERCENT if unit in "%％" else Kind.POINTS)
    assert figure.values == (Fraction(number),)
    says_itself(figure, style)


@unhurried
@given(numbers, st.sampled_from(["增长{}倍", "是去年的{}倍", "增至{}倍"]), STYLES)
def test_growth_by_and_growth_to_are_told_apart(number, phrase, style):
    figure = only(phrase.format(number) + "。")
    factor = value_of(number)
    assert figure.values == (factor + 1 if "增长" in phrase else factor,)
    says_itself(figure, style)


@unhurried
@given(
    st.integers(1, 500), st.integers(1, 500), st.sampled_from(["%", "亿元", "个", "公里", "年", "美元", "℃"]), STYLES
)
def test_both_ends_of_a_range_are_said(one, other, unit, style):
    low, high = sorted((one, other))
    figure = only(f"在{low}至{high}{unit}之间。")
    scale = 10**8 if "亿" in unit else 1
    assert (figure.shape, figure.values) == (Shape.RANGE, (Fraction(low * scale), Fraction(high * scale)))
    says_itself(figure, style)


@unhurried
@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    STYLES,
)
def test_dates_are_said_in_full(day, style):
    figure = only(f"于{day.year}年{day.month}月{day.day}日举行。")
    assert figure.date == day.isoformat()
    says_itself(figure, style)


@unhurried
@given(st.integers(1949, 2060), st.integers(1, 12), st.integers(1, 28), st.integers(1, 12), STYLES)
@example(2024, 1, 1, 10, Style())
def test_periods_are_said_in_full(year, month, day, last, style):
    for text in (
        f"{year}年{month}月。",
        f"{month}月{day}日。",
        f"{year}年上半年。",
        "下半年。",
        f"{year}年前三季度。",
        f"{year}年第{1 + month % 4}季度。",
        f"{year}年{month}至{last}月。" if month < last else f"{month}月份。",
        f"{year}年至{year + 5}年。",
        f"{year}—{year + 4}年。",
        f"“十{'一二三四五'[month % 5]}五”期间。",
        f"{day}日。",
        f"20世纪{'三四五六七八九'[month % 7]}十年代。",
        f"{1 + last}世纪。",
        f"{month}月{day}日至{day + 1}日。",
        f"今年前{last}个月。",
    ):
        says_itself(only(text), style)


@unhurried
@given(st.integers(1, 400), st.sampled_from(["年", "个月", "天", "小时", "分钟", "秒", "周"]), STYLES)
def test_durations_are_said(number, unit, style):
    figure = only(f"历时{number}{unit}。")
    assert (figure.kind, figure.values) == (Kind.DURATION, (Fraction(number),))
    says_itself(figure, style)


@unhurried
@given(st.integers(0, 11), st.integers(0, 59), st.sampled_from(["上午", "下午"]), STYLES)
def test_times_of_day_are_said(hour, minute, part, style):
    figure = only(f"{part}{hour or 12}时{minute or 30}分开始。")
    says_itself(figure, style)


@unhurried
@given(st.integers(1, 400), st.sampled_from(["届", "位", "次", "", "条", "批"]), STYLES)
def test_ranks_are_said(number, word, style):
    figure = only(f"第{number}{word}。")
    assert (figure.kind, figure.values) == (Kind.RANK, (Fraction(number),))
    says_itself(figure, style)


@unhurried
@given(st.integers(2, 12), st.integers(1, 11), STYLES)
def test_fractions_and_ratios_are_said(below, above, style):
    if above < below:
        figure = only(f"约占{below}分之{above}。")
        assert figure.values == (Fraction(above, below),)
        english = says_itself_with_verb(figure, style)
        assert english
    figure = only(f"比例为{above}.5:{below}:1。")
    assert figure.shape is Shape.RATIO
    says_itself(figure, style)


def says_itself_with_verb(figure, style):
    """A bound said by a verb is in the sentence, not in the figure's English."""
    english = f"about {write_figure(figure, style)}"
    assert check([figure], english) == [], english
    return english


CHINESE_DIGITS = "零一二三四五六七八九"


def in_chinese(number):
    """``number`` below ten thousand in Chinese, as a child learns to write it."""
    out, zero = "", False
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            out += ("零" if zero and out else "") + CHINESE_DIGITS[digit] + word
            zero = False
        else:
            zero = True
    return out[1:] if out.startswith("一十") else out


@settings(max_examples=300, deadline=None)
@given(st.integers(2, 9999), st.sampled_from(["", "万", "亿"]))
def test_chinese_numerals_are_read_exactly(number, scale):
    if scale and number % 10 == 0 and number > 10:
        number += 1
    figure = only(f"共{in_chinese(number)}{scale}元。")
    assert figure.values == (Fraction(number * SCALES[scale]),)


def test_every_unit_of_the_table_is_read_back_from_its_first_chinese_spelling():
    lost = []
    for unit in UNIT.values():
        for spelling in unit.zh[:1]:
            found = read_figures(f"达到12.5{spelling}，")
            if not found or found[0].unit != unit.id or found[0].zh != f"12.5{spelling}":
                lost.append((unit.id, spelling, [f.zh for f in found]))
    # These are other things unless the words around them say so.
    assert {unit for unit, _, _ in lost} <= {"deg", "barrel", "MB", "li"}, lost
