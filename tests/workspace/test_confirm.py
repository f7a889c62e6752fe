"""The page of an action says what it costs: authorship, approvals, what becomes out of date, what is unblocked."""

from __future__ import annotations

import re

import pytest
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from accounts.types import Role
from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from clients.models import Client, Membership
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import GenerationPlan, Job, JobRun
from jobs.services import cancel_job, pause_plan, set_autonomy
from jobs.types import Autonomy, JobStatus
from tests.builders import World, brief, browser_of, make_member, make_world

pytestmark = pytest.mark.django_db
FEW = ["positioning", "icp_definition", "video_scripts"]
AUTHOR = "You become an author of what "
FIELDS = re.compile(r'name="(seen|form_token)" value="([^"]+)"')


@pytest.fixture
def world() -> World:
    return make_world()


def plan_of(world: World) -> GenerationPlan:
    return GenerationPlan.objects.get(engagement=world.engagement)


def submitted(world: World) -> World:
    submit_intake(world.engagement, brief(), FEW, by=world.operator)
    return world


def approve(world: World, kind: str = "intake", by: User | None = None) -> None:
    approve_artifact(world.engagement.artifacts.get(type=kind), by=by or world.manager)


def manual(world: World) -> World:
    submitted(world)
    set_autonomy(plan_of(world), Autonomy.MANUAL, by=world.manager)
    approve(world)
    return world


def done(world: World) -> World:
    """Strategy and creatives run and approved."""
    submitted(world)
    approve(world)
    for kind in ("strategy", "creatives"):
        runner.run_ready(plan_of(world).pk)
        approve(world, kind)
    return world


def written_anew(world: World) -> World:
    """As when no language model answered: another run of the strategy may write something else."""
    JobRun.objects.filter(job__module="strategy").update(provenance={"fallback": True})
    return world


def address(world: World, *act: str) -> str:
    return reverse("plan-action-on" if len(act) > 1 else "plan-action", args=[world.engagement.pk, *act])


def preview(world: World, *act: str, by: User | None = None) -> str:
    answer = browser_of(by or world.manager).get(address(world, *act))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def deed(browser: Browser, world: World, *act: str, fields: dict[str, str] | None = None) -> str:
    """Return what the page after the action says."""
    fields = fields or dict(FIELDS.findall(browser.get(address(world, *act)).content.decode()))
    return " ".join(browser.post(address(world, *act), fields, follow=True).content.decode().split())


# -- authorship ---------------------------------------------------------------------------------------------------

LETS_GO = [("run-next",), ("run-all",), ("run-from", "positioning"), ("run-only", "positioning"), ("assisted",)]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (("run-next",), "Positioning writes (Strategy): another account manager must approve it."),
        (("run-all",), "2 jobs write (Strategy): another account manager must approve it."),
        (
            ("run-from", "positioning"),
            "2 jobs write (Strategy and Creatives): another account manager must approve it.",
        ),
        (("run-only", "positioning"), "Positioning writes (Strategy): another account manager must approve it."),
        (("assisted",), "3 jobs write (Strategy and Creatives): another account manager must approve it."),
    ],
)
def test_whoever_lets_go_held_jobs_reads_that_they_become_their_author(world: World, act: tuple[str, ...], said: str):
    assert f"{AUTHOR}{said}" in preview(manual(world), *act)


@pytest.mark.parametrize("act", LETS_GO)
def test_and_it_is_so(world: World, act: tuple[str, ...]):
    deed(browser_of(manual(world).manager), world, *act)
    deed(browser_of(world.operator), world, "run-all")
    runner.run_ready(plan_of(world).pk)
    with pytest.raises(NotAllowed, match="You wrote or started"):
        approve(world, "strategy")
    approve(world, "strategy", by=world.second_manager)


def test_those_who_may_not_approve_lose_nothing(world: World):
    manual(world)
    for act in LETS_GO[:-1]:
        assert AUTHOR not in preview(world, *act, by=world.operator)


