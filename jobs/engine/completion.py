"""End a run: each way to end is one transaction whose first write checks the fencing token.

Each raises OwnershipLost, and writes nothing, when the token is old.
"""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from django.db import transaction

from artifacts.canonical import normalise_and_hash
from artifacts.services import hold_engagement
from clients.models import Engagement
from jobs.audit import record_end, record_requeue
from jobs.engine.assembly import assemble
from jobs.engine.claims import Claim
from jobs.engine.executors import Output
from jobs.engine.failpoints import reached
from jobs.engine.redaction import redact, safe_sentence
from jobs.engine.retry import policy_of
from jobs.models import GenerationPlan, Job, JobRun
from jobs.notifications import tell_of_failure
from jobs.queue.dispatch import dispatch_next, dispatch_on_commit
from jobs.queue.promotion import promote
from jobs.queue.sql import Sql, later, table, update_returning
from jobs.types import ENDED_WELL, JobStatus, OwnershipLost, RunOutcome

_JOBS, _RUNS, _ENGAGEMENTS = table(Job), table(JobRun), table(Engagement)
_DOCUMENTS = frozenset({"output", "provenance"})
_IS_LAST = " ".join(
    f"""
    NOT EXISTS (
      SELECT 1 FROM {_JOBS} other
      WHERE other.plan_id = {_JOBS}.plan_id AND other.module = {_JOBS}.module AND other.id <> {_JOBS}.id
        AND other.selected AND other.status NOT IN {tuple(s.value for s in ENDED_WELL)}
    )""".split()  # noqa: S608 - names and states of our own
)
"""Whether every other selected job of the module has ended well."""
_IS_AWAITED = " ".join(
    f"""
    EXISTS (
      SELECT 1 FROM {_JOBS} waiting
      WHERE waiting.status = '{JobStatus.READY}' AND waiting.dispatched_at IS NULL
        AND (SELECT client_id FROM {_ENGAGEMENTS} theirs WHERE theirs.id = waiting.engagement_id)
          = (SELECT client_id FROM {_ENGAGEMENTS} ours WHERE ours.id = {_JOBS}.engagement_id)
    )""".split()  # noqa: S608 - names and states of our own
)
"""Whether a ready job of the client is without a message: its own found no free slot, and this run now frees one."""
FREE_REQUEUES = 3
"""How many shutdowns in a row cost a job no attempt."""
_NO_OUTPUT: dict[str, Any] = {"output": None, "output_hash": "", "provenance": {}, "current": False}


def complete(claim: Claim, output: Output) -> None:
    """Store the output; after the module's last job, assemble its artifact and promote the plan.

    Raises InvalidContent when the artifact refuses the output.
    """
    content, digest = normalise_and_hash(output.content)
    with transaction.atomic():
        last = _check_token(claim, status=JobStatus.COMPLETED, finished_at=later())
        reached("fenced")
        transaction.on_commit(partial(reached, "committed"))  # runs before the dispatches
        if claim.has_output:  # the constraint allows one current output: clear the old one first
            claim.run.job.runs.filter(current=True).update(current=False)
        _end_run(
            claim,
            RunOutcome.COMPLETED,
            output=content,
            output_hash=digest,
            provenance=output.provenance,
            current=True,
        )
        reached("answered")
        _after(claim, last)
        reached("before_commit")
    reached("after_commit")


def skip(claim: Claim) -> None:
    """End as skipped: the inputs equal those of the current output, which satisfies the dependants."""
    with transaction.atomic():
        last = _check_token(claim, status=JobStatus.SKIPPED, finished_at=later())
        _end_run(claim, RunOutcome.SKIPPED)
        _after(claim, last)


def fail(claim: Claim, error: str, trace: str = "") -> None:
    """Fail for good: block the dependants, and notify the managers and whoever made the plan."""
    error, trace = safe_sentence(error), redact(trace)
    with transaction.atomic():
        _check_token(claim, status=JobStatus.FAILED, finished_at=later(), error=error)
        _end_run(claim, RunOutcome.FAILED, error=error, traceback=trace, **_NO_OUTPUT)
        _audit(claim, JobStatus.FAILED, error)
        plan = _plan(claim)
        promote(plan)
        tell_of_failure(plan, claim.run.job, error)


