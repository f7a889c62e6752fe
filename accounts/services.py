"""Writing down what happened and telling people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from accounts.mail import send_after_commit
from accounts.models import AuditEvent, Notification, User
from accounts.types import Theme, request_id


def audit(events: Iterable[dict[str, Any]]) -> None:
    """Write audit events, in the caller's transaction. Keys are AuditEvent's fields; `actor` None is the system."""
    trace = request_id.get()
    AuditEvent.objects.bulk_create([AuditEvent(request_id=trace, **event) for event in events])


def notify(users: Iterable[User], text: str, *, url: str = "") -> None:
    """Tell people once each, in the caller's transaction, and by e-mail after it. Text beyond 500 characters is cut."""
    people = {user.pk: user for user in users}
    shown = text if len(text) <= 500 else f"{text[:499]}…"
    made = [Notification(user=user, text=shown, url=url) for user in people.values()]
    Notification.objects.bulk_create(made)
    send_after_commit(made)


def remember_theme(user: User, theme: Theme) -> None:
    """It goes with the person, on every device."""
    User.objects.filter(pk=user.pk).update(theme=theme)


def mark_read(user: User, ids: Iterable[int] | None = None) -> int:
    """One's own unread ones, all of them or those named. Returns how many it were."""
    unread = Notification.objects.filter(user=user, read_at=None)
    chosen = unread if ids is None else unread.filter(pk__in=list(ids))
    return chosen.update(read_at=timezone.now())
