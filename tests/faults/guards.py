"""Switch a guard off in a process of the drill, for its negative control: without the guard the check must fail."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from unittest import mock

from django.conf import settings
from django.db import connection
from django.db import transaction as django_transaction
from django.utils import timezone

from artifacts import _persistence
from artifacts.gating import current_sources
from artifacts.models import Artifact
from artifacts.services import lock_engagement, store_assembled
from artifacts.types import Sources
from clients.models import Engagement
from jobs import tasks
from jobs.engine import assembly, claim_sql, claims, completion, failpoints, lease
from jobs.engine.claims import Claim
from jobs.models import Job
from jobs.queue.sql import Sql
from jobs.recovery import reconciler as sweeping


def put(owner: object, name: str, value: object) -> None:
    """Patch `owner.name` until this process ends."""
    mock.patch.object(owner, name, value).start()


def fence() -> None:
    """Accept every answer, whatever its token."""

    def believe(claim: Claim, **changes: object) -> bool:
        job = claim.run.job
        job.engagement = lock_engagement(job.engagement)
        Job.objects.filter(pk=claim.job_id).update(status=str(changes["status"]), lease_until=None)
        return False

    put(completion, "_check_token", believe)
    put(lease.Heartbeat, "check", lambda self: None)


def claim() -> None:
    """Give the job to every claimer."""
    put(claim_sql, "CONDITIONS", "TRUE")
    put(claims, "pick_candidate", lambda job_id: job_id)


def attempts() -> None:
    """Allow a thousand attempts."""
    put(settings, "JOB_MAX_ATTEMPTS", 1000)


def pins() -> None:
    """Record the sources as they are at the run's end."""

    def present(engagement: Engagement, type: str, content: Any, *, sources: Sources, **more: Any) -> Artifact:
        now = current_sources(engagement, type, also=sources.hashes)
        return store_assembled(engagement, type, content, sources=now, **more)

    put(assembly, "store_assembled", present)


def clock() -> None:
    """Set leases by the process's own clock."""

    def own(seconds: float = 0) -> Sql:
        return Sql(f"TIMESTAMPTZ '{(timezone.now() + timedelta(seconds=seconds)).isoformat()}'")

    put(claim_sql, "later", own)
    put(lease, "Now", lambda: timezone.now())


def slow_clock() -> None:
    """Let the sweeper's own clock decide whether a lease has expired."""
    put(sweeping, "Now", lambda: timezone.now())


def leases() -> None:
    """Reclaim no job whose lease has expired."""
    put(sweeping, "_expired", lambda: Job.objects.none())


def redispatch() -> None:
    """Dispatch no lost job again."""
    put(sweeping, "redispatch", lambda: 0)


def requeue() -> None:
    """Requeue no job at a shutdown."""
    put(completion, "requeue", lambda claim: None)


def stop() -> None:
    """Requeue no job at a shutdown, and reclaim none from the dead worker."""
    requeue()
    put(tasks, "reclaim_from_worker", lambda worker: 0)


def begin() -> None:
    """Run the claim's statements without a transaction."""
    put(claims, "transaction", SimpleNamespace(atomic=nullcontext))


def transaction() -> None:
    """Run an approval's statements without a transaction."""

    def nothing(using: object = None, **kwargs: object) -> object:
        return using if callable(using) else nullcontext()

    def only_read(engagement: Engagement) -> Engagement:
        return Engagement.objects.select_related("client").get(pk=engagement.pk)

    put(django_transaction, "atomic", nothing)
    put(_persistence, "lock_engagement", only_read)


def ids() -> None:
    """Write the id of a message into the statement unescaped."""

    def unbound(job_id: int) -> int | None:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM jobs_job WHERE status = 'ready' AND id = {job_id}")
            return job_id if cursor.fetchone() else None

    put(claims, "pick_candidate", unbound)


OF_CLAIMS = (claim, attempts, begin, ids)
OF_RUNS = (fence, pins, clock, transaction, requeue, stop)
OF_SWEEPS = (slow_clock, leases, redispatch)
GUARDS: dict[str, Callable[[], None]] = {guard.__name__: guard for guard in (*OF_CLAIMS, *OF_RUNS, *OF_SWEEPS)}


def switch_off() -> None:
    """Switch off the guard that DRILL_GUARD_OFF names, and shift this process's clock by DRILL_CLOCK seconds."""
    if name := os.environ.get("DRILL_GUARD_OFF", ""):
        GUARDS[name]()
    if shift := float(os.environ.get("DRILL_CLOCK", "0")):
        turn_clock(shift)


def turn_clock(seconds: float) -> None:
    then, real = timezone.now, time.time
    put(timezone, "now", lambda: then() + timedelta(seconds=seconds))
    put(time, "time", lambda: real() + seconds)


def dying_approvals() -> None:
    """Kill a process at the armed failpoint inside an approval: saved and audited, no job promoted, nobody notified."""
    announce = _persistence.announce

    def dying(*args: Any, **kwargs: Any) -> None:
        failpoints.reached("approving")
        announce(*args, **kwargs)

    put(_persistence, "announce", dying)
