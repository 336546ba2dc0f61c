"""What a file is, whatever it is called; and what it is called when nobody can read it."""

import pytest

from tests.workers.documents.corpus import document
from workers.documents import read_document
from workers.documents.detect import Format, detect
from workers.documents.registry import READERS, reader_for
from workers.errors import EmptyInput, Rejected, UnsupportedFormat


@pytest.mark.parametrize("alias", ["a.txt", "a.pdf", "a.docx", "a.html", "a", ""])
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("typeset-gbk.pdf", Format.PDF),
        ("report.docx", Format.DOCX),
        ("saved-page.html", Format.HTML),
        ("saved-page.mhtml", Format.MHTML),
        ("gbk-names.zip", Format.ZIP),
    ],
)
def test_content_decides_and_not_the_name(name, kind, alias):
    assert detect(document(name), alias) is kind


@pytest.mark.parametrize(
    ("data", "name", "media_type", "kind"),
    [
        (b"# \xe5\xa2\x9e", "a.md", None, Format.MARKDOWN),
        (b"# \xe5\xa2\x9e", "a.txt", None, Format.TEXT),
        (b"# \xe5\xa2\x9e", "", "text/markdown; charset=utf-8", Format.MARKDOWN),
        (b"<p>\xe5\xa2\x9e</p>", "", "text/html", Format.HTML),
        (b"\xe5\xa2\x9e no tags", "a.html", None, Format.TEXT),
        ("<html><p>增长".encode("utf-16"), "a.txt", None, Format.HTML),
        (b"BMW \xe5\xa2\x9e", "a.txt", None, Format.TEXT),
        (b"MZ\xe5\xa2\x9e", "a.txt", None, Format.TEXT),
    ],
)
def test_text_is_told_apart_by_tags_name_and_media_type(data, name, media_type, kind):
    assert detect(data, name, media_type) is kind


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"BM\x36\0\0\0\0\0", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (b"Rar!\x1a\x07\x01\0", "RAR"),
        (b"7z\xbc\xaf\x27\x1c\0", "7-Zip"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"CAJ\0", "CAJ"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
            "Word document saved as XML",
        ),
        (b'\xef\xbb\xbf<?xml version="1.0"?><newsItem>', "XML"),
        (b"MZ\x90\0\x03\0", "program"),
    ],
)
def test_what_cannot_be_read_is_called_by_its_name_with_a_way_out(head, says):
    with pytest.raises(UnsupportedFormat) as refusal:
        read_document(head + bytes(100), "稿件.pdf")
    assert says in refusal.value.detail
    assert refusal.value.advice


def test_a_binary_file_called_pdf_says_that_it_is_no_pdf():
    with pytest.raises(Rejected) as refusal:
        read_document(bytes(range(256)) * 20, "稿件.pdf")
    assert "PDF" in refusal.value.detail


def test_an_empty_file_is_called_empty():
    with pytest.raises(EmptyInput):
        read_document(b"", "a.pdf")


@pytest.mark.parametrize("kind", READERS)
def test_every_kind_has_a_reader(kind):
    assert callable(reader_for(kind))


def test_every_kind_but_the_archive_is_registered():
    assert set(READERS) == set(Format) - {Format.ZIP}


def test_a_zip_inside_a_zip_has_no_reader():
    with pytest.raises(UnsupportedFormat):
        read_document(document("gbk-names.zip"), "a.zip")
