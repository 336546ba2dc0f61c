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
from dataclasses import dataclass, field

from workers.pipeline.affinity import longest_common, pairs, rarity, share
from workers.pipeline.headline import first_body, is_label, made_from, weight
from workers.pipeline.marks import STARTS_STORY
from workers.pipeline.values import Block, BlockKind, NormalisedText, Sentence

REPEATED = 6  # characters a headline must share with the paragraph that it begins
OWN_OPENING = 3  # paragraphs at the head of a story that its own headline may repeat
BESIDE = 1.2  # for a headline printed next to the story
NEARLY = 0.85
STRANGE = 0.6  # of the share behind a cut, the share before it must be less
ENOUGH = 0.3  # share of a headline's words that must be in its story
MOST_OF_INTRUDER = 6  # blocks
APART = (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.HEADLINE, BlockKind.SUBHEAD)
HEADINGS = (BlockKind.HEADLINE, BlockKind.SUBHEAD)


@dataclass(frozen=True, slots=True)
class Story:
    """One story. ``sentences`` are indices into the sentences of the page, in reading order."""

    index: int
    headline: str
    sentences: tuple[int, ...]


@dataclass(slots=True)
class Part:
    """Blocks that make one story, as positions in the list of blocks."""

    blocks: list[int]
    heads: list[int] = field(default_factory=list)  # headings printed above it
    loose: list[int] = field(default_factory=list)  # headings from elsewhere on the page


def split(text: NormalisedText, sentences: Sequence[Sentence]) -> tuple[Story, ...]:
    """The stories of the page, in the order in which they begin. Every sentence is in exactly one."""
    blocks = text.blocks
    words = [text.text[b.start : b.end] for b in blocks]
    parts, loose = _parts(blocks, words)
    parts = _split_by_headlines(blocks, words, parts, loose)
    if len(parts) < 2:
        return (Story(0, page_headline(text, sentences), tuple(s.index for s in sentences)),)
    _hand_out(words, parts, loose)
    owner = {b: i for i, part in enumerate(parts) for b in (*part.blocks, *part.heads, *part.loose)}
    members: list[list[int]] = [[] for _ in parts]
    at = 0
    for sentence in sentences:
        while blocks[at].end <= sentence.start:
            at += 1
        members[owner.get(at, 0)].append(sentence.index)
    stories: list[Story] = []
    for part, mine in zip(parts, members, strict=True):
        if mine:
            head = _headline(words, part) or made_from(
                first_body([sentences[i] for i in mine]) or sentences[mine[0]].text
            )
            stories.append(Story(len(stories), head, tuple(mine)))
    return tuple(stories)


def page_headline(text: NormalisedText, sentences: Sequence[Sentence]) -> str:
    """The headline of a page with one story: the weightiest of those printed, or made from the first sentence."""
    words = {w for s in sentences if s.kind is BlockKind.BODY for w in pairs(s.text)}
    heads = [text.text[b.start : b.end] for b in text.blocks if b.kind is BlockKind.HEADLINE]
    above = _above_body(text.blocks)
    if heads:
        scores = [weight(h, list(words)) * (1.5 if i < above else 1.0) for i, h in enumerate(heads)]
        return heads[scores.index(max(scores))]
    return made_from(first_body(sentences)) if sentences else ""


def _above_body(blocks: Sequence[Block]) -> int:
    """How many headlines stand above the first paragraph."""
    count = 0
    for block in blocks:
        if block.kind is BlockKind.BODY:
            break
        count += block.kind is BlockKind.HEADLINE
    return count


