"""Which character encoding a Chinese text file was written in.

UTF-8 proves itself. GB18030 and Big5 do not: nearly any Big5 file is also a
valid GB18030 file, of rare characters. So every decoding that works is scored
by how ordinary its characters are, and the most ordinary one is taken. UTF-16
without a byte order mark takes part in the same contest.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, getincrementaldecoder

SCORED_CHARACTERS = 20_000  # enough to tell encodings apart; long files are not scored to their end
LONGEST_SEQUENCE = 8  # bytes: no character of any encoding here is longer, with its escape

# The everyday characters of newspapers, Simplified and Traditional: about half of any article.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现"
    "当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重"
    "并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入"
    "几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基"
    "眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔党投"
    "增亿元企业项目技融银贸易农村城镇省县镇委书记主席总理会议全面推进改革创新质量发展产值同比增长下降预计超过投资消费出口进口亩吨千瓦百分点"
    "這個們來為國說時會對著裡過發後無與長機問關點業將兩間由開從實軍體見現當沒動還進樣學經麼種於給門東聲員處義幾條題爾別變總電數報結應戰頭資"
    "產種務場計區隊統設據邊張規萬術領確傳師觀讓識帶導爭運筆黨億貿農鎮書記議進革創質預過費畝噸瓩灣臺港澳門聞紙訊員議長廣東華語選舉嘅咗喺佢哋"
    "年月日時分第全省市縣區局部委廳署處室會社團校院所站場路街號樓層樣際環境護衛醫療教育財稅務經濟貨幣證券銀行業績營收淨利潤億萬元"
)
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉「」『』【】—…·～％０１２３４５６７８９　")

# Scripts and signs that occur in articles: Latin, Greek, Cyrillic, punctuation, arrows, mathematics, shapes,
# Chinese, Japanese, Korean, full-width forms, emoji.
_KNOWN = re.compile(
    r"[\s!-~\xa1-\u024f\u0370-\u04ff\u2000-\u27bf\u2e80-\u9fff\uac00-\ud7a3\uf900-\uffef\U0001f000-\U0003ffff]"
)
MOST_STRANGE = 0.2  # of the characters of a text


class EncodingError(ValueError):
    """The bytes are text in none of the encodings known here."""


def decode(data: bytes) -> str:
    """The text of ``data``, without byte order mark; EncodingError when none fits.

    Tried: UTF-8, UTF-16 and UTF-32 with a mark; plain UTF-8; then GB18030,
    Big5 (with the Hong Kong set) and UTF-16 without a mark, the most ordinary
    text winning. A character cut off at the very end of the file is dropped.
    """
    for mark, encoding in (
        (BOM_UTF8, "utf-8"),
        (BOM_UTF32_LE, "utf-32-le"),
        (BOM_UTF32_BE, "utf-32-be"),
        (BOM_UTF16_LE, "utf-16-le"),
        (BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if b"\0" not in data:
        try:
            return _decoded(data, "utf-8")
        except EncodingError:
            pass
    return _most_ordinary(data)


def _most_ordinary(data: bytes) -> str:
    candidates = (
        ("utf-16-le", "utf-16-be") if b"\0" in data else ("gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
    )
    best, best_score = "", 0.0
    for encoding in candidates:
        try:
            text = _decoded(data, encoding)
        except EncodingError:
            continue
        score = ordinariness(text)
        if score > best_score:
            best, best_score = text, score
    if not best:
        raise EncodingError("no encoding gives readable text")
    return best


def _decoded(data: bytes, encoding: str) -> str:
    """``data`` read strictly, but for a character cut off within its last bytes."""
    decoder = getincrementaldecoder(encoding)("strict")
    try:
        text = decoder.decode(data, final=False)
    except UnicodeDecodeError as fault:
        if fault.start >= len(data) - LONGEST_SEQUENCE and fault.start > LONGEST_SEQUENCE:
            return _decoded(data[: fault.start], encoding)
        raise EncodingError(str(fault)) from fault
    return text


def ordinariness(text: str) -> float:
    """How ordinary a text looks, from about -1 (rubbish) to 1 (everyday Chinese or plain ASCII)."""
    total = score = 0.0
    for character in text[:SCORED_CHARACTERS]:
        point = ord(character)
        if 0x20 <= point < 0x7F or character in "\t\n\r\f":
            total += 0.1
            score += 0.05
            continue
        total += 1
        if character in _COMMON:
            score += 1
        elif character in _PUNCTUATION:
            score += 0.8
        elif not 0x4E00 <= point <= 0x9FFF:
            score -= 1
    return score / total if total else 0.0


def is_garbled(text: str) -> bool:
    """Whether much of a text is in scripts no article is in, as when a PDF's font lies about its characters."""
    strange = len(_KNOWN.sub("", text)) + text.count("\ufffd")
    return strange > MOST_STRANGE * max(len(text), 1)
