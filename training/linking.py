"""Which figures of a Chinese sentence its English translation states, and where.

The Chinese is read, and the two are compared, by the pipeline's own reader and
checker: so a span that is a slot in training is a span that is a slot at run time.
"""

from __future__ import annotations

import re
from functools import lru_cache

from training.slots import Link, free_of_overlap
from workers.pipeline.figures.comparing import Comparison, compare, identifier_spans
from workers.pipeline.figures.english_compose import Form
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.pieces import SLOT_KINDS
from workers.pipeline.values import Figure, Kind, Shape, Span

Stretch = tuple[int, int]

_BOUND_BEFORE = re.compile(
    r"(?:\b(?:(?:no|not) (?:less|fewer|more) than|more than|less than|fewer than|at least|at most|up to|well over|over"
    r"|nearly|almost|close to|about|around|approximately|roughly|some|under|below|above))\s+$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(r" or (?:more|less|above|below|so)\b| and (?:above|over)\b")
# how the writer ends a date, and what translators write in its place
_TAILS = {
    "of this year": r" of (?:this|the) year| this year",
    "of last year": r" of last year| last year",
    "this year": r" (?:of )?this year",
    "last year": r" (?:of )?last year",
    "period": r" period",
}
_DISTINCTIVE = re.compile(r"\d\D?\d")


@lru_cache(maxsize=64)
def figure_links(zh: str, en: str, protected: tuple[Span, ...] = ()) -> tuple[Link, ...]:
    """A link for each figure of `zh` that `en` states with the same value, in the order of the source.

    `protected` stretches of the Chinese belong to house terms, which own their numerals.
    The last pairs are remembered: several copies of a pair are made one after another.
    """
    figures = read_figures(zh, protected)
    if not figures:
        return ()
    state = compare(figures, en)
    links = []
    for index, figure in enumerate(figures):
        target = _target(state, index)
        if target is not None:
            start, end = _as_written(figure, en, _with_bound(figure, en, target))
            links.append(Link(SLOT_KINDS[figure.kind], (figure.start, figure.end), (start, end)))
    return tuple(free_of_overlap(links))


def _target(state: Comparison, index: int) -> Stretch | None:
    """The stretch of the English that states one figure, its unit included."""
    figure = state.figures[index]
    if figure.shape is Shape.TEXT:
        spans = identifier_spans(figure, state.english)
        return spans[0] if spans and len(spans) == 1 else None
    if index in state.dates:
        return _date_target(state, index)
    answers = [answer for want, answer in zip(state.wants, state.answers, strict=True) if want.index == index]
    if not answers or None in answers:
        return None
    offers = [state.offers[answer] for answer in answers if answer is not None]
    if figure.kind is Kind.DURATION and any(offer.form is Form.ORDINAL for offer in offers):
        return None  # 连续10年 as "the 10th year" is right, but the slot will hold "10 years"
    start, end = min(offer.start for offer in offers), max(offer.end for offer in offers)
    return None if end - start > 25 * len(offers) + 15 else (start, end)


def _date_target(state: Comparison, index: int) -> Stretch | None:
    """Where all parts of a date stand together; one that is split over the sentence cannot be a slot."""
    for way in state.dates[index]:
        for offer in state.offers:
            if offer.date and way <= offer.date and len(offer.date) <= len(way) + 1:
                return offer.start, offer.end
    return None


def _with_bound(figure: Figure, en: str, target: Stretch) -> Stretch:
    """Take the English bound in where the Chinese span has one; a verb's bound stays outside of both."""
    if figure.bound is None or _bound_is_outside(figure):
        return target
    start, end = target
    before = _BOUND_BEFORE.search(en, max(0, start - 20), start)
    if before:
        return before.start(), end
    after = _BOUND_AFTER.match(en, end)
    return (start, after.end()) if after else target


def _as_written(figure: Figure, en: str, target: Stretch) -> Stretch:
    """Take in the article and the tail that the writer puts into this figure: "the", "of this year", "period"."""
    start, end = target
    written = write_figure(figure, NEWSWIRE, first_use=False)
    if written.startswith("the ") and en[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    for tail, alike in _TAILS.items():
        if written.endswith(tail):
            found = re.compile(alike).match(en, end)
            end = found.end() if found else end
    return start, end


def _bound_is_outside(figure: Figure) -> bool:
    """Whether a verb before the span says the bound: the span alone then reads as exact."""
    alone = read_figures(figure.zh)
    return len(alone) == 1 and alone[0].bound is None


def figures_agree(zh: str, en: str) -> bool:
    """Whether the English states at least half of the Chinese figures of two digits or more.

    A cheap test that the two are translations of each other.
    """
    figures = [figure for figure in read_figures(zh) if _DISTINCTIVE.search(figure.zh)]
    if not figures:
        return True
    linked = {link.source for link in figure_links(zh, en)}
    return 2 * sum((figure.start, figure.end) in linked for figure in figures) >= len(figures)
