"""The reconciler: one sweep repairs whatever lost messages or dead processes left behind. Idempotent."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from artifacts.services import lock_engagement
from artifacts.types import Busy
from clients.models import Engagement
from jobs.audit import record_end, record_requeue
from jobs.engine.retry import policy_of
from jobs.models import GenerationPlan, Job, JobRun
from jobs.notifications import tell_of_failure
from jobs.queue import turns
from jobs.queue.dispatch import dispatch, queue_depth, send_canary
from jobs.queue.drift import plans_to_reconcile
from jobs.queue.fair_share import ORDER, in_fair_order
from jobs.queue.promotion import promote
from jobs.recovery.log_and_continue import log_and_continue
from jobs.types import JobStatus, RunOutcome

logger = logging.getLogger(__name__)
DISPATCH_AT_MOST = 50
_hooks: list[Callable[[], object]] = []


@dataclass
class SweepReport:
    """What a sweep did. `failed` counts rows and hooks that raised: the log says why, the next sweep tries again."""

    reclaimed: int = 0
    given_up: int = 0
    moved: int = 0
    rung: int = 0
    failed: int = 0


def register(hook: Callable[[], object]) -> None:
    """Register a function of an upper app that every sweep calls; registering it twice counts once."""
    if hook not in _hooks:
        _hooks.append(hook)


def sweep() -> SweepReport:
    """Sweep once, unless another process holds the lease, which expires when that process dies."""
    report = SweepReport()
    lease = turns.acquire(turns.SWEEP, settings.JOB_SWEEP_TURN_SECONDS)
    if lease is None:
        return report
    started = time.monotonic()
    try:
        sweep_now(report, lease)
    except BaseException:
        lease.release()  # no run is recorded: health must not count an unfinished sweep
        raise
    lease.end(seconds=round(time.monotonic() - started, 3), counts=asdict(report))
    return report


def sweep_now(report: SweepReport, lease: turns.Lease | None = None) -> SweepReport:
    """Reclaim expired leases, promote drifted plans, dispatch lost jobs again, send the canary, call the hooks."""
    _each(list(_expired().values_list("pk", flat=True)), "Job", _reclaim, report, lease)
    _each(plans_to_reconcile(), "Plan", _promote, report, lease)
    hooks: list[Callable[[], object]] = [partial(_redispatch, report), send_canary, *_hooks]
    for hook in hooks:
        _try(report, f"The sweep's {hook}", hook)
    return report


def redispatch() -> int:
    """Dispatch jobs again whose message was lost, up to DISPATCH_AT_MOST messages in the broker."""
    due = _undispatched() if settings.JOB_DISPATCH else []
    return dispatch(due[: max(0, DISPATCH_AT_MOST - queue_depth())]) if due else 0


def reclaim_from_worker(worker: str) -> int:
    """Reclaim the jobs of a worker that is gone at once, as if their leases had expired. Returns how many.

    A process that shuts down requeues its own job, and that attempt does not count. A job still held here may have
    killed its process, so its attempt counts. A name without a host stands for that worker on any host.
    """
    held = Job.objects.filter(Q(worker=worker) | Q(worker__startswith=f"{worker}@"), status=JobStatus.RUNNING)
    ids, report = list(held.values_list("pk", flat=True)), SweepReport()
    # `_reclaim` looks for expired leases under the lock, so expire them here.
    held.update(lease_until=Now() - timedelta(seconds=1))
    _each(ids, "Job", _reclaim, report)
    if report.reclaimed:
        _try(report, "The dispatch", redispatch)
    return report.reclaimed + report.given_up


def _each(
    ids: Iterable[int],
    what: str,
    do: Callable[[int, SweepReport], None],
    report: SweepReport,
    lease: turns.Lease | None = None,
) -> None:
    """Handle the rows one by one, renewing the lease during a long sweep."""
    for id_ in ids:
        _try(report, f"{what} {id_}", do, id_, report)
        if lease is not None:
            _try(report, "The sweep's lease", lease.renew)


def _try(report: SweepReport, what: str, do: Callable[..., object], *args: object) -> None:
    """Call `do`; log and count an error, and continue: one bad row must not hold up the others."""
    try:
        do(*args)
    except Busy:
        logger.info("%s is locked; the next sweep tries again.", what)
    except SoftTimeLimitExceeded:
        raise  # this process is out of time: no row is at fault
    except Exception as error:
        log_and_continue(error, what)
        report.failed += 1


def _redispatch(report: SweepReport) -> None:
    report.rung = redispatch()


def _expired() -> QuerySet[Job]:
    return Job.objects.filter(status=JobStatus.RUNNING, lease_until__lt=Now())


def _undispatched() -> list[int]:
    """Return lost jobs round robin over the clients; of one client the never dispatched first, then the longest ago."""
    told = F("dispatched_at").asc(nulls_first=True)
    found = in_fair_order(Job.objects.undispatched(), told, *ORDER)
    return list(found.values_list("pk", flat=True)[:DISPATCH_AT_MOST])


def _reclaim(job_id: int, report: SweepReport) -> None:
    """Make a job whose lease expired ready again, or fail it when its attempts are used up."""
    with transaction.atomic():
        plan = _locked(Job.objects.values_list("plan__engagement", flat=True).get(pk=job_id))
        job = Job.objects.get(pk=job_id)
        job.plan, job.engagement = plan, plan.engagement
        used_up = policy_of(job.type).is_used_up(job.attempts)
        changes: dict[str, Any] = {"status": JobStatus.READY, "dispatched_at": None}
        if used_up:
            changes = {"status": JobStatus.FAILED, "error": "lease_lost", "finished_at": Now()}
        # The token guards against a run that ended, and a new claim that began, before the lock.
        if not _expired().filter(pk=job_id, token=job.token).update(lease_until=None, **changes):
            return
        lost = JobRun.objects.filter(job_id=job_id, outcome=RunOutcome.RUNNING)
        lost.update(outcome=RunOutcome.LOST, ended_at=Now(), error="lease_lost")
        if used_up:
            record_end(job, JobStatus.FAILED, "lease_lost", number=job.runs.count(), content_hash="")
            tell_of_failure(plan, job, "its worker stopped responding, and no attempt is left.")
            promote(plan)
        else:
            record_requeue(job, "lease_lost")
    report.given_up += used_up
    report.reclaimed += not used_up


def _promote(plan_id: int, report: SweepReport) -> None:
    with transaction.atomic():
        plan = _locked(GenerationPlan.objects.values_list("engagement", flat=True).get(pk=plan_id))
        moved = promote(plan)
    report.moved += len(moved)


def _locked(engagement_id: int) -> GenerationPlan:
    """Lock the engagement and read its plan: what was read before the lock may have changed."""
    engagement = lock_engagement(Engagement(pk=engagement_id))
    plan = GenerationPlan.objects.get(engagement=engagement)
    plan.engagement = engagement
    return plan
