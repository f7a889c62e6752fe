"""Claim a job: one conditional UPDATE decides who owns the job, and the same transaction reads and pins its inputs."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import DatabaseError, transaction

from artifacts.gating import gate_from, sources_from
from artifacts.models import Artifact
from artifacts.staleness import is_stale
from artifacts.types import ArtifactStatus, ArtifactType, Sources
from jobs.engine.claim_sql import ClaimedRow, insert_run, lock_client_of, pick_candidate, read_inputs, take
from jobs.engine.executors import Snapshot, Task, writer_name
from jobs.engine.failpoints import reached
from jobs.engine.inputs import fingerprint, same_inputs
from jobs.engine.review_comments import changes_asked_for
from jobs.models import Job, JobRun
from jobs.queue.dispatch import dispatch_on_commit
from jobs.types import ENDED_WELL, JobStatus


@dataclass(frozen=True)
class Claim:
    """The right to run one job, valid while the job's row says running with this token."""

    job_id: int
    plan_id: int
    token: int
    run: JobRun
    task: Task
    unchanged: bool
    """Whether the inputs equal those of the current output: the run is then skipped."""
    has_output: bool = False
    flaw: Exception | None = None
    """Why the inputs cannot be read: the claim counts, and the run fails with this error."""


def default_worker() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def claim(job_id: int, worker: str = "") -> Claim | None:
    """Claim the job in the message, or, for fairness, the next due job of a client with fewer running jobs.

    In that case this job's message is queued again. None when neither job can be claimed. Four statements: pick the
    candidate, claim it, read its inputs, insert the run; one more each where reviewers asked for changes and where
    language models are configured. A message for a job that is not ready costs one statement.
    """
    for whose in (pick_candidate, pick_candidate, lock_client_of):
        found, turn = _try(whose, job_id, worker)
        if found is not None or turn is None:
            return found
        if turn == job_id:
            break  # its own client was picked and has no free slot
    # The client has no free slot: whichever run ends next dispatches this job. A run that ended just before this UPDATE
    # saw nothing to dispatch, hence the second try.
    Job.objects.filter(pk=job_id, status=JobStatus.READY).update(dispatched_at=None)
    return claim_this(job_id, worker)


def claim_this(job_id: int, worker: str = "") -> Claim | None:
    """Claim this job and no other."""
    return _try(lock_client_of, job_id, worker)[0]


def _try(whose: Callable[[int], int | None], job_id: int, worker: str) -> tuple[Claim | None, int | None]:
    """Return the claim, and the id of the job that was picked."""
    with transaction.atomic():
        turn = whose(job_id)
        taken = take(turn, worker or default_worker()) if turn is not None else None
        found = _claimed(taken) if taken is not None else None
        if found is not None and turn != job_id:
            dispatch_on_commit([job_id])  # this job's message was spent on the other one
    return found, turn


def _claimed(taken: ClaimedRow) -> Claim | None:
    """Read the inputs and insert the run. None, and the claim is undone, when the gate closed meanwhile."""
    job = taken.job
    reached("taken")
    inputs = _pinned_inputs(job)
    if inputs is None:
        transaction.set_rollback(True)  # undoes the UPDATE: no attempt is counted
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
    insert_run(run)
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


def _read(taken: ClaimedRow, snapshots: dict[str, Snapshot]) -> tuple[Task, str, bool, Exception | None]:
    """Return the task, its fingerprint, whether the current output has the same one, and an error in reading them.

    The error is returned and not raised: raising would undo the claim, and the attempt would not be counted.
    """
    task = _task(taken, snapshots)
    try:
        task = _with_comments(task, taken)
        read = fingerprint(task)
        return task, read, bool(taken.current) and same_inputs(task, str(taken.current), taken.provenance), None
    except DatabaseError:
        raise
    except Exception as error:
        return task, "", False, error


def _pinned_inputs(job: Job) -> tuple[dict[str, Snapshot], Sources] | None:
    """Read the upstream artifacts; None when the gate closed after the UPDATE.

    A delivery also reads monitoring when that is approved and up to date; all files of one delivery agree on this.
    """
    kind = ArtifactType(job.module)
    also = [ArtifactType.MONITORING.value] if kind is ArtifactType.DELIVERY else []
    found = read_inputs(job.engagement_id, [*kind.ancestors, *also])
    artifacts = {type_: artifact for type_, (artifact, _) in found.items()}
    if not gate_from(kind, {type_: artifact.status for type_, artifact in artifacts.items()}).allowed:
        return None
    extra = [t for t in also if t in found and _is_in_force(artifacts[t], artifacts) and _beside(job, t)]
    snapshots = {t: snapshot(*found[t]) for t in [*kind.ancestors, *extra] if t in found}
    return snapshots, sources_from(kind, artifacts, also=extra)


def _beside(job: Job, type: str) -> bool:
    """Whether the delivery's latest other file read this artifact too. True for the first file."""
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


def _task(taken: ClaimedRow, snapshots: dict[str, Snapshot]) -> Task:
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


def _with_comments(task: Task, taken: ClaimedRow) -> Task:
    """Add the reviewers' comments, where there are any, and the name of the writer."""
    job = taken.job
    changes = changes_asked_for(job.engagement_id, job.module) if taken.changes else ()
    return replace(task, changes=changes, generator=writer_name(task.client_id, job.type))
