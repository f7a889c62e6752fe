"""What saving a changed brief sets in motion, said before it is saved. Questions only."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from artifacts.canonical import content_hash, normalise
from artifacts.models import Artifact
from artifacts.types import ArtifactStatus
from generation.api import JobModule, JobSpec, all_specs
from intake.fields import label_of
from jobs.models import Job
from jobs.types import ENDED_WELL


@dataclass(frozen=True)
class Impact:
    fields: list[str]
    """Labels of what changes in the brief."""
    out_of_date: list[Artifact]
    approvals: list[Artifact]
    """Approved now, and not after the save."""
    jobs: list[JobSpec]
    """Finished jobs that read what changes, or that build on one that does."""

    @property
    def asks_first(self) -> bool:
        return bool(self.approvals)


def impact_of(stored: Artifact, content: Mapping[str, Any]) -> Impact | None:
    """None when the meaning stays the same. `content` is as it would be stored. Two queries."""
    content = normalise(content)
    found = content_hash(content)
    if found == stored.content_hash:
        return None
    changed = _changed(stored.content, content)
    others = stored.engagement.artifacts.exclude(pk=stored.pk).exclude(status=ArtifactStatus.ARCHIVED)
    stale = [a for a in others.select_related("approved_by") if a.source_hashes.get(stored.type) != found]
    approved = [a for a in (stored, *stale) if a.status == ArtifactStatus.APPROVED]
    done = Job.objects.filter(plan__engagement=stored.engagement_id, selected=True, status__in=ENDED_WELL)
    jobs = affected(changed, set(done.values_list("type", flat=True)))
    return Impact([label_of(key) for key in changed], stale, approved, jobs)


def affected(changed: Collection[str], done: Collection[str]) -> list[JobSpec]:
    """Of the jobs that are `done`, those whose declared reads include a changed field, at first or second hand.

    Delivery files show everything that is approved, so any change reaches them.
    """
    found: dict[str, JobSpec] = {}
    for job in all_specs():
        reads_it = not set(changed).isdisjoint(job.reads.intake)
        if reads_it or job.module is JobModule.DELIVERY or not found.keys().isdisjoint(job.reads.sections):
            found[job.key] = job
    return [job for key, job in found.items() if key in done]


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    keys = dict.fromkeys([*before, *after])
    return [key for key in keys if content_hash({key: before.get(key)}) != content_hash({key: after.get(key)})]
