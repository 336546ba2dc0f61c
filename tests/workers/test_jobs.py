"""The states of a job."""

from __future__ import annotations

from workers.jobs import TRANSITIONS, JobState, pause_before, sources


def test_a_finished_job_stays_as_it_is():
    finished = {state for state in JobState if state.finished}
    assert finished == {JobState.DONE, JobState.DONE_WITH_WARNINGS, JobState.FAILED, JobState.CANCELLED}
    assert all(not TRANSITIONS[state] for state in finished)


def test_only_a_running_job_can_succeed_and_only_an_unfinished_one_be_cancelled():
    assert sources(JobState.DONE) == sources(JobState.DONE_WITH_WARNINGS) == {JobState.RUNNING}
    assert sources(JobState.CANCELLED) == {JobState.QUEUED, JobState.RUNNING}
    assert [state for state in JobState if state.succeeded] == [JobState.DONE, JobState.DONE_WITH_WARNINGS]


def test_pauses_grow_and_end_at_a_minute():
    assert [pause_before(attempt) for attempt in (2, 3, 4, 5)] == [2, 4, 8, 16]
    assert pause_before(1000) == 60
