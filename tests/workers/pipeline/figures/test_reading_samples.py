"""The reader finds every figure of five real articles, and nothing else in them."""

import csv
import re
from collections import defaultdict
from difflib import unified_diff
from pathlib import Path

import pytest

from workers.pipeline.figures.folding import fold
from workers.pipeline.figures.reading import read_figures
from workers.pipeline.figures.writing import value_text

CORPUS = Path(__file__).parents[3] / "corpus"
# The double print of two captions, as the normaliser would undo it.
DOUBLED = {
    "昌吉—古泉昌吉—古泉±±11001100千伏特高压千伏特高压": "昌吉—古泉±1100千伏特高压",
    "准东经济技术开发区准东经济技术开发区，，88668866次货物列车满载次货物列车满载35003500吨煤吨煤": (
        "准东经济技术开发区，8866次货物列车满载3500吨煤"
    ),
}


def expected():
    rows = defaultdict(list)
    with (CORPUS / "sample_figures.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            rows[row["sample"]].append(" ".join(filter(None, list(row.values())[1:])))
    return rows


def clean(name):
    text = (CORPUS / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    for doubled, single in DOUBLED.items():
        text = text.replace(doubled, single)
    return re.sub(r"(?<=[一-鿿\d，、。：；）])\s+(?=[一-鿿\d])", "", text)


@pytest.mark.parametrize("name", sorted(expected()))
def test_no_figure_of_a_real_article_is_lost_or_made_up(name):
    found = []
    for figure in read_figures(clean(name)):
        zh = re.sub(r"\s", "", figure.zh)
        zh = fold(zh).text.replace(":", "：").replace("(", "（").replace(")", "）")
        bound = figure.bound.value if figure.bound else ""
        found.append(" ".join(filter(None, [zh, figure.kind.value, value_text(figure), figure.unit, bound])))
    wanted = [row.replace("(", "（") for row in expected()[name]]
    difference = "\n".join(unified_diff(wanted, found, "by hand", "read", n=1, lineterm=""))
    assert not difference, difference
