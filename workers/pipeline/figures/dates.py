"""Dates, and the order in which dates, periods and times are tried.

``Figure.date`` holds ISO 8601 where that has a form, with "-" for what is not said:

    2024  2018-09  1955-10-01  --09  --09-19  ---19        years, months, days
    2025-H1  --H1  2025-Q1  2025-Q1/Q3  --Q1/Q3            halves and quarters
    2025-01/2025-08  --01/--08  --09-19/--09-21  2021/2025 ranges
    FYP14  1990s  1950s/1960s  C21                         plans, decades, centuries
    T09:30  T09:30/T11:00                                  times of the day
"""

from __future__ import annotations

import re

from workers.pipeline.figures.calendar_words import (
    DIGITS,
    JOIN,
    RELATIVE,
    RELATIVE_FORM,
    YEAR,
    date_figure,
    iso,
    number_of,
)
from workers.pipeline.figures.clocks import read_clock
from workers.pipeline.figures.lunar import read_lunar
from workers.pipeline.figures.periods import read_part_of_year, read_plan, read_years
from workers.pipeline.values import Figure, Shape

_TO_DAY = rf"(?:{JOIN}(?:(?P<y2>{YEAR})年)?(?:(?P<m2>{DIGITS})月)?(?P<d2>{DIGITS})[日号])?"
_TO_MONTH = rf"(?:月?份?{JOIN}(?:(?P<y2>{YEAR})年)?(?P<m2>{DIGITS}))?"
_FULL = re.compile(
    rf"(?:(?P<y>{YEAR})年|{RELATIVE})(?P<m>元|{DIGITS})月(?:(?P<d1>{DIGITS}){JOIN}(?P<dx>{DIGITS})[日号]|(?P<d>{DIGITS})[日号]?(?<=[日号]){_TO_DAY})(?![日号])"
)
_MONTHS = re.compile(rf"(?:(?P<y>{YEAR})年|{RELATIVE})(?P<m>元|{DIGITS}){_TO_MONTH}月份?(?![饼球嫂薪票经子亮季])")
_DAYS = re.compile(
    rf"(?P<d>{DIGITS})(?:日?{JOIN}(?P<d2>{DIGITS}))?日(?!本|元|报|均线|前|益|常|程|内|以?内|游|之内|后|龄|薪|活|照|产|军|系)"
)
# 二号上午, 5号宣布: a day, where 1号线 and 神舟十一号 are names.
_DAY_NUMBER = re.compile(
    rf"(?P<d>{DIGITS})号(?=[上下中]午|晚|凌晨|在(?!轨)|举行|宣布|开[幕始]|启程|电|报道|闭幕|至|到|前|后|起|召开|出席|抵达|会见|发布|正式|将)"
)
_NAME_BEFORE = re.compile(r"[舟娥宫征问云斗箭第楼院]")
_COUNTED = re.compile(r"[前头后每近满]")  # 前四日: four days
_ISO = re.compile(r"(?P<y>(?:19|20)\d\d)([-/.])(?P<m>0?[1-9]|1[0-2])\2(?P<d>0?[1-9]|[12]\d|3[01])(?![\d.%])")
_ISO_MONTH = re.compile(r"(?P<y>(?:19|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])(?![\d.%-])")

# 3、4月份, 六、七月, 70、80年代, 9月19、20日: the word after the last is meant for all.
_LISTED = re.compile(
    rf"(?P<n>\d{{1,2}})(?:(?=(?:、\d{{1,2}}){{1,5}}(?:[两三四]个?)?(?P<unit>月|日|年代))|(?<=、\d)(?=[两三四]个?(?P<unit2>月)))"
    rf"|(?P<zh>{DIGITS})(?=(?:、[一二三四五六七八九十]{{1,2}}){{1,3}}(?P<unit3>月))"
)
# 七八月, 三四月份: two months; a length of time has 个.
_TWO_MONTHS = re.compile(r"(?P<m>[一二三四五六七八九]|十)(?P<m2>[二三四五六七八九]|十(?![一二])|十?[一二])月份?")
_COUNTED_MONTH = re.compile(r"(?:不[足到满]|未满|将近|短短|[近满仅逾])$")  # 不足一月: a month, not January


