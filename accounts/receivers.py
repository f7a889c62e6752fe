"""Write log-ins, log-outs and refused log-ins into the audit trail."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from accounts.audit import audit
from accounts.models import User


@receiver(user_logged_in)
def audit_login(sender: object, user: User, **more: Any) -> None:
    _audit("user.login", user)


@receiver(user_logged_out)
def audit_logout(sender: object, user: User | None, **more: Any) -> None:
    if user is not None:
        _audit("user.logout", user)


@receiver(user_login_failed)
def audit_refused_login(sender: object, credentials: dict[str, Any], **more: Any) -> None:
    """Audit a refused log-in of a known user; an unknown name may be a mistyped password, so it is not kept."""
    user = User.objects.filter(username=credentials.get("username") or "").first()
    if user is not None:
        _audit("user.login_refused", user)


def _audit(action: str, user: User) -> None:
    audit([{"action": action, "actor": user, "object_type": "user", "object_id": user.pk}])
