"""The number that a heading or paragraph begins with: 一、 （二） 3. It is no figure and needs no model."""

from __future__ import annotations

import re

from workers.pipeline.figures.numerals import read_chinese

_CHINESE = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(
    rf"(?:(?P<roman>{_CHINESE})、(?![一二三四五六七八九十])|[（(](?P<bracketed>{_CHINESE}|\d{{1,2}})[)）]、?"
    r"|(?P<plain>\d{1,2})[.．、](?!\d)) ?(?=\S)"
)
_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def numbering(text: str) -> tuple[int, str]:
    """How many characters the number of ``text`` takes, and its English: "II. ", "(3) ", "4. ". (0, "") without one.

    一、二、三产业 and 3、5、7月 are lists, not numbers of anything.
    """
    match = _NUMBER.match(text)
    if match is None:
        return 0, ""
    if match["roman"]:
        return match.end(), f"{_roman(_value(match['roman']))}. "
    if match["bracketed"]:
        return match.end(), f"({_value(match['bracketed'])}) "
    return match.end(), f"{match['plain']}. "


def _value(numeral: str) -> int:
    read = None if numeral.isdecimal() else read_chinese(numeral, 0)
    return int(read.value) if read else int(numeral)


def _roman(value: int) -> str:
    signs = ""
    for sign, worth in _ROMAN:
        signs += sign * (value // worth)
        value %= worth
    return signs
