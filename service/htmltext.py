"""Texts and web-page fragments for LibreTranslate's clients: cut up, put together, told apart."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")
_TRADITIONAL = frozenset(
    "們個這來對為說國時會後發經開關間長門問學與從過還進動點頭變體電車業東見書親觀覺議論車軍輛馬鳥魚龍齊齒"
)
_SIMPLIFIED = frozenset(
    "们个这来对为说国时会后发经开关间长门问学与从过还进动点头变体电车业东见书亲观觉议论车军辆马鸟鱼龙齐齿"
)
_OPAQUE = frozenset({"script", "style", "code", "pre", "textarea"})


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """A piece of a fragment: words to translate, or markup that stays as it is."""

    text: str
    translate: bool


def has_chinese(text: str) -> bool:
    """Whether there is a Chinese character in ``text``."""
    return bool(_HAN.search(text))


def language(text: str) -> str:
    """``zh-Hant``, ``zh-Hans``, or ``en`` for a text without Chinese."""
    if not has_chinese(text):
        return "en"
    traditional = sum(character in _TRADITIONAL for character in text)
    return "zh-Hant" if traditional > sum(character in _SIMPLIFIED for character in text) else "zh-Hans"


def joined(briefing: Mapping[str, Any]) -> str:
    """The English of all sentences: a space between sentences, a line break between paragraphs."""
    paragraphs: dict[int, list[str]] = {}
    for item in briefing.get("translation", ()):
        paragraphs.setdefault(item["paragraph"], []).append(item["en"])
    return "\n".join(" ".join(sentences) for sentences in paragraphs.values())


def escape(text: str) -> str:
    """Words as HTML text."""
    return html.escape(text, quote=False)


def split(source: str) -> list[HtmlPiece]:
    """Cut a fragment into Chinese words and everything else; joined again, it is the fragment.

    Words are unescaped; markup, comments, scripts and attributes stay untouched.
    """
    cutter = _Cutter()
    cutter.feed(source)
    cutter.close()
    return cutter.pieces


class _Cutter(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[HtmlPiece] = []
        self._opaque = 0
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._opaque += tag in _OPAQUE
        self._markup(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs
        self._markup(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._opaque = max(0, self._opaque - (tag in _OPAQUE))
        self._markup(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._opaque:
            self._markup(data)
        else:
            self._words += html.escape(data, quote=False) if "&" in data else data

    def handle_entityref(self, name: str) -> None:
        self._words += f"&{name};"

    def handle_charref(self, name: str) -> None:
        self._words += f"&#{name};"

    def handle_comment(self, data: str) -> None:
        self._markup(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._markup(f"<!{decl}>")

    def close(self) -> None:
        super().close()
        self._flush()

    def _markup(self, text: str) -> None:
        self._flush()
        self.pieces.append(HtmlPiece(text, translate=False))

    def _flush(self) -> None:
        words, self._words = self._words, ""
        if not has_chinese(html.unescape(words)):
            if words:
                self.pieces.append(HtmlPiece(words, translate=False))
            return
        core = words.strip()
        at = words.index(core)
        for text, translate in ((words[:at], False), (html.unescape(core), True), (words[at + len(core) :], False)):
            if text:
                self.pieces.append(HtmlPiece(text, translate))
