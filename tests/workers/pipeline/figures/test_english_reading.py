"""The checker's own reader: the numbers of any English, in whatever form a model writes them."""

import random
import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workers.pipeline.figures.english_reading import Form, read_english

YUAN, DOLLARS = "CNY", "USD"


def numbers(text):
    return [f for f in read_english(text) if f.value is not None and f.form is not Form.GROUP]


def one(text):
    found = numbers(text)
    assert len(found) == 1, [f.text for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("434.16 billion", "434160000000", None),
        ("434,160 million", "434160000000", None),
        ("RMB 434.16 bn", "434160000000", YUAN),
        ("RMB434.16 billion", "434160000000", YUAN),
        ("¥434.16bn", "434160000000", YUAN),
        ("434.16 billion yuan", "434160000000", YUAN),
        ("434.16-billion-yuan", "434160000000", YUAN),
        ("4,341.6 hundred million yuan", "434160000000", YUAN),
        ("43.5 ten thousand", "435000", None),
        ("four hundred and thirty-four billion yuan", "434000000000", YUAN),
        ("US$61.165 billion", "61165000000", DOLLARS),
        ("$61.165B", "61165000000", DOLLARS),
        ("61.165 billion U.S. dollars", "61165000000", DOLLARS),
        ("61.165 billion US dollars", "61165000000", DOLLARS),
        ("US $5 million", "5000000", DOLLARS),
        ("HK$5 billion", "5000000000", "HKD"),
        ("€3 million", "3000000", "EUR"),
        ("1.2 trillion", "1200000000000", None),
        ("2 million 300 thousand", "2300000", None),
        ("1 billion 231 million yuan", "1231000000", YUAN),
        ("32 million kilowatts", "32000000", "kW"),
        ("32 GW", "32", "GW"),
        ("32,000 MW", "32000", "MW"),
        ("100-megawatt", "100", "MW"),
        ("67 square kilometers", "67", "km2"),
        ("67 km2", "67", "km2"),
        ("6 billion cubic metres", "6000000000", "m3"),
        ("1,050 jin per mu", "1050", "jin/mu"),
        ("110,300 km/h", "110300", "km/h"),
        ("800,000 TEU", "800000", "TEU"),
        ("±800 kV", "800", "kV"),
        ("36.5°C", "36.5", "degC"),
        ("5.7 percent", "5.7", "%"),
        ("5.7%", "5.7", "%"),
        ("5.7 per cent", "5.7", "%"),
        ("5.7 pct", "5.7", "%"),
        ("ten percent", "10", "%"),
        ("10.8 percentage points", "10.8", "pp"),
        ("half a percentage point", "1/2", "pp"),
        ("25 basis points", "25", "bp"),
        ("two-thirds", "2/3", None),
        ("one third", "1/3", None),
        ("three quarters of them", "3/4", None),
        ("a quarter of them", "1/4", None),
        ("2/3", "2/3", None),
        ("½", "1/2", None),
        ("1½ hours", "3/2", "hour"),
        ("one in five", "1/5", None),
        ("nine out of ten", "9/10", None),
        ("half a million", "500000", None),
        ("two and a half million", "2500000", None),
        ("a million and a half", "1500000", None),
        ("three point two five million", "3250000", None),
        ("a dozen", "12", None),
        ("half a dozen", "6", None),
        ("two hundred and fifty-one", "251", None),
        ("one hundred and fifty", "150", None),
        ("a hundred", "100", None),
        ("two million three hundred and ten thousand four hundred and seven", "2310407", None),
        ("a decade", "10", "year"),
        ("two decades", "20", "year"),
        ("half a century", "50", "year"),
        ("a year and a half", "3/2", "year"),
        ("18 consecutive days", "18", "day"),
        ("40-odd years", "40", "year"),
        ("1, 180 km", "1180", "km"),
        ("3. 3 percent", "3.3", "%"),
        ("1,00,000", "100000", None),
        ("12,31 billion", "12310000000", None),
        (".5 percent", "0.5", "%"),
        ("４３４．１６ billion", "434160000000", None),
    ],
)
def test_an_amount_is_read_exactly(text, value, unit):
    figure = one(text)
    assert figure.value == Fraction(value)
    assert unit is None or unit in figure.units
    assert unit is not None or not figure.units


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("36th", 36, Form.ORDINAL),
        ("thirty-sixth", 36, Form.ORDINAL),
        ("third", 3, Form.ORDINAL),
        ("two hundred and fifty-first", 251, Form.ORDINAL),
        ("Phase II", 2, Form.ORDINAL),
        ("tripled", 3, Form.MULTIPLE),
        ("doubled", 2, Form.MULTIPLE),
        ("quadrupled", 4, Form.MULTIPLE),
        ("twice", 2, Form.MULTIPLE),
        ("halved", Fraction(1, 2), Form.MULTIPLE),
        ("threefold", 3, Form.MULTIPLE),
        ("tens of thousands", 10_000, Form.INDEFINITE),
        ("several hundred", 100, Form.INDEFINITE),
        ("hundreds of millions", 100_000_000, Form.INDEFINITE),
        ("G20", 20, Form.NAME),
        ("Covid-19", 19, Form.NAME),
    ],
)
def test_a_number_keeps_the_form_it_is_put_in(text, value, form):
    figure = one(text)
    assert (figure.value, figure.form) == (value, form)


