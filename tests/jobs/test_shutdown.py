"""A shutdown requeues the running job; what a dead worker still held is reclaimed, and counts."""

from __future__ import annotations

from contextlib import contextmanager
from unittest import mock

import pytest

from jobs import tasks
from jobs.engine import claims, runner, shutdown
from jobs.engine.shutdown import asked_to_stop
from jobs.queue import dispatch
from jobs.recovery.reconciler import reclaim_from_worker
from tests.jobs.scenes import job, raising


@contextmanager
def told_to_stop():
    """A shutdown as the pool's handler does it: it is noted, and SystemExit is raised in the executor."""
    with (
        mock.patch.object(runner, "asked_to_stop", return_value=True),
        raising(SystemExit(0)),
        pytest.raises(SystemExit),
    ):
        yield


def test_a_shutdown_requeues_the_job_without_counting_the_attempt(approved):
    with told_to_stop():
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.attempts, found.runs.get().outcome) == ("ready", 0, "given_back")
    assert found.token == 2


def test_a_job_that_exits_by_itself_has_failed(approved):
    """No shutdown was asked for."""
    with raising(SystemExit(3)), pytest.raises(SystemExit):
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.attempts, found.error) == ("ready", 1, "error:SystemExit")


def test_from_the_fourth_shutdown_in_a_row_the_attempt_counts(approved):
    """The job may be the reason of the shutdowns, say for a guard of the machine's memory."""
    counted = []
    for _ in range(7):
        with told_to_stop():
            runner.run(job(approved).pk)
        counted.append(job(approved).attempts)
    assert counted == [0, 0, 0, 1, 2, 3, 4]
    assert job(approved).status == "failed"
    assert "no attempt is left" in job(approved).error


def test_a_shutdown_is_noted_by_the_pools_handler_or_by_the_pollers():
    assert not asked_to_stop()
    with mock.patch.object(shutdown, "terminate_handler_fired", return_value=True):
        assert asked_to_stop()
    with mock.patch.object(shutdown, "_asked", []):
        shutdown.ask_to_stop()
        assert asked_to_stop()


def test_jobs_of_a_dead_worker_are_ready_at_once_and_another_workers_job_is_left_alone(approved):
    claims.claim(job(approved).pk, "w1@here")
    claims.claim(job(approved, "icp_definition").pk, "w1@hereby")
    assert reclaim_from_worker("w1@here") == 1
    assert (job(approved).status, job(approved, "icp_definition").status) == ("ready", "running")


def test_jobs_of_a_dead_worker_are_dispatched(approved, settings):
    settings.JOB_DISPATCH = True
    claims.claim(job(approved).pk, "w1@here")
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        tasks.free("w1@here")
    assert mock.call(dispatch.TASK, job(approved).pk) in send.call_args_list


@pytest.mark.parametrize("stop", [tasks.free, reclaim_from_worker], ids=["worker", "supervisor"])
def test_reclaiming_counts_the_attempt_of_a_job_that_may_have_killed_its_process(approved, stop):
    """Otherwise a poison job could kill its processes for ever."""
    for _ in range(4):
        claims.claim(job(approved).pk, "w1@here")
        stop("w1@here")
    found = job(approved)
    assert (found.status, found.error, found.attempts) == ("failed", "lease_lost", 4)


def test_a_worker_is_known_by_its_name_on_any_host(approved):
    claims.claim(job(approved).pk, "w1@here")
    assert reclaim_from_worker("w1") == 1
