"""What is measured: slots that survive, figures that are stated."""

from training import served
from training.slots import slot, slots_in


def test_sentences_are_shielded_as_the_service_shields_them():
    (one,) = served.shield_all(["新疆进出口总额达4341.6亿元。"])
    names = slots_in(one.shielded.text)
    assert names == [slot(*kind, number) for number, kind in enumerate("T" * (len(names) - 1) + "Q")]
    assert served.unshielded([one], [f"{names[0]} traded {names[-1]}."]) == ["Xinjiang traded 434.16 billion yuan."]


def test_survival_counts_slots_and_sentences():
    counted = served.survival(
        ["⦅N0⦆和⦅N1⦆", "⦅Q0⦆", "没有"],
        ["⦅N0⦆ and ⦅N0⦆ and ⦅N1⦆", "⦅Q0⦆", "none"],
    )
    assert counted["slots"] == 3
    assert counted["exactly_once"] == 2
    assert (counted["sentences"], counted["clean_sentences"]) == (2, 1)


def test_fidelity_counts_figures_stated_and_invented():
    one = served.shield_all(["增长17%,达4341.6亿元。"])
    assert served.fidelity(one, ["It grew 17 percent to 434.16 billion yuan."])["share"] == 1.0
    found = served.fidelity(one, ["It grew 17 percent to 999 billion yuan."])
    assert (found["figures"], found["stated"]) == (2, 1)


def test_nothing_measured_is_no_division_by_zero():
    assert served.survival([], [])["share"] == 0
    assert served.fidelity([], [])["share"] == 0
