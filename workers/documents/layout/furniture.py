"""What is on a page but not in the article: running heads, page numbers. And captions, which interrupt it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workers.documents.layout.shapes import Block, Line

EDGE = 0.14  # of the height of the page, at its top and its foot: where running heads stand
REPEATED = 0.4  # of the pages: left and right pages may have different heads
FEWEST = 3  # pages
CAPTION_SIZE = 0.92  # of the size of the body

_FIGURES = re.compile(r"\d+|[一二三四五六七八九十百〇零]+(?=页|頁)")
_PAGE_NUMBER = re.compile(
    r"[-—–·.\s]*(?:第\s*)?\d{1,4}\s*[页頁]?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*[页頁]?)?[-—–·.\s]*|第\s*\d+\s*[页頁].{0,3}共\s*\d+\s*[页頁]"
)
# What browsers print at the edge of a page: its address, and the time of printing, with the page's title beside it.
_BROWSER = re.compile(r"(?:https?|file)://\S+|\d{1,4}/\d{1,2}/\d{1,4},?\s*(?:[上下]午)?\d{1,2}:\d{2}(?:\s*[AP]M)?")
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


def without_running_heads(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without those that stand at the edge of many pages, figures aside.

    Page numbers standing alone at the edge go too, also on a single page.
    """
    if not pages:
        return []
    counts = Counter(
        key
        for lines, height in zip(pages, heights, strict=True)
        for key in {_key(line, height) for line in lines if _at_edge(line, height)}
    )
    needed = max(FEWEST, REPEATED * len(pages))
    repeated = {key for key, count in counts.items() if count >= needed}
    return [
        [line for line in lines if not (_at_edge(line, height) and _is_running(line, lines, height, repeated))]
        for lines, height in zip(pages, heights, strict=True)
    ]


def _is_running(line: Line, lines: Sequence[Line], height: float, repeated: set[tuple[str, int]]) -> bool:
    text, place = _key(line, height)
    if any((text, place + step) in repeated for step in (-1, 0, 1)) or _PAGE_NUMBER.fullmatch(line.text):
        return True
    row = (other for other in lines if other.box.overlap_y(line.box) > 0.5 * line.box.height)
    return any(_BROWSER.fullmatch(other.text) for other in row)


def _at_edge(line: Line, height: float) -> bool:
    y = line.box.middle[1]
    return y < EDGE * height or y > (1 - EDGE) * height


def _key(line: Line, height: float) -> tuple[str, int]:
    """What a line says, figures aside, and where it stands, to a fiftieth of the page."""
    return _FIGURES.sub("#", line.text.replace(" ", "")), round(line.box.middle[1] / height * 50)


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


def without_masthead(lines: list[Line], height: float) -> list[Line]:
    """The lines of a page without the strip that names the newspaper, the date, the issue and the page."""
    top = [line for line in lines if line.box.middle[1] < STRIP * height]
    strip: set[int] = set()
    for line in top:
        row = [other for other in top if other.box.overlap_y(line.box) > 0.3 * min(other.box.height, line.box.height)]
        signs = sum(any(sign.search(other.text) for other in row) for sign in _STRIP_SIGNS)
        if signs > 1 and all(len(other.text) <= LONGEST_IN_STRIP for other in row):
            strip.update(map(id, row))
    rest = [line for line in lines if id(line) not in strip]
    return rest if sum(len(line.text) for line in rest) >= LEAST_BELOW else lines


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
