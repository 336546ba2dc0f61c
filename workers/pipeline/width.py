"""Stray characters, full-width forms and stray spaces.

The full-width map is fixed on purpose. Unicode's NFKC would turn ① into 1,
㎡ into m2 and … into three full stops.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.offsets import Edit
from workers.pipeline.values import BlockKind

HAN = r"\u3400-\u9fff\uf900-\ufaff〇\U00020000-\U000323af"
CJK_MARKS = "，。、；：？！“”‘’（）《》〈〉【】…—"
FULL_WIDTH = {
    chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
FULL_WIDTH |= {
    "％": "%",
    "＋": "+",
    "＝": "=",
    "／": "/",
    "＆": "&",
    "＄": "$",
    "￥": "¥",
    "＠": "@",
    "＃": "#",
    "＊": "*",
    "￡": "£",
}
QUOTES = {
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "﹁": "“",
    "﹂": "”",
    "﹃": "‘",
    "﹄": "’",
    "〝": "“",
    "〞": "”",
    "＂": '"',
}
DASHES = {"─": "—", "━": "—", "―": "—", "﹣": "-", "‧": "·", "・": "·", "･": "·", "•": "·", "．": "·"}
HALF = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x0b\x0c"
INVISIBLE = "\ufeff\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u00ad\ufffc\x00-\x08\x0e-\x1f\x7f"

_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_SPACE = re.compile(f"[{SPACES}]")
_FULL = re.compile(f"[{re.escape(''.join(FULL_WIDTH))}]+")
_POINT = re.compile(r"(?<=[0-9０-９])．(?=[0-9０-９])")
_THOUSANDS = re.compile(
    r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))|(?<=\d)，(?=\d{3}，\d{3}(?!\d))|(?<=\d，\d{3})，(?=\d{3}(?!\d))"
)
_RANGE = re.compile(r"(?<=[0-9０-９%％])－(?=[0-9０-９])")
_QUOTE = re.compile(f"[{''.join(QUOTES)}]")
_DASH = re.compile(f"[─━―]+|(?<=[{HAN}])[‧・･•．](?=[{HAN}])|﹣")
_HALF = re.compile(f"(?<=[{HAN}”’）》])[,;:?!](?=[{HAN}“‘（《]|$)", re.MULTILINE)
_STRAY_IN_HEADING = re.compile(
    f"(?<=[{HAN}{CJK_MARKS}]) +(?=[0-9±])|(?<=[0-9]) +(?=[{HAN}{CJK_MARKS}%‰℃])|(?<=[“‘（《【]) +"
    "|(?<! ) +(?=[”’）》】，。])"
)
_STRAY = re.compile(
    f"{_STRAY_IN_HEADING.pattern}|(?<=[{HAN}]) +(?=[{CJK_MARKS}])|(?<=[{CJK_MARKS}%‰℃]) +(?=[{HAN}{CJK_MARKS}])"
)
_LETTERSPACED = re.compile(f"(?<![{HAN}])(?:[{HAN}] ){{3,}}[{HAN}](?![{HAN}])")
_ROW = re.compile(r"[^\n]+")
_CELL_END = re.compile(r"(?<=\S)\t(?=\S)")
_WIDE_GAP = re.compile(r" {2,}")
_EMPHASIS = re.compile(r"\*\*")


def stray_edits(text: str) -> list[Edit]:
    """Line ends to \\n, spaces of every kind to one kind, invisible characters out."""
    edits = [Edit(m.start(), m.end(), "\n", None, (m.end() - 1,)) for m in _LINE_END.finditer(text)]
    tables = _table_tabs(text)
    edits += [Edit(m.start(), m.end(), " ") for m in _SPACE.finditer(text) if m.start() not in tables]
    taken = {e.start for e in edits}
    for match in _INVISIBLE.finditer(text):
        run = [i for i in range(match.start(), match.end()) if i not in taken]
        edits += [Edit(i, i + 1, "", None) for i in run]
    return edits


def _table_tabs(text: str) -> set[int]:
    """Offsets of the tabs between the cells of tables: rows that follow each other with as many tabs each."""
    tabs: set[int] = set()
    before: list[int] = []
    for row in _ROW.finditer(text):
        here = [] if "。" in row[0] else [row.start() + m.start() for m in _CELL_END.finditer(row[0])]
        if here and len(here) == len(before):
            tabs.update(before, here)
        before = here
    return tabs


def width_edits(text: str) -> list[Edit]:
    """Full-width digits, letters and signs to the usual ones; quotation marks and dashes to house style."""
    edits = [Edit(m.start(), m.end(), "".join(FULL_WIDTH[c] for c in m[0]), "width") for m in _FULL.finditer(text)]
    edits += [Edit(m.start(), m.end(), ".", "width") for m in _POINT.finditer(text)]
    edits += [Edit(m.start(), m.end(), ",", "width") for m in _THOUSANDS.finditer(text)]
    edits += [Edit(m.start(), m.end(), "-", "width") for m in _RANGE.finditer(text)]
    edits += [Edit(m.start(), m.end(), QUOTES[m[0]], "punctuation") for m in _QUOTE.finditer(text)]
    edits += [Edit(m.start(), m.end(), "".join(DASHES[c] for c in m[0]), "punctuation") for m in _DASH.finditer(text)]
    edits += [Edit(m.start(), m.end(), HALF[m[0]], "punctuation") for m in _HALF.finditer(text)]
    return _joined(edits)


def _joined(edits: list[Edit]) -> list[Edit]:
    """Width edits that touch become one: １２．５ is one repair, not two."""
    joined: list[Edit] = []
    for edit in sorted(edits, key=lambda e: e.start):
        last = joined[-1] if joined else None
        if last and last.end == edit.start and last.kind == edit.kind == "width":
            joined[-1] = Edit(last.start, edit.end, last.replacement + edit.replacement, "width")
        else:
            joined.append(edit)
    return joined


def markup_edits(text: str) -> list[Edit]:
    """Markdown emphasis out."""
    return [Edit(m.start(), m.end(), "", "markup") for m in _EMPHASIS.finditer(text)]


def space_edits(text: str, kinds: Sequence[BlockKind]) -> list[Edit]:
    """Spaces between Chinese and figures or marks, and in letter-spaced words, out; wide gaps narrowed.

    ``text`` has one block per line, of the kinds given. A space between two
    Chinese words stays, and in headings and captions one beside a quotation mark
    as well: there it does the work of a comma. Spaces beside Latin letters stay.
    """
    edits = []
    for row, kind in zip(_ROW.finditer(text), kinds, strict=True):
        stray = _STRAY if kind is BlockKind.BODY else _STRAY_IN_HEADING
        gaps = {i for m in stray.finditer(text, *row.span()) for i in range(m.start(), m.end())}
        for match in _WIDE_GAP.finditer(text, *row.span()):
            gaps.update(range(match.start() + 1, match.end()))
        for match in _LETTERSPACED.finditer(text, *row.span()):
            gaps.update(range(match.start() + 1, match.end(), 2))
        edits += [Edit(i, i + 1, "", "stray_space") for i in sorted(gaps)]
    return edits
