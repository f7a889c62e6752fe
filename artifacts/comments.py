"""Store what staff comment on an artifact, without touching its version or a decision."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import F
from django.utils import timezone

from accounts.audit import audit
from accounts.models import User
from accounts.types import Action
from artifacts import _persistence, notifications
from artifacts.models import Artifact, Comment
from artifacts.types import InvalidContent, NotAllowed, Reason
from clients.policy import require, staff

MAX_CHARS = 5000
SHOWN = 100
_NAMES = re.compile(r"(?<![\w@])@([\w.+-]+)")


@_persistence.write(Action.COMMENT)
def add_comment(
    artifact: Artifact, text: str, *, by: User, section: str = "", mentions: Iterable[User | int] = ()
) -> Comment:
    """Add a comment and notify whom it mentions: the people (or ids) given, and each @username in the text.

    Raises PermissionDenied, InvalidContent for a text that cannot be stored, NotAllowed for a mention of somebody who
    may not see the client. An @word that is no colleague's name is only a word.
    """
    words, place = _clean(text), _persistence.normalise_text(section, "The section")[:60]
    colleagues = {person.pk: person for person in staff(artifact.engagement)}
    named = {name.rstrip(".").casefold() for name in _NAMES.findall(words)}
    given = {person.pk if isinstance(person, User) else person for person in mentions}
    if given - colleagues.keys():
        raise NotAllowed([Reason("stranger", "Only people who work for this client can be mentioned.")])
    wanted = {pk: p for pk, p in colleagues.items() if pk in given or p.username.casefold() in named}
    comment = Comment.objects.create(artifact=artifact, section=place, author=by, text=words)
    comment.mentions.set(wanted)
    audit([_event(comment, by, "comment.add")])
    notifications.notify_mentioned(comment, [person for pk, person in wanted.items() if pk != by.pk])
    return comment


@_persistence.in_one_transaction
def resolve_comment(comment: Comment, *, by: User) -> Comment:
    """Mark a comment as resolved; resolving twice changes nothing."""
    artifact = _persistence.lock(comment.artifact)
    require(by, Action.COMMENT, artifact.engagement.client)
    comment = Comment.objects.select_related("resolved_by").get(pk=comment.pk, artifact=artifact)
    comment.artifact = artifact
    if comment.resolved_at is None:
        comment.resolved_by, comment.resolved_at = by, timezone.now()
        comment.save(update_fields=["resolved_by", "resolved_at"])
        audit([_event(comment, by, "comment.resolve")])
    return comment


def comments_of(artifact: Artifact) -> list[Comment]:
    """List the artifact's comments, open ones first and newest first, in two queries."""
    found = artifact.comments.select_related("author", "resolved_by").prefetch_related("mentions")
    return list(found.order_by(F("resolved_at").asc(nulls_first=True), "-pk")[:SHOWN])


def _clean(text: str) -> str:
    words = _persistence.normalise_text(text, "The comment")
    if not words:
        raise NotAllowed([Reason("text_required", "Write the comment.")])
    if len(words) > MAX_CHARS:
        raise InvalidContent([f"The comment has {len(words):,} characters; at most {MAX_CHARS:,} are stored."])
    return words


def _event(comment: Comment, by: User, action: str) -> dict[str, Any]:
    return {
        "action": action,
        "actor": by,
        "client_id": comment.artifact.engagement.client_id,
        "object_type": "comment",
        "object_id": comment.pk,
        "version": comment.artifact.version,
    }