def _parts(blocks: Sequence[Block], words: Sequence[str]) -> tuple[list[Part], list[int]]:
    """The page cut at its marks, and the headings that stand above no story."""
    parts: list[Part] = []
    heap: list[int] = []  # headings and bylines since the last paragraph
    loose: list[int] = []
    ended = False
    dateline: int | None = None  # where a dateline stands, since the last paragraph
    for i, block in enumerate(blocks):
        if i and block.kind not in (*HEADINGS, BlockKind.BODY) and STARTS_STORY.match(words[i]):
            dateline = i
        if block.kind in HEADINGS or (block.kind is BlockKind.BYLINE and not STARTS_STORY.match(words[i])):
            heap.append(i)
        elif block.kind is not BlockKind.BODY:
            ended = ended or _is_end_mark(words[i], block.kind)
        else:
            dated = dateline is not None
            begins = not parts or dated or _headed(blocks, heap, ended)
            _take_intruder(blocks, words, parts, ended and not begins)
            if begins:
                continued = dateline is not None and "接" in words[dateline][:3]
                heads, rest = ([], heap) if continued else _heads(blocks, heap, dated)
                parts.append(Part([], heads))
                loose += [h for h in rest if blocks[h].kind in HEADINGS]
            elif any(blocks[h].kind is BlockKind.HEADLINE for h in heap):
                loose += [h for h in heap if blocks[h].kind in HEADINGS]
            else:
                parts[-1].blocks += [h for h in heap if blocks[h].kind in HEADINGS]
            parts[-1].blocks.append(i)
            heap, ended, dateline = [], False, None
    loose += [h for h in heap if blocks[h].kind in HEADINGS]
    return parts, loose


def _is_end_mark(words: str, kind: BlockKind) -> bool:
    """Whether a piece of furniture closes a story: □, 责任编辑, or the source behind it."""
    closing = words.strip() in ("□", "■", "◆", "●") or words.strip().startswith(("责任编辑", "（责任编辑", "责编"))
    return closing if kind is BlockKind.FURNITURE else kind is BlockKind.BYLINE and words.strip().startswith("据《")


def _headed(blocks: Sequence[Block], heap: Sequence[int], ended: bool) -> bool:
    """Whether the headings just passed begin a story: a headline with a byline last, or headings behind an end mark."""
    kinds = [blocks[h].kind for h in heap]
    signed = bool(kinds) and kinds[-1] is BlockKind.BYLINE and BlockKind.HEADLINE in kinds
    return signed or (ended and any(k in HEADINGS for k in kinds))


def _heads(blocks: Sequence[Block], heap: Sequence[int], dated: bool) -> tuple[list[int], list[int]]:
    """Of the headings above a story: those that are its own, and those of other stories.

    With a dateline of its own, a story takes no headline that has a byline under it.
    """
    cut = 0
    if dated:
        cut = max((k + 1 for k, h in enumerate(heap) if blocks[h].kind is BlockKind.BYLINE), default=0)
        cut = len(heap) if len([h for h in heap[cut:] if blocks[h].kind in HEADINGS]) > 1 else cut
    own = [h for h in heap[cut:] if blocks[h].kind in HEADINGS]
    return own, [h for h in heap[:cut] if blocks[h].kind in HEADINGS]


def _take_intruder(blocks: Sequence[Block], words: Sequence[str], parts: list[Part], ended: bool) -> None:
    """The tail of another story in the middle of this one, between an unfinished sentence and an end mark."""
    if not ended or not parts:
        return
    mine = [b for b in parts[-1].blocks if blocks[b].kind is BlockKind.BODY]
    for k in range(len(mine) - 2, max(-1, len(mine) - 2 - MOST_OF_INTRUDER), -1):
        if words[mine[k]].rstrip("”’）")[-1:] not in "。！？…；：":
            tail = [b for b in parts[-1].blocks if b > mine[k]]
            parts[-1].blocks = [b for b in parts[-1].blocks if b <= mine[k]]
            parts.insert(len(parts) - 1, Part(tail))
            return


def _units(words: Sequence[str], loose: Sequence[int]) -> list[list[int]]:
    """Loose headings, each with the subtitle (——…) under it."""
    units: list[list[int]] = []
    for i in loose:
        if units and words[i].startswith("—") and units[-1][-1] == i - 1:
            units[-1].append(i)
        else:
            units.append([i])
    return units


