"""The check of directions: a fall must not become a rise, and nothing else may alarm."""

from fractions import Fraction

import pytest

from workers.pipeline.figures.growth import check_direction
from workers.pipeline.values import Direction, Figure, Finding, Kind

UP, DOWN, FLAT = Direction.UP, Direction.DOWN, Direction.FLAT


def percent(zh, value, direction):
    return Figure(zh, 0, len(zh), Kind.PERCENT, (Fraction(value),), unit="%", direction=direction)


@pytest.mark.parametrize(
    ("direction", "english"),
    [
        (DOWN, "Output rose 5.7 percent."),
        (DOWN, "Output was up 5.7 percent year on year."),
        (DOWN, "It grew by 5.7 percent last year."),
        (DOWN, "There was an increase of 5.7 percent."),
        (UP, "Output fell 5.7 percent."),
        (UP, "Output was down 5.7 percent year on year."),
        (UP, "It declined by 5.7 percent last year."),
        (UP, "There was a drop of 5.7 percent."),
    ],
)
def test_a_turned_direction_is_reported(direction, english):
    (finding,) = check_direction("5.7%", [percent("5.7%", "5.7", direction)], english)
    assert (finding.finding, finding.figure) == (Finding.CHANGED, 0)
    assert direction.value in finding.detail


@pytest.mark.parametrize(
    ("direction", "english"),
    [
        (UP, "Output rose 5.7 percent."),
        (UP, "Output was 5.7 percent higher."),
        (DOWN, "Output fell 5.7 percent."),
        (DOWN, "Output was cut by 5.7 percent."),
        (DOWN, "The figure was -5.7 percent."),
        (UP, "Prices fell while output rose 5.7 percent."),
        (DOWN, "Output rose; prices fell 5.7 percent."),
        (UP, "The decline slowed, with output growing 5.7 percent."),
        (DOWN, "Growth slowed by 5.7 percent."),
        (UP, "It came to 5.7 percent."),
        (DOWN, "It came to 5.7 percent."),
        (DOWN, "The growth rate was 5.7 percent."),
        (DOWN, "The start-up paid 5.7 percent."),
        (FLAT, "It rose 5.7 percent."),
        (None, "It rose 5.7 percent."),
    ],
)
def test_the_right_direction_or_none_raises_no_alarm(direction, english):
    assert check_direction("5.7%", [percent("5.7%", "5.7", direction)], english) == []


def test_each_figure_is_judged_by_its_own_clause():
    figures = [percent("8.3%", "8.3", UP), percent("2.1%", "2.1", DOWN)]
    assert check_direction("", figures, "Exports rose 8.3 percent; imports fell 2.1 percent.") == []
    swapped = check_direction("", figures, "Exports fell 8.3 percent; imports rose 2.1 percent.")
    assert [f.figure for f in swapped] == [0, 1]


def test_a_figure_that_is_not_said_has_no_direction():
    assert check_direction("5.7%", [percent("5.7%", "5.7", DOWN)], "Output rose.") == []
