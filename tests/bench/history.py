"""Filling the tables: one finished plan, copied thousands of times by the database itself."""

from __future__ import annotations

from django.db import connection

from accounts.models import AuditEvent
from artifacts.models import Artifact, Decision
from clients.models import Engagement
from jobs.models import GenerationPlan, Job, JobRun

Edge = Job.dependencies.through
_STEP = 100_000
"""Copy n of a row has the row's id plus n times this; thousands fit into 32 bits, which history's ids have."""


def copy_plan(engagement_id: int, times: int) -> None:
    """Engagement, plan, jobs, edges, runs, artifacts, their history, decisions and audit; for tests of speed only."""
    plan = GenerationPlan.objects.get(engagement=engagement_id).pk
    jobs = f"SELECT id FROM {Job._meta.db_table} WHERE plan_id = {plan}"
    artifacts = f"SELECT id FROM {Artifact._meta.db_table} WHERE engagement_id = {engagement_id}"
    history = Artifact.history.model
    parts = [
        (Engagement, f"id = {engagement_id}", {"id"}),
        (GenerationPlan, f"id = {plan}", {"id", "engagement_id"}),
        (Job, f"plan_id = {plan}", {"id", "plan_id", "engagement_id"}),
        (Edge, f"from_job_id IN ({jobs})", {"id", "from_job_id", "to_job_id"}),
        (JobRun, f"job_id IN ({jobs})", {"id", "job_id"}),
        (Artifact, f"engagement_id = {engagement_id}", {"id", "engagement_id"}),
        (Decision, f"artifact_id IN ({artifacts})", {"id", "artifact_id"}),
        (AuditEvent, f"object_type = 'job' AND object_id IN ({jobs})", {"id", "object_id"}),
        (AuditEvent, f"object_type = 'artifact' AND object_id IN ({artifacts})", {"id", "object_id"}),
        (history, f"engagement_id = {engagement_id}", {"history_id", "id", "engagement_id"}),
    ]
    for model, which, moved in parts:
        _copy(model._meta.db_table, [f.column for f in model._meta.concrete_fields], which, moved, times)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _copy(table: str, columns: list[str], which: str, moved: set[str], times: int) -> None:
    values = ", ".join(f"{name} + n * {_STEP}" if name in moved else f'"{name}"' for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    numbers = f"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {times})"
    target, source = f"INSERT INTO {table} ({names})", f"SELECT {values} FROM {table}, numbers WHERE {which}"
    order = (numbers, target) if connection.vendor == "postgresql" else (target, numbers)
    with connection.cursor() as cursor:
        cursor.execute(" ".join([*order, source]))
