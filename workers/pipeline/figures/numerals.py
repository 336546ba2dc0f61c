"""Chinese, Arabic and mixed numerals to exact values.

    12.31亿  3万5千  1.2万亿  4个亿  两千多万  三百二十  二〇二四  三点五  二三十  壹佰贰拾

A numeral ends before its unit. The grammar is a regular expression without nested
repetition, so reading is linear; the value is worked out from the matched text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

DIGITS: dict[str, int] = {c: i for i, c in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "两": 2, "俩": 2, "仨": 3}
DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", start=1)}
SMALL: dict[str, int] = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE: dict[str, int] = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SCALE: dict[str, int] = SMALL | LARGE | {"k": 1000}

_ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,7}(?!\d)|\d{1,20})(?:\.\d{1,20})?"
# 百, 千 and 万 also begin units: 百分点, 千瓦, 千米, 千克, 千伏, 千卡, 千帕 ...
_NOT_UNIT = r"(?!分[点之]|帕|亿亿)"
_KILO = r"千(?![瓦米克伏卡帕焦赫字牛]|兆|比特)"
_HUNDRED = rf"百{_NOT_UNIT}"
_SCALE_WORD = (
    rf"(?:{_HUNDRED}万亿|{_KILO}万亿|十?万亿|{_KILO}亿|{_HUNDRED}亿(?!亿)|十亿|{_KILO}万|{_HUNDRED}万|十万|亿(?!亿)|万|{_KILO}|{_HUNDRED}"
    r"|兆(?=[元美日韩欧台港新人多余])|k(?![A-Za-z0-9/]))"
)

ARABIC = re.compile(
    rf"(?P<number>{_ARABIC})"
    rf"(?:(?P<vague>[多余几来]?)(?:个(?=亿(?!级|[美欧日港]?元|吨|千瓦)|[百千]万(?=[，。、；！？”）\s]|$)))?(?P<scale>{_SCALE_WORD})"
    rf"(?P<tail>(?:\d{{1,4}}(?:{_KILO}(?![多余]万)|{_HUNDRED}|千?[多余]?万|百?万|十?万)){{0,4}})(?P<more>[多余](?=[万亿])[万亿])?(?P<odd>[1-9](?![\d.,%个人年月日]))?)?"
)
_CHINESE_DIGIT = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_CHINESE_SMALL = "十百千佰仟"
CHINESE = re.compile(
    rf"(?:[{_CHINESE_DIGIT}俩仨廿卅十拾数几]|[百千万亿佰仟](?!分[点之]))"
    rf"(?:[{_CHINESE_DIGIT}{_CHINESE_SMALL}廿卅万亿]|兆(?=[元美日韩欧台港新人多余])|(?<=[壹贰叁肆伍陆柒捌玖])拾"
    rf"|(?<=[十百千万亿拾佰仟])[多余几来](?=[百千万亿])|(?<=[{_CHINESE_DIGIT}十百千几])个(?=亿(?!级|[美欧日港]?元|吨|千瓦))){{0,24}}"
    rf"(?:点[{_CHINESE_DIGIT}]{{1,12}}(?=[万亿倍%个米公千毫厘微纳吨克斤升元度平立秒级年小，。；、！？）\s]|$))?(?:[万亿](?!分之)){{0,2}}"
)

_ONE = "〇零一二三四五六七八九"
_DIGIT_BY_DIGIT = re.compile(
    rf"(?P<whole>[一二三四五六七八九][{_ONE}]{{0,2}}(?:、[{_ONE}]{{3}})+|[{_ONE}]{{1,9}})(?:·(?P<places>[{_ONE}]{{1,4}}))?"
    r"(?P<more>[多余])?(?P<scale>[万亿]{0,2})(?![万亿])"
    r"(?=(?<=[万亿])|[个座所人户亩吨米元斤台辆家件项名匹倍担株]|公[里斤顷]|千[瓦米克]|平方|立方)"
)
_NO_NUMBERS = frozenset("五一 六一 七一 八一 十一 三八 五四 九三 二七 三一 一一".split())  # holidays; 唯一一个


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral read at some place. ``end`` is its offset there.

    ``high`` is the upper end of an approximate pair (二三十: 20 and 30). ``vague``
    is the word inside it that makes it approximate: 多 余 几 来 数. ``bare`` says that
    it has a magnitude and no number before it (百亿). ``digits`` counts the
    characters of a Chinese numeral, 0 for an Arabic one.
    """

    end: int
    value: Fraction
    high: Fraction | None = None
    vague: str = ""
    bare: bool = False
    digits: int = 0
    scale: int = 1  # the magnitude said last, which the low end of a range may share
    positional: bool = False  # 二〇二四, 2024: digits one after the other, no magnitude


