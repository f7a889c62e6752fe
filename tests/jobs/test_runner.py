"""The runner: who owns a job, what a run leaves behind, how failures end."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest
from django.db import IntegrityError, OperationalError
from django.utils import timezone

from accounts.models import AuditEvent, Notification
from accounts.types import Role
from artifacts.services import approve_artifact, update_artifact
from artifacts.staleness import is_stale
from intake.services import submit_intake
from jobs.engine import claim_sql, claims, completion, executors, runner
from jobs.engine.executors import Output
from jobs.models import Job, JobRun
from jobs.recovery.reconciler import SweepReport, sweep
from jobs.services import cancel_job, regenerate, retry_job
from jobs.types import OwnershipLost, PermanentError
from tests.bench import empty
from tests.builders import brief, make_member, make_user, present


def job(world, type="positioning"):
    return world.engagement.plan.jobs.get(type=type)


def expire(claimed):
    Job.objects.filter(pk=claimed.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))


def executing(execute):
    return mock.patch.dict(executors._executors, {"strategy": execute})


def failing_with(error):
    def execute(task):
        raise error

    return executing(execute)


def test_a_claim_counts_the_attempt_raises_the_token_and_sets_a_lease(approved):
    claims.claim(job(approved).pk, "worker-1")
    found = job(approved)
    assert (found.status, found.attempts, found.token, found.worker) == ("running", 1, 1, "worker-1")
    assert found.lease_until > timezone.now()


def test_a_job_is_claimed_once(approved):
    assert claims.claim(job(approved).pk) is not None
    assert claims.claim(job(approved).pk) is None


def test_a_message_for_an_unknown_or_waiting_job_is_a_no_op(approved, django_assert_num_queries):
    waiting = job(approved, "video_scripts").pk
    assert not runner.run(waiting)
    assert not runner.run(10_000_000)


def test_a_job_is_not_claimed_behind_a_gate_that_closed_meanwhile(approved):
    intake = approved.engagement.artifacts.get(type="intake")
    update_artifact(intake, content={**brief(), "tone_voice": "Other"}, by=approved.operator)
    Job.objects.filter(pk=job(approved).pk).update(status="ready")
    assert claims.claim(job(approved).pk) is None


def test_a_finished_run_keeps_what_it_read_and_what_it_made(approved):
    runner.run(job(approved).pk, "worker-1")
    run = job(approved).runs.get()
    assert (run.outcome, run.current, run.source_versions) == ("completed", True, {"intake": 1})
    assert run.output["statement"]


def test_the_last_job_of_a_module_assembles_its_artifact_and_tells_the_managers(approved):
    runner.run_ready(approved.engagement.plan.pk)
    strategy = approved.engagement.artifacts.get(type="strategy")
    assert set(strategy.content["sections"]) == {"icp_definition", "positioning"}
    told = Notification.objects.filter(text__contains="is ready for your review")
    assert {n.user for n in told} == {approved.manager, approved.second_manager}


def test_who_submitted_the_plan_is_an_author_of_what_it_made(approved):
    runner.run_ready(approved.engagement.plan.pk)
    assert list(approved.engagement.artifacts.get(type="strategy").authors.all()) == [approved.operator]


def test_sources_are_those_of_the_start_not_of_the_end(approved):
    claimed = present(claims.claim(job(approved).pk))
    runner.run(job(approved, "icp_definition").pk)
    intake = approved.engagement.artifacts.get(type="intake")
    update_artifact(intake, content={**brief(), "tone_voice": "Other"}, by=approved.operator)
    completion.complete(claimed, runner._execute(claimed))
    strategy = approved.engagement.artifacts.get(type="strategy")
    assert strategy.source_versions == {"intake": 1}


def test_a_late_answer_is_refused_by_the_token(approved):
    late = present(claims.claim(job(approved).pk, "slow"))
    expire(late)
    sweep()
    runner.run(job(approved).pk, "fast")
    with pytest.raises(OwnershipLost):
        completion.complete(late, Output({"statement": "late"}, {}))
    assert job(approved).runs.get(current=True).worker == "fast"


def test_a_run_that_finds_its_job_taken_leaves_a_trace_and_nothing_else(approved):
    """It was held up for longer than its lease; another one has answered meanwhile."""

    def held_up(task):
        Job.objects.filter(pk=task.job_id).update(lease_until=timezone.now() - timedelta(seconds=1))
        sweep()
        with executing(empty.execute):
            runner.run(task.job_id, "fast")
        return Output({"statement": "late"}, {})

    with executing(held_up):
        assert runner.run(job(approved).pk, "slow")
    found = job(approved)
    assert (found.status, found.runs.get(current=True).worker) == ("completed", "fast")
    event = AuditEvent.objects.get(action="job.fenced")
    assert (event.object_id, event.reason) == (
        found.pk,
        "Token 1 is not the job's any more: what its run had is dropped.",
    )


def test_without_the_fence_only_the_database_would_stop_the_late_answer(approved):
    """The negative control of the test above."""
    late = present(claims.claim(job(approved).pk, "slow"))
    expire(late)
    sweep()
    runner.run(job(approved).pk, "fast")
    with mock.patch.object(completion, "_check_token", return_value=False), pytest.raises(IntegrityError):
        completion.complete(late, Output({"statement": "late"}, {}))
    assert job(approved).runs.get(current=True).worker == "fast"


def test_a_lost_lease_is_ready_again_at_once_and_its_attempt_counts(approved):
    expire(claims.claim(job(approved).pk))
    assert sweep().reclaimed == 1
    found = job(approved)
    assert (found.status, found.attempts, found.run_after) == ("ready", 1, None)
    assert found.runs.get().outcome == "lost"


def test_a_job_that_loses_its_lease_four_times_fails_and_blocks(approved):
    for _ in range(4):
        expire(claims.claim(job(approved).pk))
        sweep()
    assert (job(approved).status, job(approved).error) == ("failed", "lease_lost")
    assert job(approved, "video_scripts").blocked_by == job(approved)


def test_a_second_sweep_changes_nothing(approved):
    expire(claims.claim(job(approved).pk))
    sweep()
    assert sweep() == SweepReport()


def test_the_sweep_finds_jobs_whose_release_nobody_heard(submitted):
    with mock.patch("jobs.receivers.promote"):
        approve_artifact(submitted.engagement.artifacts.get(type="intake"), by=submitted.manager)
    assert job(submitted).status == "pending"
    sweep()
    assert job(submitted).status == "ready"


def test_an_expected_failure_carries_its_sentence_and_is_not_tried_again(approved):
    with failing_with(PermanentError("The brief names no offer.")):
        runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).error) == ("failed", "The brief names no offer.")


def test_the_managers_and_the_operator_who_made_the_plan_are_told_of_a_failure(approved):
    bystander = make_user("bystander")
    make_member(bystander, approved.engagement.client, Role.OPERATOR)
    with failing_with(PermanentError("The brief names no offer.")):
        runner.run(job(approved).pk)
    told = Notification.objects.filter(text__contains="failed: The brief names no offer.").order_by("user")
    assert [one.user for one in told] == [approved.operator, approved.manager, approved.second_manager]


def test_an_operator_who_left_the_client_is_told_nothing(approved):
    approved.operator.memberships.update(active=False)
    with failing_with(PermanentError("The brief names no offer.")):
        runner.run(job(approved).pk)
    assert not Notification.objects.filter(user=approved.operator, text__contains="failed").exists()


def test_a_passing_trouble_is_tried_again_later(approved):
    with failing_with(OperationalError("gone")):
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.error) == ("ready", "error:OperationalError")
    assert found.run_after > timezone.now()
    assert claims.claim(found.pk) is None


def test_a_passing_trouble_that_stays_ends_as_failed(approved):
    with failing_with(OperationalError("gone")):
        for _ in range(4):
            Job.objects.update(run_after=None)
            runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).attempts) == ("failed", 4)


def test_retrying_a_failed_job_frees_what_it_blocked_and_makes_nobody_an_author(approved):
    with failing_with(PermanentError("No.")):
        runner.run(job(approved).pk)
    retry_job(job(approved), by=approved.manager)
    runner.run_ready(approved.engagement.plan.pk)
    assert approved.manager not in approved.engagement.artifacts.get(type="strategy").authors.all()


def test_a_cancelled_running_job_cannot_answer(approved):
    claimed = present(claims.claim(job(approved).pk))
    cancel_job(job(approved), by=approved.operator)
    with pytest.raises(OwnershipLost):
        completion.complete(claimed, Output({"statement": "late"}, {}))


def test_regenerating_with_unchanged_inputs_ends_as_skipped_and_makes_no_version(approved):
    runner.run_ready(approved.engagement.plan.pk)
    strategy = approved.engagement.artifacts.get(type="strategy")
    regenerate(strategy, by=approved.operator)
    runner.run_ready(approved.engagement.plan.pk)
    assert {j.status for j in approved.engagement.plan.jobs.filter(module="strategy")} == {"skipped"}
    assert approved.engagement.artifacts.get(type="strategy").version == 1


def test_regenerating_after_a_change_runs_the_affected_and_makes_the_next_version(approved):
    plan = approved.engagement.plan
    runner.run_ready(plan.pk)
    approve_artifact(approved.engagement.artifacts.get(type="strategy"), by=approved.manager)
    intake = approved.engagement.artifacts.get(type="intake")
    update_artifact(intake, content={**brief(), "primary_offer": "A new oat serum"}, by=approved.operator)
    intake.refresh_from_db()
    approve_artifact(intake, by=approved.manager)
    regenerate(approved.engagement.artifacts.get(type="strategy"), by=approved.operator)
    runner.run_ready(plan.pk)
    strategy = approved.engagement.artifacts.get(type="strategy")
    assert (strategy.version, strategy.status, strategy.source_versions) == (2, "revised", {"intake": 2})


def test_a_section_edited_by_hand_survives_a_bulk_regenerate(approved):
    plan = approved.engagement.plan
    runner.run_ready(plan.pk)
    strategy = approved.engagement.artifacts.get(type="strategy")
    content = strategy.content
    content["sections"]["positioning"]["statement"] = "Written by hand, with care."
    update_artifact(strategy, content=content, by=approved.operator)
    intake = approved.engagement.artifacts.get(type="intake")
    update_artifact(intake, content={**brief(), "primary_offer": "A new oat serum"}, by=approved.operator)
    intake.refresh_from_db()
    approve_artifact(intake, by=approved.manager)
    regenerate(strategy, by=approved.operator)
    runner.run_ready(plan.pk)
    sections = approved.engagement.artifacts.get(type="strategy").content["sections"]
    assert sections["positioning"]["statement"] == "Written by hand, with care."
    assert "oat serum" in str(sections["icp_definition"])
    assert Notification.objects.filter(text__contains="kept as edited by hand: Positioning").exists()


def test_at_most_one_output_is_current_is_the_databases_rule(approved):
    runner.run(job(approved).pk)
    constraints = {c.name for c in JobRun._meta.constraints}
    assert {"one_current_output", "one_run_per_claim", "one_running_run"} <= constraints


def test_a_plan_is_completed_when_every_selected_job_has_ended_well(approved):
    plan = approved.engagement.plan
    runner.run_ready(plan.pk)
    approve_artifact(approved.engagement.artifacts.get(type="strategy"), by=approved.manager)
    runner.run_ready(plan.pk)
    plan.refresh_from_db()
    assert (plan.status, plan.completed_at is not None) == ("completed", True)


def test_a_gate_that_closes_between_the_claim_and_the_reading_gives_the_job_back(approved):
    take = claim_sql.take

    def take_and_revise(job_id, worker):
        taken = take(job_id, worker)
        intake = approved.engagement.artifacts.get(type="intake")
        update_artifact(intake, content={**brief(), "tone_voice": "Other"}, by=approved.operator)
        return taken

    with mock.patch.object(claims, "take", take_and_revise):
        assert claims.claim(job(approved).pk) is None
    assert (job(approved).status, job(approved).attempts, job(approved).runs.count()) == ("ready", 0, 0)


def test_sections_made_from_two_briefs_are_out_of_date_whichever_brief_comes_back(approved):
    """One section read v1, another v2; v3 says what v1 said. No brief was read as a whole."""
    runner.run_ready(approved.engagement.plan.pk)
    intake = approved.engagement.artifacts.get(type="intake")
    other = update_artifact(intake, content={**brief(), "target_audience": "Others"}, by=approved.operator)
    approve_artifact(other, by=approved.manager)
    strategy = approved.engagement.artifacts.get(type="strategy")
    regenerate(strategy, by=approved.operator, job_types=["positioning"])
    runner.run_ready(approved.engagement.plan.pk)
    assert is_stale(approved.engagement.artifacts.get(type="strategy"))
    approve_artifact(update_artifact(other, content=brief(), by=approved.operator), by=approved.manager)
    assert is_stale(approved.engagement.artifacts.get(type="strategy"))
    regenerate(strategy, by=approved.operator)
    runner.run_ready(approved.engagement.plan.pk)
    assert not is_stale(approved.engagement.artifacts.get(type="strategy"))


def test_the_files_of_one_delivery_agree_on_whether_monitoring_is_in(world):
    types = ["positioning", "brand_kit_suggestions", "hashtag_sets", "tracking_checklist", "asset_zip", "pdf_report"]
    submit_intake(world.engagement, brief(), types, by=world.operator)
    plan = world.engagement.plan

    def approve(type_):
        approve_artifact(world.engagement.artifacts.get(type=type_), by=world.manager)

    for type_ in ("intake", "strategy", "creatives"):
        approve(type_)
        runner.run_ready(plan.pk)
    approve("execution")
    runner.run(job(world, "tracking_checklist").pk)
    runner.run(job(world, "pdf_report").pk)
    approve("monitoring")
    runner.run(job(world, "asset_zip").pk)
    approve("delivery")
    assert [a["type"] for a in world.engagement.packages.get().body["artifacts"]] == [
        "intake",
        "strategy",
        "creatives",
        "execution",
    ]
    delivery = world.engagement.artifacts.get(type="delivery")
    regenerate(delivery, by=world.operator)
    runner.run_ready(plan.pk)
    delivery.refresh_from_db()
    assert "monitoring" in delivery.source_versions
