"""The reconciler: one sweep at a time, what a sweep repairs, what it costs, and what calls it."""

from __future__ import annotations

import signal
import threading
import time
from datetime import timedelta
from unittest import mock

import pytest
from celery import current_app
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone

from accounts.models import AuditEvent
from artifacts.services import lock_engagement, revoke_approval
from clients.models import Engagement
from jobs import tasks
from jobs.engine import claims, executors, runner
from jobs.management.commands import sweep as scheduler
from jobs.models import GenerationPlan, Job, PeriodicRun
from jobs.queue import dispatch, drift, fair_share, turns
from jobs.recovery import poller, reconciler
from tests.bench.counting import counted
from tests.builders import present
from tests.jobs.scenes import STRATEGY, approved_plan, job


def test_of_two_sweepers_one_gets_the_lease(approved):
    assert turns.acquire(turns.SWEEP, 60)
    claimed = present(claims.claim(job(approved).pk))
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert reconciler.sweep().reclaimed == 0


def test_the_lease_of_a_dead_sweeper_expires(approved):
    assert turns.acquire(turns.SWEEP, -1)
    assert turns.acquire(turns.SWEEP, 60)


def test_an_expired_lease_changes_nothing_for_its_next_owner(db):
    """A frozen sweeper wakes up and renews, ends and releases a lease that expired long ago."""
    late = present(turns.acquire(turns.SWEEP, 0.05))
    time.sleep(0.1)
    assert turns.acquire(turns.SWEEP, 60)
    theirs = PeriodicRun.objects.get(pk=turns.SWEEP).turn_until
    for wake_up in (late.renew, late.end, late.release):
        wake_up()
        row = PeriodicRun.objects.get(pk=turns.SWEEP)
        assert (row.turn_until, row.at) == (theirs, None)


def test_a_renewed_lease_can_be_ended_by_its_owner(db):
    turn = present(turns.acquire(turns.SWEEP, 0.01))
    time.sleep(0.02)
    turn.renew()
    turn.end()
    row = PeriodicRun.objects.get(pk=turns.SWEEP)
    assert (row.turn_until, row.at is None) == (None, False)


def test_a_sweep_records_its_time_its_length_and_its_counts(approved):
    reconciler.sweep()
    row = PeriodicRun.objects.get(pk=turns.SWEEP)
    assert row.counts == {"reclaimed": 0, "given_up": 0, "moved": 0, "rung": 0, "failed": 0}
    assert row.turn_until is None
    assert present(turns.age(turns.SWEEP)) < 60


def test_a_periodic_task_that_never_ran_has_no_age(db):
    assert turns.age(turns.SWEEP) is None


def test_a_long_sweep_renews_its_lease(approved):
    turn = present(turns.acquire(turns.SWEEP, 60))
    turn._renewed_at -= 30
    before = present(PeriodicRun.objects.get(pk=turns.SWEEP).turn_until)
    Job.objects.filter(type="positioning").update(status="pending")
    reconciler.sweep_now(reconciler.SweepReport(), turn)
    assert present(PeriodicRun.objects.get(pk=turns.SWEEP).turn_until) > before


def test_a_sweep_over_plans_without_drift_takes_no_lock_and_costs_the_same_for_one_as_for_many(world):
    def cost():
        with mock.patch.object(reconciler, "lock_engagement") as lock, counted() as tally:
            reconciler.sweep_now(reconciler.SweepReport())
        assert not lock.called
        return tally.statements

    approved_plan(world, STRATEGY)
    one = cost()
    for number in range(3):
        engagement = Engagement.objects.create(client=world.engagement.client, name=f"More {number}")
        approved_plan(world, STRATEGY, engagement)
    assert cost() == one


WRONG = [
    {"positioning": "pending"},
    {"video_scripts": "ready"},
    {"positioning": "blocked"},
    {"positioning": "failed"},
    {"positioning": "completed", "icp_definition": "completed", "video_scripts": "completed"},
]


@pytest.mark.parametrize("states", WRONG, ids=str)
def test_a_sweep_finds_every_plan_that_drifted(approved, states):
    for type_, status in states.items():
        Job.objects.filter(type=type_).update(status=status)
    assert drift.plans_to_reconcile() == [approved.engagement.plan.pk]
    reconciler.sweep()
    assert drift.plans_to_reconcile() == []


