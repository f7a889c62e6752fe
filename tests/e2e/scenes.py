"""What the browser tests start from, and the work between the clicks."""

from __future__ import annotations

import json
from pathlib import Path

from artifacts.models import Artifact
from artifacts.services import approve_artifact
from clients.models import Engagement
from intake.services import submit_intake
from jobs import runner
from jobs.models import Job
from jobs.types import JobStatus
from tests.builders import World, brief

MODULES = ("intake", "strategy", "creatives", "execution", "monitoring")
LONG = "A sentence that goes on for longer than anybody would like to read, and then a little further. "


def run_jobs(engagement: Engagement) -> None:
    """Everything that is ready, in this process, until nothing is."""
    while runner.run_ready(engagement.plan.pk):
        pass


def artifact(engagement: Engagement, kind: str) -> Artifact:
    return Artifact.objects.get(engagement=engagement, type=kind)


def produced(world: World) -> Engagement:
    """A whole plan, run and approved module by module, up to the sealed package."""
    engagement = world.engagement
    submit_intake(engagement, brief(), "all", by=world.operator)
    for kind in (*MODULES, "delivery"):
        run_jobs(engagement)
        approve_artifact(artifact(engagement, kind), by=world.manager)
    return engagement


def unsettled(world: World) -> Engagement:
    """The other client: long texts, something failed, something blocked, everything downstream out of date."""
    engagement = world.other_engagement
    long = {**brief("saas_leads"), "differentiators": LONG * 12, "target_audience": f"{LONG * 6} {'Unbreakable' * 20}"}
    submit_intake(engagement, long, "all", by=world.operator)
    for kind in ("intake", "strategy"):
        approve_artifact(artifact(engagement, kind), by=world.manager)
        run_jobs(engagement)
    submit_intake(engagement, {**long, "tone_voice": LONG * 3}, "all", by=world.operator)
    failed = Job.objects.get(plan__engagement=engagement, type="content_calendar_week1")
    Job.objects.filter(pk=failed.pk).update(status=JobStatus.FAILED, error=LONG * 4, attempts=4)
    waiting = Job.objects.filter(plan__engagement=engagement, module="delivery")
    waiting.update(status=JobStatus.BLOCKED, blocked_by=failed)
    return engagement


def brief_file(folder: Path) -> Path:
    file = folder / "brief.json"
    file.write_text(json.dumps({**brief(), "generation_plan": "all"}))
    return file
