"""Claiming a job: one conditional statement decides who owns it; the inputs are pinned in the same transaction."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone

from artifacts.gating import current_sources
from artifacts.models import Artifact
from artifacts.staleness import is_stale
from artifacts.types import ArtifactStatus, ArtifactType, Sources
from jobs.executors import Snapshot, Task
from jobs.fingerprints import fingerprint
from jobs.models import GenerationPlan, Job, JobRun
from jobs.types import JobStatus


@dataclass(frozen=True)
class Claim:
    """The right to run one job: valid while the row still says running with this token."""

    job_id: int
    plan_id: int
    token: int
    run: JobRun
    task: Task
    unchanged: bool


def default_worker() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


@transaction.atomic
def claim(job_id: int, worker: str = "") -> Claim | None:
    """Take a ready job whose time has come and whose gate is open; None when there is nothing to take."""
    job = Job.objects.filter(pk=job_id, status=JobStatus.READY).first()
    if job is None or not _take(job, worker or default_worker()):
        return None
    job.refresh_from_db(fields=["token", "attempts", "worker"])
    snapshots, sources = _pinned_inputs(job)
    task = _task(job, snapshots)
    print_ = fingerprint(task)
    last = job.runs.filter(current=True).first()
    run = JobRun.objects.create(
        job=job,
        number=job.runs.count() + 1,
        token=job.token,
        worker=job.worker,
        requested_by_id=job.requested_by_id,
        started_at=timezone.now(),
        fingerprint=print_,
        source_versions=sources.versions,
        source_hashes=sources.hashes,
    )
    return Claim(job.pk, job.plan_id, job.token, run, task, unchanged=last is not None and last.fingerprint == print_)


def extend_lease(claim: Claim) -> bool:
    """Push the lease out; False when the job is no longer ours."""
    owned = Job.objects.filter(pk=claim.job_id, token=claim.token, status=JobStatus.RUNNING)
    return owned.update(lease_until=Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)) == 1


def _take(job: Job, worker: str) -> bool:
    """The claim itself, one statement. Conditions stand on the row, so a second claimer matches nothing."""
    open_job = Job.objects.filter(
        Q(run_after=None) | Q(run_after__lte=Now()),
        Exists(GenerationPlan.objects.filter(pk=OuterRef("plan_id"), paused=False)),
        pk=job.pk,
        status=JobStatus.READY,
        attempts__lt=settings.JOB_MAX_ATTEMPTS,
    )
    for upstream in ArtifactType(job.module).requires:
        approved = Artifact.objects.filter(
            engagement=OuterRef("engagement_id"), type=upstream, status=ArtifactStatus.APPROVED
        )
        open_job = open_job.filter(Exists(approved))
    taken = open_job.update(
        status=JobStatus.RUNNING,
        token=F("token") + 1,
        attempts=F("attempts") + 1,
        worker=worker[:120],
        lease_until=Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS),
        run_after=None,
    )
    return taken == 1


def _pinned_inputs(job: Job) -> tuple[dict[str, Snapshot], Sources]:
    """The upstream artifacts as they are now. Monitoring joins a delivery when it is approved and fresh."""
    kind = ArtifactType(job.module)
    found = {a.type: a for a in job.engagement.artifacts.prefetch_related("decisions")}
    wanted: list[str] = [t.value for t in kind.ancestors if t in found]
    extra: list[str] = []
    monitoring = found.get(ArtifactType.MONITORING)
    approved = monitoring is not None and monitoring.status == ArtifactStatus.APPROVED
    if kind is ArtifactType.DELIVERY and monitoring is not None and approved and not is_stale(monitoring, found):
        extra = [ArtifactType.MONITORING.value]
    snapshots = {type_: _snapshot(found[type_]) for type_ in [*wanted, *extra]}
    return snapshots, current_sources(job.engagement, kind, also=extra)


def _snapshot(artifact: Artifact) -> Snapshot:
    effective = [d for d in artifact.decisions.all() if d.ended_at is None]
    return Snapshot(
        type=artifact.type,
        version=artifact.version,
        content_hash=artifact.content_hash,
        content=artifact.content,
        source_versions=artifact.source_versions,
        source_hashes=artifact.source_hashes,
        waivers=tuple(waiver for decision in effective for waiver in decision.waived),
    )


def _task(job: Job, snapshots: dict[str, Snapshot]) -> Task:
    engagement = job.engagement
    selection = Job.objects.filter(plan_id=job.plan_id, selected=True).values_list("type", flat=True)
    return Task(
        job_type=job.type,
        client_name=engagement.client.name,
        engagement_name=engagement.name,
        artifacts=snapshots,
        selection=tuple(sorted(selection)),
    )
