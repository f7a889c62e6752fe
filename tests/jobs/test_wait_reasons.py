"""What a job waits for, as the end of a sentence: one that reads well wherever it stands."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from artifacts.services import approve_artifact
from jobs.models import GenerationPlan, Job
from jobs.pages.labels import roughly
from jobs.pages.wait_reasons import read_snapshot, wait_phrase, wait_reasons
from jobs.services import pause_plan, resume_plan, set_autonomy
from jobs.types import Autonomy

GATE = "for strategy (missing); 2 jobs of Strategy (Positioning, ICP definition)"


def words(world, job_type):
    plan = GenerationPlan.objects.get(engagement=world.engagement)
    return wait_phrase(wait_reasons(Job.objects.get(type=job_type), read_snapshot(plan)))


def plan_of(world):
    return GenerationPlan.objects.get(engagement=world.engagement)


@pytest.fixture
def manual(submitted):
    set_autonomy(plan_of(submitted), Autonomy.MANUAL, by=submitted.manager)
    approve_artifact(submitted.engagement.artifacts.get(type="intake"), by=submitted.manager)
    return submitted


def test_a_job_waits_for_approvals_and_for_other_jobs(approved):
    assert words(approved, "video_scripts") == GATE


def test_a_ready_one_waits_for_a_worker(approved):
    assert words(approved, "positioning") == "for a free worker"


def test_a_held_one_waits_until_somebody_runs_it(manual):
    assert words(manual, "positioning") == "until somebody runs it"
    assert words(manual, "video_scripts") == f"{GATE}; and until somebody runs it"


def test_in_a_paused_plan_it_waits_until_that_is_resumed(approved):
    pause_plan(plan_of(approved), by=approved.manager)
    assert words(approved, "positioning") == "until the plan is resumed"
    assert words(approved, "video_scripts") == f"{GATE}; and until the plan is resumed"


def test_a_held_one_in_a_paused_plan_says_both(manual):
    pause_plan(plan_of(manual), by=manual.manager)
    assert words(manual, "positioning") == "until the plan is resumed and somebody runs it"
    resume_plan(plan_of(manual), by=manual.manager)
    assert words(manual, "positioning") == "until somebody runs it"


def test_a_blocked_one_is_blocked_by_a_name(approved):
    Job.objects.filter(type="positioning").update(status="failed")
    culprit = Job.objects.get(type="positioning")
    Job.objects.filter(type="video_scripts").update(status="blocked", blocked_by=culprit)
    assert words(approved, "video_scripts") == "by Positioning (failed)"


def test_a_retry_waits_for_its_time(approved):
    Job.objects.filter(type="positioning").update(run_after=timezone.now() + timedelta(seconds=1191))
    assert words(approved, "positioning") == "for its next attempt in 20 minutes"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 second"),
        (45, "45 seconds"),
        (89, "89 seconds"),
        (90, "2 minutes"),
        (1191, "20 minutes"),
        (7300, "2 hours"),
    ],
)
def test_a_length_is_said_in_its_largest_unit(seconds, said):
    assert roughly(timedelta(seconds=seconds)) == said
