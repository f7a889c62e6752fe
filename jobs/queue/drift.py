"""Find open plans whose stored states differ from the computed ones: without a lock, in three statements."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When

from artifacts.gating import gate_from
from artifacts.models import Artifact
from jobs.models import GenerationPlan, Job
from jobs.types import ENDED_WELL, STOPPED, WAITING, JobStatus, PlanStatus

_Upstream = Job.dependencies.through
_BLOCKING = (*STOPPED, JobStatus.BLOCKED)


def plans_to_reconcile() -> list[int]:
    """Return the ids of the plans that `promote` would change, as far as reading without their locks can tell."""
    found = set(_done().values_list("pk", flat=True))
    unsure: dict[int, set[tuple[int, str, str]]] = defaultdict(set)
    for plan, engagement, module, status, certain in _suspects():
        if certain:
            found.add(plan)
        else:
            unsure[engagement].add((plan, module, status))
    artifacts: dict[int, dict[str, str]] = defaultdict(dict)
    for engagement, type_, status in _statuses(unsure):
        artifacts[engagement][type_] = status
    for engagement, jobs in unsure.items():
        for plan, module, status in jobs:
            # Ready behind a closed gate, or pending before an open one.
            if (status == JobStatus.READY) != gate_from(module, artifacts[engagement]).allowed:
                found.add(plan)
    return sorted(found)


def _suspects() -> QuerySet[Job, tuple[int, int, str, str, bool]]:
    """Return jobs that may be in the wrong state: plan, engagement, module, status, and whether they surely are.

    For the others the gate decides, which the caller asks.
    """
    upstream = _Upstream.objects.filter(from_job=OuterRef("pk"), to_job__selected=True)
    unfinished = Exists(upstream.exclude(to_job__status__in=ENDED_WELL))
    stopped = Exists(upstream.filter(to_job__status__in=_BLOCKING))
    culprit = Case(When(to_job__status=JobStatus.BLOCKED, then=F("to_job__blocked_by")), default=F("to_job"))
    first = upstream.filter(to_job__status__in=_BLOCKING).order_by("to_job").values_list(culprit)[:1]
    held = Q(manual=True) | Q(plan__paused=True)
    certain = (
        # An upstream job stopped, and this one is not blocked.
        (~Q(status=JobStatus.BLOCKED) & Q(stopped=True))
        # Blocked without a stopped upstream job, or by another one than the first.
        | (Q(status=JobStatus.BLOCKED) & (Q(stopped=False) | Q(blocked_by=None) | ~Q(blocked_by=Subquery(first))))
        # Ready although an upstream job has not ended well, or although the job or its plan is held.
        | (Q(status=JobStatus.READY) & (Q(unfinished=True) | held))
    )
    may_start = Q(status=JobStatus.PENDING, unfinished=False) & ~held
    jobs = Job.objects.filter(plan__status=PlanStatus.OPEN, selected=True, status__in=WAITING)
    marked = jobs.annotate(unfinished=unfinished, stopped=stopped)
    suspects = marked.filter(certain | may_start | Q(status=JobStatus.READY))
    sure = Case(When(certain, then=Value(True)), default=Value(False))
    rows = suspects.annotate(certain=sure).order_by().distinct()
    return rows.values_list("plan_id", "engagement_id", "module", "status", "certain")


def _done() -> QuerySet[GenerationPlan]:
    selected = Job.objects.filter(plan=OuterRef("pk"), selected=True)
    return GenerationPlan.objects.filter(
        Exists(selected), ~Exists(selected.exclude(status__in=ENDED_WELL)), status=PlanStatus.OPEN
    )


def _statuses(engagements: dict[int, set[tuple[int, str, str]]]) -> QuerySet[Artifact, tuple[int, str, str]]:
    found = Artifact.objects.filter(engagement__in=list(engagements))
    return found.order_by().values_list("engagement_id", "type", "status")
