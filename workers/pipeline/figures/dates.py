"""Dates, periods, plans and clock times.

``Figure.date`` holds ISO 8601 where that has a form, with "-" for what is not said:

    2024  2018-09  1955-10-01  --09  --09-19  ---19        years, months, days
    2025-H1  --H1  2025-Q1  2025-Q1/Q3  --Q1/Q3            halves and quarters
    2025-01/2025-08  --01/--08  --09-19/--09-21  2021/2025 ranges
    FYP14  1990s  1950s/1960s  C21                         plans, decades, centuries
    T09:30  T09:30/T11:00                                  times of the day
"""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.numerals import read_chinese
from workers.pipeline.values import Figure, Kind, Shape

_D = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
_Y = r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})"
_JOIN = r"(?:至|到|[-—~]{1,2})"
_REL = r"(?P<rel>今年|去年|明年|本年|当年|同年|前年|后年)?"
_MONTH = rf"(?P<m>{_D})月"
_TO_DAY = rf"(?:{_JOIN}(?:(?P<y2>{_Y})年)?(?:(?P<m2>{_D})月)?(?P<d2>{_D})[日号])?"
_TO_MONTH = rf"(?:月?份?{_JOIN}(?:(?P<y2>{_Y})年)?(?P<m2>{_D}))?"
_NOT_DURATION = r"(?!个|以?[来内间]?[的]?历史|之久)"

_FULL = re.compile(
    rf"(?:(?P<y>{_Y})年|{_REL})(?P<m>{_D})月(?:(?P<d1>{_D}){_JOIN}(?P<dx>{_D})[日号]|(?P<d>{_D})[日号]?(?<=[日号]){_TO_DAY})(?![日号])"
)
_MONTHS = re.compile(rf"(?:(?P<y>{_Y})年|{_REL})(?P<m>{_D}){_TO_MONTH}月份?(?![饼球嫂薪票经子亮季])")
_DAYS = re.compile(
    rf"(?P<d>{_D})(?:日?{_JOIN}(?P<d2>{_D}))?日(?!本|元|报|均线|前|益|常|程|内|以?内|游|之内|后|龄|薪|活|照|产|军|系)"
)
# 二号上午, 5号宣布: a day, where 1号线 and 神舟十一号 are names.
_DAY_NUMBER = re.compile(
    rf"(?P<d>{_D})号(?=[上下中]午|晚|凌晨|在|举行|宣布|开[幕始]|启程|电|报道|闭幕|至|到|前|后|起|召开|出席|抵达|会见|发布|正式|将)"
)
_NAME_BEFORE = re.compile(r"[舟娥宫征问云斗箭第楼院]")
_PART = re.compile(
    rf"(?:(?P<y>{_Y})年度?|{_REL})(?:"
    r"(?P<half>[上下])半年(?!度?[一二三四])"
    r"|前(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
    r"|前(?P<first>[一二两三四1-4])个?季度?"
    r"|第?(?P<q>[一二三四1-4])(?:(?:至|到|[-—~])第?(?P<q2>[二三四2-4]))?季度?(?<=季度)"
    r"|第(?P<q3>[一二三四])季(?![节度度军候风重])"
    r")"
)
_YEARS = re.compile(rf"(?P<y>{_Y})年?{_JOIN}(?P<y2>{_Y})(?:年度?(?!代)|(?=[)）])|(?=赛季|学年|财年|年度))")
_SEASON = re.compile(r"(?P<y>(?:19|20)\d\d)[-—/](?P<s>\d\d)(?=赛季|学年|年度|财年|雪季)")
_YEAR = re.compile(rf"(?P<y>{_Y})(?:年度|年份|年(?!代|期|龄|轮|薪|多|余|来(?!华)|的?历史|之久|以?上))")
_SPELLED_YEAR = re.compile(
    r"(?P<y>(?:一九[五六七八九]|二[〇零][〇零一二三四])[〇零一二三四五六七八九])(?![〇零一二三四五六七八九十百千万亿])"
)
# A year without 年: 2016伦敦奥运会, “2016盂兰文化节”, 2015级.
_BARE_YEAR = re.compile(
    r"(?P<y>(?:19[5-9]|20[0-4])\d)(?=[级届款版](?![^，。]{0,2}[元人])|[^\d,.%:/—~\-A-Za-z个名家元人米吨项件万亿千百余多年月日号辆台套次场倍位户度公平立亩斤桶条所座份字股点只分至到比]|$)"
)
_ISO = re.compile(r"(?P<y>(?:19|20)\d\d)([-/.])(?P<m>0?[1-9]|1[0-2])\2(?P<d>0?[1-9]|[12]\d|3[01])(?![\d.%])")
_ISO_MONTH = re.compile(r"(?P<y>(?:19|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])(?![\d.%-])")
_ANCIENT = re.compile(r"(?P<era>公元前|公元)(?P<y>\d{1,4}|[一二三四五六七八九〇零]{1,4})年")
_DECADE = re.compile(
    r"(?:(?P<c>上个?|本|这个?|(?:\d\d|[一二]?十[一二三四五六七八九]?|二十)(?=世纪))世纪|(?P<cc>(?:1[5-9]|20)))?"
    r"(?:(?P<a>[1-9])0|(?P<b>[一二三四五六七八九])(?P<b2>[二三四五六七八九])?十)年代"
)
_CENTURY = re.compile(
    r"(?:公元)?(?P<c>\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?![00-9一二三四五六七八九]0?十?年代)"
)
_PLAN = re.compile(
    r"[“\"‘「『]?(?P<n>[一二]?十[一二三四五六七八九]|[六七八九])五[”\"’」』]?(?P<what>规划纲要|规划|计划|时期|期间|阶段)?"
)
_CLOCK_WORD = (
    r"(?P<part>凌晨|清晨|早晨|早上|上午|中午|午间|正午|下午|午后|傍晚|晚上|晚间|当晚|深夜|夜间|午夜|今晨|今晚|昨晚|晚)"
)
_CLOCK = re.compile(
    rf"{_CLOCK_WORD}?(?P<h>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})"
    r"(?:[时点](?P<half>半)|[时点](?P<quarter>[一三])刻|[时点](?:(?P<min>\d{1,2}|[一二三四五六七八九十零]{1,3})分?(?<=分)(?!之))?(?P<o>钟|整|许)?"
    r"|:(?P<min2>[0-5]\d)(?::[0-5]\d)?)(?![:\d.%])"
    r"(?![间期代候常尚段速效空任名赞击评亮燃建意要])"
)
_PM = frozenset("下午 午后 傍晚 晚上 晚间 当晚 深夜 夜间 今晚 昨晚 晚".split())
_REL_FORM = {
    "今年": "this_year",
    "本年": "this_year",
    "去年": "last_year",
    "明年": "next_year",
    "当年": "that_year",
    "同年": "that_year",
    "前年": "year_before_last",
    "后年": "year_after_next",
}


