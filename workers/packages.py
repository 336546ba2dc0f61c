"""Argos packages on this machine: where they are, what their metadata says, which one to use.

A package is a folder with ``metadata.json``, ``model/`` (CTranslate2) and
``sentencepiece.model`` or ``bpe.model``; other folders in it (stanza) are ignored.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from workers.errors import ModelBroken, ModelMissing, ModelRejected
from workers.pipeline.values import SlotScheme
from workers.settings import Settings
from workers.unzip import unzip

log = logging.getLogger(__name__)

BUNDLED = Path(__file__).parent / "models"
SOURCE_CODES = frozenset({"zh", "zh-hans", "zh-cn", "zho"})
TARGET_CODES = frozenset({"en", "eng"})


@dataclass(frozen=True, slots=True)
class Package:
    """A zh→en package in a folder."""

    path: Path
    version: str
    slots: SlotScheme | None
    doubtful_below: float | None = None

    @property
    def name(self) -> str:
        """What a briefing's provenance calls it."""
        return f"{self.path.name} (version {self.version})"

    @property
    def rank(self) -> tuple[tuple[int, ...], bool]:
        """The greater, the better: version number, then whether it knows slots."""
        return tuple(int(part) for part in re.findall(r"\d+", self.version)[:4]), self.slots is not None


def read_package(folder: Path) -> Package:
    """The package in ``folder``. Raises ``ModelRejected`` when it is none, or not zh→en, or incomplete."""
    try:
        facts = json.loads((folder / "metadata.json").read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise ModelRejected(f"{folder} has no readable metadata.json.") from None
    if not isinstance(facts, dict) or facts.get("type", "translate") != "translate":
        raise ModelRejected(f"{folder} is a package, but not one that translates.")
    pair = str(facts.get("from_code", "")).lower(), str(facts.get("to_code", "")).lower()
    if pair[0] not in SOURCE_CODES or pair[1] not in TARGET_CODES:
        raise ModelRejected(f"{folder} translates from {pair[0] or '?'} to {pair[1] or '?'}, not from zh to en.")
    missing = [name for name in ("model/model.bin",) if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in ("sentencepiece.model", "bpe.model")):
        missing.append("sentencepiece.model")
    if missing:
        raise ModelRejected(f"{folder} is incomplete: {', '.join(missing)} is missing.")
    doubtful = facts.get("doubtful_below")
    return Package(
        folder,
        str(facts.get("package_version") or "0"),
        _slots(facts.get("slots"), folder),
        float(doubtful) if isinstance(doubtful, int | float) else None,
    )


def _slots(facts: Any, folder: Path) -> SlotScheme | None:  # noqa: ANN401 - whatever the JSON holds
    if not facts:
        return None
    try:
        return SlotScheme(str(facts["open"]), str(facts["close"]), str(facts["kinds"]), int(facts["per_kind"]))
    except (TypeError, KeyError, ValueError):
        raise ModelRejected(f"{folder}: the slots in metadata.json are not understood.") from None


def installed_folder() -> Path | None:
    """Where Argos Translate keeps packages (ARGOS_PACKAGES_DIR); None when there can be no such folder."""
    try:
        # Imported here: the import creates folders in the home directory, which may be read-only.
        from argostranslate import settings as argos
    except OSError:
        return None
    return Path(argos.package_data_dir)


def available(settings: Settings) -> list[Package]:
    """Every zh→en package here: bundled, installed by Argos Translate, or unpacked in the data folder; best first."""
    found = [package for folder in _folders(settings) for package in _packages_in(folder)]
    return sorted(found, key=lambda package: package.rank, reverse=True)


def _folders(settings: Settings) -> Iterator[Path]:
    yield BUNDLED
    installed = installed_folder()
    if installed is not None:
        yield installed


def _packages_in(folder: Path) -> Iterator[Package]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if (path / "metadata.json").is_file():
            try:
                yield read_package(path)
            except ModelRejected as fault:
                log.debug("package passed over: %s", fault.detail)


def find_package(settings: Settings) -> Package:
    """The package to translate with: the one JIANBAO_MODEL names, else the one with the highest version.

    Raises ``ModelMissing`` when there is none, ``ModelBroken`` when the named one is unusable.
    """
    if settings.model is None:
        best = next(iter(available(settings)), None)
        if best is None:
            raise ModelMissing("There is no Chinese to English translation package on this machine.")
        return best
    if not settings.model.exists():
        raise ModelMissing(
            f"JIANBAO_MODEL names {settings.model}, which does not exist.",
            advice="Correct JIANBAO_MODEL, or leave it out to use the bundled package.",
        )
    try:
        folder = settings.model if settings.model.is_dir() else unpack(settings.model, settings.data / "models")
        return read_package(folder)
    except ModelRejected as fault:
        raise ModelBroken(fault.detail, advice="Correct JIANBAO_MODEL. " + fault.advice) from fault


def unpack(archive: Path, target: Path) -> Path:
    """Unpack an .argosmodel file below ``target``, once per content; returns the package's folder.

    Raises ``ModelRejected`` for a file that is no package or is dangerous to unpack.
    """
    place = target / sha256_of(archive)[:16]
    if not place.is_dir():
        unzip(archive, place)
    folders = [path.parent for path in (place / "metadata.json", *place.glob("*/metadata.json")) if path.is_file()]
    if not folders:
        raise ModelRejected(f"{archive.name} holds no metadata.json.")
    return folders[0]


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
