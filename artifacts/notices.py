"""Notify people of a change to an artifact, in the transaction of the change and never its author.

Review requested: the account managers. Decided: the authors and who requested the review. Out of date: the authors and
the account managers. Delivered: everybody who works for the client.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse

from accounts.models import User
from accounts.services import notify
from artifacts.models import Artifact
from artifacts.types import ArtifactType
from clients.models import Engagement
from clients.policy import managers, staff

_DONE = {
    "submit": "{who} asks you to review {what}",
    "approve": "{who} approved {what}",
    "still_valid": "{who} marked {what} as still valid",
    "request_changes": "{who} asks for changes to {what}",
    "revoke": "{who} took back the approval of {what}",
    "flag": "{who} flagged {what} for another look",
}
_OWN_WORDS = frozenset({"Submitted for review", "Approved"})
"""Reasons that the kernel fills in when nobody gave one."""
_PREFIXES = ("Changes requested: ", "Approval revoked: ", "Still valid: ", "Flagged: ", "Approved by override: ")


def tell(artifact: Artifact, action: str, by: User | None, reason: str) -> None:
    """Notify the people concerned by an action, in one query and one insert; no row when nobody else is concerned."""
    if action not in _DONE or by is None:
        return
    what = f"{artifact.kind.label} v{artifact.version}"
    words = next((reason.removeprefix(p) for p in _PREFIXES if reason.startswith(p)), reason)
    sentence = _DONE[action].format(who=by, what=what) + (f": {words}" if words not in _OWN_WORDS else ".")
    people = _concerned(artifact, action)
    if artifact.type == ArtifactType.DELIVERY and action == "approve":
        sentence, people = f"{what} is delivered: {by} approved it and sealed the package.", staff(artifact.engagement)
    url = reverse("artifact", args=[artifact.engagement_id, artifact.type])
    notify(people.exclude(pk=by.pk), f"{artifact.engagement}: {sentence}", url=url)


def tell_out_of_date(engagement: Engagement, flagged: Iterable[Artifact], by: User | None) -> None:
    """Notify each person once of a whole cascade, however many artifacts were flagged."""
    found = list(flagged)
    names = ", ".join(artifact.kind.label for artifact in found)
    writers = Q(pk__in=_writers(found))
    people = staff(engagement).filter(writers | Q(pk__in=managers(engagement.client_id).values("pk")))
    text = f"{engagement}: out of date: {names}. {found[0]._change_reason}."
    url = reverse("engagement", args=[engagement.pk])
    notify(people.exclude(pk__in=[by.pk] if by else []), text, url=url)


def _concerned(artifact: Artifact, action: str) -> QuerySet[User]:
    """Select the people whom the action concerns."""
    if action == "submit":
        return managers(artifact.engagement.client_id)
    writers = Q(pk__in=_writers([artifact])) | Q(pk__in=[artifact._asked_by_id or 0])
    if action in ("flag", "revoke"):
        writers |= Q(pk__in=managers(artifact.engagement.client_id).values("pk"))
    return staff(artifact.engagement).filter(writers)


def _writers(artifacts: list[Artifact]) -> QuerySet[Any, Any]:
    """Select the authors' ids, as a subquery."""
    through = Artifact.authors.through.objects.filter(artifact__in=[artifact.pk for artifact in artifacts])
    return through.values("user_id")
