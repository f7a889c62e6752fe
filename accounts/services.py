"""Writing down what happened and telling people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from accounts.models import AuditEvent, Notification, User
from accounts.types import request_id


def audit(events: Iterable[dict[str, Any]]) -> None:
    """Write audit events, in the caller's transaction. Keys are AuditEvent's fields; `actor` None is the system."""
    trace = request_id.get()
    AuditEvent.objects.bulk_create([AuditEvent(request_id=trace, **event) for event in events])


def notify(users: Iterable[User], text: str, *, url: str = "") -> None:
    """Tell people once each. Text longer than a line's 500 characters is shortened."""
    people = {user.pk: user for user in users}
    Notification.objects.bulk_create([Notification(user=user, text=text[:500], url=url) for user in people.values()])
