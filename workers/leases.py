"""Jobs as workers see them: claim one, keep it, report, finish; and find those that were lost.

A claim lasts ``lease_seconds`` and is renewed by ``heartbeat`` or ``progress``.
Whoever holds the claim's token may write to the job, nobody else: a worker that
was taken for dead and comes back finds all its writes refused (they return
False), so no article is finished twice. Times are those of the machine that
writes them: clocks that differ by more than a lease cost retries, nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Update, and_, delete, func, insert, or_, select, update

from workers.database import answering
from workers.errors import JianbaoError, WorkerLost
from workers.jobs import JobState, pause_before, sources
from workers.records import Briefing, Claim, NewArticle, Source
from workers.rows import insert_article, new_id, now, printable
from workers.tables import articles, briefings, jobs
from workers.tables import sources as source_table

MOST_AT_ONCE = 500  # jobs one sweep sends


class Leases:
    """The jobs of one database, for workers."""

    def __init__(self, engine: Engine, lease_seconds: float = 12, attempts: int = 4) -> None:
        self.engine = engine
        self.lease = timedelta(seconds=lease_seconds)
        self.attempts = attempts

    # -------------------------------------------------------- holding a job

    def claim(self, job_id: str, worker: str) -> Claim | None:
        """Take a job that waits, or whose worker fell silent. None when there is nothing to do."""
        moment, token = now(), new_id()
        waiting = and_(jobs.c.state == JobState.QUEUED, _may_start(moment))
        silent = and_(jobs.c.state == JobState.RUNNING, jobs.c.lease_until < moment)
        change = (
            update(jobs)
            .where(jobs.c.id == job_id, or_(waiting, silent), jobs.c.attempts < self.attempts)
            .values(
                state=JobState.RUNNING,
                token=token,
                worker=worker[:200],
                lease_until=moment + self.lease,
                started=func.coalesce(jobs.c.started, moment),
                attempts=jobs.c.attempts + 1,
                stage=None,
                done=0,
                total=0,
            )
        )
        with answering(self.engine) as connection:
            if connection.execute(change).rowcount == 0:
                return None
            return _claimed(connection, job_id, token)

    def heartbeat(self, claim: Claim) -> bool:
        """Keep the job. False: it was cancelled, deleted or given away; stop working on it."""
        return self._write(claim, lease_until=now() + self.lease)

    def progress(self, claim: Claim, stage: str, done: int, total: int) -> bool:
        """Report how far it is, and keep it. False as for ``heartbeat``."""
        return self._write(claim, stage=stage, done=done, total=total, lease_until=now() + self.lease)

    def describe(self, claim: Claim, *, title: str | None, format: str, characters: int) -> bool:
        """Record what the reader of documents found out."""
        facts = {"format": format, "characters": characters}
        if title and not claim.title:
            facts["title"] = printable(title)
        with answering(self.engine) as connection:
            if not self._hold(connection, claim):
                return False
            connection.execute(update(articles).where(articles.c.id == claim.article_id).values(facts))
            return True

    def split(self, claim: Claim, parts: Sequence[NewArticle]) -> list[str]:
        """A document that holds several articles: the claimed one becomes the first, the others new ones.

        All at once, and the source is replaced by its first part, so that a
        second attempt does not split again. Returns the new articles' ids.
        """
        with answering(self.engine) as connection:
            if not self._hold(connection, claim):
                return []
            mine = articles.c.id == claim.article_id
            batch = connection.execute(select(articles.c.batch).where(mine)).scalar_one() or claim.article_id
            first = parts[0]
            facts = {"name": first.name, "title": first.title, "media_type": first.media_type}
            facts = {name: printable(value) for name, value in facts.items()}
            connection.execute(update(articles).where(mine).values(batch=batch, format=first.format, **facts))
            source = update(source_table).where(source_table.c.article_id == claim.article_id)
            connection.execute(source.values(data=first.data))
            return [insert_article(connection, part, claim.options, None, batch) for part in parts[1:]]

    # ------------------------------------------------------- giving it back

    def save_summary(self, claim: Claim, briefing: Briefing) -> bool:
        """Store what there is while the rest is translated. A complete briefing of an earlier run stays."""
        with answering(self.engine) as connection:
            if not self._hold(connection, claim):
                return False
            query = select(briefings.c.complete).where(briefings.c.article_id == claim.article_id)
            if not connection.execute(query).scalar_one_or_none():
                _store(connection, claim, briefing, complete=False)
            return True

    def finish(self, claim: Claim, briefing: Briefing, state: JobState) -> bool:
        """Store the complete briefing and end the job. False: somebody else has the job; nothing was stored."""
        with answering(self.engine) as connection:
            if not self._end(connection, claim, state):
                return False
            _store(connection, claim, briefing, complete=True)
            return True

    def fail(self, claim: Claim, problem: dict[str, str]) -> bool:
        """End the job with a problem (code, title, detail, advice)."""
        with answering(self.engine) as connection:
            return self._end(connection, claim, JobState.FAILED, problem=problem)

    def release(self, claim: Claim, fault: JianbaoError) -> bool:
        """Give the job back after a fault that passes; it fails with that fault when its attempts are used up."""
        if claim.attempt >= self.attempts:
            return self.fail(claim, fault.as_problem())
        wait = timedelta(seconds=pause_before(claim.attempt + 1))
        free = {"state": JobState.QUEUED, "token": None, "lease_until": None, "sent": None}
        return self._write(claim, not_before=now() + wait, **free)

    # ------------------------------------------------------------- sweeping

    def expire(self) -> int:
        """Take jobs from workers that fell silent: back to the queue, or failed when attempts are used up."""
        moment = now()
        silent = and_(jobs.c.state == JobState.RUNNING, jobs.c.lease_until < moment)
        spent = jobs.c.attempts >= self.attempts
        free = {"token": None, "lease_until": None}
        detail = f"The worker stopped or hung {self.attempts} times while it had this article."
        problem = WorkerLost(detail).as_problem()
        failed = update(jobs).where(silent, spent)
        queued = update(jobs).where(silent, ~spent)
        with answering(self.engine) as connection:
            lost = connection.execute(failed.values(state=JobState.FAILED, finished=moment, problem=problem, **free))
            again = connection.execute(queued.values(state=JobState.QUEUED, sent=None, **free))
            return lost.rowcount + again.rowcount

    def waiting(self, sent_for: float) -> int:
        """How many queued jobs were sent more than ``sent_for`` seconds ago and not claimed since."""
        query = select(func.count()).select_from(jobs).where(_unclaimed(sent_for))
        with answering(self.engine) as connection:
            return int(connection.execute(query).scalar_one())

    def due(self, resend_after: float | None = None) -> list[str]:
        """Ids of queued jobs that were never sent; and of those sent longer ago than ``resend_after`` seconds."""
        never = and_(jobs.c.state == JobState.QUEUED, jobs.c.sent.is_(None), _may_start(now()))
        condition = never if resend_after is None else or_(never, _unclaimed(resend_after))
        query = select(jobs.c.id).where(condition).order_by(jobs.c.created).limit(MOST_AT_ONCE)
        with answering(self.engine) as connection:
            return list(connection.execute(query).scalars())

    def reserve(self, job_id: str, since: float = 0) -> bool:
        """Mark a queued job as sent, unless another process did so in the last ``since`` seconds."""
        moment = now()
        free = or_(jobs.c.sent.is_(None), jobs.c.sent < moment - timedelta(seconds=since))
        change = update(jobs).where(jobs.c.id == job_id, jobs.c.state == JobState.QUEUED, free).values(sent=moment)
        with answering(self.engine) as connection:
            return bool(connection.execute(change).rowcount)

    def unsent(self, job_id: str) -> None:
        """Take the mark back: the message did not leave."""
        change = update(jobs).where(jobs.c.id == job_id, jobs.c.state == JobState.QUEUED).values(sent=None)
        with answering(self.engine) as connection:
            connection.execute(change)

    # -------------------------------------------------------------- private

    def _write(self, claim: Claim, **values: Any) -> bool:  # noqa: ANN401 - columns of the jobs table
        with answering(self.engine) as connection:
            return bool(connection.execute(_held(claim).values(values)).rowcount)

    def _hold(self, connection: Connection, claim: Claim) -> bool:
        """Renew the lease inside a transaction: what follows in it is safe from other workers."""
        return bool(connection.execute(_held(claim).values(lease_until=now() + self.lease)).rowcount)

    def _end(
        self, connection: Connection, claim: Claim, state: JobState, problem: dict[str, str] | None = None
    ) -> bool:
        values = {"state": state, "finished": now(), "problem": problem, "token": None, "lease_until": None}
        change = _held(claim).where(jobs.c.state.in_(sources(state)))
        return bool(connection.execute(change.values(values)).rowcount)


def _held(claim: Claim) -> Update:
    return update(jobs).where(jobs.c.id == claim.job_id, jobs.c.token == claim.token, jobs.c.state == JobState.RUNNING)


def _may_start(moment: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a time or an SQL expression
    return or_(jobs.c.not_before.is_(None), jobs.c.not_before <= moment)


def _unclaimed(seconds: float) -> ColumnElement[bool]:
    return and_(jobs.c.state == JobState.QUEUED, jobs.c.sent < now() - timedelta(seconds=seconds))


def _claimed(connection: Connection, job_id: str, token: str) -> Claim:
    columns = (articles.c.id, articles.c.name, articles.c.title, articles.c.media_type, articles.c.options)
    query = (
        select(*columns, source_table.c.data, jobs.c.attempts)
        .join(jobs, jobs.c.article_id == articles.c.id)
        .join(source_table, source_table.c.article_id == articles.c.id)
        .where(jobs.c.id == job_id)
    )
    row = connection.execute(query).one()
    source = Source(bytes(row.data), row.name, row.media_type)
    return Claim(job_id, row.id, token, row.attempts, source, row.title, dict(row.options))


def _store(connection: Connection, claim: Claim, briefing: Briefing, *, complete: bool) -> None:
    mine = claim.article_id
    connection.execute(delete(briefings).where(briefings.c.article_id == mine))
    row = {"article_id": mine, "job_id": claim.job_id, "complete": complete, "updated": now(), "body": briefing}
    connection.execute(insert(briefings).values(row))
    headline = briefing.get("headline") or {}
    lines = {"headline_zh": printable(headline.get("zh")), "headline_en": printable(headline.get("en"))}
    connection.execute(update(articles).where(articles.c.id == mine).values(lines))
