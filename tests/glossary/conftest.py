"""Glossary stores to test with."""

import pytest

from glossary.store import GlossaryStore
from glossary.term import Term


@pytest.fixture
def store(any_engine):
    """An empty glossary, once on SQLite and once on PostgreSQL."""
    return GlossaryStore(any_engine, starter=list)


@pytest.fixture
def sqlite_store(engine):
    """An empty glossary on SQLite."""
    return GlossaryStore(engine, starter=list)


@pytest.fixture
def belt():
    """A term."""
    return Term("一带一路", "Belt and Road Initiative", "policy", source="conventional")