def read_date(text: str, at: int, floor: int) -> Figure | None:
    """The date, period, plan or time of day at ``at``; words like 今年 before it are taken in."""
    first = text[at]
    if first in '“"‘「『十二' and (plan := _read_plan(text, at)):
        return plan
    if not (first.isdigit() or first in "〇零一二三四五六七八九十廿两上下前第本公"):
        return None
    start = at
    if text[max(floor, at - 2) : at] in _REL_FORM:
        start = at - 2
    for reader in (_read_days, _read_periods, _read_years, _read_clock):
        found = reader(text, start, at, floor)
        if found is not None:
            return found
    return None


def _number(text: str | None) -> int | None:
    """The value of one or two digits in either script, or of a year digit by digit."""
    if not text:
        return None
    if text.isdigit():
        return int(text)
    numeral = read_chinese(text, 0)
    return int(numeral.value) if numeral is not None and numeral.end == len(text) and numeral.high is None else None


def _date(text: str, start: int, end: int, iso: str, form: str | None = None, shape: Shape = Shape.SINGLE) -> Figure:
    return Figure(text[start:end], start, end, Kind.DATE, date=iso, form=form, shape=shape)


def _iso(year: str | None, month: int | None = None, day: int | None = None) -> str:
    head = f"{_number(year):04d}" if year else "-"
    if month is None:
        return head
    if day is None:
        return f"{head}-{month:02d}"
    return f"{head}-{month:02d}-{day:02d}"


def _in(value: int | None, high: int) -> bool:
    return value is not None and 1 <= value <= high


