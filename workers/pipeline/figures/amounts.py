"""One amount: a numeral with its unit, such as 4341.6亿元, 两个多月, 1分57秒79 or 10余年."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from workers.pipeline.figures.lexicon import CLASSIFIERS, MORE_OF_VERB, NOT_CLASSIFIER, STRICT_CLASSIFIERS
from workers.pipeline.figures.numerals import DIGITS, Numeral, read_arabic, read_chinese
from workers.pipeline.figures.units import TIME, UNIT, ZH_UNIT, convert

TIMES = "times"  # 倍
MAGNITUDE = "magnitude"
PERHAPS_POINTS = "points?"  # 个点: percentage points or places
TENTHS = "tenths"
_EXTRA_UNITS = {"倍": TIMES, "个点": PERHAPS_POINTS, "成": TENTHS}
# Symbols that Chinese text uses as they are. Single letters that are more often names (A, E, K, N) are left out.
_LATIN = (
    "kW KW MW GW TW kWh KWh KWH MWh GWh TWh kWp kVA MVA kV KV V W km cm mm nm μm um m kg mg μg ug g t mL ml L "
    "Hz kHz MHz GHz dB Pa hPa kPa MPa kJ MJ GJ kcal mAh Ah km/h m/s km² km2 m² m2 m³ m3 cm² cm³ ha TEU TEUs "
    "KB MB GB TB PB EB ZB Mbps Gbps P PFLOPS PFlops EFLOPS EFlops TOPS tce rpm mph ppt bbl mi ft lb oz h °C °F °"
).split()
_BY_SYMBOL = {symbol: unit.id for unit in UNIT.values() for symbol in unit.symbols}
_SPELLINGS: dict[str, str] = {s: _BY_SYMBOL[s] for s in _LATIN if s in _BY_SYMBOL} | ZH_UNIT | _EXTRA_UNITS


def _by_first(words: list[str]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        table.setdefault(word[0], []).append(word)
    return {first: tuple(rest) for first, rest in table.items()}


_UNITS_BY_FIRST = _by_first(list(_SPELLINGS))
_CLASSIFIERS_BY_FIRST = _by_first(list(CLASSIFIERS))
_STRICT = frozenset(STRICT_CLASSIFIERS)
_PER = re.compile(r"/|每(?=[小平立公千百吨斤亩桶人天年月日秒分米克升度])")
# What may stand below the stroke of a rate besides the units: 人/平方公里, 元/人, 次/年.
_COUNTED = {
    "人": "person",
    "户": "household",
    "次": "time",
    "辆": "vehicle",
    "株": "plant",
    "台": "unit",
    "个": "item",
    "份": "copy",
}

# A unit whose spelling begins a longer word is no unit: 5码头, 10天然气, 3元首.
_NOT_UNIT = re.compile(
    r"元[首旦老素件勋帅宵组器月年]|天[然空津气上下平山际线猫桥]|年[级代度轻货糕画薪]|米[饭粉其兰其线]|码[头洋]|分[别之支公离布类组行店社局级享析子数期钟析红册裂开成手]|"
    r"克[服隆山里朗]|瓦[解房片斯特]|伏[击特]|升[级至到值高入起学降]|度[假过量]|里[程约面斯]|方[面案式法向程圆便位言针]|"
    r"角[度色落逐形]|块[头状]|周[年边围期转末恩报刊]|月[球亮饼份]|日[本元报益常程军]|时[间期代候尚常段速效空任]|秒[杀]|"
    r"点[名赞击评亮燃]|桶[装]|磅[礴]|丈[夫]|尺[寸度]|寸[土]|公斤级|担[任负心保]|焦[点炭化]|毛(?=[一-鿿])(?![一二三四五六七八九多左以钱])|兆[头]|比特币|圆[形柱周锥心弧盘桌满球台筒孔环珠润]"
)


_AFTER_HOUR_WORD = ("代", "间", "期", "刻", "段", "候")


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral and its unit. ``unit`` is an id of the table, "times" for 倍, or None.

    ``more`` is the word that says there is more of it (余, 多, 几) or about as much (来).
    """

    start: int
    end: int
    value: Fraction
    high: Fraction | None
    unit: str | None
    classifier: str | None
    more: str
    numeral: Numeral
    spelled: str = ""  # the unit as the text has it
    composite: bool = False  # two units or more: 2小时30分


