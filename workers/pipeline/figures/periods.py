"""Parts of a year, years, decades, centuries and Five-Year Plans."""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.amounts import classifier_at, unit_at
from workers.pipeline.figures.calendar_words import JOIN, RELATIVE, RELATIVE_FORM, YEAR, date_figure, iso, number_of
from workers.pipeline.values import Figure, Kind, Shape

_PART = re.compile(
    rf"(?:(?P<y>{YEAR})年度?|{RELATIVE})(?:"
    r"(?P<half>[上下])半年(?!度?[一二三四])"
    r"|前(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个月|月(?!份?\d{1,2}日))"
    r"|前(?P<first>[一二两三四1-4])个?季度?"
    r"|第?(?P<q>[一二三四1-4])(?:(?:至|到|[-—~])第?(?P<q2>[二三四2-4]))?季度?(?<=季度)"
    r"|第(?P<q3>[一二三四])季(?![节度度军候风重全播首收])"
    r")"
)
_EVENTS = ("考", "赛", "婚", "战")
_SERIES = re.compile(r"[剧番]|综艺|节目|动[画漫]|影集|真人秀|脱口秀|系列片|歌手")  # whose 第二季 is its second season
_YEARS = re.compile(rf"(?P<y>{YEAR})年?{JOIN}(?P<y2>{YEAR})(?:年度?(?!代)|(?=[)）])|(?=赛季|学年|财年|年度))")
_SEASON = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?:[-—/]|/(?:19|20))(?P<s>\d\d)(?=年?(?:赛季|学年|年度|财年|雪季|榨季|采暖季|供暖季))"
)
_SHORT_RANGE = re.compile(r"(?P<y>(?:19|20)\d\d)[-—~](?P<s>\d\d)年(?!代)")
_YEAR = re.compile(
    rf"(?P<y>{YEAR})(?:年度|年份|年(?!代|期|龄|轮|薪|多(?![\d一两二三四五六七八九十几])|余|的?历史(?!性|首|新|上|最)|之久|以上))"
)
_SPELLED_YEAR = re.compile(
    r"(?P<y>(?:一九[五六七八九]|二[〇零][〇零一二三四])[〇零一二三四五六七八九])(?![〇零一二三四五六七八九十百千万亿])"
)
# A year without 年: 2016伦敦奥运会, “2016盂兰文化节”, 2015级. Never before a measure word or unit.
_BARE_YEAR = re.compile(r"(?P<y>(?:19[5-9]|20[0-3])\d)(?=[级届款版](?![^，。]{0,2}[元人])|[^\d,.%:/—~\-A-Za-z]|$)")
_EARLY_YEAR = re.compile(r"(?P<y>[1-9]\d\d)年(?![前代多余]|的?历史)")  # 建于730年
_SHORT_YEAR = re.compile(r"(?P<y>\d\d)年(?!代)")  # ’96年
_ANCIENT = re.compile(r"(?P<era>公元前|公元)(?P<y>\d{1,4}|[一二三四五六七八九〇零]{1,4})年")
_DECADE = re.compile(
    r"(?:(?P<c>上个?|本|这个?|(?:\d\d|[一二]?十[一二三四五六七八九]?|二十)(?=世纪))世纪|(?P<cc>(?:1[5-9]|20)))?"
    r"(?:(?P<a>[1-9])0(?:、(?P<a2>[2-9])0)?|(?P<b>[一二三四五六七八九])(?P<b2>[二三四五六七八九])?十)年代"
)
_GENERATION = re.compile(r"(?P<tens>[0-9])(?P<half>[05])后(?!.{0,2}[年天日月分秒])")  # 90后: those born in the 1990s
_CENTURY = re.compile(
    r"(?:公元)?(?P<c>\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?![00-9一二三四五六七八九]0?十?年代)"
)
_PLAN = re.compile(
    r"[“\"‘「『]?(?P<n>[一二]?十[一二三四五六七八九]|十|[六七八九])五\s?[”\"’」』]?(?P<what>规划纲要|规划|计划|时期|期间|阶段)?"
)


def read_part_of_year(text: str, start: int, at: int, floor: int) -> Figure | None:
    """上半年, 前三季度, 第二季度, 前7个月, with the year or 今年 that begins at ``start``."""
    match = _PART.match(text, start)
    if match is None or (match["q"] == "一" and text[start - 1 : start] == "前"):
        return None  # 较前一季度: the one before
    if text[start - 1 : start] in _EVENTS and text.startswith("前", start):
        return None  # 考前两个月: before it
    if match[0].endswith("季") and _SERIES.search(text[max(0, start - 16) : start]):
        return None
    head, form, shape = iso(match["y"]), RELATIVE_FORM.get(match["rel"] or ""), Shape.SINGLE
    if match["half"]:
        date = f"{head}-H{1 if match['half'] == '上' else 2}"
    elif match["months"]:
        last = number_of(match["months"])
        if not 1 <= last <= 12:
            return None
        date, shape, form = f"{head}-01/{head}-{last:02d}", Shape.RANGE, " ".join(filter(None, (form, "first")))
    elif match["first"]:
        date, shape = f"{head}-Q1/Q{number_of(match['first'])}", Shape.RANGE
    elif match["q2"]:
        date, shape = f"{head}-Q{number_of(match['q'])}/Q{number_of(match['q2'])}", Shape.RANGE
    else:
        date = f"{head}-Q{number_of(match['q'] or match['q3'])}"
    return date_figure(text, start, match.end(), date, form, shape)


