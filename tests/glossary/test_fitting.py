"""What a reader would stumble over when a glossary's English is put into a sentence."""

import pytest

from glossary.fitting import fit, indefinite, takes_the


@pytest.mark.parametrize(
    ("before", "rendering", "after", "category", "expected"),
    [
        # no doubled or missing article
        ("by ", "National Bureau of Statistics", ", which", "organisation", "by the National Bureau of Statistics"),
        ("by the ", "National Bureau of Statistics", ", which", "organisation", "by the National Bureau of Statistics"),
        ("", "Ministry of Commerce", " said", "organisation", "The Ministry of Commerce"),
        ("China's ", "Ministry of Commerce", " said", "organisation", "China's Ministry of Commerce"),
        ("the regional ", "Department of Finance", " said", "organisation", "the regional Department of Finance"),
        ("in ", "Mori County", ".", "place", "in Mori County"),
        ("in ", "Xinjiang Uygur Autonomous Region", " now", "place", "in the Xinjiang Uygur Autonomous Region"),
        ("under ", "14th Five-Year Plan", ",", "policy", "under the 14th Five-Year Plan"),
        ("a loan from ", "Bank of Beijing", ".", "organisation", "a loan from Bank of Beijing"),
        ("a ", "Urumqi", "'s exports", "place", "Urumqi"),
        ("The ", "Xinjiang", " is rich in coal", "place", "Xinjiang"),
        ("the ", "Xinjiang", " delegation", "place", "the Xinjiang"),
        ("the ", "Wang Zhimin", " said", "person", "Wang Zhimin"),
        # a and an
        ("a ", "NPC deputy", " said", "person", "an NPC deputy"),
        ("an ", "UHV line", " opened", "industry", "a UHV line"),
        ("a ", "industrial park", " opened", "industry", "an industrial park"),
        # number
        ("277 ", "high-tech enterprises", " were registered", "industry", "277 high-tech enterprises"),
        ("a ", "high-tech enterprises", " was registered", "industry", "a high-tech enterprise"),
        ("three ", "comprehensive bonded zone", ".", "industry", "three comprehensive bonded zones"),
        ("1 ", "wind farms", ".", "industry", "1 wind farm"),
        ("22 ", "new energy", " projects", "industry", "22 new energy"),
        ("12 ", "photovoltaic", " projects", "industry", "12 photovoltaic"),
        ("support ", "high-tech enterprises", " clusters", "industry", "support high-tech enterprise"),
        ("Li was elected ", "NPC deputies", ".", "organisation", "Li was elected an NPC deputy"),
        ("They were elected ", "NPC deputies", ".", "organisation", "They were elected NPC deputies"),
        ("He works as a ", "NPC deputies", ".", "organisation", "He works as an NPC deputy"),
        ("He became ", "CPPCC National Committee members", ".", "organisation",
         "He became a CPPCC National Committee member"),
        # surnames
        ("said the ", "von der Leyen", " has agreed", "person", "said von der Leyen"),
        ("the ", "Trump", " administration", "person", "the Trump"),
        # capitals
        ("", "computing power", " grew", "industry", "Computing power"),
        ("It ended. ", "energy storage", " grew", "industry", "It ended. Energy storage"),
        # verbs
        ("We will ", "expanding domestic demand", ".", "policy", "We will expand domestic demand"),
        ("is committed to ", "expanding domestic demand", ".", "policy", "is committed to expanding domestic demand"),
        ("to ", "delegating power, improving regulation and upgrading services", ".", "policy",
         "to delegate power, improve regulation and upgrade services"),
    ],
)  # fmt: skip
def test_a_term_reads_as_if_written_for_its_place(before, rendering, after, category, expected) -> None:
    fitted = fit(before, rendering, after, category=category)
    assert fitted.before + fitted.text == expected


@pytest.mark.parametrize(
    "name", ["Urumqi", "Changji Prefecture", "Hubei Province", "Xinjiang University", "Goldwind", "Xi Jinping"]
)
def test_no_article_is_forced_on_names_that_have_none(name) -> None:
    assert not takes_the(name)
    assert fit("in ", name, ".").before == "in "


@pytest.mark.parametrize(
    ("text", "article"),
    [("NDRC official", "an"), ("UN body", "a"), ("European firm", "a"), ("hour", "an"), ("university", "a"),
     ("umbrella", "an"), ("XPCC farm", "an"), ("SME", "an"), ("PV park", "a"),
     ("unmanned vehicle", "an"), ("8 percent rise", "an")],
)  # fmt: skip
def test_articles_follow_the_sound_not_the_letter(text, article) -> None:
    assert indefinite(text) == article
