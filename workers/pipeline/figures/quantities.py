"""Amounts as figures: money, shares, measures, counts and durations, single or as a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from workers.pipeline.figures.amounts import MAGNITUDE, TIMES, Amount, amount_at, compose
from workers.pipeline.figures.bounds import INSIDE, bound_after, bound_before
from workers.pipeline.figures.lexicon import ONE_BEFORE
from workers.pipeline.figures.units import ZH_UNIT, unit_of
from workers.pipeline.values import Bound, Direction, Figure, Kind, Shape

_JOIN = re.compile(r"(?:至|到|[-—~]{1,2})(?=[\d零一二两三四五六七八九十百])")
_CURRENCY_BEFORE = re.compile(
    r"(?:人民币|港币|港元|美元|美金|新台币|台币|日元|欧元|英镑|澳元|加元|RMB|USD|CNY|EUR|HKD|HK\$|US\$|NT\$|A\$|C\$|S\$|[$€£¥￥₽₩])[ :]?$"
)
_PREFIXES = {
    "$": "USD",
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "₽": "RUB",
    "₩": "KRW",
    "HK$": "HKD",
    "NT$": "TWD",
    "A$": "AUD",
    "C$": "CAD",
    "S$": "SGD",
    "RMB": "CNY",
    "USD": "USD",
    "CNY": "CNY",
    "EUR": "EUR",
    "HKD": "HKD",
}
_MINUS = re.compile(r"(?:零下|负|(?<![A-Za-z\d%)])-)$")
_PLUS_MINUS = re.compile(r"±$")
_GLOSS = re.compile(r"\s{0,2}[(（](?P<unit>[一-鿿A-Za-z]{1,5})[)）]")
_BIG = frozenset({"万", "亿", "千", "百"})
_WEAK = frozenset({"m", "g", "t", "h", "L", "V", "W"})
_STRONG_BARE = re.compile(
    r"(?:[十百千]?[万亿]|万亿|[十百]万亿|[十百千])(?:元|美元|欧元|吨|米|千瓦|瓦|平方|立方|亩|公顷|公里|级|人次|斤|公斤|TEU|P|台阶|大关|关口|园区|企业|产业|集群|标箱|桶|度|头|辆|台|倍|册)"
)


def read_quantity(text: str, at: int, floor: int) -> Figure | None:
    """The amount or range at ``at``, with sign, currency sign and bound."""
    amount = _half(text, at) or amount_at(text, at)
    if amount is None:
        return None
    amount = compose(text, amount)
    high = _upper_end(text, amount)
    if high is not None:
        amount = _distribute(amount, high)
    amount = _settle_unit(text, amount)
    if not _is_figure(text, amount, floor, ranged=high is not None):
        return None
    return _figure(text, amount, floor, ranged=high is not None)


def _half(text: str, at: int) -> Amount | None:
    """半年, 半个月, 半小时: half of one unit."""
    if text[at] != "半":
        return None
    from_unit = at + (
        2
        if text.startswith("个", at + 1) and not text.startswith(("个月", "个小时", "个世纪", "个百分点"), at + 1)
        else 1
    )
    found = amount_at("1" + text[from_unit : from_unit + 6], 0)
    if found is None or found.unit is None:
        return None
    return replace(found, start=at, end=from_unit + found.end - 1, value=Fraction(1, 2))


def _upper_end(text: str, low: Amount) -> Amount | None:
    """The second end of a range that begins with ``low``."""
    joint = _JOIN.match(text, low.end)
    if joint is None or low.high is not None:
        return None
    high = amount_at(text, joint.end())
    if high is None:
        return None
    high = compose(text, high)
    if low.unit and high.unit and low.unit != high.unit:
        return None
    if low.unit and not high.unit:
        return None
    if (
        low.numeral.digits == 0
        and high.numeral.digits == 0
        and not high.unit
        and not high.classifier
        and text[joint.start()] == "-"
    ):
        return None
    return high


def _distribute(low: Amount, high: Amount) -> Amount:
    """One amount with both ends: the unit and magnitude of the second end are the first's too."""
    value = low.value
    if high.numeral.scale > 1 and low.numeral.scale == 1 and not low.unit and value * high.numeral.scale <= high.value:
        value *= high.numeral.scale
    return replace(
        low,
        end=high.end,
        value=value,
        high=high.value,
        unit=high.unit or low.unit,
        classifier=high.classifier,
        more=high.more,
        spelled=high.spelled,
        numeral=replace(low.numeral, positional=False),
    )


_PRICE = re.compile(r"[价卖钱花付元售赚买费薪资票罚奖赔押]")