def read_date(text: str, at: int, floor: int) -> Figure | None:
    """The date, period, plan or time of day at ``at``; words like 今年 before it are taken in."""
    first = text[at]
    if first in "农阴夏正冬腊":
        return read_lunar(text, at)
    if first in '“"‘「『十二' and (plan := read_plan(text, at)):
        return plan
    if not (first.isdigit() or first in "〇零一二三四五六七八九十廿两上下前第本公元"):
        return None
    start = at - 2 if text[max(floor, at - 2) : at] in RELATIVE_FORM else at
    for reader in (_read_listed, _read_full, _read_months, _read_days, read_part_of_year, read_years, read_clock):
        found = reader(text, start, at, floor)
        if found is not None:
            return found
    return None


def _read_listed(text: str, start: int, at: int, floor: int) -> Figure | None:
    """One of several months, days or decades that share the word after the last."""
    match = _LISTED.match(text, at)
    if match is None:
        return None
    number, unit = number_of(match["n"] or match["zh"]), match["unit"] or match["unit2"] or match["unit3"]
    if unit == "年代":
        tens = number if number >= 10 else number * 10
        return date_figure(text, at, match.end(), f"{1900 + tens if tens >= 30 else 2000 + tens}s")
    if unit == "月" and 1 <= number <= 12:
        return date_figure(text, at, match.end(), f"--{number:02d}")
    if unit == "日" and 1 <= number <= 31:
        return date_figure(text, at, match.end(), f"---{number:02d}")
    return None


def _read_full(text: str, start: int, at: int, floor: int) -> Figure | None:
    """2024年9月19日, 今年4月28日, 9月19日至21日."""
    match = _FULL.match(text, start)
    if match is None:
        return None
    month, day = number_of(match["m"]), number_of(match["d"] or match["d1"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    form, date = RELATIVE_FORM.get(match["rel"] or ""), iso(match["y"], month, day)
    last = number_of(match["d2"] or match["dx"])
    if not 1 <= last <= 31:
        return date_figure(text, start, match.end(), date, form)
    date += "/" + iso(match["y2"] or match["y"], number_of(match["m2"]) or month, last)
    return date_figure(text, start, match.end(), date, form, Shape.RANGE)


def _read_months(text: str, start: int, at: int, floor: int) -> Figure | None:
    """2018年9月, 1—8月份, 去年12月, 七八月."""
    pair = _TWO_MONTHS.match(text, at)
    if pair and start == at and number_of(pair["m2"]) == number_of(pair["m"]) + 1:
        date = f"{iso(None, number_of(pair['m']))}/{iso(None, number_of(pair['m2']))}"
        return date_figure(text, at, pair.end(), date, "both", Shape.RANGE)
    match = _MONTHS.match(text, start)
    if match and match["m"] == "一" and start == at and _COUNTED_MONTH.search(text[max(0, at - 2) : at]):
        return None
    if match is None or not 1 <= number_of(match["m"]) <= 12:
        return None
    form, date = RELATIVE_FORM.get(match["rel"] or ""), iso(match["y"], number_of(match["m"]))
    if not match["m2"]:
        return date_figure(text, start, match.end(), date, form)
    if not 1 <= number_of(match["m2"]) <= 12:
        return None
    date += "/" + iso(match["y2"] or match["y"], number_of(match["m2"]))
    return date_figure(text, start, match.end(), date, form, Shape.RANGE)


def _read_days(text: str, start: int, at: int, floor: int) -> Figure | None:
    """12日, 15日至17日, 二号上午, and dates in digits: 2024-09-19."""
    match = _DAYS.match(text, at)
    if match and 1 <= number_of(match["d"]) <= 31 and match["d"] != "一" and not _COUNTED.search(text[at - 1 : at]):
        date, last = f"---{number_of(match['d']):02d}", number_of(match["d2"])
        if not match["d2"]:
            return date_figure(text, at, match.end(), date)
        return (
            date_figure(text, at, match.end(), f"{date}/---{last:02d}", None, Shape.RANGE) if 1 <= last <= 31 else None
        )
    match = _DAY_NUMBER.match(text, at)
    if match and 1 <= number_of(match["d"]) <= 31 and not _NAME_BEFORE.search(text[max(0, at - 1) : at]):
        return date_figure(text, at, match.end(), f"---{number_of(match['d']):02d}")
    if match := _ISO.match(text, at):
        return date_figure(text, at, match.end(), iso(match["y"], int(match["m"]), int(match["d"])))
    if match := _ISO_MONTH.match(text, at):
        return date_figure(text, at, match.end(), iso(match["y"], int(match["m"])))
    return None