@pytest.mark.parametrize("text", ["three times", "3-fold", "3x"])
def test_a_multiple_with_its_own_word(text):
    assert one(text).value == 3
    assert "times" in one(text).units


def dates(text):
    return {part for f in read_english(text) for part in f.date}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("September 19, 2025", {("year", 2025), ("month", 9), ("day", 9, 19)}),
        ("19 September 2025", {("year", 2025), ("month", 9), ("day", 9, 19)}),
        ("2025-09-19", {("year", 2025), ("month", 9), ("day", 9, 19)}),
        ("2025.9.19", {("year", 2025), ("month", 9), ("day", 9, 19)}),
        ("the 19th of September", {("month", 9), ("day", 9, 19)}),
        ("Sept. 19", {("month", 9), ("day", 9, 19)}),
        ("September 19 to 21", {("month", 9), ("day", 9, 19), ("day", 9, 21)}),
        ("on September 19 and 20.", {("month", 9), ("day", 9, 19), ("day", 9, 20)}),
        ("19-21 September", {("month", 9), ("day", 9, 19), ("day", 9, 21)}),
        ("September 2018", {("year", 2018), ("month", 9)}),
        ("the first half of 2025", {("year", 2025), ("span", 1, 6)}),
        ("H1 2025", {("year", 2025), ("span", 1, 6)}),
        ("the third quarter", {("span", 7, 9)}),
        ("the first three quarters of 2025", {("year", 2025), ("span", 1, 9)}),
        ("the first eight months", {("span", 1, 8)}),
        ("January to August", {("span", 1, 8), ("month", 1), ("month", 8)}),
        ("January–August 2025", {("span", 1, 8), ("month", 1), ("month", 8), ("year", 2025)}),
        ("the 14th Five-Year Plan", {("plan", 14)}),
        ("the fourteenth five-year plan", {("plan", 14)}),
        ("the 1990s", {("decade", 1990)}),
        ("the nineties", {("decade", 90)}),
        ("the 21st century", {("century", 21)}),
        ("from 2021 to 2025", {("year", 2021), ("year", 2025)}),
        ("the 2021-25 period", {("year", 2021), ("year", 2025)}),
        ("FY2024", {("year", 2024)}),
    ],
)
def test_a_date_is_read_in_every_form(text, parts):
    assert dates(text) == parts


@pytest.mark.parametrize(
    "text",
    ["10–15 percent", "10-15%", "10 to 15 percent", "between 10 and 15 percent", "10% to 15%", "10 or 15 percent"],
)
def test_both_ends_of_a_range_have_its_unit(text):
    found = numbers(text)
    assert [f.value for f in found] == [10, 15]
    assert all("%" in f.units for f in found)


def test_the_scale_of_a_range_counts_for_its_first_end():
    first, second = numbers("$3-5 billion")
    assert 3 * 10**9 in first.others
    assert second.value == 5 * 10**9
    assert "USD" in first.units & second.units


def test_a_ratio_is_read_value_by_value():
    assert [f.value for f in numbers("12.5:39.6:47.9")] == [Fraction("12.5"), Fraction("39.6"), Fraction("47.9")]


def test_a_number_with_a_doubtful_separator_may_be_two():
    assert [p.value for p in one("10, 100").parts] == [10, 100]


@pytest.mark.parametrize(
    "text",
    ["We may go", "one of the best", "both sides", "The first is trade", "G20 and 5G", "a third party", "once"],
)
def test_words_that_are_no_figures_are_never_sure(text):
    assert all(f.doubtful for f in read_english(text))


