"""Read what a job's page shows: its runs, its output and the actions on it."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from accounts.types import Action
from artifacts import readers
from artifacts.readers import ContentPart
from artifacts.types import ArtifactType
from clients.models import Engagement
from clients.policy import may
from jobs.engine.executors import assembler
from jobs.engine.retry import policy_of
from jobs.models import Job, JobRun
from jobs.pages.board import JobRow, PlanBoard, plan_board
from workspace.artifact.context import frame
from workspace.autonomy.buttons import job_buttons
from workspace.autonomy.timeline import bar_of
from workspace.shell.shell import cards_of_engagement, statuses_of


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
