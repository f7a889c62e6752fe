"""Report the queue of all clients: what runs, waits and failed, for whom and on which worker. Read only.

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
"""The rows of each list; the counts above the lists are of all jobs."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_WELL = Q(outcome__in=[RunOutcome.COMPLETED, RunOutcome.SKIPPED])
_BADLY = Q(outcome__in=[RunOutcome.FAILED, RunOutcome.RETRIED, RunOutcome.LOST])
_OPEN = (JobStatus.READY, JobStatus.RUNNING, JobStatus.FAILED, JobStatus.PENDING, JobStatus.BLOCKED)


class ClientQueue(NamedTuple):
    name: str
    running: int
    ready: int
    """Ready jobs that a worker may claim now."""
    later: int
    """Ready jobs that wait for the time of their next attempt."""
    waiting: int
    """Jobs that wait for people or for other jobs, not for a worker."""
    blocked: int
    failed: int
    oldest: datetime | None
    """The time since which the client's oldest ready job waits for a worker."""


class WorkerLoad(NamedTuple):
    name: str
    running: int
    listed: list[QueuedJob]
    """The jobs that it runs, as far as they are among the rows of the page."""
    ended_hour: int
    failed_day: int
    """Its runs that went wrong, including those that were retried."""

    @property
    def unlisted(self) -> int:
        return self.running - len(self.listed)


class QueuedJob(NamedTuple):
    """One job. `since` is when it started, became ready or failed."""

    job: Job
    label: str
    since: datetime | None
    words: str


class Throughput(NamedTuple):
    """Runs that ended in a period: well, and badly."""

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
    """Read the report. Seven queries."""
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
    """List workers that hold a job, that ended one in the last hour, or whose runs went wrong in the last day."""
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