def test_offsets_quote_the_text():
    text = "Output rose to RMB 434.16 bn, up 5.7 per cent, on September 19, 2025."
    assert [f.text for f in read_english(text)] == ["RMB 434.16 bn", "5.7 per cent", "September 19, 2025"]
    assert all(text[f.start : f.end] == f.text for f in read_english(text))


# ------------------------------------------------------------------ properties

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n, joint=" and "):
    """English words for 0 <= n < 10**15, by a writer of the test's own."""
    if n < 20:
        return _SMALL[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{_SMALL[n // 100]} hundred" + (joint + in_words(n % 100, joint) if n % 100 else "")
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if n >= scale:
            rest = n % scale
            return f"{in_words(n // scale, joint)} {name}" + (f" {in_words(rest, joint)}" if rest else "")
    raise AssertionError(n)


def decimal(value):
    """A fraction whose denominator divides a power of ten, as exact digits."""
    digits = 0
    while value.denominator != 1:
        value, digits = value * 10, digits + 1
    text = f"{value.numerator:0{digits + 1}d}"
    return f"{int(text[:-digits] or 0):,}.{text[-digits:]}" if digits else f"{value.numerator:,}"


SCALES = {
    "": 1,
    " thousand": 10**3,
    " million": 10**6,
    " billion": 10**9,
    " trillion": 10**12,
    " hundred million": 10**8,
}
UNITS = {" yuan": "CNY", " percent": "%", " tonnes": "tonne", " kilowatt-hours": "kWh", " km": "km", " days": "day"}
exact = st.builds(lambda n, places: Fraction(n, 10**places), st.integers(0, 10**9), st.integers(0, 4))


@given(exact, st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(UNITS)))
@settings(deadline=None)
def test_any_value_in_digits_scale_and_unit_reads_back_exactly(value, scale, unit):
    figure = one(f"It came to {decimal(value)}{scale}{unit} in all.")
    assert figure.value == value * SCALES[scale]
    assert UNITS[unit] in figure.units


@given(st.integers(0, 10**15 - 1), st.sampled_from([" and ", " "]))
@settings(deadline=None)
def test_any_whole_number_in_words_reads_back_exactly(n, joint):
    figure = one(f"They counted {in_words(n, joint)} grains.")
    assert figure.value == n


@given(st.integers(1, 200), st.integers(3, 20), st.sampled_from(["{}/{}", "{} out of {}"]))
@settings(deadline=None)
def test_any_fraction_reads_back_exactly(a, b, form):
    if a < b:
        assert one(form.format(a, b)).value == Fraction(a, b)


@given(st.dates(), st.sampled_from(["%B {d}, %Y", "{d} %B %Y", "%Y-%m-%d", "%b. {d}, %Y"]))
@settings(deadline=None)
def test_any_date_reads_back_exactly(date, form):
    if date.year < 1000 or date.year > 2199 or (form.startswith("%b.") and date.month == 5):
        return
    text = date.strftime(form.replace("{d}", str(date.day)))
    assert dates(text) == {("year", date.year), ("month", date.month), ("day", date.month, date.day)}


WORDS = (
    "1 12 3,4 5.6. 2025 - – / : $ % , . and a half third hundred ten thousand of to May 19 th s percent II – 0 ½"
).split()


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@settings(deadline=None)
def test_no_text_makes_it_fail_or_lose_its_place(text):
    end = 0
    for figure in read_english(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert figure.start >= end
        end = figure.start


@pytest.mark.parametrize(
    "piece", ["1 ", "1,", "1.", "9, 111", "and ", "ten ", "1/", "May 1-", "a hundred and ", "-1", "99999"]
)
def test_time_grows_in_line_with_length(piece):
    def seconds(copies, run=0):
        text = piece * copies + "x" * run  # never the same text twice: the last ones are remembered
        start = time.process_time()
        read_english(text)
        return time.process_time() - start

    seconds(200)
    short, long = (min(seconds(copies, run) for run in range(3)) for copies in (1000, 8000))
    assert long < 40 * short + 0.2


def test_long_prose_is_read_quickly():
    rng = random.Random(0)
    text = " ".join(rng.choice([*WORDS, "yuan", "output", "rose", "the"]) for _ in range(20_000))
    start = time.process_time()
    read_english(text)
    assert time.process_time() - start < 5
