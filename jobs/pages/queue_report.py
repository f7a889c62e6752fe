"""The queue over all clients: what runs, waits and failed, for whom and on which worker. Questions only.

The number of queries depends neither on the jobs nor on the clients.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import Case, Count, Exists, F, Min, OuterRef, Q, When
from django.utils import timezone

from jobs.models import Job, JobRun
from jobs.pages.labels import failure_summary, label_of, roughly
from jobs.types import JobStatus, RunOutcome

ROWS = 50
"""Of each list; the counts above them are of all."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_WELL = Q(outcome__in=[RunOutcome.COMPLETED, RunOutcome.SKIPPED])
_BADLY = Q(outcome__in=[RunOutcome.FAILED, RunOutcome.RETRIED, RunOutcome.LOST])
_OPEN = (JobStatus.READY, JobStatus.RUNNING, JobStatus.FAILED, JobStatus.PENDING, JobStatus.BLOCKED)


class ClientQueue(NamedTuple):
    name: str
    running: int
    ready: int
    """A worker may take them now."""
    later: int
    """Ready, and waiting for the time of their next attempt."""
    waiting: int
    """For people or for other jobs, not for a worker."""
    blocked: int
    failed: int
    oldest: datetime | None
    """Since when its oldest ready job waits for a worker."""


class WorkerLoad(NamedTuple):
    name: str
    running: int
    listed: list[QueuedJob]
    """What it runs, as far as it is among the rows of the page."""
    ended_hour: int
    failed_day: int
    """Its runs that went wrong, those that were tried again included."""

    @property
    def unlisted(self) -> int:
        return self.running - len(self.listed)


class QueuedJob(NamedTuple):
    """`since`: running since, ready since, or failed at."""

    job: Job
    label: str
    since: datetime | None
    words: str


class Throughput(NamedTuple):
    """Runs that ended in a while: well, and not."""

    well: int
    badly: int


class QueueReport(NamedTuple):
    clients: list[ClientQueue]
    workers: list[WorkerLoad]
    running: list[QueuedJob]
    ready: list[QueuedJob]
    failed: list[QueuedJob]
    hour: Throughput
    day: Throughput
    totals: ClientQueue

    @property
    def ready_in_all(self) -> int:
        return self.totals.ready + self.totals.later


def queue_report() -> QueueReport:
    """Seven queries."""
    now = timezone.now()
    clients = _clients()
    running = [_running(job) for job in _jobs(JobStatus.RUNNING).order_by("pk")[:ROWS]]
    since = Case(When(due=True, then=F("ready_at")), default=F("run_after"))
    ready = [_ready(job) for job in _jobs(JobStatus.READY).order_by("-due", since, "priority", "pk")[:ROWS]]
    failed = [_failed(job) for job in _jobs(JobStatus.FAILED).order_by("-finished_at", "-pk")[:ROWS]]
    return QueueReport(clients, _workers(running, now), running, ready, failed, *_flow(now), totals=_totals(clients))


def _jobs(status: JobStatus) -> Any:
    found = Job.objects.filter(status=status, selected=True).select_related("engagement__client")
    if status is JobStatus.RUNNING:
        return found.annotate(started=Min("runs__started_at", filter=Q(runs__outcome=RunOutcome.RUNNING)))
    return (
        found.annotate(due=Exists(Job.objects.due().filter(pk=OuterRef("pk")))) if status is JobStatus.READY else found
    )


def _clients() -> list[ClientQueue]:
    due = Q(pk__in=Job.objects.due().values("pk"))

    def count(status: JobStatus) -> Count:
        return Count("pk", filter=Q(status=status))

    rows = Job.objects.filter(selected=True, status__in=_OPEN).order_by().values("engagement__client__name")
    found = rows.values_list("engagement__client", "engagement__client__name").annotate(
        running=count(JobStatus.RUNNING),
        ready=Count("pk", filter=due),
        later=Count("pk", filter=Q(status=JobStatus.READY) & ~due),
        waiting=count(JobStatus.PENDING),
        blocked=count(JobStatus.BLOCKED),
        failed=count(JobStatus.FAILED),
        oldest=Min("ready_at", filter=due),
    )
    lines = [ClientQueue(*row[1:]) for row in found]
    return sorted(lines, key=lambda line: (-line.running - line.ready, -line.failed, line.name))


def _totals(clients: list[ClientQueue]) -> ClientQueue:
    return ClientQueue(
        "",
        running=sum(line.running for line in clients),
        ready=sum(line.ready for line in clients),
        later=sum(line.later for line in clients),
        waiting=sum(line.waiting for line in clients),
        blocked=sum(line.blocked for line in clients),
        failed=sum(line.failed for line in clients),
        oldest=min((line.oldest for line in clients if line.oldest), default=None),
    )


def _workers(listed_jobs: list[QueuedJob], now: datetime) -> list[WorkerLoad]:
    """Those that hold a job, those that ended one in the last hour, and those whose runs went wrong in the last day."""
    ended = JobRun.objects.filter(ended_at__gte=now - DAY).order_by().values_list("worker")
    counts = ended.annotate(hour=Count("pk", filter=Q(ended_at__gte=now - HOUR)), badly=Count("pk", filter=_BADLY))
    holding = Job.objects.filter(status=JobStatus.RUNNING, selected=True).order_by().values_list("worker")
    held = dict(holding.annotate(Count("pk")))
    done = {name: (hour, failed) for name, hour, failed in counts if hour or failed}
    listed: dict[str, list[QueuedJob]] = defaultdict(list)
    for one in listed_jobs:
        listed[one.job.worker].append(one)
    lines = [WorkerLoad(n, held.get(n, 0), listed[n], *done.get(n, (0, 0))) for n in {*done, *held}]
    return sorted(lines, key=lambda line: (-line.running, -line.failed_day, line.name))[:ROWS]


def _flow(now: datetime) -> tuple[Throughput, Throughput]:
    hour = Q(ended_at__gte=now - HOUR)
    found = JobRun.objects.filter(ended_at__gte=now - DAY).aggregate(
        hour_well=Count("pk", filter=_WELL & hour),
        hour_badly=Count("pk", filter=_BADLY & hour),
        day_well=Count("pk", filter=_WELL),
        day_badly=Count("pk", filter=_BADLY),
    )
    return Throughput(found["hour_well"], found["hour_badly"]), Throughput(found["day_well"], found["day_badly"])


def _running(job: Any) -> QueuedJob:
    return QueuedJob(job, label_of(job.type), job.started, f"attempt {job.attempts} on {job.worker}")


def _ready(job: Any) -> QueuedJob:
    later = (
        f"waits for its next attempt in {roughly(job.run_after - timezone.now())}" if job.run_after else "is held back"
    )
    return QueuedJob(job, label_of(job.type), job.ready_at, "" if job.due else later)


def _failed(job: Job) -> QueuedJob:
    found = failure_summary(job.error)
    return QueuedJob(job, label_of(job.type), job.finished_at, found.sentence if found else "")