def _split_by_headlines(
    blocks: Sequence[Block], words: Sequence[str], parts: list[Part], loose: list[int]
) -> list[Part]:
    """Parts cut where a loose headline repeats a paragraph that opens a new subject."""
    for unit in _units(words, loose):
        head = _plain("".join(words[i] for i in unit))
        for part in parts:
            cut = _opening(blocks, words, part, head)
            if cut is not None and not _at_home(words, [p for p in parts if p is not part], head, part):
                at = part.blocks.index(cut)
                parts.append(Part(part.blocks[at:], list(unit)))
                part.blocks = part.blocks[:at]
                for i in unit:
                    loose.remove(i)
                break
    return sorted(parts, key=lambda p: p.blocks[0])


def _opening(blocks: Sequence[Block], words: Sequence[str], part: Part, head: str) -> int | None:
    """The block of ``part`` at which a story under ``head`` begins, or None."""
    body = [b for b in part.blocks if blocks[b].kind is BlockKind.BODY]
    for k, b in enumerate(body[OWN_OPENING:], OWN_OPENING):
        if longest_common(head, _plain(words[b])) < REPEATED:
            continue
        at_once = longest_common(head, _plain(words[b][: len(head) + 12])) >= REPEATED
        above = [j for j in (k - 1, k - 2) if j >= OWN_OPENING and blocks[body[j] - 1].kind in APART]
        cut = k if at_once else next(iter(above), 0)
        if cut and _changes_subject(words, body[:cut], body[cut:], head):
            return body[cut]
    return None


def _at_home(words: Sequence[str], others: Sequence[Part], head: str, part: Part) -> bool:
    """Whether a story without a headline of its own has the words of ``head`` as well as ``part`` has them."""
    wanted = pairs(head)
    here = share(wanted, pairs("\n".join(words[b] for b in part.blocks)), {})
    there = [share(wanted, pairs("\n".join(words[b] for b in p.blocks)), {}) for p in others if not p.heads]
    return max(there, default=0.0) >= NEARLY * here


def _changes_subject(words: Sequence[str], before: Sequence[int], after: Sequence[int], head: str) -> bool:
    """Whether the words of ``head`` are at home behind the cut and strangers before it."""
    wanted = pairs(head)
    old = share(wanted, pairs("\n".join(words[b] for b in before)), {})
    new = share(wanted, pairs("\n".join(words[b] for b in after)), {})
    return old < STRANGE * new


def _plain(text: str) -> str:
    return "".join(c for c in text if c not in "“”‘’—《》 ")


def _hand_out(words: Sequence[str], parts: Sequence[Part], loose: Sequence[int]) -> None:
    """Each loose headline to the story whose words it has; one to a story, the rest beside it."""
    vocabularies = [pairs("\n".join(words[b] for b in part.blocks)) for part in parts]
    weights = rarity(vocabularies)
    units = _units(words, loose)
    scores = {
        (u, p): share(pairs("\n".join(words[i] for i in unit)), vocabulary, weights)
        * min(1.5, sum(weight(words[i], vocabulary) for i in unit))
        * (BESIDE if {unit[0] - 1, unit[-1] + 2} & set(parts[p].blocks) else 1.0)
        for u, unit in enumerate(units)
        for p, vocabulary in enumerate(vocabularies)
    }
    waiting = {p for p, part in enumerate(parts) if not any(not is_label(words[h]) for h in part.heads)}
    given: set[int] = set()
    for (u, p), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score >= ENOUGH and p in waiting and u not in given:
            parts[p].heads = [*units[u], *parts[p].heads]
            waiting.discard(p)
            given.add(u)
    for u, unit in enumerate(units):
        if u not in given:
            parts[max(range(len(parts)), key=lambda p: scores[u, p])].loose += unit


def _headline(words: Sequence[str], part: Part) -> str:
    """The weightiest of a story's headings; a speaker printed below (… 某某代表：) goes in front."""
    if not part.heads:
        return ""
    vocabulary = pairs("\n".join(words[b] for b in part.blocks))
    best = max((words[h] for h in part.heads), key=lambda head: weight(head, vocabulary))
    said, _, speaker = best.rpartition(" ")
    return f"{speaker}{said}" if said and speaker.endswith("：") else best
