"""Ordinals, fractions, ratios and the multiples that are words of their own (翻番, 减半, 半壁江山)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from workers.pipeline.figures.bounds import bound_after, bound_before
from workers.pipeline.figures.lexicon import NOT_CLASSIFIER, ORDINAL_CLASSIFIERS
from workers.pipeline.figures.numerals import DIGITS, arabic, read_arabic, read_chinese
from workers.pipeline.values import Bound, Direction, Figure, Kind, Shape

_CN = "零〇一二两三四五六七八九十百千万"
_NUM = rf"(?:\d{{1,15}}(?:\.\d{{1,15}})?|[{_CN}]{{1,12}}(?:点[零〇一二三四五六七八九]{{1,12}})?)"
_JOIN = r"(?:至|到|[-—~]{1,2})"

_ORDINAL = re.compile(rf"第(?P<n>\d{{1,6}}|[{_CN}]{{1,7}})")
_ORDINAL_WORDS = tuple(sorted(ORDINAL_CLASSIFIERS, key=len, reverse=True))
# 第一 in these is a name or an adverb: first time, Party secretary, primary industry.
_NOT_ORDINAL = re.compile(
    r"第一(?:资源|动能|动力|生产力|要务|要素|责任|议题|时间|书记|财经|线|手|产业|现场|夫人|人民|人称|桶金)|第[二三](?:产业|方|者)|第[一二三四]季度|第三[世地](?:界|)"
)
_SESSION = re.compile(
    r"(?P<n>[十百一二三四五六七八九]{1,4}|\d{1,3})届"
    r"(?=[一二三四五六七八九十]{1,2}次|[一二三四五六七]中|[一-鿿]{0,4}?(?:全国|人大|政协|中央|中全会|全会|代表大会|委员会|理事会|常委会|省委|市委|区委|县委|党委|党代会|纪委))"
)
_LATE_SESSION = re.compile(
    r"(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]?百[一二三四五六七八九十零]*)届"
)
_NUMBER = re.compile(r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,5})号(?!召|称|角|脉)")
_DIVISION = re.compile(r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})师(?![傅生资范长徒兄姐父弟道德])")
_TOP = re.compile(r"前(?P<n>\d{1,4}|[一二三四五六七八九十百]{1,3})(?:名|强|位)?")
_MEETING = re.compile(r"(?P<n>[一二三四五六七八九十]{1,3})次(?=全体会议|会议|全会|全国代表大会|党代会|学术)")

_BODY = re.compile(r"届[^，。；]*$")

_BY_PARTS = re.compile(rf"(?P<d>百|千|万|{_NUM})分之(?P<n>{_NUM})(?:(?:{_JOIN})(?:百分之|千分之)?(?P<n2>{_NUM}))?")
_SLASH = re.compile(r"(?P<n>\d{1,3})/(?P<d>\d{1,4})(?![\d/.年月日]|[A-Za-z])")
_RATIO = re.compile(
    r"(?P<all>\d{1,15}(?:\.\d{1,15})?%?(?::\d{1,15}(?:\.\d{1,15})?%?){1,9})(?![\d.]|万|亿)|(?P<a>\d{1,15}(?:\.\d{1,15})?)比(?P<b>\d{1,15}(?:\.\d{1,15})?)(?![\d.%]|例|个|年|月|日|万|亿|元)|(?P<x>[零〇一二三四五六七八九十])比(?P<y>[零〇一二三四五六七八九十])(?![例较如个年]|重)"
)
_SCORE = re.compile(
    r"(?P<a>\d{1,3})[-—](?P<b>\d{1,3})(?![\d.%年月日万亿])(?=的?(?:总?比分|战胜|击败|大胜|取胜|力克|获胜|领先|落后|负于|逆转|战平|险胜|横扫|胜|负|平|完胜|惜败|告负))"
)
_SCORED = re.compile(r"(?P<a>\d{1,3})[-—](?P<b>\d{1,3})(?![\d.%年月日万亿])")
_SPLIT = re.compile(r"(?P<a>[一二三四五六七八九])(?P<b>[一二三四五六七八九])开")
_DOUBLING = re.compile(rf"翻了?(?P<n>\d|[一两二三四几])?番|翻了?(?P<n2>[一两二三四])个?番")
_HALF = re.compile(r"半壁江山|一半|半数|(?<=[近过超逾])半(?![年个小天月])")
_TENTHS = re.compile(
    r"(?P<a>[一二两三四五六七八九\d])(?P<a2>[二三四五六七八九])?成(?P<b>[一二三四五六七八九半])?(?![为立功员果绩本长都人熟交就分效型形套批片堆群家名品百不活]|千)"
)
_DISCOUNT = re.compile(
    r"打?(?P<a>[一二三四五六七八九]|\d(?:\.\d)?)(?P<b>[一二三四五六七八九])?折(?![叠射扣页中腰旧线断返磨])"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A shape at its place, before bounds are looked for."""

    start: int
    end: int
    kind: Kind
    values: tuple[Fraction, ...]
    unit: str | None = None
    shape: Shape = Shape.SINGLE
    form: str | None = None
    direction: Direction | None = None
    classifier: str | None = None


