"""Slots: names, filling, numbering, survival."""

from training.slots import ALL_SLOTS, PER_KIND, Link, Pair, fill, free_of_overlap, slot, slots_in, survives, with_slots

PAIR = Pair(
    "昌吉州增长17.4%,达4341.6亿元。",
    "Changji grew 17.4 percent to 434.16 billion yuan.",
    (Link("P", (5, 10), (13, 25)), Link("Q", (12, 20), (29, 48))),
)


def test_there_are_twelve_of_each_kind():
    assert len(ALL_SLOTS) == len(set(ALL_SLOTS)) == 5 * PER_KIND == 60
    assert ALL_SLOTS[0] == slot("N", 0) == "⦅N0⦆"


def test_slots_are_numbered_over_the_source_whatever_their_kind():
    zh, en = with_slots(PAIR, tuple(reversed(PAIR.links)))
    assert zh == "昌吉州增长⦅P0⦆,达⦅Q1⦆。"
    assert en == "Changji grew ⦅P0⦆ to ⦅Q1⦆."


def test_numbering_may_begin_later_and_stops_at_the_last_slot():
    assert with_slots(PAIR, PAIR.links, first=10)[0] == "昌吉州增长⦅P10⦆,达⦅Q11⦆。"
    assert with_slots(PAIR, PAIR.links, first=11)[0] == "昌吉州增长⦅P11⦆,达4341.6亿元。"


def test_slots_follow_the_source_when_english_puts_them_the_other_way_round():
    pair = Pair("甲比乙多", "B is less than A", (Link("T", (0, 1), (15, 16)), Link("T", (2, 3), (0, 1))))
    assert with_slots(pair, pair.links) == ("⦅T0⦆比⦅T1⦆多", "⦅T1⦆ is less than ⦅T0⦆")


def test_links_that_cross_an_earlier_one_on_either_side_are_dropped():
    first = Link("N", (0, 2), (0, 2))
    assert free_of_overlap(
        [first, Link("T", (1, 3), (5, 6)), Link("T", (4, 5), (1, 3)), Link("T", (2, 4), (2, 4))]
    ) == [
        first,
        Link("T", (2, 4), (2, 4)),
    ]


def test_fill_takes_stretches_in_any_order():
    assert fill("abcdef", [(4, 6, "Y"), (0, 1, "X")]) == "XbcdY"


def test_survival_means_each_slot_exactly_once_and_no_other():
    assert slots_in("⦅N0⦆ and ⦅T11⦆") == ["⦅N0⦆", "⦅T11⦆"]
    assert survives("甲⦅N0⦆乙⦅T1⦆", "⦅T1⦆ has ⦅N0⦆")
    assert not survives("甲⦅N0⦆", "none")
    assert not survives("甲⦅N0⦆", "⦅N0⦆ ⦅N0⦆")
    assert not survives("甲⦅N0⦆", "⦅N0⦆ ⦅N1⦆")
