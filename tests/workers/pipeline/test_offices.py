"""Who holds which office of which state is never mixed up."""

from __future__ import annotations

import pytest

from workers.pipeline.offices import office_before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("德国总理", (0, "German Chancellor")),
        ("他会见了乌克兰总统", (4, "Ukrainian President")),
        ("法国前总统", (0, "former French President")),
        ("前美国总统", (0, "former US President")),
        ("美国财政部长", (0, "US Treasury Secretary")),
        ("英国财政大臣", (0, "British Chancellor of the Exchequer")),
        ("日本首相", (0, "Japanese Prime Minister")),
        ("印度尼西亚总统", (0, "Indonesian President")),
    ],
)
def test_a_country_and_an_office_become_a_title(text: str, expected: tuple[int, str]) -> None:
    assert office_before(text, len(text)) == expected


@pytest.mark.parametrize("text", ["总统", "德国", "德国的总理府", "省长", ""])
def test_anything_else_is_no_office_of_a_state(text: str) -> None:
    assert office_before(text, len(text)) is None
