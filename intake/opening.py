"""A new engagement with its brief, in one transaction: the client may be made on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from accounts.models import User
from artifacts.canonical import BadValue
from artifacts.models import Artifact
from artifacts.types import InvalidContent
from clients.models import Client
from clients.services import create_client, open_engagement
from intake.services import submit_intake


@transaction.atomic
def open_with_intake(
    client: Client | None,
    content: Mapping[str, Any],
    job_types: Sequence[str] | str,
    *,
    by: User,
    name: str = "",
) -> Artifact:
    """`client=None` makes one from the brief's name and zone; an empty `name` says objective and duration.

    Raises PermissionDenied, InvalidContent and InvalidPlan; then nothing is written, the client neither.
    """
    try:
        if client is None:
            client = create_client(str(content["client_name"]), by=by, timezone_name=str(content["timezone"]))
        engagement = open_engagement(client, name or _name(content), by=by)
    except BadValue as error:
        raise InvalidContent([str(error)]) from error
    return submit_intake(engagement, content, job_types, by=by)


def _name(content: Mapping[str, Any]) -> str:
    return f"{content.get('objective') or 'Engagement'}, {content.get('duration_weeks', 12)} weeks"