@pytest.mark.parametrize(
    "act", [("retry-failed",), ("run-only", "positioning"), ("cancel", "icp_definition"), ("pause",), ("manual",)]
)
def test_a_retry_and_what_runs_nothing_make_nobody_an_author_and_say_nothing(world: World, act: tuple[str, ...]):
    approve(submitted(world))
    cancel_job(Job.objects.get(type="positioning"), by=world.operator)
    assert AUTHOR not in preview(world, *act)


def test_a_retry_is_approved_by_whoever_pressed_it(world: World):
    approve(submitted(world))
    cancel_job(Job.objects.get(type="positioning"), by=world.operator)
    deed(browser_of(world.manager), world, "retry-failed")
    runner.run_ready(plan_of(world).pk)
    approve(world, "strategy")


def test_a_held_job_that_ran_before_is_not_theirs(world: World):
    manual(world)
    JobRun.objects.create(
        job=Job.objects.get(type="positioning"), number=1, token=1, started_at=plan_of(world).created_at,
        ended_at=plan_of(world).created_at, outcome="lost", fingerprint="f" * 64,
    )  # fmt: skip
    assert AUTHOR not in preview(world, "run-next")
    assert f"{AUTHOR}ICP definition writes" in preview(world, "run-all")


def test_what_they_asked_for_already_is_theirs_already(world: World):
    manual(world)
    Job.objects.update(requested_by=world.manager)
    assert AUTHOR not in preview(world, "run-all")


def test_where_authors_may_approve_nothing_is_lost(world: World):
    manual(world)
    Client.objects.update(self_approval=True, self_approval_reason="A household of one.")
    assert AUTHOR not in preview(world, "run-all")


def test_it_says_so_when_nobody_else_could_approve(world: World):
    manual(world)
    Membership.objects.filter(user=world.second_manager).update(active=False)
    assert "must approve it. This client has no other account manager yet." in preview(world, "run-all")


def test_an_agency_admin_who_is_account_manager_too_reads_of_the_override(world: World):
    manual(world)
    make_member(world.admin, world.engagement.client, Role.ACCOUNT_MANAGER)
    said = "another account manager must approve it or you override that once, with a reason."
    assert said in preview(world, "run-all", by=world.admin)


def test_whoever_runs_again_what_had_ended_well_becomes_its_author(world: World):
    written_anew(done(world))
    assert f"{AUTHOR}2 jobs write (Strategy)" in preview(world, "regenerate", "strategy")
    assert f"{AUTHOR}Positioning writes (Strategy)" in preview(world, "run-only", "positioning")


# -- what is lost -------------------------------------------------------------------------------------------------


def test_jobs_that_would_be_skipped_lose_nothing_and_say_so(world: World):
    text = preview(done(world), "regenerate", "strategy")
    assert "Their inputs have not changed: they are skipped, and every output and approval stays." in text
    assert "loses its approval" not in text
    assert AUTHOR not in text
    assert "Time and cost" not in text


def test_and_they_are_skipped(world: World):
    deed(browser_of(done(world).manager), world, "regenerate", "strategy")
    runner.run_ready(plan_of(world).pk)
    assert set(Job.objects.filter(module="strategy").values_list("status", flat=True)) == {JobStatus.SKIPPED}
    assert world.engagement.artifacts.get(type="strategy").status == "approved"


@pytest.mark.parametrize("act", [("regenerate", "strategy"), ("run-only", "positioning"), ("run-from", "positioning")])
def test_what_may_be_written_anew_names_the_approvals_at_stake(world: World, act: tuple[str, ...]):
    text = preview(written_anew(done(world)), *act)
    assert f"Strategy v1, approved by {world.manager}, loses its approval and needs a new one." in text
    assert "every output and approval stands" not in text


