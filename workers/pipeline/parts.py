"""A page cut into its stories at the marks newspapers print: datelines, bylines, end marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from workers.pipeline.affinity import pairs
from workers.pipeline.marks import STARTS_STORY
from workers.pipeline.values import Block, BlockKind, NormalisedText

HEADINGS = (BlockKind.HEADLINE, BlockKind.SUBHEAD)
MOST_OF_INTRUDER = 6  # blocks


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page, what each says, and the pairs of characters in each."""

    blocks: Sequence[Block]
    words: Sequence[str]
    pairs: Sequence[frozenset[str]]

    @classmethod
    def of(cls, text: NormalisedText) -> Page:
        """The page of a normalised text."""
        words = [text.text[b.start : b.end] for b in text.blocks]
        return cls(text.blocks, words, [frozenset(pairs(w)) for w in words])

    def vocabulary(self, which: Iterable[int]) -> frozenset[str]:
        """The pairs of some blocks together."""
        return frozenset().union(*(self.pairs[b] for b in which))

    def share(self, wanted: Collection[str], which: Collection[int]) -> float:
        """How many of the pairs ``wanted`` stand in some of the blocks, from 0 to 1."""
        held = sum(any(pair in self.pairs[b] for b in which) for pair in wanted)
        return held / len(wanted) if wanted else 0.0


@dataclass(slots=True)
class Part:
    """Blocks that make one story, as positions in the list of blocks."""

    blocks: list[int]
    heads: list[int] = field(default_factory=list)  # headings printed above it
    loose: list[int] = field(default_factory=list)  # headings from elsewhere on the page


def cut_at_marks(page: Page) -> tuple[list[Part], list[int]]:
    """The page cut at its marks, and the headings that stand above no story."""
    blocks, words = page.blocks, page.words
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
        elif block.kind is BlockKind.TABLE and parts:
            parts[-1].blocks += [*(h for h in heap if blocks[h].kind in HEADINGS), i]
            heap = []
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
    return sorted(parts, key=lambda p: p.blocks[0]), loose


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
