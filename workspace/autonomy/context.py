"""Read what the Autonomy tab shows: the plan with its graph, timeline and table, a dry run, and one job's page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from accounts.types import Action
from artifacts import readers
from artifacts.canonical import content_hash
from artifacts.readers import ContentPart
from artifacts.types import ArtifactType
from clients.models import Engagement
from clients.policy import allows, may, roles
from jobs.engine.executors import assembler
from jobs.engine.retry import policy_of
from jobs.models import GenerationPlan, Job, JobRun
from jobs.pages.board import JobRow, PlanBoard, plan_board
from jobs.pages.wait_reasons import WaitReason
from jobs.plans.estimates import Estimate, Forecast, estimate
from jobs.types import ENDED_WELL, JobStatus, PlanAction
from workspace.artifact.context import frame
from workspace.artifact.plan_summary import plan_summary
from workspace.autonomy.buttons import PlanButton, autonomy_level, button, job_buttons, plan_buttons
from workspace.autonomy.graph import plan_graph
from workspace.autonomy.timeline import bar_of, run_timeline
from workspace.shell.shell import cards_of_engagement, statuses_of

_STEP = 5
"""Seconds between two updates of the clock of a running job."""


class JobLine(NamedTuple):
    row: JobRow
    buttons: list[PlanButton]


class ModuleLines(NamedTuple):
    module: str
    label: str
    lines: list[JobLine]
    done: int
    regenerate: PlanButton


class DryRunStep(NamedTuple):
    """A step of a dry run: a module, what it waits for, and its jobs with their forecasts."""

    label: str
    waits: list[WaitReason]
    jobs: list[tuple[JobRow, Forecast]]


def plan_context(engagement: Engagement, user: User) -> dict[str, Any]:
    strip = cards_of_engagement(engagement)
    statuses = statuses_of(strip)
    found = plan_board(engagement, statuses)
    context = {**frame(engagement, strip), "board": found}
    if found is None:
        return context
    held = roles(user, engagement.client_id)
    may_run, may_set = allows(held, Action.RUN), allows(held, Action.SET_AUTONOMY)
    buttons, reasons = plan_buttons(found) if may_run else ([], [])
    return {
        **context,
        "graph": plan_graph(found, strip),
        "timeline": run_timeline(found),
        "modules": _modules(found, may_run),
        "may_run": may_run,
        "level": autonomy_level(found, may_set),
        "plan_summary": plan_summary(found, strip),
        "buttons": buttons,
        "button_reasons": reasons,
    }


def dry_run_context(engagement: Engagement) -> dict[str, Any]:
    """Read the order in which the remaining jobs would run, with time and cost. Changes nothing."""
    strip = cards_of_engagement(engagement)
    found = plan_board(engagement, statuses_of(strip))
    context = {**frame(engagement, strip), "board": found}
    if found is None:
        return context
    ahead = [row for row in found.rows if row.job.status in (JobStatus.PENDING, JobStatus.READY, JobStatus.RUNNING)]
    forecast = estimate(engagement.client_id, [row.job.type for row in ahead])
    stuck = [row for row in found.rows if row not in ahead and row.job.status not in ENDED_WELL]
    return {**context, "steps": _steps(ahead, forecast), "estimate": forecast, "stuck": stuck, "ahead": len(ahead)}


def state_tag(engagement: Engagement, user: User) -> str:
    """Return an ETag that changes with everything the live part shows, and with the clock while a job runs."""
    plan = GenerationPlan.objects.filter(engagement=engagement).values_list("pk", "paused", "autonomy").first()
    fields = ("pk", "status", "token", "attempts", "manual", "selected", "blocked_by_id", "run_after")
    jobs = list(Job.objects.filter(engagement=engagement).order_by("pk").values_list(*fields))
    shown = ("type", "status", "version", "review_requested_at", Max("decisions__pk"))
    artifacts = list(engagement.artifacts.order_by("type").values_list(*shown))
    held = roles(user, engagement.client_id)
    may_do = (user.pk, allows(held, Action.RUN), allows(held, Action.SET_AUTONOMY))
    moving = any(job[1] == JobStatus.RUNNING or job[-1] for job in jobs)
    clock = int(timezone.now().timestamp() // _STEP) if moving else 0
    return content_hash({"all": repr((plan, jobs, artifacts, may_do, clock, settings.BUILD["git"]))})[:24]


def _modules(found: PlanBoard, may_run: bool) -> list[ModuleLines]:
    return [
        ModuleLines(
            group.module,
            group.label,
            [JobLine(row, [o for o in job_buttons(found, row) if o.allowed] if may_run else []) for row in group.rows],
            group.done,
            button(found, PlanAction.REGENERATE, group.module),
        )
        for group in found.groups
    ]


def _steps(rows: Iterable[JobRow], forecast: Estimate) -> list[DryRunStep]:
    found: dict[str, list[JobRow]] = defaultdict(list)
    for row in rows:
        found[row.job.module].append(row)
    return [
        DryRunStep(ArtifactType(module).label, jobs[0].waits, [(row, forecast.jobs[row.job.type]) for row in jobs])
        for module, jobs in found.items()
    ]


def job_context(engagement: Engagement, job_type: str, user: User) -> dict[str, Any] | None:
    """Read one job's page; None when the plan has no such job."""
    strip = cards_of_engagement(engagement)
    found = plan_board(engagement, statuses_of(strip))
    row = next((row for row in found.rows if row.job.type == job_type), None) if found else None
    if found is None or row is None:
        return None
    return {
        **frame(engagement, strip),
        "board": found,
        "row": row,
        "runs": [bar_of(run) for run in reversed(row.runs)],
        "wrote": next((run for run in row.runs if run.current), None),
        "output": _output(row),
        "buttons": job_buttons(found, row) if may(user, Action.RUN, engagement.client_id) else [],
        "below": _dependants(found, row.job),
        "attempts_at_most": policy_of(row.job.type).most_attempts,
        "module": ArtifactType(row.job.module),
    }


def _output(row: JobRow) -> list[ContentPart]:
    """Read the job's current output in readable parts. One query where it has one."""
    current = next((run.pk for run in row.runs if run.current), None)
    written = JobRun.objects.filter(pk=current).values_list("output", flat=True).first() if current else None
    if not written:
        return []
    return readers.read(row.job.module, assembler(row.job.module)([(row.job.type, written)]))


def _dependants(found: PlanBoard, job: Job) -> list[JobRow]:
    """List the jobs that depend on this one."""
    ids = {pk for pk, node in found.snapshot.nodes.items() if job.pk in node.dependencies}
    return [row for row in found.rows if row.job.pk in ids]
