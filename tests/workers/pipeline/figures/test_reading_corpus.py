"""The hand-checked corpus of figures: read with the right span and value, written in the right English."""

import csv
from itertools import groupby
from pathlib import Path

import pytest

from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.writing import value_text, write_figure

CORPUS = Path(__file__).parents[3] / "corpus" / "figures.tsv"


def rows():
    with CORPUS.open(encoding="utf-8") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def sentences():
    for sentence, group in groupby(rows(), key=lambda row: row["sentence"]):
        yield sentence.replace("⏎", "\n"), [row for row in group if row["figure"]]


def said(figure):
    bound = figure.bound.value if figure.bound else ""
    if "verb_bound" in (figure.form or "").split():
        bound += " verb"
    return [figure.zh.replace("\n", "⏎"), figure.kind.value, value_text(figure), figure.unit or "", bound]


@pytest.mark.parametrize(("sentence", "wanted"), list(sentences()), ids=[s[:24] for s, _ in sentences()])
def test_figure_is_read_and_written_as_by_hand(sentence, wanted):
    figures = read_figures(sentence)
    assert [said(f) for f in figures] == [[r[c] for c in ("figure", "kind", "value", "unit", "bound")] for r in wanted]
    assert [write_figure(f) for f in figures] == [r["english"] for r in wanted]
    assert all(sentence[f.start : f.end] == f.zh for f in figures)


def test_the_corpus_covers_every_kind_and_is_large_enough():
    kinds = [row["kind"] for row in rows() if row["kind"]]
    assert len(kinds) >= 600
    assert min(kinds.count(kind) for kind in set(kinds)) >= 10
    assert len(set(kinds)) == 12
