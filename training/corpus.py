"""Parallel text from tab-separated files, cleaned and judged."""

from __future__ import annotations

import lzma
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from training.holdout import fingerprint
from training.slots import CLOSE, OPEN

Converter = Callable[[str], str]

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_CJK = r"[\u3400-\u9fff，。；：、！？“”《》]"
_SPACE_IN_CHINESE = re.compile(rf"(?<={_CJK}) +(?={_CJK})")
_MARKUP = re.compile(r"[{}<>\\|=_`@#~^]|https?:|www\.")
_TRADITIONAL = re.compile(r"[國會這為個們來時對發後經過與說學實業關應點東間開現內動種從員長區標準據體機權義務]")
_STRAIGHT_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def simplifier() -> Converter:
    """Traditional to Simplified."""
    from opencc import OpenCC  # a second to load

    convert: Converter = OpenCC("t2s").convert
    return convert


def clean_chinese(text: str, simplify: Converter) -> str:
    """Half-width digits, no spaces between characters, Simplified."""
    zh = unicodedata.normalize("NFKC", text.replace("…", "...")).strip()
    zh = _SPACE_IN_CHINESE.sub("", zh)
    if len(_TRADITIONAL.findall(zh)) * 12 > len(zh):
        zh = simplify(zh)
    return zh


def clean_english(text: str) -> str:
    """One space between words, straight quotes."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).translate(_STRAIGHT_QUOTES)).strip()


def looks_parallel(zh: str, en: str) -> bool:
    """Whether the pair is Chinese and English of plausible lengths, without markup."""
    han, latin = len(_HAN.findall(zh)), len(_LATIN.findall(en))
    words = en.count(" ") + 1
    if han < 2 or latin < 3 or _HAN.search(en):
        return False
    if han < 0.35 * len(zh.replace(" ", "")) or latin < 0.5 * len(en.replace(" ", "")):
        return False
    if han > 6 and not 0.28 <= words / han <= 1.7:
        return False
    return not any(_MARKUP.search(text) or OPEN in text or CLOSE in text for text in (zh, en))


def read_lines(path: Path) -> Iterator[str]:
    """Lines of a text file, plain or .xz, without their ends."""
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as file:
            yield from (line.rstrip("\n") for line in file)
    else:
        with path.open(encoding="utf-8") as file:
            yield from (line.rstrip("\n") for line in file)


def read_pairs(path: Path, simplify: Converter, longest: int) -> Iterator[tuple[str, str]]:
    """Usable pairs of a `zh<TAB>en` file whose Chinese is at most `longest` characters, each once."""
    seen: set[str] = set()
    for line in read_lines(path):
        raw_zh, _, raw_en = line.partition("\t")
        if not raw_en or len(raw_zh) > 1.3 * longest:
            continue
        zh, en = clean_chinese(raw_zh, simplify), clean_english(raw_en)
        mark = fingerprint(zh)
        if mark not in seen and len(zh) <= longest and looks_parallel(zh, en):
            seen.add(mark)
            yield zh, en
