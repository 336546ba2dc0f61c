"""Fractions, tenths, discounts and doublings: 三分之二, 百分之五, 六成五, 打八折, 翻两番, 减半."""

from __future__ import annotations

import re
from fractions import Fraction

from workers.pipeline.figures.found import JOIN, NUMBER, Found, value_of
from workers.pipeline.values import Direction, Kind, Shape

_WHOLES = {"百": Fraction(100), "千": Fraction(1000), "万": Fraction(10000)}
_OPENING, _CLOSING = ("“", '"', "「"), ("”", '"', "」")
_BY_PARTS = re.compile(
    rf"(?:(?P<whole>{NUMBER})又)?(?P<d>百|千|万|{NUMBER})分之(?P<minus>负)?(?P<n>{NUMBER})"
    rf"(?:{JOIN}(?:(?P<d2>百|千|万|{NUMBER})分之)?(?P<n2>{NUMBER})(?!分之))?"
)
_SLASH = re.compile(r"(?P<n>\d{1,3})/(?P<d>\d{1,4})(?![\d/.年月日]|[A-Za-z])")
_DOUBLING = re.compile(r"翻了?(?P<n>\d|[一两二三四])?番|翻了?(?P<n2>[一两二三四])个?番")
_HALF = re.compile(r"半壁江山|一半|半数|(?<=[近过超逾])半(?![年个小天月百])")
_TENTHS = re.compile(
    r"(?P<a>\d\.\d|[一二两三四五六七八九\d])(?P<a2>(?:成?(?:至|到|[-—~]))?[二三四五六七八九\d])?成(?P<b>[一二三四五六七八九半])?(?![为立功员果绩本长都人熟交就分效型形套批片堆群家名品百不活]|千)"
)
_DISCOUNT = re.compile(
    r"打?(?P<a>[一二三四五六七八九]|\d(?:\.\d)?)(?P<b>[一二三四五六七八九])?折(?![叠射扣页中腰旧线断返磨])"
)


def parts(text: str, at: int) -> Found | None:
    """三分之二, 百分之五, 百分之二十到三十, 2/3."""
    match = _BY_PARTS.match(text, at)
    if match is None:
        return _slash(text, at)
    values = _values(match)
    if not values:
        return None
    shape = Shape.RANGE if len(values) > 1 else Shape.SINGLE
    if match["whole"]:
        values = tuple(value + (value_of(match["whole"]) or 0) for value in values)
    if match["minus"]:
        values = tuple(-value for value in values)
    if match["d"] in ("百", "一百", "100") and match["d2"] in (None, "百"):
        return Found(at, match.end(), Kind.PERCENT, tuple(100 * value for value in values), "%", shape)
    return Found(at, match.end(), Kind.FRACTION, values, None, shape)


def _values(match: re.Match[str]) -> tuple[Fraction, ...]:
    """The one or two fractions of 五分之一到四分之一 or 百分之二十到三十; empty when one is no number."""
    found = []
    for above, below in ((match["n"], match["d"]), (match["n2"], match["d2"] or match["d"])):
        if above:
            number, whole = value_of(above), _WHOLES.get(below) or value_of(below)
            if number is None or not whole:
                return ()
            found.append(number / whole)
    return tuple(found)


def _slash(text: str, at: int) -> Found | None:
    match = _SLASH.match(text, at)
    if match is None or not 0 < int(match["n"]) < int(match["d"]) or text[at - 1 : at] in ("/", "."):
        return None
    return Found(at, match.end(), Kind.FRACTION, (Fraction(int(match["n"]), int(match["d"])),))


def half(text: str, at: int) -> Found | None:
    """一半, 半数, “半壁江山”, 近半: one half; quotation marks around it are taken in."""
    match = _HALF.match(text, at)
    if match is None:
        return None
    start, end = at, match.end()
    if text[at - 1 : at] in _OPENING and text[end : end + 1] in _CLOSING:
        start, end = start - 1, end + 1
    return Found(start, end, Kind.FRACTION, (Fraction(1, 2),))


def tenths(text: str, at: int) -> Found | None:
    """九成, 六成五, 一成半, 六七成; and 八折."""
    match = _DISCOUNT.match(text, at)
    if match:
        return _discount(at, match)
    match = _TENTHS.match(text, at)
    if match is None:
        return None
    low = (value_of(match["a"]) or Fraction(0)) * 10
    if match["a2"]:
        high = (value_of(match["a2"][-1]) or Fraction(0)) * 10
        found = Found(at, match.end(), Kind.PERCENT, (low, high), "%", Shape.RANGE, "tenths")
        return found if high == low + 10 or (high > low and len(match["a2"]) > 1) else None
    if match["b"]:
        low += 5 if match["b"] == "半" else value_of(match["b"]) or 0
    return Found(at, match.end(), Kind.PERCENT, (low,), "%", form="tenths")


def _discount(at: int, match: re.Match[str]) -> Found:
    """打八折 is 80 percent of the price, 打七五折 75 percent."""
    value = (value_of(match["a"]) or Fraction(0)) * 10 + ((value_of(match["b"]) or 0) if match["b"] else 0)
    return Found(at, match.end(), Kind.PERCENT, (value,), "%", form="discount")


def doubling(text: str, at: int) -> Found | None:
    """Words of their own: 翻一番, 减半, 对半, 打八折."""
    if match := _DOUBLING.match(text, at):
        word = match["n"] or match["n2"] or "一"
        times = int(value_of(word) or 1)
        return Found(at, match.end(), Kind.MULTIPLE, (Fraction(2**times),), form="doubled", direction=Direction.UP)
    if text.startswith("对半", at):
        return Found(at, at + 2, Kind.FRACTION, (Fraction(1, 2),))
    if text.startswith("减半", at):
        return Found(at, at + 2, Kind.MULTIPLE, (Fraction(1, 2),), form="halved", direction=Direction.DOWN)
    match = _DISCOUNT.match(text, at)
    return _discount(at, match) if match else None
