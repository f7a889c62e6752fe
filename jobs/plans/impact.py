"""Compute by fingerprints which jobs a change of the intake would run again and which would be skipped. Read only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from artifacts.canonical import content_hash, normalise
from artifacts.models import Artifact
from artifacts.types import ArtifactStatus, ArtifactType
from clients.models import Engagement
from generation.api import UnknownJobType, spec
from jobs.engine.claims import snapshot
from jobs.engine.executors import Snapshot, Task
from jobs.engine.inputs import same_inputs
from jobs.engine.review_comments import standing
from jobs.llm.policy import allowance, generator_name
from jobs.models import Job, JobRun


class AffectedArtifact(NamedTuple):
    """One artifact: the job types that would run again, in order, and the approvals that would be lost."""

    type: str
    job_types: list[str]
    approvals_lost: list[str]
    """At most one: which version loses whose approval."""


def affected(engagement: Engagement, new_intake: Mapping[str, Any]) -> list[AffectedArtifact]:
    """List every artifact that saving `new_intake` would touch, by type; empty when the meaning is the same.

    A job is named when its run would not be skipped: a field that it reads changed, or a section that it reads is
    written again. An artifact without such a job still loses its approval, and one click confirms it. The number of
    queries does not depend on the size of the plan.
    """
    rows = engagement.artifacts.select_related("approved_by").prefetch_related("decisions")
    found = {artifact.type: artifact for artifact in rows}
    intake = found.get(ArtifactType.INTAKE)
    content = normalise(dict(new_intake))
    digest = content_hash(content)
    if intake is None or intake.content_hash == digest:
        return []
    lost = {t: _lost(found[t], digest) for t in ArtifactType.values if t in found}
    change = replace(snapshot(intake), version=intake.version + 1, content_hash=digest, content=content)
    again = _jobs_again(engagement, found, change)
    return [AffectedArtifact(t, again.get(t, []), lost[t]) for t in lost]


def untouched(artifact: Artifact) -> bool:
    """Tell whether each of the artifact's jobs would be skipped now: no section reads what changed upstream.

    False as well when no job made it. The number of queries does not depend on the size of the plan.
    """
    engagement = artifact.engagement
    found = {one.type: one for one in engagement.artifacts.prefetch_related("decisions")}
    if ArtifactType.INTAKE not in found:
        return False
    tasks = _tasks(engagement, found, snapshot(found[ArtifactType.INTAKE]))
    own = [(task, run) for task, run in tasks if spec(task.job_type).module == artifact.type]
    return bool(own) and all(same_inputs(task, run.fingerprint, run.provenance) for task, run in own)


def skipped_now(engagement: Engagement, job_types: Collection[str]) -> set[str]:
    """Return those of the job types that would be skipped if they ran together now, for their inputs have not changed.

    The number of queries does not depend on the size of the plan.
    """
    found = {one.type: one for one in engagement.artifacts.prefetch_related("decisions")}
    if ArtifactType.INTAKE not in found:
        return set()
    tasks = list(_tasks(engagement, found, snapshot(found[ArtifactType.INTAKE])))
    rewritten = set(job_types) - {task.job_type for task, _ in tasks}
    kept: set[str] = set()
    for task, run in tasks:
        if task.job_type not in job_types:
            continue
        same = same_inputs(task, run.fingerprint, run.provenance)
        unchanged = same and rewritten.isdisjoint(spec(task.job_type).reads.sections)
        (kept if unchanged else rewritten).add(task.job_type)
    return kept


def _jobs_again(engagement: Engagement, found: Mapping[str, Artifact], intake: Snapshot) -> dict[str, list[str]]:
    """Group the job types to run by module, upstream first: a section that is rewritten marks those that read it."""
    again: dict[str, list[str]] = defaultdict(list)
    dirty: set[str] = set()
    for task, run in _tasks(engagement, found, intake):
        job = spec(task.job_type)
        if not dirty.isdisjoint(job.reads.sections) or not same_inputs(task, run.fingerprint, run.provenance):
            dirty.add(job.key)
            again[job.module.value].append(job.key)
    return again


def _tasks(engagement: Engagement, found: Mapping[str, Artifact], intake: Snapshot) -> Iterator[tuple[Task, JobRun]]:
    """Yield, for each job with an output, the task it would get now and the run that wrote the output."""
    jobs = list(Job.objects.filter(engagement=engagement, selected=True).order_by("priority", "pk"))
    runs = JobRun.objects.filter(job__engagement=engagement, current=True).defer("output", "traceback")
    last = {run.job_id: run for run in runs}
    selection = tuple(sorted(job.type for job in jobs))
    snapshots = {**{t: snapshot(artifact) for t, artifact in found.items()}, intake.type: intake}
    names = engagement.client.name, engagement.name
    allowed = allowance(engagement.client_id)
    for job in jobs:
        if job.pk in last and _known(job.type):
            upstream = {t.value: snapshots[t] for t in ArtifactType(job.module).ancestors if t in snapshots}
            changes = _changes(found.get(job.module))
            yield Task(job.type, *names, upstream, selection, changes, generator_name(allowed, job.type)), last[job.pk]


def _changes(artifact: Artifact | None) -> tuple[str, ...]:
    return standing((d.verdict, d.comment) for d in artifact.decisions.all()) if artifact else ()


def _lost(artifact: Artifact, digest: str) -> list[str]:
    """Name the approval that another intake would flag or end; at most one."""
    unchanged = artifact.source_hashes.get(ArtifactType.INTAKE) == digest
    if artifact.status != ArtifactStatus.APPROVED or unchanged:
        return []
    return [f"{artifact.kind.label} v{artifact.version}, approved by {artifact.approved_by}"]


def _known(job_type: str) -> bool:
    try:
        spec(job_type)
    except UnknownJobType:
        return False
    return True
