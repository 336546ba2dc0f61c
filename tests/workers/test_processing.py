"""What a worker does with a job, in one process, with a translator that needs no model."""

from __future__ import annotations

import time

import pytest
from celery.exceptions import SoftTimeLimitExceeded

from glossary.store import GlossaryStore
from glossary.term import Term
from workers.errors import DatabaseDown, ModelMissing, QueueDown
from workers.holding import Holding
from workers.jobs import JobState
from workers.leases import Leases
from workers.pipeline.results import Progress
from workers.pipeline.values import Hypothesis
from workers.processing import GlossaryCache, Processor, limits_of, pipeline_options
from workers.records import NewArticle
from workers.settings import Settings
from workers.store import ArticleStore

TEXT = "新疆上半年经济增长5.7%，工业增加值达到434.16亿元。全区新增就业28.32万人。会议强调，要坚持高质量发展。"
LIMITS = limits_of(Settings.from_env({}))


class Gloss:
    """A translator that says the same of everything, and counts how often it is made."""

    name = "gloss"
    slots = None
    doubtful_below = None
    made = 0

    def __init__(self, fault=None):
        Gloss.made += 1
        self._fault = fault

    def translate(self, sources, hypotheses=1):
        if self._fault is not None:
            raise self._fault
        return [[Hypothesis("The meeting spoke of growth.")] for _ in sources]


@pytest.fixture
def store(engine):
    return ArticleStore(engine)


@pytest.fixture
def leases(engine):
    return Leases(engine, lease_seconds=5, attempts=2)


def processor(leases, fault=None):
    return Processor(leases, GlossaryStore(leases.engine), lambda: Gloss(fault), LIMITS)


def submit(store, data=None, name="a.txt", **options):
    data = TEXT.encode() if data is None else data
    return store.submit(NewArticle(data, name, media_type="text/plain"), options)


def test_an_article_becomes_a_briefing(store, leases):
    record = submit(store, sentences=2)
    processor(leases).work(record.job.id)
    after = store.get(record.id)
    assert after.job.state.succeeded
    assert after.characters == len(TEXT)
    assert after.format == "txt"
    assert after.headline_zh
    briefing = store.briefing(record.id)
    assert briefing["id"] == record.id
    assert briefing["status"] == after.job.state
    assert len(briefing["summary"]) == 2
    assert len(briefing["translation"]) == 3
    assert briefing["provenance"]["model"] == "gloss"
    assert briefing["provenance"]["glossary_version"] >= 1


def test_only_the_summary_is_translated_when_that_was_asked_for(store, leases):
    record = submit(store, sentences=1, full=False)
    processor(leases).work(record.job.id)
    assert len(store.briefing(record.id)["translation"]) == 1


def test_the_summary_is_there_before_the_rest(store, leases, monkeypatch):
    seen = []
    keep = Leases.save_summary

    def spy(self, claim, briefing):
        saved = keep(self, claim, briefing)
        seen.append((store.get(record.id).job.state, store.briefing(record.id)))
        return saved

    monkeypatch.setattr(Leases, "save_summary", spy)
    record = submit(store, sentences=1)
    processor(leases).work(record.job.id)
    ((state, briefing),) = seen
    assert state is JobState.RUNNING
    assert briefing["status"] == "running"
    assert len(briefing["summary"]) == 1


def test_the_model_is_loaded_once_for_many_articles(store, leases):
    worker, before = processor(leases), Gloss.made
    for _ in range(3):
        worker.work(submit(store).job.id)
    assert Gloss.made == before + 1


def test_a_message_that_comes_twice_or_too_late_does_nothing(store, leases):
    record = submit(store)
    worker = processor(leases)
    worker.work(record.job.id)
    first = store.get(record.id)
    worker.work(record.job.id)
    worker.work("0" * 32)
    assert store.get(record.id) == first


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (ModelMissing(), "model-missing"),
        (KeyError("secret"), "unexpected"),
        (RecursionError(), "unexpected"),
        (SoftTimeLimitExceeded(), "too-complex"),
    ],
)
def test_what_will_not_pass_fails_at_once_in_words(store, leases, fault, code):
    record = submit(store)
    processor(leases, fault).work(record.job.id)
    after = store.get(record.id)
    assert after.job.state is JobState.FAILED
    assert after.problem["code"] == code
    assert "secret" not in str(after.problem)
    assert after.job.attempts == 1


