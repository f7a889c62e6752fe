"""The rules of plan actions: pure checks of a snapshot, each action and each refusal in one place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from artifacts.types import ArtifactType, NotAllowed
from clients.models import Engagement
from jobs.models import GenerationPlan, Job
from jobs.pages.wait_reasons import PlanSnapshot
from jobs.plans.actions import check_action, check_regenerate, check_retry
from jobs.queue.readiness import Node
from jobs.types import JOB_ACTIONS, Autonomy, PlanAction

ROOT = Path(__file__).resolve().parents[2]
APPS = ("accounts", "aicmo_site", "artifacts", "clients", "delivery", "generation", "intake", "jobs", "workspace")
APPROVED = {"intake": "approved"}


def snapshot(positioning: str, scripts: str = "pending", *, held: bool = False, paused: bool = False) -> PlanSnapshot:
    """A strategy job and the creatives job that depends on it. Nothing of it is in a database."""
    plan = GenerationPlan(pk=1, engagement=Engagement(pk=1), autonomy=Autonomy.ASSISTED, paused=paused)
    jobs = {1: Job(pk=1, type="positioning", module="strategy"), 2: Job(pk=2, type="video_scripts", module="creatives")}
    nodes = {
        1: Node(1, "strategy", positioning, (), manual=held),
        2: Node(2, "creatives", scripts, (1,), manual=held),
    }
    return PlanSnapshot(plan, jobs, nodes, APPROVED, paused)


def target_of(action: PlanAction) -> str:
    if action in JOB_ACTIONS:
        return "positioning"
    return "strategy" if action is PlanAction.REGENERATE else ""


def product_files() -> Iterator[Path]:
    for app in APPS:
        yield from (path for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts)


def named_in(words: str) -> set[str]:
    return {str(path.relative_to(ROOT)) for path in product_files() if words in path.read_text()}


# -- one rule for each action -------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", PlanAction)
def test_every_action_changes_something_or_says_why_not(action: PlanAction):
    for status in ("pending", "ready", "running", "completed", "failed", "cancelled"):
        change, reasons = check_action(snapshot(status), action, target_of(action))
        does = bool(change.run or change.hold or change.cancel) or change.paused is not None
        assert does != bool(reasons), status


def test_a_new_action_is_a_name_a_rule_and_a_button():
    home = {"jobs/types.py", "jobs/plans/actions.py", "workspace/autonomy/buttons.py"}
    assert named_in("PlanAction.RUN_FROM") | {"jobs/types.py"} == home
    assert named_in("PlanAction.CANCEL") > home - {"jobs/types.py"}, "an action with a write and words of its own"


@pytest.mark.parametrize(
    "refusal",
    [
        "is not in the plan: tick it",
        "has no finished job to run again",
        "is archived: restore it first",
        "is paused: resume it first",
        "comes next and waits",
    ],
)
def test_each_refusal_has_one_text(refusal: str):
    assert len(named_in(refusal)) == 1


def test_a_text_in_two_files_is_found():
    assert len(named_in("from jobs.models import")) > 1


# -- retry, regenerate and cancel ---------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["failed", "cancelled"])
def test_a_retry_runs_the_one_job_that_stopped(status: str):
    assert check_retry(snapshot(status, "blocked"), "positioning").permitted().run == {1}


@pytest.mark.parametrize("status", ["pending", "ready", "running", "completed", "skipped"])
def test_a_job_that_has_not_stopped_is_not_retried(status: str):
    with pytest.raises(NotAllowed, match="cannot be retried now"):
        check_retry(snapshot(status), "positioning").permitted()


def test_cancel_is_for_jobs_that_have_not_ended():
    assert check_action(snapshot("running"), PlanAction.CANCEL, "positioning").permitted().cancel == {1}
    with pytest.raises(NotAllowed, match="cannot be cancelled now"):
        check_action(snapshot("completed"), PlanAction.CANCEL, "positioning").permitted()


def test_regenerate_runs_only_the_sections_that_are_asked_for():
    assert check_regenerate(snapshot("completed"), ArtifactType.STRATEGY, ["positioning"]).permitted().run == {1}
    assert check_regenerate(snapshot("completed"), ArtifactType.STRATEGY, ["icp_definition"]).reasons


def test_regenerate_names_every_reason_at_once():
    found = snapshot("pending", "pending")
    closed = PlanSnapshot(found.plan, found.jobs, found.nodes, {"strategy": "archived"}, paused=False)
    codes = [reason.code for reason in check_regenerate(closed, ArtifactType.STRATEGY).reasons]
    assert codes == ["missing", "archived", "no_jobs"]


# -- what is held -------------------------------------------------------------------------------------------------


def test_run_next_releases_the_first_held_job_that_could_start():
    assert check_action(snapshot("pending", held=True), PlanAction.RUN_NEXT, "").permitted().run == {1}


def test_run_next_in_a_paused_plan_says_to_resume_it():
    reasons = check_action(snapshot("pending", held=True, paused=True), PlanAction.RUN_NEXT, "").reasons
    assert [reason.code for reason in reasons] == ["paused"]
