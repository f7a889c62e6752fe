"""The worker's thread: it starts one poller while the broker is quiet, sweeps, and reclaims its own jobs."""

from __future__ import annotations

import subprocess
import threading
from unittest import mock

import pytest

from jobs.engine import claims
from jobs.queue import turns
from jobs.recovery import worker_thread
from tests.jobs.scenes import job, long_ago


@pytest.fixture
def started():
    with mock.patch.object(subprocess, "Popen") as popen:
        popen.return_value.poll.return_value = None
        yield popen


def test_while_the_broker_is_quiet_the_thread_starts_one_poller(approved, started):
    long_ago(turns.CANARY)
    thread = worker_thread.WorkerThread("worker@here")
    thread.look()
    thread.look()
    assert [call.args[0][-2:] for call in started.call_args_list] == [["poll", "worker@here"]]


def test_the_thread_starts_no_poller_when_nothing_is_due(submitted, started):
    long_ago(turns.CANARY)
    worker_thread.WorkerThread("worker@here").look()
    assert not started.called


def test_a_thread_that_stops_stops_its_poller(approved, started):
    long_ago(turns.CANARY)
    thread = worker_thread.WorkerThread("worker@here")
    thread.look()
    thread.stop()
    started.return_value.terminate.assert_called_once()


def test_a_thread_that_cannot_start_a_process_tries_again(approved, started, settings):
    settings.JOB_BROKER_DOWN_SECONDS = 0
    started.side_effect = [OSError("Cannot allocate memory"), mock.DEFAULT]
    thread = worker_thread.WorkerThread("worker@here")
    with mock.patch.object(thread, "_stop_asked") as asked, mock.patch.object(worker_thread, "connection"):
        asked.wait.side_effect = [False, False, True]
        asked.is_set.return_value = False
        thread.run()
    assert started.call_count == 2


def test_a_thread_whose_polling_always_fails_still_sweeps(approved, settings):
    settings.JOB_BROKER_DOWN_SECONDS = settings.JOB_WORKER_SWEEP_SECONDS = 0
    thread = worker_thread.WorkerThread("worker@here")
    with (
        mock.patch.object(thread, "_stop_asked") as asked,
        mock.patch.object(worker_thread, "connection"),
        mock.patch.object(thread, "look", side_effect=ValueError),
        mock.patch.object(worker_thread, "sweep", side_effect=[TypeError, None]) as swept,
    ):
        asked.wait.side_effect = [False, False, True]
        thread.run()
    assert swept.call_count == 2


@pytest.fixture
def begun():
    """The thread, started and not run, on the test's own connection."""
    with (
        mock.patch.object(threading.Thread, "start") as begun,
        mock.patch.object(worker_thread, "connection"),
    ):
        yield begun


@pytest.mark.parametrize(("alone", "status"), [(True, "ready"), (False, "running")])
def test_a_worker_with_a_unique_name_reclaims_what_ran_under_it(approved, begun, settings, alone, status):
    """The process that had the name is gone then. Without a unique name the lease decides."""
    settings.WORKER_ALONE = alone
    claims.claim(job(approved).pk, "w1@here")
    worker_thread.WorkerThread("w1@here").start()
    assert (job(approved).status, job(approved).attempts) == (status, 1)
    assert begun.called


def test_a_worker_that_cannot_reclaim_starts_all_the_same(approved, begun, settings):
    settings.WORKER_ALONE = True
    with mock.patch.object(worker_thread, "reclaim_from_worker", side_effect=ValueError):
        worker_thread.WorkerThread("w1@here").start()
    assert begun.called
