"""Submitting a brief: the intake artifact and the plan, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.types import Action
from artifacts import guards
from artifacts.models import Artifact
from artifacts.services import create_artifact, lock_engagement, set_generation_plan, update_artifact
from artifacts.types import ArtifactStatus, ArtifactType, Conflict
from clients.models import Engagement
from clients.policy import require
from intake._values import blank
from intake.fields import PLAN_KEY
from intake.importing import complete
from intake.plan import plan_warnings
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
    engagement = lock_engagement(engagement)
    require(by, Action.PLAN, engagement.client)
    statuses = dict(engagement.artifacts.order_by().values_list("type", "status"))
    intake = engagement.artifacts.get(type=ArtifactType.INTAKE) if ArtifactType.INTAKE in statuses else None
    value = as_stored(content, intake)
    chosen = resolve(job_types, value)
    if intake is None:
        noted = _noted(chosen, value, statuses)
        intake = create_artifact(engagement, ArtifactType.INTAKE, value, by=by, generation_plan=chosen, warnings=noted)
    else:
        _refuse_if_others_chose(intake, expected_version, expected_selection, chosen)
        intake = update_artifact(intake, content=value, by=by, expected_version=expected_version)
        statuses = dict(engagement.artifacts.order_by().values_list("type", "status"))
        intake = set_generation_plan(intake, chosen, by=by, warnings=_noted(chosen, value, statuses))
    lay_out_plan(engagement, chosen, by=by)
    return intake


def _refuse_if_others_chose(
    intake: Artifact, version: int | None, selection: Iterable[str] | None, chosen: Sequence[str]
) -> None:
    """Their selection would be undone without a word, and running jobs with it. Raises Conflict."""
    if others := guards.selection(intake, selection, chosen):
        raise Conflict(intake, [*guards.conflict(intake, version), *others])


def _noted(chosen: Sequence[str], content: Mapping[str, Any], statuses: Mapping[str, str]) -> list[str]:
    approved = [type_ for type_, status in statuses.items() if status == ArtifactStatus.APPROVED]
    return list(map(str, plan_warnings(list(chosen), content, approved)))


def as_stored(content: Mapping[str, Any], stored: Artifact | None) -> dict[str, Any]:
    """The content as it would be written: without the selection, and with the start date that it had or gets."""
    value = {key: item for key, item in content.items() if key != PLAN_KEY}
    known = stored.content.get("start_date") if stored else None
    if blank(value.get("start_date")) and known:
        return {**value, "start_date": known}
    return complete(value)
