"""What the README shows: the demo agency with its three clients at three stages. Run by `tests.e2e.pictures` only."""

from __future__ import annotations

import os
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Page, ViewportSize

from accounts.models import User
from aicmo_site.demo.agency import seed
from artifacts.services import approve_artifact
from clients.models import Engagement
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.models import Job, JobRun
from tests.e2e.conftest import Open
from tests.e2e.scenes import MODULES, artifact, run_jobs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WINDOW, PHONE = ViewportSize(width=1280, height=860), ViewportSize(width=360, height=760)
TALL = ViewportSize(width=1280, height=1400)
PACE, APPROVED_AFTER = timedelta(seconds=41), timedelta(minutes=3)
LARGEST = 150_000
"""Bytes of one picture."""
GAP = 24


class Agency(NamedTuple):
    """One client delivered, one out of date, one whose brief waits."""

    operator: User
    manager: User
    delivered: Engagement
    moved: Engagement
    waiting: Engagement


def agency() -> Agency:
    seed()
    operator, manager = (User.objects.get(username=name) for name in ("operator", "manager"))
    User.objects.filter(pk=operator.pk).update(first_name="Ola", last_name="Berg")
    User.objects.filter(pk=manager.pk).update(first_name="Mara", last_name="Quist")
    delivered, moved, waiting = Engagement.objects.order_by("pk")
    for kind in (*MODULES, "delivery"):
        approve_artifact(artifact(delivered, kind), by=manager)
        run_jobs(delivered)
    for kind in ("intake", "strategy", "creatives"):
        approve_artifact(artifact(moved, kind), by=manager)
        run_jobs(moved)
    brief = artifact(moved, "intake")
    voice = f"{brief.content['tone_voice']} Never hurried."
    submit_intake(moved, {**brief.content, "tone_voice": voice}, brief.generation_plan or "all", by=operator)
    approve_artifact(artifact(moved, "intake"), by=manager)
    return Agency(operator, manager, delivered, moved, waiting)


def test_the_pictures(as_person: Open):
    folder = Path(os.environ["AICMO_GALLERY"])
    made = agency()
    for name, theme, url in wide(made):
        page = as_person(made.manager, size=WINDOW, theme=theme)
        page.goto(url)
        keep(folder / f"{name}.png", [shot(page)])
    phone = as_person(made.manager, size=PHONE)
    keep(folder / "phone.png", [opened(phone, url) for url in narrow(made)])
    in_mid_run(made)
    plan = as_person(made.manager, size=TALL)
    keep(folder / "autonomy.png", [opened(plan, reverse("autonomy", args=[made.waiting.pk]))])


def in_mid_run(made: Agency) -> None:
    """The brief that waited is approved and so is its strategy; of the creatives two are done and one is being made."""
    for kind in ("intake", "strategy"):
        approve_artifact(artifact(made.waiting, kind), by=made.manager)
        if kind == "intake":
            run_jobs(made.waiting)
    creatives = Job.objects.filter(plan__engagement=made.waiting, module="creatives")
    for job in creatives[:2]:
        runner.run(job.pk)
    claims.claim(creatives[2].pk, "worker-1")
    at_a_worker_s_pace(made.waiting)


def at_a_worker_s_pace(engagement: Engagement) -> None:
    """The playbook writes a section in an instant; the picture shows a model's pace, with an approval between."""
    ends = timezone.now()
    for number, run in enumerate(JobRun.objects.filter(job__plan__engagement=engagement).order_by("-pk")):
        pause = APPROVED_AFTER if run.job.module == "strategy" else timedelta()
        began = ends - (number + 1) * PACE - pause
        JobRun.objects.filter(pk=run.pk).update(started_at=began, ended_at=run.ended_at and began + PACE)


def wide(made: Agency) -> list[tuple[str, str, str]]:
    """Name, theme and address."""
    done, moved = made.delivered.pk, made.moved.pk
    return [
        ("needs-you", "light", reverse("home")),
        ("intake", "light", reverse("intake-edit", args=[moved])),
        ("engagement", "light", reverse("engagement", args=[done])),
        ("strategy", "light", reverse("artifact", args=[done, "strategy"])),
        ("ways-back", "light", reverse("artifact-ways-back", args=[moved, "strategy"])),
        ("campaigns-dark", "dark", reverse("campaigns")),
        ("back-office", "light", reverse("admin:artifacts_artifact_changelist")),
    ]


def narrow(made: Agency) -> list[str]:
    return [
        reverse("home"),
        reverse("engagement", args=[made.moved.pk]),
        reverse("artifact", args=[made.delivered.pk, "creatives"]),
    ]


def opened(page: Page, url: str) -> Image.Image:
    page.goto(url)
    return shot(page)


def shot(page: Page) -> Image.Image:
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def keep(file: Path, pictures: list[Image.Image]) -> None:
    """Beside each other, in 128 colours: a page of an office has few."""
    width = sum(one.width for one in pictures) + GAP * (len(pictures) - 1)
    sheet = Image.new("RGB", (width, max(one.height for one in pictures)), "white")
    left = 0
    for one in pictures:
        sheet.paste(one, (left, 0))
        left += one.width + GAP
    sheet.quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)
    assert file.stat().st_size < LARGEST, f"{file.name} is too large"
