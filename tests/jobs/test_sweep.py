"""The sweep: whose turn it is, what it finds, what it costs, and who calls it."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest
from celery import current_app
from django.utils import timezone

from accounts.models import AuditEvent
from artifacts.services import revoke_approval
from clients.models import Engagement
from jobs import beats, bell, claims, drift, executors, polling, runner, sweep, tasks
from jobs.models import Beat, GenerationPlan, Job
from tests.bench.counting import counted
from tests.jobs.scenes import STRATEGY, approved_plan, job


def test_of_two_sweepers_the_second_walks_away(approved):
    assert beats.take_turn(beats.SWEEP, 60)
    claimed = claims.claim(job(approved).pk)
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert sweep.sweep().reclaimed == 0


def test_the_turn_of_a_dead_sweeper_runs_out(approved):
    assert beats.take_turn(beats.SWEEP, -1)
    assert beats.take_turn(beats.SWEEP, 60)


def test_a_pass_leaves_its_time_its_length_and_its_counts(approved):
    sweep.sweep()
    row = Beat.objects.get(pk=beats.SWEEP)
    assert row.counts == {"reclaimed": 0, "given_up": 0, "moved": 0, "rung": 0}
    assert row.turn_until is None
    assert beats.age(beats.SWEEP) < 60


def test_a_duty_that_was_never_done_has_no_age(db):
    assert beats.age(beats.SWEEP) is None


def test_a_long_pass_keeps_its_turn(approved, settings):
    settings.JOB_SWEEP_TURN_SECONDS = 0
    with mock.patch.object(beats, "keep_turn", wraps=beats.keep_turn) as kept:
        assert list(sweep._in_turn([1, 2])) == [1, 2]
    assert kept.called


def test_a_sweep_over_plans_in_step_takes_no_lock_and_costs_the_same_for_one_as_for_many(world):
    def cost():
        with mock.patch.object(sweep, "lock_engagement") as lock, counted() as tally:
            sweep.sweep_now(sweep.SweepReport())
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
    assert drift.out_of_step() == [approved.engagement.plan.pk]
    sweep.sweep()
    assert drift.out_of_step() == []


def test_the_sweep_finds_a_ready_job_whose_gate_has_shut(approved):
    with mock.patch("jobs.receivers.promote"):
        revoke_approval(approved.engagement.artifacts.get(type="intake"), by=approved.manager, reason="Not yet.")
    assert drift.out_of_step() == [approved.engagement.plan.pk]


def test_a_plan_that_waits_for_an_approval_is_in_step(submitted):
    assert drift.out_of_step() == []


def test_a_celery_beat_would_sweep_too(settings, approved):
    entry = settings.CELERY_BEAT_SCHEDULE["sweep"]
    expired = claims.claim(job(approved).pk)
    Job.objects.filter(pk=expired.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert entry["task"] == tasks.sweep_once.name in current_app.tasks
    tasks.sweep_once()
    assert job(approved).status == "ready"


# -- ringing again ---------------------------------------------------------------------------------


def rung(settings, waiting):
    """How many bells a sweep rings while so many messages wait in the broker."""
    settings.JOB_BELL = True
    with mock.patch.object(sweep, "unread", return_value=waiting), mock.patch.object(bell, "send") as send:
        return sweep.ring_again(), send.call_count


def test_a_sweep_rings_for_ready_jobs_that_nobody_heard_of(approved, settings):
    assert rung(settings, 0) == (2, 2)


def test_a_sweep_adds_no_message_to_a_queue_that_is_long_already(approved, settings):
    """Otherwise, where workers are slower than the sweep, messages for finished jobs would bury the ready ones."""
    assert rung(settings, sweep.RING_AT_MOST) == (0, 0)
    assert rung(settings, sweep.RING_AT_MOST - 1) == (1, 1)


def test_a_broker_that_does_not_say_how_many_wait_counts_as_empty(settings):
    with mock.patch.object(bell.current_app, "connection_for_write", side_effect=OSError("gone")):
        assert bell.unread() == 0


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
    settings.JOB_BELL = True
    client = approved.engagement.client_id
    for due in (2, 0):
        with mock.patch.object(bell, "ring") as ring:
            bell.ring_next(client)
        assert (len(polling.unheard()), rung(settings, 0)[0], len(list(ring.call_args.args[0]))) == (due, due, due // 2)
        table.objects.update(**change)
        Job.objects.update(dispatched_at=None)


# -- the trail -------------------------------------------------------------------------------------


def trail(world, type="positioning"):
    events = AuditEvent.objects.filter(object_type="job", object_id=job(world, type).pk).order_by("pk")
    return [(e.action, e.from_state, e.to_state, e.reason) for e in events]


def test_every_move_of_a_job_leaves_an_event_and_every_claim_a_run(approved):
    claimed = claims.claim(job(approved).pk, "w1@here")
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    sweep.sweep()
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
    claimed = claims.claim(job(approved).pk)
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
    sweep.sweep()
    assert trail(approved)[-1] == ("job.end", "running", "failed", "lease_lost")
    assert ("job.move", "pending", "blocked", "") in trail(approved, "video_scripts")
