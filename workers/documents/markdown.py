"""Markdown → text: the words without the marks, tables as rows of cells."""

from __future__ import annotations

import re

from workers.documents.limits import Limits
from workers.documents.text import decode_text, table_text
from workers.pipeline.values import Article

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.S)
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.M | re.I)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_RULE = re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_MARKER = re.compile(r"^\s*(?:>\s?)*(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?")
_LINK_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s+\S+")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
# Lengths are bounded: an opening mark without its end must not be searched for to the end of the file.
_INLINE = (
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"), ""),  # pictures
    (re.compile(r"\[\^[^\]\n]{1,60}\](?!:)"), ""),  # footnote marks: "5%[^1]" must stay 5%
    (re.compile(r"\[([^\]\[\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\]\[\n]{1,500})\]\[[^\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"<(?:https?://[^<>\n]{1,1000}|/?[a-zA-Z][^<>\n]{0,300})>"), ""),
    (re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![0-9A-Za-z*])\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*(?![0-9A-Za-z*])"), r"\1"),
    (re.compile(r"(?<!\d)~~(?=\S)[^~\n]{1,500}~~(?!\d)"), ""),  # struck out; 10~~20 is a range
    (re.compile(r"`+([^`\n]{1,500})`+"), r"\1"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")
_SET_ASIDE = 0xF000  # escaped marks wait in the private use area while the others are taken away
_BROUGHT_BACK = {_SET_ASIDE + code: chr(code) for code in range(0x20, 0x7F)}


def read(data: bytes, name: str, limits: Limits) -> list[Article]:
    """A Markdown file as one article; its title is the front matter's or the first heading."""
    del limits
    text, title = plain(decode_text(data))
    return [Article(text=text, title=title, format="md", name=name)]


def plain(source: str) -> tuple[str, str | None]:
    """The text without Markdown, and the title if there is one. Line breaks stay as they are."""
    title = None
    if front := _FRONT_MATTER.match(source):
        found = _FRONT_TITLE.search(front.group(1))
        title = found.group(1) if found else None
        source = source[front.end() :]
    lines: list[str] = []
    fenced = False
    for line in source.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
            continue
        if fenced:
            lines.append(line)
            continue
        heading = _HEADING.match(line)
        if heading and title is None:
            title = _inline(heading.group(2)).strip() or None
        lines.extend(_line(line, heading))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n"), title


def _line(line: str, heading: re.Match[str] | None) -> list[str]:
    """What one line of Markdown reads as: one line, three for a heading, none for a rule."""
    if heading:
        return ["", _inline(heading.group(2)), ""]
    if _TABLE_RULE.match(line) and "-" in line:
        return []
    if _UNDERLINE.match(line) or _RULE.match(line):
        return [""]
    if _LINK_DEFINITION.match(line) and not line.lstrip().startswith("[^"):
        return []
    if line.strip().startswith("|") and line.count("|") > 1:
        cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        return [table_text([[_inline(cell) for cell in cells]])]
    return [_inline(_MARKER.sub("", line, count=1))]


def _inline(text: str) -> str:
    text = _ESCAPED.sub(lambda match: chr(_SET_ASIDE + ord(match.group(1))), text)
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text.translate(_BROUGHT_BACK)
