"""Readiness is applied once at the end of a job, whatever approvals its new artifact takes back."""

from __future__ import annotations

from unittest import mock

import pytest

from artifacts.services import approve_artifact, revoke_approval
from intake.services import submit_intake
from jobs import receivers
from jobs.engine import assembly, claims, completion, runner
from jobs.engine.executors import Output
from jobs.models import Job, JobRun
from jobs.queue import promotion
from jobs.queue.readiness import recompute
from jobs.services import build_plan, regenerate
from tests.bench.empty import empty_generators
from tests.builders import brief, make_world, present
from tests.jobs.scenes import job

TYPES = ["positioning", "icp_definition", "video_scripts"]


@pytest.fixture
def counted(monkeypatch):
    """How often readiness was applied."""
    spy = mock.Mock(side_effect=recompute)
    monkeypatch.setattr(promotion, "recompute", spy)
    return spy


@pytest.fixture
def standing(transactional_db):
    """Strategy and creatives are made and approved."""
    world = make_world()
    with empty_generators():
        submit_intake(world.engagement, brief(), TYPES, by=world.operator)
        for type_ in ("intake", "strategy", "creatives"):
            approve_artifact(world.engagement.artifacts.get(type=type_), by=world.manager)
            runner.run_ready(world.engagement.plan.pk)
        yield world


def assembled_again(world, counted):
    """The end of the last job of an approved module, whose new version also takes back the approval below it."""
    regenerate(world.engagement.artifacts.get(type="strategy"), by=world.operator)
    JobRun.objects.update(fingerprint="of other inputs")
    runner.run(job(world, "icp_definition").pk)
    claimed = present(claims.claim(job(world).pk))
    counted.reset_mock()
    completion.complete(claimed, Output({"of": "something else"}, {}))
    statuses = dict(world.engagement.artifacts.values_list("type", "status"))
    assert (statuses["strategy"], statuses["creatives"]) == ("revised", "flagged_for_review")
    return counted.call_count


def test_an_approved_artifact_that_is_assembled_again_promotes_its_plan_once(standing, counted):
    assert assembled_again(standing, counted) == 1


def test_without_putting_it_off_each_gate_that_closes_would_promote_too(standing, counted, monkeypatch):
    """The negative control of the test above."""
    monkeypatch.setattr(receivers, "promotion_is_put_off", lambda engagement_id: False)
    assert assembled_again(standing, counted) == 3


def test_another_selection_that_changes_approved_artifacts_promotes_once(standing, counted):
    build_plan(standing.engagement, ["positioning", "video_scripts"], by=standing.operator)
    assert standing.engagement.artifacts.get(type="strategy").status == "revised"
    assert counted.call_count == 1


def test_what_waited_for_a_gate_that_closed_is_sent_back_in_the_same_transaction(standing):
    build_plan(standing.engagement, [*TYPES, "carousel_templates"], by=standing.operator)
    assert job(standing, "carousel_templates").status == "ready"
    regenerate(standing.engagement.artifacts.get(type="strategy"), by=standing.operator, job_types=["positioning"])
    JobRun.objects.update(fingerprint="of other inputs")
    completion.complete(present(claims.claim(job(standing).pk)), Output({"of": "something else"}, {}))
    assert job(standing, "carousel_templates").status == "pending"


def test_after_an_assembly_that_failed_approvals_wake_jobs_again(standing, counted):
    plan = standing.engagement.plan
    with (
        mock.patch.object(assembly, "store_assembled", side_effect=ZeroDivisionError),
        pytest.raises(ZeroDivisionError),
    ):
        assembly.assemble(plan, "strategy")
    assert not assembly.promotion_is_put_off(standing.engagement.pk)
    revoke_approval(standing.engagement.artifacts.get(type="strategy"), by=standing.manager, reason="Not yet.")
    assert counted.call_count > 0


def test_while_one_engagements_artifact_is_assembled_another_ones_approvals_wake_its_jobs(standing, counted):
    submit_intake(standing.other_engagement, brief(), ["positioning"], by=standing.operator)
    with assembly._promotion_put_off(standing.engagement.pk):
        approve_artifact(standing.other_engagement.artifacts.get(type="intake"), by=standing.manager)
    assert Job.objects.get(plan__engagement=standing.other_engagement).status == "ready"
