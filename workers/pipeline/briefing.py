"""The order of the stages: an Article goes in, a Briefing comes out.

normalise → segment → read figures and terms → choose → translate (summary first,
chosen again by how sure its English is; then the rest) → check. Nothing here opens a
file or knows a queue: the translator and the glossary are handed in, progress goes out
through callbacks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from glossary.matching import Matcher
from workers.pipeline.assemble import Draft, assemble
from workers.pipeline.currency import in_declared_currency
from workers.pipeline.figures.style import NEWSWIRE, Style
from workers.pipeline.normalise import normalise
from workers.pipeline.outcome import Outcome
from workers.pipeline.plans import planned
from workers.pipeline.reading import evidence, read, requests, title_sentence
from workers.pipeline.request import Request
from workers.pipeline.results import Briefing, Progress, ProgressCallback, Provenance
from workers.pipeline.segment import sentences
from workers.pipeline.stories import Story, split
from workers.pipeline.summarise import Budget, choose, headline
from workers.pipeline.translate import translate_all
from workers.pipeline.values import Article, Translator

SECOND_LOOKS = 2
"""How often the summary is chosen again, when it is known how unsure the English is."""
SURE, UNSURE = 0.45, 0.85
"""Shares of the limit of doubt: sentences that score better are mostly right, and worse ones mostly wrong."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The approved terms, ready to match, and the version they belong to."""

    matcher: Matcher
    version: int


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asked for."""

    budget: Budget = field(default_factory=Budget)
    full: bool = True
    style: Style = NEWSWIRE


def make_briefing(
    article: Article,
    translator: Translator,
    glossary: Glossary,
    options: Options | None = None,
    on_progress: ProgressCallback = lambda _progress: None,
    on_summary: Callable[[Briefing], None] = lambda _briefing: None,
    *,
    software: str = "",
) -> Briefing:
    """The briefing of ``article``.

    ``on_summary`` receives a briefing that holds only the headline and the summary
    sentences, as soon as they are ready. ``software`` is the version for the provenance.
    """
    options = options or Options()
    begun = time.perf_counter()
    draft = _prepare(article, glossary, on_progress)
    work = _Work(draft, translator, options, on_progress)

    def finished(outcomes: dict[int, Outcome]) -> Briefing:
        provenance = Provenance(translator.name, glossary.version, software, time.perf_counter() - begun)
        return assemble(replace(draft, chosen=chosen, outcomes=outcomes, title_outcomes=tuple(heads)), provenance)

    heads = work.titles()
    chosen = work.summary()
    summary = {i: work.outcomes[i] for i in chosen}
    if not options.full:
        return finished(summary)
    if len(summary) < len(draft.readings):
        on_summary(finished(summary))
    work.rest()
    on_progress(Progress("check", len(work.requests), len(work.requests)))
    return finished(work.outcomes)


class _Work:
    """The sentences of a draft on their way through the translator."""

    def __init__(self, draft: Draft, translator: Translator, options: Options, on_progress: ProgressCallback) -> None:
        self._draft, self._translator, self._options, self._on_progress = draft, translator, options, on_progress
        self._known = [evidence(reading) for reading in draft.readings]
        self.outcomes: dict[int, Outcome] = {}
        self._first = self._choose()
        rest = [i for i in range(len(draft.readings)) if i not in set(self._first)]
        titles = len(draft.titles)
        self._order = [*self._first, *rest]
        self.requests = requests([*draft.titles, *(draft.readings[i] for i in self._order)], options.style)
        self._asked = dict(zip(self._order, self.requests[titles:], strict=True))
        self._total = len(self.requests) if options.full else titles + len(self._first)
        self._done = 0

    def titles(self) -> list[Outcome]:
        """The headlines."""
        return self._translated(self.requests[: len(self._draft.titles)], "translate_summary")

    def summary(self) -> list[int]:
        """The sentences of the summary, translated. Those whose English is doubtful give way to as good ones."""
        chosen = self._first
        self._translate(chosen, "translate_summary")
        for _ in range(SECOND_LOOKS):
            again = self._choose()
            if again == chosen:
                break
            chosen = again
            self._translate(chosen, "translate_summary")
        return chosen

    def rest(self) -> None:
        """All other sentences."""
        self._translate(self._order, "translate_rest")

    def _translate(self, which: Sequence[int], stage: str) -> None:
        new = [i for i in which if i not in self.outcomes]
        outcomes = self._translated([self._asked[i] for i in new], stage)
        self.outcomes |= dict(zip(new, outcomes, strict=True))

    def _translated(self, asked: Sequence[Request], stage: str) -> list[Outcome]:
        before = self._done
        outcomes = translate_all(asked, self._translator, lambda done: self._report(stage, before + done))
        self._done = before + len(asked)
        return outcomes

    def _report(self, stage: str, done: int) -> None:
        self._on_progress(Progress(stage, min(done, self._total), self._total))

    def _choose(self) -> list[int]:
        """The sentences of the summary; a story that the budget left out gets its best sentence all the same."""
        limit = self._translator.doubtful_below
        known = [
            replace(one, doubt=doubt(self.outcomes[i], limit)) if i in self.outcomes else one
            for i, one in enumerate(self._known)
        ]
        readings, title = self._draft.readings, self._draft.titles[0].sentence.text
        chosen = choose([r.sentence for r in readings], known, self._options.budget, title)
        for story in self._draft.stories:
            if not set(chosen) & set(story.sentences):
                inside = list(story.sentences)
                mine = [readings[i].sentence for i in inside]
                chosen += [inside[i] for i in choose(mine, [known[i] for i in inside], Budget(1), story.headline)]
        return sorted(chosen)


def doubt(outcome: Outcome, limit: float | None) -> float:
    """How unsure the English is, from 0 to 1. ``limit``: the score below which the model is mostly wrong."""
    if outcome.assessment.rough:
        return 1.0
    if outcome.score is None or not limit:
        return 0.0
    return min(1.0, max(0.0, (outcome.score / limit - SURE) / (UNSURE - SURE)))


def _prepare(article: Article, glossary: Glossary, on_progress: ProgressCallback) -> Draft:
    """What is known before sentences are chosen: text mended and read."""
    on_progress(Progress("normalise"))
    text = normalise(article.text)
    everything = sentences(text)
    stories = split(text, everything)
    on_progress(Progress("choose"))
    ahead = planned(everything)
    readings = tuple(
        replace(reading, planned=reading.sentence.index in ahead)
        for reading in in_declared_currency([read(sentence, glossary.matcher, text.text) for sentence in everything])
    )
    title = article.title or headline(text, everything)
    titles = tuple(read(title_sentence(t, everything), glossary.matcher, text.text) for t in _titles(title, stories))
    return Draft(article, text, readings, titles, stories)


def _titles(title: str, stories: Sequence[Story]) -> list[str]:
    """The headlines to translate: the article's own, then those of its stories where there are several."""
    return [title, *(story.headline for story in stories)] if len(stories) > 1 else [title]
