"""Submitting a brief: the intake artifact and the plan, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.types import Action
from artifacts import guards
from artifacts.models import Artifact
from artifacts.services import create_locked, lock_artifacts, plan_locked, update_locked
from artifacts.types import ArtifactStatus, ArtifactType, Conflict
from clients.models import Engagement
from clients.policy import require
from intake.exchange.brief_file import as_stored
from intake.validation.plan import plan_warnings
from jobs.selection import resolve
from jobs.services import lay_out_plan


@transaction.atomic
def submit_intake(
    engagement: Engagement,
    content: Mapping[str, Any],
    job_types: Sequence[str] | str,
    *,
    by: User,
    expected_version: int | None = None,
    expected_selection: Iterable[str] | None = None,
) -> Artifact:
    """Write the intake (v1 draft, or v+1 revised) and one job per selected type. Equal content makes no version.

    `expected_version` and `expected_selection` are what the caller saw; None is not looked at.
    Raises PermissionDenied, InvalidContent (errors by field), InvalidPlan, Conflict and NotAllowed; then nothing is
    written. An empty start date becomes the next Monday in the client's zone, and stays what it was once stored.
    """
    engagement, siblings = lock_artifacts(engagement)
    require(by, Action.PLAN, engagement.client)
    intake = siblings.get(ArtifactType.INTAKE)
    value = as_stored(content, intake)
    chosen = resolve(job_types, value)
    if intake is None:
        noted = _noted(chosen, value, siblings)
        intake = create_locked(
            engagement, ArtifactType.INTAKE, value, by=by, siblings=siblings, generation_plan=chosen, warnings=noted
        )
    else:
        others = guards.selection(intake, expected_selection, chosen)
        if first := [*guards.conflict(intake, expected_version, None if others else value), *others]:
            raise Conflict(intake, first)
        before = intake.version
        update_locked(intake, siblings, content=value, by=by)
        checked = list(intake.warnings) if intake.version != before else None  # a new version was checked just now
        plan_locked(intake, chosen, by=by, warnings=_noted(chosen, value, siblings), checked=checked)
    lay_out_plan(engagement, chosen, by=by)
    return intake


def _noted(chosen: Sequence[str], content: Mapping[str, Any], siblings: Mapping[str, Artifact]) -> list[str]:
    """The plan's warnings, by what is approved after the write of the content."""
    approved = [type_ for type_, artifact in siblings.items() if artifact.status == ArtifactStatus.APPROVED]
    return list(map(str, plan_warnings(list(chosen), content, approved)))
