"""What people do with a plan: shown before it is done, done as it was shown, and refused with reasons."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from accounts.models import AuditEvent
from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from jobs.engine import claims, runner
from jobs.models import GenerationPlan, Job
from jobs.pages.wait_reasons import read_snapshot
from jobs.plans import apply, preview
from jobs.plans.apply import apply_action
from jobs.plans.preview import preview_action, types_that_run
from jobs.recovery.reconciler import reclaim_from_worker
from jobs.services import build_plan, set_autonomy
from jobs.types import Autonomy, PlanAction
from tests.bench.counting import counted


def plan_of(world):
    return GenerationPlan.objects.select_related("engagement").get(engagement=world.engagement)


def states(world):
    return dict(world.engagement.plan.jobs.values_list("type", "status"))


def do(world, act, target="", by=None, **more):
    return apply_action(plan_of(world), act, target, by=by or world.operator, **more)


def shown(world, act, target=""):
    return preview_action(read_snapshot(plan_of(world)), act, target)


def said(found):
    return {effect.job.type: effect.what for effect in found.effects}


def refused(world, act, target=""):
    with pytest.raises(NotAllowed) as error:
        do(world, act, target)
    return str(error.value)


def finish(world, kind="strategy"):
    runner.run_ready(world.engagement.plan.pk)
    approve_artifact(world.engagement.artifacts.get(type=kind), by=world.manager)


@pytest.fixture
def manual(submitted):
    """At manual before the brief is approved, so nothing has run."""
    set_autonomy(plan_of(submitted), Autonomy.MANUAL, by=submitted.manager)
    approve_artifact(submitted.engagement.artifacts.get(type="intake"), by=submitted.manager)
    return submitted


# -- the level ----------------------------------------------------------------------------------------------------


def test_a_plan_is_assisted_until_somebody_says_otherwise(submitted):
    assert plan_of(submitted).autonomy == Autonomy.ASSISTED


def test_at_manual_an_approval_starts_nothing(manual):
    assert set(states(manual).values()) == {"pending"}
    assert runner.run_ready(manual.engagement.plan.pk) == 0


def test_at_assisted_the_same_approval_starts_what_it_opens(approved):
    assert states(approved)["positioning"] == "ready"


def test_going_to_manual_holds_back_what_was_ready_and_leaves_what_runs(approved):
    claims.claim(Job.objects.get(type="positioning").pk)
    set_autonomy(plan_of(approved), Autonomy.MANUAL, by=approved.manager)
    assert states(approved) == {"positioning": "running", "icp_definition": "pending", "video_scripts": "pending"}


def test_going_back_to_assisted_lets_everything_go(manual):
    set_autonomy(plan_of(manual), Autonomy.ASSISTED, by=manual.manager)
    assert states(manual) == {"positioning": "ready", "icp_definition": "ready", "video_scripts": "pending"}


def test_the_level_is_an_account_managers_to_set(submitted):
    with pytest.raises(PermissionDenied, match="autonomy"):
        set_autonomy(plan_of(submitted), Autonomy.MANUAL, by=submitted.operator)


def test_every_change_of_the_level_is_audited_with_both_levels(manual):
    event = AuditEvent.objects.get(action="plan.autonomy")
    assert (event.actor, event.from_state, event.to_state) == (manual.manager, "assisted", "manual")


def test_jobs_that_join_a_manual_plan_are_held_too(manual):
    build_plan(manual.engagement, ["positioning", "icp_definition", "content_pillars"], by=manual.operator)
    assert states(manual)["content_pillars"] == "pending"


def test_a_job_that_a_person_retries_at_manual_has_been_asked_for(manual):
    do(manual, PlanAction.RUN_ONLY, "positioning")
    do(manual, PlanAction.CANCEL, "positioning")
    do(manual, PlanAction.RUN_ONLY, "positioning")
    assert states(manual)["positioning"] == "ready"


# -- running ------------------------------------------------------------------------------------------------------


def test_run_next_starts_the_first_job_only(manual):
    assert said(do(manual, PlanAction.RUN_NEXT)) == {"positioning": "starts"}
    assert states(manual) == {"positioning": "ready", "icp_definition": "pending", "video_scripts": "pending"}


def test_run_all_ready_starts_what_could_start_and_no_more(manual):
    do(manual, PlanAction.RUN_ALL)
    finish(manual)
    assert states(manual) == {"positioning": "completed", "icp_definition": "completed", "video_scripts": "pending"}


def test_run_next_says_what_the_next_job_waits_for(manual):
    do(manual, PlanAction.RUN_ALL)
    assert "Video scripts comes next and waits for strategy (missing)" in refused(manual, PlanAction.RUN_NEXT)


def test_at_assisted_nothing_is_held_and_the_refusal_says_so(approved):
    assert "starts automatically" in refused(approved, PlanAction.RUN_NEXT)


def test_in_a_paused_plan_run_next_says_to_resume_it(manual):
    do(manual, PlanAction.PAUSE)
    assert "resume it first" in refused(manual, PlanAction.RUN_NEXT)


def test_run_from_here_at_manual_lets_go_of_the_job_and_all_that_builds_on_it(manual):
    assert set(said(do(manual, PlanAction.RUN_FROM, "positioning"))) == {"positioning", "video_scripts"}
    do(manual, PlanAction.RUN_ONLY, "icp_definition")
    finish(manual)
    assert states(manual)["video_scripts"] == "ready"


def test_run_from_here_runs_again_what_had_ended(approved):
    finish(approved)
    finish(approved, "creatives")
    found = said(do(approved, PlanAction.RUN_FROM, "positioning"))
    assert found == {"positioning": "runs again", "video_scripts": "runs again"}
    assert states(approved) == {"positioning": "ready", "icp_definition": "completed", "video_scripts": "pending"}


def test_run_only_this_touches_nothing_else(approved):
    finish(approved)
    finish(approved, "creatives")
    do(approved, PlanAction.RUN_ONLY, "positioning")
    assert states(approved) == {"positioning": "ready", "icp_definition": "completed", "video_scripts": "completed"}


def test_whoever_runs_a_finished_job_again_is_an_author_and_who_retries_is_not(approved):
    positioning = Job.objects.get(type="positioning")
    do(approved, PlanAction.CANCEL, "positioning")
    do(approved, PlanAction.RUN_ONLY, "positioning", by=approved.manager)
    positioning.refresh_from_db()
    assert positioning.requested_by == approved.operator
    runner.run_ready(positioning.plan_id)
    do(approved, PlanAction.RUN_ONLY, "positioning", by=approved.manager)
    positioning.refresh_from_db()
    assert positioning.requested_by == approved.manager


def test_whoever_lets_go_what_was_held_has_started_it_and_does_not_approve_it_alone(manual):
    do(manual, PlanAction.RUN_ALL, by=manual.manager)
    runner.run_ready(manual.engagement.plan.pk)
    with pytest.raises(NotAllowed, match="You wrote or started"):
        approve_artifact(manual.engagement.artifacts.get(type="strategy"), by=manual.manager)


def test_whoever_lets_go_a_held_job_that_ran_before_has_not_started_it(approved):
    claims.claim(Job.objects.get(type="positioning").pk, "w1@here")
    reclaim_from_worker("w1@here")
    set_autonomy(plan_of(approved), Autonomy.MANUAL, by=approved.manager)
    do(approved, PlanAction.RUN_ALL, by=approved.manager)
    asked = dict(Job.objects.values_list("type", "requested_by"))
    assert asked["positioning"] == approved.operator.pk
    assert asked["icp_definition"] == approved.manager.pk


def test_going_to_assisted_starts_what_was_held_and_never_ran_like_any_other_ask(approved):
    claims.claim(Job.objects.get(type="positioning").pk, "w1@here")
    reclaim_from_worker("w1@here")
    set_autonomy(plan_of(approved), Autonomy.MANUAL, by=approved.manager)
    do(approved, PlanAction.ASSISTED, by=approved.manager)
    asked = dict(Job.objects.values_list("type", "requested_by"))
    assert asked.pop("positioning") == approved.operator.pk
    assert set(asked.values()) == {approved.manager.pk}


def test_whoever_goes_to_assisted_does_not_approve_alone_what_that_starts(manual):
    do(manual, PlanAction.ASSISTED, by=manual.manager)
    runner.run_ready(manual.engagement.plan.pk)
    with pytest.raises(NotAllowed, match="You wrote or started"):
        approve_artifact(manual.engagement.artifacts.get(type="strategy"), by=manual.manager)


def test_a_level_that_lets_nothing_go_makes_nobody_an_author(manual):
    do(manual, PlanAction.RUN_ALL)
    runner.run_ready(manual.engagement.plan.pk)
    do(manual, PlanAction.ASSISTED, by=manual.manager)
    finish(manual)


@pytest.mark.parametrize("act", [PlanAction.RUN_ONLY, PlanAction.RUN_FROM])
def test_a_running_job_is_not_run_again(approved, act):
    claims.claim(Job.objects.get(type="positioning").pk)
    assert "Positioning is running" in refused(approved, act, "positioning")


def test_a_job_that_waits_by_itself_need_not_be_asked_for(approved):
    assert "Video scripts is already scheduled" in refused(approved, PlanAction.RUN_ONLY, "video_scripts")


def test_a_held_job_behind_a_closed_gate_is_not_run_alone(manual):
    assert "strategy (missing); 2 jobs of Strategy (Positioning, ICP definition)" in refused(
        manual, PlanAction.RUN_ONLY, "video_scripts"
    )


def test_retry_failed_frees_what_was_blocked_by_it(manual):
    do(manual, PlanAction.RUN_ALL)
    Job.objects.filter(type="positioning").update(status="failed", error="No.")
    Job.objects.filter(type="video_scripts").update(status="blocked", blocked_by=Job.objects.get(type="positioning"))
    assert said(do(manual, PlanAction.RETRY)) == {
        "positioning": "is retried",
        "video_scripts": "starts when its inputs are ready",
    }
    assert not Job.objects.get(type="video_scripts").manual


def test_retry_failed_brings_back_what_was_cancelled_as_well(approved):
    do(approved, PlanAction.CANCEL, "positioning")
    Job.objects.filter(type="icp_definition").update(status="failed", error="No.")
    found = do(approved, PlanAction.RETRY)
    assert said(found) == {
        "positioning": "is restarted",
        "icp_definition": "is retried",
        "video_scripts": "starts when its inputs are ready",
    }
    assert states(approved) == {"positioning": "ready", "icp_definition": "ready", "video_scripts": "pending"}


def test_running_only_a_cancelled_job_frees_what_it_blocks_and_says_that_it_starts_by_itself(approved):
    do(approved, PlanAction.CANCEL, "positioning")
    found = do(approved, PlanAction.RUN_ONLY, "positioning")
    assert [effect.job.type for effect in found.freed] == ["video_scripts"]
    assert said(found)["video_scripts"] == "is unblocked, and starts when its inputs are ready"
    assert states(approved)["video_scripts"] == "pending"


def test_at_manual_what_a_cancelled_job_blocks_is_freed_and_stays_held(manual):
    do(manual, PlanAction.RUN_ONLY, "positioning")
    do(manual, PlanAction.CANCEL, "positioning")
    found = do(manual, PlanAction.RUN_ONLY, "positioning")
    assert said(found)["video_scripts"] == "is unblocked, and stays on hold"
    assert Job.objects.get(type="video_scripts").manual


def test_nothing_failed_is_a_sentence(approved):
    assert "No job in this plan has failed or been cancelled." in refused(approved, PlanAction.RETRY)


def test_regenerating_a_module_runs_its_finished_jobs_again(approved):
    finish(approved)
    found = said(do(approved, PlanAction.REGENERATE, "strategy"))
    assert found.pop("video_scripts") == "waits again"
    assert set(found) == {"positioning", "icp_definition"}


def test_regenerating_waits_for_the_modules_gate(approved):
    assert "strategy (missing)" in refused(approved, PlanAction.REGENERATE, "creatives")


def test_a_job_that_is_not_in_the_plan_is_a_sentence(approved):
    assert "tick it in the Client Intake" in refused(approved, PlanAction.RUN_ONLY, "hashtag_sets")


# -- stopping -----------------------------------------------------------------------------------------------------


def test_cancelling_shows_what_it_blocks(approved):
    assert said(shown(approved, PlanAction.CANCEL, "positioning")) == {
        "positioning": "will not run",
        "video_scripts": "is blocked",
    }


def test_cancelling_a_running_job_says_that_its_answer_is_refused(approved):
    claims.claim(Job.objects.get(type="positioning").pk)
    assert (
        said(do(approved, PlanAction.CANCEL, "positioning"))["positioning"]
        == "is stopped: its output will be discarded"
    )


def test_pausing_holds_back_what_was_ready_and_resuming_lets_it_go(approved):
    all_three = ("positioning", "icp_definition", "video_scripts")
    assert said(do(approved, PlanAction.PAUSE)) == dict.fromkeys(all_three, "does not start")
    assert states(approved) == dict.fromkeys(all_three, "pending")
    resumed = said(do(approved, PlanAction.RESUME))
    assert resumed == {
        "positioning": "starts",
        "icp_definition": "starts",
        "video_scripts": "starts when its inputs are ready",
    }


def test_pausing_runs_nothing_and_so_costs_nothing(approved):
    assert types_that_run(shown(approved, PlanAction.PAUSE).effects) == []


def test_a_job_that_starts_meanwhile_does_not_disturb_a_pause(approved):
    seen = shown(approved, PlanAction.PAUSE).digest
    claims.claim(Job.objects.get(type="positioning").pk)
    do(approved, PlanAction.PAUSE, seen=seen)
    assert plan_of(approved).paused


# -- what was shown is what happens -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "target"),
    [
        (PlanAction.RUN_NEXT, ""),
        (PlanAction.RUN_ALL, ""),
        (PlanAction.RUN_FROM, "positioning"),
        (PlanAction.RUN_ONLY, "positioning"),
        (PlanAction.CANCEL, "positioning"),
        (PlanAction.ASSISTED, ""),
    ],
)
def test_the_states_after_the_deed_are_those_that_were_shown(manual, act, target):
    expected = {e.job.type: e.after.status for e in shown(manual, act, target).effects}
    do(manual, act, target, by=manual.manager)
    assert expected.items() <= states(manual).items()
    assert expected


@pytest.mark.parametrize(
    "act", [PlanAction.RUN_NEXT, PlanAction.RUN_ALL, PlanAction.PAUSE, PlanAction.MANUAL, PlanAction.ASSISTED]
)
def test_looking_writes_nothing(manual, act, django_assert_num_queries):
    with django_assert_num_queries(4) as asked:
        shown(manual, act)
    assert all(query["sql"].strip().startswith("SELECT") for query in asked.captured_queries)


def test_a_second_click_is_a_sentence_that_says_who_was_first(manual):
    seen = shown(manual, PlanAction.RUN_NEXT).digest
    do(manual, PlanAction.RUN_NEXT, seen=seen)
    with pytest.raises(NotAllowed, match=r"^you pressed Run next at"):
        do(manual, PlanAction.RUN_NEXT, seen=seen)
    with pytest.raises(NotAllowed, match=r"^Ola .*pressed Run next at"):
        do(manual, PlanAction.RUN_NEXT, seen=seen, by=manual.manager)
    assert list(states(manual).values()).count("ready") == 1


def test_a_plan_that_moved_on_by_itself_is_a_sentence_too(approved):
    seen = shown(approved, PlanAction.CANCEL, "positioning").digest
    AuditEvent.objects.all().delete()
    claims.claim(Job.objects.get(type="positioning").pk)
    with pytest.raises(NotAllowed, match="changed since you opened this page"):
        do(approved, PlanAction.CANCEL, "positioning", seen=seen)


def test_other_jobs_that_move_meanwhile_do_not_disturb(approved):
    seen = shown(approved, PlanAction.CANCEL, "positioning").digest
    runner.run(Job.objects.get(type="icp_definition").pk)
    assert do(approved, PlanAction.CANCEL, "positioning", seen=seen).effects


@pytest.mark.parametrize(
    ("first", "words"), [(PlanAction.PAUSE, "paused the plan"), (PlanAction.MANUAL, "changed the autonomy level")]
)
def test_whoever_switched_the_plan_is_named_though_no_job_was_touched(submitted, first, words):
    Job.objects.update(status="running", lease_until=timezone.now())
    Job.objects.filter(type="video_scripts").update(status="blocked", lease_until=None)
    seen = shown(submitted, PlanAction.PAUSE).digest
    do(submitted, first, by=submitted.manager)
    with pytest.raises(NotAllowed, match=rf"^Ana .*{words} at"):
        do(submitted, PlanAction.PAUSE, seen=seen)


def test_another_reason_against_an_act_is_another_preview(manual):
    before = shown(manual, PlanAction.RUN_ONLY, "video_scripts")
    do(manual, PlanAction.PAUSE)
    after = shown(manual, PlanAction.RUN_ONLY, "video_scripts")
    assert (before.effects, after.effects) == ([], [])
    assert before.digest != after.digest


def test_every_ask_is_audited_in_the_words_of_the_button(manual):
    do(manual, PlanAction.RUN_FROM, "positioning")
    assert AuditEvent.objects.get(action="job.ask").reason == "Run from here positioning"


def test_one_act_locks_once_and_asks_the_rule_once(approved, monkeypatch):
    asked: list[str] = []

    def counting(module, name):
        found = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given, **more: asked.append(name) or found(*given, **more))

    counting(apply, "lock_engagement")
    counting(apply, "require")
    counting(preview, "check_action")
    do(approved, PlanAction.CANCEL, "positioning")
    assert sorted(asked) == ["check_action", "lock_engagement", "require"]


@pytest.mark.parametrize(
    ("act", "target", "most"),
    [
        (PlanAction.RUN_ALL, "", 11),
        (PlanAction.RUN_ONLY, "positioning", 11),
        (PlanAction.MANUAL, "", 11),
        (PlanAction.ASSISTED, "", 11),
    ],
)
def test_an_act_reads_the_plan_once(manual, act, target, most):
    if act is PlanAction.MANUAL:
        do(manual, PlanAction.ASSISTED, by=manual.manager)
    plan = plan_of(manual)
    with counted() as tally:
        apply_action(plan, act, target, by=manual.manager)
    reads = [line for line in tally.lines if line.upper().startswith("SELECT")]
    assert len([line for line in reads if "edge.to_job_id" in line]) == 1
    assert len([line for line in reads if 'FROM "artifacts_artifact"' in line]) == 1
    assert tally.statements <= most


def test_an_outsider_steers_nothing(manual):
    with pytest.raises(PermissionDenied):
        do(manual, PlanAction.RUN_NEXT, by=manual.outsider)
