"""``jianbao models``: which translation packages there are, and installing one."""

from __future__ import annotations

from argparse import Namespace

from service.commands.terminal import complain, say
from workers import package_index
from workers.errors import DownloadFailed, JianbaoError
from workers.packages import available, find_package
from workers.settings import Settings


def show(arguments: Namespace) -> int:
    """Print the packages here, which one is used, and what the official index offers."""
    settings = Settings.from_env()
    used = None
    try:
        used = find_package(settings)
    except JianbaoError as error:
        complain(error)
    here = available(settings)
    for package in [*([used] if used and used not in here else []), *here]:
        mark = "*" if package == used else " "
        slots = "keeps figures in slots" if package.slots else "figures go in as English"
        say(f"{mark} {package.path.name:32} version {package.version:8} {slots:24} {package.path}")
    if arguments.here:
        return 0
    try:
        offers = package_index.offers()
    except DownloadFailed as error:
        complain(error)
        return 0 if used else 1
    for offer in offers:
        say(f"  on offer: zh-en version {offer.version}   (jianbao models install zh-en)")
    return 0


def install(arguments: Namespace) -> int:
    """Install a package from the official index or a file."""
    package = package_index.install(arguments.what)
    say(f"Installed {package.name} in {package.path}")
    return 0
