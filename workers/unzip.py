"""Unpacking a zip that somebody else made: nothing outside the target, nothing huge, all or nothing."""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from workers.errors import ModelRejected

MOST_BYTES = 2 * 1024**3  # unpacked; the official packages have some 100 MB
MOST_FILES = 2000
BLOCK = 1 << 20


def unzip(archive: Path, target: Path) -> None:
    """Unpack ``archive`` into the new folder ``target``.

    Raises ``ModelRejected`` for a file that is no zip, is damaged, has members
    outside its folder, links, or more than 2 GB in all. ``target`` appears only when
    everything is there; when another process was quicker, its result stays.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with (
            zipfile.ZipFile(archive) as file,
            tempfile.TemporaryDirectory(dir=target.parent, prefix=".new-") as scratch,
        ):
            place = Path(scratch) / "package"
            place.mkdir()
            _check(file, archive)
            _extract(file, place, archive)
            try:
                place.rename(target)
            except OSError:
                if not target.is_dir():
                    raise
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, RuntimeError) as fault:
        raise ModelRejected(f"{archive.name} is not a zip archive, or it is damaged.") from fault


def _check(file: zipfile.ZipFile, archive: Path) -> None:
    members = file.infolist()
    if len(members) > MOST_FILES:
        raise ModelRejected(f"{archive.name} holds {len(members)} files; a package holds a few.")
    for member in members:
        name = member.filename.replace("\\", "/")
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name:
            raise ModelRejected(f"{archive.name} holds a file that would land outside its folder.")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise ModelRejected(f"{archive.name} holds a link, which no package needs.")


def _extract(file: zipfile.ZipFile, place: Path, archive: Path) -> None:
    left = MOST_BYTES  # counted while unpacking: the sizes a zip announces may be lies
    for member in file.infolist():
        path = place.joinpath(*PurePosixPath(member.filename.replace("\\", "/")).parts)
        if member.is_dir():
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with file.open(member) as source, path.open("wb") as sink:
            while block := source.read(BLOCK):
                left -= len(block)
                if left < 0:
                    raise ModelRejected(f"{archive.name} unpacks to more than {MOST_BYTES >> 30} GB.")
                sink.write(block)


def remove(folder: Path) -> None:
    """Delete an unpacked folder."""
    shutil.rmtree(folder)
