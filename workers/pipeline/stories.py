"""The stories of a page.

A newspaper page torn out whole holds several stories, and extraction often leaves
their headlines in a heap below. Splitting is cautious: an ordinary article is one
story. A new story begins

* at a dateline: 本报讯, 据《…》报道（记者 …）, （上接一版）;
* at a headline with a byline under it, or at headings behind an end mark;
* where a headline from the heap repeats the words of a paragraph in the middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workers.pipeline.affinity import pairs, rarity, repeats, share
from workers.pipeline.headline import is_label, made_from, weight
from workers.pipeline.parts import Page, Part, cut_at_marks
from workers.pipeline.values import BlockKind, NormalisedText, Sentence

REPEATED = 6  # characters a headline must share with the paragraph that it begins
OWN_OPENING = 3  # paragraphs at the head of a story that its own headline may repeat
BESIDE = 1.2  # for a headline printed next to the story
NEARLY = 0.85
STRANGE = 0.6  # of the share behind a cut, the share before it must be less
ENOUGH = 0.3  # share of a headline's words that must be in its story
MOST_LOOSE = 60  # headlines tried as the opening of a story
ABOVE = 1.5  # for a headline printed above the first paragraph
APART = (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.HEADLINE, BlockKind.SUBHEAD)


@dataclass(frozen=True, slots=True)
class Story:
    """One story. ``sentences`` are indices into the sentences of the page, in reading order."""

    index: int
    headline: str
    sentences: tuple[int, ...]


def split(text: NormalisedText, sentences: Sequence[Sentence]) -> tuple[Story, ...]:
    """The stories of the page, in the order in which they begin. Every sentence is in exactly one."""
    page = Page.of(text)
    parts, loose = cut_at_marks(page)
    if loose:
        parts = _split_by_headlines(page, parts, loose)
    if len(parts) < 2:
        return (Story(0, _only_headline(page, sentences), tuple(s.index for s in sentences)),)
    _hand_out(page, parts, loose)
    stories: list[Story] = []
    for part, mine in zip(parts, _members(page, parts, sentences), strict=True):
        if mine:
            head = _headline(page, part) or _made_headline([sentences[i] for i in mine])
            stories.append(Story(len(stories), head, tuple(mine)))
    return tuple(stories)


def _members(page: Page, parts: Sequence[Part], sentences: Sequence[Sentence]) -> list[list[int]]:
    """The sentences of each part. A sentence of no part goes to the first."""
    owner = {b: i for i, part in enumerate(parts) for b in (*part.blocks, *part.heads, *part.loose)}
    members: list[list[int]] = [[] for _ in parts]
    at = 0
    for sentence in sentences:
        while page.blocks[at].end <= sentence.start:
            at += 1
        members[owner.get(at, 0)].append(sentence.index)
    return members


def _only_headline(page: Page, sentences: Sequence[Sentence]) -> str:
    """The headline of a page with one story: the weightiest of those printed, or made from the first sentence."""
    heads = [(i, page.words[i]) for i, b in enumerate(page.blocks) if b.kind is BlockKind.HEADLINE]
    if not heads:
        return _made_headline(sentences)
    body = [i for i, b in enumerate(page.blocks) if b.kind is BlockKind.BODY]
    vocabulary = page.vocabulary(body)
    above = body[0] if body else len(page.blocks)
    return max(heads, key=lambda head: weight(head[1], vocabulary) * (ABOVE if head[0] < above else 1.0))[1]


def _made_headline(sentences: Sequence[Sentence]) -> str:
    """A headline from the first sentence of running text, or of any."""
    first = next((s for s in sentences if s.kind is BlockKind.BODY), None) or next(iter(sentences), None)
    return made_from(first.text) if first else ""


def _units(words: Sequence[str], loose: Sequence[int]) -> list[list[int]]:
    """Loose headings, each with the subtitle (——…) under it."""
    units: list[list[int]] = []
    for i in loose:
        if units and words[i].startswith("—") and units[-1][-1] == i - 1:
            units[-1].append(i)
        else:
            units.append([i])
    return units


def _split_by_headlines(page: Page, parts: list[Part], loose: list[int]) -> list[Part]:
    """Parts cut where a loose headline repeats a paragraph that opens a new subject."""
    for unit in _units(page.words, loose)[:MOST_LOOSE]:
        head = _plain("".join(page.words[i] for i in unit))
        for part in parts:
            cut = _opening(page, part, head)
            if cut is not None and not _at_home(page, [p for p in parts if p is not part], head, part):
                at = part.blocks.index(cut)
                parts.append(Part(part.blocks[at:], list(unit)))
                part.blocks = part.blocks[:at]
                for i in unit:
                    loose.remove(i)
                break
    return sorted(parts, key=lambda p: p.blocks[0])


def _opening(page: Page, part: Part, head: str) -> int | None:
    """The block of ``part`` at which a story under ``head`` begins, or None."""
    body = [b for b in part.blocks if page.blocks[b].kind is BlockKind.BODY]
    for k, b in enumerate(body[OWN_OPENING:], OWN_OPENING):
        if not repeats(head, _plain(page.words[b]), REPEATED):
            continue
        at_once = repeats(head, _plain(page.words[b][: len(head) + 12]), REPEATED)
        above = [j for j in (k - 1, k - 2) if j >= OWN_OPENING and page.blocks[body[j] - 1].kind in APART]
        cut = k if at_once else next(iter(above), 0)
        if cut and _changes_subject(page, body[:cut], body[cut:], head):
            return body[cut]
    return None


def _at_home(page: Page, others: Sequence[Part], head: str, part: Part) -> bool:
    """Whether a story without a headline of its own has the words of ``head`` as well as ``part`` has them."""
    wanted = frozenset(pairs(head))
    here = page.share(wanted, part.blocks)
    there = [page.share(wanted, p.blocks) for p in others if not p.heads]
    return max(there, default=0.0) >= NEARLY * here


def _changes_subject(page: Page, before: Sequence[int], after: Sequence[int], head: str) -> bool:
    """Whether the words of ``head`` are at home behind the cut and strangers before it."""
    wanted = frozenset(pairs(head))
    return page.share(wanted, before) < STRANGE * page.share(wanted, after)


def _plain(text: str) -> str:
    return "".join(c for c in text if c not in "“”‘’—《》 ")


def _hand_out(page: Page, parts: Sequence[Part], loose: Sequence[int]) -> None:
    """Each loose headline to the story whose words it has; one to a story, the rest beside it."""
    vocabularies = [page.vocabulary(part.blocks) for part in parts]
    weights = rarity(vocabularies)
    units = _units(page.words, loose)
    places = [frozenset(part.blocks) for part in parts]
    scores = {
        (u, p): share(pairs("\n".join(page.words[i] for i in unit)), vocabulary, weights)
        * min(1.5, sum(weight(page.words[i], vocabulary) for i in unit))
        * (BESIDE if {unit[0] - 1, unit[-1] + 2} & places[p] else 1.0)
        for u, unit in enumerate(units)
        for p, vocabulary in enumerate(vocabularies)
    }
    waiting = {p for p, part in enumerate(parts) if all(is_label(page.words[h]) for h in part.heads)}
    given: set[int] = set()
    for (u, p), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score >= ENOUGH and p in waiting and u not in given:
            parts[p].heads = [*units[u], *parts[p].heads]
            waiting.discard(p)
            given.add(u)
    for u, unit in enumerate(units):
        if u not in given:
            parts[max(range(len(parts)), key=lambda p: scores[u, p])].loose += unit


def _headline(page: Page, part: Part) -> str:
    """The weightiest of a story's headings; a speaker printed below (… 某某代表：) goes in front."""
    if not part.heads:
        return ""
    vocabulary = page.vocabulary(part.blocks)
    best = max((page.words[h] for h in part.heads), key=lambda head: weight(head, vocabulary))
    said, _, speaker = best.rpartition(" ")
    return f"{speaker}{said}" if said and speaker.endswith("：") else best
