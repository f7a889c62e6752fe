"""Explain why an artifact with an open gate does not exist yet, and what to do. Reads only."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from artifacts.types import ArtifactType
from clients.models import Engagement
from jobs.models import Job
from jobs.types import ENDED_WELL, JobStatus, PlanAction


class GenerationStatus(NamedTuple):
    """Counts a module's jobs in the plan, and explains in a sentence what they wait for."""

    total: int
    failed: int
    why: str


def generation_status(engagement: Engagement, kind: ArtifactType) -> GenerationStatus:
    """Count the jobs and explain their state, in one query."""
    jobs = Job.objects.filter(engagement=engagement, module=kind, selected=True)
    found = jobs.values_list("status", "manual", "plan__paused")
    states = Counter(JobStatus(status) for status, _, _ in found)
    held = sum(manual and status == JobStatus.PENDING for status, manual, _ in found)
    paused = any(paused for _, _, paused in found)
    return GenerationStatus(len(found), states[JobStatus.FAILED], _why(kind, states, paused, held))


def _why(kind: ArtifactType, states: Counter[JobStatus], paused: bool, held: int) -> str:
    total, done = states.total(), sum(states[status] for status in ENDED_WELL)
    if not total:
        return f"No job of {kind.label} is in the generation plan."
    if states[JobStatus.FAILED]:
        return f"{states[JobStatus.FAILED]} of its {total} jobs failed."
    if cancelled := states[JobStatus.CANCELLED]:
        return f"Cancelled: {cancelled} of its {total} jobs. “{PlanAction.RUN_ONLY.label}” on a job's own page runs it."
    if blocked := states[JobStatus.BLOCKED]:
        return f"Blocked: {blocked} of its {total} jobs. The Autonomy page says by which job."
    if paused:
        return f"The plan is paused: {done} of {total} jobs are done, and no other starts."
    if held:
        acts = f"“{PlanAction.RUN_NEXT.label}” or “{PlanAction.RUN_ALL.label}”"
        return f"Held back: {held} of its {total} jobs. {acts} on the Autonomy page starts them."
    return f"Its jobs are under way: {done} of {total} done. With the last of them it appears here."
