"""Submitting, extending and trimming the one plan of an engagement."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from accounts.models import AuditEvent
from artifacts.services import approve_artifact, revoke_approval
from artifacts.types import InvalidContent, NotAllowed
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.models import GenerationPlan, Job
from jobs.services import build_plan, cancel_job, hold, pause_plan, regenerate, release, resume_plan, retry_job
from tests.builders import brief


def states(world):
    return dict(world.engagement.plan.jobs.values_list("type", "status"))


def intake_of(world):
    return world.engagement.artifacts.get(type="intake")


def test_submitting_writes_the_intake_and_one_job_per_tick(world):
    intake = submit_intake(world.engagement, brief(), "all", by=world.operator)
    assert (intake.version, intake.status, world.engagement.plan.jobs.count()) == (1, "draft", 24)


def test_a_refused_brief_writes_neither_intake_nor_plan(world):
    with pytest.raises(InvalidContent):
        submit_intake(world.engagement, {**brief(), "client_name": ""}, "all", by=world.operator)
    assert not world.engagement.artifacts.exists()
    assert not Job.objects.exists()


def test_a_refused_plan_writes_no_intake(world):
    with pytest.raises(InvalidContent):
        submit_intake(world.engagement, brief(), ["poem"], by=world.operator)
    assert not world.engagement.artifacts.exists()


def test_nothing_runs_before_the_intake_is_approved(submitted):
    assert set(states(submitted).values()) == {"pending"}


def test_approval_releases_the_strategy_jobs_only(approved):
    assert states(approved) == {"positioning": "ready", "icp_definition": "ready", "video_scripts": "pending"}


def test_a_gate_that_closes_sends_waiting_jobs_back(approved):
    revoke_approval(intake_of(approved), by=approved.manager, reason="Look again")
    assert set(states(approved).values()) == {"pending"}


def test_creatives_wait_for_the_strategy_artifact_even_when_its_jobs_are_done(approved):
    runner.run_ready(approved.engagement.plan.pk)
    assert states(approved) == {"positioning": "completed", "icp_definition": "completed", "video_scripts": "pending"}
    approve_artifact(approved.engagement.artifacts.get(type="strategy"), by=approved.manager)
    assert states(approved)["video_scripts"] == "ready"


def test_submitting_the_same_again_changes_nothing(submitted):
    again = submit_intake(
        submitted.engagement, brief(), ["positioning", "icp_definition", "video_scripts"], by=submitted.operator
    )
    assert (again.version, again.history.count()) == (1, 1)


def test_another_selection_changes_no_hash_and_no_version(submitted):
    before = intake_of(submitted)
    after = submit_intake(submitted.engagement, brief(), ["positioning"], by=submitted.operator)
    assert (after.version, after.content_hash, after.inputs_hash) == (1, before.content_hash, before.inputs_hash)


def test_a_wider_selection_extends_the_plan(submitted):
    plan = build_plan(submitted.engagement, ["positioning", "messaging_framework"], by=submitted.operator)
    assert plan == submitted.engagement.plan
    assert set(states(submitted)) == {"positioning", "messaging_framework"}


def test_a_job_that_ran_keeps_its_runs_when_it_is_left_out(approved):
    runner.run_ready(approved.engagement.plan.pk)
    build_plan(approved.engagement, ["positioning"], by=approved.operator)
    left = approved.engagement.plan.jobs.get(type="icp_definition")
    assert (left.selected, left.runs.count()) == (False, 1)


def test_dependencies_are_a_manager_over_the_upstream_jobs(submitted):
    job = submitted.engagement.plan.jobs.get(type="video_scripts")
    assert {d.type for d in job.dependencies.all()} == {"positioning", "icp_definition"}


def test_an_outsider_builds_no_plan(world):
    with pytest.raises(PermissionDenied):
        build_plan(world.engagement, "all", by=world.outsider)


def test_one_job_a_type_is_the_databases_rule(submitted):
    job = submitted.engagement.plan.jobs.get(type="positioning")
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(plan=job.plan, engagement=job.engagement, type="positioning", module="strategy", priority=9)


def test_a_running_job_without_a_lease_is_refused_by_the_database(submitted):
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.filter(type="positioning").update(status="running", lease_until=None)


def test_a_paused_plan_stops_new_claims_and_resuming_frees_them(approved):
    plan = approved.engagement.plan
    pause_plan(plan, by=approved.operator)
    assert runner.run_ready(plan.pk) == 0
    resume_plan(plan, by=approved.operator)
    assert states(approved)["positioning"] == "ready"


def test_a_held_module_waits_until_it_is_released(approved):
    plan = approved.engagement.plan
    hold(plan, "strategy", by=approved.operator)
    assert states(approved)["positioning"] == "pending"
    release(plan, "strategy", by=approved.operator)
    assert states(approved)["positioning"] == "ready"


def test_cancelling_blocks_what_depends_on_it_and_retrying_frees_it(approved):
    job = approved.engagement.plan.jobs.get(type="positioning")
    cancel_job(job, by=approved.operator)
    blocked = approved.engagement.plan.jobs.get(type="video_scripts")
    assert (blocked.status, blocked.blocked_by) == ("blocked", job)
    retry_job(job, by=approved.operator)
    assert states(approved) == {"positioning": "ready", "icp_definition": "ready", "video_scripts": "pending"}


def test_a_job_that_has_not_stopped_cannot_be_retried(approved):
    with pytest.raises(NotAllowed, match="Positioning"):
        retry_job(approved.engagement.plan.jobs.get(type="positioning"), by=approved.operator)


def test_every_submission_leaves_an_audit_event(submitted):
    assert AuditEvent.objects.filter(action="plan.submit", actor=submitted.operator).count() == 1


def test_warnings_about_the_plan_reach_the_approver(world):
    intake = submit_intake(world.engagement, brief(), ["hashtag_sets"], by=world.operator)
    assert any("upstream" in warning for warning in intake.warnings)


def test_an_empty_start_date_is_filled_once_and_then_stays(world):
    content = {**brief(), "start_date": ""}
    first = submit_intake(world.engagement, content, ["positioning"], by=world.operator)
    again = submit_intake(world.engagement, content, ["positioning"], by=world.operator)
    assert (again.version, again.content["start_date"]) == (1, first.content["start_date"])


def test_a_waiting_job_that_is_left_out_is_never_run(approved):
    plan = approved.engagement.plan
    runner.run_ready(plan.pk)
    regenerate(approved.engagement.artifacts.get(type="strategy"), by=approved.operator)
    build_plan(approved.engagement, ["positioning"], by=approved.operator)
    left = plan.jobs.get(type="icp_definition")
    assert (left.status, left.selected, runner.run(left.pk)) == ("cancelled", False, False)


def test_a_job_that_is_ticked_again_after_it_was_left_out_waits_for_its_turn(approved):
    plan = approved.engagement.plan
    claims.claim(plan.jobs.get(type="icp_definition").pk)
    build_plan(approved.engagement, ["positioning"], by=approved.operator)
    build_plan(approved.engagement, ["positioning", "icp_definition", "video_scripts"], by=approved.operator)
    assert states(approved) == {"positioning": "ready", "icp_definition": "ready", "video_scripts": "pending"}


def test_a_job_that_was_left_out_is_not_retried(approved):
    job = approved.engagement.plan.jobs.get(type="icp_definition")
    claims.claim(job.pk)
    build_plan(approved.engagement, ["positioning"], by=approved.operator)
    with pytest.raises(NotAllowed, match="tick it in the Client Intake"):
        retry_job(job, by=approved.operator)


def test_the_second_of_two_retries_hears_the_state_as_it_is(approved):
    job = approved.engagement.plan.jobs.get(type="positioning")
    cancel_job(Job.objects.get(pk=job.pk), by=approved.operator)
    first, second = Job.objects.get(pk=job.pk), Job.objects.get(pk=job.pk)
    retry_job(first, by=approved.operator)
    with pytest.raises(NotAllowed, match="“Ready” and cannot be retried"):
        retry_job(second, by=approved.operator)


def test_a_wider_selection_opens_a_completed_plan_again(approved):
    build_plan(approved.engagement, ["positioning"], by=approved.operator)
    runner.run_ready(approved.engagement.plan.pk)
    assert GenerationPlan.objects.get().status == "completed"
    build_plan(approved.engagement, ["positioning", "icp_definition"], by=approved.operator)
    assert GenerationPlan.objects.get().status == "open"


def test_whoever_leaves_out_a_section_that_was_made_is_an_author_of_the_rest(approved):
    runner.run_ready(approved.engagement.plan.pk)
    build_plan(approved.engagement, ["positioning"], by=approved.manager)
    with pytest.raises(NotAllowed, match="You wrote or started"):
        approve_artifact(approved.engagement.artifacts.get(type="strategy"), by=approved.manager)


def test_holding_and_releasing_a_module_leave_audit_events(approved):
    hold(approved.engagement.plan, "strategy", by=approved.operator)
    release(approved.engagement.plan, "strategy", by=approved.operator)
    assert AuditEvent.objects.filter(action__in=["plan.hold", "plan.release"], reason="strategy").count() == 2
