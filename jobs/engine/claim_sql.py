"""The claim's SQL statements, written by hand: the ORM took longer to build them than the database to run them.

The fair share between clients is decided here as well, by the rules of `jobs.queue.fair_share`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection

from artifacts.models import Artifact, Decision
from artifacts.types import EFFECTIVE_VERDICTS, ArtifactStatus, ArtifactType, Verdict
from clients.models import Client, Engagement
from jobs.models import Job, JobRun
from jobs.queue.sql import CLIENT_LOCKS, due, insert, joined, later, table
from jobs.types import JobStatus, RunOutcome

_REQUIRED = ", ".join(
    f"('{module.value}', '{upstream.value}')" for module in ArtifactType for upstream in module.requires
)
_COUNTS = " ".join(f"WHEN '{module.value}' THEN {len(module.requires)}" for module in ArtifactType)
_JOB, _RUN, _CLIENT = table(Job), table(JobRun), table(Client)
_ENGAGEMENT, _ARTIFACT, _DECISION = table(Engagement), table(Artifact), table(Decision)
_RUNNING = f"""
    SELECT COUNT(*) FROM {_JOB} other WHERE other.status = '{JobStatus.RUNNING}' AND other.id <> {_JOB}.id
      AND (SELECT client_id FROM {_ENGAGEMENT} theirs WHERE theirs.id = other.engagement_id)
        = (SELECT client_id FROM {_ENGAGEMENT} ours WHERE ours.id = {_JOB}.engagement_id)"""  # noqa: S608 - our own
"""Running jobs of the same client. With a join both databases would start from all engagements of the client."""
CONDITIONS = f"""
    {{due}}
    AND ({_RUNNING}) < %(most_running)s
    AND (module <> '{ArtifactType.DELIVERY}' OR ({_RUNNING} AND other.module = {_JOB}.module) < %(most_exports)s)
    AND (SELECT COUNT(*) FROM {_ARTIFACT} upstream
      WHERE upstream.engagement_id = {_JOB}.engagement_id AND upstream.status = '{ArtifactStatus.APPROVED}'
        AND (module, upstream.type) IN (VALUES {_REQUIRED})) = CASE module {_COUNTS} END"""  # noqa: S608 - names and states of our own
"""The job is due, its client has a free slot, and its gate is open."""
_TAKE = f"""
    UPDATE {_JOB} SET status = '{JobStatus.RUNNING}', token = token + 1, attempts = attempts + 1, worker = %(worker)s,
      lease_until = {{later}}, run_after = NULL
    WHERE {_JOB}.id = %(job)s AND {{conditions}}
    RETURNING id, plan_id, engagement_id, requested_by_id, type, module, token, attempts, worker,
      (SELECT COUNT(*) FROM {_RUN} run WHERE run.job_id = {_JOB}.id),
      (SELECT fingerprint FROM {_RUN} run WHERE run.job_id = {_JOB}.id AND run.current),
      (SELECT provenance FROM {_RUN} run WHERE run.job_id = {_JOB}.id AND run.current),
      (SELECT {{types}} FROM {_JOB} beside WHERE beside.plan_id = {_JOB}.plan_id AND beside.selected),
      EXISTS (SELECT 1 FROM {_DECISION} decision JOIN {_ARTIFACT} own ON own.id = decision.artifact_id
        WHERE own.engagement_id = {_JOB}.engagement_id AND own.type = {_JOB}.module
          AND decision.verdict = '{Verdict.CHANGES_REQUESTED}'),
      (SELECT name FROM {_ENGAGEMENT} engagement WHERE engagement.id = {_JOB}.engagement_id),
      (SELECT client.id FROM {_ENGAGEMENT} engagement JOIN {_CLIENT} client ON client.id = engagement.client_id
        WHERE engagement.id = {_JOB}.engagement_id),
      (SELECT client.name FROM {_ENGAGEMENT} engagement JOIN {_CLIENT} client ON client.id = engagement.client_id
        WHERE engagement.id = {_JOB}.engagement_id)"""  # noqa: S608 - names and states of our own
# busy: running jobs by client. asked: the message's job. rival: the first due job of the client with the fewest.
_TURN = f"""
    WITH busy AS (
      SELECT engagement.client_id, COUNT(*) AS running,
        SUM(CASE WHEN job.module = '{ArtifactType.DELIVERY}' THEN 1 ELSE 0 END) AS exports
      FROM {_JOB} job JOIN {_ENGAGEMENT} engagement ON engagement.id = job.engagement_id
      WHERE job.status = '{JobStatus.RUNNING}' GROUP BY engagement.client_id),
    asked AS (
      SELECT job.id, engagement.client_id, COALESCE(busy.running, 0) AS running
      FROM {_JOB} job JOIN {_ENGAGEMENT} engagement ON engagement.id = job.engagement_id
        LEFT JOIN busy ON busy.client_id = engagement.client_id
      WHERE job.id = %(job)s AND job.status = '{JobStatus.READY}'),
    rival AS (
      SELECT job.id, engagement.client_id
      FROM asked JOIN {_JOB} job ON {{due}}
        JOIN {_ENGAGEMENT} engagement ON engagement.id = job.engagement_id
        LEFT JOIN busy ON busy.client_id = engagement.client_id
      WHERE COALESCE(busy.running, 0) < asked.running
        AND (job.module <> '{ArtifactType.DELIVERY}' OR COALESCE(busy.exports, 0) < %(most_exports)s)
      ORDER BY COALESCE(busy.running, 0), job.priority, job.ready_at, job.id LIMIT 1)
    SELECT COALESCE(rival.id, asked.id), rival.id IS NULL AND asked.running > 0{{lock}}
    FROM asked LEFT JOIN rival ON TRUE"""  # noqa: S608 - names and states of our own
_OWN_TURN = f"""
    SELECT job.id{{lock}} FROM {_JOB} job JOIN {_ENGAGEMENT} engagement ON engagement.id = job.engagement_id
    WHERE job.id = %s AND job.status = '{JobStatus.READY}'"""  # noqa: S608 - names and states of our own
# The lock is a column of the SELECT: PostgreSQL takes it when it returns the row. hashint8 maps the id to 32 bits.
_OWN_LOCK = f", pg_advisory_xact_lock({CLIENT_LOCKS}, hashint8(engagement.client_id))"
_LOCK = f", pg_advisory_xact_lock({CLIENT_LOCKS}, hashint8(COALESCE(rival.client_id, asked.client_id)))"

_PINNED = ("type", "status", "version", "content", "content_hash", "source_versions", "source_hashes")
_DOCUMENTS = frozenset({"content", "source_versions", "source_hashes"})
_PIN = f"""
    SELECT {", ".join(_PINNED)},
      (SELECT waived FROM {_DECISION} decision WHERE decision.artifact_id = {_ARTIFACT}.id
        AND decision.ended_at IS NULL AND decision.verdict IN {tuple(v.value for v in EFFECTIVE_VERDICTS)})
    FROM {_ARTIFACT} WHERE engagement_id = %s AND type IN ({{types}})"""  # noqa: S608 - names and states of our own


class FairnessPause:
    """Skip the search for other clients for a moment: its cost grows with the number of due jobs."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.reset()

    def is_on(self) -> bool:
        return self._clock() < self._until

    def begin(self, seconds: float) -> None:
        self._until = self._clock() + seconds

    def reset(self) -> None:
        self._until = 0.0