def _read_days(text: str, start: int, at: int, floor: int) -> Figure | None:
    match = _FULL.match(text, start)
    if match:
        month, day = _number(match["m"]), _number(match["d"] or match["d1"])
        if _in(month, 12) and _in(day, 31):
            form = _REL_FORM.get(match["rel"] or "")
            iso = _iso(match["y"], month, day)
            last = _number(match["d2"] or match["dx"])
            if _in(last, 31):
                iso += "/" + _iso(match["y2"] or match["y"], _number(match["m2"]) or month, last)
                return _date(text, start, match.end(), iso, form, Shape.RANGE)
            return _date(text, start, match.end(), iso, form)
    match = _MONTHS.match(text, start)
    if match and _in(_number(match["m"]), 12) and not text.startswith(("个", "月"), match.end("m") + 1):
        iso, form = _iso(match["y"], _number(match["m"])), _REL_FORM.get(match["rel"] or "")
        if match["m2"]:
            if not _in(_number(match["m2"]), 12):
                return None
            iso += "/" + _iso(match["y2"] or match["y"], _number(match["m2"]))
            return _date(text, start, match.end(), iso, form, Shape.RANGE)
        return _date(text, start, match.end(), iso, form)
    match = _DAYS.match(text, at)
    if match and _in(_number(match["d"]), 31) and not (match["d"] == "一"):
        last = _number(match["d2"])
        if match["d2"] and not _in(last, 31):
            return None
        iso = f"---{_number(match['d']):02d}"
        if match["d2"]:
            return _date(text, at, match.end(), f"{iso}/---{last:02d}", None, Shape.RANGE)
        return _date(text, at, match.end(), iso)
    match = _DAY_NUMBER.match(text, at)
    if match and _in(_number(match["d"]), 31) and not _NAME_BEFORE.search(text[max(0, at - 1) : at]):
        return _date(text, at, match.end(), f"---{_number(match['d']):02d}")
    for pattern in (_ISO, _ISO_MONTH):
        match = pattern.match(text, at)
        if match:
            day = int(match["d"]) if pattern is _ISO else None
            return _date(text, at, match.end(), _iso(match["y"], int(match["m"]), day))
    return None


def _read_periods(text: str, start: int, at: int, floor: int) -> Figure | None:
    match = _PART.match(text, start)
    if match is None:
        return None
    head, form = _iso(match["y"]), _REL_FORM.get(match["rel"] or "")
    if match["half"]:
        return _date(text, start, match.end(), f"{head}-H{1 if match['half'] == '上' else 2}", form)
    if match["months"]:
        last = _number(match["months"])
        if not _in(last, 12):
            return None
        return _date(
            text,
            start,
            match.end(),
            f"{head}-01/{head}-{last:02d}",
            " ".join(filter(None, (form, "first"))),
            Shape.RANGE,
        )
    if match["first"]:
        last = _number(match["first"])
        return _date(text, start, match.end(), f"{head}-Q1/Q{last}", form, Shape.RANGE)
    quarter = _number(match["q"] or match["q3"])
    if match["q2"]:
        return _date(text, start, match.end(), f"{head}-Q{quarter}/Q{_number(match['q2'])}", form, Shape.RANGE)
    return _date(text, start, match.end(), f"{head}-Q{quarter}", form)


def _read_years(text: str, start: int, at: int, floor: int) -> Figure | None:
    match = _DECADE.match(text, at)
    if match:
        return _decade(text, at, match)
    match = _CENTURY.match(text, at)
    if match and _number(match["c"]):
        return _date(text, at, match.end(), f"C{_number(match['c'])}")
    match = _SEASON.match(text, at)
    if match:
        return _date(text, at, match.end(), f"{match['y']}/{match['y'][:2]}{match['s']}", "season", Shape.RANGE)
    match = _YEARS.match(text, at)
    if match:
        return _date(text, at, match.end(), f"{_iso(match['y'])}/{_iso(match['y2'])}", None, Shape.RANGE)
    if text[max(floor, at - 3) : at].endswith(("公元", "公元前")):
        begin = at - 3 if text[max(floor, at - 3) : at] == "公元前" else at - 2
        match = _ANCIENT.match(text, begin)
        if match:
            year = Fraction(_number(match["y"]) or 0)
            form = "bc" if match["era"] == "公元前" else "ad"
            return Figure(text[begin : match.end()], begin, match.end(), Kind.DATE, (year,), form=form)
    match = _YEAR.match(text, at) or _SPELLED_YEAR.match(text, at) or _BARE_YEAR.match(text, at)
    if match and 1000 <= (_number(match["y"]) or 0) <= 2200:
        return _date(text, at, match.end(), _iso(match["y"]))
    return None


