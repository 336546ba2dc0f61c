"""Settings: every fault at once, in words, and no secret shown."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from workers.errors import ConfigurationError
from workers.settings import VARIABLES, Settings, default_data_folder


def test_nothing_needs_to_be_set():
    settings = Settings.from_env({})
    assert settings.database_url == f"sqlite:///{settings.data / 'jianbao.sqlite3'}"
    assert settings.redis_url is None
    assert settings.max_characters == 200_000


def test_all_faults_are_told_at_once():
    with pytest.raises(ConfigurationError) as raised:
        Settings.from_env(
            {"JIANBAO_WORKERS": "many", "JIANBAO_MAX_CHARACTERS": "-1", "JIANBAO_LOG_LEVEL": "loud", "REDIS_URL": "x"}
        )
    lines = raised.value.detail.splitlines()
    assert [line.split()[0] for line in lines] == [
        "REDIS_URL",
        "JIANBAO_WORKERS",
        "JIANBAO_MAX_CHARACTERS",
        "JIANBAO_LOG_LEVEL",
    ]
    assert "'many'" in lines[1]


def test_secrets_are_neither_in_complaints_nor_in_the_repr():
    secrets = {"JIANBAO_SECRET_KEY": "hunter2", "JIANBAO_DATABASE_URL": "mysql://u:hunter2@h/d", "REDIS_URL": "hunter2"}
    with pytest.raises(ConfigurationError) as raised:
        Settings.from_env(secrets)
    assert len(raised.value.detail.splitlines()) == 3
    assert "hunter2" not in raised.value.detail
    good = {
        "JIANBAO_SECRET_KEY": "hunter2" * 3,
        "REDIS_URL": "redis://:hunter2@h",
        "JIANBAO_DATABASE_URL": "postgres://u:hunter2@h/d",
    }
    assert "hunter2" not in repr(Settings.from_env(good))


def test_an_empty_variable_counts_as_not_set():
    assert Settings.from_env({"JIANBAO_WORKERS": " ", "REDIS_URL": ""}) == Settings.from_env({})


@pytest.mark.parametrize(
    "url", ["redis://h:6379/0", "rediss://h", "unix:///run/redis.sock", "redis+socket:///run/redis.sock"]
)
def test_every_kind_of_redis_address_is_taken(url):
    assert Settings.from_env({"REDIS_URL": url}).redis_url == url


def test_every_field_has_one_variable_and_every_variable_a_line_of_help():
    fields = [field.name for field in dataclasses.fields(Settings)]
    assert sorted(fields) == sorted(variable.field for variable in VARIABLES)
    assert len({variable.env for variable in VARIABLES}) == len(VARIABLES)
    assert all(variable.help.endswith(".") for variable in VARIABLES)


def test_a_child_process_reads_the_same_settings(tmp_path):
    given = {"JIANBAO_DATA": str(tmp_path), "JIANBAO_WORKERS": "3", "REDIS_URL": "redis://h", "JIANBAO_MODEL": "/m"}
    settings = Settings.from_env(given)
    assert Settings.from_env(settings.as_env()) == settings


def test_data_stays_in_the_checkout_or_in_the_users_folder_wherever_one_stands(tmp_path):
    (tmp_path / "pyproject.toml").touch()
    assert default_data_folder({}, tmp_path) == tmp_path / "var"
    installed = tmp_path / "site-packages"
    assert default_data_folder({"HOME": "/home/a"}, installed) == Path("/home/a/.local/share/jianbao")
    assert default_data_folder({"HOME": "/home/a", "XDG_DATA_HOME": "/d"}, installed) == Path("/d/jianbao")
