"""``jianbao serve``, ``web``, ``worker`` and ``db upgrade``."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from service.commands.terminal import say
from workers.settings import Settings


def serve(arguments: Namespace) -> int:
    """Run everything until it is told to stop."""
    from service.commands.people import greet_first_admin
    from service.supervise import serve as supervise

    greet_first_admin(Settings.from_env())
    supervise(Settings.from_env(), arguments.host, arguments.port, arguments.workers)
    return 0


def web(arguments: Namespace) -> int:
    """Run the pages and the API."""
    from service.processes import web as run

    say(f"Jianbao listens on http://{arguments.host}:{arguments.port}/")
    run(Settings.from_env(), arguments.host, arguments.port)
    return 0


def worker(arguments: Namespace) -> int:
    """Run a worker until it is told to stop."""
    from workers.tasks import worker as run

    settings = Settings.from_env()
    return run(replace(settings, workers=arguments.workers) if arguments.workers else settings)


def upgrade(arguments: Namespace) -> int:
    """Bring the tables of the database up to date."""
    from workers.database import open_engine
    from workers.database import upgrade as bring_up_to_date

    del arguments
    bring_up_to_date(open_engine(Settings.from_env().database_url))
    say("The database is up to date.")
    return 0
