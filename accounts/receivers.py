"""What the trail keeps of people who come, go, and are not let in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from accounts.models import User
from accounts.services import audit


@receiver(user_logged_in)
def entered(sender: object, user: User, **more: Any) -> None:
    _write_down("user.login", user)


@receiver(user_logged_out)
def left(sender: object, user: User | None, **more: Any) -> None:
    if user is not None:
        _write_down("user.logout", user)


@receiver(user_login_failed)
def refused(sender: object, credentials: dict[str, Any], **more: Any) -> None:
    """Names of nobody are not kept: people type passwords into the wrong field."""
    user = User.objects.filter(username=credentials.get("username") or "").first()
    if user is not None:
        _write_down("user.login_refused", user)


def _write_down(action: str, user: User) -> None:
    audit([{"action": action, "actor": user, "object_type": "user", "object_id": user.pk}])
