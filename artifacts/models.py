"""Store artifacts, decisions and comments. Transitions set fields; the services do everything else."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django_fsm import FSMField, transition
from simple_history.models import HistoricalRecords

from accounts.models import User
from artifacts.types import OPEN_STATES, STAMPED_STATES, ArtifactStatus, ArtifactType, FlagKind, Verdict
from clients.models import Engagement

S = ArtifactStatus
_LIVE = [S.DRAFT, S.REVISED, S.APPROVED, S.FLAGGED]


class ArtifactQuerySet(models.QuerySet["Artifact"]):
    def awaiting_decision(self) -> ArtifactQuerySet:
        """Select what is open or flagged."""
        return self.filter(status__in=[*OPEN_STATES, S.FLAGGED])

    def by_type(self) -> dict[str, Artifact]:
        """Read one engagement's artifacts by type, in one query."""
        return {artifact.type: artifact for artifact in self.order_by("pk")}

    def approved(self) -> ArtifactQuerySet:
        return self.filter(status=S.APPROVED)


class Artifact(models.Model):
    """Store the versioned result of one module: one row per engagement and type.

    `content_hash` is the SHA-256 of the canonical content; `source_versions` and `source_hashes` name every ancestor
    that was read. Approval stamps belong to `version` and are cleared by an edit.
    """

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="artifacts")
    type = models.CharField(max_length=20, choices=ArtifactType.choices, editable=False)
    status = FSMField(max_length=20, choices=S.choices, default=S.DRAFT.value, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    content = models.JSONField(default=dict, editable=False)
    content_hash = models.CharField(max_length=64, editable=False)
    inputs_hash = models.CharField(max_length=64, editable=False)
    source_versions = models.JSONField(default=dict, blank=True, editable=False)
    source_hashes = models.JSONField(default=dict, blank=True, editable=False)
    generation_plan = models.JSONField(null=True, blank=True, editable=False)
    warnings = models.JSONField(default=list, blank=True, editable=False)
    authors = models.ManyToManyField(User, related_name="+", editable=False)
    approved_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    review_requested_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    review_requested_at = models.DateTimeField(null=True, blank=True, editable=False)
    flag_kind = models.CharField(
        max_length=10, choices=FlagKind.choices, default=FlagKind.NONE, blank=True, editable=False
    )
    flag_reason = models.TextField(blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    _asked_by_id: int | None = None
    """Who had asked for a review when the row was locked; a decision clears the field itself."""
    _history_user: User | None
    _change_reason: str
    history: Any = HistoricalRecords(history_change_reason_field=models.TextField(null=True))  # type: ignore[no-untyped-call]
    objects = ArtifactQuerySet.as_manager()

    class Meta:
        ordering = ["engagement", "pk"]
        indexes = [models.Index(fields=["status", "updated_at"], name="artifact_status")]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "type"], name="one_artifact_per_type"),
            models.CheckConstraint(condition=Q(type__in=ArtifactType.values), name="artifact_type_known"),
            models.CheckConstraint(condition=Q(status__in=S.values), name="artifact_status_known"),
            models.CheckConstraint(condition=Q(version__gte=1), name="artifact_version_from_one"),
            models.CheckConstraint(
                condition=~Q(status__in=STAMPED_STATES) | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="approved_has_approver",
            ),
            models.CheckConstraint(
                condition=Q(status__in=STAMPED_STATES) | Q(approved_by__isnull=True, approved_at__isnull=True),
                name="unapproved_has_no_approver",
            ),
            models.CheckConstraint(
                condition=(Q(status=S.FLAGGED, flag_kind__in=[FlagKind.CASCADE, FlagKind.PERSON]) & ~Q(flag_reason=""))
                | (~Q(status=S.FLAGGED) & Q(flag_kind=FlagKind.NONE, flag_reason="")),
                name="flagged_has_kind_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(review_requested_by__isnull=True, review_requested_at__isnull=True)
                | Q(status__in=OPEN_STATES, review_requested_by__isnull=False, review_requested_at__isnull=False),
                name="review_is_asked_while_open",
            ),
            models.CheckConstraint(condition=~Q(content_hash="") & ~Q(inputs_hash=""), name="artifact_has_hashes"),
            models.CheckConstraint(
                condition=Q(type=ArtifactType.INTAKE) | Q(generation_plan__isnull=True), name="plan_lives_on_intake"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_type_display()} v{self.version} of {self.engagement}"

    @property
    def kind(self) -> ArtifactType:
        return ArtifactType(self.type)

    @transition(field=status, source=_LIVE, target=S.REVISED)
    def revise(self) -> None:
        """Clear the approval, because the content changes or the approval is taken back."""
        self._clear_decision()

    @transition(field=status, source=[S.DRAFT, S.REVISED, S.FLAGGED], target=S.APPROVED)
    def approve(self, by: User, at: datetime) -> None:
        """Set the approval stamps."""
        self._clear_decision()
        self.approved_by, self.approved_at = by, at

    @transition(field=status, source=S.APPROVED, target=S.FLAGGED)
    def flag(self, kind: FlagKind, reason: str) -> None:
        """Mark an approved artifact as out of date; the approval stamps stay."""
        self.flag_kind, self.flag_reason = kind.value, reason

    @transition(field=status, source=S.FLAGGED, target=S.APPROVED)
    def lift_flag(self) -> None:
        """Remove the flag, because the upstream is back to what was read; the approval stamps stay."""
        self.flag_kind, self.flag_reason = FlagKind.NONE.value, ""

    @transition(field=status, source=_LIVE, target=S.ARCHIVED)
    def archive(self) -> None:
        """Put the artifact away and clear its approval."""
        self._clear_decision()

    @transition(field=status, source=S.ARCHIVED, target=S.DRAFT)
    def unarchive(self) -> None:
        """Return an archived artifact to draft."""
        self._clear_decision()

    def _clear_decision(self) -> None:
        self.approved_by = self.approved_at = None
        self.review_requested_by = self.review_requested_at = None
        self.flag_kind, self.flag_reason = FlagKind.NONE.value, ""


