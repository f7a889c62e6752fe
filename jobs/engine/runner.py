"""Run one job: claim it, execute it, commit its end. Whichever process dies, the job's row says what is true.

An executor is pure: it reads the pinned inputs and returns an output. `completion` writes every change in one
transaction that first checks the fencing token.
"""

from __future__ import annotations

import dataclasses
import logging
import time
import traceback
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from celery.exceptions import SoftTimeLimitExceeded
from django.core.exceptions import PermissionDenied

from accounts.types import request_id
from artifacts.canonical import BadValue
from artifacts.locks import waiting_ends
from artifacts.types import Busy, InvalidContent, NotAllowed
from jobs.audit import record_fenced
from jobs.engine import claims, completion
from jobs.engine.executors import Output, executor, stands
from jobs.engine.failpoints import reached
from jobs.engine.lease import Heartbeat
from jobs.engine.retry import policy_of
from jobs.engine.shutdown import asked_to_stop
from jobs.models import Job
from jobs.types import JobStatus, OwnershipLost, PermanentError

logger = logging.getLogger(__name__)
_P = ParamSpec("_P")
COMMIT_RETRY_DELAYS = (0.5, 1.0, 2.0)
"""Seconds between tries to commit a run's end; each try also waits for the lock. Together well within a lease."""


def run(job_id: int, worker: str = "") -> bool:
    """Claim and run the job, or the one that `claim` picks instead. True when a job ran, however it ended."""
    return _run(claims.claim(job_id, worker))


def _run(claim: claims.Claim | None) -> bool:
    if claim is None:
        return False
    token = request_id.set(f"job-{claim.job_id}-{claim.token}")
    try:
        reached("claimed")
        _work(claim)
    finally:
        request_id.reset(token)
    return True


def run_ready(plan_id: int, worker: str = "inline") -> int:
    """Run the plan's ready jobs in this process, by priority, until none is left. Returns how many ran."""
    count = 0
    while True:
        ready = (
            Job.objects.filter(plan_id=plan_id, status=JobStatus.READY)
            .order_by("priority")
            .values_list("pk", flat=True)
        )
        ran = [_run(claims.claim_this(job_id, worker)) for job_id in list(ready)]
        if not any(ran):
            return count
        count += sum(ran)


def _work(claim: claims.Claim) -> None:
    try:
        if claim.flaw is not None:
            raise claim.flaw
        if claim.unchanged and _output_stands(claim):
            _settle(completion.skip, claim)
            return
        output = _execute(claim)
        reached("executed")
        _settle(completion.complete, claim, output)
    except (SystemExit, KeyboardInterrupt) as stop:  # neither is an Exception: they would pass the last clause
        if isinstance(stop, KeyboardInterrupt) or asked_to_stop():
            _settle(completion.requeue, claim)  # a worker that shuts down raises SystemExit in its children
        else:
            _settle(completion.fail_or_retry, claim, _reason(stop), traceback.format_exc())
        raise
    except OwnershipLost:
        _drop(claim)
    except Exception as error:  # the process must survive any job body, and the row must say what happened
        if policy_of(claim.run.job.type).is_permanent(error):
            _settle(completion.fail, claim, _sentence(error), traceback.format_exc())
            return
        logger.exception("Job %s failed unexpectedly", claim.job_id)
        _settle(completion.fail_or_retry, claim, _reason(error), traceback.format_exc())


def _drop(claim: claims.Claim) -> None:
    logger.info("The claim of job %s is no longer valid; its output is dropped.", claim.job_id)
    record_fenced(claim.run.job)


def _settle(
    end: Callable[Concatenate[claims.Claim, _P], None], claim: claims.Claim, *args: _P.args, **kwargs: _P.kwargs
) -> None:
    """Commit the run's end, or drop the run when the claim no longer owns the job.

    Tries again while the engagement stays locked, because the work is done. After the last try nothing is written, and
    the lease runs out.
    """
    for pause in (*COMMIT_RETRY_DELAYS, None):  # None: the last try
        try:
            with waiting_ends():
                end(claim, *args, **kwargs)
            return
        except OwnershipLost:
            _drop(claim)
            return
        except Busy as error:
            if pause is None:
                logger.warning("A job's end could not be written, so its lease will run out: %s", error)
            else:
                time.sleep(pause)


def _execute(claim: claims.Claim) -> Output:
    with Heartbeat(claim) as heartbeat:
        task = dataclasses.replace(claim.task, checkpoint=heartbeat.check)
        output = executor(_module(claim))(task)
        heartbeat.check()
    return output


def _reason(error: BaseException) -> str:
    """Name a time-out and a lack of memory in words, any other error by its type."""
    if isinstance(error, (SoftTimeLimitExceeded, TimeoutError)):
        return "timeout"
    return "oom" if isinstance(error, MemoryError) else f"error:{type(error).__name__}"


def _output_stands(claim: claims.Claim) -> bool:
    """Whether the file behind the current output still exists; a lost one is made again from unchanged inputs."""
    still_there = stands(_module(claim))
    if still_there is None:
        return True
    output = claim.run.job.runs.filter(current=True).values_list("output", flat=True).first()
    return output is not None and still_there(output)


def _module(claim: claims.Claim) -> str:
    return claim.run.job.module


def _sentence(error: Exception) -> str:
    """Return the error's own sentence where it has one for staff, otherwise its type and text."""
    if isinstance(error, (PermanentError, InvalidContent, NotAllowed, PermissionDenied, BadValue)):
        return str(error)
    return f"error:{type(error).__name__}: {error}"
