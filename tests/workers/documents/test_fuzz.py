"""Any bytes at all, and good files gone bad: an article or a Rejected error, never anything else."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.workers.documents.corpus import FOLDER, document
from workers.documents import Limits, expand_archive, read_document
from workers.errors import Rejected

NAMES = [
    "typeset-gbk.pdf",
    "typeset-vertical.pdf",
    "report.docx",
    "saved-page.html",
    "saved-page.mhtml",
    "report.md",
    "harbour-big5.txt",
]
LIMITS = Limits(uncompressed=20_000_000)
calm = settings(max_examples=60, deadline=5000, suppress_health_check=[HealthCheck.too_slow])


def read(data, name):
    try:
        articles = read_document(data, name, limits=LIMITS)
    except Rejected as refusal:
        assert refusal.detail
        assert refusal.advice
        return
    for article in articles:
        assert article.text.strip()
        article.text.encode("utf-8")


@calm
@given(st.binary(max_size=600), st.sampled_from(["a.pdf", "a.docx", "a.html", "a.txt", "a.md", "a.zip", ""]))
@example(b"%PDF-", "a.pdf")
@example(b"PK\x03\x04", "a.docx")
@example(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\n\n", "a.mht")
def test_any_bytes(data, name):
    read(data, name)
    read(b"%PDF-1.7\n" + data, name)
    read(b"<html><p>" + data, name)


@pytest.mark.parametrize("name", NAMES)
@calm
@given(st.data())
def test_good_files_with_bytes_changed_cut_or_doubled(name, data):
    content = bytearray(document(name))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        how = data.draw(st.sampled_from(["set", "cut", "double", "insert"]))
        length = data.draw(st.integers(1, 40))
        if how == "set":
            content[place] = data.draw(st.integers(0, 255))
        elif how == "cut" and len(content) > 100:
            del content[place : place + length]
        elif how == "double":
            content[place:place] = content[place : place + length]
        else:
            content[place:place] = data.draw(st.binary(max_size=20))
    read(bytes(content), name)


@calm
@given(st.sampled_from(["word/document.xml", "word/styles.xml", "word/footnotes.xml", "docProps/core.xml"]), st.data())
def test_word_files_with_one_part_gone_wrong_inside(part, data):
    """Byte changes in a zip mostly break its checksums; here the parts themselves are changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(document("report.docx"))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                start = data.draw(st.integers(0, len(content)))
                content = (
                    content[:start]
                    + data.draw(st.binary(max_size=30))
                    + content[start + data.draw(st.integers(0, 60)) :]
                )
            target.writestr(name, content)
    read(out.getvalue(), "a.docx")


@calm
@given(st.data())
def test_zips_with_bytes_changed(data):
    content = bytearray(document("gbk-names.zip"))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        members = expand_archive(bytes(content), "a.zip", LIMITS)
    except Rejected:
        return
    for member in members:
        member.name.encode("utf-8")
        if member.problem is None and not member.name.endswith(".docx"):
            read(member.data, member.name)


def test_every_test_document_is_tried_somewhere():
    tried = "".join(
        path.read_text(encoding="utf-8") for path in (FOLDER.parents[1] / "workers" / "documents").glob("test_*.py")
    )
    made = [path.name for path in FOLDER.iterdir() if path.is_file() and path.suffix not in {".py", ""}]
    assert not [name for name in made if name not in tried]
