"""Choose the sentences of a summary.

Every sentence of running text is scored on what it says (figures, terms, news),
where it stands, how central it is to its story and how well it stands alone.
Then sentences are taken best first, each compared with those already taken:
what repeats them, or crowds one story or one section, is worth less.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workers.pipeline import traits
from workers.pipeline.affinity import pairs, share
from workers.pipeline.centrality import Vector, centrality, similarity, vectors
from workers.pipeline.stories import split
from workers.pipeline.values import BlockKind, NormalisedText, Sentence

ENGLISH_WORDS_PER_CHARACTER = 0.62  # measured on newswire: 100 Chinese characters become about 62 English words
DATE_OR_RANK = 0.2  # what a figure that is no amount counts beside one that is
NEAR_DUPLICATE = 0.6  # cosine above which two sentences say the same
MOST_COMPARED = 1500  # sentences that go into the graph; the best of a longer text by everything else


class Length(StrEnum):
    """How long a summary is to be."""

    BRIEF = "brief"
    STANDARD = "standard"
    LONG = "long"


SENTENCES = {Length.BRIEF: 3, Length.STANDARD: 6, Length.LONG: 12}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one sentence besides its words: how many figures and different terms it holds.

    ``exact``: whether its English needs no model, so that a reader may trust it.
    ``doubt``: how unsure its English is, from 0 to 1, once that is known.
    """

    figures: int = 0
    terms: int = 0
    exact: bool = False
    doubt: float = 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a summary may hold: so many sentences, or about so many English words where ``words`` is given."""

    sentences: int = SENTENCES[Length.STANDARD]
    words: int | None = None

    @classmethod
    def of(cls, length: Length) -> Budget:
        """The budget of a named length."""
        return cls(SENTENCES[length])


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of evidence counts. Tuned by hand on five pages; see benchmarks/summary_coverage."""

    central: float = 0.45
    figures: float = 1.7
    terms: float = 0.25
    news: float = 0.9
    title: float = 0.25
    position: float = 0.3
    readable: float = 0.6
    exact: float = 0.4
    doubt: float = -0.4
    hollow: float = -0.8
    spoken: float = -0.7
    dangling: float = -0.35
    repeats: float = -1.2
    crowds_story: float = -0.4
    crowds_section: float = -0.12


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be chosen. ``section`` counts the headings above it."""

    sentence: Sentence
    section: int
    score: float
    vector: Vector


def choose(
    sentences: Sequence[Sentence], weights: Sequence[Evidence], budget: Budget, title: str | None = None
) -> list[int]:
    """Indices into ``sentences`` of the summary, in reading order.

    ``weights`` has one entry per sentence. Only running text is chosen. At least
    one sentence is, where there is any.
    """
    candidates = _candidates(sentences, weights, title or "")
    quotas = _quotas([c.sentence for c in candidates], budget)
    chosen: list[Candidate] = []
    room = _room(budget)
    while candidates and room > 0:
        best = max(candidates, key=lambda c: (c.score + _crowding(c, chosen, quotas), -c.sentence.start))
        candidates.remove(best)
        if max((similarity(best.vector, c.vector) for c in chosen), default=0.0) < NEAR_DUPLICATE:
            chosen.append(best)
            room -= _cost(best.sentence, budget)
    places = {id(s): i for i, s in enumerate(sentences)}
    return sorted(places[id(c.sentence)] for c in chosen)


def _room(budget: Budget) -> float:
    return float(budget.sentences if budget.words is None else budget.words)


def _cost(sentence: Sentence, budget: Budget) -> float:
    return 1.0 if budget.words is None else max(1.0, ENGLISH_WORDS_PER_CHARACTER * len(sentence.text))


def _candidates(sentences: Sequence[Sentence], evidence: Sequence[Evidence], title: str) -> list[Candidate]:
    """The sentences of running text with their scores."""
    body: list[tuple[Sentence, Evidence, int]] = []
    section = 0
    for sentence, known in zip(sentences, evidence, strict=True):
        if sentence.kind is BlockKind.BODY:
            body.append((sentence, known, section))
        else:
            section += 1
    plain = [_plain_score(s, e) for s, e, _ in body]
    keep = sorted(sorted(range(len(body)), key=lambda i: -plain[i])[:MOST_COMPARED])
    words = vectors([body[i][0].text for i in keep])
    central = _central([body[i][0] for i in keep], words)
    heading = pairs(title)
    places = _places([s for s, _, _ in body])
    made = []
    for k, i in enumerate(keep):
        sentence, _, section = body[i]
        score = plain[i] + WEIGHTS.central * central[k] + WEIGHTS.position * places[i]
        score += WEIGHTS.title * min(1.0, 2 * share(heading, words[k]))
        made.append(Candidate(sentence, section, score, words[k]))
    return made


def _plain_score(sentence: Sentence, known: Evidence) -> float:
    """What one sentence is worth by itself."""
    text = sentence.text
    amounts = traits.amount_count(text)
    figures = amounts + DATE_OR_RANK * max(0, known.figures - amounts)
    return (
        WEIGHTS.figures * min(1.0, math.sqrt(figures / 4))
        + WEIGHTS.terms * min(1.0, known.terms / 3)
        + WEIGHTS.news * traits.newsworthy(text)
        + WEIGHTS.exact * known.exact
        + WEIGHTS.doubt * known.doubt
        + WEIGHTS.readable * traits.readable(text)
        + WEIGHTS.hollow * traits.hollow(text)
        + WEIGHTS.spoken * traits.spoken(text)
        + WEIGHTS.dangling * traits.dangling(text)
    )


def _central(sentences: Sequence[Sentence], words: Sequence[Vector]) -> list[float]:
    """Centrality of each sentence within its own story."""
    result = [0.0] * len(sentences)
    for story in {s.story for s in sentences}:
        mine = [i for i, s in enumerate(sentences) if s.story == story]
        for i, value in zip(mine, centrality([words[i] for i in mine]), strict=True):
            result[i] = value
    return result


def _places(body: Sequence[Sentence]) -> list[float]:
    """1 for the opening sentence of a story, less further down; the first sentence of a paragraph counts more."""
    result = []
    first: dict[int, int] = {}
    paragraph = -1
    for sentence in body:
        start = first.setdefault(sentence.story, sentence.paragraph)
        opens = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        result.append((1.0 if opens else 0.5) / (1 + 0.5 * (sentence.paragraph - start)))
    return result


def _quotas(sentences: Sequence[Sentence], budget: Budget) -> dict[int, float]:
    """How many sentences of the summary each story would have by its length."""
    sizes: Counter[int] = Counter()
    for sentence in sentences:
        sizes[sentence.story] += len(sentence.text)
    total = sum(sizes.values()) or 1
    wanted = budget.sentences if budget.words is None else max(1.0, budget.words / 35)
    return {story: wanted * size / total for story, size in sizes.items()}


def _crowding(candidate: Candidate, chosen: Sequence[Candidate], quotas: dict[int, float]) -> float:
    """What a sentence loses because of those already chosen."""
    sentence = candidate.sentence
    same_story = sum(c.sentence.story == sentence.story for c in chosen)
    over = same_story + 0.5 - quotas[sentence.story]
    same_section = sum(c.section == candidate.section for c in chosen)
    likeness = max((similarity(candidate.vector, c.vector) for c in chosen), default=0.0)
    return (
        WEIGHTS.crowds_story * over
        + WEIGHTS.crowds_section * same_section
        + WEIGHTS.repeats * likeness
        - WEIGHTS.dangling
        * any(c.sentence.index == sentence.index - 1 for c in chosen)
        * traits.dangling(sentence.text)
    )


def headline(text: NormalisedText, sentences: Sequence[Sentence]) -> str:
    """The headline of the page (of its first story, where it holds several), as printed or made from a sentence."""
    return split(text, sentences)[0].headline if sentences else ""
