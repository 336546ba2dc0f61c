"""Pinyin of Chinese terms, so that they can be found and sorted by sound."""

from __future__ import annotations


def syllables(zh: str) -> str:
    """The pinyin of ``zh`` without tones or spaces: 一带一路 is yidaiyilu. Other letters stay."""
    return "".join(_readings(zh)).casefold()


def initials(zh: str) -> str:
    """The first letter of each syllable: 一带一路 is ydyl. Other letters stay."""
    return "".join(_readings(zh, first_letter=True)).casefold()


def _readings(zh: str, *, first_letter: bool = False) -> list[str]:
    # Imported here: its tables take 55 MB, and workers, who only read the glossary, never need them.
    from pypinyin import Style, lazy_pinyin

    return lazy_pinyin(zh, style=Style.FIRST_LETTER if first_letter else Style.NORMAL)


def plain(query: str) -> str:
    """What a person types for pinyin, as it is stored: no spaces, apostrophes or tone marks."""
    return "".join(_TONES.get(c, c) for c in query.casefold() if c not in " '’-")


_TONES = {
    **dict.fromkeys("āáǎà", "a"),
    **dict.fromkeys("ēéěè", "e"),
    **dict.fromkeys("īíǐì", "i"),
    **dict.fromkeys("ōóǒò", "o"),
    **dict.fromkeys("ūúǔù", "u"),
    **dict.fromkeys("ǖǘǚǜü", "v"),
}
