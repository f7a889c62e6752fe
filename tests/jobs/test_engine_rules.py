"""Caps, turns, the attendant in each worker, stopping, limits: what keeps the engine fair and alive."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.utils import timezone

from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from clients.models import Engagement
from intake.services import submit_intake
from jobs import attendant, beats, bell, claims, executors, runner, sweep
from jobs.executors import Output
from jobs.models import Beat, Job
from jobs.redaction import MAX_BYTES, redact
from jobs.services import build_plan, regenerate, retry_job
from tests.builders import brief

STRATEGY = [
    "positioning", "icp_definition", "messaging_framework", "content_pillars", "platform_strategy", "measurement_plan",
]  # fmt: skip


def job(world, type="positioning"):
    return world.engagement.plan.jobs.get(type=type)


def approved_plan(world, job_types, engagement=None):
    intake = submit_intake(engagement or world.engagement, brief(), job_types, by=world.operator)
    approve_artifact(intake, by=world.manager)
    return list(intake.engagement.plan.jobs.order_by("priority"))


def executing(execute, module="strategy"):
    return mock.patch.dict(executors._executors, {module: execute})


def raising(error):
    def execute(task):
        raise error

    return executing(execute)


def long_ago(name):
    Beat.objects.update_or_create(name=name, defaults={"at": timezone.now() - timedelta(hours=1)})


# -- fair shares -----------------------------------------------------------------------------------


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


def test_when_a_crowded_client_gets_a_slot_its_next_job_is_announced(world, settings):
    settings.JOB_CLIENT_RUNNING = 1
    jobs = approved_plan(world, STRATEGY)
    with mock.patch.object(runner, "ring_next", wraps=bell.ring_next) as announced:
        runner.run(jobs[0].pk)
    announced.assert_called_once_with(world.engagement.client_id)


def test_too_many_open_jobs_are_refused_with_a_sentence_and_nothing_is_written(world, settings):
    settings.JOB_CLIENT_OPEN = 3
    with pytest.raises(NotAllowed, match="Fen & Fallow has 0 open jobs; 6 more would pass the limit of 3"):
        submit_intake(world.engagement, brief(), STRATEGY, by=world.operator)
    assert not Job.objects.exists()


def test_the_limit_over_all_clients_counts_everybody(world, settings):
    settings.JOB_ALL_OPEN = 7
    approved_plan(world, STRATEGY)
    with pytest.raises(NotAllowed, match="All clients together have 6 open jobs"):
        build_plan(world.other_engagement, ["positioning", "icp_definition"], by=world.operator)


def test_running_again_counts_against_the_limit_too(world, settings):
    runner_jobs = approved_plan(world, ["positioning"])
    runner.run(runner_jobs[0].pk)
    settings.JOB_CLIENT_OPEN = 0
    with pytest.raises(NotAllowed, match="open jobs"):
        regenerate(world.engagement.artifacts.get(type="strategy"), by=world.operator)
    with pytest.raises(NotAllowed, match="open jobs"):
        retry_job(runner_jobs[0], by=world.operator)


def test_the_poll_takes_the_client_with_the_fewest_running_first(world):
    first = approved_plan(world, STRATEGY)
    second = approved_plan(world, ["positioning"], world.other_engagement)
    assert attendant.unheard()[:2] == [first[0].pk, second[0].pk]
    claims.claim(first[0].pk)
    assert attendant.unheard()[0] == second[0].pk


# -- without the broker ----------------------------------------------------------------------------


def test_while_the_canary_sings_the_poll_keeps_out_of_the_way(approved):
    beats.beat(beats.CANARY)
    assert not attendant.broker_is_quiet()


def test_a_silent_broker_makes_each_worker_look_for_itself(approved):
    long_ago(beats.CANARY)
    thread = attendant.Attendant("worker@here")
    thread._poll()
    assert {j.status for j in approved.engagement.plan.jobs.filter(module="strategy")} == {"completed"}


def test_the_poll_leaves_alone_what_a_worker_was_just_told_of(approved):
    Job.objects.update(dispatched_at=timezone.now())
    assert attendant.unheard() == []


def test_an_attendant_that_was_told_to_stop_takes_nothing_more(approved):
    long_ago(beats.CANARY)
    thread = attendant.Attendant("worker@here")
    thread.stop()
    thread._poll()
    assert job(approved).status == "ready"


# -- the sweep -------------------------------------------------------------------------------------


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


# -- stopping and limits ---------------------------------------------------------------------------


def test_a_process_that_is_told_to_stop_gives_its_job_back_uncounted(approved):
    with raising(SystemExit(0)), pytest.raises(SystemExit):
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.attempts, found.runs.get().outcome) == ("ready", 0, "given_back")
    assert found.token == 2


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


@pytest.mark.parametrize(
    "text",
    [
        "connect postgres://ann:hunter22@db/aicmo failed",
        "{'api_key': 'hunter22'}",
        "OPENAI_API_KEY=hunter22",
        "Authorization: Bearer hunter22",
        "sk-hunter22hunter22hunter22",
    ],
)
def test_a_stored_traceback_hides_secrets(text):
    assert "hunter22" not in redact(text)


def test_a_stored_traceback_keeps_its_end_and_its_size(settings):
    found = redact("é" * 9_000 + settings.SECRET_KEY + " the error")
    assert found.endswith("[hidden] the error")
    assert len(found.encode()) <= MAX_BYTES
