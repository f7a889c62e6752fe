"""Count the statements of a plan of all 24 jobs exactly: submission, jobs, and approvals."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import connection

from artifacts.services import approve_artifact
from artifacts.types import ArtifactType
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import Job, JobRun
from tests.bench.counting import Tally, counted
from tests.bench.empty import empty_generators
from tests.builders import brief, make_world

JOBS = 24
LOCK = int(connection.vendor == "postgresql")
SUBMIT = 15 + LOCK
JOB, FILE, LAST_JOB_OF_A_MODULE, LAST_JOB_OF_THE_PLAN = 7 + LOCK, 8 + LOCK, 18 + LOCK, 20 + LOCK
APPROVE, APPROVE_WHAT_NOTHING_WAITS_FOR = 15, 13
"""Submission: its client's turn to count (PostgreSQL) among them. Claim: whose turn, take, pin, record. Completion:
lock (PostgreSQL), fence, record, audit. A file also asks what the others of its delivery read. Two statements of an
approval tell people, one notes what it released."""


@pytest.fixture
def phases(transactional_db):
    """(name, tally) of every step from the submission to the completed plan."""
    world = make_world()
    found: list[tuple[str, Tally]] = []

    def step(name, action):
        with counted() as tally:
            result = action()
        found.append((name, tally))
        return result

    with empty_generators():
        intake = step("submit", lambda: submit_intake(world.engagement, brief(), "all", by=world.operator))
        step("approve", lambda: approve_artifact(intake, by=world.manager))
        for module in ArtifactType.values[1:]:
            for pk in Job.objects.filter(module=module).order_by("priority").values_list("pk", flat=True):
                step("job", lambda pk=pk: runner.run(pk, "counted"))
            artifact = world.engagement.artifacts.get(type=module)
            step("approve", lambda artifact=artifact: approve_artifact(artifact, by=world.manager))
    assert world.engagement.plan.status == "completed"
    return found


def costs(phases, name):
    return Counter(tally.statements for step, tally in phases if step == name)


def test_each_step_costs_what_it_says(phases):
    assert costs(phases, "submit") == {SUBMIT: 1}
    assert costs(phases, "job") == {JOB: 17, FILE: 2, LAST_JOB_OF_A_MODULE: 4, LAST_JOB_OF_THE_PLAN: 1}
    assert costs(phases, "approve") == {APPROVE: 4, APPROVE_WHAT_NOTHING_WAITS_FOR: 2}


def test_a_job_costs_at_most_12_statements_and_4_transactions_with_its_submission(phases):
    engine = [tally for step, tally in phases if step != "approve"]
    assert sum(tally.statements for tally in engine) <= 12 * JOBS
    assert sum(tally.transactions for tally in engine) <= 4 * JOBS


def test_a_job_is_two_transactions_and_nothing_outside_them(phases):
    assert {tally.transactions for step, tally in phases if step == "job"} == {2}


def test_when_nothing_fails_each_job_runs_exactly_once(phases):
    assert JobRun.objects.count() == JOBS


def test_a_message_for_a_job_that_is_done_costs_one_statement(phases):
    done = Job.objects.earliest("pk").pk
    with counted() as tally:
        assert not runner.run(done)
    assert tally.statements == 1
