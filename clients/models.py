"""Store clients (the tenants), their staff and their engagements."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models import User
from accounts.types import CLIENT_ROLES


class Client(models.Model):
    """Store a client of the agency: the tenant to which engagements and memberships belong."""

    name = models.CharField(max_length=200)
    timezone = models.CharField(max_length=64, default="UTC")
    self_approval = models.BooleanField(
        default=False, help_text="Lets an author approve their own work. Set by an agency admin, with a reason."
    )
    self_approval_reason = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(self_approval=False) | ~Q(self_approval_reason=""), name="self_approval_has_reason"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="client_has_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """Return the client's time zone, or the installation's when the stored name is unknown."""
        try:
            return ZoneInfo(self.timezone)
        except (KeyError, ValueError):
            return ZoneInfo(settings.TIME_ZONE)


class Membership(models.Model):
    """Record a person's role for one client. A revoked row stays, inactive."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(r.value, r.label) for r in CLIENT_ROLES])
    active = models.BooleanField(default=True)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["client", "user", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "client", "role"], condition=Q(active=True), name="one_active_membership_per_role"
            ),
            models.CheckConstraint(
                condition=Q(role__in=[r.value for r in CLIENT_ROLES]),
                name="membership_role_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()} of {self.client}"


class Engagement(models.Model):
    """Store one piece of work for a client. Every write of its artifacts and jobs locks this row first."""

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="engagements")
    name = models.CharField(max_length=200)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.client} · {self.name}"
