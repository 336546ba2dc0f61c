"""Installing translation packages: from a file, or from Argos's official index, checked by its checksum.

The index and the download go through argostranslate's own code. Unpacking does
not: ``install_from_path`` there does not check paths, and fails for want of stanza.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workers.errors import ConfigurationError, DownloadFailed, InvalidRequest, ModelRejected
from workers.packages import SOURCE_CODES, TARGET_CODES, Package, installed_folder, read_package, unpack

log = logging.getLogger(__name__)

SILENCE = 30.0  # seconds without a byte after which a download counts as failed
# SHA-256 of the archives of the official index, by version of the zh→en package.
CHECKSUMS = {"1.9": "62e7af5a3a48b530e47b7b3e5c78c2de79073ecd815750d2bf3ab35b4a67da2d"}
NAMES = frozenset({"zh-en", "zh_en", "translate-zh_en"})


@dataclass(frozen=True, slots=True)
class Offer:
    """A zh→en package of the index."""

    version: str
    links: tuple[str, ...]

    @property
    def checksum(self) -> str | None:
        """The SHA-256 its archive must have, if it is known."""
        return CHECKSUMS.get(self.version)


def offers() -> list[Offer]:
    """The zh→en packages of the official index, newest first. Raises ``DownloadFailed``."""
    from argostranslate import package, settings  # makes folders in the home directory

    index = Path(settings.local_package_index)
    before = index.stat().st_mtime_ns if index.is_file() else None
    with _patience():
        package.update_package_index()  # reports nothing: whether it worked shows in the file
    if not index.is_file() or index.stat().st_mtime_ns == before:
        raise DownloadFailed("The index of translation packages could not be fetched.")
    try:
        listed = package.get_available_packages()
    except (ValueError, AttributeError, TypeError):
        raise DownloadFailed("The index of translation packages is not in a form that is understood.") from None
    found = [
        Offer(str(one.package_version), tuple(one.links))
        for one in listed
        if one.type == "translate" and one.from_code in SOURCE_CODES and one.to_code in TARGET_CODES
    ]
    return sorted(found, key=lambda offer: [int(part) for part in offer.version.split(".") if part.isdigit()])[::-1]


def install(what: str) -> Package:
    """Install ``zh-en`` from the official index, or the .argosmodel file named.

    Raises ``DownloadFailed``, ``ModelRejected``, ``InvalidRequest`` or ``ConfigurationError``.
    """
    if what.lower() in NAMES:
        return _install_official()
    path = Path(what).expanduser()
    if not path.is_file():
        raise InvalidRequest(
            f"There is no file {what}, and no package of that name.",
            advice="Name an .argosmodel file, or zh-en for the official package.",
        )
    return install_file(path)


def install_file(archive: Path) -> Package:
    """Unpack and check ``archive``, then put it where Argos Translate keeps packages."""
    folder = installed_folder()
    if folder is None:
        raise ConfigurationError("The folder for packages cannot be made.", advice="Set HOME or ARGOS_PACKAGES_DIR.")
    try:
        # Beside the packages, not among them: Argos takes every folder there for a package.
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".jianbao-") as scratch:
            package = read_package(unpack(archive, Path(scratch)))
            target = folder / _folder_name(package)
            if target.exists():
                shutil.rmtree(target)
            shutil.move(package.path, target)
    except OSError as fault:
        raise ConfigurationError(
            f"The package could not be written to {folder}: {fault.strerror}.",
            advice="Make room or set ARGOS_PACKAGES_DIR to a folder that you may write to.",
        ) from fault
    return read_package(target)


def _folder_name(package: Package) -> str:
    """The name official archives use: translate-zh_en-1_9."""
    version = "".join(sign if sign.isalnum() else "_" for sign in package.version)
    return f"translate-zh_en-{version}"


def _install_official() -> Package:
    from argostranslate import networking

    found = offers()
    if not found:
        raise DownloadFailed("The index lists no Chinese to English package.")
    best = next((offer for offer in found if offer.checksum), found[0])
    with _patience():
        data = networking.get_from(list(best.links), retry_count=1)
    if data is None:
        raise DownloadFailed(f"Version {best.version} of the package could not be downloaded.")
    if best.checksum is None:
        log.warning("version %s of the package has no known checksum", best.version)
    elif sha256(data).hexdigest() != best.checksum:
        raise ModelRejected(
            f"The download of version {best.version} is not the official package: its SHA-256 is "
            f"{sha256(data).hexdigest()}, not {best.checksum}.",
            advice="Try again. If it stays so, something between here and the server changes the file.",
        )
    with tempfile.TemporaryDirectory(prefix="jianbao-") as scratch:
        archive = Path(scratch) / f"translate-zh_en-{best.version}.argosmodel"
        archive.write_bytes(data)
        return install_file(archive)


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    """Argos's downloads have no time limit of their own, and print what went wrong in the words of Python."""
    quiet = logging.getLogger("argostranslate.utils")
    quiet.addHandler(logging.NullHandler())
    quiet.propagate = False
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(SILENCE)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)