def _decade(text: str, at: int, match: re.Match[str]) -> Figure | None:
    said, tens = match["c"], _number(match["a"] or match["b"]) or 0
    if said and said[0] in "上":
        century = 19
    elif said and said[0] in "本这":
        century = 20
    elif said:
        century = (_number(said) or 20) - 1
    elif match["cc"]:
        century = int(match["cc"])
    else:
        century = 19 if tens >= 3 else 20
    iso = f"{century}{tens}0s"
    if match["b2"]:
        return _date(text, at, match.end(), f"{iso}/{century}{_number(match['b2'])}0s", None, Shape.RANGE)
    return _date(text, at, match.end(), iso)


def _read_plan(text: str, at: int) -> Figure | None:
    match = _PLAN.match(text, at)
    quoted = text[at] in '“"‘「『'
    if (
        match is None
        or (quoted and match[0][-1] not in '”"’」』划要期间段')
        or (not quoted and not match["what"] and text[match.end() : match.end() + 1] not in tuple("末开收，、以"))
    ):
        return None
    if not quoted and at > 0 and text[at - 1] in "一二三四五六七八九第百":
        return None
    form = "plan" if (match["what"] or "")[:2] in ("规划", "计划") else None
    if match["what"] == "规划纲要":
        form = "outline"
    return _date(text, at, match.end(), f"FYP{_number(match['n'])}", form)


def _read_clock(text: str, start: int, at: int, floor: int) -> Figure | None:
    begin = at
    for length in (2, 1):
        word = text[max(floor, at - length) : at]
        if len(word) == length and re.fullmatch(_CLOCK_WORD, word):
            begin = at - length
            break
    first = _one_clock(text, begin, None)
    if first is None:
        return None
    iso, end, part, sure = first
    joint = re.compile(_JOIN).match(text, end)
    second = _one_clock(text, joint.end(), part) if joint else None
    if second:
        return _clock_figure(text, begin, second[1], f"{iso}/{second[0]}", Shape.RANGE)
    if not sure:
        return None
    return _clock_figure(text, begin, end, iso, Shape.SINGLE)


def _clock_figure(text: str, start: int, end: int, iso: str, shape: Shape) -> Figure:
    """A time of day. ``values`` are the numbers its English shows: 9 and 30 for 9:30 a.m., 3 for 3 p.m."""
    shown: list[Fraction] = []
    for part in iso.split("/"):
        hour, minute = int(part[1:3]), int(part[4:6])
        shown += [Fraction(hour % 12 or 12)] + ([Fraction(minute)] if minute else [])
    return Figure(text[start:end], start, end, Kind.DURATION, tuple(shown), date=iso, shape=shape, form="clock")


def _one_clock(text: str, at: int, part: str | None) -> tuple[str, int, str | None, bool] | None:
    """A time of day at ``at``: its ISO form, end, part of the day, and whether it can be nothing else."""
    match = _CLOCK.match(text, at)
    if match is None:
        return None
    part = match["part"] or part
    hour, minute = _number(match["h"]), _number(match["min"] or match["min2"]) or 0
    if hour is None or hour > 24 or minute > 59:
        return None
    if match["half"]:
        minute = 30
    if match["quarter"]:
        minute = 15 if match["quarter"] == "一" else 45
    if part in _PM and hour < 12:
        hour += 12
    sign = text[match.end("h")]
    sure = bool(match["part"] or match["min"] or match["half"] or match["quarter"] or match["o"])
    if sign == ":":
        sure = sure or (len(match["h"]) == 2 and not text[:at].endswith(("比分", "以", "比", "成", ":")))
    elif sign == "时" and not sure:
        sure = text[at - 1 : at] in ("日", "午", "晨", "至", "到", "间", "于") or text[
            match.end() : match.end() + 1
        ] in tuple("起至到前后左")
    return f"T{hour:02d}:{minute:02d}", match.end(), part, sure
