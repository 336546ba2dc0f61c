"""People, their roles, and their API keys.

Passwords are kept as scrypt hashes, API keys as SHA-256 digests (they are long
and random, so a slow hash would add nothing). Nothing here can be turned back
into a password or a key.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from werkzeug.security import check_password_hash, generate_password_hash

from workers.database import answering
from workers.errors import Conflict, InvalidRequest, NotFound

metadata = sa.MetaData()
people = sa.Table(
    "people",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("password", sa.String(300), nullable=False),
    sa.Column("one_time", sa.Boolean, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("created", sa.DateTime(timezone=True), nullable=False),
    sa.UniqueConstraint("name", name="uq_people_name"),
)
keys = sa.Table(
    "api_keys",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("person_id", sa.Integer, sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    sa.Column("label", sa.String(80), nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("created", sa.DateTime(timezone=True), nullable=False),
    sa.UniqueConstraint("digest", name="uq_api_keys_digest"),
)

SHORTEST_PASSWORD = 10
KEY_PREFIX = "jb_"
FIRST_ADMIN = "admin"
# Checked when nobody has the name, so that a wrong name takes as long as a wrong password.
_NOBODY = generate_password_hash("nobody has this password", method="scrypt")


class Role(StrEnum):
    """What a person may do; each role may do what those before it may."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"

    def covers(self, needed: Role) -> bool:
        """Whether this role is enough where ``needed`` is asked for."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class Person:
    """One account. ``stamp`` changes with the password, which ends older sessions."""

    id: int
    name: str
    role: Role
    active: bool
    one_time: bool
    created: datetime
    stamp: str


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One API key, without the key."""

    id: int
    label: str
    created: datetime


class Accounts:
    """The accounts of one database. Methods raise ``DatabaseDown`` besides what they say."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def add(self, name: str, role: Role, password: str | None = None) -> tuple[Person, str]:
        """A new account and its password: the one given, or a random one to be changed at the first sign-in.

        Raises ``InvalidRequest`` (name or password) or ``Conflict`` (the name is taken).
        """
        name = name.strip()
        if not 1 <= len(name) <= 80 or not name.isprintable():
            raise InvalidRequest("A name has 1 to 80 printable characters.")
        one_time = password is None
        password = password or secrets.token_urlsafe(12)
        row = {"name": name, "role": str(role), "password": _hash(password), "one_time": one_time, "active": True}
        try:
            with answering(self._engine) as connection:
                connection.execute(sa.insert(people).values(**row, created=datetime.now(UTC)))
        except IntegrityError:
            raise Conflict(f"There is an account {name} already.", advice="Choose another name.") from None
        return self.named(name), password

    def first_admin(self) -> tuple[Person, str] | None:
        """An administrator with a one-time password, when there is no account at all yet."""
        if self.everybody():
            return None
        try:
            return self.add(FIRST_ADMIN, Role.ADMIN)
        except Conflict:  # another process was quicker, and has told its terminal
            return None

    def everybody(self) -> list[Person]:
        """Every account, by name."""
        with answering(self._engine) as connection:
            return [_person(row) for row in connection.execute(sa.select(people).order_by(people.c.name))]

    def named(self, name: str) -> Person:
        """The account of that name. Raises ``NotFound``."""
        return self._one(people.c.name == name, f"There is no account {name}.")

    def get(self, person_id: int) -> Person:
        """The account with that number. Raises ``NotFound``."""
        return self._one(people.c.id == person_id, "There is no such account.")

    def check(self, name: str, password: str) -> Person | None:
        """The active account that this name and password open, or None."""
        with answering(self._engine) as connection:
            row = connection.execute(sa.select(people).where(people.c.name == name.strip())).one_or_none()
        known = check_password_hash(row.password if row else _NOBODY, password)
        return _person(row) if row and known and row.active else None

    def set_password(self, person_id: int, password: str) -> None:
        """Give an account a new password. Raises ``InvalidRequest`` for a short one."""
        self._change(person_id, password=_hash(password), one_time=False)

    def reset_password(self, person_id: int) -> str:
        """Give an account a random password to be changed at the next sign-in; returns it."""
        password = secrets.token_urlsafe(12)
        self._change(person_id, password=_hash(password), one_time=True)
        return password

    def set_role(self, person_id: int, role: Role) -> None:
        """Give an account another role. Raises ``Conflict`` when nobody would be administrator any more."""
        self._keep_an_admin(person_id, role is Role.ADMIN)
        self._change(person_id, role=str(role))

    def set_active(self, person_id: int, active: bool) -> None:
        """Let an account in, or keep it out. Raises as ``set_role`` does."""
        self._keep_an_admin(person_id, active)
        self._change(person_id, active=active)

    def add_key(self, person_id: int, label: str) -> str:
        """A new API key of an account. It is shown this once and never again."""
        key = KEY_PREFIX + secrets.token_urlsafe(32)
        row = {"person_id": self.get(person_id).id, "label": label.strip()[:80] or "key", "digest": _digest(key)}
        with answering(self._engine) as connection:
            connection.execute(sa.insert(keys).values(**row, created=datetime.now(UTC)))
        return key

    def keys(self, person_id: int) -> list[ApiKey]:
        """The keys of an account."""
        query = sa.select(keys).where(keys.c.person_id == person_id).order_by(keys.c.id)
        with answering(self._engine) as connection:
            return [ApiKey(row.id, row.label, row.created) for row in connection.execute(query)]

    def drop_key(self, person_id: int, key_id: int) -> None:
        """Make a key useless."""
        with answering(self._engine) as connection:
            connection.execute(sa.delete(keys).where(keys.c.id == key_id, keys.c.person_id == person_id))

    def by_key(self, key: str) -> Person | None:
        """The active account an API key belongs to, or None."""
        query = sa.select(people).join(keys, keys.c.person_id == people.c.id).where(keys.c.digest == _digest(key))
        with answering(self._engine) as connection:
            row = connection.execute(query).one_or_none()
        return _person(row) if row and row.active else None

    # ------------------------------------------------------------ plumbing

    def _one(self, condition: sa.ColumnElement[bool], missing: str) -> Person:
        with answering(self._engine) as connection:
            row = connection.execute(sa.select(people).where(condition)).one_or_none()
        if row is None:
            raise NotFound(missing, advice="Look at the list of accounts.")
        return _person(row)

    def _change(self, person_id: int, **values: object) -> None:
        self.get(person_id)
        with answering(self._engine) as connection:
            connection.execute(sa.update(people).where(people.c.id == person_id).values(**values))

    def _keep_an_admin(self, person_id: int, stays: bool) -> None:
        others = [one for one in self.everybody() if one.role is Role.ADMIN and one.active and one.id != person_id]
        if not stays and not others and self.get(person_id).role is Role.ADMIN:
            raise Conflict("This is the last administrator.", advice="Make somebody else an administrator first.")


def _hash(password: str) -> str:
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidRequest(
            f"The password has fewer than {SHORTEST_PASSWORD} characters.", advice="Choose a longer one."
        )
    return generate_password_hash(password, method="scrypt")


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _person(row: sa.Row[Any]) -> Person:
    stamp = hashlib.sha256(row.password.encode()).hexdigest()[:16]
    return Person(row.id, row.name, Role(row.role), row.active, row.one_time, row.created, stamp)
