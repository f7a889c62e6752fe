"""The plan as its page shows it: jobs by module, what each waits for, how long it took. Questions only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from django.utils import timezone

from artifacts.gating import check_gating, gate_from
from artifacts.guards import archived, conflict
from artifacts.models import Artifact
from artifacts.showing import Chip
from artifacts.types import ArtifactType, Conflict, Gate, Reason
from clients.models import Engagement
from generation.api import UnknownJobType, spec
from generation.document import humanise
from jobs.models import GenerationPlan, Job, JobRun
from jobs.types import ENDED_WELL, STOPPED, JobStatus

CHIPS = {
    JobStatus.PENDING: Chip("Waiting", "hourglass", "quiet"),
    JobStatus.READY: Chip("Ready", "play", "info"),
    JobStatus.RUNNING: Chip("Running", "spinner", "info"),
    JobStatus.COMPLETED: Chip("Done", "check", "good"),
    JobStatus.FAILED: Chip("Failed", "cross", "bad"),
    JobStatus.BLOCKED: Chip("Blocked", "lock", "warn"),
    JobStatus.CANCELLED: Chip("Cancelled", "minus", "quiet"),
    JobStatus.SKIPPED: Chip("Skipped, no change", "check", "quiet"),
}
ACTIVE = (JobStatus.READY, JobStatus.RUNNING)
_ENDED = (*ENDED_WELL, *STOPPED)


class Row(NamedTuple):
    """One job. `took` is the last run's, or so far; `note` says what it waits for or what blocks it."""

    job: Job
    label: str
    chip: Chip
    note: str
    took: timedelta | None
    error: str
    retryable: bool
    cancellable: bool


class Group(NamedTuple):
    label: str
    rows: list[Row]
    done: int


class Board(NamedTuple):
    plan: GenerationPlan
    groups: list[Group]
    total: int
    done: int
    failed: int
    active: bool
    """Something runs or is about to: the page looks again by itself."""


def board(engagement: Engagement, statuses: Mapping[str, str]) -> Board | None:
    """`statuses` are the artifacts' by type. Four queries, whatever the size of the plan."""
    plan = GenerationPlan.objects.filter(engagement=engagement).first()
    if plan is None:
        return None
    jobs = list(plan.jobs.filter(selected=True).select_related("blocked_by").order_by("priority", "pk"))
    rows = _rows(plan, jobs, dict(statuses))
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.job.module].append(row)
    groups = [Group(ArtifactType(m).label, found, sum(_done(r.job) for r in found)) for m, found in grouped.items()]
    active = not plan.paused and any(job.status in ACTIVE for job in jobs)
    failed = sum(job.status == JobStatus.FAILED for job in jobs)
    running = any(job.status == JobStatus.RUNNING for job in jobs)
    return Board(plan, groups, len(jobs), sum(map(_done, jobs)), failed, active or running)


def regenerate_reasons(artifact: Artifact, gate: Gate | None = None) -> list[Reason] | None:
    """What stands in the way of Regenerate; None when the artifact is not made by jobs at all.

    The artifact's own gate, where it is at hand, saves a query.
    """
    if artifact.type == ArtifactType.INTAKE:
        return None
    jobs = Job.objects.filter(plan__engagement=artifact.engagement_id, module=artifact.type, selected=True)
    statuses = list(jobs.order_by().values_list("status", flat=True))
    if not statuses:
        return None
    gate = gate or check_gating(artifact.type, artifact.engagement)
    reasons = [*gate.reasons, *archived(artifact)]
    if not any(status in _ENDED for status in statuses):
        reasons.append(Reason("no_jobs", "Its jobs have not finished yet.", artifact.type))
    return reasons


def refuse_unseen_version(artifact: Artifact, seen: str) -> None:
    """Raises Conflict when the page that was clicked on showed another version."""
    found = conflict(artifact, int(seen) if seen.isdecimal() and len(seen) < 9 else 0)
    if found:
        raise Conflict(artifact, found)


def regenerating(label: str, jobs: list[Job]) -> str:
    count = len(jobs)
    return f"{label}: {count} job{'s' if count != 1 else ''} will run again. Unchanged sections are skipped."


def label_of(job_type: str) -> str:
    try:
        return spec(job_type).label
    except UnknownJobType:
        return humanise(job_type)


def _rows(plan: GenerationPlan, jobs: list[Job], statuses: dict[str, str]) -> list[Row]:
    spans = _spans(plan)
    left: dict[str, int] = defaultdict(int)
    for job in jobs:
        left[job.module] += not _done(job)
    needs = _upstream_modules(plan, jobs)
    return [
        Row(
            job=job,
            label=label_of(job.type),
            chip=CHIPS[JobStatus(job.status)],
            note=_note(plan, job, statuses, [(m, left[m]) for m in needs.get(job.pk, ()) if left[m]]),
            took=spans.get(job.pk),
            error=job.error if job.status == JobStatus.FAILED or job.attempts else "",
            retryable=job.status in STOPPED,
            cancellable=job.status not in _ENDED,
        )
        for job in jobs
    ]


def _note(plan: GenerationPlan, job: Job, statuses: dict[str, str], open_upstream: list[tuple[str, int]]) -> str:
    if job.status == JobStatus.BLOCKED and job.blocked_by:
        return f"by {label_of(job.blocked_by.type)} ({CHIPS[JobStatus(job.blocked_by.status)].label.lower()})"
    if job.status == JobStatus.READY:
        return _retry_note(job)
    if job.status != JobStatus.PENDING:
        return ""
    gate = [str(reason) for reason in gate_from(job.module, statuses).reasons]
    upstream = [f"{ArtifactType(m).label}: {n} job{'s' if n != 1 else ''} to go" for m, n in open_upstream]
    held = ["the plan is paused"] if plan.paused else ["held: its module was not released"] if job.manual else []
    return "; ".join([*gate, *upstream, *held])


def _retry_note(job: Job) -> str:
    if job.run_after and job.run_after > timezone.now():
        return f"next attempt in {round((job.run_after - timezone.now()).total_seconds())} s"
    return "waits for a free worker"


def _spans(plan: GenerationPlan) -> dict[int, timedelta]:
    """The length of each job's latest run. One query; outputs stay in the database."""
    now: datetime = timezone.now()
    runs = JobRun.objects.filter(job__plan=plan).order_by("number")
    return {job: (end or now) - start for job, start, end in runs.values_list("job_id", "started_at", "ended_at")}


def _upstream_modules(plan: GenerationPlan, jobs: list[Job]) -> dict[int, list[str]]:
    modules = {job.pk: job.module for job in jobs}
    links = Job.dependencies.through.objects.filter(from_job__plan=plan).values_list("from_job_id", "to_job_id")
    found: dict[int, set[str]] = defaultdict(set)
    for job_id, dependency in links:
        if dependency in modules:
            found[job_id].add(modules[dependency])
    return {pk: [t for t in ArtifactType.values if t in found[pk]] for pk in modules if pk in found}


def _done(job: Job) -> bool:
    return job.status in ENDED_WELL
