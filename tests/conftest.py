"""Fixtures that several suites share."""

from __future__ import annotations

import itertools
import shutil

import pytest
from sqlalchemy import inspect, text

from tests.servers import PostgresServer, RedisServer, redis_program
from workers.database import open_engine, upgrade

_numbers = itertools.count(1)


@pytest.fixture
def redis_server():
    """A private Redis, running."""
    if redis_program() is None:
        pytest.skip("NO REDIS: install redis-server (Debian: redis-server, Homebrew: redis) to run this test")
    server = RedisServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_server():
    """A private PostgreSQL, running, shared by the session."""
    if not PostgresServer.possible():
        pytest.skip("NO POSTGRESQL: install postgresql to run this test")
    server = PostgresServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def sqlite_url(tmp_path):
    """The address of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'jianbao.sqlite3'}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request):
    """The address of an empty database, once for each kind that is supported."""
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite_url")
    return request.getfixturevalue("postgres_server").new_database(f"test{next(_numbers)}")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    """A SQLite file with all tables, to be copied: quicker than migrating for every test."""
    path = tmp_path_factory.mktemp("template") / "jianbao.sqlite3"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_engine(postgres_server):
    """A PostgreSQL database with all tables, shared by the session: making one takes longer than most tests."""
    engine = open_engine(postgres_server.new_database("shared"))
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(sqlite_url, sqlite_template, tmp_path):
    """A SQLite database with all tables."""
    shutil.copy(sqlite_template, tmp_path / "jianbao.sqlite3")
    engine = open_engine(sqlite_url)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def any_engine(request):
    """A database with all tables, once for each kind that is supported."""
    if request.param == "sqlite":
        yield request.getfixturevalue("engine")
        return
    engine = request.getfixturevalue("postgres_engine")
    tables = [name for name in inspect(engine).get_table_names() if name != "alembic_version"]
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE"))
    yield engine


def _migrate(url):
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()  # closes the last connection, which empties SQLite's write-ahead log into the file


def pytest_terminal_summary(terminalreporter):
    """Say aloud what was not tested for want of a server; a quiet skip would pass for a success."""
    reasons = [str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", []) if report.longrepr]
    for server in ("NO REDIS", "NO POSTGRESQL"):
        count = sum(server in reason for reason in reasons)
        if count:
            terminalreporter.write_line(f"{server}: {count} tests were skipped. Nothing is known about them.", red=True)
