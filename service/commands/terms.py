"""``jianbao glossary``: import, export and check files of terms."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from glossary.errors import GlossaryError
from glossary.importing import ImportPlan, Outcome, apply, preview
from glossary.store import GlossaryStore
from service.commands.terminal import say
from service.termfiles import FORMATS
from workers.database import open_engine, reporting, upgrade
from workers.errors import InvalidRequest
from workers.settings import Settings

MOST_SHOWN = 40


def check(arguments: Namespace) -> int:
    """Print what importing the file would do. 1 when rows are faulty."""
    with reporting():
        plan = _plan(_store(), arguments.file)
    _describe(plan)
    return 1 if plan.blocked else 0


def bring(arguments: Namespace) -> int:
    """Import the file."""
    store = _store()
    with reporting():
        plan = _plan(store, arguments.file)
        if plan.blocked and not arguments.skip_faulty:
            _describe(plan)
            say("Nothing was imported. Correct these rows, or leave them out with --skip-faulty.")
            return 1
        result = apply(store, plan, arguments.who, skip_blocked=arguments.skip_faulty)
    say(
        f"{result.created} new, {result.changed} changed, {result.unchanged} unchanged, {result.skipped} skipped; "
        f"the glossary is at version {result.version}."
    )
    return 0


def export(arguments: Namespace) -> int:
    """Write every term to a file."""
    ending = Path(arguments.file).suffix.lower().lstrip(".") if arguments.file != "-" else "csv"
    if ending not in FORMATS:
        raise InvalidRequest(f"{arguments.file} ends in no known format.", advice="Use .csv, .tbx or .tmx.")
    with reporting():
        data = FORMATS[ending].write([record.term for record in _store().every()])
    if arguments.file == "-":
        sys.stdout.buffer.write(data)
        return 0
    try:
        Path(arguments.file).write_bytes(data)
    except OSError as fault:
        raise InvalidRequest(f"{arguments.file} cannot be written: {fault.strerror}.") from fault
    return 0


def _store() -> GlossaryStore:
    engine = open_engine(Settings.from_env().database_url)
    upgrade(engine)
    return GlossaryStore(engine)


def _plan(store: GlossaryStore, name: str) -> ImportPlan:
    try:
        data = Path(name).read_bytes()
    except OSError as fault:
        raise InvalidRequest(f"{name} cannot be read: {fault.strerror}.") from fault
    try:
        return preview(store, data, Path(name).name)
    except GlossaryError as error:
        raise InvalidRequest(f"{name}: {error.detail}", advice=error.advice) from error


def _describe(plan: ImportPlan) -> None:
    say(", ".join(f"{plan.count(outcome)} {outcome}" for outcome in Outcome))
    for row in plan.blocked[:MOST_SHOWN]:
        why = " ".join(fault.message for fault in row.faults) or "another row says otherwise of the same Chinese"
        say(f"  line {row.line}: {row.term.zh or '(no Chinese)'}: {why}")
    if len(plan.blocked) > MOST_SHOWN:
        say(f"  … and {len(plan.blocked) - MOST_SHOWN} more")
