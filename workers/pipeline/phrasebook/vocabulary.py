"""Plain clauses cut into known words, each with the parts of speech it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, product

from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.tokens import PROPER_CATEGORIES, QUOTES
from workers.pipeline.phrasebook.words import describing, names, nouns, verbs
from workers.pipeline.pieces import Piece
from workers.pipeline.values import Kind

NOUN, NAME, ADJECTIVE, VERB, ADVERB, MODAL = "n", "m", "a", "v", "d", "w"
FIGURE, DATE, OF, AND, DONE, IN, PLACE, IS, ETC, UNKNOWN = "f", "t", "z", "j", "l", "p", "q", "c", "e", "u"

PREPOSITIONS = {
    "在": "in", "对": "for", "为": "for", "与": "with", "同": "with", "向": "to", "从": "from", "通过": "through",
    "按照": "in accordance with", "根据": "according to", "以": "with", "围绕": "focusing on", "随着": "with",
    "作为": "as", "针对": "in response to",
}  # fmt: skip
# After the noun they turn 在 into another preposition: 在 ... 方面.
LOCALISERS = {
    "上": "on", "中": "in", "下": "under", "方面": "in terms of", "里": "in", "期间": "during",
    "基础上": "on the basis of",
}  # fmt: skip
_MARKS = {
    "等": ETC,
    "的": OF,
    "之": OF,
    "、": AND,
    "和": AND,
    "及": AND,
    "以及": AND,
    "与": AND,
    "了": DONE,
    "着": DONE,
    "地": DONE,
    "是": IS,
}
PLACES = frozenset(lexicon.table(names.NAMES).values())  # names that keep their capital anywhere
COST_OF_UNKNOWN = 8  # words
_EXCEED = frozenset({"突破", "超过", "跨越"})
MOST_READINGS = 96  # of one clause; the likeliest come first


@dataclass(frozen=True, slots=True)
class Word:
    """A word in one part of speech. ``en`` depends on it.

    ``name`` is the noun of a verb, or the adjective that a noun becomes before another.
    """

    tag: str
    zh: str
    en: str = ""
    name: str = ""


def readings(text: str, pieces: Sequence[Piece]) -> Iterator[list[Word]]:
    """The ways to read ``text`` as known words; none if any stretch of it is unknown."""
    spans = _segment(text, pieces)
    if all(span[0].tag != UNKNOWN for span in spans):
        yield from (_exceeding(list(choice)) for choice in islice(product(*spans), MOST_READINGS))


def is_word(zh: str) -> bool:
    """Whether ``zh`` is a word of the phrasebook."""
    return zh in _vocabulary()


@cache
def english_words() -> frozenset[str]:
    """The words in small letters of all English that the phrasebook has: none of them is a name."""
    known = (word for readings in _vocabulary().values() for word in readings)
    return frozenset(part for word in known for part in re.findall(r"\b[a-z]+\b", f"{word.en} {word.name}"))


def words_of(text: str, pieces: Sequence[Piece]) -> list[Word]:
    """``text`` as words, each in its likeliest part of speech; characters not understood are UNKNOWN.

    Marks and spaces between words are left out.
    """
    words = [span[0] for span in _segment(text, pieces)]
    return _exceeding([w for w in words if w.tag != UNKNOWN or w.zh.isalnum()])


def _exceeding(words: list[Word]) -> list[Word]:
    """突破 before a figure is no breakthrough."""
    return [
        Word(VERB, word.zh, "exceed") if word.zh in _EXCEED and after.tag == FIGURE else word
        for word, after in pairwise([*words, Word(UNKNOWN, "")])
    ]


def _segment(text: str, pieces: Sequence[Piece]) -> list[list[Word]]:
    """The cut with the fewest words, unknown characters counting dearly. ``pieces`` are never cut."""
    at = {p.start: p for p in pieces}
    covered = {i for p in pieces for i in range(p.start, p.end)}
    best: list[tuple[int, list[list[Word]]] | None] = [(0, []), *([None] * len(text))]

    def offer(end: int, cost: int, cut: list[list[Word]]) -> None:
        known = best[end]
        if known is None or cost < known[0]:
            best[end] = (cost, cut)

    for i, char in enumerate(text):
        so_far = best[i]
        if so_far is None:
            continue
        cost, cut = so_far
        if i in at:
            offer(at[i].end, cost + 1, [*cut, [_piece_word(at[i], text[i : at[i].end])]])
        elif char in QUOTES:
            offer(i + 1, cost, cut)
        else:
            offer(i + 1, cost + COST_OF_UNKNOWN, [*cut, [Word(UNKNOWN, char)]])
            for j in range(i + 1, min(i + _longest(), len(text)) + 1):
                if j - 1 in covered:
                    break
                if found := _vocabulary().get(text[i:j]):
                    offer(j, cost + 1, [*cut, found])
    reached = best[len(text)]
    return reached[1] if reached else []


def _piece_word(piece: Piece, zh: str) -> Word:
    if piece.kind is Kind.DATE:
        return Word(DATE, zh, piece.english)
    if piece.kind is not None:
        return Word(FIGURE, zh, piece.english)
    return Word(NAME if piece.category in PROPER_CATEGORIES else NOUN, zh, piece.english)


@cache
def _longest() -> int:
    return max(map(len, _vocabulary()))


@cache
def _vocabulary() -> dict[str, list[Word]]:
    """Every word with its readings, the likeliest first."""
    found: dict[str, list[Word]] = {}

    def add(zh: str, word: Word) -> None:
        found.setdefault(zh, []).append(word)

    for zh, en in lexicon.table(describing.MODALS).items():
        add(zh, Word(MODAL, zh, en))
    for zh, en in lexicon.table(describing.ADVERBS).items():
        add(zh, Word(ADVERB, zh, en))
    for zh, en in lexicon.table(verbs.VERBS).items():
        base, _, name = en.partition("/")
        if zh in verbs.ACTIVITIES:  # 核心区建设步伐: likelier a noun wherever both make sense
            add(zh, Word(NOUN, zh, name))
        add(zh, Word(VERB, zh, base, name))
    for zh, en in LOCALISERS.items():
        add(zh, Word(PLACE, zh, en))
    for table in (names.NAMES, names.PRONOUNS):
        for zh, en in lexicon.table(table).items():
            add(zh, Word(NAME, zh, en))
    adjectives = lexicon.table(describing.ADJECTIVES)
    for zh, en in {**lexicon.NOUNS, **lexicon.OF_HEADS, **lexicon.table(nouns.NOUNS)}.items():
        add(zh, Word(NOUN, zh, en, adjectives.get(zh, "")))
    for zh, en in adjectives.items():
        add(zh, Word(ADJECTIVE, zh, en))
    for zh, en in PREPOSITIONS.items():
        add(zh, Word(IN, zh, en))
    for zh, tag in _MARKS.items():
        add(zh, Word(tag, zh))
    return found