@pytest.mark.parametrize("fault", [QueueDown(), DatabaseDown(), MemoryError()])
def test_what_may_pass_is_tried_again_but_not_for_ever(store, leases, fault):
    record = submit(store)
    worker = processor(leases, fault)
    worker.work(record.job.id)
    assert store.get(record.id).job.state is JobState.QUEUED
    time.sleep(2.1)
    worker.work(record.job.id)
    assert store.get(record.id).job.state is JobState.FAILED
    assert store.get(record.id).job.attempts == 2


def test_when_the_process_is_told_to_go_the_job_is_left_for_another(store, leases):
    record = submit(store)
    with pytest.raises(SystemExit):
        processor(leases, SystemExit()).work(record.job.id)
    assert store.get(record.id).job.state is JobState.RUNNING


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-input"),
        (b" \n\t ", "empty-input"),
        ("字".encode() * 200_001, "too-long"),
        (b"An English article about growth in the region.", "not-chinese"),
        ("😀🎉".encode() * 20, "not-chinese"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(store, leases, data, code):
    record = submit(store, data)
    processor(leases).work(record.job.id)
    assert store.get(record.id).problem["code"] == code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_every_encoding_gives_the_same_briefing(store, leases, encoding):
    record = submit(store, TEXT.encode(encoding))
    processor(leases).work(record.job.id)
    assert store.get(record.id).characters == len(TEXT)


def test_a_term_approved_now_is_in_the_next_article(store, leases):
    glossary = GlossaryStore(leases.engine)
    worker = processor(leases)
    worker.work(submit(store).job.id)
    glossary.create(Term(zh="全区新增就业", en="new jobs in the region"), who="editor")
    record = submit(store)
    worker.work(record.job.id)
    briefing = store.briefing(record.id)
    assert "全区新增就业" in [term["zh"] for term in briefing["terms"]]
    assert briefing["provenance"]["glossary_version"] == glossary.version()


def test_the_matcher_is_built_again_only_after_a_change(engine):
    store = GlossaryStore(engine)
    cache = GlossaryCache(store)
    first = cache.current()
    assert cache.current() is first
    store.create(Term(zh="某个新词", en="some new word"), who="editor")
    assert cache.current() is not first


def test_progress_is_written_now_and_then_and_each_stage_at_once(store, leases, monkeypatch):
    written = []
    monkeypatch.setattr(Leases, "progress", lambda self, claim, *what: written.append(what) or True)
    record = submit(store)
    with Holding(leases, leases.claim(record.job.id, "w")) as holding:
        for done in range(500):
            holding.report(Progress("translate_rest", done, 500))
        holding.report(Progress("check", 500, 500))
    assert written[0] == ("translate_rest", 0, 500)
    assert written[-1] == ("check", 500, 500)
    assert len(written) < 10


def test_a_job_taken_away_stops_the_work_on_it(store, leases):
    record = submit(store)
    done = []
    with Holding(leases, leases.claim(record.job.id, "w")) as holding:
        store.cancel(record.id)
        holding.report(Progress("choose"))
        done.append("went on")
    assert done == []
    assert store.get(record.id).job.state is JobState.CANCELLED


def test_a_long_batch_does_not_lose_the_lease(store, engine):
    quick = Leases(engine, lease_seconds=1.2)
    record = submit(store)
    with Holding(quick, quick.claim(record.job.id, "w")):
        time.sleep(2.5)
        assert quick.expire() == 0
    assert store.get(record.id).job.state is JobState.RUNNING


def test_stored_options_reach_the_pipeline():
    assert pipeline_options({}).full
    assert not pipeline_options({"full": False}).full
    assert pipeline_options({"sentences": 3}).budget.sentences == 3
    assert pipeline_options({"words": 120}).budget.words == 120
