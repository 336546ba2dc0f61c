"""Settings, read once from the environment at the edge of the process.

``VARIABLES`` names every environment variable with a line of help, which is
also what README documents; ``Settings`` is what the program sees. All faults
are reported together, by name; the value of a secret is never shown.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workers.errors import ConfigurationError

ACCESS = ("open", "required")
YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}
LOG_LEVELS = ("debug", "info", "warning", "error")
DATABASES = ("sqlite", "postgresql", "postgres", "postgresql+pg8000")
QUEUES = ("redis", "rediss", "unix", "redis+socket")
CHECKOUT = Path(__file__).resolve().parent.parent


def _path(value: str) -> Path:
    return Path(value).expanduser().absolute()


def _number(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        try:
            number = int(value)
        except ValueError:
            raise ValueError(f"must be a whole number from {low} to {high}") from None
        if not low <= number <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return number

    return read


def _url(schemes: tuple[str, ...], example: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if urlsplit(value).scheme not in schemes:
            raise ValueError(f"must be an address such as {example}")
        return value

    return read


def _level(value: str) -> str:
    if value.lower() not in LOG_LEVELS:
        raise ValueError("must be one of " + ", ".join(LOG_LEVELS))
    return value.lower()


def _access(value: str) -> str:
    if value.lower() not in ACCESS:
        raise ValueError("must be one of " + ", ".join(ACCESS))
    return value.lower()


def _yes(value: str) -> bool:
    if value.lower() not in YES_OR_NO:
        raise ValueError("must be yes or no")
    return YES_OR_NO[value.lower()]


def _secret(value: str) -> str:
    if len(value) < 16:
        raise ValueError("must have 16 characters or more")
    return value


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: the field it fills, how to read it (ValueError says what is wrong), its help."""

    field: str
    env: str
    read: Callable[[str], object]
    help: str
    secret: bool = False


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "data",
        "JIANBAO_DATA",
        _path,
        "Folder for the database, the queue and the key. Default: var/ in a checkout, else ~/.local/share/jianbao.",
    ),
    Variable(
        "database_url",
        "JIANBAO_DATABASE_URL",
        _url(DATABASES, "sqlite:////srv/jianbao.sqlite3 or postgresql://user:password@host/name"),
        "Database. Default: a SQLite file in the data folder.",
        secret=True,
    ),
    Variable(
        "redis_url",
        "REDIS_URL",
        _url(QUEUES, "redis://host:6379/0"),
        "Queue. Default: `jianbao serve` starts a private Redis.",
        secret=True,
    ),
    Variable(
        "model", "JIANBAO_MODEL", _path, "Translation package: folder or .argosmodel. Default: the best one found."
    ),
    Variable("workers", "JIANBAO_WORKERS", _number(1, 64), "Articles worked on at the same time. Default: 2."),
    Variable(
        "threads",
        "JIANBAO_THREADS",
        _number(0, 256),
        "Processor cores per article worked on. Default: 0, which shares out what there is.",
    ),
    Variable(
        "max_characters", "JIANBAO_MAX_CHARACTERS", _number(100, 10**7), "Longest article. Default: 200000 characters."
    ),
    Variable("max_upload_mb", "JIANBAO_MAX_UPLOAD_MB", _number(1, 4096), "Largest upload, in MB. Default: 50."),
    Variable("attempts", "JIANBAO_ATTEMPTS", _number(1, 20), "Tries before an article fails. Default: 4."),
    Variable(
        "lease_seconds",
        "JIANBAO_LEASE_SECONDS",
        _number(1, 600),
        "Silence after which a worker counts as lost and its article is given to another. Default: 12.",
    ),
    Variable("job_minutes", "JIANBAO_JOB_MINUTES", _number(1, 1440), "Longest time for one article. Default: 30."),
    Variable(
        "secret_key",
        "JIANBAO_SECRET_KEY",
        _secret,
        "Signs sessions. Default: made once and kept in the data folder.",
        secret=True,
    ),
    Variable(
        "auth",
        "JIANBAO_AUTH",
        _access,
        "open: anybody may read and submit; required: only who signs in. Editing terms always needs it. Default: open.",
    ),
    Variable(
        "https",
        "JIANBAO_HTTPS",
        _yes,
        "yes: a proxy in front speaks HTTPS; its X-Forwarded headers are believed, cookies are Secure. Default: no.",
    ),
    Variable("log_level", "JIANBAO_LOG_LEVEL", _level, "debug, info, warning or error. Default: info."),
)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything that can be set from outside. ``VARIABLES`` says which variable fills which field."""

    data: Path
    database_url: str = field(repr=False)
    redis_url: str | None = field(default=None, repr=False)
    model: Path | None = None
    workers: int = 2
    threads: int = 0
    max_characters: int = 200_000
    max_upload_mb: int = 50
    attempts: int = 4
    lease_seconds: int = 12
    job_minutes: int = 30
    secret_key: str | None = field(default=None, repr=False)
    auth: str = "open"
    https: bool = False
    log_level: str = "info"

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Read ``env`` (default: the process's). An empty value counts as not set.

        Raises ``ConfigurationError`` that lists every faulty setting.
        """
        env = os.environ if env is None else env
        values: dict[str, Any] = {}
        faults: list[str] = []
        for variable in VARIABLES:
            raw = env.get(variable.env, "").strip()
            if not raw:
                continue
            try:
                values[variable.field] = variable.read(raw)
            except ValueError as fault:
                shown = "" if variable.secret else f" (it is {raw[:80]!r})"
                faults.append(f"{variable.env} {fault}{shown}.")
        if faults:
            raise ConfigurationError("\n".join(faults))
        values.setdefault("data", default_data_folder(env))
        values.setdefault("database_url", f"sqlite:///{values['data'] / 'jianbao.sqlite3'}")
        return cls(**values)

    def as_env(self) -> dict[str, str]:
        """The variables that make a child process read the same settings."""
        values = ((variable.env, getattr(self, variable.field)) for variable in VARIABLES)
        return {env: str(value) for env, value in values if value is not None}


def default_data_folder(env: Mapping[str, str], checkout: Path = CHECKOUT) -> Path:
    """``var/`` beside pyproject.toml when run from a checkout, else the user's data folder.

    It does not depend on the working directory, so that every command of one
    installation finds the same data.
    """
    if (checkout / "pyproject.toml").is_file() and os.access(checkout, os.W_OK):
        return checkout / "var"
    base = env.get("XDG_DATA_HOME") or str(Path(env.get("HOME") or "~").expanduser() / ".local" / "share")
    return Path(base) / "jianbao"
