"""Fair shares of the workers: whose slots are free, whose turn it is, and what was left lying."""

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
"""Inside a client."""


class RunningCounts(NamedTuple):
    """How many jobs of a client are at work, and how many of these are exports."""

    jobs: int = 0
    exports: int = 0

    @property
    def free(self) -> int:
        return max(0, settings.JOB_CLIENT_RUNNING - self.jobs)

    @property
    def free_exports(self) -> int:
        return max(0, settings.JOB_CLIENT_EXPORTS - self.exports)


def running_by_client(at_work: QuerySet[Any], job: str = "") -> dict[int, RunningCounts]:
    """By client. `job` leads from these rows to their job, when they are none themselves."""
    exports = Count("pk", filter=Q(**{f"{job}module": ArtifactType.DELIVERY}))
    clients = at_work.order_by().values_list(f"{job}engagement__client_id").annotate(all=Count("pk"), exports=exports)
    return {client: RunningCounts(*found) for client, *found in clients}


def running() -> dict[int, RunningCounts]:
    return running_by_client(Job.objects.filter(status=JobStatus.RUNNING))


def admitted(jobs: QuerySet[Job], loads: Mapping[int, RunningCounts]) -> QuerySet[Job]:
    """Those whose client has a slot free, and one for exports where they are that."""
    full = [client for client, load in loads.items() if not load.free]
    exporting = [client for client, load in loads.items() if not load.free_exports]
    apart = jobs.exclude(engagement__client_id__in=full)
    return apart.exclude(module=ArtifactType.DELIVERY, engagement__client_id__in=exporting)


def round_robin(waiting: QuerySet[Any], busy: Mapping[int, int], *then: Any) -> Any:
    """Round robin over the clients, beginning with those that have the fewest at work; `then` orders a client's own.

    The rows belong to an engagement; `busy` says how many of a client are at work.
    """
    cases = [When(engagement__client_id=client, then=Value(count)) for client, count in busy.items()]
    nth = Window(RowNumber(), partition_by=F("engagement__client_id"), order_by=list(then))
    return waiting.annotate(place=Case(*cases, default=Value(0)) + nth).order_by("place", *then)


def in_fair_order(jobs: QuerySet[Job], *then: Any) -> Any:
    """Those that a claim would let in now, in turn. One query beside its own."""
    now = running()
    return round_robin(admitted(jobs, now), {client: load.jobs for client, load in now.items()}, *then)


def dated(jobs: QuerySet[Job]) -> Any:
    """With `due_since`: when a due job became ready, its pause ended or its last run did, whichever came last."""
    ended = JobRun.objects.filter(job=OuterRef("pk")).order_by("-number").values("ended_at")[:1]
    ready = Coalesce(F("ready_at"), F("created_at"))
    return jobs.annotate(due_since=Greatest(ready, Coalesce(F("run_after"), ready), Coalesce(Subquery(ended), ready)))


def starved(after: timedelta) -> Any:
    """Due for longer than that, though all the while fewer of its client were at work than may be."""
    begin = Now() - after
    at_work = running_by_client(JobRun.objects.filter(Q(outcome=RunOutcome.RUNNING) | Q(ended_at__gte=begin)), "job__")
    return dated(admitted(Job.objects.due(), at_work)).filter(due_since__lt=begin)


def next_for_client(client_id: int) -> list[int]:
    """Due jobs of one client that nobody was told of: as many as have a slot, exports within their own cap."""
    load = running_of(client_id)
    is_export = Case(When(module=ArtifactType.DELIVERY, then=Value(1)), default=Value(0))
    nth = Window(RowNumber(), partition_by=is_export, order_by=list(ORDER))
    waiting = Job.objects.due().filter(engagement__client_id=client_id, dispatched_at=None).annotate(nth=nth)
    fitting = waiting.filter(~Q(module=ArtifactType.DELIVERY) | Q(nth__lte=load.free_exports))
    return list(fitting.order_by(*ORDER).values_list("pk", flat=True)[: load.free])


def running_of(client_id: int) -> RunningCounts:
    theirs = Job.objects.filter(status=JobStatus.RUNNING, engagement__client_id=client_id)
    return running_by_client(theirs).get(client_id, RunningCounts())
