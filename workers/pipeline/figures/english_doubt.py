"""Number words that may stand in any sentence without being a figure.

A doubtful number still answers a figure of the source, but is never called
invented: "first", "one of", "No. 1", "(2)", "per 10,000 people", "tier-1".
"""

from __future__ import annotations

from collections.abc import Sequence

from workers.pipeline.figures.english_compose import Form, NumberAt, low
from workers.pipeline.figures.english_tokens import Token, TokenKind
from workers.pipeline.figures.english_units import TIMES, Units
from workers.pipeline.figures.english_words import SCALES

_DOUBLE = frozenset({"double", "triple", "treble", "quadruple"})
_TIME_UNITS = frozenset({"year", "day", "month", "quarter", "week", TIMES})
_SHARES = frozenset({"%", "permille"})
# A small number after one of these is a name or a grade.
_NUMBERED = frozenset(
    "no nos number force level grade tier class category type phase chapter article section route line bus terminal "
    "gate room unit building plant hall block district platform stage group team table figure model version volume "
    "page part step item zone area oilfield".split()
)
_DOCUMENT = frozenset(
    "annex appendix para paras paragraph paragraphs page pages p pp resolution fig figs tables".split()
)
_ROUND = frozenset({"per", "every", "each", "top", "out", "of"})
_LARGEST_LABEL = 20
_PARTS_OF_A_MONTH = frozenset({"first", "middle", "last", "mid"})


def is_doubtful(tokens: Sequence[Token], i: int, number: NumberAt, units: Units) -> bool:
    """Whether ``number`` at token ``i`` with ``units`` may stand in a sentence whose source has no figure."""
    if number.form is Form.INDEFINITE or tokens[i].low == "zero" or units == {"li"}:
        return True
    if _after_round(tokens, i):
        return True
    if not number.spelled:
        return _is_label(tokens, i, number, units)
    if number.form is Form.ORDINAL:
        return number.value <= 3 or not tokens[i].text.islower()
    return _is_prose(tokens, i, number, units)


def _after_round(tokens: Sequence[Token], i: int) -> bool:
    """Whether the number is the base of a rate or a list: "per 10,000 people", "every two years", "top 100"."""
    before = low(tokens, i - 1)
    if before == "of":
        return low(tokens, i - 2) == "out"
    return before in _ROUND - {"out"}


def _is_prose(tokens: Sequence[Token], i: int, number: NumberAt, units: Units) -> bool:
    """Whether a spelled number is a turn of phrase: "half", "one ton", "at one point", "the last ten days"."""
    if number.value == 1 and (not units & _SHARES) and (units != {"pp"} or low(tokens, number.end) == "point"):
        return True
    if units == {"day"} and number.value == 10 and low(tokens, i - 1) in _PARTS_OF_A_MONTH:
        return True
    if number.form is Form.FRACTION and not units & _SHARES:
        return tokens[i].low in ("half", "quarter", "a")
    if units - _TIME_UNITS:
        return False
    if tokens[i].low in _DOUBLE or tokens[i].low in SCALES or tokens[i].low in ("a", "an"):
        return True  # "a thousand-talent program", "millions"
    if low(tokens, number.end) == "-" and number.end + 1 < len(tokens) and tokens[number.end + 1].text[0].isupper():
        return True  # Thousand-Buddha Caves
    capital = tokens[i].text[0].isupper() and i > 0 and tokens[i - 1].low not in (".", '"', "“", ":", "!", "?")
    return number.value < 10 and number.form is Form.CARDINAL and capital


def _is_reference(tokens: Sequence[Token], i: int, after: str) -> bool:
    """Whether digits point into a document, or number a paragraph: "annex 1", "p. 28", "22. The Group ..."."""
    before = low(tokens, i - 1)
    if i == 0:
        return after in (".", ")") and len(tokens) > 3
    return before in _DOCUMENT or (before == "." and low(tokens, i - 2) in _DOCUMENT)


def _is_label(tokens: Sequence[Token], i: int, number: NumberAt, units: Units) -> bool:
    """Digits that count nothing: "No. 1", "(2)", "3. Strengthen", "tier-1", "the 2nd Division"."""
    after = low(tokens, number.end)
    if number.form is Form.ORDINAL:
        return number.end < len(tokens) and tokens[number.end].text[0].isupper()
    if _is_reference(tokens, i, after):
        return True
    if low(tokens, i - 1) == "-" and tokens[i].glued and tokens[i - 1].glued and low(tokens, i - 2).isalpha():
        return True
    if units or number.value > _LARGEST_LABEL or number.form is not Form.CARDINAL or number.scaled:
        return False
    before, earlier = low(tokens, i - 1), low(tokens, i - 2)
    if before == "[" and after == "]":
        return True
    if i > 1 and tokens[i - 1].kind is TokenKind.WORD and tokens[i - 1].text[0].isupper():
        return True  # Long March 5, Ligue 1
    if before in ("and", "or", "to", ",") and i > 2 and tokens[i - 2].value is not None:
        before, earlier = low(tokens, i - 3), low(tokens, i - 4)  # Lines 1 and 2
    if before.removesuffix("s") in _NUMBERED or (before == "." and earlier in _NUMBERED):
        return True
    return (before in ("", "(", "[") and after in (")", "]")) or (i == 0 and after in (".", ":", "、"))
