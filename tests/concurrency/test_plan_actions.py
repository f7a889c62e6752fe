"""Two people and one plan, a person and a worker: on a real PostgreSQL, each with its negative control."""

from __future__ import annotations

import pytest
from django.db import connection  # noqa: F401 - the skip condition names it

from accounts.models import AuditEvent
from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from clients.models import Engagement
from intake.services import submit_intake
from jobs.engine import claim_sql, claims
from jobs.models import GenerationPlan, Job, JobRun
from jobs.pages.wait_reasons import read_snapshot
from jobs.plans import apply
from jobs.plans.apply import apply_action
from jobs.plans.preview import preview_action
from jobs.services import cancel_job, set_autonomy
from jobs.types import Autonomy, PlanAction
from tests.builders import World, brief, make_world
from tests.concurrency.races import Meeting, Outcome, kinds, needs_postgres, race

pytestmark = [pytest.mark.postgres, needs_postgres, pytest.mark.django_db(transaction=True)]
FEW = ["positioning", "icp_definition", "video_scripts"]


@pytest.fixture
def world() -> World:
    """A plan at manual whose strategy jobs could start."""
    world = make_world()
    intake = submit_intake(world.engagement, brief(), FEW, by=world.operator)
    set_autonomy(plan_of(world), Autonomy.MANUAL, by=world.manager)
    approve_artifact(intake, by=world.manager)
    return world


@pytest.fixture
def meeting(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    return Meeting(monkeypatch)


def plan_of(world: World) -> GenerationPlan:
    return GenerationPlan.objects.select_related("engagement").get(engagement=world.engagement)


def ready() -> int:
    return Job.objects.filter(status="ready").count()


def without_the_lock(monkeypatch: pytest.MonkeyPatch, meeting: Meeting) -> None:
    """The engagement's row is only read. Both do meet."""
    meeting.patience = 10

    def only_read(engagement: Engagement) -> Engagement:
        return Engagement.objects.select_related("client").get(pk=engagement.pk)

    monkeypatch.setattr(apply, "lock_engagement", only_read)


def two_run_next(world: World, meeting: Meeting) -> list[Outcome]:
    """Both have seen the same page, and each finds what it would do before the other has done it."""
    found = preview_action(read_snapshot(plan_of(world)), PlanAction.RUN_NEXT)
    meeting.after("jobs.plans.apply.preview_action")
    return race(
        lambda: apply_action(plan_of(world), PlanAction.RUN_NEXT, by=world.operator, seen=found.digest),
        lambda: apply_action(plan_of(world), PlanAction.RUN_NEXT, by=world.manager, seen=found.digest),
    )


@pytest.mark.parametrize("round", range(3))
def test_of_two_who_press_run_next_one_does_and_the_other_hears_of_it(world: World, meeting: Meeting, round: int):
    outcomes = two_run_next(world, meeting)
    assert kinds(outcomes) == ["ActionPreview", "NotAllowed"]
    refusal = next(str(o) for o in outcomes if isinstance(o, NotAllowed))
    assert "pressed Run next at" in refusal
    assert (ready(), AuditEvent.objects.filter(action="job.ask").count()) == (1, 1)


def test_without_the_lock_both_believe_that_they_did_it(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    without_the_lock(monkeypatch, meeting)
    assert kinds(two_run_next(world, meeting)) == ["ActionPreview", "ActionPreview"]
    assert AuditEvent.objects.filter(action="job.ask").count() == 2


def test_of_two_who_press_run_next_without_having_looked_each_starts_one(world: World):
    outcomes = race(*[lambda: apply_action(plan_of(world), PlanAction.RUN_NEXT, by=world.operator)] * 2)
    assert (kinds(outcomes), ready()) == (["ActionPreview", "ActionPreview"], 2)


# -- cancel meets claim -------------------------------------------------------------------------------------------


def cancel_and_claim(world: World, meeting: Meeting) -> tuple[Job, list[Outcome]]:
    """The worker has read that the job is ready; the person cancels it before it is taken."""
    apply_action(plan_of(world), PlanAction.RUN_NEXT, by=world.operator)
    job = Job.objects.select_related("plan__engagement").get(status="ready")
    meeting.before("jobs.engine.claims.take")
    meeting.before("jobs.plans.apply._end_running")
    outcomes = race(lambda: cancel_job(job, by=world.operator), lambda: claims.claim(job.pk, "worker@1"))
    return job, outcomes


@pytest.mark.parametrize("round", range(3))
def test_a_job_that_is_cancelled_while_it_is_claimed_is_cancelled(world: World, meeting: Meeting, round: int):
    job, outcomes = cancel_and_claim(world, meeting)
    job.refresh_from_db()
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert (job.status, job.lease_until) == ("cancelled", None)
    assert not JobRun.objects.filter(outcome="running").exists()


def test_without_the_condition_in_the_claim_a_cancelled_job_runs(
    world: World, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(claim_sql, "CONDITIONS", "TRUE")
    meeting.patience = 10
    job, _ = cancel_and_claim(world, meeting)
    job.refresh_from_db()
    assert job.status == "running"
