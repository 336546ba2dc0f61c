"""The words English uses for numbers, with their exact values.

All keys are lower case. Hyphens never stand in a key: "thirty-six" is two words.
"""

from __future__ import annotations

import re
from fractions import Fraction

ONES: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: 10 * (place + 2) for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
} | {"fourty": 40}

# What one multiplies by. "hundred million" and "ten thousand" are how models render 亿 and 万.
SCALES: dict[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "crore": 10**7,
    "mln": 10**6,
    "bln": 10**9,
    "trln": 10**12,
    "tln": 10**12,
    "bn": 10**9,
    "tn": 10**12,
    "mn": 10**6,
    "mio": 10**6,
    "mil": 10**6,
    "dozen": 12,
    "wan": 10**4,
}
# Letters that mean a scale only when glued to digits: 5m may also be five metres.
LETTER_SCALES: dict[str, int] = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}

INDEFINITE: dict[str, int] = {
    "tens": 10,
    "dozens": 10,
    "scores": 10,
    "hundreds": 10**2,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
    "multimillion": 10**6,
    "multibillion": 10**9,
}
SEVERAL = frozenset({"several", "few", "some", "many", "multiple", "various", "numerous", "couple", "multi"})

ORDINAL_ONES: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
    )
} | {"firstly": 1, "secondly": 2, "thirdly": 3, "fourthly": 4, "fifthly": 5, "primary": 1, "secondary": 2}
ORDINAL_TENS: dict[str, int] = {
    word: 10 * (place + 2)
    for place, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
    )
}
ORDINAL_SCALES: dict[str, int] = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9}

# Denominators, singular; a plural "s" is taken off before the look-up.
DENOMINATORS: dict[str, int] = (
    {"half": 2, "halve": 2, "quarter": 4}
    | {word: value for word, value in ORDINAL_ONES.items() if value >= 3 and word.endswith(("d", "h"))}
    | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
    | ORDINAL_SCALES
)

# Verbs and adverbs that multiply what they speak of.
MULTIPLES: dict[str, Fraction] = {
    **dict.fromkeys(("doubled", "doubling", "doubles", "double", "redoubled"), Fraction(2)),
    **dict.fromkeys(("tripled", "tripling", "triples", "triple", "trebled", "trebling", "treble"), Fraction(3)),
    **dict.fromkeys(("quadrupled", "quadrupling", "quadruples", "quadruple"), Fraction(4)),
    **dict.fromkeys(("quintupled", "quintupling", "quintuple"), Fraction(5)),
    **dict.fromkeys(("sextupled", "sextuple"), Fraction(6)),
    **dict.fromkeys(("halved", "halving", "halves", "halve"), Fraction(1, 2)),
    "twice": Fraction(2),
    "thrice": Fraction(3),
}
FOLD_PREFIXES: dict[str, int] = {
    f"{word}fold": value for word, value in (ONES | TENS | {"hundred": 100, "thousand": 1000}).items() if value
}

# Small groups: never an invention, but they do say the number.
GROUPS: dict[str, int] = {
    "both": 2,
    "pair": 2,
    "pairs": 2,
    "couple": 2,
    "couples": 2,
    "duo": 2,
    "twin": 2,
    "twins": 2,
    "dual": 2,
    "bilateral": 2,
    "either": 2,
    "neither": 2,
    "trio": 3,
    "trilateral": 3,
    "quartet": 4,
    "quintet": 5,
    "single": 1,
    "sole": 1,
    "once": 1,
    "a": 1,
    "an": 1,
    "solo": 1,
    "nil": 0,
    "none": 0,
    "no": 0,
}

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ),
    start=1,
):
    MONTHS.update(dict.fromkeys(_names.split(), _number))
# Words that are more often no month: they count as one only beside a day, a year or a preposition of time.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "jun"})

DECADES: dict[str, int] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_ROMAN = re.compile(r"(?=[XVI]{2}|[VX]$)(X{0,3}|XL|LX{0,3})(IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman_value(text: str) -> int:
    """The value of a Roman numeral from II to LXXXIX, or 0. A single I is a pronoun.

    >>> roman_value("XIV")
    14
    """
    if not _ROMAN.fullmatch(text):
        return 0
    digits = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


# Every word that a figure may begin with.
STARTERS = (
    frozenset().union(ONES, TENS, SCALES, INDEFINITE, SEVERAL, ORDINAL_ONES, ORDINAL_TENS, ORDINAL_SCALES)
    | frozenset().union(MULTIPLES, FOLD_PREFIXES, GROUPS, MONTHS, DECADES)
    | {"half", "quarter", "latter", "h", "noon", "midnight", "midday", "q", "fy", "½", "⅓", "⅔", "¼", "¾", "⅕", "⅛"}
)
