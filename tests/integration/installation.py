"""A whole installation for tests: database, Redis and worker processes as they run in production."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.servers import end_group, wait_until
from workers.database import open_engine, upgrade
from workers.jobs import JobState
from workers.leases import Leases
from workers.queue import Queue
from workers.records import NewArticle
from workers.settings import Settings
from workers.store import ArticleStore

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "corpus" / "samples"
SHORT = "新疆上半年经济增长5.7%，规模以上工业增加值达到434.16亿元。全区新增就业28.32万人。会议强调，要坚持高质量发展。"


class Installation:
    """Settings, stores and the processes that were started."""

    def __init__(self, folder: Path, redis_url: str, database_url: str, **env: str) -> None:
        self.folder = folder
        self.settings = Settings.from_env(
            {
                "JIANBAO_DATA": str(folder),
                "JIANBAO_DATABASE_URL": database_url,
                "REDIS_URL": redis_url,
                "JIANBAO_LEASE_SECONDS": "4",
                "JIANBAO_THREADS": "1",
            }
            | env
        )
        self.engine = open_engine(self.settings.database_url)
        upgrade(self.engine)
        self.leases = Leases(self.engine, self.settings.lease_seconds, self.settings.attempts)
        self.store = ArticleStore(self.engine)
        self.queue = Queue(redis_url, self.leases)
        self._workers: list[subprocess.Popen] = []

    def start_worker(self, processes: int = 1) -> subprocess.Popen:
        """A worker with so many pool processes, leading a process group of its own."""
        env = os.environ | self.settings.as_env() | {"JIANBAO_WORKERS": str(processes)}
        command = [sys.executable, "-m", "workers"]
        with (self.folder / "worker.log").open("ab") as log:
            worker = subprocess.Popen(command, cwd=ROOT, env=env, stderr=log, stdout=log, start_new_session=True)
        self._workers.append(worker)
        return worker

    def stop(self) -> None:
        """Kill every worker."""
        for worker in self._workers:
            end_group(worker)
        self.engine.dispose()

    def submit(self, text: str, name: str = "a.txt", **options) -> str:
        """Store an article and send it, as the API does; returns its id."""
        record = self.store.submit(NewArticle(text.encode(), name, media_type="text/plain", format="txt"), options)
        self.queue.send(record.job.id)
        return record.id

    def sample(self) -> str:
        """The beginning of a real article, which keeps a worker busy for some seconds."""
        return (SAMPLES / "xinjiang-70th-anniversary.txt").read_text(encoding="utf-8")[:1000]

    def state(self, article_id: str) -> JobState:
        return self.store.get(article_id).job.state

    def wait_for(self, article_ids: list[str], seconds: float = 90) -> None:
        """Wait until every article has succeeded; fails with the log when one does not."""

        def finished() -> bool:
            assert self._workers[-1].poll() is None, self.log()
            states = [self.state(one) for one in article_ids]
            assert JobState.FAILED not in states, self.log()
            return all(state.succeeded for state in states)

        wait_until(finished, seconds, lambda: "every article to be done\n" + self.log())

    def wait_until_begun(self, article_id: str) -> None:
        """Wait until a worker is in the middle of it."""

        def begun() -> bool:
            assert self._workers[-1].poll() is None, self.log()
            job = self.store.get(article_id).job
            assert not job.state.finished, f"{job} {self.log()}"
            return job.state is JobState.RUNNING and job.stage is not None

        wait_until(begun, 60, "the article to be worked on", every=0.02)

    def endings(self, article_id: str) -> int:
        """How often a worker said that it ended the article's job."""
        return self.log().count(f"job ended job={self.store.get(article_id).job.id}")

    def log(self) -> str:
        """What the workers wrote."""
        path = self.folder / "worker.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""
