"""What is done to an article: document → text → briefing → store. The same for a worker and the command line."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from glossary.matching import Matcher
from glossary.store import GlossaryStore
from workers.database import reporting
from workers.documents import Limits, read_document_guarded
from workers.holding import Holding, Stopped
from workers.jobs import JobState
from workers.leases import Leases
from workers.pipeline.briefing import Glossary, Options, make_briefing
from workers.pipeline.jsonform import to_json
from workers.pipeline.results import Briefing, ProgressCallback
from workers.pipeline.summarise import Budget
from workers.pipeline.values import Article, Translator
from workers.records import Claim, NewArticle
from workers.settings import Settings

log = logging.getLogger(__name__)


def software() -> str:
    """The version of this program, for a briefing's provenance."""
    try:
        return metadata.version("jianbao")
    except metadata.PackageNotFoundError:
        return "unknown"


def limits_of(settings: Settings) -> Limits:
    """The limits of the document readers under these settings."""
    return Limits(bytes=settings.max_upload_mb * 1024 * 1024, characters=settings.max_characters)


def pipeline_options(options: Mapping[str, Any]) -> Options:
    """The pipeline's form of the options a job is stored with: ``sentences`` or ``words``, and ``full``."""
    standard = Budget()
    budget = Budget(int(options.get("sentences") or standard.sentences), options.get("words"))
    return Options(budget=budget, full=bool(options.get("full", True)))


@dataclass(frozen=True)
class Tools:
    """What it takes to make briefings."""

    translator: Translator
    glossary: Glossary
    limits: Limits

    def brief(
        self,
        article: Article,
        options: Mapping[str, Any],
        on_progress: ProgressCallback = lambda _progress: None,
        on_summary: Callable[[Briefing], None] = lambda _briefing: None,
    ) -> Briefing:
        """The briefing of one article whose text is at hand."""
        return make_briefing(
            article,
            self.translator,
            self.glossary,
            pipeline_options(options),
            on_progress,
            on_summary,
            software=software(),
        )


class GlossaryCache:
    """The approved terms, ready to match; built again only when an editor has changed something."""

    def __init__(self, store: GlossaryStore) -> None:
        self._store = store
        self._glossary: Glossary | None = None

    def current(self) -> Glossary:
        """The glossary of this moment. Raises ``DatabaseDown``."""
        with reporting():
            version, terms = self._store.approved()
        if self._glossary is None or self._glossary.version != version:
            self._glossary = Glossary(Matcher(terms), version)
        return self._glossary


class Processor:
    """Works on claimed jobs, one at a time. ``load`` gives the translator; it is called once, on the first job."""

    def __init__(self, leases: Leases, glossary: GlossaryStore, load: Callable[[], Translator], limits: Limits) -> None:
        self._leases = leases
        self._glossary = GlossaryCache(glossary)
        self._load = load
        self._limits = limits
        self._translator: Translator | None = None
        self._name = f"{socket.gethostname()}:{os.getpid()}"

    def work(self, job_id: str) -> None:
        """Do the job, if it is still to be done. How it went is in the database; raises ``DatabaseDown`` only."""
        claim = self._leases.claim(job_id, self._name)
        if claim is None:
            return
        log.info("job begun job=%s attempt=%d", job_id, claim.attempt)
        with Holding(self._leases, claim) as holding:
            state = self._brief(claim, holding)
            log.info("job ended job=%s state=%s", job_id, state)

    def _brief(self, claim: Claim, holding: Holding) -> JobState:
        article = self._read(claim)
        if self._translator is None:
            self._translator = self._load()
        tools = Tools(self._translator, self._glossary.current(), self._limits)

        def keep_summary(briefing: Briefing) -> None:
            self._leases.save_summary(claim, to_json(briefing, claim.article_id, JobState.RUNNING))

        briefing = tools.brief(article, claim.options, holding.report, keep_summary)
        state = JobState.DONE_WITH_WARNINGS if briefing.warnings else JobState.DONE
        if not self._leases.finish(claim, to_json(briefing, claim.article_id, state), state):
            raise Stopped
        return state

    def _read(self, claim: Claim) -> Article:
        """The article of the claimed job; further ones in the same document become articles of their own."""
        source = claim.source
        found = read_document_guarded(source.data, source.name or "", source.media_type, self._limits)
        article = found[0]
        if len(found) > 1:
            self._leases.split(claim, [_part(one) for one in found])
        title = claim.title or article.title
        facts = {"title": title, "format": article.format, "characters": len(article.text)}
        if not self._leases.describe(claim, **facts):  # type: ignore[arg-type]  # one dict of three types
            raise Stopped
        return Article(article.text, title, article.format, source.name)


def _part(article: Article) -> NewArticle:
    return NewArticle(
        data=article.text.encode(),
        name=article.name,
        title=article.title,
        media_type="text/plain; charset=utf-8",
        format=article.format,
        characters=len(article.text),
    )
