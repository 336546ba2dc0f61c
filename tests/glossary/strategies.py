"""Terms that Hypothesis makes up: valid ones, with every nasty character that a valid term may hold."""

from __future__ import annotations

from hypothesis import strategies as st

from glossary.term import CATEGORIES, Term, TermStatus
from glossary.validity import faults, tidy

NASTY = "=+-@'\"“”;；,\\|\t\n\r＝&<>]]> é—·（）%"
chinese = st.text(alphabet="一带路新疆电力算能源十五" + NASTY, min_size=2, max_size=12)
english = st.text(alphabet="abcXYZ 019-'" + NASTY, min_size=1, max_size=20)
values = st.lists(english, max_size=3).map(tuple)


@st.composite
def _terms(draw: st.DrawFn) -> Term:
    return tidy(
        Term(
            zh=draw(chinese),
            en=draw(english),
            category=draw(st.sampled_from(CATEGORIES)),
            status=draw(st.sampled_from(TermStatus)),
            note=draw(english),
            source=draw(english),
            alternatives=draw(values),
            forbidden=draw(values),
            near=draw(st.lists(chinese, max_size=2).map(tuple)),
            sentence_case=draw(st.booleans()),
        )
    )


terms = _terms().filter(lambda term: not faults(term))
