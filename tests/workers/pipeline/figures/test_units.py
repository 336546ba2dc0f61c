"""One table of units: an amount in one unit is the same amount in another, and never in money of another country."""

from fractions import Fraction

import pytest

from workers.pipeline.figures.units import UNIT, ZH_UNIT, convert, same_dimension, unit_of


@pytest.mark.parametrize(
    ("value", "unit", "other", "same"),
    [
        ("32000000", "kW", "GW", "32"),
        ("46600000000", "jin", "tonne", "23300000"),
        ("1050", "jin/mu", "kg/ha", "7875"),
        ("15", "mu", "ha", "1"),
        ("62000000000", "kWh", "TWh", "62"),
        ("35", "jiao", "CNY", "3.5"),
        ("100", "bp", "pp", "1"),
        ("72", "km/h", "m/second", "20"),
        ("3.3", "P", "P", "3.3"),
        ("2", "day", "hour", "48"),
    ],
)
def test_an_amount_is_the_same_in_another_unit(value, unit, other, same):
    assert convert(Fraction(value), unit, other) == Fraction(same)


@pytest.mark.parametrize(("one", "other"), [("CNY", "USD"), ("kW", "kWh"), ("%", "pp"), ("km", "km2")])
def test_different_things_are_never_taken_for_each_other(one, other):
    assert not same_dimension(one, other)
    with pytest.raises(ValueError, match="different things"):
        convert(Fraction(1), one, other)


def test_a_rate_is_put_together_from_its_two_sides():
    rate = unit_of("ug/m3")
    assert (rate.singular, rate.plural) == ("microgram per cubic meter", "micrograms per cubic meter")
    assert "μg/m³" in rate.symbols
    assert unit_of("CNY/tonne").dimension != unit_of("USD/tonne").dimension


def test_an_unknown_unit_is_an_error_and_not_a_number_without_unit():
    with pytest.raises(KeyError):
        unit_of("furlong")


def test_the_currencies_of_the_region_are_there():
    for spelling, code in {
        "元": "CNY",
        "港币": "HKD",
        "新台币": "TWD",
        "坚戈": "KZT",
        "卢布": "RUB",
        "韩元": "KRW",
        "日元": "JPY",
    }.items():
        assert ZH_UNIT[spelling] == code
    assert sum(unit.is_money for unit in UNIT.values()) >= 60


def test_every_unit_can_be_said_in_english_and_has_a_positive_factor():
    for unit in UNIT.values():
        assert unit.singular
        assert unit.plural
        assert unit.factor > 0
        assert all(word == word.lower() for word in unit.english)