def test_a_sweep_finds_a_ready_job_behind_a_closed_gate(approved):
    with mock.patch("jobs.receivers.promote"):
        revoke_approval(approved.engagement.artifacts.get(type="intake"), by=approved.manager, reason="Not yet.")
    assert drift.plans_to_reconcile() == [approved.engagement.plan.pk]


def test_a_plan_that_waits_for_an_approval_has_not_drifted(submitted):
    assert drift.plans_to_reconcile() == []


def test_a_celery_beat_would_sweep_too(settings, approved):
    entry = settings.CELERY_BEAT_SCHEDULE["sweep"]
    expired = present(claims.claim(job(approved).pk))
    Job.objects.filter(pk=expired.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert entry["task"] == tasks.sweep_once.name in current_app.tasks
    tasks.sweep_once()
    assert job(approved).status == "ready"


# -- redispatch ------------------------------------------------------------------------------------


def dispatched(settings, waiting):
    """How many jobs a sweep dispatches while so many messages wait in the broker."""
    settings.JOB_DISPATCH = True
    with (
        mock.patch.object(reconciler, "queue_depth", return_value=waiting),
        mock.patch.object(dispatch, "send") as send,
    ):
        return reconciler.redispatch(), send.call_count


def test_a_sweep_dispatches_ready_jobs_that_have_no_message(approved, settings):
    assert dispatched(settings, 0) == (2, 2)


def test_a_sweep_adds_no_message_to_a_long_queue(approved, settings):
    """Otherwise, where workers are slower than the sweep, messages for finished jobs would bury the ready ones."""
    assert dispatched(settings, reconciler.DISPATCH_AT_MOST) == (0, 0)
    assert dispatched(settings, reconciler.DISPATCH_AT_MOST - 1) == (1, 1)


def test_a_broker_that_does_not_answer_counts_as_empty(settings):
    with mock.patch.object(current_app, "connection_for_write", side_effect=OSError("gone")):
        assert dispatch.queue_depth() == 0


def calls_of(settings, act):
    """The jobs that are dispatched, in order, while no message waits in the broker."""
    settings.JOB_DISPATCH = True
    with mock.patch.object(reconciler, "queue_depth", return_value=0), mock.patch.object(dispatch, "send") as send:
        act()
    return [call.args[1] for call in send.call_args_list]


def test_jobs_never_dispatched_come_first(approved, settings):
    """On PostgreSQL NULLs sort last otherwise, and a backlog that is dispatched again and again would hide them."""
    told = job(approved, "positioning")
    Job.objects.filter(pk=told.pk).update(dispatched_at=timezone.now() - timedelta(hours=1))
    assert calls_of(settings, reconciler.redispatch) == [job(approved, "icp_definition").pk, told.pk]


def test_redispatch_goes_round_robin_over_the_clients(world, settings, monkeypatch):
    first, second = approved_plan(world, STRATEGY), approved_plan(world, STRATEGY[:2], world.other_engagement)
    claims.claim(first[0].pk)
    Job.objects.filter(pk__in=[one.pk for one in second]).update(priority=99)
    monkeypatch.setattr(reconciler, "DISPATCH_AT_MOST", 3)
    assert calls_of(settings, reconciler.redispatch) == [second[0].pk, first[1].pk, second[1].pk]


def test_a_client_at_its_cap_is_not_dispatched(world, settings):
    settings.JOB_CLIENT_RUNNING = 1
    jobs, others = approved_plan(world, STRATEGY), approved_plan(world, STRATEGY[:1], world.other_engagement)
    claims.claim(jobs[0].pk)
    assert calls_of(settings, reconciler.redispatch) == [others[0].pk]
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == []


@pytest.fixture
def exports(world, settings):
    """Four jobs of one client that are ready, the first two of them exports; one export runs, and two may."""
    settings.JOB_CLIENT_EXPORTS = 2
    jobs = approved_plan(world, STRATEGY)
    Job.objects.filter(pk__in=[one.pk for one in jobs[:3]]).update(module="delivery")
    Job.objects.filter(pk=jobs[5].pk).update(status="pending")
    Job.objects.filter(pk=jobs[0].pk).update(status="running", lease_until=timezone.now() + timedelta(minutes=1))
    return jobs[1:5]


def test_a_client_with_its_exports_at_their_cap_gets_its_other_jobs_dispatched(world, exports, settings):
    settings.JOB_CLIENT_EXPORTS = 1
    expected = [one.pk for one in exports[2:]]
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == expected
    Job.objects.update(dispatched_at=None)
    assert calls_of(settings, reconciler.redispatch) == expected
    assert poller.due() == expected


def test_a_freed_slot_dispatches_one_job_a_slot_and_one_export_an_export_slot(world, exports, settings):
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == [
        exports[0].pk, exports[2].pk, exports[3].pk,
    ]  # fmt: skip


def test_a_freed_slot_is_not_spent_on_a_job_that_was_dispatched(world, settings):
    settings.JOB_CLIENT_RUNNING = 2
    jobs = approved_plan(world, STRATEGY)
    claims.claim(jobs[0].pk)
    Job.objects.filter(pk=jobs[1].pk).update(dispatched_at=timezone.now())
    Job.objects.filter(pk=jobs[3].pk).update(ready_at=timezone.now() - timedelta(hours=1), priority=jobs[2].priority)
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == [jobs[3].pk]


def test_dispatching_costs_the_same_for_one_client_as_for_many(world, settings):
    settings.JOB_DISPATCH = True

    def cost():
        Job.objects.update(dispatched_at=None)
        with (
            mock.patch.object(reconciler, "queue_depth", return_value=0),
            mock.patch.object(dispatch, "send"),
            counted() as tally,
        ):
            reconciler.redispatch()
            dispatch.dispatch_next(world.engagement.client_id)
        return tally.statements

    approved_plan(world, STRATEGY)
    one = cost()
    approved_plan(world, STRATEGY, world.other_engagement)
    assert cost() == one


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (GenerationPlan, {"paused": True}),
        (Job, {"run_after": timezone.now() + timedelta(days=1)}),
        (Job, {"status": "pending"}),
    ],
)
def test_sweep_poller_and_dispatch_leave_alone_what_is_not_due(approved, settings, table, change):
    """A plan's two ready jobs, until something holds them back."""
    for due in (2, 0):
        next_ones = fair_share.next_for_client(approved.engagement.client_id)
        assert (len(poller.due()), dispatched(settings, 0)[0], len(next_ones)) == (due, due, due)
        table.objects.update(**change)
        Job.objects.update(dispatched_at=None)


