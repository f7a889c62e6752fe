"""Edit, restore or regenerate one section of a module's artifact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accounts.models import User
from accounts.types import Action
from artifacts.gating import sources_from
from artifacts.guards import moved_sources
from artifacts.models import Artifact
from artifacts.services import update_locked, write_with_siblings
from artifacts.types import Conflict, NotAllowed, Reason
from clients.policy import require
from generation.document import section_label
from jobs.engine.assembly import hand_edited
from jobs.engine.executors import sections_of
from jobs.models import Job, JobRun
from jobs.services import regenerate_locked


@write_with_siblings(Action.EDIT)
def edit_section(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    job_type: str,
    section: Mapping[str, Any],
    *,
    by: User,
    expected_version: int,
    acknowledged: Mapping[str, str] | None = None,
) -> Artifact:
    """Save one section; the other sections and the recorded sources stay as they are.

    `acknowledged` are the upstream hashes by type that the editor has taken into account: the new version records them
    as its sources. Raises PermissionDenied, Conflict, InvalidContent, NotAllowed.
    """
    _require_section(artifact, job_type)
    sources, note = None, ""
    if acknowledged is not None:
        sources = sources_from(artifact.type, siblings, also=artifact.source_hashes)
        if moved := moved_sources(sources, acknowledged):
            raise Conflict(artifact, moved)
        note = ", with what changed upstream taken into account"
    reason = f"Edited {section_label(job_type)}{note}"
    content = _with_section(artifact, job_type, section)
    return update_locked(artifact, siblings, content=content, by=by, sources=sources, reason=reason)


@write_with_siblings(Action.RUN)
def regenerate_section(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    job_type: str,
    *,
    by: User,
    expected_version: int,
    drop_edits: bool = False,
) -> list[Job]:
    """Run one section's job again. A hand-edited section is refused unless `drop_edits` is set."""
    _require_section(artifact, job_type)
    if is_hand_edited(artifact, job_type):
        if not drop_edits:
            label = section_label(job_type)
            raise NotAllowed([Reason("hand_edited", f"{label} was edited by hand: look at both texts first.")])
        require(by, Action.EDIT, artifact.engagement.client)
        _put_back(artifact, siblings, job_type, by)
    return regenerate_locked(artifact, by=by, job_types=[job_type])


def is_hand_edited(artifact: Artifact, job_type: str) -> bool:
    runs = JobRun.objects.filter(job__engagement=artifact.engagement_id, job__type=job_type).exclude(output_hash="")
    return job_type in hand_edited(artifact, set(runs.values_list("job__type", "output_hash")))


def generated(artifact: Artifact, job_type: str) -> Mapping[str, Any] | None:
    """Return the section as its job last wrote it; None when no job ever did."""
    found = JobRun.objects.filter(job__engagement=artifact.engagement_id, job__type=job_type, current=True)
    output: Mapping[str, Any] | None = found.values_list("output", flat=True).first()
    return output


def _put_back(artifact: Artifact, siblings: Mapping[str, Artifact], job_type: str, by: User) -> None:
    output = generated(artifact, job_type)
    if output is None:
        raise NotAllowed([Reason("no_jobs", f"No job ever made {section_label(job_type)}.", artifact=artifact.type)])
    reason = f"Put back the generated {section_label(job_type)}"
    update_locked(artifact, siblings, content=_with_section(artifact, job_type, output), by=by, reason=reason)


def _with_section(artifact: Artifact, job_type: str, section: Mapping[str, Any]) -> dict[str, Any]:
    return {**artifact.content, "sections": {**artifact.content["sections"], job_type: dict(section)}}


def _require_section(artifact: Artifact, job_type: str) -> None:
    if job_type not in sections_of(artifact.content):
        raise NotAllowed([Reason("no_section", f"{artifact.type} has no section {section_label(job_type)}.")])
