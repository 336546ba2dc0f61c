"""Which script a text is in, and Traditional to Simplified.

Conversion goes through OpenCC's Taiwan standard first, so that 看著 becomes 看着
(the plain table leaves 著). Words are converted across line breaks: newspapers
break lines anywhere.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from opencc import OpenCC

from workers.pipeline.offsets import Edit, Mapped
from workers.pipeline.values import Script

PIECE = 400  # characters handed to OpenCC at once: its search tree grows with the piece
BREAKS = re.compile(r"[^\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
# Where the Taiwan table turns 著 (zhù) into 着, or the tables miss a character.
MENDS = {"卓着": "卓著", "原着": "原著", "专着": "专著", "土着": "土著", "论着": "论著", "译着": "译著", "编着": "编著"}
MENDS |= {"拙着": "拙著", "甚么": "什么", "衞": "卫", "濶": "阔", "鉅": "巨"}
MEND = re.compile("|".join(MENDS))


@lru_cache(maxsize=4)
def _converter(name: str) -> OpenCC:
    return OpenCC(name)


def detect_script(text: str) -> Script:
    """Traditional when more characters are written only there than are written only in Simplified."""
    han = sorted(set(BREAKS.sub("", text)))
    spaced = "\n".join(han)
    simplified = _converter("t2s").convert(spaced).split("\n")
    traditional = _converter("s2t").convert(spaced).split("\n")
    if not len(han) == len(simplified) == len(traditional):
        return Script.SIMPLIFIED
    only_traditional = sum(text.count(c) for c, s in zip(han, simplified, strict=True) if c != s)
    only_simplified = sum(text.count(c) for c, t in zip(han, traditional, strict=True) if c != t)
    return Script.TRADITIONAL if only_traditional > only_simplified else Script.SIMPLIFIED


def simplify_edits(mapped: Mapped) -> list[Edit]:
    """The edits that turn a Traditional text into Simplified. Not reported: the script says it."""
    places = [i for i, c in enumerate(mapped.text) if c != "\n"]
    flat = "".join(mapped.text[i] for i in places)
    edits = []
    for start, end in _pieces(flat):
        before = flat[start:end]
        after = MEND.sub(lambda m: MENDS[m[0]], _converter("tw2s").convert(before))
        for a, b, new in _differences(before, after):
            if len(new) == b - a:
                edits += [Edit(places[start + a + k], places[start + a + k] + 1, c) for k, c in enumerate(new)]
            else:
                edits.append(Edit(places[start + a], places[start + b - 1] + 1, new))
    return edits


def _pieces(text: str) -> list[tuple[int, int]]:
    """Stretches of Han characters, cut to a size OpenCC is quick with."""
    pieces = []
    at = 0
    for match in [*BREAKS.finditer(text), None]:
        stop = match.start() if match else len(text)
        pieces += [(i, min(i + PIECE, stop)) for i in range(at, stop, PIECE)]
        at = match.end() if match else stop
    return pieces


def _differences(before: str, after: str) -> list[tuple[int, int, str]]:
    """(start, end, replacement) for what differs; phrase conversion may change the length."""
    if len(before) == len(after):
        return [(i, i + 1, b) for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    found = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "insert":  # hung on a neighbour, so that no edit is empty
            left = a > 0
            found.append((a - left, b + (not left), after[c - left : d + (not left)]))
        elif tag != "equal":
            found.append((a, b, after[c:d]))
    return found
