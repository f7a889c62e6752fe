"""Scenes of the engine's tests."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

from django.utils import timezone

from artifacts.services import approve_artifact
from clients.models import Engagement
from intake.services import submit_intake
from jobs.engine import executors
from jobs.models import Job, PeriodicRun
from tests.builders import World, brief

STRATEGY = [
    "positioning", "icp_definition", "messaging_framework", "content_pillars", "platform_strategy", "measurement_plan",
]  # fmt: skip


def job(world: World, type: str = "positioning") -> Job:
    return Job.objects.get(plan__engagement=world.engagement, type=type)


def approved_plan(world: World, job_types: list[str], engagement: Engagement | None = None) -> list[Job]:
    """Its jobs in order, those of its first module ready."""
    intake = submit_intake(engagement or world.engagement, brief(), job_types, by=world.operator)
    approve_artifact(intake, by=world.manager)
    return list(Job.objects.filter(plan__engagement=intake.engagement).order_by("priority"))


def executing(execute, module: str = "strategy"):
    """The module's jobs are executed by this function."""
    return mock.patch.dict(executors._executors, {module: execute})


def raising(error: BaseException):
    """The strategy's jobs raise this error."""

    def execute(task: executors.Task):
        raise error

    return executing(execute)


def long_ago(name: str) -> None:
    """The periodic task last ran an hour ago."""
    PeriodicRun.objects.update_or_create(name=name, defaults={"at": timezone.now() - timedelta(hours=1)})
