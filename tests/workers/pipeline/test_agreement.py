"""The verbs behind the name that a sentence begins with agree with it; all other English is left alone."""

from __future__ import annotations

import pytest

from workers.pipeline.agreement import agreed

NAMES = ["Changji", "Changji Prefecture", "Xinjiang", "Department of Finance", "NPC deputies"]


@pytest.mark.parametrize(
    ("rough", "smooth"),
    [
        ("Changji Prefecture deepen and improve it.", "Changji Prefecture deepens and improves it."),
        ("Trade grows; Xinjiang draw up a new plan", "Trade grows; Xinjiang draws up a new plan"),
        ("In new industries, Xinjiang actively foster it.", "In new industries, Xinjiang actively fosters it."),
        ("The Department of Finance carry it, and build.", "The Department of Finance carries it, and builds."),
        ("In 2024, Xinjiang adhere to coal, and keep going.", "In 2024, Xinjiang adhered to coal, and kept going."),
        ("He said that NPC deputies has a duty.", "He said that NPC deputies have a duty."),
        ("How do Xinjiang grow?", "How does Xinjiang grow?"),
        ("Li, a governor, said that Xinjiang focus on it.", "Li, a governor, said that Xinjiang focuses on it."),
    ],
)
def test_a_bare_verb_behind_the_subject_agrees(rough: str, smooth: str) -> None:
    assert agreed(rough, NAMES) == smooth


@pytest.mark.parametrize(
    "english",
    [
        "One of the NPC deputies is a doctor.",
        "How do NPC deputies work?",
        "NPC deputies carry out their duties.",
        "Xinjiang will build a base, and strengthen it.",
        "Xinjiang work conference was held.",
        "Help Xinjiang build a base.",
        "Xinjiang's departments carry out plans.",
        "Strengthen the work of Xinjiang.",
        "Xinjiang set up the institute in 2015.",
        "Xinjiang put forward a plan.",
        "",
    ],
)
def test_other_english_is_left_alone(english: str) -> None:
    assert agreed(english, NAMES) == english
