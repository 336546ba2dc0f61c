"""What README promises must be there."""

import re
from pathlib import Path

import pytest

from service.cli import make_parser
from workers.settings import VARIABLES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("variable", VARIABLES, ids=lambda v: v.env)
def test_every_setting_is_documented_with_its_help(variable) -> None:
    assert f"| `{variable.env}` | {variable.help} |" in README


def test_every_command_named_exists() -> None:
    known = commands()
    named = set(re.findall(r"^    jianbao ([a-z]+)", README, re.MULTILINE))
    assert named <= known


def commands() -> set[str]:
    """The commands of the command line."""
    actions = [a for a in make_parser()._actions if getattr(a, "choices", None) and isinstance(a.choices, dict)]
    return set(actions[0].choices)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z]+)", README))))
def test_every_make_target_named_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_file_linked_exists(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_page_stays_short() -> None:
    assert len(README.splitlines()) < 150
