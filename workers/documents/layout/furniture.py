"""What the blocks of a page are: the newspaper's masthead, captions, the headline, the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workers.documents.layout.shapes import Block, Line

CAPTION_SIZE = 0.92  # of the size of the body

_CAPTION = re.compile(
    r"^(?:[▲▼△▽◀▶■●◆]|图[一二三四五六七八九十\d]*[：:为片]|圖[：:為片]|上图|下图|左图|右图)|(?:摄影?|攝影?|供图|供圖|资料图片?|資料圖片?|制图)[）)]?$"
)
# What the strip at the top of a newspaper page says; two of these make it one.
_STRIP_SIGNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\d〇○零一二三四五六七八九]{4}年[\d〇一二三四五六七八九十]{1,3}月[\d〇一二三四五六七八九十]{1,3}日",
        r"星期[一二三四五六日天]|周[一二三四五六日]$",
        r"第?\s*\d+\s*[期号號]|总第",
        r"[A-Z]?\d{1,2}\s*版|^[A-Z]\d{1,2}\b|第[一二三四五六七八九十\d]+版",
        r"(?:日报|日報|时报|時報|晚报|晚報|周刊|週刊|新闻|新聞|要闻|要聞)$",
    )
)
STRIP = 0.16  # of the height of the page, at its top
LONGEST_IN_STRIP = 25  # characters
LEAST_BELOW = 150  # characters of text on the rest of the page


def body_size(blocks: Sequence[Block]) -> float:
    """The size that most characters of a document are set in."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        for line in block.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def is_caption(block: Block, body: float) -> bool:
    """Whether a block is the text to a picture: smaller than the body, or opening or ending as captions do."""
    if not block.lines or len(block.lines) > 6 or block.size > 1.1 * body:
        return False
    return bool(_CAPTION.search(block.text)) or (block.size < CAPTION_SIZE * body and len(block.lines) < 4)


def without_masthead(lines: list[Line], height: float, vertical: int = 0) -> list[Line]:
    """The lines of a page without the strip that names the newspaper, the date, the issue and the page.

    ``vertical`` is the number of lines of vertical text beside them.
    """
    top = [line for line in lines if line.box.middle[1] < STRIP * height]
    strip: set[int] = set()
    for line in top:
        row = [other for other in top if other.box.overlap_y(line.box) > 0.3 * min(other.box.height, line.box.height)]
        signs = sum(any(sign.search(other.text) for other in row) for sign in _STRIP_SIGNS)
        if signs > 1 and all(len(other.text) <= LONGEST_IN_STRIP for other in row):
            strip.update(map(id, row))
    rest = [line for line in lines if id(line) not in strip]
    is_page = vertical > 2 or sum(len(line.text) for line in rest) >= LEAST_BELOW
    return rest if is_page else lines


def title_of(blocks: Sequence[Block], body: float) -> str | None:
    """The headline of a page: its largest block of text."""
    heads = [block for block in blocks if len(block.text) > 3 and block.size > 1.2 * body]
    if not heads:
        return None
    largest = max(block.size for block in heads)
    head = min((b for b in heads if b.size > 0.95 * largest), key=lambda block: (block.box.top, block.box.x0))
    return _joined(head)


def _joined(head: Block) -> str:
    """A headline on one line: two lines of it parted by a space, the rest of a full one put on without."""
    text = head.lines[0].text
    for upper, lower in pairwise(head.lines):
        is_rest = lower.box.width < 0.6 * upper.box.width
        text += ("" if is_rest else " ") + lower.text
    return text