FAIRNESS_PAUSE = FairnessPause()
"""One per process."""


class ClaimedRow(NamedTuple):
    """The job as the UPDATE left it, and what the same statement read beside it."""

    job: Job
    run_count: int
    current: str | None
    """The fingerprint of the current output."""
    provenance: dict[str, Any]
    selection: tuple[str, ...]
    changes: bool
    """Whether a reviewer ever asked for changes of the module's artifact."""


def pick_candidate(job_id: int) -> int | None:
    """Pick the job to claim: this one, or the first due job of the client with the fewest running jobs.

    Another client's job comes first only when that client runs fewer jobs. None when this job is not ready. Locks the
    picked client's jobs against other claims until this transaction ends, so that its running jobs can be counted;
    SQLite's write lock, taken at BEGIN, does so already. Where no other client is found, the search pauses.
    """
    if FAIRNESS_PAUSE.is_on():
        return lock_client_of(job_id)
    lock = _LOCK if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        values = {"job": job_id, "most_exports": settings.JOB_CLIENT_EXPORTS}
        cursor.execute(_TURN.format(due=due("job", later()), lock=lock), values)
        found = cursor.fetchone()
    if found is None:
        return None
    if found[1]:
        FAIRNESS_PAUSE.begin(settings.JOB_TURN_SECONDS)
    return int(found[0])


