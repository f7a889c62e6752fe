"""Sealed packages: what was approved for the client, immutable."""

from __future__ import annotations

import secrets

from django.db import models
from django.db.models import Q

from accounts.models import User
from artifacts.models import Artifact, Decision
from artifacts.types import ArtifactStatus
from clients.models import Engagement


def public_id() -> str:
    """An unguessable name of 160 bits for addresses."""
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
    def superseded(self) -> bool:
        """True once the decision that sealed it was replaced, or the delivery is out of date or put away."""
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
