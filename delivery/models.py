"""Store sealed packages, which never change, and what goes to and comes from the client about them."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from artifacts.models import Artifact, Decision
from artifacts.types import ArtifactStatus
from clients.models import Engagement


def public_id() -> str:
    """Make an unguessable name of 160 bits for addresses."""
    return secrets.token_hex(20)


class Package(models.Model):
    """One approved delivery. Rows and files are never changed; a later decision only supersedes them.

    `body` is what `manifest_hash` covers (same content, same hash); `record` says who approved what, and when.
    """

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="packages")
    artifact = models.ForeignKey(Artifact, on_delete=models.PROTECT, related_name="packages")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="package")
    number = models.PositiveIntegerField()
    public_id = models.CharField(max_length=40, unique=True, default=public_id)
    body = models.JSONField()
    record = models.JSONField()
    manifest_hash = models.CharField(max_length=64)
    sealed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "number"], name="package_numbers_are_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="package_number_from_one"),
        ]

    def __str__(self) -> str:
        return f"Package {self.number} of {self.engagement}"

    @property
    def round_number(self) -> int | None:
        """The number of the client's round; None while the package was not shared."""
        found: ClientRound | None = getattr(self, "client_round", None)
        return found.number if found else None

    @property
    def superseded(self) -> bool:
        """True once the approval that sealed the package ended, or the delivery is out of date or archived."""
        return self.decision.ended_at is not None or self.artifact.status != ArtifactStatus.APPROVED


class PackageFile(models.Model):
    """A file of a package; its bytes lie in storage under their own hash."""

    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["package", "name"], name="package_file_names_are_unique")]

    def __str__(self) -> str:
        return self.name


class ClientRound(models.Model):
    """The client's count: a package becomes round 1, 2, 3 when its first share link is made."""

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="client_rounds")
    package = models.OneToOneField(Package, on_delete=models.PROTECT, related_name="client_round")
    number = models.PositiveSmallIntegerField()
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "number"], name="client_rounds_are_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="client_round_from_one"),
        ]

    def __str__(self) -> str:
        return f"Round {self.number} of {self.engagement}"


class ChecklistTick(models.Model):
    """One point of the pre-flight checklist, signed off by a person for exactly this content."""

    artifact = models.ForeignKey(Artifact, on_delete=models.PROTECT, related_name="ticks")
    content_hash = models.CharField(max_length=64)
    item = models.CharField(max_length=20)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["artifact", "content_hash", "item"], name="one_tick_per_item_and_content")
        ]

    def __str__(self) -> str:
        return f"{self.item} ticked by {self.by}"


class ShareLink(models.Model):
    """A client's link to one package. Only the token's hash is stored; the PIN like a password."""

    TRIES, WINDOW, TRIES_EVER = 5, timedelta(minutes=15), 30

    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    recipient = models.CharField(max_length=200)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    pin = models.CharField(max_length=200, blank=True)
    pin_failures = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(condition=~Q(recipient=""), name="share_link_names_its_recipient")]

    def __str__(self) -> str:
        return f"Link for {self.recipient}"

    @property
    def state(self) -> str:
        """The link's state in a word for people."""
        if self.revoked_at:
            return "Revoked"
        if self.pin_failures >= self.TRIES_EVER:
            return "Locked after wrong PINs"
        return "Open" if self.expires_at > timezone.now() else "Expired"

    @property
    def is_open(self) -> bool:
        return self.state == "Open"


class ClientVerdict(models.TextChoices):
    ACCEPTED = "accepted", "Accepted"
    CHANGES = "changes", "Changes asked for"


class ClientAnswer(models.Model):
    """The client's answer about a package. It is a record and opens no gate."""

    link = models.ForeignKey(ShareLink, on_delete=models.PROTECT, related_name="answers")
    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="answers")
    verdict = models.CharField(max_length=10, choices=ClientVerdict.choices)
    name = models.CharField(max_length=120)
    comment = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=ClientVerdict.values), name="client_verdict_known"),
            models.CheckConstraint(
                condition=Q(verdict=ClientVerdict.ACCEPTED) | ~Q(comment=""), name="asked_changes_say_which"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()} by {self.name}"