def arabic(text: str) -> Fraction:
    """The value of plain digits with separators."""
    whole, _, places = text.replace(",", "").partition(".")
    return Fraction(int(whole + places), 10 ** len(places))


def scale_of(word: str) -> int:
    """The factor of a magnitude: 万亿 is 10**12."""
    factor = 1
    for character in word:
        factor *= SCALE[character]
    return factor


def read_arabic(text: str, at: int) -> Numeral | None:
    """The numeral that begins with the digit at ``at``, with its magnitude."""
    match = ARABIC.match(text, at)
    if match is None:
        return None
    value = arabic(match["number"])
    if not match["scale"]:
        return Numeral(match.end("number"), value, positional=match["number"].isdigit())
    scale = scale_of(match["scale"])
    value *= scale
    vague = match["vague"] or next((c for c in match["tail"] if c in "多余"), "")
    for number, word in re.findall(r"(\d+)(\D+)", match["tail"]):
        scale = scale_of(re.sub("[多余]", "", word))
        value += int(number) * scale
    end = match.end("tail")
    if match["more"]:  # 1万多亿
        vague, further = match["more"][0], match["more"][1]
        value, scale, end = value * LARGE[further], scale * LARGE[further], match.end("more")
    elif match["odd"] and text[match.start("odd") - 1] in "万千百" and not vague:
        value, end = value + int(match["odd"]) * scale // 10, match.end()
    return Numeral(end, value, vague=vague, scale=scale)


def read_chinese(text: str, at: int) -> Numeral | None:
    """The Chinese numeral that begins at ``at``."""
    if spelled_out := _digit_by_digit(text, at):
        return spelled_out
    match = CHINESE.match(text, at)
    if match is None:
        return None
    found = match[0]
    while found and found[-1] in "百千万" and _begins_unit(text, at + len(found) - 1):
        found = found[:-1]
    if not found:
        return None
    return _value_of(found, at + len(found))


def _digit_by_digit(text: str, at: int) -> Numeral | None:
    """四二二万, 二三·六亿, 三〇、八二四千瓦: the notation of reports until the 1980s, one character a digit."""
    match = _DIGIT_BY_DIGIT.match(text, at)
    if match is None or text[at - 1 : at] in ("第", "·") or match["whole"] in _NO_NUMBERS:
        return None
    whole, places, scale = match["whole"].replace("、", ""), match["places"] or "", match["scale"]
    if len(whole) == 1 and not places:
        return None
    if len(whole) == 2 and not places and _pair(whole):
        return None  # 四五万: 40,000 to 50,000
    digits = "".join(str(DIGITS[c]) for c in whole + places)
    value = Fraction(int(digits), 10 ** len(places)) * scale_of(scale)
    return Numeral(match.end("scale"), value, vague=match["more"] or "", digits=len(match[0]), scale=scale_of(scale))


def _begins_unit(text: str, at: int) -> bool:
    """Whether the magnitude at ``at`` is the first character of a unit, as in 三百千瓦 or 五千米."""
    following = text[at + 1 : at + 2]
    if text[at] == "千":
        return following in tuple("瓦米克伏卡帕焦赫") and text[at - 1 : at] != ""
    return text[at] == "百" and text[at + 1 : at + 3] in ("分点", "分之")