# -- one bad row -----------------------------------------------------------------------------------


@pytest.fixture
def two(world):
    """Two clients, each with a job whose lease expired and a job that was not promoted."""
    plans = [approved_plan(world, STRATEGY[:2], e) for e in (world.engagement, world.other_engagement)]
    for jobs in plans:
        claims.claim(jobs[0].pk)
    Job.objects.filter(status="running").update(lease_until=timezone.now() - timedelta(seconds=1))
    Job.objects.filter(status="ready").update(status="pending")
    return plans


def failing_first(name, error):
    """The sweep's function of that name raises at its first call, after that it does its work."""
    return mock.patch.object(reconciler, name, side_effect=[error, mock.DEFAULT], wraps=getattr(reconciler, name))


TROUBLES = [ValueError("bad row"), OperationalError("database is locked"), KeyError("gone")]


@pytest.mark.parametrize("error", TROUBLES, ids=lambda error: type(error).__name__)
def test_a_job_that_cannot_be_reclaimed_stops_no_other_and_is_logged_with_its_traceback(two, error, caplog):
    with failing_first("record_requeue", error):
        report = reconciler.sweep()
    assert (report.reclaimed, report.failed, report.moved) == (1, 1, 2)
    assert [Job.objects.get(pk=jobs[0].pk).status for jobs in two] == ["running", "ready"]
    assert caplog.records[0].exc_info[1] is error


@pytest.mark.parametrize("error", TROUBLES, ids=lambda error: type(error).__name__)
def test_a_plan_that_cannot_be_recomputed_stops_no_other(two, error):
    with failing_first("promote", error):
        report = reconciler.sweep()
    assert (report.reclaimed, report.moved, report.failed) == (2, 1, 1)


def test_a_hook_that_raises_stops_no_other(approved):
    done = []
    with mock.patch.object(reconciler, "_hooks", [lambda: 1 / 0, lambda: done.append("second")]):
        assert reconciler.sweep().failed == 1
    assert done == ["second"]