def _settle_unit(text: str, amount: Amount) -> Amount:
    """``amount`` with a unit that has several meanings decided by the words around it."""
    around = text[max(0, amount.start - 14) : amount.end + 8]
    unit, spelled = amount.unit, amount.spelled
    if spelled.endswith("度") and unit == "kWh" and not spelled.endswith("度电"):
        if re.search(r"气温|温度|高温|低温|水温|体温|零下|零上|升温|降温|摄氏|最高|最低|室温", around):
            unit = "degC"
        elif not re.search(r"电|能耗|亿度|万度", around):
            unit = "deg"
            if amount.numeral.digits == 1:
                return replace(amount, unit=None, classifier=None)
    elif unit == "points?":
        rates = re.search(r"利率|税率|费率|LPR|比率|加息|降息|降准|占比|增速|增幅|百分|上升|下降|提高|回落", around)
        unit = "pp" if rates else None
        if unit is None:
            return replace(amount, unit=None, classifier="个", end=amount.end - 1)
    elif spelled == "桶" and not re.search(r"油|日", around):
        return replace(amount, unit=None, classifier="桶")
    elif spelled in ("方", "立方") and not amount.numeral.scale > 1000 and spelled == "方":
        return replace(amount, unit=None, classifier=None, end=amount.end - 1)
    elif spelled == "分" and not amount.composite:
        return replace(amount, unit=None, classifier="分")
    elif spelled == "块" and amount.value.denominator == 1 and not _PRICE.search(around):
        return replace(amount, unit=None, classifier="块")
    elif unit == "tenths":
        return replace(amount, unit=None, end=amount.end - 1)
    elif spelled == "兆":
        return replace(amount, unit=None, end=amount.end - 1)
    return replace(amount, unit=unit)


def _is_figure(text: str, amount: Amount, floor: int, *, ranged: bool) -> bool:
    """Whether the amount may be a figure at all: Chinese digits need a unit, a measure word or a magnitude."""
    numeral = amount.numeral
    if numeral.digits == 0 or (ranged and amount.high is not None and amount.high >= 10):
        return True
    if numeral.bare:
        before = bound_before(text, floor, amount.start, is_time=False, bare=True)
        return (
            before.bound is not None
            or bool(amount.more)
            or bool(_STRONG_BARE.match(text, amount.start))
            or text.startswith("级", amount.end)
        )
    found = text[amount.start : numeral.end]
    if found in ("一", "二", "零", "〇") and amount.unit is None:
        return False
    if found == "一" and ONE_BEFORE.search(text[max(0, amount.start - 2) : amount.start]):
        return False
    if found in "一二三两四五六七八九" and (amount.classifier == "分" or amount.unit == "deg"):
        return False  # 三分球, 两度夺冠
    if found in "壹贰叁肆伍陆柒捌玖拾佰仟":
        return amount.unit is not None and not amount.spelled[:1].isascii()
    if amount.unit or amount.classifier is not None:
        return True
    return _stands_alone(text, amount, found)


def _stands_alone(text: str, amount: Amount, found: str) -> bool:
    """Whether a Chinese numeral with neither unit nor measure word is a figure: 三百二十, 二〇二四, but not 十八 in a name."""
    if amount.numeral.vague:
        return True
    if not set(found) & set("十百千万亿拾佰仟"):
        return len(found) >= 4 and amount.numeral.positional
    if set(found) & set("百千万亿佰仟") or len(found) > 2:
        return len(found) > 1
    return (
        len(found) > 1
        and re.match(r"[一-鿿]", text[amount.end : amount.end + 1]) is None
        or (len(found) > 1 and text[amount.end] in "国省市县村乡镇校厂地馆院州")
    )


# 千亿级产业集群, 千亿园区: the size of a business, always in yuan.
_SIZE = re.compile(r"[百千]?亿级(?![人用美次参吨别]|大国|市场主体)")
_INDUSTRY = re.compile(r"(?:级[一-鿿]{0,6}?)?(?:产业|园区|集群|企业|市场|项目|龙头|县|镇|强)")


