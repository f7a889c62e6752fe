"""The canary records a success when a job can be claimed, with and without the broker, and leaves no trace."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from unittest import mock

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.models import AuditEvent
from jobs.engine import claim_sql, claims
from jobs.models import Job, JobRun, PeriodicRun
from jobs.queue import dispatch, turns
from jobs.recovery import canary, poller, worker_thread
from jobs.recovery.canary import record_success
from tests.jobs.scenes import STRATEGY, approved_plan, job


def succeeded(name=turns.CANARY):
    return turns.age(name) is not None


@pytest.fixture
def quiet(db):
    """Nothing came through the broker for an hour."""
    PeriodicRun.objects.create(name=turns.CANARY, at=timezone.now() - timedelta(hours=1))


def test_the_canary_task_is_sent_to_the_broker(settings, db):
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        dispatch.send_canary()
    send.assert_called_once_with(canary.canary.name)


def test_with_nothing_due_it_succeeds(submitted):
    canary.canary()
    assert succeeded()


def test_it_probes_a_real_claim_and_leaves_no_trace_of_it(approved):
    before = (list(Job.objects.values()), JobRun.objects.count(), AuditEvent.objects.count())
    with mock.patch.object(claims, "claim_this", wraps=claims.claim_this) as tried:
        canary.canary()
    assert succeeded()
    tried.assert_called_once_with(job(approved).pk, "canary")
    assert (list(Job.objects.values()), JobRun.objects.count(), AuditEvent.objects.count()) == before


@pytest.mark.parametrize(("module", "name"), [(claims, "claim_this"), (claim_sql, "take")])
def test_it_fails_when_claims_raise_though_nothing_is_due(submitted, module, name):
    with mock.patch.object(module, name, side_effect=ValueError), pytest.raises(ValueError):
        canary.canary()
    assert not succeeded()


def test_it_fails_when_due_jobs_cannot_be_claimed(approved, caplog):
    with mock.patch.object(claims, "claim_this", return_value=None):
        canary.canary()
    assert not succeeded()
    assert "could be claimed" in caplog.text


def test_it_fails_when_the_lease_of_the_claimed_job_cannot_be_renewed(approved):
    with mock.patch.object(canary, "renew_lease", return_value=False):
        canary.canary()
    assert not succeeded()


def test_it_succeeds_in_spite_of_one_bad_job(approved):
    claim = claims.claim_this

    def all_but_one(job_id, worker):
        if job_id == job(approved).pk:
            raise ValueError("bad row")
        return claim(job_id, worker)

    with mock.patch.object(claims, "claim_this", side_effect=all_but_one):
        canary.canary()
    assert succeeded()


def test_it_succeeds_when_another_worker_claims_the_job_meanwhile(approved):
    with mock.patch.object(poller, "due", side_effect=[[job(approved, "video_scripts").pk], []]):
        canary.canary()
    assert succeeded()


def test_it_probes_no_job_of_a_client_at_its_cap(world, settings):
    settings.JOB_CLIENT_RUNNING = 1
    claims.claim(approved_plan(world, STRATEGY)[0].pk)
    canary.canary()
    assert succeeded()


# -- without the broker ----------------------------------------------------------------------------


def test_an_idle_worker_thread_records_a_success_while_the_broker_is_quiet_and_the_broker_stays_quiet(submitted, quiet):
    worker_thread.WorkerThread("worker@here").look()
    assert succeeded(turns.POLL)
    assert poller.broker_is_quiet()


def test_the_worker_thread_records_a_success_once_every_half_minute(submitted, quiet):
    worker = worker_thread.WorkerThread("worker@here")
    with mock.patch.object(worker_thread, "record_success", wraps=record_success) as recording:
        worker.look()
        worker.look()
        PeriodicRun.objects.filter(pk=turns.POLL).update(at=timezone.now() - timedelta(seconds=31))
        worker.look()
    assert recording.call_count == 2


def test_the_worker_thread_records_nothing_while_messages_come_through(submitted):
    turns.record(turns.CANARY)
    worker_thread.WorkerThread("worker@here").look()
    assert not succeeded(turns.POLL)


def test_the_worker_thread_records_a_success_while_a_poller_runs_a_long_job(approved, quiet):
    with mock.patch.object(subprocess, "Popen") as started:
        started.return_value.poll.return_value = None
        worker = worker_thread.WorkerThread("worker@here")
        worker.look()
        assert not succeeded(turns.POLL)
        worker.look()
    assert succeeded(turns.POLL)


def test_the_worker_thread_records_nothing_when_work_is_due_and_pollers_end_at_once(approved, quiet):
    with mock.patch.object(subprocess, "Popen") as started:
        started.return_value.poll.return_value = 1
        worker = worker_thread.WorkerThread("worker@here")
        worker.look()
        worker.look()
    assert started.call_count == 2
    assert not succeeded(turns.POLL)


def test_a_poller_that_did_something_records_it(approved, quiet):
    call_command("poll", "worker@here")
    assert succeeded(turns.POLL)
