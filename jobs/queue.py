"""The queue over all clients: what runs, waits and failed, for whom and on which worker. Questions only.

The number of queries depends neither on the jobs nor on the clients.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import Count, Min, Q
from django.utils import timezone

from jobs.models import Job, JobRun
from jobs.showing import label_of, trouble
from jobs.types import JobStatus, RunOutcome

ROWS = 50
"""Of each list; the counts above them are of all."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_OPEN = (JobStatus.READY, JobStatus.RUNNING, JobStatus.FAILED, JobStatus.PENDING, JobStatus.BLOCKED)


class ClientLine(NamedTuple):
    name: str
    running: int
    ready: int
    waiting: int
    """For people or for other jobs, not for a worker."""
    blocked: int
    failed: int
    oldest: datetime | None
    """Since when its oldest ready job waits for a worker."""


class WorkerLine(NamedTuple):
    name: str
    running: int
    listed: list[QueueJob]
    """What it runs, as far as it is among the rows of the page."""
    done_hour: int

    @property
    def unlisted(self) -> int:
        return self.running - len(self.listed)


class QueueJob(NamedTuple):
    """`since`: running since, ready since, or failed at."""

    job: Job
    label: str
    since: datetime | None
    words: str


class Flow(NamedTuple):
    """Runs that ended in a while: well, and not."""

    well: int
    badly: int


class Queue(NamedTuple):
    clients: list[ClientLine]
    workers: list[WorkerLine]
    running: list[QueueJob]
    ready: list[QueueJob]
    failed: list[QueueJob]
    hour: Flow
    day: Flow
    totals: ClientLine


def queue() -> Queue:
    """Seven queries."""
    now = timezone.now()
    clients = _clients()
    running = [_running(job) for job in _jobs(JobStatus.RUNNING).order_by("pk")[:ROWS]]
    ready = [_ready(job) for job in _jobs(JobStatus.READY).order_by("ready_at", "priority", "pk")[:ROWS]]
    failed = [_failed(job) for job in _jobs(JobStatus.FAILED).order_by("-finished_at", "-pk")[:ROWS]]
    return Queue(clients, _workers(running, now), running, ready, failed, *_flow(now), totals=_totals(clients))


def _jobs(status: JobStatus) -> Any:
    found = Job.objects.filter(status=status, selected=True).select_related("engagement__client")
    if status is JobStatus.RUNNING:
        return found.annotate(started=Min("runs__started_at", filter=Q(runs__outcome=RunOutcome.RUNNING)))
    return found


def _clients() -> list[ClientLine]:
    def count(status: JobStatus) -> Count:
        return Count("pk", filter=Q(status=status))

    rows = Job.objects.filter(selected=True, status__in=_OPEN).order_by().values("engagement__client__name")
    found = rows.values_list("engagement__client", "engagement__client__name").annotate(
        running=count(JobStatus.RUNNING),
        ready=count(JobStatus.READY),
        waiting=count(JobStatus.PENDING),
        blocked=count(JobStatus.BLOCKED),
        failed=count(JobStatus.FAILED),
        oldest=Min("ready_at", filter=Q(status=JobStatus.READY)),
    )
    lines = [ClientLine(*row[1:]) for row in found]
    return sorted(lines, key=lambda line: (-line.running - line.ready, -line.failed, line.name))


def _totals(clients: list[ClientLine]) -> ClientLine:
    return ClientLine(
        "",
        running=sum(line.running for line in clients),
        ready=sum(line.ready for line in clients),
        waiting=sum(line.waiting for line in clients),
        blocked=sum(line.blocked for line in clients),
        failed=sum(line.failed for line in clients),
        oldest=min((line.oldest for line in clients if line.oldest), default=None),
    )


def _workers(listed_jobs: list[QueueJob], now: datetime) -> list[WorkerLine]:
    """Those that hold a job, and those that ended one in the last hour."""
    ended = JobRun.objects.filter(ended_at__gte=now - HOUR).order_by().values_list("worker")
    holding = Job.objects.filter(status=JobStatus.RUNNING, selected=True).order_by().values_list("worker")
    done, held = dict(ended.annotate(Count("pk"))), dict(holding.annotate(Count("pk")))
    listed: dict[str, list[QueueJob]] = defaultdict(list)
    for one in listed_jobs:
        listed[one.job.worker].append(one)
    return [WorkerLine(n, held.get(n, 0), listed[n], done.get(n, 0)) for n in sorted({*done, *held})]


def _flow(now: datetime) -> tuple[Flow, Flow]:
    well = Q(outcome__in=[RunOutcome.COMPLETED, RunOutcome.SKIPPED])
    badly = Q(outcome__in=[RunOutcome.FAILED, RunOutcome.RETRIED, RunOutcome.LOST])
    hour = Q(ended_at__gte=now - HOUR)
    found = JobRun.objects.filter(ended_at__gte=now - DAY).aggregate(
        hour_well=Count("pk", filter=well & hour),
        hour_badly=Count("pk", filter=badly & hour),
        day_well=Count("pk", filter=well),
        day_badly=Count("pk", filter=badly),
    )
    return Flow(found["hour_well"], found["hour_badly"]), Flow(found["day_well"], found["day_badly"])


def _running(job: Any) -> QueueJob:
    return QueueJob(job, label_of(job.type), job.started, f"attempt {job.attempts} on {job.worker}")


def _ready(job: Job) -> QueueJob:
    later = job.run_after and job.run_after > timezone.now()
    return QueueJob(job, label_of(job.type), job.ready_at, "waits before its next attempt" if later else "")


def _failed(job: Job) -> QueueJob:
    found = trouble(job.error)
    return QueueJob(job, label_of(job.type), job.finished_at, found.sentence if found else "")