def _figure(text: str, amount: Amount, floor: int, *, ranged: bool) -> Figure:
    start, form, sign = amount.start, [], 1
    unit = amount.unit
    currency = _CURRENCY_BEFORE.search(text[max(floor, start - 5) : start])
    if currency and (unit is None or unit in ("CNY",)) and amount.classifier is None:
        word = currency[0].rstrip(" :")
        unit = _PREFIXES.get(word) or ZH_UNIT.get(word)
        start -= len(currency[0])
    if _PLUS_MINUS.search(text[max(floor, start - 1) : start]):
        start, form = start - 1, ["plus_minus"]
    elif minus := _MINUS.search(text, max(floor, start - 2), start):
        start, form, sign = start - len(minus[0]), ["minus"], -1
    kind = _kind(unit)
    is_time = kind is Kind.DURATION
    before = bound_before(
        text, floor, start, is_time=is_time, bare=amount.numeral.bare or amount.numeral.vague in ("数", "几")
    )
    end, after = bound_after(text, amount.end, numeric=unit is not None or amount.classifier is not None)
    end = _gloss(text, end, unit)
    if before.verb:
        form.append("verb_bound")
    bound = _bound(before.bound, after, amount.more)
    values = (sign * amount.value,) if amount.high is None else (sign * amount.value, sign * amount.high)
    direction = None
    if unit == TIMES:
        values, extra, direction = _multiple(text, before.start, values)
        unit, kind = None, Kind.MULTIPLE
        form.append(extra)
    if amount.spelled == MAGNITUDE:
        kind = Kind.MEASURE
        form.append(MAGNITUDE)
    if amount.spelled in ("岁", "周岁"):
        form.append("age")
    if (amount.numeral.bare or kind is Kind.MEASURE) and text.startswith("级", end) and text[end + 1 : end + 2] != "别":
        end, form = end + 1, [*form, "level"]
    if amount.composite and is_time:
        form.append("composite")
    if (
        unit is None
        and amount.numeral.bare
        and amount.classifier is None
        and (_SIZE.match(text, amount.start) or _INDUSTRY.match(text, amount.end))
    ):
        unit, kind = "CNY", Kind.MONEY
    if unit is None and (noun := _noun_of(text, before.start, end, amount.classifier)):
        form.append(noun)
    return Figure(
        text[before.start : end],
        before.start,
        end,
        kind,
        values,
        unit,
        bound,
        Shape.SINGLE if amount.high is None else Shape.RANGE,
        None,
        direction,
        amount.classifier or None,
        " ".join(form) or None,
    )


_PERSONS = re.compile(
    r"(?:人员|人口|居民|学生|游客|旅客|乘客|员工|职工|委员|代表|党员|干部|农民|患者|群众|教师|专家|毕业生|志愿者|学员|选手|运动员|"
    r"官兵|士兵|民警|嫌疑人|观众|网民|用户|新生|工人|医生|护士|人才|劳动力|会员|教职工|院士|博士|硕士|村民|儿童|老人|粉丝)(?:共|达|约|有|为)?$"
)
_TEAM = re.compile(r"[小]?[组团队]|规模|制|间|桌|餐|份")
_NO_NOUN_AFTER = re.compile(r"$|[^一-鿿A-Za-z0-9“‘《]|[的了以左上在被死遇受参失获为是均都和与及或因从伤]")
_TRAVEL = re.compile(r"客运|发送|运送|旅客|乘客|客流|出行|航班")


def _noun_of(text: str, start: int, end: int, classifier: str | None) -> str | None:
    """The noun a measure word must become, when the sentence says none: 6000余人 is "6,000 people"."""
    if classifier not in ("人", "人次", "次", "户"):
        return None
    if classifier == "人" and _TEAM.match(text, end):
        return None
    if classifier != "人" and not _NO_NOUN_AFTER.match(text, end):
        return None
    if classifier == "次":
        return "times"
    before = text[max(0, start - 6) : start]
    if classifier == "户":
        return None if re.search(r"[户业家]$", before) else "households"
    if _PERSONS.search(before):
        return None
    if classifier == "人次":
        return "passenger_trips" if _TRAVEL.search(text[max(0, start - 12) : start]) else "visits"
    return "people"


def _bound(before: Bound | None, after: Bound | None, more: str) -> Bound | None:
    inside = INSIDE.get(more)
    if before is Bound.SEVERAL:
        return inside
    return before or after or inside


def _gloss(text: str, end: int, unit: str | None) -> int:
    """Where the span ends when the unit is said again in brackets: 80万TEU（标箱）."""
    match = _GLOSS.match(text, end)
    return match.end() if match and unit is not None and ZH_UNIT.get(match["unit"]) == unit else end


def _kind(unit: str | None) -> Kind:
    if unit is None or unit == TIMES:
        return Kind.COUNT
    dimension = unit_of(unit).dimension
    if unit_of(unit).is_money and "/" not in unit:
        return Kind.MONEY
    return {"share": Kind.PERCENT, "points": Kind.POINTS, "time": Kind.DURATION, "time worked": Kind.DURATION}.get(
        dimension, Kind.MEASURE
    )


_GREW = re.compile(
    r"(?:增长|增加|提高|上升|上涨|扩大|提升|增|涨|升|多|快|高出?|增幅为?|涨幅为?|超出|翻|大|贵|激增|猛增|飙升|暴涨|攀升)了?(?:约|近|逾|超过?|将近|不足|不到|至少|大约|足足|分别|整整)?$"
)
_LISTED = re.compile(r"(?:增长|增加|提高|上涨|扩大)[^，。；：]{0,4}分别|分别(?:同比)?(?:增长|增加|提高|上涨|扩大)")


def _multiple(
    text: str, start: int, values: tuple[Fraction, ...]
) -> tuple[tuple[Fraction, ...], str, Direction | None]:
    """Factors, form and direction of N倍: growth by it, or a multiple of something."""
    before = text[max(0, start - 20) : start]
    clause = re.split(r"[，。；！？\n]", before)[-1]
    if _GREW.search(clause) or _LISTED.search(clause):
        return tuple(v + 1 for v in values), "increase", Direction.UP
    return values, "times", None
