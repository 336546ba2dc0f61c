"""The database: one engine per process, transactions that report a lost connection, migrations."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from workers.errors import ConfigurationError, DatabaseDown

BUSY_SECONDS = 20
UPGRADE_LOCK = 0x4A69616E  # "Jian": one process upgrades, the others wait


def open_engine(url: str, *, pooled: bool = True) -> Engine:
    """An engine for SQLite (write-ahead log, waits for other writers) or PostgreSQL (through pg8000).

    Creates the folder of a SQLite file. Raises ``ConfigurationError`` for an
    address that is none. Call it after a fork, never before; a process that forks
    takes ``pooled=False`` and holds no connection between transactions.
    """
    try:
        address = make_url(url)
    except ArgumentError:
        raise ConfigurationError("JIANBAO_DATABASE_URL is not a database address.") from None
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+pg8000")
    if address.get_backend_name() != "sqlite":
        pool: dict[str, Any] = {"pool_pre_ping": True, "pool_recycle": 1800} if pooled else {"poolclass": NullPool}
        return create_engine(address, json_serializer=_json, **pool)
    if address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    # IMMEDIATE: a transaction takes the write lock with its first write and waits for it,
    # instead of failing when two readers both want to become writers.
    connect = {"timeout": BUSY_SECONDS, "isolation_level": "IMMEDIATE"}
    pool = {} if pooled else {"poolclass": NullPool}
    engine = create_engine(address, connect_args=connect, json_serializer=_json, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _json(value: object) -> str:
    # Chinese as it is, a third of the size of escapes; half surrogates would not encode.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={BUSY_SECONDS * 1000}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


@contextlib.contextmanager
def reporting() -> Iterator[None]:
    """Raises ``DatabaseDown`` when the server cannot be reached or the file stays locked."""
    try:
        yield
    except (OperationalError, InterfaceError) as fault:
        raise DatabaseDown(f"The database does not answer ({type(fault.orig).__name__}).") from fault
    except ConnectionError as fault:  # pg8000 lets these through while a server is going down
        raise DatabaseDown(f"The database does not answer ({type(fault).__name__}).") from fault
    except DBAPIError as fault:
        if fault.connection_invalidated:
            raise DatabaseDown("The connection to the database broke.") from fault
        raise


@contextlib.contextmanager
def answering(engine: Engine) -> Iterator[Connection]:
    """One transaction. Raises ``DatabaseDown`` as ``reporting`` does."""
    with reporting(), engine.begin() as connection:
        yield connection


def upgrade(engine: Engine) -> None:
    """Bring the tables to the present version. Safe when several processes start at once."""
    with answering(engine) as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": UPGRADE_LOCK})
        command.upgrade(migration_config(connection), "head")


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration for one connection; the scripts are in workers/migrations."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
