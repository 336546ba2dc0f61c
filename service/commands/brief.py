"""``jianbao brief``: files in, briefings out, in this process."""

from __future__ import annotations

import hashlib
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from glossary.store import GlossaryStore
from service.commands.terminal import complain, say
from service.corrections import Corrections
from service.exports.plain import write_plain
from service.options import read_options
from workers.database import open_engine, upgrade
from workers.documents import expand_archive, read_document_guarded
from workers.engine import load_translator
from workers.errors import InvalidRequest, Rejected
from workers.packages import find_package
from workers.pipeline.jsonform import to_json
from workers.pipeline.results import Progress
from workers.pipeline.values import Article
from workers.processing import GlossaryCache, Tools, limits_of
from workers.settings import Settings

Json = dict[str, Any]


def brief(arguments: Namespace) -> int:
    """Brief every article of every file; a faulty one is reported and the rest goes on. 1 if there was one."""
    options = _options(arguments)
    settings = Settings.from_env()
    work = _Work(settings, options)
    made: list[Json] = []
    for name in arguments.files:
        for briefing in work.briefings(name):
            made.append(briefing)
            if not arguments.json:
                _print_text(briefing, first=len(made) == 1)
    if arguments.json and made:
        single = len(made) == 1 and len(arguments.files) == 1
        say(json.dumps(made[0] if single else made, ensure_ascii=False, indent=2))
    elif arguments.json and len(arguments.files) > 1:
        say("[]")
    return 1 if work.faults else 0


class _Work:
    """Makes briefings; loads the model once, when the first article is there."""

    def __init__(self, settings: Settings, options: dict[str, Any]) -> None:
        self.faults = 0
        self._settings = settings
        self._limits = limits_of(settings)
        self._options = options
        self._tools: Tools | None = None

    def briefings(self, name: str) -> Iterator[Json]:
        """The briefings of one FILE argument, as they are made."""
        for article, label in self._articles(name):
            try:
                tools = self._tools = self._tools or self._load()
                briefing = tools.brief(article, self._options, _Meter(label))
            except Rejected as error:
                self._fault(error, label)
                continue
            identity = hashlib.sha256(article.text.encode()).hexdigest()[:32]
            yield self._corrections.laid_over(to_json(briefing, identity))

    def _articles(self, name: str) -> Iterator[tuple[Article, str]]:
        try:
            data, label = _read(name)
            members = expand_archive(data, label, self._limits)
        except Rejected as error:
            self._fault(error, name)
            return
        for member in members:
            inside = member.name if len(members) == 1 else f"{label}: {member.name}"
            try:
                if member.problem:
                    raise member.problem
                found = read_document_guarded(member.data, member.name, None, self._limits)
            except Rejected as error:
                self._fault(error, inside)
                continue
            yield from ((article, inside) for article in found)

    def _load(self) -> Tools:
        package = find_package(self._settings)
        engine = open_engine(self._settings.database_url)
        upgrade(engine)
        self._corrections = Corrections(engine)
        glossary = GlossaryCache(GlossaryStore(engine)).current()
        return Tools(load_translator(package.path, self._settings.threads), glossary, self._limits)

    def _fault(self, error: Rejected, label: str) -> None:
        self.faults += 1
        complain(error, label)


class _Meter:
    """Progress on one line of a terminal; silent elsewhere."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shown = sys.stderr.isatty()

    def __call__(self, progress: Progress) -> None:
        if not self._shown:
            return
        ended = progress.stage == "check"
        text = "" if ended else f"{self._label}: {progress.done}/{progress.total or '…'} sentences"
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def _options(arguments: Namespace) -> dict[str, Any]:
    given: dict[str, object] = {"full": not arguments.no_full}
    if arguments.sentences:
        given["sentences"] = arguments.sentences
    if arguments.words:
        given["words"] = arguments.words
    if arguments.length:
        given["length"] = arguments.length
    return read_options(given)


def _read(name: str) -> tuple[bytes, str]:
    if name == "-":
        return sys.stdin.buffer.read(), "standard input"
    try:
        return Path(name).read_bytes(), Path(name).name
    except OSError as fault:
        raise InvalidRequest(
            f"The file cannot be read: {fault.strerror}.", advice="Check its name and who may read it."
        ) from fault


def _print_text(briefing: Json, *, first: bool) -> None:
    if not first:
        say("\n" + "=" * 78 + "\n")
    say(write_plain(briefing).rstrip("\n"))
