"""How a run ends: time-outs, memory, size, and an engagement that stays locked."""

from __future__ import annotations

from unittest import mock

import pytest
from celery.exceptions import SoftTimeLimitExceeded

from artifacts.services import hold_engagement
from artifacts.types import Busy
from jobs.engine import completion, runner
from jobs.engine.executors import Output
from tests.jobs.scenes import executing, job, raising


def test_a_job_that_outruns_the_soft_limit_says_timeout_and_is_tried_again(approved):
    with raising(SoftTimeLimitExceeded()):
        runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).error) == ("ready", "timeout")


def test_a_job_that_runs_out_of_memory_says_so(approved):
    with raising(MemoryError()):
        runner.run(job(approved).pk)
    assert job(approved).error == "oom"


def test_an_output_of_more_than_two_megabytes_fails_for_good(approved):
    with executing(lambda task: Output({"text": ["x" * 90_000] * 25}, {})):
        runner.run(job(approved).pk)
    assert job(approved).status == "failed"
    assert "larger than" in job(approved).error


@pytest.fixture
def locked(monkeypatch):
    """The engagement's lock stays taken for as many tries as the test says."""
    monkeypatch.setattr(runner, "COMMIT_RETRY_DELAYS", (0, 0, 0))

    def for_tries(count):
        answers = [Busy()] * count
        take = hold_engagement

        def lock(engagement):
            if answers:
                raise answers.pop()
            return take(engagement)

        return mock.patch.object(completion, "hold_engagement", lock)

    return for_tries


def test_a_completion_is_tried_again_while_somebody_holds_the_lock(approved, locked):
    with locked(3):
        assert runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).runs.count()) == ("completed", 1)


def test_when_the_lock_stays_taken_the_lease_decides_and_no_error_escapes(approved, locked):
    with locked(4):
        assert runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).runs.get().outcome) == ("running", "running")


def test_a_failure_is_stored_though_the_lock_comes_late(approved, locked):
    with locked(2), raising(OSError("disk")):
        runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).error) == ("ready", "error:OSError")
