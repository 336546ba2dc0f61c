"""Plain text: bytes → str in any encoding Chinese files come in, and what a text must be to be worked on.

Imported by the web process at submission, so nothing heavy is imported here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from workers.documents.encodings import EncodingError, decode
from workers.documents.limits import Limits
from workers.errors import EmptyInput, NotChinese, NotText, TooLong, UnknownEncoding
from workers.pipeline.values import Article

MOST_REPLACED = 0.005  # of the characters of a UTF-8 file; more, and it is not UTF-8
MOST_CONTROLS = 0.02  # of the characters; text files hold next to none
LEAST_CHINESE = 0.1  # of the letters; a bilingual article has about a quarter
EMPTY_CELL = "—"
MOST_KANA = 0.15  # of the letters; more, and it is Japanese

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACES = re.compile(r"\s+")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff]")

# Fonts that share one glyph between a character and a radical let the printed page
# come back as radicals: ⼤ for 大, ⻓ for 长. Kangxi radicals and compatibility
# ideographs have decompositions in Unicode; most of the supplement has none.
_RADICALS = dict(
    zip(
        "⺒⺓⺜⺝⺟⺠⺫⺮⺶⺼⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "巳幺日月母民目竹羊月虎西见角贝足车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄斉齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_NOTE_MARK = re.compile(r"[\[［(（〔【](?:注|注释)?\s?\d{0,3}[\]］)）〕】]|[①-⑳]|注\d{0,3}|\*+")
_ODD_FORMS = re.compile(r"[\u2e80-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d]")


def decode_text(data: bytes) -> str:
    """The text of a plain-text file, cleaned by `clean_text`.

    UTF-8 and UTF-16 with or without byte order mark, GB18030 and Big5 (with the
    Hong Kong characters). In UTF-8 a rare broken byte becomes U+FFFD: the rest is
    not affected. In GB18030 and Big5 it could shift what follows, so it is refused.

    Raises EmptyInput, NotText (binary) or UnknownEncoding.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyInput("The file is empty.")
    text = _nearly_utf8(data)
    if text is None:
        try:
            text = decode(data)
        except EncodingError as fault:
            if _looks_binary(data):
                raise NotText(
                    "The file holds binary data, not text.",
                    advice="Send the document the text came from (.docx, .pdf, .html), or paste the text.",
                ) from fault
            raise UnknownEncoding("The file is not readable as UTF-8, UTF-16, GB18030 or Big5.") from fault
    if len(_CONTROLS.findall(text)) > MOST_CONTROLS * len(text) + 2:
        raise NotText("The file holds binary data, not text.")
    text = clean_text(text)
    if not text.strip():
        raise EmptyInput("The file is empty.")
    return text


def _nearly_utf8(data: bytes) -> str | None:
    if b"\0" in data or not any(byte >= 0x80 for byte in data):
        return None
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    valid = sum(character >= "\u0800" for character in text) - broken
    return text if broken and valid and broken <= 1 + MOST_REPLACED * valid else None


def _looks_binary(data: bytes) -> bool:
    head = data[:4096]
    controls = sum(byte < 0x20 and byte not in b"\t\n\r\f\x0b\x1a" for byte in head)
    return b"\0" in head or controls > MOST_CONTROLS * len(head)


def clean_text(text: str) -> str:
    """``text`` with line ends as \\n, without control characters, half surrogates and stray marks.

    Radicals and compatibility ideographs become the ordinary characters they look
    like, no-break spaces become spaces, and marks without width go: one inside a
    figure would hide it. Nothing else changes: widths, ①, spaces and line breaks
    stay. Every text from outside passes through here once, so that whatever comes
    can be stored; offsets in a briefing index the result.
    """
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
    text = _INVISIBLE.sub("", text).replace("\xa0", " ")
    return _ODD_FORMS.sub(_ordinary_form, text)


def _ordinary_form(match: re.Match[str]) -> str:
    character = match.group()
    return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """A table as lines of cells parted by tabs, each as long as the longest; an empty cell is a dash.

    A row of one cell is a title inside the table and stays without tabs; empty rows are dropped.
    """
    width = max(map(len, rows), default=0)
    lines = []
    for row in rows:
        cells = [_SPACES.sub(" ", cell).strip() for cell in row]
        held = [cell for cell in cells if cell]
        if len(held) < 2:
            lines += held
        else:
            lines.append("\t".join(cell or EMPTY_CELL for cell in [*cells, *[""] * (width - len(cells))]))
    return "\n".join(lines)


def superscript(text: str) -> str:
    """What a raised run of text reads as: 4 after 10 is ⁴, and note marks such as [1] or ① are nothing."""
    if _NOTE_MARK.fullmatch(text.strip()):
        return ""
    return text.translate(_RAISED)


def require_chinese(text: str, limits: Limits | None = None) -> None:
    """Nothing when ``text`` is a Chinese text of a workable length.

    Raises EmptyInput (blank), TooLong, or NotChinese with the reason: emoji or
    figures only, English, Japanese, Korean, hardly any Chinese.
    """
    limits = limits or Limits()
    if not text.strip():
        raise EmptyInput("The text is empty.")
    if len(text) > limits.characters:
        raise TooLong(f"The article has {len(text):,} characters; at most {limits.characters:,} are accepted.")
    han, kana, hangul = (len(pattern.findall(text)) for pattern in (_HAN, _KANA, _HANGUL))
    latin = len(_LATIN.findall(text))
    letters = han + kana + hangul + latin
    if not letters:
        raise NotChinese("The text holds no words, only symbols or figures.")
    if kana > MOST_KANA * letters:
        raise NotChinese("The text is in Japanese.")
    if hangul > MOST_KANA * letters and hangul > han:
        raise NotChinese("The text is in Korean.")
    if not han:
        raise NotChinese("The text holds no Chinese characters. It seems to be in English or another language.")
    if han < LEAST_CHINESE * letters:
        raise NotChinese(
            f"Only {han:,} of {letters:,} letters are Chinese. The text seems to be in English or another language.",
            advice="Send the Chinese original. If it is in the same file, send that part alone.",
        )


def read(data: bytes, name: str, limits: Limits) -> list[Article]:
    """A .txt file as one article. The title is left to the pipeline."""
    del limits  # a text file cannot unfold into more than it is
    return [Article(text=decode_text(data), format="txt", name=name)]
