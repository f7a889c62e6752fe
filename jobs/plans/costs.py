"""List what an action on a plan costs: approvals that are lost, artifacts that become out of date, new authors.

Pure functions, except for the roles of the person and the managers of the client.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from accounts.models import User
from accounts.types import Action, Role
from artifacts.pages.presentation import ArtifactCard, listed
from artifacts.types import ArtifactStatus, ArtifactType
from clients.models import Client
from clients.policy import allows, managers, roles
from jobs.pages.labels import counted, label_of
from jobs.plans.preview import ActionPreview, JobEffect
from jobs.types import ENDED_WELL, WAITING


class ApprovalLoss(NamedTuple):
    """What happens to one artifact if the jobs write something else than its current content."""

    kind: ArtifactType
    version: int
    approved_by: str
    """Empty where it is not approved."""
    becomes: str


def approval_losses(
    found: Iterable[JobEffect], strip: Sequence[ArtifactCard], skipped: Collection[str]
) -> list[ApprovalLoss]:
    """List the approvals that are lost and the artifacts that become out of date, in the order of the types."""
    written = {effect.job.module for effect in found if effect.runs and effect.job.type not in skipped}
    return [
        ApprovalLoss(s.kind, s.artifact.version, str(s.artifact.approved_by or ""), becomes)
        for s in strip
        if s.artifact is not None and (becomes := _becomes(s, s.artifact.status, written))
    ]


def _becomes(card: ArtifactCard, status: str, written: Collection[str]) -> str:
    if card.kind in written:
        return "loses its approval and needs a new one" if status == ArtifactStatus.APPROVED else ""
    below = not set(card.kind.ancestors).isdisjoint(written)
    already = bool(card.causes) or status in (ArtifactStatus.FLAGGED, ArtifactStatus.ARCHIVED)
    return "becomes out of date" if below and not already else ""


def authored_effects(
    preview: ActionPreview, ran: Collection[int], skipped: Collection[str], by: User
) -> list[JobEffect]:
    """List the jobs of whose text `by` would become an author, by the rule of `apply.run_jobs` and `release_held`.

    `ran` are the ids of jobs that ran before. Skipped jobs write nothing; jobs that `by` requested do not count.
    """
    return [e for e in preview.effects if e.before.id in preview.change.run and _is_own(e, ran, skipped, by)]


def _is_own(effect: JobEffect, ran: Collection[int], skipped: Collection[str], by: User) -> bool:
    before = effect.before
    if before.status in ENDED_WELL:
        return effect.job.type not in skipped
    is_new = before.manual and before.status in WAITING and before.id not in ran
    return is_new and effect.job.requested_by_id != by.pk


def authorship_warning(found: Sequence[JobEffect], by: User, client: Client) -> str:
    """Warn an approver that they become an author; empty where authors may approve. At most two queries."""
    held = roles(by, client.pk) if found and not client.self_approval else set[Role]()
    if not allows(held, Action.APPROVE):
        return ""
    modules = listed([kind.label for kind in ArtifactType if kind in {effect.job.module for effect in found}])
    writes = f"{counted(len(found))} write" if len(found) != 1 else f"{label_of(found[0].job.type)} writes"
    override = " or you override that once, with a reason" if Role.AGENCY_ADMIN in held else ""
    alone = not managers(client).exclude(pk=by.pk).exists()
    nobody = " This client has no other account manager yet." if alone else ""
    return (
        f"You become an author of what {writes} ({modules}): another account manager must approve it{override}.{nobody}"
    )
