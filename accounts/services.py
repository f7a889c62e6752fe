"""Notify users, and store what a user prefers. The audit trail is written in `accounts.audit`."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from accounts.mail import send_after_commit
from accounts.models import Notification, User
from accounts.types import Theme


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
