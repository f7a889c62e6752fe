"""A request for more open jobs than a client, or all clients, may have is refused with a sentence."""

from __future__ import annotations

import pytest

from artifacts.types import NotAllowed
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.models import Job
from jobs.services import build_plan, regenerate, retry_job
from tests.builders import brief
from tests.jobs.scenes import STRATEGY, approved_plan


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
    Job.objects.update(status="failed")
    with pytest.raises(NotAllowed, match="open jobs"):
        retry_job(runner_jobs[0], by=world.operator)


def test_jobs_that_are_ticked_again_count_against_the_limit_too(world, settings):
    jobs = approved_plan(world, ["positioning", "icp_definition"])
    claims.claim(jobs[0].pk)
    build_plan(world.engagement, ["icp_definition"], by=world.operator)
    settings.JOB_CLIENT_OPEN = 1
    with pytest.raises(NotAllowed, match="has 1 open jobs; 1 more would pass the limit of 1"):
        build_plan(world.engagement, ["positioning", "icp_definition"], by=world.operator)
