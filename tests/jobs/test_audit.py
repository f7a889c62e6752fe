"""The audit of jobs: one event per change of state, and none for a change that did not happen."""

from __future__ import annotations

import pytest

from accounts.models import AuditEvent
from jobs.engine import claims, runner
from jobs.models import Job
from jobs.plans.apply import apply_action
from jobs.queue import promotion, readiness
from jobs.queue.readiness import Change
from jobs.services import build_plan, cancel_job, hold, regenerate, retry_job
from jobs.types import PlanAction
from tests.bench.counting import counted
from tests.jobs.scenes import job


def moves(since: int = 0) -> set[tuple[str, str, str, str]]:
    """(type, from, to, act) of what became of jobs; the act is empty where readiness moved them."""
    types = dict(Job.objects.values_list("pk", "type"))
    found = AuditEvent.objects.filter(object_type="job", action="job.move", pk__gt=since)
    rows = found.values_list("object_id", "from_state", "to_state", "reason")
    return {(types.get(pk, "gone"), before, after, act) for pk, before, after, act in rows}


def latest() -> int:
    return AuditEvent.objects.latest("pk").pk


def fail(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(status="failed", error="no luck")


# -- what people do -------------------------------------------------------------------------------


def test_a_cancelled_job_says_what_it_was_and_by_whom(approved):
    claims.claim(job(approved).pk)
    since = latest()
    cancel_job(job(approved), by=approved.operator)
    assert ("positioning", "running", "cancelled", "job.cancel") in moves(since)
    assert AuditEvent.objects.get(to_state="cancelled").actor == approved.operator


def test_a_retried_job_says_what_it_was(approved):
    fail(job(approved))
    since = latest()
    retry_job(job(approved), by=approved.operator)
    assert moves(since) == {("positioning", "failed", "pending", "job.retry"), ("positioning", "pending", "ready", "")}


def test_the_moves_of_one_job_stand_in_the_order_in_which_they_happened(approved):
    fail(job(approved))
    since = latest()
    retry_job(job(approved), by=approved.operator)
    found = AuditEvent.objects.filter(pk__gt=since, object_type="job").order_by("pk")
    assert list(found.values_list("to_state", flat=True)) == ["pending", "ready"]


def test_regenerated_jobs_say_what_they_were(approved):
    runner.run_ready(approved.engagement.plan.pk)
    since = latest()
    regenerate(approved.engagement.artifacts.get(type="strategy"), by=approved.operator)
    assert {move for move in moves(since) if move[-1]} == {
        ("positioning", "completed", "pending", "job.regenerate"),
        ("icp_definition", "completed", "pending", "job.regenerate"),
    }


def test_who_asks_for_jobs_names_each_that_runs_again_and_each_that_is_let_go(approved):
    runner.run(job(approved).pk)
    fail(job(approved, "icp_definition"))
    hold(approved.engagement.plan, "creatives", by=approved.operator)
    since = latest()
    apply_action(approved.engagement.plan, PlanAction.RUN_FROM, "positioning", by=approved.operator)
    apply_action(approved.engagement.plan, PlanAction.RETRY, by=approved.operator)
    assert {move for move in moves(since) if move[-1]} == {
        ("positioning", "completed", "pending", "job.ask"),
        ("icp_definition", "failed", "pending", "job.ask"),
        ("video_scripts", "blocked", "blocked", "job.ask"),
    }


def test_many_jobs_cost_no_more_statements_than_one(approved):
    def cost(types: list[str]) -> int:
        Job.objects.filter(type__in=types).update(status="completed")
        with counted() as tally:
            regenerate(approved.engagement.artifacts.get(type="intake"), by=approved.operator, job_types=types)
        return tally.statements

    Job.objects.update(module="intake")
    assert cost(["positioning"]) == cost(["positioning", "icp_definition"])


# -- another selection ----------------------------------------------------------------------------


def test_a_running_job_that_is_left_out_says_that_it_was_stopped(approved):
    claims.claim(job(approved).pk)
    since = latest()
    build_plan(approved.engagement, ["icp_definition", "video_scripts"], by=approved.operator)
    assert ("positioning", "running", "cancelled", "plan.submit") in moves(since)


def test_a_job_that_is_ticked_again_says_that_it_waits_again(approved):
    claims.claim(job(approved).pk)
    build_plan(approved.engagement, ["icp_definition"], by=approved.operator)
    since = latest()
    build_plan(approved.engagement, ["icp_definition", "positioning"], by=approved.operator)
    assert ("positioning", "cancelled", "pending", "plan.submit") in moves(since)


# -- what readiness does --------------------------------------------------------------------------


@pytest.fixture
def taken_meanwhile(approved, monkeypatch):
    """Readiness has read that both strategy jobs are ready; before it writes, a worker claims one of them."""

    def recompute(*args, **kwargs):
        found = promotion_recompute(*args, **kwargs)
        claims.claim(job(approved).pk)
        return found

    promotion_recompute = readiness.recompute
    monkeypatch.setattr(promotion, "recompute", recompute)
    return approved


def pause(world) -> list[str]:
    """The jobs that promotion reports as changed. The worker does not know of the pause yet."""
    plan = world.engagement.plan
    plan.paused = True
    return [Job.objects.get(pk=change.id).type for change in promotion.promote(plan)]


def test_a_job_that_was_taken_meanwhile_runs_and_no_move_is_noted(taken_meanwhile):
    since = latest()
    assert pause(taken_meanwhile) == ["icp_definition"]
    assert job(taken_meanwhile).status == "running"
    assert moves(since) == {("icp_definition", "ready", "pending", "")}


def test_looking_again_costs_a_statement_only_when_something_was_taken(approved):
    def cost(status: str) -> int:
        Job.objects.filter(module="strategy").update(status="ready")
        changes = [Change(pk, status, "pending", None) for pk in Job.objects.values_list("pk", flat=True)[:2]]
        with counted() as tally:
            promotion._apply(changes)
        return tally.statements

    assert (cost("ready"), cost("pending")) == (1, 2)
