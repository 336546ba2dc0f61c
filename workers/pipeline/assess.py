"""What one English rendering of a sentence is worth: figures, terms, and plain garbage.

The ladder compares candidates by `Assessment.cost` and stops at a clean one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from glossary.matching import TermMatch
from glossary.rendering import TermFinding, check_terms
from workers.pipeline.figures.checking import check
from workers.pipeline.figures.growth import check_direction
from workers.pipeline.figures.wording import BOUND_WORDS
from workers.pipeline.phrasebook.gloss import OMISSION
from workers.pipeline.values import CheckFinding, Figure, Finding

# What a fault costs, in the order of what a desk editor would forgive least.
COST_OF_FIGURE = {Finding.CHANGED: 120, Finding.MISSING: 100, Finding.INVENTED: 80}
COST_OF_TERM = 30
COST_OF_GARBAGE = 20
COST_OF_SLOT = 5
COST_OF_OMISSION = 4  # each "…" of a gloss
FEWEST_WORDS, LEAST_SHARED = 3, 0.25  # of a gloss; found by reading, see `strays`

_HAN = re.compile(r"[㐀-鿿]")
# Function words left hanging: "the of", "of the,", "and," at the end of what a weak model writes.
_BROKEN = re.compile(
    r"\b(?:the|an?) (?:of|and|in|to|is|are|was|has|have|had|will|by|for|with|from|on|at)\b"
    r"|\b(?:of|to|with|from|for|and|the|an?|by|in|at|as)(?: the)?\s*(?:[,.;:)]|$)"
    r"|\b(?:of|to|with|from|for|by) (?:of|and|to|with|from|for|by)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"不会|不能|不得|不再|不应|不可(?!或缺|分割|逆转|多得)|没有|尚未|并非|不是(?!.{0,12}而是)|决不|绝不|从未|无法"
)
_DENIAL = re.compile(
    r"\b(?:not|no|never|none|nor|neither|cannot|without|nothing|nobody|un\w{4,}|in(?:capable|ability)|im(?:possible)|fail\w*"
    r"|lack\w*|ban\w*|prohibit\w*|prevent\w*|refus\w*|stop\w*|avoid\w*|instead|hardly|absen\w+)\b|n't\b",
    re.IGNORECASE,
)
# What is aimed at must not be told as done.
_MEANT = re.compile(r"(?:目标[是为]|力争|有望|预计|(?:计划|拟)(?:[到在于]|今年|明年))[^。；]{0,30}\d")
_INTENT = re.compile(
    r"\b(?:will|would|shall|to|plan\w*|target\w*|goal\w*|aim\w*|striv\w*|expect\w*|project\w*|forecast\w*|estimat\w*|seek\w*"
    r"|intend\w*|hop\w*|propos\w*|should|may|could|must|prospect\w*|likely|set)\b",
    re.IGNORECASE,
)
_GOAL_SET = re.compile(r"目标[是为]")
_GOAL_REACHED = re.compile(
    r"\b(?:reach|meet|met|achiev|hit|attain|fulfil|realiz|exceed|surpass)\w*(?: \w+){0,2} (?:target|goal)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z']+")


@dataclass(frozen=True, slots=True)
class Assessment:
    """The faults of one rendering. ``garbage`` counts loops and leftovers, ``slots`` lost or doubled slots.

    ``doubtful``: the model scores it low. That costs nothing: what else it would say is no better.
    """

    findings: tuple[CheckFinding, ...] = ()
    terms: tuple[TermFinding, ...] = ()
    garbage: int = 0
    slots: int = 0
    omissions: int = 0
    doubtful: bool = False

    @property
    def lost(self) -> frozenset[int]:
        """Indices of the figures that the English does not say, or says wrongly."""
        return frozenset(f.figure for f in self.findings if f.figure is not None)

    @property
    def complete(self) -> bool:
        """Whether every figure and term is there and none is made up, however rough the English."""
        return not self.findings and not self.terms

    @property
    def clean(self) -> bool:
        """Whether nothing at all is wrong."""
        return self.cost == 0

    @property
    def cost(self) -> int:
        """The sum of what the faults cost; zero is clean."""
        figures = sum(COST_OF_FIGURE[f.finding] for f in self.findings)
        terms = COST_OF_TERM * len(self.terms)
        return (
            figures
            + terms
            + COST_OF_GARBAGE * self.garbage
            + COST_OF_SLOT * self.slots
            + COST_OF_OMISSION * self.omissions
        )

    @property
    def rough(self) -> bool:
        """Whether the English itself is broken, or leaves words of the source out."""
        return bool(self.garbage or self.omissions)


def assess(
    source: str, figures: Sequence[Figure], terms: Sequence[TermMatch], english: str, slots: int = 0
) -> Assessment:
    """Check ``english`` against the sentence ``source`` with its ``figures`` and ``terms``.

    ``slots`` is how many placeholders the model lost, doubled or made up.
    """
    allowed = [english for match in terms for english in (match.term.en, *match.term.alternatives)]
    allowed += ["for the first time"] if "首" in source else []
    findings = check(figures, english, allowed)
    lost = {f.figure for f in findings}
    findings += [f for f in check_direction(source, figures, english) if f.figure not in lost]
    return Assessment(
        tuple(findings),
        tuple(check_terms(terms, english)),
        garbage(source, english),
        slots,
        0 if OMISSION in source else english.count(OMISSION),
    )


def garbage(source: str, english: str) -> int:
    """How many faults ``english`` shows by itself: loops, Chinese left over, a denial or an aim lost, nothing said."""
    words = [w.lower() for w in _WORD.findall(english)]
    faults = int(bool(_HAN.search(english)))
    faults += "⁇" in english
    faults += bool(_DENIED.search(source)) and not _DENIAL.search(english)
    faults += bool(_MEANT.search(source)) and not _INTENT.search(english)
    faults += bool(_GOAL_SET.search(source)) and bool(_GOAL_REACHED.search(english))
    faults += not words and bool(_HAN.search(source))
    for size, most in ((1, 6), (2, 3), (3, 2)):
        grams = Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
        content = [n for gram, n in grams.items() if any(len(w) > 3 for w in gram)]
        faults += bool(content) and max(content) > most
    faults += len(words) > 3 * len(source) + 12
    return faults + min(len(_BROKEN.findall(english)), 3)


def strays(english: str, gloss: str) -> bool:
    """Whether ``english`` says next to nothing of what the words of the source say.

    ``gloss`` is those words, one by one. Four letters of a word are compared, so that
    "develop" answers "development"; a short gloss proves nothing.
    """
    expected = _stems(gloss)
    return len(expected) >= FEWEST_WORDS and len(expected & _stems(english)) < LEAST_SHARED * len(expected)


def _stems(english: str) -> set[str]:
    return {word[:4].lower() for word in _WORD.findall(english) if len(word) > 3}


def flag_in_brackets(english: str, figures: Sequence[Figure], renderings: Sequence[str], assessment: Assessment) -> str:
    """``english`` with what it lacks, and what it made up, said visibly in brackets at its end."""
    notes = []
    missing = [_standing_alone(figures[i], renderings[i]) for i in sorted(assessment.lost)]
    if missing:
        notes.append("source: " + "; ".join(missing))
    invented = [f.english for f in assessment.findings if f.finding is Finding.INVENTED and f.english]
    if invented:
        notes.append("not in the source: " + "; ".join(invented))
    return " ".join([english, *(f"[{note}]" for note in notes)]).strip()


def _standing_alone(figure: Figure, rendering: str) -> str:
    """A figure with the bound that a verb of its sentence said: 突破100亿元 is "more than 10 billion yuan"."""
    said_by_verb = figure.bound in BOUND_WORDS and "verb_bound" in (figure.form or "")
    return f"{BOUND_WORDS[figure.bound]} {rendering}" if said_by_verb and figure.bound else rendering