def test_what_builds_on_it_becomes_out_of_date_where_it_is_not_run_too(world: World):
    written_anew(done(world))
    becomes = f"Creatives v1, approved by {world.manager}, becomes out of date."
    loses = f"Creatives v1, approved by {world.manager}, loses its approval and needs a new one."
    assert becomes in preview(world, "run-only", "positioning")
    JobRun.objects.update(provenance={"fallback": True})
    assert loses in preview(world, "run-from", "positioning")


def test_one_of_two_that_is_skipped_is_told_apart(world: World):
    done(world)
    JobRun.objects.filter(job__type="positioning").update(provenance={"fallback": True})
    text = preview(world, "regenerate", "strategy")
    assert "1 of 2 is skipped: its inputs have not changed." in text
    assert f"{AUTHOR}Positioning writes" in text


def test_before_anything_was_written_nothing_can_be_lost(world: World):
    assert "stands now" not in preview(manual(world), "run-all")


# -- what is freed, what waits ------------------------------------------------------------------------------------


def test_running_only_a_cancelled_job_says_what_it_frees_and_what_then_starts_by_itself(world: World):
    approve(submitted(world))
    cancel_job(Job.objects.get(type="positioning"), by=world.operator)
    text = preview(world, "run-only", "positioning")
    assert "1 job that it blocks is unblocked as well. It starts automatically when its inputs are ready." in text
    said = deed(browser_of(world.operator), world, "run-only", "positioning")
    assert "Run only this: Positioning: 1 job queued. 1 job unblocked as well." in said


def test_at_manual_what_is_freed_stays_held(world: World):
    manual(world)
    deed(browser_of(world.operator), world, "run-only", "positioning")
    cancel_job(Job.objects.get(type="positioning"), by=world.operator)
    text = preview(world, "run-only", "positioning")
    assert "1 job that it blocks is unblocked as well. It stays on hold until somebody runs it." in text


def test_cancelled_jobs_have_a_way_back_above_the_plan(world: World):
    approve(submitted(world))
    cancel_job(Job.objects.get(type="positioning"), by=world.operator)
    page = browser_of(world.operator).get(reverse("autonomy", args=[world.engagement.pk])).content.decode()
    assert "Retry cancelled (1)" in page
    Job.objects.filter(type="icp_definition").update(status=JobStatus.FAILED, error="No.")
    assert "<h1>Retry failed and cancelled (2)</h1>" in preview(world, "retry-failed")


def test_pausing_counts_what_will_not_start_and_estimates_nothing(world: World):
    text = preview(submitted(world), "pause")
    assert "3 jobs will not start" in text
    assert "does not start: waits for <a" in text
    assert "Takes about" not in text
    assert "Time and cost" not in text
    assert "3 jobs do not start until it is resumed." in deed(browser_of(world.operator), world, "pause")


def test_resuming_says_what_starts_and_what_waits(world: World):
    approve(submitted(world))
    pause_plan(plan_of(world), by=world.manager)
    said = deed(browser_of(world.operator), world, "resume")
    assert "Plan resumed: 2 jobs start and 1 job waits for its inputs." in said


def test_resuming_at_manual_says_what_stays_held(world: World):
    pause_plan(plan_of(manual(world)), by=world.manager)
    text = preview(world, "resume")
    assert "stays on hold: waits until somebody runs it" in text
    said = deed(browser_of(world.operator), world, "resume")
    assert "Plan resumed: 3 jobs stay on hold until somebody runs them." in said


def test_a_retry_in_a_paused_plan_goes_on_when_that_is_resumed(world: World):
    approve(submitted(world))
    cancel_job(Job.objects.get(type="positioning"), by=world.operator)
    pause_plan(plan_of(world), by=world.manager)
    said = deed(browser_of(world.operator), world, "retry-failed")
    assert "2 jobs to run when the plan is resumed." in said


# -- the form -----------------------------------------------------------------------------------------------------


