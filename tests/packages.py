"""Translation packages made for tests out of the bundled one."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

from workers.packages import BUNDLED


def bundled() -> Path:
    """The folder of the package that comes with the repository."""
    return next(path.parent for path in sorted(BUNDLED.glob("*/metadata.json")))


def copy_package(target: Path, **facts) -> Path:
    """A copy of the bundled package with other metadata; a fact that is None is left out."""
    shutil.copytree(bundled(), target)
    change_facts(target, **facts)
    return target


def change_facts(folder: Path, **facts) -> None:
    """Change the metadata of a package."""
    path = folder / "metadata.json"
    merged = json.loads(path.read_text(encoding="utf-8")) | facts
    path.write_text(json.dumps({k: v for k, v in merged.items() if v is not None}), encoding="utf-8")


def official_shape(target: Path) -> Path:
    """A package shaped like the official zh_en 1.9: no slots, no ``<s>``, JSON with CRLF, a stanza folder."""
    copy_package(target, package_version="1.9", slots=None)
    vocabulary = json.loads((target / "model" / "shared_vocabulary.json").read_text(encoding="utf-8"))
    vocabulary[vocabulary.index("<s>")] = "<blank>"
    _crlf(target / "model" / "shared_vocabulary.json", vocabulary)
    for path in (target / "model" / "config.json", target / "metadata.json"):
        _crlf(path, json.loads(path.read_text(encoding="utf-8")))
    (target / "stanza" / "zh-hans" / "tokenize").mkdir(parents=True)
    (target / "stanza" / "zh-hans" / "tokenize" / "gsdsimp.pt").write_bytes(b"\0" * 100)
    (target / "stanza" / "resources.json").write_text("{}", encoding="utf-8")
    return target


def archive(folder: Path, target: Path) -> Path:
    """The package as an .argosmodel file: a zip with one folder in it."""
    with zipfile.ZipFile(target, "w") as file:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                file.write(path, Path(folder.name) / path.relative_to(folder))
    return target


def _crlf(path: Path, value) -> None:
    path.write_bytes(json.dumps(value, indent=2).replace("\n", "\r\n").encode())
