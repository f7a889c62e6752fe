"""What somebody typed and has not submitted: one draft a person and engagement, seen by that person only."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from accounts.models import User
from clients.models import Engagement


class IntakeDraft(models.Model):
    """Never an artifact. `payload` maps the form's input names to the lists of values that a browser sent."""

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
