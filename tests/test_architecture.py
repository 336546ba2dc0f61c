"""The shape of the project: which part may know which, and what an installation pulls in."""

import ast
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = {"glossary": 0, "workers": 1, "service": 2}
# Each library has one home, so that replacing it is one change.
HOMES = {
    "flask": ("service/",),
    "celery": ("workers/app.py", "workers/tasks.py", "workers/queue.py", "workers/holding.py", "service/supervise"),
    "ctranslate2": ("workers/engine",),
    "argostranslate": ("workers/engine", "workers/packages.py", "workers/package_index.py"),
}


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """Every module a file imports, lazy imports included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def loaded_by(module: str) -> set[str]:
    """The top-level packages in memory after importing ``module`` in a fresh interpreter."""
    code = f"import sys, {module}; print(*sorted(m.split('.')[0] for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_imports_go_one_way_from_service_to_workers_to_glossary() -> None:
    backwards = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources(*LAYERS)
        for module in imported(path)
        if LAYERS.get(module.split(".")[0], -1) > LAYERS[path.relative_to(ROOT).parts[0]]
    ]
    assert not backwards


def test_each_library_is_imported_only_at_its_home() -> None:
    strays = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources(*LAYERS)
        for module in imported(path)
        if (homes := HOMES.get(module.split(".")[0])) and not str(path.relative_to(ROOT)).startswith(homes)
    ]
    assert not strays


def test_the_web_process_never_loads_the_model() -> None:
    assert not {"ctranslate2", "sentencepiece", "torch", "stanza", "spacy"} & loaded_by("service.app")


def test_the_pipeline_knows_no_framework_and_no_database() -> None:
    unwelcome = {"flask", "celery", "redis", "sqlalchemy", "ctranslate2", "requests"}
    assert not unwelcome & loaded_by("workers.pipeline.briefing")


def test_the_pipeline_opens_no_file() -> None:
    openers = re.compile(r"\bopen\(|\.read_text\(|\.read_bytes\(|\.write_text\(")
    offenders = [str(p) for p in sources("workers/pipeline") if openers.search(p.read_text(encoding="utf-8"))]
    assert not offenders


def requirements() -> list[str]:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("==")[0].strip() for line in lines if line and not line.startswith("#")]


def test_an_installation_pulls_in_no_torch() -> None:
    assert not {"torch", "stanza", "spacy", "minisbd", "opencc"} & {name.lower() for name in requirements()}


@pytest.mark.parametrize("name", requirements())
def test_no_licence_of_the_closure_binds_the_user(name: str) -> None:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        pytest.skip(f"{name} is not for this platform or Python")
    licence = " ".join(
        [about.get("License-Expression") or about.get("License") or "", *about.get_all("Classifier", [])]
    )
    choices = re.split(r"\bOR\b", licence[:2000])  # a choice that leaves another way is free
    assert any(not re.search(r"\bA?GPL|Affero|GNU General Public", choice) for choice in choices), licence[:200]


@pytest.mark.parametrize("limit", [300])
def test_modules_stay_small_enough_to_read(limit: int) -> None:
    long = {str(p.relative_to(ROOT)): n for p in sources(*LAYERS) if (n := len(p.read_text().splitlines())) > limit}
    assert not long


def test_the_repository_names_no_package_registry() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    names = re.compile(
        "|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.", "deb" + r"\.debian\.org"))
    )
    readable = [p for p in tracked if Path(p).suffix in {".py", ".md", ".txt", ".toml", ".yaml", ".yml", ""}]
    offenders = [p for p in readable if (ROOT / p).is_file() and names.search((ROOT / p).read_text(errors="ignore"))]
    assert not offenders
