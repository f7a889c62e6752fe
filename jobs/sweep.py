"""The sweep: puts right whatever a lost message or a dead process left behind. Idempotent; any number may run."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from artifacts.services import lock_engagement
from artifacts.types import Busy
from jobs import beats
from jobs.bell import ring, send_canary, unread
from jobs.drift import out_of_step
from jobs.models import GenerationPlan, Job, JobRun
from jobs.promotion import promote, tell_of_failure
from jobs.trail import note_end, note_return
from jobs.types import JobStatus, RunOutcome

logger = logging.getLogger(__name__)
RING_AT_MOST = 50
_chores: list[Callable[[], object]] = []


@dataclass
class SweepReport:
    reclaimed: int = 0
    given_up: int = 0
    moved: int = 0
    rung: int = 0

    @property
    def changed(self) -> bool:
        return any(asdict(self).values())


def register(chore: Callable[[], object]) -> None:
    """Where upper apps hand down what else every pass should tidy; the same function twice counts once."""
    if chore not in _chores:
        _chores.append(chore)


def sweep() -> SweepReport:
    """One pass, unless another process is at it: three triggers, one sweeper. A dead sweeper's turn runs out."""
    report = SweepReport()
    if not beats.take_turn(beats.SWEEP, settings.JOB_SWEEP_TURN_SECONDS):
        return report
    started = time.monotonic()
    try:
        sweep_now(report)
    finally:
        beats.end_turn(beats.SWEEP, seconds=round(time.monotonic() - started, 3), counts=asdict(report))
    return report


def sweep_now(report: SweepReport) -> SweepReport:
    """Expired leases, readiness of open plans, bells that went unheard, the canary, the chores. Twice does no harm."""
    for job_id in _in_turn(list(_expired().values_list("pk", flat=True))):
        _take_back(job_id, report)
    for plan_id in _in_turn(out_of_step()):
        _promote(plan_id, report)
    report.rung = ring_again()
    send_canary()
    for chore in _chores:
        _do(chore)
    return report


def ring_again() -> int:
    """Ring for jobs that nobody heard of, unless many messages wait already: more would only queue behind them."""
    due = _unheard() if settings.JOB_BELL else []
    return ring(due[: max(0, RING_AT_MOST - unread())]) if due else 0


def take_from(worker: str) -> int:
    """What a worker that is gone still held is ready at once, as if its leases had run out. Returns how many.

    Processes that are stopped give back by themselves what they are at, and that attempt does not count. What is left
    may have killed its process, so its attempt does. A name without a host stands for that worker on any host.
    """
    held = Job.objects.filter(Q(worker=worker) | Q(worker__startswith=f"{worker}@"), status=JobStatus.RUNNING)
    ids, report = list(held.values_list("pk", flat=True)), SweepReport()
    held.update(lease_until=Now() - timedelta(seconds=1))
    for job_id in ids:
        _take_back(job_id, report)
    if report.reclaimed:
        ring_again()
    return report.reclaimed + report.given_up


def _in_turn(ids: list[int]) -> Iterator[int]:
    """The ids one by one; a long pass says every few seconds that it is still at it."""
    told = time.monotonic()
    for id_ in ids:
        if time.monotonic() - told > settings.JOB_SWEEP_TURN_SECONDS / 3:
            beats.keep_turn(beats.SWEEP, settings.JOB_SWEEP_TURN_SECONDS)
            told = time.monotonic()
        yield id_


def _do(chore: Callable[[], object]) -> None:
    try:
        chore()
    except OSError as error:
        logger.warning("The sweep could not tidy up: %s", error)


def _expired() -> QuerySet[Job]:
    return Job.objects.filter(status=JobStatus.RUNNING, lease_until__lt=Now())


def _unheard() -> list[int]:
    found = Job.objects.unheard().order_by("dispatched_at", "priority", "pk")
    return list(found.values_list("pk", flat=True)[:RING_AT_MOST])


def _take_back(job_id: int, report: SweepReport) -> None:
    """A job whose lease ran out is ready again at once, or failed when its attempts are used up."""
    try:
        with transaction.atomic():
            job = Job.objects.select_related("plan__engagement__client").get(pk=job_id)
            job.engagement = job.plan.engagement = lock_engagement(job.plan.engagement)
            used_up = job.attempts >= settings.JOB_MAX_ATTEMPTS
            changes: dict[str, Any] = {"status": JobStatus.READY, "dispatched_at": None}
            if used_up:
                changes = {"status": JobStatus.FAILED, "error": "lease_lost", "finished_at": Now()}
            if not _expired().filter(pk=job_id, token=job.token).update(lease_until=None, **changes):
                return
            lost = JobRun.objects.filter(job_id=job_id, outcome=RunOutcome.RUNNING)
            lost.update(outcome=RunOutcome.LOST, ended_at=Now(), error="lease_lost")
            if used_up:
                report.given_up += 1
                note_end(job, JobStatus.FAILED, "lease_lost", number=job.runs.count(), content_hash="")
                tell_of_failure(job.plan, job, "its worker fell silent, and no attempt is left.")
                promote(job.plan)
            else:
                report.reclaimed += 1
                note_return(job, "lease_lost")
    except Busy:
        logger.info("Job %s is being worked on; the next sweep looks again.", job_id)


def _promote(plan_id: int, report: SweepReport) -> None:
    try:
        with transaction.atomic():
            plan = GenerationPlan.objects.select_related("engagement").get(pk=plan_id)
            plan.engagement = lock_engagement(plan.engagement)
            report.moved += len(promote(plan))
    except Busy:
        logger.info("Plan %s is being worked on; the next sweep looks again.", plan_id)