def test_a_form_sent_twice_says_once_what_it_did(world: World):
    browser = browser_of(manual(world).operator)
    fields = dict(FIELDS.findall(browser.get(address(world, "run-next")).content.decode()))
    for _ in range(2):
        said = deed(browser, world, "run-next", fields=fields)
        assert "Run next: 1 job queued." in said
        assert "Nothing changed" not in said
    assert Job.objects.filter(status=JobStatus.READY).count() == 1


def test_without_its_token_the_second_sending_would_be_refused(world: World):
    browser = browser_of(manual(world).operator)
    fields = dict(FIELDS.findall(browser.get(address(world, "run-next")).content.decode()))
    del fields["form_token"]
    deed(browser, world, "run-next", fields=fields)
    assert "Nothing changed: you pressed Run next at" in deed(browser, world, "run-next", fields=fields)


def test_the_button_stands_before_the_table_and_after_a_long_one_again(world: World):
    text = preview(manual(world), "run-all")
    button = '<button type="submit" form="do"'
    assert text.count(button) == 1
    assert text.index(button) < text.index("<table")
    submit_intake(world.engagement, brief(), "all", by=world.operator)
    assert preview(world, "assisted").count(button) == 2


# -- the headline and the messages elsewhere ----------------------------------------------------------------------


def headline(world: World) -> str:
    page = browser_of(world.operator).get(reverse("autonomy", args=[world.engagement.pk])).content.decode()
    found = re.sub(r"<svg.*?</svg>", "", page.partition('<p class="next">')[2].partition("</p>")[0], flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", found).split())


def test_the_headline_counts_every_failure_and_what_it_blocks(world: World):
    approve(submitted(world))
    Job.objects.filter(module="strategy").update(status=JobStatus.FAILED, error="No.")
    culprit = Job.objects.get(type="positioning")
    Job.objects.filter(type="video_scripts").update(status=JobStatus.BLOCKED, blocked_by=culprit)
    assert headline(world) == "2 jobs failed: Positioning, ICP definition. 1 job is blocked by them."


def test_the_headline_of_one_failure_says_what_went_wrong(world: World):
    approve(submitted(world))
    Job.objects.filter(type="positioning").update(status=JobStatus.FAILED, error="The brief has no offer.")
    cancel_job(Job.objects.get(type="icp_definition"), by=world.operator)
    said = "Positioning failed: The brief has no offer. 1 job is blocked by them and 1 was cancelled."
    assert headline(world) == said


def test_the_headline_at_manual_reads_as_a_sentence(world: World):
    assert headline(manual(world)) == "Next is Positioning, which waits until somebody runs it."


def test_the_headline_of_a_paused_plan_says_what_is_held_besides(world: World):
    pause_plan(plan_of(manual(world)), by=world.manager)
    paused = "The plan is paused: no job starts until it is resumed."
    assert headline(world) == f"{paused} 3 jobs are held besides, until somebody runs them."


def test_a_retry_from_needs_you_says_what_was_started_and_freed(world: World):
    approve(submitted(world))
    job = Job.objects.get(type="positioning")
    cancel_job(job, by=world.operator)
    answer = browser_of(world.operator).post(reverse("job-retry", args=[world.engagement.pk, job.pk]), follow=True)
    said = " ".join(answer.content.decode().split())
    assert (
        "Positioning will run again: it starts as soon as a worker is free. 1 job that it blocked is unblocked." in said
    )


@pytest.mark.parametrize("who", ["operator", "manager"])
def test_regenerate_on_an_artifacts_page_names_what_was_started(world: World, who: str):
    done(world)
    url = reverse("artifact-regenerate", args=[world.engagement.pk, "strategy"])
    answer = browser_of(getattr(world, who)).post(url, {"expected_version": "1"}, follow=True).content.decode()
    assert "Strategy: 2 jobs will run again: Positioning and ICP definition." in answer
    assert ("You become an author of what they write anew." in answer) == (who == "manager")
