"""Each sentence with its figures and terms: what the later stages work from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from glossary.matching import Matcher, TermMatch
from workers.pipeline.addresses import addressed_in
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.style import NEWSWIRE, Style
from workers.pipeline.figures.units import ZH_UNIT
from workers.pipeline.figures.writing import write_figure
from workers.pipeline.marks import is_row
from workers.pipeline.names import characters_in, latin_in, names_in
from workers.pipeline.numbering import numbering
from workers.pipeline.phrasebook.sentences import by_rule
from workers.pipeline.pieces import pieces_of
from workers.pipeline.request import Placed, Request, moved
from workers.pipeline.summarise import Evidence
from workers.pipeline.tables import cell_spans, unit_in
from workers.pipeline.values import Figure, Sentence, Span

# What the English has no use for: （人民币，下同）, as every amount says its currency, and （以下简称准东开发区）, as
# the short name's English says by itself whose it is.
_SHORT = r"(?:以下|下文)?(?:简称|统称|下称)"
_ASIDE = re.compile(
    rf"[(（](?:[^()（）]{{0,6}}下同|{_SHORT}[^()（）]{{1,30}})[)）]|[【\[]{_SHORT}[^【】\[\]]{{1,30}}[】\]]"
)

_ENDS_OF_NUMERALS = tuple("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿多余几")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence, its figures and its terms. Offsets index ``sentence.text``.

    ``banned`` are words with forbidden English and no approved one, ``names`` what the glossary
    does not know but is a name, written in Latin letters, or a numeral spoken of as a character.
    ``planned``: it says what is to be, not what was.
    """

    sentence: Sentence
    figures: tuple[Figure, ...]
    terms: tuple[TermMatch, ...]
    banned: tuple[TermMatch, ...] = ()
    names: tuple[TermMatch, ...] = ()
    planned: bool = False


def read(sentence: Sentence, matcher: Matcher, context: str | None = None) -> ReadSentence:
    """``sentence`` with its terms matched and then its figures read: a term owns its numerals.

    ``context`` is where terms that ask for a neighbour look for it: the whole article.
    """
    text = sentence.text
    if is_row(text):
        return _read_row(sentence, matcher, context)
    asides = [aside.span() for aside in _ASIDE.finditer(text)]
    terms = [t for t in matcher.find(text, context) if not any(a <= t.start < b for a, b in asides)]
    terms = [t for t in terms if not _begins_unit(text, t.start, t.end)]
    names = names_in(text, context, [Span(t.start, t.end) for t in terms])
    names += addressed_in(text, [Span(t.start, t.end) for t in (*terms, *names)])
    begin, _ = numbering(text)
    figures = [f for f in read_figures(text, [Span(t.start, t.end) for t in (*terms, *names)]) if f.start >= begin]
    taken = [*(Span(t.start, t.end) for t in (*terms, *names)), *(Span(f.start, f.end) for f in figures)]
    names += latin_in(text, taken) + characters_in(text, taken)
    banned = matcher.find_forbidden(text, context)
    return ReadSentence(sentence, tuple(figures), tuple(terms), tuple(banned), tuple(names))


def _begins_unit(text: str, start: int, end: int) -> bool:
    """Whether a term is the beginning of the unit of an amount: 30亿瑞士法郎."""
    follows_numeral = text[start - 1 : start] in _ENDS_OF_NUMERALS
    return follows_numeral and any(text.startswith(unit, start) and len(unit) > end - start for unit in ZH_UNIT)


def _read_row(sentence: Sentence, matcher: Matcher, context: str | None) -> ReadSentence:
    """A row of a table, cell by cell: no figure and no term reaches into the next cell, and a unit is no figure."""
    spans = cell_spans(sentence.text)
    cells = [read(replace(sentence, text=sentence.text[span.start : span.end]), matcher, context) for span in spans]

    placed = list(zip(spans, cells, strict=True))
    return ReadSentence(
        sentence,
        tuple(moved(one, span.start) for span, cell in placed for one in _without_unit(cell)),
        tuple(moved(one, span.start) for span, cell in placed for one in cell.terms),
        tuple(moved(one, span.start) for span, cell in placed for one in cell.banned),
        tuple(moved(one, span.start) for span, cell in placed for one in cell.names),
    )


def _without_unit(cell: ReadSentence) -> Sequence[Figure]:
    """The figures of a cell; the unit that its column counts in (万吨) is none."""
    at, unit = unit_in(cell.sentence.text)
    return [figure for figure in cell.figures if figure.start < at] if unit else cell.figures


def requests(sentences: Iterable[ReadSentence], style: Style = NEWSWIRE) -> list[Request]:
    """What to translate, in the order given. A unit is converted where it first occurs in that order."""
    converted: set[str | None] = set()
    made = []
    for read_sentence in sentences:
        renderings = []
        for figure in read_sentence.figures:
            renderings.append(write_figure(figure, style, figure.unit not in converted))
            converted.add(figure.unit)
        text, figures = read_sentence.sentence.text, read_sentence.figures
        terms = tuple(sorted((*read_sentence.terms, *read_sentence.names), key=lambda term: term.start))
        made.append(
            _without_asides(
                Request(text, figures, tuple(renderings), terms, read_sentence.banned, read_sentence.planned)
            )
        )
    return made


def _without_asides(request: Request) -> Request:
    """The sentence without what its English has no use for, unless that holds a figure."""
    for aside in reversed(list(_ASIDE.finditer(request.text))):
        start, end = aside.span()
        if not any(start <= figure.start < end for figure in request.figures):
            request = replace(
                request,
                text=request.text[:start] + request.text[end:],
                figures=_closed_up(request.figures, start, end),
                terms=_closed_up(request.terms, start, end),
                banned=_closed_up(request.banned, start, end),
            )
    return request


def _closed_up(pieces: Sequence[Placed], start: int, end: int) -> tuple[Placed, ...]:
    """The pieces outside a stretch that is cut out, in their new places."""
    left = (piece for piece in pieces if not start <= piece.start < end)
    return tuple(moved(piece, start - end) if piece.start >= end else piece for piece in left)


def evidence(reading: ReadSentence) -> Evidence:
    """What speaks for ``reading`` when sentences are chosen."""
    (request,) = requests([reading])
    pieces = pieces_of(request.figures, request.renderings, request.terms)
    ruled = by_rule(request.text, pieces) if request.is_statistics else None
    exact = ruled is not None and not ruled.startswith("It ")  # out of its place nobody knows what "it" is
    return Evidence(len(reading.figures), len({t.term.zh for t in reading.terms}), exact)


def title_sentence(title: str, sentences: Sequence[Sentence]) -> Sentence:
    """The sentence that is the headline, or one made of ``title`` (index -1: it stands nowhere in the text)."""
    found = next((s for s in sentences if s.text == title), None)
    return found or Sentence(index=-1, paragraph=-1, text=title, start=0, end=0)
