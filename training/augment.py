"""Copies of a pair that teach what the plain pair does not.

`slotted` is what the model meets most at run time: every figure and many terms as
slots. `rendered` has the English of the figures inside the Chinese, which is how
sentences are shielded when slots fail. `renumbered` has other figures of the same
kind and unit on both sides. `joined` sets two pairs side by side, for sentences
with many slots.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

from training.linking import figure_links
from training.slots import PER_KIND, Link, Pair, fill, free_of_overlap, with_slots
from training.terms import Lexicon, name_links, term_links
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.lists import LAST_MARKS
from workers.pipeline.values import Span

OFFSET_SHARE = 0.3
"""Share of slotted copies whose numbers do not begin at 0, so that high numbers are learnt too."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?")

_IN_LIST = re.compile(r",? and (?:the )?|, (?:the )?")

Texts = tuple[str, str]


def linked(zh: str, en: str, lexicon: Lexicon | None, rng: random.Random) -> Pair:
    """The pair with its figures linked, and a random choice of its terms.

    A house term owns the numerals inside it; of other terms, figures come first.
    """
    if lexicon is None:
        return Pair(zh, en, as_lists(zh, en, figure_links(zh, en)))
    terms = free_of_overlap([*name_links(zh, en), *term_links(zh, en, lexicon, rng)])
    house = [link for link in terms if zh[slice(*link.source)] in lexicon.sure]
    other = [link for link in terms if link not in house]
    figures = figure_links(zh, en, tuple(Span(*link.source) for link in house))
    return Pair(zh, en, as_lists(zh, en, free_of_overlap([*house, *figures, *other])))


def as_lists(zh: str, en: str, links: Iterable[Link]) -> tuple[Link, ...]:
    """Links that make up the same list in both languages as one, as the service shields lists."""
    made: list[Link] = []
    closed = True
    for link in sorted(links, key=lambda link: link.source):
        last = made[-1] if made else None
        mark = zh[last.source[1] : link.source[0]] if last else ""
        seam = en[last.target[1] : link.target[0]] if last else ""
        goes_on = mark == "、" or (mark in LAST_MARKS and not closed)
        if last and goes_on and link.kind == last.kind and _IN_LIST.fullmatch(seam):
            made[-1] = Link(link.kind, (last.source[0], link.source[1]), (last.target[0], link.target[1]))
            closed = mark != "、"
        else:
            made.append(link)
            closed = True
    return tuple(made)


def slotted(pair: Pair, rng: random.Random, keep: float = 1.0) -> Texts | None:
    """Both sides with slots; each link is kept with probability `keep`. None where nothing is left."""
    links = [link for link in pair.links if rng.random() < keep]
    if not links:
        return None
    room = max(0, PER_KIND - len(links))
    first = rng.randint(0, room) if rng.random() < OFFSET_SHARE else 0
    return with_slots(pair, links, first)


def rendered(pair: Pair) -> Texts | None:
    """The Chinese with the English of every linked span in it; the English as it is."""
    if not pair.links:
        return None
    parts = ((*link.source, " " + pair.en[slice(*link.target)] + " ") for link in pair.links)
    return fill(pair.zh, parts).strip(), pair.en


def renumbered(pair: Pair, rng: random.Random) -> Texts | None:
    """Other digits of the same length in every amount, count and percentage, on both sides."""
    zh_parts, en_parts = [], []
    for link in pair.links:
        new = _other_figure(pair.zh[slice(*link.source)], rng) if link.kind in "NQP" else None
        if new:
            zh_parts.append((*link.source, new[0]))
            en_parts.append((*link.target, new[1]))
    if not zh_parts:
        return None
    return fill(pair.zh, zh_parts), fill(pair.en, en_parts)


def _other_figure(zh: str, rng: random.Random) -> Texts | None:
    """The Chinese figure with other digits, and its English; None where it is not one plain number."""
    numbers = list(_NUMBER.finditer(zh))
    if len(numbers) != 1:
        return None
    new = zh[: numbers[0].start()] + _other_digits(numbers[0].group(), rng) + zh[numbers[0].end() :]
    figures = read_figures(new)
    if len(figures) != 1 or figures[0].zh != new:
        return None
    return new, write_figure(figures[0], NEWSWIRE, first_use=False)


def _other_digits(digits: str, rng: random.Random) -> str:
    """Random digits of the same shape; neither end is 0, and a single digit is at least 2."""
    new = [character if character == "." else rng.choice("0123456789") for character in digits]
    new[0] = rng.choice("123456789") if len(new) > 1 else rng.choice("23456789")
    if "." in digits:
        new[-1] = rng.choice("123456789")
        if digits.startswith("0."):
            new[0] = "0"
    elif len(digits) > 2 and digits.endswith("00"):
        new[-2:] = "00"
    return "".join(new)


def joined(first: Pair, second: Pair) -> Pair:
    """Two pairs as one, their links kept."""
    zh_shift, en_shift = len(first.zh), len(first.en) + 1
    moved = [
        Link(
            link.kind,
            (link.source[0] + zh_shift, link.source[1] + zh_shift),
            (link.target[0] + en_shift, link.target[1] + en_shift),
        )
        for link in second.links
    ]
    return Pair(first.zh + second.zh, f"{first.en} {second.en}", (*first.links, *moved))
