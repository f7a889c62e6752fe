"""Fair shares: clients with fewer running jobs come first, and a freed slot is dispatched at once."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.models import AuditEvent
from clients.models import Engagement
from jobs.engine import claim_sql, claims, completion, runner
from jobs.models import Job
from jobs.queue import dispatch
from jobs.services import cancel_job
from tests.builders import present
from tests.jobs.scenes import STRATEGY, approved_plan


@pytest.mark.parametrize(
    "end", [completion.skip, lambda claim: completion.fail(claim, "no")], ids=["skipped", "failed"]
)
def test_a_freed_slot_dispatches_the_job_whose_message_found_no_slot(world, settings, end):
    settings.JOB_CLIENT_RUNNING = 1
    first, second, *_ = approved_plan(world, STRATEGY)
    Job.objects.update(dispatched_at=timezone.now())  # all of them have messages
    claimed = claims.claim(first.pk)
    assert claims.claim(second.pk) is None
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        end(claimed)
    assert mock.call(dispatch.TASK, second.pk) in send.call_args_list


def test_the_end_of_a_job_dispatches_nothing_while_every_ready_job_has_a_message(world, settings):
    first, *_ = approved_plan(world, STRATEGY)
    Job.objects.update(dispatched_at=timezone.now())
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        runner.run(first.pk)
    assert not send.called


def test_a_message_for_a_busy_client_claims_a_job_of_the_one_with_fewer_running_and_is_queued_again(world, settings):
    first, second, *_ = approved_plan(world, STRATEGY)
    (other,) = approved_plan(world, ["positioning"], world.other_engagement)
    claims.claim(first.pk)
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        served = present(claims.claim(second.pk))
    assert (served.job_id, send.call_args_list) == (other.pk, [mock.call(dispatch.TASK, second.pk)])
    assert present(claims.claim(second.pk)).job_id == second.pk  # both have one running now


def test_a_process_that_found_no_other_client_waiting_does_not_look_again_at_once(world, settings):
    settings.JOB_TURN_SECONDS = 60
    first, second, third, *_ = approved_plan(world, STRATEGY)
    assert [present(claims.claim(job.pk)).job_id for job in (first, second)] == [first.pk, second.pk]
    approved_plan(world, ["positioning"], world.other_engagement)
    assert present(claims.claim(third.pk)).job_id == third.pk
    claim_sql.FAIRNESS_PAUSE.reset()
    ready = present(Job.objects.filter(status="ready").first())
    assert present(claims.claim(ready.pk)).job_id not in (first.pk, second.pk, third.pk)


def test_the_pause_ends_by_its_clock_or_when_it_is_reset():
    now = [100.0]
    pause = claim_sql.FairnessPause(clock=lambda: now[0])
    assert not pause.is_on()
    pause.begin(1.0)
    assert pause.is_on()
    now[0] += 1.0
    assert not pause.is_on()
    pause.begin(1.0)
    pause.reset()
    assert not pause.is_on()


def test_a_job_of_another_client_is_audited_under_its_own_name(world):
    first, second, *_ = approved_plan(world, STRATEGY)
    (other,) = approved_plan(world, ["positioning"], world.other_engagement)
    claims.claim(first.pk)
    assert runner.run(second.pk)
    event = AuditEvent.objects.get(action="job.end")
    assert (event.object_id, event.request_id) == (other.pk, f"job-{other.pk}-1")


def test_a_plan_that_is_run_by_hand_runs_nobody_elses_jobs(world):
    first, *_ = approved_plan(world, STRATEGY)
    approved_plan(world, ["positioning"], world.other_engagement)
    claims.claim(first.pk)
    assert runner.run_ready(world.engagement.plan.pk) == 5
    assert world.other_engagement.plan.jobs.get().status == "ready"


def test_a_picked_job_that_cannot_be_claimed_holds_up_no_other_client(world):
    """Its gate closed under a ready job: no service does that, and the sweep repairs it."""
    first, second, *_ = approved_plan(world, STRATEGY)
    approved_plan(world, ["positioning"], world.other_engagement)
    claims.claim(first.pk)
    world.other_engagement.artifacts.update(status="revised", approved_by=None, approved_at=None)
    assert present(claims.claim(second.pk)).job_id == second.pk


def test_the_slot_of_a_cancelled_job_is_dispatched(world, settings):
    settings.JOB_CLIENT_RUNNING = 1
    first, second, *_ = approved_plan(world, STRATEGY)
    Job.objects.update(dispatched_at=timezone.now())
    claims.claim(first.pk)
    assert claims.claim(second.pk) is None
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        cancel_job(Job.objects.get(pk=first.pk), by=world.operator)
    assert mock.call(dispatch.TASK, second.pk) in send.call_args_list


@pytest.mark.parametrize(
    "held",
    [
        {"run_after": timezone.now() + timedelta(days=1)},
        {"attempts": 4},
        {"status": "pending"},
    ],
    ids=["in back-off", "used up", "waiting"],
)
def test_a_job_that_cannot_start_now_is_not_picked(world, held):
    first, second, *_ = approved_plan(world, STRATEGY)
    (other,) = approved_plan(world, ["positioning"], world.other_engagement)
    claims.claim(first.pk)
    Job.objects.filter(pk=other.pk).update(**held)
    assert present(claims.claim(second.pk)).job_id == second.pk


# -- what becomes ready is dispatched --------------------------------------------------------------


@pytest.mark.parametrize(("taken", "told"), [(6, 6), (2, 2), (0, 0)])
def test_only_accepted_messages_count_as_dispatched(world, settings, taken, told):
    settings.JOB_DISPATCH = True
    answers = [True] * taken + [False] * (6 - taken)
    with mock.patch.object(dispatch, "send", side_effect=answers) as send:
        jobs = approved_plan(world, STRATEGY)
    assert [call.args[1] for call in send.call_args_list] == [job.pk for job in jobs[: taken + 1]]
    assert Job.objects.exclude(dispatched_at=None).count() == told


def test_jobs_promoted_in_a_transaction_that_is_rolled_back_are_not_dispatched(world, settings):
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send") as send, transaction.atomic():
        approved_plan(world, STRATEGY)
        transaction.set_rollback(True)
    assert not send.called


# -- caps -----------------------------------------------------------------------------------------


def test_a_client_runs_at_most_four_jobs_at_once(world):
    jobs = approved_plan(world, STRATEGY)
    claimed = [claims.claim(job.pk) is not None for job in jobs]
    assert claimed == [True] * 4 + [False] * 2


def test_without_the_cap_all_six_would_run(world, settings):
    settings.JOB_CLIENT_RUNNING = 100
    assert all(claims.claim(job.pk) for job in approved_plan(world, STRATEGY))


def test_another_clients_jobs_do_not_count(world):
    for one in approved_plan(world, STRATEGY)[:4]:
        claims.claim(one.pk)
    other = approved_plan(world, ["positioning"], world.other_engagement)
    assert claims.claim(other[0].pk) is not None


def test_another_engagement_of_the_same_client_does_count(world):
    for one in approved_plan(world, STRATEGY)[:4]:
        claims.claim(one.pk)
    second = Engagement.objects.create(client=world.engagement.client, name="Second")
    assert claims.claim(approved_plan(world, ["positioning"], second)[0].pk) is None