class DecisionQuerySet(models.QuerySet["Decision"]):
    def effective(self) -> DecisionQuerySet:
        """Select the approvals in force: at most one an artifact."""
        return self.filter(verdict__in=[Verdict.APPROVED, Verdict.STILL_VALID], ended_at=None)


class Decision(models.Model):
    """Record what a person decided, bound to version and hashes. A row is ended later, never changed otherwise."""

    artifact = models.ForeignKey(Artifact, on_delete=models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    version = models.PositiveIntegerField()
    content_hash = models.CharField(max_length=64)
    source_versions = models.JSONField(default=dict)
    source_hashes = models.JSONField(default=dict)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    comment = models.TextField(blank=True)
    waived = models.JSONField(default=list, blank=True)
    override_reason = models.TextField(blank=True)
    self_approved = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["artifact"],
                condition=Q(verdict__in=[Verdict.APPROVED, Verdict.STILL_VALID], ended_at=None),
                name="one_effective_approval",
            ),
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="verdict_known"),
            models.CheckConstraint(condition=Q(verdict=Verdict.APPROVED) | ~Q(comment=""), name="decision_says_why"),
            models.CheckConstraint(condition=Q(ended_at=None) | Q(ended_at__gte=F("at")), name="decision_ends_later"),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()} v{self.version} by {self.by}"


class Comment(models.Model):
    """Store an internal comment on an artifact or one of its sections. It changes neither version nor decision."""

    artifact = models.ForeignKey(Artifact, on_delete=models.PROTECT, related_name="comments")
    section = models.CharField(max_length=60, blank=True)
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
    resolved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)
    mentions = models.ManyToManyField(User, related_name="+", blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comment_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="resolved_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.author} on {self.artifact}"
