"""The sweep: whose turn it is, what it finds, what it costs, and who calls it."""

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


def test_of_two_sweepers_the_second_walks_away(approved):
    assert turns.acquire(turns.SWEEP, 60)
    claimed = present(claims.claim(job(approved).pk))
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert reconciler.sweep().reclaimed == 0


def test_the_turn_of_a_dead_sweeper_runs_out(approved):
    assert turns.acquire(turns.SWEEP, -1)
    assert turns.acquire(turns.SWEEP, 60)


def test_who_ended_late_leaves_the_turn_of_the_next_one_alone(db):
    """A sweeper that was frozen wakes up, keeps, ends and gives up a turn that ran out long ago."""
    late = present(turns.acquire(turns.SWEEP, 0.05))
    time.sleep(0.1)
    assert turns.acquire(turns.SWEEP, 60)
    theirs = PeriodicRun.objects.get(pk=turns.SWEEP).turn_until
    for wake_up in (late.renew, late.end, late.release):
        wake_up()
        row = PeriodicRun.objects.get(pk=turns.SWEEP)
        assert (row.turn_until, row.at) == (theirs, None)


def test_a_turn_that_was_kept_is_still_ones_own_to_end(db):
    turn = present(turns.acquire(turns.SWEEP, 0.01))
    time.sleep(0.02)
    turn.renew()
    turn.end()
    row = PeriodicRun.objects.get(pk=turns.SWEEP)
    assert (row.turn_until, row.at is None) == (None, False)


def test_a_pass_leaves_its_time_its_length_and_its_counts(approved):
    reconciler.sweep()
    row = PeriodicRun.objects.get(pk=turns.SWEEP)
    assert row.counts == {"reclaimed": 0, "given_up": 0, "moved": 0, "rung": 0, "failed": 0}
    assert row.turn_until is None
    assert present(turns.age(turns.SWEEP)) < 60


def test_a_duty_that_was_never_done_has_no_age(db):
    assert turns.age(turns.SWEEP) is None


def test_a_long_pass_keeps_its_turn(approved):
    turn = present(turns.acquire(turns.SWEEP, 60))
    turn._renewed_at -= 30
    before = present(PeriodicRun.objects.get(pk=turns.SWEEP).turn_until)
    Job.objects.filter(type="positioning").update(status="pending")
    reconciler.sweep_now(reconciler.SweepReport(), turn)
    assert present(PeriodicRun.objects.get(pk=turns.SWEEP).turn_until) > before


def test_a_sweep_over_plans_in_step_takes_no_lock_and_costs_the_same_for_one_as_for_many(world):
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
def test_the_sweep_finds_every_plan_that_is_out_of_step(approved, states):
    for type_, status in states.items():
        Job.objects.filter(type=type_).update(status=status)
    assert drift.plans_to_reconcile() == [approved.engagement.plan.pk]
    reconciler.sweep()
    assert drift.plans_to_reconcile() == []


def test_the_sweep_finds_a_ready_job_whose_gate_has_shut(approved):
    with mock.patch("jobs.receivers.promote"):
        revoke_approval(approved.engagement.artifacts.get(type="intake"), by=approved.manager, reason="Not yet.")
    assert drift.plans_to_reconcile() == [approved.engagement.plan.pk]


def test_a_plan_that_waits_for_an_approval_is_in_step(submitted):
    assert drift.plans_to_reconcile() == []