def read_shape(text: str, at: int, floor: int) -> Figure | None:
    """The ordinal, fraction, ratio, tenths or doubling at ``at``, with its bound."""
    first = text[at]
    if first == "第":
        return _plain(text, _ordinal(text, at))
    if first == "前":
        return _plain(text, _top(text, at))
    if first in "翻减对打":
        return _plain(text, _word(text, at), bounded=True)
    for reader in (_parts, _half, _ratio, _tenths, _session, _anniversary):
        found = reader(text, at)
        if found is not None:
            return _bounded(text, found, floor)
    return None


def _value(text: str) -> Fraction | None:
    if text[0].isdigit():
        return arabic(text)
    whole, _, places = text.partition("点")
    numeral = read_chinese(whole, 0)
    if numeral is None or numeral.end != len(whole) or numeral.high is not None:
        return None
    return numeral.value + (Fraction(int("".join(str(DIGITS[c]) for c in places)), 10 ** len(places)) if places else 0)


def _plain(text: str, found: _Found | None, bounded: bool = False) -> Figure | None:
    """``found`` as a figure; ``bounded``: with the bound after it, for 翻了一番多."""
    if found is None:
        return None
    end, bound = bound_after(text, found.end, numeric=True) if bounded else (found.end, None)
    return Figure(
        zh=text[found.start : end],
        start=found.start,
        end=end,
        kind=found.kind,
        values=found.values,
        unit=found.unit,
        bound=bound,
        shape=found.shape,
        form=found.form,
        direction=found.direction,
        classifier=found.classifier,
    )


def _bounded(text: str, found: _Found, floor: int) -> Figure:
    before = bound_before(text, floor, found.start, is_time=False, bare=text.startswith("半", found.start))
    end, after = bound_after(text, found.end, numeric=found.kind is Kind.PERCENT)
    if found.kind is Kind.RANK:
        end, after, before = found.end, None, type(before)(found.start, None)
    bound: Bound | None = before.bound or after
    form = " ".join(filter(None, (found.form, "verb_bound" if before.verb else None))) or None
    return Figure(
        text[before.start : end],
        before.start,
        end,
        found.kind,
        found.values,
        found.unit,
        bound,
        found.shape,
        None,
        found.direction,
        found.classifier,
        form,
    )


def _ordinal(text: str, at: int) -> _Found | None:
    match = _ORDINAL.match(text, at)
    if match is None or _NOT_ORDINAL.match(text, at):
        return None
    numeral = read_arabic(text, match.start("n")) if match["n"].isdigit() else read_chinese(text, match.start("n"))
    if numeral is None or numeral.high is not None:
        return None
    end = numeral.end
    cut = NOT_CLASSIFIER.match(text, end)  # 第二家园: 家 begins a noun
    word = None if cut else next((w for w in _ORDINAL_WORDS if text.startswith(w, end)), None)
    return _Found(at, end + len(word or ""), Kind.RANK, (numeral.value,), classifier=word)


_ANNIVERSARY = re.compile(r"(?P<n>\d{1,4}|[一二三四五六七八九十百]{1,5})周年")


def _anniversary(text: str, at: int) -> _Found | None:
    match = _ANNIVERSARY.match(text, at)
    value = _value(match["n"]) if match else None
    if match is None or value is None:
        return None
    return _Found(at, match.end(), Kind.DATE, (value,), form="anniversary", classifier="周年")


def _session(text: str, at: int) -> _Found | None:
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
    value = _value(match["n"])
    word = text[match.end("n")]
    return None if value is None else _Found(at, match.end("n") + 1, Kind.RANK, (value,), classifier=word)


def _top(text: str, at: int) -> _Found | None:
    match = _TOP.match(text, at)
    value = _value(match["n"]) if match else None
    if match is None or value is None:
        return None
    return _Found(at, match.end(), Kind.COUNT, (value,), form="top")