def numeral_at(text: str, at: int) -> Numeral | None:
    """The Arabic or Chinese numeral at ``at``."""
    return read_arabic(text, at) if text[at].isdigit() else read_chinese(text, at)


_LATIN_UNIT = re.compile(r"[A-Za-z°℃℉μµΩ]")


def unit_at(text: str, at: int) -> tuple[str, int] | None:
    """The unit spelled at ``at``, or after one space if it is a Latin one: its id and where it ends; rates included."""
    if text.startswith(" ", at) and _LATIN_UNIT.match(text, at + 1):
        at += 1
    for spelling in _UNITS_BY_FIRST.get(text[at : at + 1], ()):
        if not text.startswith(spelling, at):
            continue
        end = at + len(spelling)
        if (
            spelling.isascii()
            and spelling[-1].isalnum()
            and text[end : end + 1].isascii()
            and text[end : end + 1].isalnum()
        ):
            continue
        if _NOT_UNIT.match(text, at) and not _is_longer(spelling):
            return None
        if spelling == "个月" and text[end : end + 1] in ("球", "亮", "饼"):
            continue
        if spelling[-1] == "时" and text[end : end + 1] in _AFTER_HOUR_WORD:
            continue  # 10兆瓦时代: megawatts, and an age
        return _rate(text, end, _SPELLINGS[spelling])
    return None


def _is_longer(spelling: str) -> bool:
    return len(spelling) > 1


def _rate(text: str, end: int, unit: str) -> tuple[str, int]:
    """The unit with what stands below its stroke, if anything."""
    per = _PER.match(text, end)
    if per and per[0] == "每" and unit in UNIT and UNIT[unit].dimension == TIME:
        return unit, end  # 三年每年平均
    if per is None or "/" in unit or unit in _EXTRA_UNITS.values():
        return unit, end
    below = per.end()
    for spelling in _UNITS_BY_FIRST.get(text[below : below + 1], ()):
        if text.startswith(spelling, below) and _SPELLINGS[spelling] in UNIT:
            return f"{unit}/{_SPELLINGS[spelling]}", below + len(spelling)
    counted = _COUNTED.get(text[below : below + 1])
    return (f"{unit}/{counted}", below + 1) if counted and per[0] == "/" else (unit, end)


def classifier_at(text: str, at: int, strict: bool) -> str | None:
    """The measure word at ``at``, "" for a noun that begins like one; strict ones may follow a Chinese numeral."""
    if NOT_CLASSIFIER.match(text, at):
        return ""
    for word in _CLASSIFIERS_BY_FIRST.get(text[at : at + 1], ()):
        if text.startswith(word, at) and (not strict or word in _STRICT):
            return word
    return None


_BETWEEN = re.compile(r"个?([多半])(?=(?:月|小时|星期|季度|世纪|钟头|礼拜|百分点))")
_MORE = re.compile(rf"(?!{MORE_OF_VERB})[多余来几](?!样|元化|元文|种多|数|于|少|党|边)")


# 6.8级地震; 震级为6.8级
_QUAKE = re.compile(r"级(?=的?[强浅大余]?[烈微]?地?震|强震)|(?<=\d\.\d)级(?![别及])")


