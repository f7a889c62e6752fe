"""Promote a plan: compute readiness, store it, and dispatch the jobs that became ready."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from django.db import connection
from django.db.models.functions import Now
from django.utils import timezone

from artifacts.gating import gate_from
from jobs.audit import record_transitions
from jobs.models import GenerationPlan, Job
from jobs.queue.dispatch import dispatch_fields, send_on_commit
from jobs.queue.readiness import Change, Node, recompute
from jobs.queue.sql import table
from jobs.types import ENDED_WELL, JobStatus, PlanStatus

_NODES = f"""
    SELECT job.id, job.module, job.status, job.manual, job.blocked_by_id, edge.to_job_id
    FROM {table(Job)} job LEFT JOIN {table(Job.dependencies.through)} edge ON edge.from_job_id = job.id
    WHERE job.plan_id = %s AND job.selected ORDER BY job.priority, job.id, edge.to_job_id"""  # noqa: S608 - our own


def promote(plan: GenerationPlan) -> list[Change]:
    """Move every waiting job of the plan to its computed state, under the engagement's lock. Idempotent."""
    nodes = plan_nodes(plan)
    return promote_from(plan, nodes, dict(plan.engagement.artifacts.order_by().values_list("type", "status")))


def promote_from(plan: GenerationPlan, nodes: list[Node], statuses: Mapping[str, str]) -> list[Change]:
    """Promote from jobs and artifact statuses that the caller has read under the engagement's lock.

    Under that lock a job can only start; whatever ended or came back took the lock first.
    """
    known = dict(statuses)
    changes = _apply(recompute(nodes, lambda module: gate_from(module, known).allowed, paused=plan.paused))
    record_transitions(plan.engagement.client_id, [(change.id, change.before, change.status) for change in changes])
    _close_or_reopen(plan, nodes)
    send_on_commit(change.id for change in changes if change.status == JobStatus.READY)
    return changes


def plan_nodes(plan: GenerationPlan) -> list[Node]:
    """Read the selected jobs in priority order, with their dependencies. One query, one row per edge."""
    with connection.cursor() as cursor:
        cursor.execute(_NODES, [plan.pk])
        edges = cursor.fetchall()
    return [
        Node(pk, module, status, tuple(edge[-1] for edge in found if edge[-1] is not None), bool(manual), blocked_by)
        for (pk, module, status, manual, blocked_by), found in groupby(edges, key=itemgetter(0, 1, 2, 3, 4))
    ]


def _apply(changes: list[Change]) -> list[Change]:
    """Store the changes and return those that applied: a claim, which takes no lock, may have been faster."""
    groups: dict[tuple[str, str, int | None], list[int]] = defaultdict(list)
    for change in changes:
        groups[change.before, change.status, change.blocked_by].append(change.id)
    taken: set[int] = set()
    for (before, status, culprit), ids in groups.items():
        since = {"ready_at": Now(), **dispatch_fields()} if status == JobStatus.READY else {}
        rows = Job.objects.filter(pk__in=ids)
        # Fewer rows than ids: a claim took some of them between the read and this UPDATE.
        if rows.filter(status=before).update(status=status, blocked_by_id=culprit, **since) < len(ids):
            taken.update(rows.exclude(status=status).values_list("pk", flat=True))
    return [change for change in changes if change.id not in taken]


def _close_or_reopen(plan: GenerationPlan, nodes: list[Node]) -> None:
    done = bool(nodes) and all(node.status in ENDED_WELL for node in nodes)
    status = PlanStatus.COMPLETED if done else PlanStatus.OPEN
    if plan.status != status:
        plan.status, plan.completed_at = status, timezone.now() if done else None
        plan.save(update_fields=["status", "completed_at"])
