"""The sweep: puts right whatever a lost message or a dead process left behind. Idempotent; any number may run."""

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
from jobs.audit import note_end, note_return
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
RING_AT_MOST = 50
_hooks: list[Callable[[], object]] = []


@dataclass
class SweepReport:
    """What a pass did. `failed` are rows and chores that raised: the log says why, the next pass looks again."""

    reclaimed: int = 0
    given_up: int = 0
    moved: int = 0
    rung: int = 0
    failed: int = 0


def register(chore: Callable[[], object]) -> None:
    """Where upper apps hand down what else every pass should tidy; the same function twice counts once."""
    if chore not in _hooks:
        _hooks.append(chore)


def sweep() -> SweepReport:
    """One pass, unless another process is at it: three triggers, one sweeper. A dead sweeper's turn runs out."""
    report = SweepReport()
    turn = turns.acquire(turns.SWEEP, settings.JOB_SWEEP_TURN_SECONDS)
    if turn is None:
        return report
    started = time.monotonic()
    try:
        sweep_now(report, turn)
    except BaseException:
        turn.release()  # and it leaves no time: nobody is to think that a whole pass was made
        raise
    turn.end(seconds=round(time.monotonic() - started, 3), counts=asdict(report))
    return report


def sweep_now(report: SweepReport, turn: turns.Lease | None = None) -> SweepReport:
    """Expired leases, readiness of open plans, bells that went unheard, the canary, the chores. Twice does no harm."""
    _each(list(_expired().values_list("pk", flat=True)), "Job", _take_back, report, turn)
    _each(plans_to_reconcile(), "Plan", _promote, report, turn)
    chores: list[Callable[[], object]] = [partial(_ring, report), send_canary, *_hooks]
    for chore in chores:
        _try(report, f"The sweep's {chore}", chore)
    return report


def redispatch() -> int:
    """Ring for jobs that nobody heard of, unless many messages wait already: more would only queue behind them."""
    due = _unheard() if settings.JOB_DISPATCH else []
    return dispatch(due[: max(0, RING_AT_MOST - queue_depth())]) if due else 0


def reclaim_from_worker(worker: str) -> int:
    """What a worker that is gone still held is ready at once, as if its leases had run out. Returns how many.

    Processes that are stopped give back by themselves what they are at, and that attempt does not count. What is left
    may have killed its process, so its attempt does. A name without a host stands for that worker on any host.
    """
    held = Job.objects.filter(Q(worker=worker) | Q(worker__startswith=f"{worker}@"), status=JobStatus.RUNNING)
    ids, report = list(held.values_list("pk", flat=True)), SweepReport()
    held.update(lease_until=Now() - timedelta(seconds=1))
    _each(ids, "Job", _take_back, report)
    if report.reclaimed:
        _try(report, "The bell", redispatch)
    return report.reclaimed + report.given_up


def _each(
    ids: Iterable[int],
    what: str,
    do: Callable[[int, SweepReport], None],
    report: SweepReport,
    turn: turns.Lease | None = None,
) -> None:
    """One by one; a long pass says now and then that it is still at it."""
    for id_ in ids:
        _try(report, f"{what} {id_}", do, id_, report)
        if turn is not None:
            _try(report, "The sweep's turn", turn.renew)


def _try(report: SweepReport, what: str, do: Callable[..., object], *args: object) -> None:
    """What raises is logged and counted, and the pass goes on: one bad row must not leave all others lying."""
    try:
        do(*args)
    except Busy:
        logger.info("%s is being worked on; the next sweep looks again.", what)
    except SoftTimeLimitExceeded:
        raise
    except Exception as error:
        log_and_continue(error, what)
        report.failed += 1


def _ring(report: SweepReport) -> None:
    report.rung = redispatch()


def _expired() -> QuerySet[Job]:
    return Job.objects.filter(status=JobStatus.RUNNING, lease_until__lt=Now())


def _unheard() -> list[int]:
    """In turn over the clients; of one client's those first that were never announced, then those longest ago."""
    told = F("dispatched_at").asc(nulls_first=True)
    found = in_fair_order(Job.objects.unheard(), told, *ORDER)
    return list(found.values_list("pk", flat=True)[:RING_AT_MOST])


def _take_back(job_id: int, report: SweepReport) -> None:
    """A job whose lease ran out is ready again at once, or failed when its attempts are used up."""
    with transaction.atomic():
        plan = _locked(Job.objects.values_list("plan__engagement", flat=True).get(pk=job_id))
        job = Job.objects.get(pk=job_id)
        job.plan, job.engagement = plan, plan.engagement
        used_up = policy_of(job.type).is_used_up(job.attempts)
        changes: dict[str, Any] = {"status": JobStatus.READY, "dispatched_at": None}
        if used_up:
            changes = {"status": JobStatus.FAILED, "error": "lease_lost", "finished_at": Now()}
        if not _expired().filter(pk=job_id, token=job.token).update(lease_until=None, **changes):
            return
        lost = JobRun.objects.filter(job_id=job_id, outcome=RunOutcome.RUNNING)
        lost.update(outcome=RunOutcome.LOST, ended_at=Now(), error="lease_lost")
        if used_up:
            note_end(job, JobStatus.FAILED, "lease_lost", number=job.runs.count(), content_hash="")
            tell_of_failure(plan, job, "its worker fell silent, and no attempt is left.")
            promote(plan)
        else:
            note_return(job, "lease_lost")
    report.given_up += used_up
    report.reclaimed += not used_up


def _promote(plan_id: int, report: SweepReport) -> None:
    with transaction.atomic():
        plan = _locked(GenerationPlan.objects.values_list("engagement", flat=True).get(pk=plan_id))
        moved = promote(plan)
    report.moved += len(moved)


def _locked(engagement_id: int) -> GenerationPlan:
    """The engagement's plan as it stands under the lock: what was read before may have changed on the way."""
    engagement = lock_engagement(Engagement(pk=engagement_id))
    plan = GenerationPlan.objects.get(engagement=engagement)
    plan.engagement = engagement
    return plan
