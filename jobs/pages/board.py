"""The plan as its page shows it: jobs by module, what each waits for, its runs, where its output is. Questions only."""

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
from jobs.pages.labels import BADGES, Trouble, counted, label_of, state_words, trouble
from jobs.pages.wait_reasons import NAMED, Standing, Wait, standing_of, waits
from jobs.plans import actions
from jobs.plans.preview import Preview
from jobs.types import ENDED_WELL, JobStatus


class Row(NamedTuple):
    """One job. `state` is the badge's word, with time and attempt while it runs; `took` is the latest run's length."""

    job: Job
    label: str
    badge: Badge
    state: str
    waits: list[Wait]
    runs: list[JobRun]
    took: timedelta | None
    trouble: Trouble | None
    output: bool
    """Something that it wrote stands; its own page shows it."""
    assembled: bool
    """Its section, or its file, is to be seen on the artifact's page."""


class Group(NamedTuple):
    module: str
    label: str
    rows: list[Row]
    done: int


class Board(NamedTuple):
    plan: GenerationPlan
    standing: Standing
    groups: list[Group]
    counts: list[tuple[Badge, int]]
    """How many jobs are in each state that occurs."""
    total: int
    done: int
    failed: int
    active: bool
    """Something runs or is about to: the page looks again by itself."""

    @property
    def rows(self) -> list[Row]:
        return [row for group in self.groups for row in group.rows]


def board(engagement: Engagement, statuses: Mapping[str, str]) -> Board | None:
    """`statuses` are the artifacts' by type. Four queries, whatever the size of the plan."""
    plan = GenerationPlan.objects.filter(engagement=engagement).first()
    if plan is None:
        return None
    standing = standing_of(plan, statuses)
    rows = _rows(standing)
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.job.module].append(row)
    groups = [Group(m, ArtifactType(m).label, found, sum(map(_done, found))) for m, found in grouped.items()]
    states = Counter(row.job.status for row in rows)
    counts = [(BADGES[status], states[status]) for status in BADGES if states[status]]
    active = bool(states[JobStatus.RUNNING]) or (not plan.paused and bool(states[JobStatus.READY]))
    done = sum(group.done for group in groups)
    return Board(plan, standing, groups, counts, len(rows), done, states[JobStatus.FAILED], active)


def regenerate_reasons(artifact: Artifact, statuses: Mapping[str, str]) -> list[Reason] | None:
    """The reasons against Regenerate; None when no job makes the artifact. `statuses` are the artifacts' by type."""
    if artifact.type == ArtifactType.INTAKE:
        return None
    jobs = Job.objects.filter(plan__engagement=artifact.engagement_id, module=artifact.type, selected=True)
    states = list(jobs.order_by().values_list("status", flat=True))
    return actions.regenerate_reasons(artifact.type, states, statuses) if states else None


def regenerating(label: str, jobs: list[Job]) -> str:
    """What was started, by name while that stays short."""
    names = [label_of(job.type) for job in jobs]
    listed_ = f": {listed(names)}" if len(names) <= NAMED else ""
    return f"{label}: {counted(len(names))} will run again{listed_}. Unchanged sections are skipped."


def retrying(done: Preview) -> str:
    """What was started, and what that frees."""
    job, freed = next(e for e in done.effects if e.before.id in done.move.ask), len(done.freed)
    how = "starts as soon as a worker is free" if job.after.status == JobStatus.READY else "starts when its turn comes"
    also = f" {counted(freed)} that it blocked {'is' if freed == 1 else 'are'} free again." if freed else ""
    return f"{label_of(done.target)} will run again: it {how}.{also}"


def _rows(standing: Standing) -> list[Row]:
    runs = _runs(standing.plan)
    return [_row(job, runs[pk], standing) for pk, job in standing.jobs.items()]


def _row(job: Job, runs: list[JobRun], standing: Standing) -> Row:
    took = length(runs[-1]) if runs else None
    shown = standing.statuses.get(job.module, ArtifactStatus.ARCHIVED) != ArtifactStatus.ARCHIVED
    output = any(run.current for run in runs)
    return Row(
        job=job,
        label=label_of(job.type),
        badge=BADGES[JobStatus(job.status)],
        state=state_words(job.status, job.attempts, took, policy_of(job.type).most_attempts),
        waits=waits(job, standing),
        runs=runs,
        took=took,
        trouble=trouble(job.error) if job.status == JobStatus.FAILED or job.attempts else None,
        output=output,
        assembled=output and shown,
    )


def length(run: JobRun) -> timedelta:
    """From start to end, or so far."""
    return max((run.ended_at or timezone.now()) - run.started_at, timedelta(0))


def _runs(plan: GenerationPlan) -> dict[int, list[JobRun]]:
    """Every run of the plan by job, oldest first. One query; outputs stay in the database."""
    runs = JobRun.objects.filter(job__plan=plan, job__selected=True).order_by("number")
    found: dict[int, list[JobRun]] = defaultdict(list)
    for run in runs.only("job_id", "number", "worker", "started_at", "ended_at", "outcome", "error", "current"):
        found[run.job_id].append(run)
    return found


def _done(row: Row) -> bool:
    return row.job.status in ENDED_WELL