def fail_or_retry(claim: Claim, error: str, trace: str = "") -> None:
    """Schedule the next attempt after a delay, or fail when none is left. The claim has counted this one."""
    attempts, policy = claim.run.job.attempts, policy_of(claim.run.job.type)
    if policy.is_used_up(attempts):
        fail(claim, error, trace)
        return
    error, trace = safe_sentence(error), redact(trace)
    with transaction.atomic():
        _check_token(
            claim, status=JobStatus.READY, error=error, run_after=later(policy.delay(attempts)), dispatched_at=None
        )
        _end_run(claim, RunOutcome.RETRIED, error=error, traceback=trace, **_NO_OUTPUT)
        record_requeue(claim.run.job, error)


def requeue(claim: Claim) -> None:
    """Put the job back into the queue at shutdown: ready at once, the attempt not counted, the token raised.

    After FREE_REQUEUES such runs in a row the attempt counts: the job itself may be why its processes are stopped.
    """
    latest = claim.run.job.runs.exclude(pk=claim.run.pk).order_by("-number").values_list("outcome", flat=True)
    often = list(latest[:FREE_REQUEUES]) == [RunOutcome.GIVEN_BACK] * FREE_REQUEUES
    if often and policy_of(claim.run.job.type).is_used_up(claim.run.job.attempts):
        fail(claim, "Its process was told to stop each time, and no attempt is left.")
        return
    changes = {"attempts": Sql(f"attempts - {int(not often)}"), "token": Sql("token + 1"), "dispatched_at": None}
    with transaction.atomic():
        _check_token(claim, status=JobStatus.READY, **changes)
        _end_run(claim, RunOutcome.GIVEN_BACK, **_NO_OUTPUT)
        record_requeue(claim.run.job, RunOutcome.GIVEN_BACK)
        dispatch_on_commit([claim.job_id])


def _check_token(claim: Claim, **changes: Any) -> bool:
    """Lock the engagement, then update the job's row where the token still matches. Raises OwnershipLost otherwise.

    True when no other job of the module is open. Dispatches the client's next job into the freed slot after the commit.
    """
    hold_engagement(claim.run.job.engagement_id)
    ours = {"id": claim.job_id, "token": claim.token, "status": JobStatus.RUNNING}
    found = update_returning(_JOBS, {"lease_until": None, "error": "", **changes}, ours, f"{_IS_LAST}, {_IS_AWAITED}")
    if found is None:
        raise OwnershipLost
    last, awaited = found
    if awaited:
        transaction.on_commit(partial(dispatch_next, claim.run.job.engagement.client_id), robust=True)
    return bool(last)


def _end_run(claim: Claim, outcome: RunOutcome, **fields: Any) -> None:
    run = claim.run
    for name, value in {"outcome": outcome, **fields}.items():
        setattr(run, name, value)
    documents = {name: _document(fields[name]) for name in _DOCUMENTS if name in fields}
    changes = {"outcome": outcome, "ended_at": later(), **fields, **documents}
    update_returning(_RUNS, changes, {"id": run.pk}, "id")


def _document(value: Any) -> str | None:
    return None if value is None else json.dumps(value)


def _after(claim: Claim, last: bool) -> None:
    """Write the audit event. Dependants wait for whole modules, so only the last job assembles and promotes."""
    _audit(claim, claim.run.outcome, "")
    reached("audited")
    if last:
        plan = _plan(claim)
        assemble(plan, claim.run.job.module)
        reached("assembled")
        promote(plan)
        reached("promoted")


def _plan(claim: Claim) -> GenerationPlan:
    """Read the plan under the lock: somebody may have paused it meanwhile."""
    return GenerationPlan.objects.select_related("engagement__client").get(pk=claim.plan_id)


def _audit(claim: Claim, outcome: str, reason: str) -> None:
    run = claim.run
    record_end(run.job, outcome, reason, number=run.number, content_hash=run.output_hash)