def test_a_celery_beat_would_sweep_too(settings, approved):
    entry = settings.CELERY_BEAT_SCHEDULE["sweep"]
    expired = present(claims.claim(job(approved).pk))
    Job.objects.filter(pk=expired.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert entry["task"] == tasks.sweep_once.name in current_app.tasks
    tasks.sweep_once()
    assert job(approved).status == "ready"


# -- ringing again ---------------------------------------------------------------------------------


def rung(settings, waiting):
    """How many bells a sweep rings while so many messages wait in the broker."""
    settings.JOB_DISPATCH = True
    with (
        mock.patch.object(reconciler, "queue_depth", return_value=waiting),
        mock.patch.object(dispatch, "send") as send,
    ):
        return reconciler.redispatch(), send.call_count


def test_a_sweep_rings_for_ready_jobs_that_nobody_heard_of(approved, settings):
    assert rung(settings, 0) == (2, 2)


def test_a_sweep_adds_no_message_to_a_queue_that_is_long_already(approved, settings):
    """Otherwise, where workers are slower than the sweep, messages for finished jobs would bury the ready ones."""
    assert rung(settings, reconciler.DISPATCH_AT_MOST) == (0, 0)
    assert rung(settings, reconciler.DISPATCH_AT_MOST - 1) == (1, 1)


def test_a_broker_that_does_not_say_how_many_wait_counts_as_empty(settings):
    with mock.patch.object(current_app, "connection_for_write", side_effect=OSError("gone")):
        assert dispatch.queue_depth() == 0


def calls_of(settings, ring):
    """The jobs that are rung for, in order, while no message waits in the broker."""
    settings.JOB_DISPATCH = True
    with mock.patch.object(reconciler, "queue_depth", return_value=0), mock.patch.object(dispatch, "send") as send:
        ring()
    return [call.args[1] for call in send.call_args_list]


def test_the_never_announced_are_rung_for_first(approved, settings):
    """Otherwise, on PostgreSQL, they come last, and a backlog that is rung for again and again hides them."""
    told = job(approved, "positioning")
    Job.objects.filter(pk=told.pk).update(dispatched_at=timezone.now() - timedelta(hours=1))
    assert calls_of(settings, reconciler.redispatch) == [job(approved, "icp_definition").pk, told.pk]


def test_the_places_of_a_sweep_go_round_the_clients(world, settings, monkeypatch):
    first, second = approved_plan(world, STRATEGY), approved_plan(world, STRATEGY[:2], world.other_engagement)
    claims.claim(first[0].pk)
    Job.objects.filter(pk__in=[one.pk for one in second]).update(priority=99)
    monkeypatch.setattr(reconciler, "DISPATCH_AT_MOST", 3)
    assert calls_of(settings, reconciler.redispatch) == [second[0].pk, first[1].pk, second[1].pk]


def test_nobody_rings_for_a_client_at_its_cap(world, settings):
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


def test_a_client_whose_exports_are_at_their_cap_is_rung_for_its_other_jobs(world, exports, settings):
    settings.JOB_CLIENT_EXPORTS = 1
    expected = [one.pk for one in exports[2:]]
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == expected
    Job.objects.update(dispatched_at=None)
    assert calls_of(settings, reconciler.redispatch) == expected
    assert poller.due() == expected


def test_a_slot_that_comes_free_is_rung_for_once_a_slot_and_once_an_export(world, exports, settings):
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == [
        exports[0].pk, exports[2].pk, exports[3].pk,
    ]  # fmt: skip


def test_a_slot_that_comes_free_is_not_spent_on_a_job_that_was_announced(world, settings):
    settings.JOB_CLIENT_RUNNING = 2
    jobs = approved_plan(world, STRATEGY)
    claims.claim(jobs[0].pk)
    Job.objects.filter(pk=jobs[1].pk).update(dispatched_at=timezone.now())
    Job.objects.filter(pk=jobs[3].pk).update(ready_at=timezone.now() - timedelta(hours=1), priority=jobs[2].priority)
    assert calls_of(settings, lambda: dispatch.dispatch_next(world.engagement.client_id)) == [jobs[3].pk]


def test_ringing_costs_the_same_for_one_client_as_for_many(world, settings):
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
def test_sweep_poll_and_bell_leave_alone_what_is_not_due(approved, settings, table, change):
    """A plan's two ready jobs, until something holds them back."""
    for due in (2, 0):
        next_ones = fair_share.next_for_client(approved.engagement.client_id)
        assert (len(poller.due()), rung(settings, 0)[0], len(next_ones)) == (due, due, due)
        table.objects.update(**change)
        Job.objects.update(dispatched_at=None)


# -- one bad row -----------------------------------------------------------------------------------


@pytest.fixture
def two(world):
    """Two clients, each with a job whose lease ran out and another one that nobody released."""
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
def test_a_job_that_cannot_be_taken_back_stops_no_other_and_is_logged_with_its_traceback(two, error, caplog):
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


def test_a_chore_that_raises_stops_no_other(approved):
    done = []
    with mock.patch.object(reconciler, "_hooks", [lambda: 1 / 0, lambda: done.append("second")]):
        assert reconciler.sweep().failed == 1
    assert done == ["second"]


def test_a_pass_that_went_to_its_end_is_whole_though_a_row_failed(two):
    with failing_first("record_requeue", ValueError()):
        reconciler.sweep()
    assert present(turns.age(turns.SWEEP)) < 60
    assert PeriodicRun.objects.get(pk=turns.SWEEP).counts["failed"] == 1


def test_a_pass_that_broke_off_leaves_no_time_and_its_turn_is_free(approved):
    """Otherwise health stays green while no pass comes to its end."""
    with mock.patch.object(reconciler, "plans_to_reconcile", side_effect=ValueError), pytest.raises(ValueError):
        reconciler.sweep()
    assert turns.age(turns.SWEEP) is None
    assert turns.acquire(turns.SWEEP, 60)


def test_without_the_database_the_pass_ends_at_once_and_does_not_fail_row_by_row(two):
    gone = mock.patch.object(connection, "is_usable", return_value=False)
    with gone, failing_first("record_requeue", OperationalError("server closed")), pytest.raises(OperationalError):
        reconciler.sweep()


def test_the_scheduler_makes_the_next_pass_whatever_the_last_one_met():
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


# -- what changed before the lock was had ----------------------------------------------------------


def paused_meanwhile(engagement):
    """Somebody pauses the plan after it was found and before the sweep has the lock."""
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


# -- the trail -------------------------------------------------------------------------------------


def trail(world, type="positioning"):
    events = AuditEvent.objects.filter(object_type="job", object_id=job(world, type).pk).order_by("pk")
    return [(e.action, e.from_state, e.to_state, e.reason) for e in events]


def test_every_move_of_a_job_leaves_an_event_and_every_claim_a_run(approved):
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


def test_the_failure_of_a_job_that_lost_its_last_lease_is_in_the_trail_too(approved, settings):
    settings.JOB_MAX_ATTEMPTS = 1
    claimed = present(claims.claim(job(approved).pk))
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    reconciler.sweep()
    assert trail(approved)[-1] == ("job.end", "running", "failed", "lease_lost")
    assert ("job.move", "pending", "blocked", "") in trail(approved, "video_scripts")
