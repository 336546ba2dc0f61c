"""English text cut into words, numbers and signs, for the checker's number grammar.

Models write numbers in strange ways: "434,160", "1, 180", "3. 3", "RMB434.16bn",
"Covid-19". A token keeps its offsets, so that findings can quote the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from workers.pipeline.figures.english_words import MONTHS
from workers.pipeline.figures.units import UNIT


class TokenKind(IntEnum):
    """What a token is."""

    WORD = 0
    NUMBER = 1
    SIGN = 2
    NAME = 3  # letters and digits in one: G20, Covid-19, 601398.SH


@dataclass(slots=True)
class Token:
    """One token. ``low`` is lower case; ``start``/``end`` index the text; ``glued`` says no space stood before it."""

    kind: TokenKind
    text: str
    low: str
    start: int
    end: int
    glued: bool
    value: Fraction | None = None  # of a number
    parts: tuple[Fraction, ...] = ()  # what a number with a doubtful separator may be instead


# Same length on both sides, so that offsets stay true.
_WIDTHS = {i + 0xFEE0: i for i in range(0x21, 0x7F)} | {
    0x00A0: 0x20,
    0x2009: 0x20,
    0x202F: 0x20,
    0x3000: 0x20,
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x2212: 0x2D,
    0x2019: 0x27,
    0x2236: 0x3A,
}
_TOKEN = re.compile(
    r"""
      (?P<money>(?:US|HK|NT|CA|AU|NZ|[ACSR])?\$|[£€¥₽₩₹￥]|元)
    | (?P<number>[0-9]{1,3}(?:(?:\ ,\ ?|,\ )[0-9]{3}(?![0-9]))+(?:\.[0-9]+)?
        |[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)*(?:\ ?\.\ ?[0-9]+(?![0-9.]))?
        |(?<![\w.])\.[0-9]+)
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
    | (?P<sign>[^\s\w]|_)
    """,
    re.VERBOSE,
)
# A word before digits that does not make a name of them: RMB434, No.3, H1.
_LEADS = frozenset(unit.id.lower() for unit in UNIT.values() if unit.is_money) | frozenset(
    "rmb euro cny usd eur hkd jpy gbp krw twd rub us rs inr aud cad chf mop sgd nzd yuan no nos art "
    "article chapter figure fig table vol page p pp top over under h q x fy mid pre post since".split()
)
DIGITS = frozenset("0123456789")
LONGEST_NUMBER = 60  # digits; longer runs are no figure, and Python refuses to convert huge ones
_GLUED_TAIL = re.compile(r"[\w.\-/]*\d[\w\-/]*")
_HYPHEN_NUMBER = re.compile(r"-\d+(?![\d,.]*\d)[A-Za-z]?")
_DIGIT = re.compile(r"[0-9]")
_CODE = re.compile(r"(?<![\w.-])(?:\d{3,6}\.[A-Z]{2,3}|\d{3,4}-\d{3,4}-\d{3,5}|\d+(?:\.\d+){3,})(?!\w)")


def fold_widths(text: str) -> str:
    """``text`` with full-width signs and odd hyphens and spaces made plain, character for character."""
    return text.translate(_WIDTHS)


def tokens_of(text: str) -> list[Token]:
    """The tokens of ``text`` in order. Offsets index ``text`` as given."""
    text = fold_widths(text)
    codes = {m.start(): m for m in _CODE.finditer(text)} if _DIGIT.search(text) else {}
    tokens: list[Token] = []
    at, last_end = 0, -1
    while match := codes.get(at) or _TOKEN.search(text, at):
        if match.start() in codes:
            match = codes[match.start()]
        kind, end = _kind(match, text)
        start = match.start()
        piece = text[start:end]
        token = Token(kind, piece, piece.lower(), start, end, start == last_end)
        if kind is TokenKind.NUMBER:
            token.value, token.parts = number_value(piece)
        tokens.append(token)
        at = last_end = end
    return tokens


def _kind(match: re.Match[str], text: str) -> tuple[TokenKind, int]:
    """The kind of the token at ``match`` and where it ends; a word may swallow the digits glued to it."""
    end = match.end()
    if match.re is _CODE:
        return TokenKind.NAME, end
    if match["number"] is not None:
        return TokenKind.NUMBER, end
    if match["word"] is None:
        return TokenKind.SIGN, end
    word = match["word"]
    if end < len(text) and text[end] in DIGITS and word.lower() not in _LEADS and word.lower() not in MONTHS:
        tail = _GLUED_TAIL.match(text, end)
        return TokenKind.NAME, tail.end() if tail else end
    if word[0].isupper() and word.lower() not in MONTHS and word.lower() not in _LEADS:
        tail = _HYPHEN_NUMBER.match(text, end)
        if tail:
            return TokenKind.NAME, tail.end()
    return TokenKind.WORD, end


def number_value(piece: str) -> tuple[Fraction | None, tuple[Fraction, ...]]:
    """The value of digits with separators, and the separate numbers they may be instead.

    >>> number_value("434,160.5")
    (Fraction(868321, 2), ())
    >>> number_value("1, 180")
    (Fraction(1180, 1), (Fraction(1, 1), Fraction(180, 1)))
    """
    if len(piece) > LONGEST_NUMBER:
        return None, ()
    digits = re.findall(r"\d+", piece)
    marks = re.findall(r"\D+", piece)
    if not marks:
        return Fraction(piece), ()
    if piece.startswith("."):
        return Fraction("0" + piece), ()
    parts = tuple(Fraction(d) for d in digits)
    commas, dots = [m for m in marks if "," in m], [m for m in marks if "." in m]
    if len(dots) > 1:
        return None, parts
    whole = digits[: len(commas) + 1]
    fraction = "." + digits[-1] if dots else ""
    if not commas:
        return Fraction(digits[0] + fraction), (parts if marks != ["."] else ())
    grouped = len(whole[0]) <= 3 and all(len(d) == 3 for d in whole[1:])
    if grouped:
        return Fraction("".join(whole) + fraction), (parts if any(" " in m for m in marks) else ())
    if len(whole) == 2 and not dots and "," in marks and len(whole[1]) < 3:
        return Fraction(f"{whole[0]}.{whole[1]}"), parts
    if len(whole[-1]) == 3 and max(map(len, whole)) <= 3 and len(whole) > 2:
        return Fraction("".join(whole) + fraction), parts
    return None, parts
