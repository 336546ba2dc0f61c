"""Amounts as figures: money, shares, measures, counts and durations, single or as a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction

from workers.pipeline.figures.amounts import MAGNITUDE, TIMES, Amount, amount_at, compose
from workers.pipeline.figures.bounds import INSIDE, Bounded, bound_after, bound_before
from workers.pipeline.figures.lexicon import ONE_BEFORE
from workers.pipeline.figures.multiples import factors
from workers.pipeline.figures.nouns import noun_of
from workers.pipeline.figures.numerals import scale_of
from workers.pipeline.figures.ranges import with_upper_end
from workers.pipeline.figures.settling import settle
from workers.pipeline.figures.units import ZH_UNIT, unit_of
from workers.pipeline.values import Bound, Direction, Figure, Kind, Shape

_SIGNS = dict(
    pair.split()
    for pair in "$ USD|US$ USD|€ EUR|£ GBP|¥ CNY|￥ CNY|₽ RUB|₩ KRW|HK$ HKD|NT$ TWD|A$ AUD|C$ CAD|S$ SGD|RMB CNY|"
    "USD USD|CNY CNY|EUR EUR|HKD HKD|GBP GBP|JPY JPY".split("|")
)
_CURRENCY_BEFORE = re.compile(
    r"(人民币|港币|港元|美元|美金|新台币|台币|日元|欧元|英镑|澳元|加元|RMB|USD|CNY|EUR|HKD|GBP|JPY|"
    r"(?:HK|US|NT|A|C|S)?\$|[€£¥￥₽₩])[ :]?$"
)
_MINUS = re.compile(
    r"(?:零下|(?<![减承担抱胜自辜债背身肩欠])负|(?:(?<![A-Za-z\d%)一-鿿])|(?<=[为是至到达于从在长率了约温拔值幅]))-)$"
)
_EITHER_WAY = re.compile(r"(?:±|正负)$")
_HEAT_SCALE = re.compile(r"(?:摄氏|华氏|开氏)$")
_HEAT_UNITS = {"摄氏": "degC", "华氏": "degF", "开氏": "K"}
_GLOSS = re.compile(r"\s{0,2}[(（](?P<unit>[一-鿿A-Za-z]{1,5})[)）]")
# A bare magnitude is a figure before these: 千亿元, 万吨级, 千亿台阶.
_STRONG_BARE = re.compile(
    r"(?:[十百千]?[万亿]|[十百]?万亿|[十百千])(?:元|美元|欧元|吨|米|千瓦|瓦|平方|立方|亩|公顷|公里|级|人次|斤|公斤|TEU|P|台阶|大关|"
    r"关口|园区|企业|产业|集群|标箱|桶|头|辆|台|倍|册)|[万亿]度|[万十百千]?亿方|[百千万]亿[一-鿿]{0,6}(?:产业|集群|园区)"
)
# 千亿级产业集群, 千亿园区, 50亿级企业: the size of a business, always in yuan.
_SIZE = re.compile(r"[百千]亿级(?![人用美次参吨别]|大国|市场主体)|亿级(?=产业|园区|集群|企业|项目|龙头)")
_NOT_MONEY = re.compile(r"参数|像素|人口|用户|粉丝|流量|级别")
_INDUSTRY = re.compile(
    r"(?:级[一-鿿]{0,6}?|[一-鿿]{0,6}(?=产业|集群|园区))?(?:产业|园区|集群|企业|市场|项目|龙头|县|镇|强)"
)
_BY_THE = re.compile(r"数以(?P<scale>[十百千万亿]{1,3})计的?")
_ONE_DIGIT = frozenset("一二三两四五六七八九十")
_FINANCIAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")


@dataclass(slots=True)
class _Draft:
    """A figure in the making. ``start``/``end`` grow as sign and bounds are taken in."""

    start: int
    end: int
    unit: str | None
    kind: Kind
    values: tuple[Fraction, ...]
    form: list[str] = field(default_factory=list)
    direction: Direction | None = None


def read_quantity(text: str, at: int, floor: int) -> Figure | None:
    """The amount or range at ``at``, with sign, currency sign and bound; ``floor``: where the figure before ended."""
    if by_the := _BY_THE.match(text, at):
        return _by_the(text, at, by_the)
    amount = _half(text, at) or amount_at(text, at)
    if amount is None:
        return None
    amount = compose(text, amount)
    ranged = with_upper_end(text, amount)
    amount = settle(text, ranged or amount)
    if not _is_figure(text, amount, floor, ranged is not None):
        return None
    return _figure(text, amount, floor)


def _by_the(text: str, at: int, match: re.Match[str]) -> Figure:
    """数以万计: by the tens of thousands."""
    value = Fraction(scale_of(match["scale"]))
    return Figure(match[0], at, match.end(), Kind.COUNT, (value,), bound=Bound.SEVERAL)


def _half(text: str, at: int) -> Amount | None:
    """半年, 半个月, 半小时: half of one unit."""
    if text[at] != "半":
        return None
    length = 2 if text.startswith("个", at + 1) and not text.startswith(("月", "小时", "世纪", "百分点"), at + 2) else 1
    found = amount_at("1" + text[at + length : at + length + 6], 0)
    if found is None or found.unit is None:
        return None
    return replace(found, start=at, end=at + length + found.end - 1, value=Fraction(1, 2))


# ------------------------------------------------------- is it one at all?


def _is_figure(text: str, amount: Amount, floor: int, ranged: bool) -> bool:
    """Whether the amount may be a figure at all: Chinese digits need a unit, a measure word or a magnitude."""
    numeral = amount.numeral
    if numeral.digits == 0 or (ranged and amount.high is not None and amount.high >= 10):
        return True
    if numeral.bare:
        before = bound_before(text, floor, amount.start, is_time=False, bare=True)
        return before.bound is not None or bool(amount.more) or bool(_STRONG_BARE.match(text, amount.start))
    found = text[amount.start : numeral.end]
    if (
        found == "一"
        and not amount.composite
        and not _alone(text, amount)
        and (amount.unit is None or ONE_BEFORE.search(text[max(0, amount.start - 2) : amount.start]))
    ):
        return False
    if found in _ONE_DIGIT and amount.classifier == "分":
        return False  # 三分球, 十分
    if _alone(text, amount):
        return True
    if (found in ("二", "零", "〇") and amount.unit is None) or (found in ("零", "〇") and amount.unit == "hour"):
        return False
    if found in _FINANCIAL:
        return amount.unit is not None and unit_of(amount.unit).is_money  # 登陆时
    if amount.unit or amount.classifier is not None:
        return True
    return _stands_alone(text, amount, found)


def _alone(text: str, amount: Amount) -> bool:
    """Whether the numeral is all there is, as in the cell of a table."""
    before, after = text[max(0, amount.start - 1) : amount.start], text[amount.end : amount.end + 1]
    return (not before or before.isspace()) and (not after or after.isspace())


def _stands_alone(text: str, amount: Amount, found: str) -> bool:
    """Whether a Chinese numeral without unit and measure word is a figure: 三百二十 is, 十八 in a name is not."""
    if amount.numeral.vague:
        return True
    if "点" in found:
        return True
    magnitudes = set(found) & set("十百千万亿佰仟")
    if not magnitudes or len(found) < 2:
        return False
    if magnitudes != {"十"} or len(found) > 2:
        return True
    return not "一" <= text[amount.end : amount.end + 1] <= "\u9fff" or text[amount.end] in "国省市县村乡镇校厂地馆院州"


# --------------------------------------------------------------- building


def _figure(text: str, amount: Amount, floor: int) -> Figure:
    values = (amount.value,) if amount.high is None else (amount.value, amount.high)
    draft = _Draft(amount.start, amount.end, amount.unit, _kind(amount.unit), values)
    _take_signs(text, amount, draft, floor)
    vague = amount.numeral.bare or amount.numeral.vague == "数"
    before = bound_before(text, floor, draft.start, is_time=draft.kind is Kind.DURATION, bare=vague)
    draft.start = before.start
    draft.end, after = bound_after(text, amount.end, numeric=amount.unit is not None or amount.classifier is not None)
    _take_gloss(text, draft)
    if draft.unit is None and text.startswith("×", draft.end):
        draft.end += 1  # 4×36万千瓦: four of them
    if before.verb:
        draft.form.append("verb_bound")
    _take_forms(text, amount, draft)
    if draft.unit is None and (noun := noun_of(text, draft.start, draft.end, amount.classifier)):
        draft.form.append(noun)
    return Figure(
        zh=text[draft.start : draft.end],
        start=draft.start,
        end=draft.end,
        kind=draft.kind,
        values=draft.values,
        unit=draft.unit,
        bound=_bound(before, after, amount.more),
        shape=Shape.SINGLE if amount.high is None else Shape.RANGE,
        direction=draft.direction,
        classifier=amount.classifier or None,
        form=" ".join(draft.form) or None,
    )


def _take_signs(text: str, amount: Amount, draft: _Draft, floor: int) -> None:
    """Take in the currency or the plus or minus sign before the numeral."""
    currency = _CURRENCY_BEFORE.search(text[max(floor, draft.start - 5) : draft.start])
    if currency and draft.unit in (None, "CNY") and amount.classifier is None:
        draft.unit = _SIGNS.get(currency[1]) or ZH_UNIT.get(currency[1])
        draft.kind = _kind(draft.unit)
        draft.start -= len(currency[0])
    minus = (
        None
        if _EITHER_WAY.search(text, max(floor, draft.start - 2), draft.start)
        else _MINUS.search(text, max(floor, draft.start - 2), draft.start)
    )
    if minus:
        draft.start -= len(minus[0])
        draft.form.append("minus")
        low, *high = draft.values
        draft.values = (-low, *((-v if minus[0] == "零下" else v) for v in high))  # -12℃~3℃ ends above zero
    elif sign := _EITHER_WAY.search(text, max(floor, draft.start - 2), draft.start):
        draft.start = sign.start()
        draft.form.append("plus_minus")
    if (scale := _HEAT_SCALE.search(text, max(floor, draft.start - 2), draft.start)) and amount.spelled == "度":
        draft.start, draft.unit = scale.start(), _HEAT_UNITS[scale[0]]
        draft.kind = Kind.MEASURE


def _take_gloss(text: str, draft: _Draft) -> None:
    """Take in the unit said again in brackets: 80万TEU（标箱）."""
    match = _GLOSS.match(text, draft.end)
    if match and draft.unit is not None and ZH_UNIT.get(match["unit"]) == draft.unit:
        draft.end = match.end()


def _take_forms(text: str, amount: Amount, draft: _Draft) -> None:
    """Settle kind and form of multiples, levels, ages, earthquakes and compound times."""
    numeral = amount.numeral
    if draft.unit == TIMES:
        draft.unit, draft.kind = None, Kind.MULTIPLE
        draft.values, form, draft.direction = factors(text, draft.start, draft.values)
        draft.form.append(form)
    elif amount.spelled == MAGNITUDE:
        draft.kind = Kind.MEASURE
        draft.form.append(MAGNITUDE)
    elif amount.spelled.startswith(("岁", "周岁")):
        draft.form.append("age")
    elif amount.composite and draft.kind is Kind.DURATION:
        draft.form.append("composite")
    sized = numeral.bare or numeral.scale >= 10**8 or draft.kind is Kind.MEASURE
    if sized and text.startswith("级", draft.end) and not text.startswith("级别", draft.end):
        draft.end += 1
        draft.form.append("level")
    if draft.unit is None and not amount.classifier:
        from_scale = amount.end - 2 if text[amount.end - 2] in "百千" else amount.end - 1
        sized_in_money = not _NOT_MONEY.search(text[max(0, draft.start - 8) : draft.start])
        if sized_in_money and ((numeral.bare and _INDUSTRY.match(text, amount.end)) or _SIZE.match(text, from_scale)):
            draft.unit, draft.kind = "CNY", Kind.MONEY


def _bound(before: Bounded, after: Bound | None, more: str) -> Bound | None:
    inside = INSIDE.get(more)
    return inside if before.bound is Bound.SEVERAL else before.bound or after or inside


def _kind(unit: str | None) -> Kind:
    if unit is None or unit == TIMES:
        return Kind.COUNT
    found = unit_of(unit)
    if found.is_money and "/" not in unit:
        return Kind.MONEY
    kinds = {"share": Kind.PERCENT, "points": Kind.POINTS, "time": Kind.DURATION, "time worked": Kind.DURATION}
    return kinds.get(found.dimension, Kind.MEASURE)
