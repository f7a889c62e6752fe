"""Why an artifact whose gate is open is not there yet, and what moves it on. Questions only."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from artifacts.types import ArtifactType
from clients.models import Engagement
from jobs.models import Job
from jobs.types import ENDED_WELL, JobStatus


class Making(NamedTuple):
    """The module's jobs in the plan: how many, how many failed, and the sentence that says what they wait for."""

    total: int
    failed: int
    why: str


def making(engagement: Engagement, kind: ArtifactType) -> Making:
    """One query."""
    jobs = Job.objects.filter(engagement=engagement, module=kind, selected=True)
    found = jobs.values_list("status", "manual", "plan__paused")
    states = Counter(JobStatus(status) for status, _, _ in found)
    stopped = any(paused for _, _, paused in found), any(manual for _, manual, _ in found)
    return Making(len(found), states[JobStatus.FAILED], _why(kind, states, *stopped))


def _why(kind: ArtifactType, states: Counter[JobStatus], paused: bool, held: bool) -> str:
    total, done = states.total(), sum(states[status] for status in ENDED_WELL)
    if not total:
        return f"No job of {kind.label} is in the generation plan."
    if states[JobStatus.FAILED]:
        return f"{states[JobStatus.FAILED]} of its {total} jobs failed."
    if paused:
        return f"The plan is paused: {done} of {total} jobs are done, and no other starts."
    if held:
        return f"Its jobs are held back: {done} of {total} are done. Release them on the Autonomy page."
    return f"Its jobs are under way: {done} of {total} done. With the last of them it appears here."
