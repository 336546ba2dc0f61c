"""The order of the stages: an Article goes in, a Briefing comes out.

normalise → segment → read figures and terms → choose → translate (summary first,
then the rest) → check. Nothing here opens a file or knows a queue: the translator
and the glossary are handed in, progress goes out through callbacks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from glossary.matching import Matcher
from workers.pipeline.assemble import Draft, assemble
from workers.pipeline.figures.style import NEWSWIRE, Style
from workers.pipeline.normalise import normalise
from workers.pipeline.outcome import Outcome
from workers.pipeline.plans import planned
from workers.pipeline.reading import ReadSentence, evidence, read, requests, title_sentence
from workers.pipeline.results import Briefing, Progress, ProgressCallback, Provenance
from workers.pipeline.segment import sentences
from workers.pipeline.stories import Story, split
from workers.pipeline.summarise import Budget, choose, headline
from workers.pipeline.translate import translate_all
from workers.pipeline.values import Article, Translator


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
    draft = _prepare(article, glossary, options.budget, on_progress)
    titles, chosen = len(draft.titles), draft.chosen
    rest = [i for i in range(len(draft.readings)) if i not in set(chosen)] if options.full else []
    todo = requests([*draft.titles, *(draft.readings[i] for i in [*chosen, *rest])], options.style)
    first, total = titles + len(chosen), len(todo)

    def finished(outcomes: dict[int, Outcome], heads: Sequence[Outcome]) -> Briefing:
        provenance = Provenance(translator.name, glossary.version, software, time.perf_counter() - begun)
        return assemble(replace(draft, outcomes=outcomes, title_outcomes=tuple(heads[:titles])), provenance)

    heads = translate_all(
        todo[:first], translator, lambda done: on_progress(Progress("translate_summary", done, total))
    )
    outcomes = dict(zip(chosen, heads[titles:], strict=True))
    if rest:
        on_summary(finished(outcomes, heads))
    tails = translate_all(
        todo[first:], translator, lambda done: on_progress(Progress("translate_rest", first + done, total))
    )
    on_progress(Progress("check", total, total))
    return finished(outcomes | dict(zip(rest, tails, strict=True)), heads)


def _prepare(article: Article, glossary: Glossary, budget: Budget, on_progress: ProgressCallback) -> Draft:
    """Everything before the first translation: text mended and read, sentences chosen."""
    on_progress(Progress("normalise"))
    text = normalise(article.text)
    everything = sentences(text)
    stories = split(text, everything)
    on_progress(Progress("choose"))
    ahead = planned(everything)
    readings = tuple(
        replace(read(sentence, glossary.matcher, text.text), planned=sentence.index in ahead) for sentence in everything
    )
    title = article.title or headline(text, everything)
    chosen = _choose(readings, budget, title, stories)
    titles = tuple(read(title_sentence(t, everything), glossary.matcher, text.text) for t in _titles(title, stories))
    return Draft(article, text, readings, titles, chosen, stories)


def _choose(readings: Sequence[ReadSentence], budget: Budget, title: str, stories: Sequence[Story]) -> list[int]:
    """The sentences of the summary; a story that the budget left out gets its best sentence all the same."""
    known = [evidence(reading) for reading in readings]
    chosen = choose([r.sentence for r in readings], known, budget, title)
    for story in stories:
        if not set(chosen) & set(story.sentences):
            inside = list(story.sentences)
            best = choose([readings[i].sentence for i in inside], [known[i] for i in inside], Budget(1), story.headline)
            chosen += [inside[i] for i in best]
    return sorted(chosen)


def _titles(title: str, stories: Sequence[Story]) -> list[str]:
    """The headlines to translate: the article's own, then those of its stories where there are several."""
    return [title, *(story.headline for story in stories)] if len(stories) > 1 else [title]