def _value_of(found: str, end: int) -> Numeral | None:
    """The numeral written ``found``, which ends at ``end``; None when it is no well-formed number."""
    if found == "百十":  # about a hundred
        return Numeral(end, Fraction(100), vague="来", digits=2)
    whole, _, decimals = found.replace("个", "").partition("点")
    tail_scale = 1
    if decimals:
        stripped = decimals.rstrip("万亿")
        tail_scale = scale_of(decimals[len(stripped) :])
        part = Fraction(int("".join(str(DIGITS[c]) for c in stripped)), 10 ** len(stripped))
        value = _integer(whole)
        if value is None:
            return None
        return Numeral(end, (value + part) * tail_scale, digits=len(found), scale=tail_scale)
    vague = next((c for c in whole if c in "多余几来数"), "")
    if vague in ("数", "几") and whole[0] == vague:
        rest = whole[1:]
        if not rest or any(c not in SCALE for c in rest):
            return None
        return Numeral(end, Fraction(scale_of(rest)), vague="数", digits=len(found), scale=scale_of(rest))
    whole = re.sub("[多余几来]", "", whole) if vague else whole
    pair = _pair(whole)
    if pair:
        return Numeral(end, pair[0], high=pair[1], vague=vague, digits=len(found))
    value = _integer(whole)
    if value is None:
        return None
    bare = all(c in SCALE and c != "十" for c in whole) or (whole[0] == "十" and len(whole) > 1 and whole[1] in "亿")
    positional = all(c in DIGITS for c in whole)
    if positional and len(whole) in (2, 3) and not set(whole) & {"零", "〇"}:
        return None  # 一二三产: no number, and a year has four digits
    last = next((LARGE[c] for c in reversed(whole) if c in LARGE), 1) if whole[-1] in SCALE else 1
    return Numeral(
        end,
        Fraction(value),
        vague=vague,
        bare=bare and bool(whole) and "个" not in found,
        digits=len(found),
        positional=positional,
        scale=last,
    )


def _pair(whole: str) -> tuple[Fraction, Fraction] | None:
    """Both ends of 二三十, 七八百万, 三四, 十五六; None when it is one number."""
    match = re.fullmatch(r"(.*?十)?([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]*)", whole)
    if match is None or (DIGITS[match[3]] != DIGITS[match[2]] + 1 and match[2] + match[3] != "三五"):
        return None
    if match[1] and match[4] and match[4][0] in "十百千":
        return None
    tens = (_integer(match[1]) or 0) if match[1] else 0
    scale = scale_of(match[4])
    return Fraction((tens + DIGITS[match[2]]) * scale), Fraction((tens + DIGITS[match[3]]) * scale)


def _integer(whole: str) -> int | None:
    """The value of a Chinese integer, None when the characters do not make one."""
    if not whole:
        return None
    whole = (
        whole.replace("廿", "二十").replace("卅", "三十").replace("俩", "两").replace("仨", "三").replace("万万", "亿")
    )
    if all(c in DIGITS for c in whole):
        return int("".join(str(DIGITS[c]) for c in whole))
    total = section = digit = 0
    last_scale, zero = 0, False
    for character in whole:
        if character in DIGITS:
            if digit and not zero:
                return None
            digit, zero = DIGITS[character], character in "零〇"
        elif character in SMALL:
            section += (digit or 1) * SMALL[character]
            digit, last_scale, zero = 0, SMALL[character], False
        else:
            amount = section + digit
            if LARGE[character] > 10**4:
                total = (total + amount or 1) * LARGE[character]
            else:
                total += (amount or 1) * LARGE[character]
            section = digit = 0
            last_scale, zero = LARGE[character], False
    if digit and last_scale >= 100 and not zero and whole[-2:-1] not in ("零", "〇"):
        digit *= last_scale // 10  # 一千二 is 1,200; 三万五 is 35,000
    return total + section + digit
