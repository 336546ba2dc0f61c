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


DOUBLE_NAMES = frozenset("欧阳 司马 上官 诸葛 尉迟 皇甫 令狐 慕容 司徒 端木".split())
_FAMILY_NAMES = {  # read otherwise than in other words
    "单": "Shan", "解": "Xie", "仇": "Qiu", "任": "Ren", "曾": "Zeng", "盖": "Ge", "区": "Ou", "朴": "Piao",
    "翟": "Zhai", "查": "Zha", "华": "Hua", "冼": "Xian", "缪": "Miao", "宁": "Ning", "尉迟": "Yuchi", "覃": "Qin",
}  # fmt: skip


def spelled_name(zh: str) -> str:
    """The name of a person in pinyin, family name first: 李运飞 is Li Yunfei, 吐尔逊·艾力 Tuerxun Aili."""
    if "·" in zh or "•" in zh:
        return " ".join(
            "".join(_readings(part)).capitalize() for part in zh.replace("•", "·").replace("勒", "乐").split("·")
        )
    size = 2 if zh[:2] in DOUBLE_NAMES else 1
    family, given = zh[:size], zh[size:]
    said = _FAMILY_NAMES.get(family) or _joined(family)
    return f"{said} {_joined(given)}" if given else said


def spelled_place(zh: str) -> str:
    """The name of a place in pinyin, as one word: 塔西河 is Taxihe."""
    return _joined(zh)


def _joined(zh: str) -> str:
    """The syllables as one word, with an apostrophe where the next begins with a vowel: Xi'an."""
    first, *rest = _readings(zh)
    return (first + "".join(("'" if s[0] in "aeo" else "") + s for s in rest)).replace("ü", "u").capitalize()


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
