"""Audit jobs: one event per change of state, in the same transaction. A claim's record is its run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from accounts.audit import audit
from jobs.models import Job
from jobs.types import JobStatus

FENCED = "fenced"
Transition = tuple[int, str, str]
"""A job's id with its states before and after."""


def event(job: Job, client_id: int, action: str, before: str, after: str, **more: Any) -> dict[str, Any]:
    """Build an event whose actor is the system."""
    return {
        "action": f"job.{action}",
        "actor": None,
        "client_id": client_id,
        "object_type": "job",
        "object_id": job.pk,
        "from_state": before,
        "to_state": after,
        **more,
    }


def record_end(job: Job, outcome: str, reason: str, *, number: int, content_hash: str) -> None:
    client = job.engagement.client_id
    audit(
        [
            event(
                job, client, "end", JobStatus.RUNNING, outcome, version=number, content_hash=content_hash, reason=reason
            )
        ]
    )


def record_requeue(job: Job, reason: str) -> None:
    """Record that a running job is ready again, and why."""
    audit([event(job, job.engagement.client_id, "return", JobStatus.RUNNING, JobStatus.READY, reason=reason)])


def record_fenced(job: Job) -> None:
    """Record that the output of a run with an old token was dropped."""
    dropped = f"Token {job.token} is not the job's any more: what its run had is dropped."
    audit([event(job, job.engagement.client_id, FENCED, "", "", reason=dropped)])


def record_transitions(client_id: int, moves: Iterable[Transition]) -> None:
    """Record changes by readiness, in one statement; none without changes."""
    if events := transition_events(client_id, moves):
        audit(events)


def transition_events(client_id: int, moves: Iterable[Transition], **more: Any) -> list[dict[str, Any]]:
    """Build one event per job. `more` names the actor and the action, where the actor is not the system."""
    return [event(Job(pk=pk), client_id, "move", before, after, **more) for pk, before, after in moves]
