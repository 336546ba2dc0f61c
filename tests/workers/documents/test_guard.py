"""Reading in a process of its own: a hostile file costs its own job and nothing else."""

import signal
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.workers.documents.corpus import assert_reads, document, story
from workers.documents import Limits, guard, read_document, read_document_guarded
from workers.documents.wire import answer_in, problem_out, request_in, request_out
from workers.errors import DamagedDocument, NotChinese, PasswordProtected, TooComplex, TooLarge

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "name", ["report.docx", "saved-page.html", "typeset-gbk.pdf", "report.md", "grain-gb18030.txt"]
)
def test_a_document_reads_the_same_in_its_own_process(name):
    assert read_document_guarded(document(name), name) == read_document(document(name), name)


def test_a_document_refused_in_its_own_process_says_the_same():
    with pytest.raises(PasswordProtected) as outside:
        read_document_guarded(document("locked.pdf"), "locked.pdf")
    with pytest.raises(PasswordProtected) as inside:
        read_document(document("locked.pdf"), "locked.pdf")
    assert outside.value.as_problem() == inside.value.as_problem()


def test_a_document_that_takes_too_long_is_given_up_in_time():
    started = time.monotonic()
    with pytest.raises(TooComplex) as refusal:
        read_document_guarded(document("thirty-pages.pdf"), "a.pdf", limits=Limits(seconds=0.05))
    assert time.monotonic() - started < 5
    assert "0.05 seconds" in refusal.value.detail


@pytest.mark.skipif(sys.platform == "win32", reason="no memory limits on Windows")
def test_a_document_that_needs_too_much_memory_is_refused():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<d>" + "<p/>" * 2_000_000 + "</d>")
    with pytest.raises(TooComplex) as refusal:
        read_document_guarded(packed.getvalue(), "a.docx", limits=Limits(memory=200 * 1024**2, ratio=10**6))
    assert "memory" in refusal.value.detail


def test_a_reader_that_crashes_is_a_damaged_document_and_not_our_crash(monkeypatch):
    monkeypatch.setattr(guard, "CHILD", ("-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"))
    with pytest.raises(DamagedDocument):
        read_document_guarded(document("report.docx"), "report.docx")


@pytest.mark.skipif(sys.platform == "win32", reason="no signals on Windows")
def test_a_reader_killed_by_the_system_is_a_document_too_large_to_read(monkeypatch):
    monkeypatch.setattr(guard, "CHILD", ("-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"))
    with pytest.raises(TooComplex):
        read_document_guarded(document("report.docx"), "report.docx")


def test_the_log_of_a_crash_quotes_nothing_of_the_article(monkeypatch, caplog):
    monkeypatch.setattr(guard, "CHILD", ("-c", "raise ValueError('机密稿件：增长5%')"))
    with pytest.raises(DamagedDocument):
        read_document_guarded(document("report.docx"), "report.docx")
    assert "ValueError" in caplog.text
    assert "机密" not in caplog.text


def test_plain_text_needs_no_process(monkeypatch):
    monkeypatch.setattr(guard, "CHILD", ("-c", "raise SystemExit(1)"))
    (article,) = read_document_guarded(document("grain-gb18030.txt"), "a.txt")
    assert_reads(article.text, story("grain")[2])


def test_a_file_over_the_limit_is_refused_before_it_is_sent_anywhere():
    with pytest.raises(TooLarge) as refusal:
        read_document_guarded(bytes(3 * 1024**2), "a.pdf", limits=Limits(bytes=2 * 1024**2))
    assert "3.0 MB" in refusal.value.detail


def test_it_works_from_any_working_folder_and_from_a_daemon(tmp_path):
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "import multiprocessing as mp\n"
        "def work(data):\n"
        "    from workers.documents import read_document_guarded\n"
        "    print(read_document_guarded(data, 'a.docx')[0].title)\n"
        "if __name__ == '__main__':\n"
        "    process = mp.get_context('fork').Process(target=work, args=(sys.stdin.buffer.read(),), daemon=True)\n"
        "    process.start(); process.join()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=document("report.docx"), cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == story("rail")[0]


def test_requests_and_refusals_survive_the_wire():
    limits = Limits(seconds=1.5, pages=3)
    line, _, data = request_out(b"\n\xff{", "稿件\n.txt", None, limits).partition(b"\n")
    assert request_in(line) == ("稿件\n.txt", None, limits)
    assert data == b"\n\xff{"
    with pytest.raises(NotChinese) as refusal:
        answer_in(problem_out(NotChinese("甲", advice="乙")))
    assert (refusal.value.detail, refusal.value.advice) == ("甲", "乙")


def children() -> set[str]:
    """The processes that this one has started and not yet collected (Linux)."""
    return {pid for path in Path("/proc/self/task").glob("*/children") for pid in path.read_text().split()}


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="counts children through /proc")
def test_no_reader_is_left_behind_when_its_time_is_up():
    before = children()
    with pytest.raises(TooComplex):
        read_document_guarded(document("thirty-pages.pdf"), "a.pdf", limits=Limits(seconds=0.05))
    assert children() <= before
    assert signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL
