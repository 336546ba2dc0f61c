"""Codes that are copied as they stand: 601398.SH, G216, 8866次, 400-810-8866, GB/T 7714."""

from __future__ import annotations

import re

from workers.pipeline.values import Figure, Kind, Shape

_CODES = re.compile(
    r"(?P<code>"
    r"\d{5,6}\.(?:SH|SZ|HK|BJ|OF|SS|US|N|O)(?![A-Za-z])"  # shares
    r"|(?:\+?86-)?\d{3,4}-\d{3,4}-\d{4}(?!\d)|0\d{2,3}-\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)"  # telephones
    r"|\d+(?:\.\d+){2,}(?![\d年])"  # versions, addresses
    r"|\d+(?:\+(?:\d+|[A-Z]))+(?![\w%])"  # 1+10+N
    r"|\d{1,2}·\d{1,2}(?!\d)"  # 8·11: a day that names an event
    r"|(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|[1-9])(?=”?(?:特大|强降|洪[灾水涝]|暴[雨洪]|爆炸|事[件故]|地震|火灾|矿难|泥石流|空难|案))"
    r"|\d+(?:\.\d+)?[x×*]\d+(?:\.\d+)?(?:[x×*]\d+(?:\.\d+)?)?(?![\dA-Za-z万千兆]|公里)"  # 4x200
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d.,万亿个元])"  # 20240919
    r"|\d{16,}[Xx]?|\d{10,15}[Xx]?(?![\d.,万亿])"  # numbers of documents and accounts
    r")"
    r"|(?P<train>\d{4,5})次(?=[^，。；、]{0,4}列车|班列|专列|货运|动车)"
    r"|(?P<service>\d{3,6})(?=热线|客服|服务热线|政务服务|平台|便民|短信|投诉|救援电话|报警|专线|举报)"
)
_NAMED = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9./?=&_%#:~-]+"
    r"|(?:GB|ISO|IEC|IEEE|ASTM|DB|JGJ|YY|HJ|NY|SN|QB)(?:/[A-Z]{1,2})? ?\d[\d.]*(?:[-—]\d{2,4})?"
    r"|[A-Za-z][A-Za-z0-9]*(?:[-./_+][A-Za-z0-9]+)*"
)
_CURRENCY_OR_UNIT = re.compile(r"(?:RMB|USD|US|HK|CNY|EUR|HKD|NT|约|No\.?)$", re.IGNORECASE)
_SHORT_CODE = re.compile(r"(?:[2-6]G(?![Bb])|[48]K|[1-9]D|[1-9]C|[1-9]S|[1-9]A|\d{1,2}K)(?![A-Za-z0-9])")
# GDP400亿元, LPR3.5%: a word and an amount, not a code.
_QUANTITY = re.compile(r"[A-Za-z]+\d+(?:\.\d+)?")
_UNIT_AFTER = re.compile(r"[万亿%元千家个]|(?<=GDP\d)年|(?<=GDP\d\d)年")
_PLATE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]$")


def read_identifier(text: str, at: int, floor: int) -> Figure | None:
    """The code at ``at``; ``floor`` is where the figure before it ended."""
    first = text[at]
    if first.isdigit():
        match = _CODES.match(text, at)
        if match:
            return _identifier(text, at, match.end())
        match = _SHORT_CODE.match(text, at)
        return _identifier(text, at, match.end()) if match else None
    if not first.isascii() or not first.isalpha() or (at > 0 and text[at - 1].isascii() and text[at - 1].isalnum()):
        return None
    match = _NAMED.match(text, at)
    if match is None or not any(c.isdigit() for c in match[0]) or _CURRENCY_OR_UNIT.match(text[at : at + 3]):
        return None
    if _QUANTITY.fullmatch(match[0]) and _UNIT_AFTER.match(text, match.end()):
        return None
    start = at
    if _PLATE.search(text[max(0, at - 1) : at]) and re.fullmatch(r"[A-Z][A-Z0-9]{5,6}", match[0]):
        start = max(floor, at - 1)
    return _identifier(text, start, match.end())


def _identifier(text: str, start: int, end: int) -> Figure:
    return Figure(text[start:end], start, end, Kind.IDENTIFIER, shape=Shape.TEXT)
