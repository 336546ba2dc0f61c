"""Ordinals: 第八届, 第36位, 十四届全国人大三次会议, 1号线, 前十, 101周年, 表1."""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.found import CHINESE, Found, value_of
from workers.pipeline.figures.lexicon import NOT_CLASSIFIER, ORDINAL_CLASSIFIERS
from workers.pipeline.figures.numerals import read_arabic, read_chinese
from workers.pipeline.values import Kind

_ORDINAL = re.compile(rf"第(?P<n>\d{{1,6}}|[{CHINESE}]{{1,7}})")
_ORDINAL_WORDS = tuple(sorted(ORDINAL_CLASSIFIERS, key=len, reverse=True))
# 第一 in these is a name or an adverb: first time, Party secretary, primary industry.
_NOT_ORDINAL = re.compile(
    r"第一(?:资源|动能|动力|生产力|要务|要素|责任|议题|时间|书记|财经|线|手|产业|现场|夫人|人民|人称|桶金)"
    r"|第[一二](?:、[二三]){1,2}次?产业|第[二三](?:产业|方|者)|第[一二三四]季度|第三世界|第三地"
)
_SESSION = re.compile(
    r"(?P<n>[十百一二三四五六七八九]{1,4}|\d{1,3})届"
    r"(?=[一二三四五六七八九十]{1,2}次|[一二三四五六七]中|[一-鿿]{0,4}?(?:全国|人大|政协|中央|中全会|全会|代表大会|委员会|理事会|"
    r"常委会|省委|市委|区委|县委|党委|党代会|纪委))"
)
_LATE_SESSION = re.compile(
    r"(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]?百[一二三四五六七八九十零]{0,3})届"
)
_NUMBER = re.compile(r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,5})号(?!召|称|角|脉)")
_DIVISION = re.compile(r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})师(?![傅生资范长徒兄姐父弟道德])")
_TOP = re.compile(r"前(?P<n>\d{1,4}|[一二三四五六七八九十百]{1,3})(?:名|强|位)?(?!\d|个?[月季])")
_MEETING = re.compile(r"(?P<n>[一二三四五六七八九十]{1,3})次(?=全体会议|会议|全会|全国代表大会|党代会|学术)")
_AFTER_ARTICLE = re.compile(r"$|[^一-鿿A-Za-z0-9]|第|的?规定|之|至第|和第|及第|明确|所列|作出|自|中")
_BEFORE_ARTICLE = re.compile(r"[法例定则程款章条》]$|办法$")
_LABEL = re.compile(r"(?<![一-鿿])(?P<word>附?[表图]|附件|附录|专栏) ?(?P<n>\d{1,3})(?![\d.,%‰万亿个份张幅年月])")
_BODY = re.compile(r"届[^，。；]*$")
_ANNIVERSARY = re.compile(r"(?P<n>\d{1,4}|[一二三四五六七八九十百]{1,5})周年")


def ordinal(text: str, at: int) -> Found | None:
    """第 with its number and the measure word after it."""
    match = _ORDINAL.match(text, at)
    if match is None or _NOT_ORDINAL.match(text, at):
        return None
    numeral = read_arabic(text, match.start("n")) if match["n"].isdigit() else read_chinese(text, match.start("n"))
    if numeral is None or numeral.high is not None:
        return None
    end = numeral.end
    cut = NOT_CLASSIFIER.match(text, end)  # 第二家园: 家 begins a noun
    word = None if cut else next((w for w in _ORDINAL_WORDS if text.startswith(w, end)), None)
    end += len(word or "")
    form = "article" if word and word in "条款章节编" and _is_law(text, at, end) else None
    return Found(at, end, Kind.RANK, (numeral.value,), form=form, classifier=word)


def _is_law(text: str, start: int, end: int) -> bool:
    """Whether 第三条 is an article of a law, and not the third of something: 第三条铁路."""
    return bool(_AFTER_ARTICLE.match(text, end) or _BEFORE_ARTICLE.search(text[max(0, start - 3) : start]))


def session(text: str, at: int) -> Found | None:
    """Ordinals without 第: the congress or meeting, the number of a line or house, the division."""
    match = (
        _SESSION.match(text, at)
        or _LATE_SESSION.match(text, at)
        or _MEETING.match(text, at)
        or _NUMBER.match(text, at)
        or _DIVISION.match(text, at)
    )
    if match is None or match["n"] == "一":
        return None
    if match.re is _MEETING and not _BODY.search(text[max(0, at - 14) : at]):
        return None  # 五次会议 alone are five meetings
    value = value_of(match["n"])
    word = text[match.end("n")]
    return None if value is None else Found(at, match.end("n") + 1, Kind.RANK, (value,), classifier=word)


def label(text: str, at: int) -> Found | None:
    """表1, 附件3: the number of a table, chart or annex, where a phrase begins with it."""
    match = _LABEL.match(text, at)
    if match is None:
        return None
    return Found(at, match.end(), Kind.RANK, (Fraction(match["n"]),), form="article", classifier=match["word"])


def top(text: str, at: int) -> Found | None:
    """前十, 前20名: the first so many."""
    match = _TOP.match(text, at)
    value = value_of(match["n"]) if match else None
    if match is None or value is None:
        return None
    return Found(at, match.end(), Kind.COUNT, (value,), form="top")


def anniversary(text: str, at: int) -> Found | None:
    """101周年: which anniversary."""
    match = _ANNIVERSARY.match(text, at)
    value = value_of(match["n"]) if match else None
    if match is None or value is None:
        return None
    return Found(at, match.end(), Kind.DATE, (value,), form="anniversary", classifier="周年")
