"""Text of glossary files whose encoding nobody wrote down."""

from __future__ import annotations

import codecs

from glossary.chinese import is_han
from glossary.errors import UnreadableFileError

LARGEST_TEXT = 20_000_000


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16, GB18030 or Big5; raises UnreadableFileError for anything else."""
    if not data.strip():
        raise UnreadableFileError("The file is empty.", advice="Choose a file with terms in it.")
    if len(data) > LARGEST_TEXT:
        raise UnreadableFileError(
            f"The file is larger than {LARGEST_TEXT // 1_000_000} MB.", advice="Split it and import the parts."
        )
    text = _by_mark(data) or _without_mark(data)
    if text is None or "\x00" in text:
        raise UnreadableFileError(
            "The file is not text in UTF-8, UTF-16, GB18030 or Big5.",
            advice="Save it as “CSV UTF-8” and import it again.",
        )
    return text.removeprefix("\ufeff")


def _by_mark(data: bytes) -> str | None:
    marks = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
    for mark, encoding in marks:
        if data.startswith(mark):
            return _try(data[len(mark) :], encoding)
    return None


def _without_mark(data: bytes) -> str | None:
    head = data[:4000]
    if head.count(0) > len(head) // 10:  # ASCII letters in UTF-16: every other byte is zero
        return _try(data, "utf-16-le" if head[1::2].count(0) >= head[0::2].count(0) else "utf-16-be")
    text = _try(data, "utf-8")
    if text is not None:
        return text
    candidates = [(_plausible(t, e), t) for e in ("gb18030", "big5") if (t := _try(data, e)) is not None]
    score, best = max(candidates, key=lambda c: c[0], default=(0.0, None))
    return best if score > 0.5 else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausible(text: str, encoding: str) -> float:
    """The share of common characters among those beyond ASCII: what the right encoding gives."""
    beyond = [c for c in text[:20_000] if not c.isascii()]
    if not beyond:
        return 0.0
    common = "gb2312" if encoding == "gb18030" else "big5"
    good = 0
    for character in beyond:
        try:
            lead = character.encode(common)[0]
        except UnicodeEncodeError:
            continue
        # Levels of common characters: GB 2312 rows 16-55, Big5 A4-C6; punctuation counts in both.
        good += not is_han(character) or (lead <= 0xD7 if common == "gb2312" else lead <= 0xC6)
    return good / len(beyond)
