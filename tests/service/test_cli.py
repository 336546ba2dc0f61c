"""The jianbao command, in this process, with a translator that glosses from nothing."""

import io
import json

import pytest

from service import cli
from service.commands import brief as brief_command
from service.corrections import Corrections, Verdict
from tests.service import sample
from tests.workers.pipeline.fakes import ScriptedTranslator
from workers.database import open_engine
from workers.settings import VARIABLES


def echo():
    """A translator that says how long the sentence was."""
    return ScriptedTranslator(otherwise=lambda source: f"Sentence of {len(source)}.", slots=None, name="echo")


@pytest.fixture(autouse=True)
def installation(monkeypatch, tmp_path):
    monkeypatch.setenv("JIANBAO_DATA", str(tmp_path / "data"))
    for variable in VARIABLES:
        if variable.env != "JIANBAO_DATA":
            monkeypatch.delenv(variable.env, raising=False)
    monkeypatch.setattr(brief_command, "load_translator", lambda *_args: echo())


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "外贸.txt"
    path.write_text(sample.text(), encoding="utf-8")
    return str(path)


def run(*arguments):
    return cli.main(list(arguments))


def test_text_shows_summary_with_its_chinese_figures_and_warnings(article, capsys):
    assert run("brief", article) == 0
    out = capsys.readouterr().out
    assert "进出口总额从2012年的1589.6亿元增至2024年的4341.6亿元。" in out
    assert "158.96 billion yuan" in out
    assert "158,960,000,000 CNY" in out
    assert "echo" in out


def test_one_file_is_one_object_and_several_are_a_list(article, capsys):
    assert run("brief", "--json", article) == 0
    one = json.loads(capsys.readouterr().out)
    assert one["source"]["format"] == "txt"
    assert run("brief", "--json", article, article) == 0
    assert [item["id"] for item in json.loads(capsys.readouterr().out)] == [one["id"]] * 2


def test_a_sentence_that_an_editor_corrected_is_corrected_here_too(article, tmp_path, capsys):
    assert run("db", "upgrade") == 0
    corrections = Corrections(open_engine(f"sqlite:///{tmp_path / 'data' / 'jianbao.sqlite3'}"))
    corrections.save(sample.SENTENCES[1][1], "Xinjiang has grown strong.", "Mei", Verdict())
    capsys.readouterr()
    assert run("brief", "--json", article) == 0
    item = json.loads(capsys.readouterr().out)["translation"][1]
    assert (item["en"], item["corrected"]["by"]) == ("Xinjiang has grown strong.", "Mei")


def test_a_bad_file_is_reported_and_the_rest_goes_on(article, tmp_path, capsys):
    english = tmp_path / "english.txt"
    english.write_text("Nothing Chinese here.")
    assert run("brief", "--json", str(tmp_path / "missing.txt"), str(english), article) == 1
    captured = capsys.readouterr()
    assert len(json.loads(captured.out)) == 1
    assert "missing.txt: The file cannot be read" in captured.err
    assert "english.txt: The text holds no Chinese characters" in captured.err
    assert "Traceback" not in captured.err


def test_json_stays_json_when_every_file_is_bad(tmp_path, capsys):
    assert run("brief", "--json", str(tmp_path / "a"), str(tmp_path / "b")) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_a_dash_reads_standard_input(monkeypatch, capsys):
    class Standard:
        buffer = io.BytesIO(sample.text().encode("gb18030"))

    monkeypatch.setattr("sys.stdin", Standard())
    assert run("brief", "-", "--sentences", "1", "--no-full", "--json") == 0
    briefing = json.loads(capsys.readouterr().out)
    assert len(briefing["summary"]) == 1
    assert len(briefing["translation"]) == 1


@pytest.mark.parametrize(
    "arguments", [(), ("brief",), ("brief", "--sentences", "0", "x"), ("brief", "--sentences", "many", "x"), ("dance",)]
)
def test_a_wrong_command_line_ends_with_2(arguments):
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2


def test_wrong_settings_are_all_named_at_once(monkeypatch, article, capsys):
    monkeypatch.setenv("JIANBAO_WORKERS", "many")
    monkeypatch.setenv("JIANBAO_MAX_UPLOAD_MB", "-3")
    assert run("brief", article) == 1
    err = capsys.readouterr().err
    assert "JIANBAO_WORKERS" in err
    assert "JIANBAO_MAX_UPLOAD_MB" in err


def test_help_names_every_setting_and_command(capsys):
    with pytest.raises(SystemExit):
        run("--help")
    out = capsys.readouterr().out
    for variable in VARIABLES:
        assert variable.env in out
    for command in ("brief", "serve", "web", "worker", "models", "db", "glossary", "user", "key"):
        assert command in out


def test_the_bundled_model_is_listed_as_the_one_in_use(capsys):
    assert run("models", "list", "--here") == 0
    assert capsys.readouterr().out.startswith("* translate-zh_en")


def test_the_database_is_brought_up_to_date_twice(capsys):
    assert run("db", "upgrade") == 0
    assert run("db", "upgrade") == 0
    assert "up to date" in capsys.readouterr().out


def test_terms_are_checked_imported_and_exported(tmp_path, capsys):
    terms = tmp_path / "terms.csv"
    terms.write_text("zh,en\n测试术语甲,test term A\n,nothing\n", encoding="utf-8")
    assert run("glossary", "check", str(terms)) == 1
    assert "line 3" in capsys.readouterr().out
    assert run("glossary", "import", str(terms)) == 1
    assert "Nothing was imported" in capsys.readouterr().out
    assert run("glossary", "import", "--skip-faulty", str(terms)) == 0
    for name in ("out.csv", "out.tbx", "out.tmx"):
        assert run("glossary", "export", str(tmp_path / name)) == 0
        assert "test term A" in (tmp_path / name).read_text(encoding="utf-8-sig")
    assert run("glossary", "check", str(tmp_path / "out.csv")) == 0
    assert "0 new, 0 changed" in capsys.readouterr().out
    assert run("glossary", "export", "terms.docx") == 1
    assert run("glossary", "import", str(tmp_path / "missing.csv")) == 1


def test_accounts_and_keys_are_made_from_the_command_line(capsys):
    assert run("user", "add", "Mei", "--role", "editor") == 0
    assert "One-time password:" in capsys.readouterr().out
    assert run("user", "add", "Mei") == 1
    assert run("key", "add", "Mei") == 0
    assert "jb_" in capsys.readouterr().out
    assert run("key", "add", "Nobody") == 1
    assert run("user", "reset", "Mei") == 0