def test_a_sweep_that_reached_its_end_is_recorded_though_a_row_failed(two):
    with failing_first("record_requeue", ValueError()):
        reconciler.sweep()
    assert present(turns.age(turns.SWEEP)) < 60
    assert PeriodicRun.objects.get(pk=turns.SWEEP).counts["failed"] == 1


def test_a_sweep_that_broke_off_is_not_recorded_and_releases_its_lease(approved):
    """Otherwise health would stay green while no sweep reaches its end."""
    with mock.patch.object(reconciler, "plans_to_reconcile", side_effect=ValueError), pytest.raises(ValueError):
        reconciler.sweep()
    assert turns.age(turns.SWEEP) is None
    assert turns.acquire(turns.SWEEP, 60)


def test_without_the_database_a_sweep_ends_at_once_and_does_not_fail_row_by_row(two):
    gone = mock.patch.object(connection, "is_usable", return_value=False)
    with gone, failing_first("record_requeue", OperationalError("server closed")), pytest.raises(OperationalError):
        reconciler.sweep()


def test_the_scheduler_sweeps_again_whatever_the_last_sweep_met():
    stop = mock.Mock(**{"is_set.side_effect": [False, False, True]})
    with (
        mock.patch.object(threading, "Event", return_value=stop),
        mock.patch.object(scheduler, "PeriodicRunner"),
        mock.patch.object(scheduler, "close_old_connections"),
        mock.patch.object(scheduler, "sweep", side_effect=[ValueError, None]) as swept,
        mock.patch.object(signal, "signal"),
    ):
        call_command("sweep")
    assert swept.call_count == 2


# -- changes before the lock -----------------------------------------------------------------------


def paused_meanwhile(engagement):
    """Somebody pauses the plan after the sweep found it and before the sweep locks it."""
    GenerationPlan.objects.update(paused=True)
    return lock_engagement(engagement)


def test_a_plan_that_was_paused_meanwhile_releases_nothing(approved):
    Job.objects.filter(type="positioning").update(status="pending")
    with mock.patch.object(reconciler, "lock_engagement", paused_meanwhile):
        reconciler.sweep()
    assert job(approved).status == "pending"


def test_the_plan_of_a_job_that_is_given_up_is_read_under_the_lock_too(approved, settings):
    settings.JOB_MAX_ATTEMPTS = 1
    claims.claim(job(approved, "icp_definition").pk)
    Job.objects.filter(status="running").update(lease_until=timezone.now() - timedelta(seconds=1))
    with (
        mock.patch.object(reconciler, "lock_engagement", paused_meanwhile),
        mock.patch.object(reconciler, "plans_to_reconcile", return_value=[]),
    ):
        assert reconciler.sweep().given_up == 1
    assert job(approved).status == "pending"


# -- audit -----------------------------------------------------------------------------------------


def trail(world, type="positioning"):
    events = AuditEvent.objects.filter(object_type="job", object_id=job(world, type).pk).order_by("pk")
    return [(e.action, e.from_state, e.to_state, e.reason) for e in events]


def test_every_change_of_state_leaves_an_event_and_every_claim_a_run(approved):
    claimed = present(claims.claim(job(approved).pk, "w1@here"))
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    reconciler.sweep()
    with (
        mock.patch.object(runner, "asked_to_stop", return_value=True),
        mock.patch.dict(executors._executors, {"strategy": mock.Mock(side_effect=SystemExit)}),
        pytest.raises(SystemExit),
    ):
        runner.run(job(approved).pk)
    with mock.patch.dict(executors._executors, {"strategy": mock.Mock(side_effect=OSError("disk"))}):
        runner.run(job(approved).pk)
    assert trail(approved) == [
        ("job.move", "pending", "ready", ""),
        ("job.return", "running", "ready", "lease_lost"),
        ("job.return", "running", "ready", "given_back"),
        ("job.return", "running", "ready", "error:OSError"),
    ]
    assert job(approved).runs.count() == 3


def test_the_failure_of_a_job_that_lost_its_last_lease_is_audited_too(approved, settings):
    settings.JOB_MAX_ATTEMPTS = 1
    claimed = present(claims.claim(job(approved).pk))
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    reconciler.sweep()
    assert trail(approved)[-1] == ("job.end", "running", "failed", "lease_lost")
    assert ("job.move", "pending", "blocked", "") in trail(approved, "video_scripts")
