"""Write the audit trail, and notify users."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.db import connection
from django.utils import timezone

from accounts.mail import send_after_commit
from accounts.models import AuditEvent, Notification, User
from accounts.types import Theme, request_id

_FIELDS = {field.name: field for field in AuditEvent._meta.concrete_fields if not field.primary_key}
_COLUMNS = ", ".join(str(field.column) for field in _FIELDS.values())
_INSERT = f"INSERT INTO {AuditEvent._meta.db_table} ({_COLUMNS}) VALUES "  # noqa: S608 - names of our own
_MARKS = f"({', '.join(['%s'] * len(_FIELDS))})"
MOST_PARAMETERS = 999
"""The number of parameters in one statement that every SQLite takes."""
_ROWS_AT_ONCE = MOST_PARAMETERS // len(_FIELDS)
SYSTEM = "system"
"""The role in an audit event without an actor."""


def audit(events: Iterable[dict[str, Any]]) -> None:
    """Write audit events in the caller's transaction. Keys are AuditEvent's fields; `actor` None is the system.

    Plain SQL, because every change of state ends here and the ORM took longer to build the statement than to run it.
    """
    trace, now = request_id.get(), connection.ops.adapt_datetimefield_value(timezone.now())
    rows = [_row({"at": now, "request_id": trace, **event}) for event in events]
    with connection.cursor() as cursor:
        for first in range(0, len(rows), _ROWS_AT_ONCE):
            some = rows[first : first + _ROWS_AT_ONCE]
            cursor.execute(_INSERT + ", ".join([_MARKS] * len(some)), list(chain.from_iterable(some)))


def _row(event: dict[str, Any]) -> list[Any]:
    if unknown := event.keys() - _FIELDS:
        raise TypeError(f"An audit event has no {', '.join(sorted(unknown))}.")
    if (actor := event.get("actor")) is not None:
        event = {"role": actor.role_for(event.get("client_id")), **event, "actor": actor.pk}
    event = {"role": SYSTEM, **event}
    return [event[name] if name in event else field.get_default() for name, field in _FIELDS.items()]


def notify(users: Iterable[User], text: str, *, url: str = "") -> None:
    """Notify each user once, in the caller's transaction, and by e-mail after it. Cuts text beyond 500 characters."""
    people = {user.pk: user for user in users}
    shown = text if len(text) <= 500 else f"{text[:499]}…"
    made = [Notification(user=user, text=shown, url=url) for user in people.values()]
    Notification.objects.bulk_create(made)
    send_after_commit(made)


def remember_theme(user: User, theme: Theme) -> None:
    """Store the theme with the user, for every device."""
    User.objects.filter(pk=user.pk).update(theme=theme)


def mark_read(user: User, ids: Iterable[int] | None = None) -> int:
    """Mark a user's own notifications as read, all or those of `ids`. Returns how many were unread."""
    unread = Notification.objects.filter(user=user, read_at=None)
    chosen = unread if ids is None else unread.filter(pk__in=list(ids))
    return chosen.update(read_at=timezone.now())
