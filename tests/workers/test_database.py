"""The database: migrations build exactly what the code expects, on both kinds, whoever starts first."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, inspect, text

import service.app
from workers.database import answering, open_engine, reporting, upgrade
from workers.errors import ConfigurationError, DatabaseDown


def expected():
    """The tables of every module that declares some."""
    assert service.app.create_app  # imports them all
    ours = [
        module for name, module in list(sys.modules.items()) if name.split(".")[0] in ("glossary", "workers", "service")
    ]
    found = [value for module in ours for value in vars(module).values() if isinstance(value, MetaData)]
    return list({id(one): one for one in found}.values())


def test_migrated_tables_are_the_tables_the_code_uses(any_engine):
    with any_engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, expected())
    assert [d for d in differences if not _of_alembic(d)] == []


def test_upgrading_twice_keeps_the_articles(any_engine):
    with any_engine.begin() as connection:
        connection.execute(text("INSERT INTO glossary_state (id, version) VALUES (7, 7)"))
    upgrade(any_engine)
    with any_engine.begin() as connection:
        assert connection.execute(text("SELECT version FROM glossary_state WHERE id = 7")).scalar_one() == 7


def test_web_and_workers_may_all_start_on_an_empty_database(database_url):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: upgrade(open_engine(database_url)), range(4)))
    assert "articles" in inspect(open_engine(database_url)).get_table_names()


def test_sqlite_readers_and_writers_do_not_block_each_other(engine):
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
        assert connection.execute(text("PRAGMA busy_timeout")).scalar_one() >= 5000


def test_many_writers_at_once_all_get_through(engine):
    def write(_):
        for _ in range(20):
            with answering(engine) as connection:
                connection.execute(text("SELECT count(*) FROM glossary_state")).scalar_one()
                connection.execute(text("UPDATE glossary_state SET version = version + 1"))

    with engine.begin() as connection:
        connection.execute(text("INSERT INTO glossary_state (id, version) VALUES (1, 0)"))
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(write, range(5)))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version FROM glossary_state")).scalar_one() == 100


def test_an_unreachable_database_is_a_fault_that_passes():
    engine = open_engine("postgres://nobody@127.0.0.1:1/nothing")
    with pytest.raises(DatabaseDown) as raised, answering(engine) as connection:
        connection.execute(text("SELECT 1"))
    assert "nobody" not in raised.value.detail


def test_an_address_that_is_none_is_named_without_being_shown():
    with pytest.raises(ConfigurationError) as raised:
        open_engine("my password is hunter2")
    assert "JIANBAO_DATABASE_URL" in raised.value.detail
    assert "hunter2" not in raised.value.detail


def _of_alembic(difference):
    return difference[0] == "remove_table" and difference[1].name == "alembic_version"


@pytest.mark.parametrize("fault", [ConnectionResetError, ConnectionRefusedError, BrokenPipeError])
def test_a_server_that_hangs_up_is_down_and_no_defect(fault):
    with pytest.raises(DatabaseDown), reporting():
        raise fault
