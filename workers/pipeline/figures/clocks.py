"""Times of the day: 上午9时30分, 晚上8点半, 8:00—18:00.

时 and the colon count to 24. 点 without a word like 上午 leaves open which half of the
day is meant (三点半), and so does its English: the form then has "either_half".
"""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.calendar_words import JOIN, number_of
from workers.pipeline.values import Figure, Kind, Shape

_CLOCK_WORD = (
    r"(?P<part>凌晨|清晨|早晨|早上|上午|中午|午间|正午|下午|午后|傍晚"
    r"|晚上|晚间|当晚|深夜|半夜|夜里|夜间|午夜|今晨|今晚|昨晚|晚)"
)
_CLOCK = re.compile(
    rf"{_CLOCK_WORD}?(?P<h>\d{{1,2}}|[零一二两三四五六七八九十]{{1,3}})"
    r"(?:[时点](?P<half>半)|[时点](?P<quarter>[一三])刻|[时点](?:(?P<min>\d{1,2}|[一二三四五六七八九十零]{1,3})分?(?<=分)(?!之))?(?P<o>钟|整|许)?"
    r"|:(?P<min2>[0-5]\d)(?::(?P<s>[0-5]\d))?)(?![:\d.%])"
    r"(?![间期代候常尚段速效空任名赞击评亮燃建意要])"
)
_PM = frozenset("下午 午后 傍晚".split())
_NOON = frozenset("中午 午间 正午".split())
_NIGHT = frozenset("晚上 晚间 当晚 深夜 半夜 夜里 夜间 午夜 今晚 昨晚 晚".split())
_DAWN = frozenset("凌晨 清晨 早晨 早上 今晨".split())
_JOINT = re.compile(JOIN)
_CLOCK_PART = re.compile(_CLOCK_WORD)
# 3时 alone may be three hours: these show that it is a time.
_BEFORE_HOUR = ("日", "午", "晨", "至", "到", "间", "于")
_AFTER_OCLOCK = re.compile(
    r"[起准才就]|[前后](?![^，。]{0,3}[涨跌])|左右|到(?!位)|出[发门]|[上下]班|开[始门会饭]|多(?!样|元|层|方)"
)
_AFTER_HOUR = ("起", "至", "到", "前", "后", "左")


def read_clock(text: str, start: int, at: int, floor: int) -> Figure | None:
    """The time of day whose hour is at ``at``; a word like 上午 before it is taken in."""
    begin = at
    for length in (2, 1):
        word = text[max(floor, at - length) : at]
        if len(word) == length and _CLOCK_PART.fullmatch(word):
            begin = at - length
            break
    first = _one_clock(text, begin, None)
    if first is None:
        return None
    iso, end, part, sure = first
    joint = _JOINT.match(text, end)
    second = _one_clock(text, joint.end(), part) if joint else None
    if second:
        iso, end, shape = f"{iso}/{second[0]}", second[1], Shape.RANGE
    elif not sure:
        return None
    else:
        shape = Shape.SINGLE
    either = part is None and "点" in text[begin:end] and all(1 <= int(t[1:3]) <= 12 for t in iso.split("/"))
    return _figure(text, begin, end, iso, shape, "clock either_half" if either else "clock")


def _figure(text: str, start: int, end: int, iso: str, shape: Shape, form: str) -> Figure:
    """A time of day. ``values`` are the numbers its English shows: 9 and 30 for 9:30 a.m., 3 for 3 p.m."""
    shown: list[Fraction] = []
    for part in iso.split("/"):
        hour, minute = int(part[1:3]), int(part[4:6])
        shown += [Fraction(hour % 12 or 12)] + ([Fraction(minute)] if minute else [])
    return Figure(text[start:end], start, end, Kind.DURATION, tuple(shown), date=iso, shape=shape, form=form)


def _one_clock(text: str, at: int, part: str | None) -> tuple[str, int, str | None, bool] | None:
    """A time of day at ``at``: its ISO form, end, part of the day, and whether it can be nothing else."""
    match = _CLOCK.match(text, at)
    if match is None:
        return None
    part = match["part"] or part
    hour, minute = number_of(match["h"]), number_of(match["min"] or match["min2"])
    if match["s"] and hour + minute + int(match["s"]) == 100:
        return None  # 12:46:42, the shares of three
    if hour > 24 or minute > 59 or (hour == 0 and match["h"] not in ("0", "00", "零")):
        return None
    if match["half"]:
        minute = 30
    elif match["quarter"]:
        minute = 15 if match["quarter"] == "一" else 45
    hour = _of_24(hour, part)
    return f"T{hour:02d}:{minute:02d}", match.end(), part, _is_sure(text, at, match)


def _of_24(hour: int, part: str | None) -> int:
    """The hour of a clock that counts to 12, by the part of the day: 深夜2点 is 2 a.m., 晚上12点 midnight."""
    if hour > 12 or hour == 0:
        return hour
    if part in _DAWN:
        return hour % 12
    if part in _NIGHT:
        return hour % 12 if hour in (1, 2, 3, 4, 12) else hour + 12
    return hour + 12 if (part in _PM and hour < 12) or (part in _NOON and hour < 3) else hour


def _is_sure(text: str, at: int, match: re.Match[str]) -> bool:
    if any(match[group] for group in ("part", "min", "half", "quarter", "o")):
        return True
    sign = text[match.end("h")]
    if sign == ":":
        return len(match["h"]) == 2 and not text[max(0, at - 2) : at].endswith(("比分", "以", "比", "成", ":"))
    if sign == "点":
        return match["h"].isdigit() and bool(_AFTER_OCLOCK.match(text, match.end()))
    return sign == "时" and (text[at - 1 : at] in _BEFORE_HOUR or text[match.end() : match.end() + 1] in _AFTER_HOUR)
