"""Estimate what saving a changed brief affects, before it is saved; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from artifacts.canonical import content_hash, normalise
from artifacts.models import Artifact
from artifacts.types import ArtifactStatus
from generation.api import JobSpec, spec
from intake.fields import FIELDS, label_of
from jobs.plans.impact import affected


@dataclass(frozen=True)
class Impact:
    fields: list[str]
    """Labels of the changed fields."""
    out_of_date: list[Artifact]
    approvals: list[str]
    """Approvals that the save ends, by version and approver; the page asks for confirmation when there is one."""
    jobs: list[JobSpec]
    """Finished jobs whose inputs change."""


def impact_of(stored: Artifact, content: Mapping[str, Any]) -> Impact | None:
    """Return the impact of saving `content`, as it would be stored; None when its meaning stays the same."""
    value = normalise(dict(content))
    fields = [label_of(key) for key in _changed(stored.content, value)]
    touched = affected(stored.engagement, content)
    if not touched:
        return None
    others = stored.engagement.artifacts.exclude(pk=stored.pk).exclude(status=ArtifactStatus.ARCHIVED)
    return Impact(
        fields=fields,
        out_of_date=[a for a in others if a.source_hashes.get(stored.type) != content_hash(value)],
        approvals=[lost for one in touched for lost in one.approvals_lost],
        jobs=[spec(key) for one in touched for key in one.job_types],
    )


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return the changed keys in the order of the form."""
    form = dict.fromkeys(field.path[0] for field in FIELDS)
    keys = [*form, *sorted((before.keys() | after.keys()) - form.keys())]
    return [key for key in keys if content_hash({key: before.get(key)}) != content_hash({key: after.get(key)})]
