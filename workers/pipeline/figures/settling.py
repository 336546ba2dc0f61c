"""Units that mean several things, decided by the words around them: 度, 点, 桶, 块, 方, 里 ..."""

from __future__ import annotations

import re
from dataclasses import replace

from workers.pipeline.figures.amounts import PERHAPS_POINTS, TENTHS, Amount, amount_at
from workers.pipeline.figures.units import TIME, UNIT

_HEAT = re.compile(r"气温|温度|高温|低温|水温|体温|零下|零上|升温|降温|摄氏|最高|最低|室温|夜间|白天")
_POWER = re.compile(r"电|能耗|亿度|万度")
_RATES = re.compile(r"利率|税率|费率|LPR|比率|加息|降息|降准|占比|增速|增幅|百分|上升|下降|提高|回落|上浮|下浮")
_OIL = re.compile(r"油|日|OPEC|欧佩克")
_PRICE = re.compile(r"[价卖钱花付元售赚买费薪资票罚奖赔押]")
_UNIT_PRICE = re.compile(r"[电票房水气油粮煤单]价|价格|资费|每[度斤吨克]")  # 电价下调0.5分
_BANDWIDTH = re.compile(r"宽带|带宽|网|光纤|速率|接入|提速")
_STORAGE = re.compile(r"存储|内存|文件|流量|容量|硬盘|下载|图片|视频")
_PIECES = re.compile(
    r"业务|内容|板块|短板|[地田石砖牌屏肉糖豆布瓦饼煤木钢铁冰草菜骨墓碑]|奖牌|[金银铜]牌|硬骨头|电池|玻璃|面包|手表|区域|市场|资产|工作"
)
_DISTANCE = re.compile(r"[路地外长]")
# After a single Chinese digit these are no units: 三角, 三尺讲台, 十里, 三伏.
_NEVER_AFTER_ONE = frozenset("角尺寸丈里伏码方坪")


_LISTED = re.compile(r"[、和与及](?=\d)")


def settle(text: str, amount: Amount) -> Amount:
    """``amount`` with the unit its surroundings call for; the unit is dropped where it is none."""
    if amount.unit is None and amount.classifier in (None, "", "个"):
        return _with_listed_unit(text, amount)
    spelled = amount.spelled
    around = text[max(0, amount.start - 14) : amount.end + 8]
    if amount.numeral.digits == 1 and spelled in _NEVER_AFTER_ONE:
        return _without_unit(amount)
    if amount.unit == "kWh" and spelled == "度":
        return _degrees(amount, around)
    if amount.unit == PERHAPS_POINTS:
        return replace(amount, unit="pp") if _RATES.search(around) else _as_count(amount, "个", shorter=1)
    if spelled == "桶" and not _OIL.search(around):
        return _as_count(amount, "桶")
    if spelled == "分" and not amount.composite:
        is_price = _UNIT_PRICE.search(text[max(0, amount.start - 10) : amount.start])
        return replace(amount, unit="fen") if is_price else _as_count(amount, "分")
    if (
        spelled == "块"
        and amount.value.denominator == 1
        and (not _PRICE.search(around) or _PIECES.match(text, amount.end))
    ):
        return _as_count(amount, "块")
    if spelled in ("方", "码") and (amount.numeral.digits or (spelled == "方" and amount.numeral.scale <= 1000)):
        return _without_unit(amount)
    if spelled == "里" and not _DISTANCE.match(text, amount.end):
        return _without_unit(amount)
    if amount.unit == TENTHS:
        return _without_unit(amount)
    if spelled == "兆":
        return _mega(amount, around)
    return amount


def _with_listed_unit(text: str, amount: Amount) -> Amount:
    """上升2.1、3.8和0.2个百分点: the unit that ends a list is meant for all. Time is left alone: 2024、2025年."""
    following, end = None, amount.end
    while (following is None or following.unit is None) and text[amount.start].isdigit():
        joint = _LISTED.match(text, end)
        following = amount_at(text, joint.end()) if joint else None
        if following is None:
            return amount
        end = following.end
    if following and amount.classifier == "个" and not following.spelled.startswith("个"):
        return amount  # 项目77个、28.4亿元
    if following is None or following.unit not in UNIT or UNIT[following.unit or ""].dimension == TIME:
        return amount
    value = amount.value
    if amount.numeral.scale == 1 and following.numeral.scale > 1:
        value *= following.numeral.scale
    return replace(amount, unit=following.unit, classifier=None, value=value)


def _mega(amount: Amount, around: str) -> Amount:
    """兆 is a million bits or bytes by what is spoken of; elsewhere it is the trillion of Taiwan's newspapers."""
    if _BANDWIDTH.search(around):
        return replace(amount, unit="Mbps")
    if _STORAGE.search(around):
        return amount
    high = None if amount.high is None else amount.high * 10**12
    return replace(amount, unit=None, classifier=None, value=amount.value * 10**12, high=high)


def _degrees(amount: Amount, around: str) -> Amount:
    """度 is heat or electricity by what is spoken of, an angle otherwise; 两度 alone is "twice" and no figure."""
    if _HEAT.search(around):
        return replace(amount, unit="degC")
    if _POWER.search(around):
        return amount
    return _without_unit(amount) if amount.numeral.digits == 1 else replace(amount, unit="deg")


def _without_unit(amount: Amount) -> Amount:
    return replace(amount, unit=None, classifier=None, end=amount.end - len(amount.spelled), spelled="")


def _as_count(amount: Amount, classifier: str, shorter: int = 0) -> Amount:
    return replace(amount, unit=None, classifier=classifier, end=amount.end - shorter)
