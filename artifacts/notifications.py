"""The notifications about artifacts: when each is sent, its text, and to whom. In the product and by e-mail.

A new notification of a move is a row of NOTICES. They are written in the transaction of the move and e-mailed after its
commit (accounts/mail.py); whoever made the move gets none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.urls import reverse

from accounts.models import User
from accounts.services import notify
from artifacts.models import Artifact, Comment
from artifacts.types import ArtifactType
from clients.models import Engagement
from clients.policy import managers, staff


def _managers(artifact: Artifact) -> QuerySet[User]:
    return managers(artifact.engagement.client_id)


def _staff(artifact: Artifact) -> QuerySet[User]:
    return staff(artifact.engagement)


def _authors(artifact: Artifact) -> QuerySet[User]:
    """Who wrote the artifact and who asked for its review, where they still work for the client."""
    return staff(artifact.engagement).filter(_wrote_or_asked(artifact))


def _authors_and_managers(artifact: Artifact) -> QuerySet[User]:
    return staff(artifact.engagement).filter(_wrote_or_asked(artifact) | Q(pk__in=_managers(artifact).values("pk")))


class Notice(NamedTuple):
    """The sentence of a notification, `who` and `what` filled in, and the people who get it."""

    text: str
    to: Callable[[Artifact], QuerySet[User]]


NOTICES = {
    "submit": Notice("{who} asks you to review {what}", _managers),
    "approve": Notice("{who} approved {what}", _authors),
    "still_valid": Notice("{who} marked {what} as still valid", _authors),
    "request_changes": Notice("{who} asks for changes to {what}", _authors),
    "revoke": Notice("{who} took back the approval of {what}", _authors_and_managers),
    "flag": Notice("{who} flagged {what} for another look", _authors_and_managers),
}
"""By the action that `services` saves with and the audit trail names. Every new version is an "update", a restored one
too; "restore" is the return from the archive. The reason that somebody gave follows the sentence."""
DELIVERED = Notice("{what} is delivered: {who} approved it and sealed the package.", _staff)
_DEFAULT_REASONS = frozenset({"Submitted for review", "Approved"})
"""Reasons that the kernel fills in when nobody gave one."""
_PREFIXES = ("Changes requested: ", "Approval revoked: ", "Still valid: ", "Flagged: ", "Approved by override: ")


def notify_action(artifact: Artifact, action: str, by: User | None, reason: str) -> None:
    """Notify the people concerned by an action, in one query and one insert; no row when nobody else is concerned."""
    if action not in NOTICES or by is None:
        return
    delivered = artifact.type == ArtifactType.DELIVERY and action == "approve"
    notice = DELIVERED if delivered else NOTICES[action]
    words = next((reason.removeprefix(p) for p in _PREFIXES if reason.startswith(p)), reason)
    sentence = notice.text.format(who=by, what=f"{artifact.kind.label} v{artifact.version}")
    if not delivered:
        sentence += f": {words}" if words not in _DEFAULT_REASONS else "."
    notify(notice.to(artifact).exclude(pk=by.pk), f"{artifact.engagement}: {sentence}", url=_page(artifact))


def notify_out_of_date(engagement: Engagement, flagged: Iterable[Artifact], by: User | None) -> None:
    """Notify each person once of a whole cascade, however many artifacts were flagged."""
    found = list(flagged)
    names = ", ".join(artifact.kind.label for artifact in found)
    writers = Q(pk__in=_writers(found))
    people = staff(engagement).filter(writers | Q(pk__in=managers(engagement.client_id).values("pk")))
    text = f"{engagement}: out of date: {names}. {found[0]._change_reason}."
    url = reverse("engagement", args=[engagement.pk])
    notify(people.exclude(pk__in=[by.pk] if by else []), text, url=url)


def notify_mentioned(comment: Comment, people: Iterable[User]) -> None:
    """Send a comment to the people whom it mentions."""
    artifact = comment.artifact
    where = f"{artifact.engagement}: {comment.author} mentions you on {artifact.kind.label} v{artifact.version}"
    notify(people, f"{where}: {comment.text}", url=f"{_page(artifact)}?panel=comments#comment-{comment.pk}")


def _page(artifact: Artifact) -> str:
    return reverse("artifact", args=[artifact.engagement_id, artifact.type])


def _wrote_or_asked(artifact: Artifact) -> Q:
    return Q(pk__in=_writers([artifact])) | Q(pk__in=[artifact._asked_by_id or 0])


def _writers(artifacts: list[Artifact]) -> QuerySet[Any, Any]:
    """Select the authors' ids, as a subquery."""
    through = Artifact.authors.through.objects.filter(artifact__in=[artifact.pk for artifact in artifacts])
    return through.values("user_id")
