"""Zips: every file is an article of its own, and a bad one costs the others nothing."""

import zipfile
from io import BytesIO

import pytest

from tests.workers.documents.corpus import document, story
from workers.documents import Limits, expand_archive, read_document
from workers.errors import DamagedDocument, EmptyInput, PasswordProtected, TooLarge, TooMany, UnsupportedFormat


def zipped(members, compression=zipfile.ZIP_DEFLATED):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.fixture(scope="module")
def members():
    return expand_archive(document("gbk-names.zip"), "稿件.zip")


def test_names_packed_on_chinese_windows_are_read(members):
    assert [member.name for member in members] == [
        "稿件/秋粮丰收.txt",
        "稿件/临海港.txt",
        "稿件/云岭高铁.docx",
        "稿件/坏文件.docx",
        "再打包.zip",
    ]


def test_good_members_are_read_and_bad_ones_say_why(members):
    titles = [read_document(m.data, m.name)[0].text.split("\n")[0] for m in members if not m.problem]
    assert titles == [story(name)[0] for name in ("grain", "port", "rail")]
    assert [type(member.problem) for member in members if member.problem] == [DamagedDocument, UnsupportedFormat]


def test_names_in_utf_8_and_big5_are_read():
    assert expand_archive(zipped([("港聞/經濟.txt", "x")]), "a.zip")[0].name == "港聞/經濟.txt"
    raw = "港聞經濟".encode("big5")
    data = zipped([("x" * len(raw) + ".txt", "正文")]).replace(b"x" * len(raw), raw)
    assert expand_archive(data, "a.zip")[0].name == "港聞經濟.txt"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini", "C:\\稿件\\a.txt", "\n\0.txt"])
def test_a_name_that_would_leave_its_folder_is_only_a_label(name):
    (member,) = expand_archive(zipped([(name, "正文")]), "a.zip")
    assert ".." not in member.name
    assert not member.name.startswith("/")
    assert "\n" not in member.name


def test_junk_of_other_systems_is_left_out():
    junk = ["__MACOSX/._a.txt", ".DS_Store", "a/.DS_Store", "Thumbs.db", "~$稿件.docx", "folder/"]
    found = expand_archive(zipped([*((name, "x") for name in junk), ("a.txt", "正文")]), "a.zip")
    assert [member.name for member in found] == ["a.txt"]


def test_a_file_that_is_no_zip_is_its_own_only_member():
    data = document("report.docx")
    (member,) = expand_archive(data, "report.docx")
    assert (member.name, member.data, member.problem) == ("report.docx", data, None)


def test_a_file_nobody_reads_comes_back_with_its_reason():
    (member,) = expand_archive(b"Rar!\x1a\x07\x00" + bytes(50), "a.rar")
    assert isinstance(member.problem, UnsupportedFormat)


def test_a_bomb_is_refused_and_the_rest_is_read():
    data = zipped([("bomb.txt", bytes(50_000_000)), ("a.txt", "增长5%")])
    bomb, good = expand_archive(data, "a.zip", Limits(bytes=100_000_000))
    assert isinstance(bomb.problem, TooLarge)
    assert good.data == "增长5%".encode()


def test_many_files_that_together_unpack_to_too_much_are_refused_from_there_on():
    data = zipped([(f"{n}.txt", bytes([65 + n]) * 900_000) for n in range(8)])
    found = expand_archive(data, "a.zip", Limits(uncompressed=3_000_000))
    assert [member.problem is None for member in found] == [True] * 3 + [False] * 5


def test_a_member_larger_than_one_file_may_be_is_refused():
    (member,) = expand_archive(zipped([("a.txt", "增长" * 5000)]), "a.zip", Limits(bytes=10_000))
    assert isinstance(member.problem, TooLarge)


def test_too_many_files_are_refused_with_both_numbers():
    with pytest.raises(TooMany) as refusal:
        expand_archive(zipped([(f"{n}.txt", "x") for n in range(12)]), "a.zip", Limits(members=10))
    assert "12" in refusal.value.detail
    assert "10" in refusal.value.detail


@pytest.mark.parametrize("large", [False, True], ids=["ordinary", "64-bit"])
def test_a_list_of_a_million_files_is_refused_before_it_is_read(large):
    size = (50 * 1024**2).to_bytes(8, "little")
    records = b"PK\6\6" + bytes(36) + size + bytes(8) + b"PK\6\7" + bytes(16) if large else b""
    data = b"PK\3\4" + bytes(100) + records + b"PK\5\6" + bytes(8) + (b"\xff" * 4 if large else size[:4]) + bytes(6)
    (member,) = expand_archive(data, "a.zip")
    assert isinstance(member.problem, TooMany)


def test_an_empty_zip_says_so():
    with pytest.raises(EmptyInput):
        expand_archive(zipped([("__MACOSX/a", "x")]), "a.zip")


def test_a_locked_member_says_so():
    data = bytearray(zipped([("a.txt", "正文")], zipfile.ZIP_STORED))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    (member,) = expand_archive(bytes(data), "a.zip")
    assert isinstance(member.problem, PasswordProtected)


def test_a_member_whose_bytes_are_broken_costs_only_itself():
    data = bytearray(zipped([("a.txt", "增长5%" * 50), ("b.txt", "下降3%")]))
    data[40:50] = bytes(10)
    broken, good = expand_archive(bytes(data), "a.zip")
    assert isinstance(broken.problem, DamagedDocument)
    assert good.data == "下降3%".encode()


def test_a_zip_cut_off_is_called_damaged():
    (member,) = expand_archive(zipped([("a.txt", "增长5%" * 50)])[:60], "a.zip")
    assert isinstance(member.problem, DamagedDocument)


@pytest.mark.parametrize(
    ("inside", "says"),
    [("xl/workbook.xml", "spreadsheet"), ("ppt/presentation.xml", "presentation"), ("OFD.xml", "OFD")],
)
def test_documents_that_are_zips_inside_are_called_what_they_are(inside, says):
    (member,) = expand_archive(zipped([(inside, "x"), ("[Content_Types].xml", "x")]), "a.bin")
    assert says in member.problem.detail
