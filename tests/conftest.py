"""Fixtures that several suites share."""

from __future__ import annotations

import itertools

import pytest

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


@pytest.fixture
def engine(sqlite_url):
    """A SQLite database with all tables."""
    engine = open_engine(sqlite_url)
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def any_engine(database_url):
    """A database with all tables, once for each kind that is supported."""
    engine = open_engine(database_url)
    upgrade(engine)
    yield engine
    engine.dispose()
