"""A clause as words of the phrasebook, or None where a character of it is not understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.words import describing, nouns, verbs
from workers.pipeline.pieces import Piece
from workers.pipeline.values import Kind

# One letter a category, so that clauses can be matched with regular expressions.
DATE, FIGURE, POINTS, RANK = "d", "f", "q", "o"
PROPER, NOUN, OF_HEAD, MODIFIER, PLACE = "p", "n", "h", "a", "l"
GROW, TO, REACH, SHARE, STAND, COMPARE, FIRST, ACT = "g", "t", "r", "s", "k", "c", "x", "b"
EVENT, SAY, WITH, FROM, HIGH, RUNNING = "e", "y", "i", "m", "H", "C"
PULL, COVERED, HAPPEN, SUFFER, AMONG = "D", "J", "K", "L", "I"
TAIL, FUTURE, SILENT, OPENER, OF, AND = "v", "w", "_", "u", "z", "j"

_FIGURE_KINDS = {
    Kind.DATE: DATE,
    Kind.POINTS: POINTS,
    Kind.RANK: RANK,
    Kind.MONEY: FIGURE,
    Kind.PERCENT: FIGURE,
    Kind.MEASURE: FIGURE,
    Kind.COUNT: FIGURE,
    Kind.DURATION: FIGURE,
    Kind.FRACTION: FIGURE,
    Kind.RATIO: FIGURE,
    Kind.IDENTIFIER: MODIFIER,  # 5G用户
}
QUOTES = "“”‘’《》【】"  # they group words, and English does without
# Of the general vocabulary only what cannot be taken for a verb.
GENERAL_NOUNS = lexicon.table(nouns.NOUNS) | {
    zh: en.partition("/")[2] for zh, en in lexicon.table(verbs.VERBS).items() if zh in verbs.ACTIVITIES
}
GENERAL_ADJECTIVES = lexicon.table(describing.ADJECTIVES)
PROPER_CATEGORIES = frozenset({"place", "organisation", "person"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its category letter, its Chinese, its English where it has one."""

    category: str
    zh: str
    en: str = ""
    kind: Kind | None = None


@cache
def _words() -> dict[str, str]:
    """Every word of the lexicon with its category; a longer table wins nothing, only a longer word does."""
    tables = (
        (lexicon.MODIFIERS, MODIFIER),
        (lexicon.OF_HEADS, OF_HEAD),
        (lexicon.NOUNS, NOUN),
        (lexicon.PLACES, PLACE),
        (lexicon.ACTIONS, ACT),
        (lexicon.EVENTS, EVENT),
        (lexicon.HIGHS, HIGH),
        (lexicon.SAYING, SAY),
        (lexicon.GROWTH, GROW),
        (lexicon.CHANGE_TO, TO),
        (lexicon.REACH, REACH),
        (lexicon.RANK, STAND),
        (lexicon.FIRST_PLACES, FIRST),
        (lexicon.COMPARE, COMPARE),
        (lexicon.TAILS, TAIL),
        (lexicon.FUTURE, FUTURE),
        (lexicon.OPENERS, OPENER),
    )
    words = dict.fromkeys(GENERAL_NOUNS, NOUN) | dict.fromkeys(GENERAL_ADJECTIVES, MODIFIER)
    words |= {zh: category for table, category in tables for zh in table}
    words |= dict.fromkeys(lexicon.SILENT, SILENT)
    return words | {
        "以": WITH,
        "连续": RUNNING,
        "拉动": PULL,
        "中": AMONG,
        **dict.fromkeys(("参加", "参加了"), COVERED),
        **dict.fromkeys(("发生", "共发生", "累计发生"), HAPPEN),
        **dict.fromkeys(lexicon.SUFFERED, SUFFER),
        "由": FROM,
        "从": FROM,
        **dict.fromkeys(QUOTES, SILENT),
        "占": SHARE,
        "占到": SHARE,
        "占到了": SHARE,
        "的": OF,
        "、": AND,
        "和": AND,
        "及": AND,
        "以及": AND,
        "与": AND,
    }


_LONGEST = max(map(len, _words()))


def tokenise(text: str, pieces: Sequence[Piece]) -> list[Token] | None:
    """The words of ``text``, longest first; ``pieces`` are its figures and terms. None if any is unknown."""
    starts = {p.start: p for p in pieces}
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        piece = starts.get(at)
        if piece is not None:
            token = _piece_token(piece, text[piece.start : piece.end])
            if token is None:
                return None
            at = piece.end
            lead, size = _behind(token.category, text, at)
            token = replace(token, en=lead + token.en) if size else token
            at += size
            tokens.append(token)
            continue
        limit = min((s for s in starts if s > at), default=len(text))
        word = _longest_word(text[at : min(limit, at + _LONGEST)])
        if not word:
            return None
        tokens.append(Token(_words()[word], word))
        at += len(word)
    return tokens


def _behind(category: str, text: str, at: int) -> tuple[str, int]:
    """What a word behind a date or figure puts before its English, and how long it is: 三季度末, 3.5%以内."""
    if category == DATE and text[at : at + 1] in ("末", "底"):
        return "the end of ", 1
    return ("within ", 2) if category == FIGURE and text.startswith(("以内", "之内"), at) else ("", 0)


def leading_verb(text: str) -> str:
    """The verb that ``text`` begins with, where what is done stands behind it: 新增, 建成, 竣工."""
    word = _longest_word(text[:_LONGEST])
    return word if _words().get(word) in (ACT, EVENT) else ""


def _longest_word(text: str) -> str:
    return next((text[:n] for n in range(len(text), 0, -1) if text[:n] in _words()), "")


def _piece_token(piece: Piece, zh: str) -> Token | None:
    if piece.kind is not None:
        category = _FIGURE_KINDS.get(piece.kind)
        if piece.kind is Kind.MULTIPLE and "percent" in piece.english:
            category = FIGURE  # 增长2倍, which is written "up 200 percent"
        return Token(category, zh, piece.english, piece.kind) if category else None
    known = _words().get(zh)
    if known in {GROW, TAIL, REACH, EVENT}:
        return Token(known, zh)
    if zh in lexicon.PLACES:
        return Token(PLACE, zh, f"in {piece.english}")
    if zh in lexicon.OF_HEADS:
        return Token(OF_HEAD, zh, piece.english)
    return Token(PROPER if piece.category in PROPER_CATEGORIES else NOUN, zh, piece.english)
