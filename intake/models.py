"""Store drafts of the intake form and requests for a language model's advice."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from accounts.models import User
from clients.models import Engagement
from intake.types import AdviceState


class IntakeDraft(models.Model):
    """Keep what one person typed for one engagement; only they see it, and it is never an artifact.

    `payload` maps the form's input names to the lists of values that a browser sent.
    """

    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, null=True, blank=True, related_name="intake_drafts"
    )
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="intake_drafts")
    payload = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(fields=["user", "engagement"], name="one_draft_per_person_and_engagement"),
            models.UniqueConstraint(
                fields=["user"], condition=Q(engagement=None), name="one_draft_of_a_new_intake_per_person"
            ),
        ]

    def __str__(self) -> str:
        return f"Draft of {self.user} for {self.engagement or 'a new engagement'}"


class AdviceRequest(models.Model):
    """Record one question about one content of an intake; the holder of `token` may answer while the lease runs.

    `turn` counts how often a person asked, `attempts` the workers of this turn; `warnings` is a list of
    {"field": path, "text": sentence}; `error` is the sentence that says why there are none.
    """

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="advice_requests")
    version = models.PositiveIntegerField()
    content_hash = models.CharField(max_length=64)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    turn = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=AdviceState.choices, default=AdviceState.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    token = models.CharField(max_length=16, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    dispatched_at = models.DateTimeField(null=True, blank=True, db_column="rung_at")
    finished_at = models.DateTimeField(null=True, blank=True)
    warnings = models.JSONField(default=list, blank=True)
    provider = models.CharField(max_length=40, blank=True)
    model = models.CharField(max_length=100, blank=True)
    error = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "content_hash"], name="a_content_is_asked_about_once"),
            models.CheckConstraint(
                condition=Q(state=AdviceState.RUNNING, lease_until__isnull=False)
                | (~Q(state=AdviceState.RUNNING) & Q(lease_until__isnull=True)),
                name="advice_has_a_lease_while_it_runs",
            ),
        ]

    def __str__(self) -> str:
        return f"Advice on {self.engagement}, intake v{self.version}"
