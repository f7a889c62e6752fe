"""The condition "due" in SQL and the queryset `due` let the same jobs in, whatever the rows say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from unittest import mock

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generation import registry
from generation.api import spec
from jobs.engine import claim_sql
from jobs.models import GenerationPlan, Job
from jobs.queue.sql import due, later, table
from jobs.types import JobStatus
from tests.jobs.scenes import STRATEGY, approved_plan

STATES = st.sampled_from(JobStatus.values)
TIMES = st.sampled_from([None, timedelta(days=-1), timedelta(seconds=-1), timedelta(days=1)])
"""No wait ends between two statements of a test: each reads the clock for itself."""
ROWS = st.lists(st.tuples(STATES, st.integers(0, 5), TIMES), min_size=len(STRATEGY), max_size=len(STRATEGY))
FREELY = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def two_plans(world):
    approved_plan(world, STRATEGY)
    approved_plan(world, ["positioning"], world.other_engagement)
    return world


@pytest.fixture
def once(monkeypatch):
    """One of the job types has a number of attempts of its own."""
    monkeypatch.setitem(registry._SPECS, "positioning", replace(spec("positioning"), retry="once"))


def put(job: Job, status: str, attempts: int, wait: timedelta | None) -> None:
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(
        status=status,
        attempts=attempts,
        run_after=None if wait is None else now + wait,
        lease_until=now if status == JobStatus.RUNNING else None,
    )


def due_in_sql() -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table(Job)} job WHERE {due('job', later())} AND TRUE = %s", [True])
        return {pk for (pk,) in cursor.fetchall()}


def due_in_the_queryset() -> set[int]:
    return set(Job.objects.due().values_list("pk", flat=True))


@FREELY
@given(ROWS, st.booleans())
def test_the_sql_and_the_queryset_let_the_same_jobs_in(two_plans, once, rows, paused):
    with transaction.atomic():
        for job, row in zip(two_plans.engagement.plan.jobs.all(), rows, strict=True):
            put(job, *row)
        GenerationPlan.objects.filter(pk=two_plans.other_engagement.plan.pk).update(paused=paused)
        assert due_in_sql() == due_in_the_queryset()
        transaction.set_rollback(True)


@FREELY
@given(ROWS, st.booleans())
def test_a_claim_takes_a_job_exactly_when_it_is_due_and_a_slot_is_free(two_plans, once, rows, paused):
    with transaction.atomic():
        jobs = list(two_plans.engagement.plan.jobs.all())
        for job, row in zip(jobs, rows, strict=True):
            put(job, *row)
        GenerationPlan.objects.filter(pk=two_plans.engagement.plan.pk).update(paused=paused)
        free = Job.objects.filter(status=JobStatus.RUNNING).count() < 4
        expected = due_in_the_queryset() if free else set()
        found = {job.pk for job in jobs if _taken_and_undone(job)}
        assert found == expected - {job.pk for job in two_plans.other_engagement.plan.jobs.all()}
        transaction.set_rollback(True)


def _taken_and_undone(job: Job) -> bool:
    with transaction.atomic():
        taken = claim_sql.take(job.pk, "w")
        transaction.set_rollback(True)
    return taken is not None


def test_a_condition_that_forgets_the_pause_is_found_out(two_plans):
    """The negative control: the same comparison with a condition that lacks one part."""
    GenerationPlan.objects.update(paused=True)
    forgetful = mock.Mock(return_value="job.status = 'ready'")
    with mock.patch(f"{__name__}.due", forgetful):
        assert due_in_sql() != due_in_the_queryset()