def read_years(text: str, start: int, at: int, floor: int) -> Figure | None:
    """The decade, century, season, range of years or year at ``at``."""
    if match := _DECADE.match(text, at):
        return _decade(text, at, match)
    if match := _GENERATION.match(text, at):
        tens = int(match["tens"])
        if match["half"] == "5":
            return date_figure(text, at, match.end(), f"{'19' if tens >= 3 else '20'}{tens}5", "generation")
        return date_figure(text, at, match.end(), f"{'19' if tens >= 3 else '20'}{tens}0s", "generation")
    if (match := _CENTURY.match(text, at)) and number_of(match["c"]):
        return date_figure(text, at, match.end(), f"C{number_of(match['c'])}")
    if match := _SEASON.match(text, at):
        date = f"{match['y']}/{match['y'][:2]}{match['s']}"
        return date_figure(text, at, match.end(), date, "season", Shape.RANGE)
    if (match := _SHORT_RANGE.match(text, at)) and 1 <= int(match["s"]) - int(match["y"][2:]) <= 9:
        return date_figure(text, at, match.end(), f"{match['y']}/{match['y'][:2]}{match['s']}", None, Shape.RANGE)
    if (match := _YEARS.match(text, at)) and all(1000 <= number_of(match[g]) <= 2200 for g in ("y", "y2")):
        return date_figure(text, at, match.end(), f"{iso(match['y'])}/{iso(match['y2'])}", None, Shape.RANGE)
    if (match := _SHORT_YEAR.match(text, at)) and text[at - 1 : at] in ("'", "’", "‘"):
        return date_figure(text, at, match.end(), f"19{match['y']}" if match["y"] >= "40" else f"20{match['y']}")
    if ancient := _ancient(text, at, floor):
        return ancient
    if (match := _EARLY_YEAR.match(text, at)) and text[at - 1 : at] == "于":
        return Figure(match[0], at, match.end(), Kind.DATE, (Fraction(match["y"]),), form="ad")
    match = _YEAR.match(text, at) or _SPELLED_YEAR.match(text, at) or _bare_year(text, at)
    if match and not _counts_years(text, at, match) and 1000 <= number_of(match["y"]) <= 2200:
        return date_figure(text, at, match.end(), iso(match["y"]))
    return None


def _counts_years(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether so many years are meant, and no year: 2200年前, 开凿了1300年."""
    year = number_of(match["y"])
    if text.startswith("前", match.end()):
        return not 1800 <= year <= 2100
    closed = text[match.end() : match.end() + 1] in tuple("，。；！？、之") or match.end() == len(text)
    return closed and text[at - 1 : at] == "了" and not 1900 <= year <= 2100


def _bare_year(text: str, at: int) -> re.Match[str] | None:
    match = _BARE_YEAR.match(text, at)
    if match is None or text[match.end() : match.end() + 1] in ("级", "届", "款", "版", ""):
        return match
    if text.startswith("百强", match.end()):
        return match
    end = match.end()
    amount_follows = (
        unit_at(text, end) or classifier_at(text, end, strict=False) or text[end] in "余多十百千万亿年月日至到比"
    )
    return None if amount_follows else match


def _ancient(text: str, at: int, floor: int) -> Figure | None:
    """公元前221年, 公元618年: years that ISO 8601 does not write without agreement; their number is in ``values``."""
    for era in ("公元前", "公元"):
        begin = at - len(era)
        if begin >= floor and text.startswith(era, begin) and (match := _ANCIENT.match(text, begin)):
            year = Fraction(number_of(match["y"]))
            form = "bc" if era == "公元前" else "ad"
            return Figure(text[begin : match.end()], begin, match.end(), Kind.DATE, (year,), form=form)
    return None


def _decade(text: str, at: int, match: re.Match[str]) -> Figure:
    """上世纪九十年代, 1990年代, 五六十年代. Without a century 30s to 90s are of the 20th, 10s and 20s of the 21st."""
    said, tens = match["c"] or "", number_of(match["a"] or match["b"])
    if said.startswith("上"):
        century = 19
    elif said.startswith(("本", "这")):
        century = 20
    elif said:
        century = (number_of(said) or 20) - 1
    elif match["cc"]:
        century = int(match["cc"])
    else:
        century = 19 if tens >= 3 else 20
    date = f"{century}{tens}0s"
    if other := number_of(match["a2"] or match["b2"]):
        return date_figure(text, at, match.end(), f"{date}/{century}{other}0s", None, Shape.RANGE)
    return date_figure(text, at, match.end(), date)


_QUOTES = '“"‘「『'
_PLAN_ENDS = '”"’」』划要期间段'


def read_plan(text: str, at: int) -> Figure | None:
    """“十四五”期间, “十五五”规划, 十三五末; 二十四五 is no plan."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    if text[at] in _QUOTES:
        if match[0][-1] not in _PLAN_ENDS:
            return None
    elif (at > 0 and text[at - 1] in "一二三四五六七八九第百") or not (
        match["what"] or text[match.end() : match.end() + 1] in ("末", "开", "收", "，", "、", "以")
    ):
        return None
    what = match["what"] or ""
    form = "outline" if what == "规划纲要" else "plan" if what in ("规划", "计划") else None
    return date_figure(text, at, match.end(), f"FYP{number_of(match['n'])}", form)
