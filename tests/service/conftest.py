"""A whole installation without Redis and without a model: SQLite, a queue that remembers, a worker made by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from glossary.store import GlossaryStore
from service.accounts import Accounts, Role
from service.app import create_app
from service.context import Services
from service.corrections import Corrections
from tests.service import sample
from workers.database import open_engine, upgrade
from workers.errors import TooComplex
from workers.jobs import JobState
from workers.leases import Leases
from workers.settings import Settings
from workers.store import ArticleStore


class FakeQueue:
    """Remembers what was sent. ``down`` is what happens when Redis is gone."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.down = False

    def send(self, job_id: str) -> bool:
        if self.down:
            return False
        self.sent.append(job_id)
        return True

    def depth(self) -> int | None:
        return None if self.down else len(self.sent)


class Installation:
    """What a test works with: the application, its stores, and a hand that does the worker's part."""

    template: Path

    def __init__(self, folder: Path, **more: object) -> None:
        folder.mkdir(exist_ok=True)
        shutil.copy(self.template, folder / "jianbao.sqlite3")
        self.settings = Settings(
            data=folder,
            database_url=f"sqlite:///{folder / 'jianbao.sqlite3'}",
            max_characters=5000,
            max_upload_mb=1,
            **more,
        )
        engine = open_engine(self.settings.database_url)
        self.articles, self.leases, self.queue = ArticleStore(engine), Leases(engine, 60), FakeQueue()
        self.accounts, self.glossary = Accounts(engine), GlossaryStore(engine, starter=list)
        self.services = Services(
            settings=self.settings,
            articles=self.articles,
            queue=self.queue,
            accounts=self.accounts,
            glossary=self.glossary,
            corrections=Corrections(engine),
        )
        self.app = create_app(services=self.services)
        self.client = self.app.test_client()

    def submit(self, text: str | None = None, **more) -> str:
        answer = self.client.post("/api/v1/articles", json={"text": text or sample.text(), **more})
        assert answer.status_code == 202, answer.get_data(as_text=True)
        return answer.json["id"]

    def claim(self, article_id: str):
        claim = self.leases.claim(self.articles.get(article_id).job.id, "test")
        assert claim is not None
        return claim

    def finish(self, article_id: str, state: JobState = JobState.DONE_WITH_WARNINGS) -> None:
        assert self.leases.finish(self.claim(article_id), sample.briefing(article_id, str(state)), state)

    def fail(self, article_id: str) -> None:
        assert self.leases.fail(
            self.claim(article_id), TooComplex("Reading it took more than 60 seconds.").as_problem()
        )

    def sign_in(self, role: str = "editor", name: str = "Mei") -> None:
        self.accounts.add(name, Role(role), "correct horse battery")
        form = {"form_token": self.form_token(), "name": name, "password": "correct horse battery"}
        assert self.client.post("/sign-in", data=form).status_code == 303

    def form_token(self) -> str:
        self.client.get("/")
        with self.client.session_transaction() as session:
            return session["token"]


@pytest.fixture(scope="session", autouse=True)
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Migrates once; every installation begins with a copy."""
    path = tmp_path_factory.mktemp("empty") / "jianbao.sqlite3"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    Installation.template = path


@pytest.fixture
def jianbao(tmp_path: Path) -> Installation:
    return Installation(tmp_path)
