"""Drift, read without locks, and readiness, computed under them, name the same plans, whatever the rows say."""

from __future__ import annotations

from unittest import mock

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from artifacts.services import approve_artifact
from jobs.engine import runner
from jobs.models import GenerationPlan, Job
from jobs.queue import drift
from jobs.queue.promotion import promote
from jobs.types import JobStatus, PlanStatus
from tests.bench.empty import empty_generators
from tests.jobs.scenes import approved_plan

TYPES = ["positioning", "icp_definition", "video_scripts", "hashtag_sets", "tracking_checklist"]
STATES = st.sampled_from(JobStatus.values)
ROWS = st.lists(
    st.tuples(STATES, st.booleans(), st.booleans(), st.integers(0, len(TYPES) - 1)),
    min_size=len(TYPES),
    max_size=len(TYPES),
)
GATES = st.tuples(st.booleans(), st.booleans())
"""Whether the intake and the strategy are approved."""
FREELY = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def plan(world):
    """Intake and strategy are there and approved, so that their gates can be open and shut."""
    with empty_generators():
        approved_plan(world, TYPES)
        runner.run_ready(world.engagement.plan.pk)
        approve_artifact(world.engagement.artifacts.get(type="strategy"), by=world.manager)
    return world.engagement.plan


def put(plan: GenerationPlan, rows, paused: bool, gates: tuple[bool, bool]) -> None:
    """Rows as a dead process or a hand in the database may leave them: anything that the constraints let in."""
    jobs = list(plan.jobs.all())
    now = timezone.now()
    for job, (status, manual, selected, culprit) in zip(jobs, rows, strict=True):
        Job.objects.filter(pk=job.pk).update(
            status=status,
            manual=manual,
            selected=selected,
            blocked_by=jobs[culprit] if status == JobStatus.BLOCKED else None,
            lease_until=now if status == JobStatus.RUNNING else None,
        )
    GenerationPlan.objects.filter(pk=plan.pk).update(paused=paused)
    shut = [type_ for type_, approved in zip(("intake", "strategy"), gates, strict=True) if not approved]
    closed = plan.engagement.artifacts.filter(type__in=shut)
    closed.update(status="revised", approved_by=None, approved_at=None)


def promote_changes(plan: GenerationPlan) -> bool:
    """Whether readiness changes a job or the plan itself."""
    fresh = GenerationPlan.objects.select_related("engagement__client").get(pk=plan.pk)
    return bool(promote(fresh)) or fresh.status != PlanStatus.OPEN


def settled(plan: GenerationPlan) -> None:
    promote(GenerationPlan.objects.select_related("engagement__client").get(pk=plan.pk))


@FREELY
@given(ROWS, st.booleans(), GATES)
def test_drift_names_the_plans_that_readiness_would_change(plan, rows, paused, gates):
    with transaction.atomic():
        put(plan, rows, paused, gates)
        assert bool(drift.plans_to_reconcile()) == promote_changes(plan)
        transaction.set_rollback(True)


@FREELY
@given(ROWS, st.booleans(), GATES, st.integers(0, len(TYPES) - 1), STATES, st.booleans())
def test_drift_names_a_settled_plan_exactly_when_one_change_calls_for_more(
    plan, rows, paused, gates, place, status, manual
):
    """Most rows above are out of step anyway; these are in step but for one job."""
    with transaction.atomic():
        put(plan, rows, paused, gates)
        settled(plan)
        job = plan.jobs.all()[place]
        culprit = job.blocked_by if status == JobStatus.BLOCKED else None
        lease = timezone.now() if status == JobStatus.RUNNING else None
        Job.objects.filter(pk=job.pk).update(status=status, manual=manual, blocked_by=culprit, lease_until=lease)
        GenerationPlan.objects.filter(pk=plan.pk).update(status=PlanStatus.OPEN, completed_at=None)
        assert bool(drift.plans_to_reconcile()) == promote_changes(plan)
        transaction.set_rollback(True)


@FREELY
@given(ROWS, st.booleans(), GATES)
def test_a_plan_that_was_promoted_just_now_is_in_step(plan, rows, paused, gates):
    with transaction.atomic():
        put(plan, rows, paused, gates)
        settled(plan)
        assert drift.plans_to_reconcile() == []
        transaction.set_rollback(True)


@pytest.mark.parametrize("culprit", [0, 1])
def test_a_job_that_names_another_culprit_than_readiness_would_is_named(plan, culprit):
    """The first of two that failed is the one to name."""
    failed, blocked = (JobStatus.FAILED, False, True, 0), (JobStatus.BLOCKED, False, True, culprit)
    put(plan, [failed, failed, blocked, blocked, blocked], False, (True, True))
    assert bool(drift.plans_to_reconcile()) == promote_changes(plan) == bool(culprit)


def test_a_drift_that_forgets_what_is_blocked_is_found_out(plan):
    """The negative control: the same comparison, and the list of suspects lacks the certain ones."""
    put(plan, [(JobStatus.BLOCKED, False, True, 0)] * len(TYPES), False, (True, True))
    with mock.patch.object(drift, "_suspects", return_value=[]):
        assert bool(drift.plans_to_reconcile()) != promote_changes(plan)
