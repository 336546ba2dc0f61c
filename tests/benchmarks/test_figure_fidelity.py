"""The figures quoted in README come from this benchmark: it must count what it says it counts."""

import subprocess
import sys

from benchmarks.figure_fidelity.scoring import Line, Score, lines_with_figures, thinned
from benchmarks.figure_fidelity.systems import score_ladder, score_model
from glossary.matching import Matcher
from tests.workers.pipeline.fakes import ScriptedTranslator

ZH = ["总额达12.31亿元，增长5.7%。", "大家都来了。", "共有251家企业。"]


def parrot(english):
    """A translator that says the same whatever it is asked."""
    return ScriptedTranslator(otherwise=lambda _: english, slots=None)


def test_only_lines_with_figures_count():
    assert [line.number for line in lines_with_figures(ZH)] == [0, 2]


def test_carried_lost_and_made_up_figures_are_counted_apart():
    score = Score()
    line = lines_with_figures(ZH)[0]
    score.add(line.figures, "It came to 12.31 billion yuan, up 5.7 percent, in 31 days.")
    assert (score.figures, score.carried, score.large, score.large_carried, score.invented) == (2, 1, 1, 0, 1)
    assert score.row("Name").startswith("| Name | 50.0 % | 0.0 % | 50.0 % |")


def test_a_limit_takes_lines_from_the_whole_set():
    lines = [Line(n, "", ()) for n in range(100)]
    assert [line.number for line in thinned(lines, 4)] == [0, 25, 50, 75]
    assert thinned(lines, 0) == lines


def test_the_model_alone_gets_no_help_and_the_ladder_loses_nothing():
    lines = lines_with_figures(["他说，总额达12.31亿元。"])
    alone, ladder = Score(), Score()
    score_model(alone, parrot("Nothing."), lines)
    score_ladder(ladder, parrot("Nothing."), lines, Matcher([]))
    assert (alone.carried, ladder.carried) == (0, 1)


def test_the_command_prints_one_table_of_files_given_by_path(tmp_path):
    (tmp_path / "systems").mkdir()
    (tmp_path / "news.zh").write_text("\n".join(ZH), "utf-8")
    good = "It came to 1.231 billion yuan, up 5.7 percent.\nAll came.\nThere are 251 firms."
    (tmp_path / "news.en").write_text(good, "utf-8")
    (tmp_path / "systems" / "news.other.en").write_text(good.replace("1.231", "12.31"), "utf-8")
    command = [sys.executable, "-m", "benchmarks.figure_fidelity", "--eval", str(tmp_path), "--published-only"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "3 figures of news" in out
    assert "| Human reference | 100.0 % | 100.0 % | 0.0 % |" in out
    assert "| other | 66.7 % | 0.0 % | 0.0 % |" in out


def test_a_folder_without_test_sets_is_named(tmp_path):
    command = [sys.executable, "-m", "benchmarks.figure_fidelity", "--eval", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode
    assert str(tmp_path) in done.stderr
