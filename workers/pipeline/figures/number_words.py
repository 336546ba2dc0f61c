"""Numbers in English words and digits, with every digit that the source has."""

from __future__ import annotations

from fractions import Fraction

from workers.pipeline.figures.style import Style

SMALL_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINAL_WORDS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SCALES = ((10**12, "trillion", "tn"), (10**9, "billion", "bn"), (10**6, "million", "mln"))
_DENOMINATORS = {
    2: ("half", "halves"),
    3: ("third", "thirds"),
    4: ("quarter", "quarters"),
    5: ("fifth", "fifths"),
    6: ("sixth", "sixths"),
    7: ("seventh", "sevenths"),
    8: ("eighth", "eighths"),
    9: ("ninth", "ninths"),
    10: ("tenth", "tenths"),
}


def digits(value: Fraction, least: int = 0) -> str:
    """``value`` in digits with separators, exactly; a/b when it has no finite decimal form.

    At least ``least`` decimal places are shown: 7.0 keeps its zero.

    >>> digits(Fraction(28320000, 100))
    '283,200'
    """
    whole, places = _decimal(value)
    if whole is None:
        return f"{value.numerator}/{value.denominator}"
    places = places.ljust(least, "0")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(whole):,}" + (f".{places}" if places else "")


def plain(value: Fraction) -> str:
    """``value`` as a canonical decimal without separators: "434160000000", "5.7", "1/3"."""
    whole, places = _decimal(value)
    if whole is None:
        return f"{value.numerator}/{value.denominator}"
    return whole + (f".{places}" if places else "")


def _decimal(value: Fraction) -> tuple[str | None, str]:
    """The digits before and after the point, or (None, "") for a fraction without end."""
    rest, places = value.denominator, 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        places = max(places, count)
    if rest != 1:
        return None, ""
    scaled = abs(value.numerator) * 10**places // value.denominator
    text = str(scaled).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return (sign + text[: len(text) - places], text[len(text) - places :]) if places else (sign + text, "")


def number(value: Fraction, style: Style, least: int = 0) -> str:
    """``value`` as newswire writes it: separators below a million, a scale word from there on.

    ``least``: the decimal places to show below a million, for zeros that the source has.
    """
    size = abs(value)
    for factor, word, short in _SCALES:
        if size >= factor:
            said = digits(value / factor)
            return f"{said}{short}" if style.scale == "bn" else f"{said} {word}"
    return digits(value, least)


def ordinal(value: int) -> str:
    """first ... ninth, 10th, 21st, 36th, 101st."""
    if 0 <= value < len(_ORDINAL_WORDS):
        return _ORDINAL_WORDS[value]
    tail = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{tail}"


def fraction_words(value: Fraction) -> str:
    """one-third, two-thirds, half; "0.3 percent" for 千分之三; 3/17 where nothing else will do."""
    above, below = value.numerator, value.denominator
    if value == Fraction(1, 2):
        return "half"
    if value > 1 and _decimal(value)[0] is not None:
        return digits(value)
    if 0 < above < 10 and below in _DENOMINATORS:
        one, many = _DENOMINATORS[below]
        return f"{SMALL_WORDS[above]}-{one if above == 1 else many}"
    percent = value * 100
    return f"{digits(percent)} percent" if _decimal(percent)[0] is not None else f"{above}/{below}"


def several(value: Fraction) -> str:
    """数百, 几十万: several of the magnitude ``value``.

    >>> several(Fraction(10**5))
    'several hundred thousand'
    """
    names = {10: "dozens of", 100: "several hundred", 1000: "several thousand"}
    size = int(value)
    for factor, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if size >= factor * (10 if factor == 1000 else 1) or (factor == 1000 and size == 1000):
            rest = size // factor
            if rest == 1:
                return f"several {word}"
            return {10: f"tens of {word}s of", 100: f"several hundred {word}"}.get(rest, f"several {rest:,} {word}")
    return names.get(size, f"several {size:,}")
