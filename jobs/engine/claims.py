"""Claiming a job: one conditional statement decides who owns it; the inputs are pinned in the same transaction."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models.functions import Now

from artifacts.gating import gate_from, sources_from
from artifacts.models import Artifact
from artifacts.staleness import is_stale
from artifacts.types import ArtifactStatus, ArtifactType, Sources
from jobs.engine.claim_sql import Taken, own_turn, pinned, record, take, wait_for_turn
from jobs.engine.executors import Snapshot, Task, writer_name
from jobs.engine.failpoints import reached
from jobs.engine.inputs import fingerprint, same_inputs
from jobs.engine.review_comments import changes_asked_for
from jobs.models import Job, JobRun
from jobs.queue.dispatch import ring_after_commit
from jobs.types import ENDED_WELL, JobStatus


@dataclass(frozen=True)
class Claim:
    """The right to run one job: valid while the row still says running with this token."""

    job_id: int
    plan_id: int
    token: int
    run: JobRun
    task: Task
    unchanged: bool
    """The inputs are those of the output that stands."""
    has_output: bool = False
    flaw: Exception | None = None
    """Why what it reads cannot be: the job is ours, and this is how it ends."""


def default_worker() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def claim(job_id: int, worker: str = "") -> Claim | None:
    """Take a ready job whose time has come and whose gate is open; None when there is nothing to take.

    It is the one that the hint names, unless a client with fewer running jobs waits: then that client's, and the hint
    goes to the end of the line. Four statements: whose turn, take, pin the inputs, record the run; one more each where
    changes were asked for and where language models are configured. A hint for a job that is not ready costs one.
    """
    for whose in (wait_for_turn, wait_for_turn, own_turn):
        found, turn = _try(whose, job_id, worker)
        if found is not None or turn is None:
            return found
        if turn == job_id:
            break
    # Its client has no slot free. Whoever gives one back rings for it; who did so just now is met by the second try.
    Job.objects.filter(pk=job_id, status=JobStatus.READY).update(dispatched_at=None)
    return claim_this(job_id, worker)


def claim_this(job_id: int, worker: str = "") -> Claim | None:
    """The same of this job and no other one."""
    return _try(own_turn, job_id, worker)[0]


def _try(whose: Callable[[int], int | None], job_id: int, worker: str) -> tuple[Claim | None, int | None]:
    """What was taken, and whose turn it was."""
    with transaction.atomic():
        turn = whose(job_id)
        taken = take(turn, worker or default_worker()) if turn is not None else None
        found = _claimed(taken) if taken is not None else None
        if found is not None and turn != job_id:
            ring_after_commit([job_id])
    return found, turn


def _claimed(taken: Taken) -> Claim | None:
    """None, and nothing is taken, when the gate closed meanwhile."""
    job = taken.job
    reached("taken")
    inputs = _pinned_inputs(job)
    if inputs is None:
        transaction.set_rollback(True)
        return None
    snapshots, sources = inputs
    task, read, unchanged, flaw = _read(taken, snapshots)
    run = JobRun(
        job=job,
        number=taken.run_count + 1,
        token=job.token,
        worker=job.worker,
        requested_by_id=job.requested_by_id,
        fingerprint=read,
        source_versions=sources.versions,
        source_hashes=sources.hashes,
    )
    record(run)
    reached("recorded")
    return Claim(
        job.pk,
        job.plan_id,
        job.token,
        run,
        replace(task, run_id=run.pk),
        unchanged=unchanged,
        has_output=bool(taken.current),
        flaw=flaw,
    )


def _read(taken: Taken, snapshots: dict[str, Snapshot]) -> tuple[Task, str, bool, Exception | None]:
    """What the job reads, its fingerprint, and whether that is the one of the output that stands; or what is wrong.

    An error must not undo the claim, for then nobody would count it.
    """
    task = _task(taken, snapshots)
    try:
        task = _with_wishes(task, taken)
        read = fingerprint(task)
        return task, read, bool(taken.current) and same_inputs(task, str(taken.current), taken.provenance), None
    except DatabaseError:
        raise
    except Exception as error:
        return task, "", False, error


def extend_lease(claim: Claim) -> bool:
    """Push the lease out; False when the job is no longer ours."""
    owned = Job.objects.filter(pk=claim.job_id, token=claim.token, status=JobStatus.RUNNING)
    return owned.update(lease_until=Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)) == 1


def _pinned_inputs(job: Job) -> tuple[dict[str, Snapshot], Sources] | None:
    """The upstream artifacts as they are now; None when the gate closed since the job was taken.

    Monitoring joins a delivery when it is approved and fresh; the files of one delivery agree on that.
    """
    kind = ArtifactType(job.module)
    also = [ArtifactType.MONITORING.value] if kind is ArtifactType.DELIVERY else []
    found = pinned(job.engagement_id, [*kind.ancestors, *also])
    artifacts = {type_: artifact for type_, (artifact, _) in found.items()}
    if not gate_from(kind, {type_: artifact.status for type_, artifact in artifacts.items()}).allowed:
        return None
    extra = [t for t in also if t in found and _is_in_force(artifacts[t], artifacts) and _beside(job, t)]
    snapshots = {t: snapshot(*found[t]) for t in [*kind.ancestors, *extra] if t in found}
    return snapshots, sources_from(kind, artifacts, also=extra)


def _beside(job: Job, type: str) -> bool:
    """Whether the module's other files of this round read it too; the first of a round is free."""
    others = JobRun.objects.filter(
        job__plan_id=job.plan_id,
        job__module=job.module,
        job__selected=True,
        job__status__in=[JobStatus.RUNNING, *ENDED_WELL],
    )
    latest = others.exclude(job_id=job.pk).order_by("-pk").values_list("source_hashes", flat=True).first()
    return latest is None or type in latest


def _is_in_force(artifact: Artifact, siblings: dict[str, Artifact]) -> bool:
    return artifact.status == ArtifactStatus.APPROVED and not is_stale(artifact, siblings)


def snapshot(artifact: Artifact, waivers: Iterable[Mapping[str, str]] = ()) -> Snapshot:
    return Snapshot(
        type=artifact.type,
        version=artifact.version,
        content_hash=artifact.content_hash,
        content=artifact.content,
        source_versions=artifact.source_versions,
        source_hashes=artifact.source_hashes,
        waivers=tuple(waivers),
    )


def _task(taken: Taken, snapshots: dict[str, Snapshot]) -> Task:
    job, client = taken.job, taken.job.engagement.client
    return Task(
        job_type=job.type,
        client_name=client.name,
        engagement_name=job.engagement.name,
        artifacts=snapshots,
        selection=taken.selection,
        client_id=client.pk,
        job_id=job.pk,
    )


def _with_wishes(task: Task, taken: Taken) -> Task:
    """With what reviewers asked for, and by whom it would be written."""
    job = taken.job
    changes = changes_asked_for(job.engagement_id, job.module) if taken.changes else ()
    return replace(task, changes=changes, generator=writer_name(task.client_id, job.type))
