"""Users, their notifications, the audit trail, and the counters and keys of their forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from accounts.types import Role


class User(AbstractUser):
    """A user of the product. Deactivated instead of deleted, so that history keeps saying who."""

    is_agency_admin = models.BooleanField(
        "agency admin", default=False, help_text="Manages people and clients; has no content rights by that alone."
    )

    theme = models.CharField(
        max_length=10, blank=True, default="", editable=False, help_text="A Theme; empty while none was chosen."
    )

    _acted_as: Mapping[int | None, str] = {}

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def remember_roles(self, client_id: int, roles: Iterable[Role]) -> None:
        """Keep the roles that allowed an action, for the audit trail only: no permission is ever read from here."""
        self._acted_as = {**self._acted_as, client_id: ", ".join(sorted(role.value for role in roles))}

    def role_for(self, client_id: int | None) -> str:
        """Return the roles kept for a client; for what belongs to no client, agency admin; empty when none is kept."""
        unasked = Role.AGENCY_ADMIN.value if client_id is None and self.runs_agency else ""
        return self._acted_as.get(client_id, unasked)

    @property
    def runs_agency(self) -> bool:
        """Whether the user is an agency admin, or the break-glass superuser, who counts as one."""
        return self.is_active and (self.is_agency_admin or self.is_superuser)


class Notification(models.Model):
    """Notifies one user in a sentence, with a link to its subject."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notifications")
    text = models.CharField(max_length=500)
    url = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["user", "-created_at"], condition=Q(read_at=None), name="notification_unread")]

    def __str__(self) -> str:
        return self.text


class AuditEvent(models.Model):
    """Records one change of state, in the transaction that makes it. Rows are never changed or deleted.

    `role` gave the actor the right at that moment: "system" without an actor, empty where no role was asked for.
    """

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=80, blank=True, db_default="")
    client_id = models.BigIntegerField(null=True, db_index=True)
    action = models.CharField(max_length=40)
    object_type = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    from_state = models.CharField(max_length=40, blank=True)
    to_state = models.CharField(max_length=40, blank=True)
    version = models.PositiveIntegerField(null=True)
    content_hash = models.CharField(max_length=64, blank=True)
    reason = models.TextField(blank=True)
    request_id = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["object_type", "object_id"], name="audit_object"),
            models.Index(fields=["action"], condition=Q(action="job.fenced"), name="audit_fenced"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.object_type} {self.object_id}"


class RateLimitCounter(models.Model):
    """Counts attempts since a moment: passwords of an account or from an address, reset e-mails, PINs."""

    key = models.CharField(max_length=200, unique=True)
    since = models.DateTimeField()
    last = models.DateTimeField()
    count = models.PositiveIntegerField()

    class Meta:
        db_table = "accounts_tries"

    def __str__(self) -> str:
        return f"{self.key}: {self.count}"


class IdempotencyKey(models.Model):
    """Marks a form that makes something new as submitted; `location` is its redirect, `said` its messages."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    by = models.CharField(max_length=16)
    at = models.DateTimeField(db_index=True)
    location = models.TextField(blank=True)
    said = models.JSONField(default=list)

    class Meta:
        db_table = "accounts_formuse"
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="form_used_once")]

    def __str__(self) -> str:
        return self.key