def amount_at(text: str, at: int) -> Amount | None:
    """The amount whose numeral begins at ``at``, with its unit or measure word if it has one."""
    numeral = numeral_at(text, at)
    if numeral is None:
        return None
    quake = _QUAKE.match(text, numeral.end)
    if quake:
        return Amount(at, numeral.end + 1, numeral.value, None, None, "级", "", numeral, MAGNITUDE)
    pos = numeral.end
    more = numeral.vague
    half = Fraction(0)
    if _MORE.match(text, pos) and not text.startswith("几", pos + 1):
        more, pos = text[pos], pos + 1
    between = _BETWEEN.match(text, pos)
    if between:
        more, half = ("多", half) if between[1] == "多" else (more, Fraction(1, 2))
        found = unit_at(text, between.end())
    else:
        found = unit_at(text, pos)
    if text.startswith("分半钟", pos):
        half, found = Fraction(1, 2), ("minute", pos + 3)
    unit, end, classifier = None, pos, None
    if found is not None:
        unit, end = found
    elif (classifier := classifier_at(text, pos, strict=not text[at].isdigit())) is not None:
        end = pos + len(classifier)
    if more and end == pos and more in ("几", "来") and pos > numeral.end:
        more, end = numeral.vague, numeral.end
    if (
        unit
        and text[end - 1] in "年时天倍岁里斤亩米周吨"
        and text.startswith("半", end)
        and text[end + 1 : end + 2] not in ("年", "数", "个", "载", "径", "价", "岛", "山", "天", "路")
    ):
        half, end = Fraction(1, 2), end + 1
    high = None if numeral.high is None else numeral.high + half
    return Amount(at, end, numeral.value + half, high, unit, classifier, more, numeral, text[pos:end])


_COMPOSITE = {
    "hour": ("minute", "second"),
    "minute": ("second",),
    "year": ("month",),
    "day": ("hour",),
    "CNY": ("jiao", "fen"),
    "jiao": ("fen",),
}
# How many make one of the next larger: 7天24小时 are no eight days.
_FULL = {"minute": 60, "second": 60, "month": 12, "hour": 24, "jiao": 10, "fen": 100}
_HUNDREDTHS = re.compile(r"(\d{1,2})(?![\d.年月日个%人])")


# 三块五, 七毛五, 9块9一杯; 两米二六, 一米七
_NO_MORE = r"(?=[一起的包封以左上/每和与及至到]|[^\d一-鿿.,%]|,(?!\d)|$)(?!一[百千万])"
_ODD_TENTH = re.compile(rf"[1-9一二三四五六七八九]{_NO_MORE}")
_ODD_METRES = re.compile(rf"[一二三四五六七八九]{{1,2}}{_NO_MORE}")


def compose(text: str, first: Amount) -> Amount:
    """``first`` with the smaller units that follow it: 1分57秒79 in seconds, 3元5角 in yuan, 1米82 in meters."""
    total = first
    while text[total.end : total.end + 1].isdigit() == text[first.start].isdigit():
        below = _COMPOSITE.get(total.unit or "", ())
        following = amount_at(text, total.end) if below and _begins_numeral(text, total.end) else None
        if following is not None and following.spelled == "分" and "fen" in below:
            following = replace(following, unit="fen")
        if following is None or following.unit not in below or following.value >= _FULL[following.unit]:
            break
        total = _joined(total, following)
    odd = _ODD_TENTH.match(text, total.end) if total.spelled in ("块", "毛") else None
    if odd:
        tenth = int(odd[0]) if odd[0].isdigit() else DIGITS[odd[0]]
        return replace(total, end=odd.end(), value=total.value + Fraction(tenth, 10))
    if total.spelled == "米" and total.numeral.digits == 1 and (odd := _ODD_METRES.match(text, total.end)):
        places = int("".join(str(DIGITS[c]) for c in odd[0]))
        return replace(total, end=odd.end(), value=total.value + Fraction(places, 10 ** len(odd[0])))
    rest = _HUNDREDTHS.match(text, total.end)
    if rest and total.unit in ("second", "m") and text[first.start].isdigit() and total.high is None:
        total = replace(total, end=rest.end(), value=total.value + Fraction(int(rest[1]), 10 ** len(rest[1])))
    return total


def _joined(total: Amount, following: Amount) -> Amount:
    """Both parts as one amount: time in the smaller unit, money in the larger."""
    large, small = total.unit or "", following.unit or ""
    if (large, small) == ("year", "month"):
        value, unit = total.value * 12 + following.value, "month"
    elif UNIT[large].is_money:
        value, unit = total.value + convert(following.value, small, large), large
    else:
        value, unit = convert(total.value, large, small) + following.value, small
    return replace(total, end=following.end, value=value, unit=unit, composite=True)


def _begins_numeral(text: str, at: int) -> bool:
    return text[at : at + 1] != "" and text[at] in "0123456789零一二两三四五六七八九十"
