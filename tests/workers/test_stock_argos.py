"""The bundled package in Argos Translate's own code: installed from its archive, listed, and translating.

Argos Translate runs in a process of its own, with its folders in an empty place. Its two sentence
splitters fetch models on first use, so a splitter at full stops stands in for them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.packages import archive, bundled

SPLITTER = {
    "stanza.py": "",
    "minisbd/__init__.py": """
import re
from minisbd import models

class SBDetect:
    def __init__(self, *_, **__): pass
    def sentences(self, text): return [part for part in re.split("(?<=[。！？])", text) if part]
""",
    "minisbd/models.py": "def list_models(): return ['en', 'zh-hans']\n",
}

PROGRAM = """
import json, sys
from argostranslate import package, translate
package.install_from_path(sys.argv[1])
installed, = package.get_installed_packages()
json.dump({
    "languages": [installed.from_code, installed.to_code],
    "version": installed.package_version,
    "english": translate.translate(sys.argv[2], "zh", "en"),
}, sys.stdout)
"""


@pytest.fixture
def environment(tmp_path):
    for name, text in SPLITTER.items():
        path = tmp_path / "splitter" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ARGOS")}
    folders = {name: str(tmp_path / name) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    return kept | folders | {"PYTHONPATH": str(tmp_path / "splitter")}


def test_argos_translate_itself_installs_the_bundled_package_and_translates_with_it(environment, tmp_path):
    package = archive(bundled(), tmp_path / "bundled.argosmodel")
    text = "全区新增⦅N0⦆个岗位。\n新疆经济增长。"

    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(package), text],
        check=False,
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert finished.returncode == 0, finished.stderr
    answer = json.loads(finished.stdout)
    facts = json.loads((bundled() / "metadata.json").read_text(encoding="utf-8"))
    assert answer["languages"] == ["zh", "en"]
    assert answer["version"] == facts["package_version"]
    first, second = answer["english"].split("\n")
    assert first.count("⦅N0⦆") == 1
    assert "Xinjiang" in second
