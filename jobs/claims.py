"""Claiming a job: one conditional statement decides who owns it; the inputs are pinned in the same transaction."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypedDict

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from artifacts.gating import gate_from, sources_from
from artifacts.models import Artifact, Decision
from artifacts.staleness import is_stale
from artifacts.types import ArtifactStatus, ArtifactType, Sources
from jobs.changes import changes_asked_for, were_asked_for
from jobs.executors import Snapshot, Task
from jobs.expressions import ClientTurn, Joined
from jobs.fingerprints import fingerprint, same_inputs
from jobs.language_policy import generator_for
from jobs.models import GenerationPlan, Job, JobRun
from jobs.types import ENDED_WELL, JobStatus

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations


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
    crowded: bool = False
    """With this job its client runs as many as it may: when it ends, another one gets the slot."""


def default_worker() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


@transaction.atomic
def claim(job_id: int, worker: str = "") -> Claim | None:
    """Take a ready job whose time has come and whose gate is open; None when there is nothing to take.

    Four statements: read, take, pin the inputs, record the run; one more each where changes were asked for and where
    language models are configured. A message for a job that is not ready costs one.
    """
    job = _ready(job_id)
    if job is None or not _take(job, worker or default_worker()):
        return None
    pinned = _pinned_inputs(job)
    if pinned is None:
        transaction.set_rollback(True)
        return None
    snapshots, sources = pinned
    task = _task(job, snapshots)
    run = JobRun.objects.create(
        job=job,
        number=job.run_count + 1,
        token=job.token,
        worker=job.worker,
        requested_by_id=job.requested_by_id,
        started_at=timezone.now(),
        fingerprint=fingerprint(task),
        source_versions=sources.versions,
        source_hashes=sources.hashes,
    )
    return Claim(
        job.pk,
        job.plan_id,
        job.token,
        run,
        replace(task, run_id=run.pk),
        unchanged=bool(job.current) and same_inputs(task, str(job.current), job.provenance or {}),
        has_output=bool(job.current),
        crowded=job.running_of_client + 1 >= settings.JOB_CLIENT_RUNNING,
    )


def extend_lease(claim: Claim) -> bool:
    """Push the lease out; False when the job is no longer ours."""
    owned = Job.objects.filter(pk=claim.job_id, token=claim.token, status=JobStatus.RUNNING)
    return owned.update(lease_until=Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)) == 1


class ReadBeside(TypedDict):
    """What the claim reads beside the job."""

    run_count: int
    running_of_client: int
    current: str | None
    provenance: dict[str, Any] | None
    selection: str
    changes: bool


if TYPE_CHECKING:
    ClaimedJob = WithAnnotations[Job, ReadBeside]


def _ready(job_id: int) -> ClaimedJob | None:
    """The job with its engagement and client, its last output's fingerprint and the plan's selection; one query."""
    runs = JobRun.objects.filter(job=OuterRef("pk")).order_by()
    running = Job.objects.filter(status=JobStatus.RUNNING, engagement__client=OuterRef("engagement__client"))
    by_client = running.order_by().values("engagement__client")
    selected = Job.objects.filter(plan_id=OuterRef("plan_id"), selected=True).order_by()
    found = Job.objects.filter(pk=job_id, status=JobStatus.READY).select_related("engagement__client")
    return found.annotate(
        run_count=Coalesce(Subquery(runs.values("job").annotate(count=Count("pk")).values("count")), 0),
        running_of_client=Coalesce(
            Subquery(by_client.annotate(count=Count("pk")).values("count"), output_field=IntegerField()), 0
        ),
        current=Subquery(runs.filter(current=True).values("fingerprint")[:1]),
        provenance=Subquery(runs.filter(current=True).values("provenance")[:1]),
        changes=were_asked_for(),
        selection=Subquery(selected.values("plan_id").annotate(types=Joined("type")).values("types")),
        turn=ClientTurn("engagement__client_id"),
    ).first()


def _take(job: Job, worker: str) -> bool:
    """The claim itself, one statement. Conditions stand on the row, so a second claimer matches nothing."""
    taken = _claimable(job).update(
        status=JobStatus.RUNNING,
        token=job.token + 1,
        attempts=job.attempts + 1,
        worker=worker[:120],
        lease_until=Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS),
        run_after=None,
    )
    job.status, job.worker = JobStatus.RUNNING, worker[:120]
    job.token, job.attempts = job.token + 1, job.attempts + 1
    return taken == 1


def _claimable(job: Job) -> QuerySet[Job]:
    """This job as it was read, if it is still ready, due, behind an open gate, and its client has a slot free."""
    running = Job.objects.filter(status=JobStatus.RUNNING, engagement__client_id=job.engagement.client_id).order_by()
    found = Job.objects.filter(
        Q(run_after=None) | Q(run_after__lte=Now()),
        Exists(GenerationPlan.objects.filter(pk=OuterRef("plan_id"), paused=False)),
        ~Exists(running[settings.JOB_CLIENT_RUNNING - 1 :]),
        pk=job.pk,
        token=job.token,
        status=JobStatus.READY,
        attempts__lt=settings.JOB_MAX_ATTEMPTS,
    )
    if job.module == ArtifactType.DELIVERY:
        found = found.filter(~Exists(running.filter(module=job.module)[settings.JOB_CLIENT_EXPORTS - 1 :]))
    for upstream in ArtifactType(job.module).requires:
        approved = Artifact.objects.filter(
            engagement=OuterRef("engagement_id"), type=upstream, status=ArtifactStatus.APPROVED
        )
        found = found.filter(Exists(approved))
    return found


def _pinned_inputs(job: Job) -> tuple[dict[str, Snapshot], Sources] | None:
    """The upstream artifacts as they are now; None when the gate closed since the job was taken.

    Monitoring joins a delivery when it is approved and fresh; the files of one delivery agree on that.
    """
    kind = ArtifactType(job.module)
    also = [ArtifactType.MONITORING.value] if kind is ArtifactType.DELIVERY else []
    waived = Decision.objects.effective().filter(artifact=OuterRef("pk")).order_by().values("waived")[:1]
    rows = job.engagement.artifacts.filter(type__in=[*kind.ancestors, *also]).order_by()
    found: dict[str, Any] = {artifact.type: artifact for artifact in rows.annotate(waivers=Subquery(waived))}
    if not gate_from(kind, {type_: artifact.status for type_, artifact in found.items()}).allowed:
        return None
    extra = [t for t in also if t in found and _is_in_force(found[t], found) and _beside(job, t)]
    snapshots = {t: snapshot(found[t], found[t].waivers) for t in [*kind.ancestors, *extra] if t in found}
    return snapshots, sources_from(kind, found, also=extra)


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


def snapshot(artifact: Artifact, waivers: Iterable[Mapping[str, str]] | None = ()) -> Snapshot:
    return Snapshot(
        type=artifact.type,
        version=artifact.version,
        content_hash=artifact.content_hash,
        content=artifact.content,
        source_versions=artifact.source_versions,
        source_hashes=artifact.source_hashes,
        waivers=tuple(waivers or ()),
    )


def _task(job: ClaimedJob, snapshots: dict[str, Snapshot]) -> Task:
    return Task(
        job_type=job.type,
        client_name=job.engagement.client.name,
        engagement_name=job.engagement.name,
        artifacts=snapshots,
        selection=tuple(sorted(job.selection.split(","))),
        changes=changes_asked_for(job.engagement_id, job.module) if job.changes else (),
        generator=generator_for(job.engagement.client_id, job.type),
        client_id=job.engagement.client_id,
        job_id=job.pk,
    )