def lock_client_of(job_id: int) -> int | None:
    """Lock the jobs of this job's client, as `pick_candidate` does; returns this job, or None when it is not ready."""
    lock = _OWN_LOCK if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(_OWN_TURN.format(lock=lock), [job_id])
        found = cursor.fetchone()
    return None if found is None else int(found[0])


def take(job_id: int, worker: str) -> ClaimedRow | None:
    """Claim the job by one conditional UPDATE: of two claimers, the second one matches no row."""
    values: dict[str, int | str] = {
        "job": job_id,
        "worker": worker[:120],
        "most_running": settings.JOB_CLIENT_RUNNING,
        "most_exports": settings.JOB_CLIENT_EXPORTS,
    }
    lease = later(settings.JOB_LEASE_SECONDS)
    conditions = CONDITIONS.format(due=due(_JOB, later()))
    with connection.cursor() as cursor:
        cursor.execute(_TAKE.format(later=lease, conditions=conditions, types=joined("beside.type")), values)
        found = cursor.fetchone()
    return None if found is None else _taken(found)


def read_inputs(engagement_id: int, types: Iterable[str]) -> dict[str, tuple[Artifact, list[dict[str, str]]]]:
    """Read the artifacts of these types, as far as a job needs them, each with the findings waived for it."""
    kinds = list(types)
    with connection.cursor() as cursor:
        cursor.execute(_PIN.format(types=", ".join(["%s"] * len(kinds))), [engagement_id, *kinds])
        rows = cursor.fetchall()
    found = {}
    for *values, waived in rows:
        fields = {k: json.loads(v) if k in _DOCUMENTS else v for k, v in zip(_PINNED, values, strict=True)}
        found[fields["type"]] = Artifact(**fields), json.loads(waived) if waived else []
    return found


def insert_run(run: JobRun) -> None:
    """Insert the run that the claim begins, and set its id."""
    run.pk = insert(
        _RUN,
        {
            "job_id": run.job_id,
            "number": run.number,
            "token": run.token,
            "worker": run.worker,
            "requested_by_id": run.requested_by_id,
            "started_at": later(),
            "outcome": RunOutcome.RUNNING,
            "error": "",
            "traceback": "",
            "fingerprint": run.fingerprint,
            "source_versions": json.dumps(run.source_versions),
            "source_hashes": json.dumps(run.source_hashes),
            "output_hash": "",
            "provenance": "{}",
            "current": False,
        },
    )


def _taken(row: tuple[Any, ...]) -> ClaimedRow:
    pk, plan, engagement_id, requested_by, type_, module, token, attempts, worker = row[:9]
    run_count, current, provenance, types, changes, engagement, client_id, client = row[9:]
    job = Job(
        pk=pk, plan_id=plan, requested_by_id=requested_by, type=type_, module=module, status=JobStatus.RUNNING,
        token=token, attempts=attempts, worker=worker,
    )  # fmt: skip
    owner = Client(pk=client_id, name=client)
    job.engagement = Engagement(pk=engagement_id, client=owner, name=engagement)
    found = json.loads(provenance) if provenance else {}
    return ClaimedRow(job, run_count, current, found, tuple(sorted(types.split(","))), bool(changes))
