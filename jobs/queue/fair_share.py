"""Share the workers fairly among clients: free slots, round robin, and jobs that starve.

The reconciler and the poller choose by these queries; a claim decides by the same rules in `jobs.engine.claim_sql`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import Coalesce, Greatest, Now, RowNumber

from artifacts.types import ArtifactType
from jobs.models import Job, JobRun
from jobs.types import JobStatus, RunOutcome

ORDER = ("priority", "ready_at", "pk")
"""The order of one client's jobs."""


class RunningCounts(NamedTuple):
    """How many jobs of a client are running, and how many of these are exports."""

    jobs: int = 0
    exports: int = 0

    @property
    def free(self) -> int:
        return max(0, settings.JOB_CLIENT_RUNNING - self.jobs)

    @property
    def free_exports(self) -> int:
        return max(0, settings.JOB_CLIENT_EXPORTS - self.exports)


def running_by_client(at_work: QuerySet[Any], job: str = "") -> dict[int, RunningCounts]:
    """Count running jobs by client. `job` is the lookup from these rows to their job, for rows that are runs."""
    exports = Count("pk", filter=Q(**{f"{job}module": ArtifactType.DELIVERY}))
    clients = at_work.order_by().values_list(f"{job}engagement__client_id").annotate(all=Count("pk"), exports=exports)
    return {client: RunningCounts(*found) for client, *found in clients}


def running() -> dict[int, RunningCounts]:
    return running_by_client(Job.objects.filter(status=JobStatus.RUNNING))


def admitted(jobs: QuerySet[Job], loads: Mapping[int, RunningCounts]) -> QuerySet[Job]:
    """Keep the jobs whose client has a free slot, and for an export a free export slot."""
    full = [client for client, load in loads.items() if not load.free]
    exporting = [client for client, load in loads.items() if not load.free_exports]
    apart = jobs.exclude(engagement__client_id__in=full)
    return apart.exclude(module=ArtifactType.DELIVERY, engagement__client_id__in=exporting)


def round_robin(waiting: QuerySet[Any], busy: Mapping[int, int], *then: Any) -> Any:
    """Order rows round robin over the clients, those with the fewest running first; `then` orders a client's own rows.

    Each row belongs to an engagement; `busy` counts the running ones by client.
    """
    cases = [When(engagement__client_id=client, then=Value(count)) for client, count in busy.items()]
    nth = Window(RowNumber(), partition_by=F("engagement__client_id"), order_by=list(then))
    return waiting.annotate(place=Case(*cases, default=Value(0)) + nth).order_by("place", *then)


def in_fair_order(jobs: QuerySet[Job], *then: Any) -> Any:
    """Return the jobs that a claim would admit now, round robin over their clients. One query beside its own."""
    now = running()
    return round_robin(admitted(jobs, now), {client: load.jobs for client, load in now.items()}, *then)


def dated(jobs: QuerySet[Job]) -> Any:
    """Annotate `due_since`: the latest of when the job became ready, its delay ended, and its last run ended."""
    ended = JobRun.objects.filter(job=OuterRef("pk")).order_by("-number").values("ended_at")[:1]
    ready = Coalesce(F("ready_at"), F("created_at"))
    return jobs.annotate(due_since=Greatest(ready, Coalesce(F("run_after"), ready), Coalesce(Subquery(ended), ready)))


def starved(after: timedelta) -> Any:
    """Return jobs due for longer than `after` although their client had a free slot all that time."""
    begin = Now() - after
    at_work = running_by_client(JobRun.objects.filter(Q(outcome=RunOutcome.RUNNING) | Q(ended_at__gte=begin)), "job__")
    return dated(admitted(Job.objects.due(), at_work)).filter(due_since__lt=begin)


def next_for_client(client_id: int) -> list[int]:
    """Return a client's due, undispatched jobs: as many as it has free slots, exports within their own cap."""
    load = running_of(client_id)
    is_export = Case(When(module=ArtifactType.DELIVERY, then=Value(1)), default=Value(0))
    nth = Window(RowNumber(), partition_by=is_export, order_by=list(ORDER))
    waiting = Job.objects.due().filter(engagement__client_id=client_id, dispatched_at=None).annotate(nth=nth)
    fitting = waiting.filter(~Q(module=ArtifactType.DELIVERY) | Q(nth__lte=load.free_exports))
    return list(fitting.order_by(*ORDER).values_list("pk", flat=True)[: load.free])


def running_of(client_id: int) -> RunningCounts:
    theirs = Job.objects.filter(status=JobStatus.RUNNING, engagement__client_id=client_id)
    return running_by_client(theirs).get(client_id, RunningCounts())
