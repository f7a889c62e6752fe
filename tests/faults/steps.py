"""What a drill does in processes of its own: `python -m tests.faults.steps NAME`, printing one JSON value."""

from __future__ import annotations

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from accounts.types import Role  # noqa: E402
from aicmo_site.setup import prepare  # noqa: E402
from artifacts.services import approve_artifact  # noqa: E402
from clients.models import Client, Engagement  # noqa: E402
from intake.services import submit_intake  # noqa: E402
from jobs.models import Job, JobRun  # noqa: E402
from jobs.sweep import sweep  # noqa: E402
from tests.builders import brief, make_member, make_user  # noqa: E402


def submit() -> dict[str, int]:
    """A fresh data folder with one approved brief and two strategy jobs that are ready."""
    prepare()
    operator, manager = make_user("operator"), make_user("manager")
    client = Client.objects.create(name="Fen & Fallow")
    make_member(operator, client, Role.OPERATOR)
    make_member(manager, client, Role.ACCOUNT_MANAGER)
    engagement = Engagement.objects.create(client=client, name="Drill")
    intake = submit_intake(engagement, brief(), ["positioning", "icp_definition"], by=operator)
    approve_artifact(intake, by=manager)
    return {job.type: job.pk for job in Job.objects.all()}


def state() -> dict[str, object]:
    """Every job with its attempts and outputs, and the plan."""
    engagement = Engagement.objects.get()
    return {
        "jobs": {
            job.type: {
                "status": job.status,
                "attempts": job.attempts,
                "runs": [run.outcome for run in job.runs.order_by("number")],
                "outputs": job.runs.exclude(output=None).count(),
            }
            for job in Job.objects.all()
        },
        "plan": engagement.plan.status,
        "versions": dict(engagement.artifacts.values_list("type", "version")),
        "running": JobRun.objects.filter(outcome="running").count(),
    }


def sweep_once() -> str:
    return str(sweep())


if __name__ == "__main__":
    sys.stdout.write(json.dumps({"submit": submit, "state": state, "sweep": sweep_once}[sys.argv[1]]()))
