"""What the readers of dates share: digits in either script, years, and words like 今年 before a date."""

from __future__ import annotations

from workers.pipeline.figures.numerals import read_chinese
from workers.pipeline.values import Figure, Kind, Shape

# Patterns: one or two digits, a year, what joins the ends of a range.
DIGITS = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
YEAR = r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})"
JOIN = r"(?:至|到|[-—~]{1,2})"
RELATIVE = r"(?P<rel>今年|去年|明年|本年|当年|同年|前年|后年)?"
RELATIVE_FORM = {
    "今年": "this_year",
    "本年": "this_year",
    "去年": "last_year",
    "明年": "next_year",
    "当年": "that_year",
    "同年": "that_year",
    "前年": "year_before_last",
    "后年": "year_after_next",
}


def number_of(text: str | None) -> int:
    """The value of one or two digits in either script, or of a year digit by digit; 0 for none."""
    if not text:
        return 0
    if text.isdigit():
        return int(text)
    if text == "元":
        return 1  # 元月 is January
    numeral = read_chinese(text, 0)
    return int(numeral.value) if numeral is not None and numeral.end == len(text) and numeral.high is None else 0


def iso(year: str | None, month: int | None = None, day: int | None = None) -> str:
    """The ISO form, with "-" for a year that is not said: 2024-09, --09-19."""
    parts = [f"{number_of(year):04d}" if year else "-"]
    parts += [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts)


def date_figure(
    text: str, start: int, end: int, date: str, form: str | None = None, shape: Shape = Shape.SINGLE
) -> Figure:
    """The date ``text[start:end]``."""
    return Figure(text[start:end], start, end, Kind.DATE, date=date, form=form, shape=shape)
