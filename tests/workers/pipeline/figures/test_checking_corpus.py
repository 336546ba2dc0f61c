"""The checker against the hand-checked corpus: what is right passes, and any digit gone wrong is noticed."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from workers.pipeline.figures.checking import check
from workers.pipeline.values import Bound, Figure, Finding, Kind, Shape

CORPUS = Path(__file__).resolve().parents[3] / "corpus" / "figures.tsv"
# How English puts a bound that the Chinese says with a verb.
VERBS = {
    "about": "stood at about",
    "nearly": "approached",
    "more_than": "exceeded",
    "less_than": "fell short of",
    "at_least": "was no less than",
    "at_most": "did not exceed",
    "several": "came to several",
}


def rows():
    with CORPUS.open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    found = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [{name: (cell or "").replace("⏎", "\n") for name, cell in row.items()} for row in found if row["figure"]]


def figure_of(row):
    """The figure as the hand-written row has it: the reader takes no part."""
    kind, said = Kind(row["kind"]), row["value"]
    bound = Bound(row["bound"].partition(" ")[0]) if row["bound"] else None
    span = {"zh": row["figure"], "start": 0, "end": len(row["figure"]), "kind": kind, "bound": bound}
    if kind is Kind.IDENTIFIER:
        return Figure(**span, shape=Shape.TEXT)
    if (kind is Kind.DATE and "周年" not in row["figure"]) or said.startswith("T"):
        return Figure(**span, date=said)
    joint, shape = (":", Shape.RATIO) if kind is Kind.RATIO else ("..", Shape.RANGE)
    values = tuple(Fraction(value) for value in said.split(joint))
    return Figure(**span, values=values, unit=row["unit"] or None, shape=shape if len(values) > 1 else Shape.SINGLE)


def cases():
    """(figure, English sentence) of every row."""
    found = []
    for row in rows():
        bound, _, verb = row["bound"].partition(" ")
        english = f"It {VERBS[bound]} {row['english']}." if verb else f"It is {row['english']}."
        found.append((figure_of(row), english))
    return found


CASES = cases()


@pytest.mark.parametrize(("figure", "english"), CASES, ids=[figure.zh for figure, _ in CASES])
def test_the_hand_written_english_is_accepted(figure, english):
    assert check([figure], english) == []


def one_digit_changed(text):
    """``text`` with each of its digits changed in turn, but not the digits of an ordinal ending's name."""
    for at, char in enumerate(text):
        if char.isdigit():
            yield text[:at] + str((int(char) + 3) % 10) + text[at + 1 :]


@pytest.mark.parametrize(("figure", "english"), CASES, ids=[figure.zh for figure, _ in CASES])
def test_any_digit_gone_wrong_is_noticed(figure, english):
    for wrong in one_digit_changed(english):
        if wrong.replace("0", "") != english.replace("0", ""):
            assert check([figure], wrong), wrong


@pytest.mark.parametrize(("figure", "english"), CASES, ids=[figure.zh for figure, _ in CASES])
def test_an_english_without_the_figure_is_noticed(figure, english):
    if figure.values[:1] not in ((1,), (2,), (100,)) and not (figure.bound and figure.values[:1] == (1,)):
        findings = check([figure], "Nothing of it was there.")
        assert [f.finding for f in findings] == [Finding.MISSING]
