"""``jianbao user`` and ``jianbao key``."""

from __future__ import annotations

from argparse import Namespace

from service.accounts import Accounts, Role
from service.commands.terminal import say
from workers.database import open_engine, upgrade
from workers.settings import Settings


def greet_first_admin(settings: Settings) -> None:
    """Make the first administrator of a new installation and print the one-time password."""
    made = _accounts(settings).first_admin()
    if made:
        person, password = made
        say(f"First sign-in: name {person.name}, password {password} (works once; you choose your own then)")


def add_user(arguments: Namespace) -> int:
    """Add an account and print its one-time password."""
    person, password = _accounts(Settings.from_env()).add(arguments.name, Role(arguments.role))
    say(f"Account {person.name} ({person.role}). One-time password: {password}")
    return 0


def reset_user(arguments: Namespace) -> int:
    """Print a new one-time password for an account."""
    accounts = _accounts(Settings.from_env())
    say(f"One-time password: {accounts.reset_password(accounts.named(arguments.name).id)}")
    return 0


def add_key(arguments: Namespace) -> int:
    """Make an API key and print it."""
    accounts = _accounts(Settings.from_env())
    say(accounts.add_key(accounts.named(arguments.name).id, arguments.label))
    return 0


def _accounts(settings: Settings) -> Accounts:
    engine = open_engine(settings.database_url)
    upgrade(engine)
    return Accounts(engine)
