"""Two workers and one job: on a real PostgreSQL, each with its negative control, the guard switched off."""

from __future__ import annotations

import time
from datetime import timedelta
from unittest import mock

import pytest
from django.db import connection  # noqa: F401 - the skip condition names it
from django.utils import timezone

from artifacts.services import approve_artifact
from intake.services import submit_intake
from jobs.engine import claim_sql, claims, completion, runner
from jobs.models import Job
from jobs.recovery.reconciler import sweep
from jobs.types import OwnershipLost
from tests.builders import brief, make_world, present
from tests.concurrency.races import Meeting, kinds, needs_postgres, race
from tests.jobs.scenes import approved_plan

pytestmark = [pytest.mark.postgres, needs_postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def ready_job(transactional_db):
    world = make_world()
    intake = submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    approve_artifact(intake, by=world.manager)
    return world.engagement.plan.jobs.get()


@pytest.fixture
def meeting(monkeypatch):
    return Meeting(monkeypatch)


def two_claims(job, meeting):
    """Both have read that the job is ready before either takes it."""
    meeting.before("jobs.engine.claims.take")
    return race(lambda: claims.claim(job.pk, "one"), lambda: claims.claim(job.pk, "two"))


def without_the_turn(monkeypatch):
    monkeypatch.setattr(claims, "pick_candidate", lambda job_id: job_id)


def test_of_two_workers_one_owns_the_job_and_the_other_walks_away(ready_job, meeting):
    assert kinds(two_claims(ready_job, meeting)) == ["Claim", "NoneType"]
    assert ready_job.runs.count() == 1


def test_without_the_condition_both_would_start_and_only_the_database_stops_the_second(ready_job, meeting, monkeypatch):
    monkeypatch.setattr(claim_sql, "CONDITIONS", "TRUE")
    without_the_turn(monkeypatch)
    assert kinds(two_claims(ready_job, meeting)) == ["Claim", "IntegrityError"]


def test_of_eight_workers_with_the_same_message_one_runs_the_job(ready_job):
    outcomes = race(*[lambda n=n: runner.run(ready_job.pk, f"worker-{n}") for n in range(8)])
    assert outcomes.count(True) == 1
    ready_job.refresh_from_db()
    assert (ready_job.status, ready_job.attempts, ready_job.runs.count()) == ("completed", 1, 1)


def test_two_hints_that_would_serve_the_same_client_with_fewer_running_both_find_work(transactional_db, meeting):
    """One takes its only job; the other one sees that and takes the job that its hint names."""
    world = make_world()
    busy = approved_plan(world, ["positioning", "icp_definition", "messaging_framework"])
    (idle,) = approved_plan(world, ["positioning"], world.other_engagement)
    claims.claim(busy[0].pk)
    meeting.before("jobs.engine.claims.take")
    found = race(*[lambda job=job: claims.claim(job.pk) for job in busy[1:]])
    taken = sorted(claim.job_id for claim in found)
    assert taken[1] == idle.pk
    assert taken[0] in {job.pk for job in busy[1:]}


def answer_and_sweep(job, meeting):
    """A worker answers late, at the moment when the sweep takes its job back."""
    claimed = present(claims.claim(job.pk, "late"))
    output = runner._execute(claimed)
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    meeting.before("jobs.engine.completion.hold_engagement")
    meeting.before("jobs.recovery.reconciler.lock_engagement")
    return race(lambda: completion.complete(claimed, output), lambda: sweep())


def test_an_answer_and_a_sweep_never_both_win(ready_job, meeting):
    answered, swept = answer_and_sweep(ready_job, meeting)
    ready_job.refresh_from_db()
    if isinstance(answered, OwnershipLost):
        assert (ready_job.status, swept.reclaimed) == ("ready", 1)
    else:
        assert (ready_job.status, swept.reclaimed) == ("completed", 0)


def test_without_the_fence_a_job_taken_back_is_answered_all_the_same(ready_job):
    claimed = present(claims.claim(ready_job.pk, "late"))
    output = runner._execute(claimed)
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    sweep()
    with mock.patch.object(completion, "_check_token", return_value=True):
        completion.complete(claimed, output)
    assert ready_job.runs.filter(current=True).exists()


def test_two_sweeps_at_once_take_a_job_back_once(ready_job):
    claims.claim(ready_job.pk, "dead")
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    reports = race(sweep, sweep)
    assert sum(report.reclaimed for report in reports) == 1


def claims_at_once(world, settings):
    """Eight jobs of one client, eight workers, one slot."""
    settings.JOB_CLIENT_RUNNING = 1
    ids = list(Job.objects.filter(status="ready").values_list("pk", flat=True))
    outcomes = race(*[lambda pk=pk: claims.claim(pk, f"worker-{pk}") for pk in ids])
    assert not [o for o in outcomes if isinstance(o, Exception)]
    return sum(outcome is not None for outcome in outcomes)


@pytest.fixture
def six_ready(transactional_db):
    world = make_world()
    types = ["positioning", "icp_definition", "messaging_framework", "content_pillars", "platform_strategy"]
    approve_artifact(submit_intake(world.engagement, brief(), types, by=world.operator), by=world.manager)
    return world


def test_claims_at_the_same_moment_do_not_slip_past_the_clients_cap(six_ready, settings):
    assert claims_at_once(six_ready, settings) == 1


def test_without_the_clients_turn_they_would(six_ready, settings, monkeypatch, meeting):
    without_the_turn(monkeypatch)
    meeting.before("jobs.engine.claims.take")
    meeting.patience = 10
    ids = list(Job.objects.filter(status="ready").values_list("pk", flat=True)[:2])
    settings.JOB_CLIENT_RUNNING = 1
    original = claims._pinned_inputs

    def slowly(job):
        time.sleep(0.3)
        return original(job)

    monkeypatch.setattr(claims, "_pinned_inputs", slowly)
    assert kinds(race(*[lambda pk=pk: claims.claim(pk, f"w{pk}") for pk in ids])) == ["Claim", "Claim"]
