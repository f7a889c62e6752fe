"""What the browser tests start from, and the work between the clicks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from artifacts.models import Artifact
from artifacts.services import approve_artifact
from clients.models import Client, Engagement
from delivery.models import Package
from delivery.sharing import create_link
from intake.services import submit_intake
from jobs.engine import runner
from jobs.models import Job
from jobs.types import JobStatus
from tests.builders import World, brief

MODULES = ("intake", "strategy", "creatives", "execution", "monitoring")
LONG = "A sentence that goes on for longer than anybody would like to read, and then a little further. "
WORD = "Donaudampfschifffahrtsgesellschaftskapitän"
NAME = f"{WORD}{WORD} 株式会社深き森 مؤسسة الحقل والغابة ООО «Поле и Лес» खेत और जंगल {WORD * 5}"[:260]
"""Longer than any column: words that do not break, and four scripts beside ours."""


class Scene(NamedTuple):
    """One client with a whole plan done and sealed, one where nothing is in order, one without anything."""

    world: World
    done: Engagement
    rough: Engagement
    empty: Engagement
    package: Package
    link: str
    locked_link: str


def run_jobs(engagement: Engagement) -> None:
    """Everything that is ready, in this process, until nothing is."""
    while runner.run_ready(engagement.plan.pk):
        pass


def artifact(engagement: Engagement, kind: str) -> Artifact:
    return Artifact.objects.get(engagement=engagement, type=kind)


def lengthy(name: str = "ecommerce_sales") -> dict[str, Any]:
    """A brief whose texts are as long, and as foreign, as people write them."""
    return {
        **brief(name),
        "client_name": NAME,
        "differentiators": LONG * 12,
        "target_audience": f"{LONG * 6} {'Unbreakable' * 20} 株式会社の担当者 مديرو المشتريات закупщики",
        "pain_points": f"{LONG * 2}\n{WORD * 3}\nरात में कोई जवाब नहीं देता",
    }


def produced(world: World) -> Engagement:
    """A whole plan of long texts, run and approved module by module, up to the sealed package."""
    engagement = world.engagement
    Client.objects.filter(pk=engagement.client_id).update(name=NAME[:200])
    engagement.refresh_from_db()
    submit_intake(engagement, lengthy(), "all", by=world.operator)
    for kind in (*MODULES, "delivery"):
        run_jobs(engagement)
        approve_artifact(artifact(engagement, kind), by=world.manager)
    return engagement


def unsettled(world: World) -> Engagement:
    """The other client: something failed, something blocked, everything downstream out of date."""
    engagement = world.other_engagement
    long = lengthy("saas_leads")
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


def staged(world: World) -> Scene:
    done, rough = produced(world), unsettled(world)
    empty = Engagement.objects.create(client=done.client, name=NAME[:200], created_by=world.operator)
    package = Package.objects.get(engagement=done)
    _, link = create_link(package, by=world.manager, recipient=NAME[:120], days=7, pin="")
    _, locked = create_link(package, by=world.manager, recipient="Fen", days=7, pin="123456")
    return Scene(world, done, rough, empty, package, link, locked)


def brief_file(folder: Path) -> Path:
    file = folder / "brief.json"
    file.write_text(json.dumps({**brief(), "generation_plan": "all"}))
    return file
