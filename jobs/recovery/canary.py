"""The canary task: goes a job's way through broker and worker, probes a claim, and records its success."""

from __future__ import annotations

import logging

from celery import shared_task
from django.db import transaction

from jobs.engine import claim_sql, claims
from jobs.engine.lease import renew_lease
from jobs.queue import turns
from jobs.queue.dispatch import CANARY_TASK
from jobs.recovery import poller
from jobs.recovery.log_and_continue import log_and_continue

logger = logging.getLogger(__name__)
TRIES = 3
NOBODY = 0
"""The id of no job: claiming it costs as much as a late message."""


@shared_task(name=CANARY_TASK, ignore_result=True)
def canary() -> None:
    """Record that broker, worker, database and claims work together."""
    record_success(turns.CANARY)


def record_success(name: str) -> None:
    """Record the success of `name`, if a job can be claimed now."""
    if probe_claim():
        turns.record(name)
    else:
        logger.error("Jobs are due, and none of the first %s could be claimed.", TRIES)


def probe_claim() -> bool:
    """Whether one of the first due jobs can be claimed, or another worker was faster; without due jobs, whether the
    statements run and claim nothing.
    """
    if found := poller.due()[:TRIES]:
        return any(map(_can_be_claimed, found))
    return not _try(NOBODY) and claim_sql.take(NOBODY, "canary") is None


def _can_be_claimed(job_id: int) -> bool:
    try:
        return _try(job_id) or job_id not in poller.due()
    except Exception as error:  # the next job shows whether this job is at fault or every claim
        log_and_continue(error, f"The canary's claim of job {job_id}")
        return False


def _try(job_id: int) -> bool:
    """Claim the job, renew its lease, and roll both back: nobody sees the claim, and no attempt is counted."""
    with transaction.atomic():
        claim = claims.claim_this(job_id, "canary")
        ours = claim is not None and renew_lease(claim)
        transaction.set_rollback(True)  # whatever was claimed
    return ours
