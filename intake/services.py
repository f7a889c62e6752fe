"""Submit a brief: the intake artifact and the plan in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.types import Action
from artifacts import guards
from artifacts.canonical import BadValue
from artifacts.models import Artifact
from artifacts.services import create_locked, lock_artifacts, plan_locked, update_locked
from artifacts.types import ArtifactStatus, ArtifactType, Conflict, InvalidContent
from clients.models import Client, Engagement
from clients.policy import require
from clients.services import create_client, open_engagement
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
    """Write the intake (v1 draft, or v+1 revised) and one job per selected type. Equal content creates no version.

    `expected_version` and `expected_selection` are what the caller saw; None is not compared.
    Raises PermissionDenied, InvalidContent (errors by field), InvalidPlan, Conflict and NotAllowed; then nothing is
    written. An empty start date becomes the next Monday in the client's zone, and stays what it was once stored.
    """
    engagement, siblings = lock_artifacts(engagement)
    require(by, Action.PLAN, engagement.client)
    intake = siblings.get(ArtifactType.INTAKE)
    value = as_stored(content, intake)
    chosen = resolve(job_types, value)  # raises InvalidPlan before anything is written
    if intake is None:
        noted = _plan_notes(chosen, value, siblings)
        intake = create_locked(
            engagement, ArtifactType.INTAKE, value, by=by, siblings=siblings, generation_plan=chosen, warnings=noted
        )
    else:
        # with another selection, another version is always said as well; alone only when the meaning differs
        others = guards.selection(intake, expected_selection, chosen)
        if first := [*guards.conflict(intake, expected_version, None if others else value), *others]:
            raise Conflict(intake, first)
        before = intake.version
        update_locked(intake, siblings, content=value, by=by)
        checked = list(intake.warnings) if intake.version != before else None  # a new version was checked just now
        plan_locked(intake, chosen, by=by, warnings=_plan_notes(chosen, value, siblings), checked=checked)
    lay_out_plan(engagement, chosen, by=by)
    return intake


@transaction.atomic
def open_with_intake(
    client: Client | None,
    content: Mapping[str, Any],
    job_types: Sequence[str] | str,
    *,
    by: User,
    name: str = "",
) -> Artifact:
    """Open an engagement and submit its brief, in one transaction.

    `client=None` creates a client from the brief's name and zone; an empty `name` becomes objective and duration.

    Raises PermissionDenied, InvalidContent and InvalidPlan; then nothing is written, not even the client.
    """
    try:
        if client is None:
            client = create_client(str(content["client_name"]), by=by, timezone_name=str(content["timezone"]))
        engagement = open_engagement(client, name or _engagement_name(content), by=by)
    except BadValue as error:
        raise InvalidContent([str(error)]) from error
    return submit_intake(engagement, content, job_types, by=by)


def _plan_notes(chosen: Sequence[str], content: Mapping[str, Any], siblings: Mapping[str, Artifact]) -> list[str]:
    """Return the plan's warnings, given the approvals that stand after the content was written."""
    approved = [type_ for type_, artifact in siblings.items() if artifact.status == ArtifactStatus.APPROVED]
    return list(map(str, plan_warnings(list(chosen), content, approved)))


def _engagement_name(content: Mapping[str, Any]) -> str:
    return f"{content.get('objective') or 'Engagement'}, {content.get('duration_weeks', 12)} weeks"
