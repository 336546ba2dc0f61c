"""The form in which Chinese terms are compared: Simplified, half-width, without quotation marks."""

from __future__ import annotations

from functools import cache, lru_cache

from opencc import OpenCC

OPENING_QUOTES = "“‘「『﹁﹃«"
CLOSING_QUOTES = "”’」』﹂﹄»"
QUOTES = frozenset(OPENING_QUOTES + CLOSING_QUOTES + '"')

# One character to one character, so that offsets stay true.
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys(map(ord, "–―─━−‐‑﹣－"), "—")
_DOTS = dict.fromkeys(map(ord, "•‧・･⋅∙●"), "·")
_SPACES = dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\t"), " ")
_LOWER = {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
FOLDING = {**_LOWER, **_FULL_WIDTH, **_DASHES, **_DOTS, **_SPACES}
FOLDING.update({code: chr(code - 0xFEE0 + 32) for code in range(0xFF21, 0xFF3B)})


def fold(text: str) -> str:
    """``text`` with widths, dashes, middle dots and Latin case folded. Same length, same offsets."""
    return text.translate(FOLDING)


@cache
def _converters() -> tuple[OpenCC, OpenCC]:
    return OpenCC("tw2s"), OpenCC("t2s")


@lru_cache(maxsize=30_000)
def _is_traditional(character: str) -> bool:
    return bool(_converters()[1].convert(character) != character)


def simplified(text: str) -> str:
    """``text`` in Simplified characters.

    Taiwan's forms are undone first (裏程碑 is 里程碑), then the rest. A text without
    a Traditional-only character is left alone: the Taiwan table would turn the
    Simplified 显著 into 显着.
    """
    if not any(_is_traditional(character) for character in text):
        return text
    taiwan, traditional = _converters()
    return str(traditional.convert(taiwan.convert(text)))


@lru_cache(maxsize=65_536)
def match_form(zh: str) -> str:
    """The form in which a term is matched and compared with other terms.

    Simplified, folded, without quotation marks and without spaces between Chinese
    characters: 「一帶一路」 and 一带一路 are one term.
    """
    bare = "".join(c for c in fold(simplified(zh)) if c not in QUOTES).strip()
    return _without_inner_spaces(bare)


def _without_inner_spaces(text: str) -> str:
    parts = text.split()
    if len(parts) < 2:
        return "".join(parts)
    out = parts[0]
    for part in parts[1:]:
        latin = out[-1].isascii() and part[0].isascii()
        out += f" {part}" if latin else part
    return out


def is_han(character: str) -> bool:
    """Whether the character is a Chinese one (including extensions up to U+323AF)."""
    code = ord(character)
    return (
        0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x323AF
    )


def storable(text: str) -> str:
    """``text`` without what no database takes: half surrogates and NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