def _parts(text: str, at: int) -> _Found | None:
    match = _BY_PARTS.match(text, at)
    if match:
        below = (
            _value(match["d"])
            if match["d"] not in "百千万"
            else {"百": Fraction(100), "千": Fraction(1000), "万": Fraction(10000)}[match["d"]]
        )
        above = [_value(n) for n in (match["n"], match["n2"]) if n]
        if not below or any(n is None for n in above):
            return None
        numbers = tuple(n for n in above if n is not None)
        shape = Shape.RANGE if len(numbers) > 1 else Shape.SINGLE
        if below == 100:
            return _Found(at, match.end(), Kind.PERCENT, numbers, "%", shape)
        return _Found(at, match.end(), Kind.FRACTION, tuple(n / below for n in numbers), None, shape)
    match = _SLASH.match(text, at)
    if match and 0 < int(match["n"]) < int(match["d"]) and text[at - 1 : at] not in ("/", "."):
        return _Found(at, match.end(), Kind.FRACTION, (Fraction(int(match["n"]), int(match["d"])),))
    return None


def _half(text: str, at: int) -> _Found | None:
    match = _HALF.match(text, at)
    if match is None:
        return None
    start, end = at, match.end()
    if text[at - 1 : at] in ("“", '"', "「") and text[end : end + 1] in ("”", '"', "」"):
        start, end = start - 1, end + 1
    return _Found(start, end, Kind.FRACTION, (Fraction(1, 2),))


def _ratio(text: str, at: int) -> _Found | None:
    score = _SCORE.match(text, at) or (_SCORED.match(text, at) if text[max(0, at - 2) : at].endswith("比分") else None)
    if score:
        return _Found(at, score.end(), Kind.RATIO, (arabic(score["a"]), arabic(score["b"])), None, Shape.RATIO, "score")
    match = _RATIO.match(text, at)
    if match is None:
        split = _SPLIT.match(text, at)
        if split is None:
            return None
        values = tuple(Fraction(_value(split[g]) or 0) for g in "ab")
        return _Found(at, split.end(), Kind.RATIO, values, None, Shape.RATIO, "split") if sum(values) == 10 else None
    if match["all"]:
        parts = match["all"].split(":")
        unit = "%" if all(p.endswith("%") for p in parts) else None
        return _Found(at, match.end(), Kind.RATIO, tuple(arabic(p.rstrip("%")) for p in parts), unit, Shape.RATIO)
    pair = (match["a"], match["b"]) if match["a"] else (match["x"], match["y"])
    values = tuple(v for v in map(_value, pair) if v is not None)
    return _Found(at, match.end(), Kind.RATIO, values, None, Shape.RATIO, "score") if len(values) == 2 else None


def _tenths(text: str, at: int) -> _Found | None:
    match = _DISCOUNT.match(text, at)
    if match:
        return _discount(at, match)
    match = _TENTHS.match(text, at)
    if match is None:
        return None
    low = (_value(match["a"]) or Fraction(0)) * 10
    extra = Fraction(5) if match["b"] == "半" else (_value(match["b"]) or Fraction(0)) if match["b"] else Fraction(0)
    if match["a2"]:
        high = (_value(match["a2"]) or Fraction(0)) * 10
        return (
            _Found(at, match.end(), Kind.PERCENT, (low, high), "%", Shape.RANGE, "tenths") if high == low + 10 else None
        )
    return _Found(at, match.end(), Kind.PERCENT, (low + extra,), "%", form="tenths")


def _discount(at: int, match: re.Match[str]) -> _Found:
    value = (_value(match["a"]) or Fraction(0)) * 10 + ((_value(match["b"]) or Fraction(0)) if match["b"] else 0)
    return _Found(at, match.end(), Kind.PERCENT, (value,), "%", form="discount")


def _word(text: str, at: int) -> _Found | None:
    match = _DOUBLING.match(text, at)
    if match:
        word = match["n"] or match["n2"] or "一"
        times = 1 if word == "几" else int(_value(word) or 1)
        return _Found(at, match.end(), Kind.MULTIPLE, (Fraction(2**times),), form="doubled", direction=Direction.UP)
    if text.startswith(("减半", "对半"), at):
        if text[at] == "对":
            return _Found(at, at + 2, Kind.FRACTION, (Fraction(1, 2),))
        return _Found(at, at + 2, Kind.MULTIPLE, (Fraction(1, 2),), form="halved", direction=Direction.DOWN)
    if text[at] == "打":
        match = _DISCOUNT.match(text, at)
        return _discount(at, match) if match else None
    return None
