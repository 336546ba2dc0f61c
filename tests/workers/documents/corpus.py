"""The test documents and the stories they were made from."""

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "corpus" / "documents"

_FIGURE = re.compile(r"\d[\d,.]*")


def document(name):
    return (FOLDER / name).read_bytes()


def story(name):
    """Headline, byline, paragraphs."""
    text = (FOLDER / "stories" / f"{name}.txt").read_text(encoding="utf-8")
    headline, byline, *paragraphs = text.strip().split("\n")
    return headline, byline, paragraphs


def squeezed(text):
    """Without white space, full-width figures as ASCII: what is left is what a reader reads."""
    return (
        "".join(text.split()).translate(str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")).replace(",", "，")
    )


def figures(text):
    return _FIGURE.findall(text)


def assert_reads(text, paragraphs):
    """Each paragraph is in ``text``, unbroken, and after the one before it."""
    whole, place = squeezed(text), 0
    for paragraph in map(squeezed, paragraphs):
        found = whole.find(paragraph, place)
        assert found >= 0, f"not in reading order: {paragraph[:40]}… after {whole[max(place - 20, 0) : place]}"
        place = found + len(paragraph)


def assert_paragraphs(text, paragraphs):
    """Each paragraph of the story is one paragraph of ``text``: blank lines nowhere inside, and around it."""
    found = {squeezed(paragraph) for paragraph in text.split("\n\n")}
    missing = [paragraph for paragraph in paragraphs if squeezed(paragraph) not in found]
    assert not missing, missing
