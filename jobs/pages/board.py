"""Read a plan for its page: jobs by module, what each waits for, its runs, where its output is. Read only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import timedelta
from typing import NamedTuple

from django.utils import timezone

from artifacts.models import Artifact
from artifacts.pages.presentation import Badge, listed
from artifacts.types import ArtifactStatus, ArtifactType, Reason
from clients.models import Engagement
from jobs.engine.retry import policy_of
from jobs.models import GenerationPlan, Job, JobRun
from jobs.pages.labels import JOB_BADGES, FailureSummary, counted, failure_summary, label_of, state_words
from jobs.pages.wait_reasons import NAMES_AT_MOST, PlanSnapshot, WaitReason, snapshot_from, wait_reasons
from jobs.plans import actions
from jobs.plans.preview import ActionPreview
from jobs.types import ENDED_WELL, JobStatus


class JobRow(NamedTuple):
    """One job. `state` is the badge's word, with time and attempt while it runs; `took` is the latest run's length."""

    job: Job
    label: str
    badge: Badge
    state: str
    waits: list[WaitReason]
    runs: list[JobRun]
    took: timedelta | None
    failure: FailureSummary | None
    output: bool
    """True when the job has a current output, which its own page shows."""
    assembled: bool
    """True when the artifact's page shows its section or file."""

    @property
    def anchor(self) -> str:
        """The place of its section on the artifact's page; delivery shows files, not sections."""
        return "" if self.job.module == ArtifactType.DELIVERY else f"#{self.job.type}"


class ModuleGroup(NamedTuple):
    module: str
    label: str
    rows: list[JobRow]
    done: int


class PlanBoard(NamedTuple):
    plan: GenerationPlan
    snapshot: PlanSnapshot
    groups: list[ModuleGroup]
    counts: list[tuple[Badge, int]]
    """The number of jobs in each state that occurs."""
    total: int
    done: int
    failed: int
    active: bool
    """True while a job runs or is about to: the page refreshes itself."""

    @property
    def rows(self) -> list[JobRow]:
        return [row for group in self.groups for row in group.rows]


def plan_board(engagement: Engagement, statuses: Mapping[str, str]) -> PlanBoard | None:
    """Read the plan; None without one. `statuses` are the artifacts' by type. Four queries for any plan."""
    plan = GenerationPlan.objects.filter(engagement=engagement).first()
    if plan is None:
        return None
    snapshot = snapshot_from(plan, statuses)
    rows = _rows(snapshot)
    grouped: dict[str, list[JobRow]] = defaultdict(list)
    for row in rows:
        grouped[row.job.module].append(row)
    groups = [ModuleGroup(m, ArtifactType(m).label, found, sum(map(_done, found))) for m, found in grouped.items()]
    states = Counter(row.job.status for row in rows)
    counts = [(JOB_BADGES[status], states[status]) for status in JOB_BADGES if states[status]]
    active = bool(states[JobStatus.RUNNING]) or (not plan.paused and bool(states[JobStatus.READY]))
    done = sum(group.done for group in groups)
    return PlanBoard(plan, snapshot, groups, counts, len(rows), done, states[JobStatus.FAILED], active)


def regenerate_reasons(artifact: Artifact, statuses: Mapping[str, str]) -> list[Reason] | None:
    """List the reasons against Regenerate; None when no job makes it. `statuses` are the artifacts' by type."""
    if artifact.type == ArtifactType.INTAKE:
        return None
    jobs = Job.objects.filter(plan__engagement=artifact.engagement_id, module=artifact.type, selected=True)
    states = list(jobs.order_by().values_list("status", flat=True))
    return actions.regenerate_reasons(artifact.type, states, statuses) if states else None


def regenerating(label: str, jobs: list[Job]) -> str:
    """Say which jobs will run again, by name while that stays short."""
    names = [label_of(job.type) for job in jobs]
    listed_ = f": {listed(names)}" if len(names) <= NAMES_AT_MOST else ""
    return f"{label}: {counted(len(names))} will run again{listed_}. Unchanged sections are skipped."


def retrying(done: ActionPreview) -> str:
    """Say which job will run again, and how many that unblocks."""
    job, freed = next(e for e in done.effects if e.before.id in done.change.run), len(done.freed)
    how = (
        "starts as soon as a worker is free"
        if job.after.status == JobStatus.READY
        else "starts when its inputs are ready"
    )
    also = f" {counted(freed)} that it blocked {'is' if freed == 1 else 'are'} unblocked." if freed else ""
    return f"{label_of(done.target)} will run again: it {how}.{also}"


def _rows(snapshot: PlanSnapshot) -> list[JobRow]:
    runs = _runs(snapshot.plan)
    return [_row(job, runs[pk], snapshot) for pk, job in snapshot.jobs.items()]


def _row(job: Job, runs: list[JobRun], snapshot: PlanSnapshot) -> JobRow:
    took = run_time(runs[-1]) if runs else None
    shown = snapshot.statuses.get(job.module, ArtifactStatus.ARCHIVED) != ArtifactStatus.ARCHIVED
    output = any(run.current for run in runs)
    return JobRow(
        job=job,
        label=label_of(job.type),
        badge=JOB_BADGES[JobStatus(job.status)],
        state=state_words(job.status, job.attempts, took, policy_of(job.type).most_attempts),
        waits=wait_reasons(job, snapshot),
        runs=runs,
        took=took,
        failure=failure_summary(job.error) if job.status == JobStatus.FAILED or job.attempts else None,
        output=output,
        assembled=output and shown,
    )


def run_time(run: JobRun) -> timedelta:
    """Return the time from start to end, or up to now."""
    return max((run.ended_at or timezone.now()) - run.started_at, timedelta(0))


def _runs(plan: GenerationPlan) -> dict[int, list[JobRun]]:
    """Read every run of the plan by job, oldest first. One query, without the outputs."""
    runs = JobRun.objects.filter(job__plan=plan, job__selected=True).order_by("number")
    found: dict[int, list[JobRun]] = defaultdict(list)
    for run in runs.only("job_id", "number", "worker", "started_at", "ended_at", "outcome", "error", "current"):
        found[run.job_id].append(run)
    return found


def _done(row: JobRow) -> bool:
    return row.job.status in ENDED_WELL
