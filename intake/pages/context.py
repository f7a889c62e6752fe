"""Load what every view of the Client Intake needs: the person, the engagement and the stored intake."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone as clock

from accounts.models import User
from accounts.types import Action
from artifacts.models import Artifact
from artifacts.pages.access import engagement_for, person
from artifacts.pages.presentation import zone_of
from artifacts.types import ArtifactType
from clients.models import Engagement
from clients.policy import may_open_engagements, require, visible_engagements
from intake.form.drafts import draft_of
from intake.models import IntakeDraft

VERBS = ("submit", "fill", "copy", "plan", "review", "back", "check", "draft", "keep", "discard")
"""Requests that every intake takes, each at its own address."""


@dataclass
class IntakeContext:
    """Hold a request's person and intake. `engagement` is None until it is opened, `stored` until it has an intake."""

    user: User
    engagement: Engagement | None = None
    stored: Artifact | None = None
    statuses: Mapping[str, str] | None = None

    @property
    def timezone(self) -> str:
        return self.engagement.client.timezone if self.engagement else "UTC"

    @property
    def zone(self) -> str:
        """Return the time zone in which the page shows times."""
        return zone_of(self.engagement.client) if self.engagement else clock.get_default_timezone_name()

    @cached_property
    def draft(self) -> IntakeDraft | None:
        return draft_of(self.user, self.engagement)

    def earlier_intakes(self) -> QuerySet[Artifact]:
        """Return intakes of other engagements to start from, the latest first."""
        visible = visible_engagements(self.user)
        found = Artifact.objects.filter(type=ArtifactType.INTAKE, engagement__in=visible)
        others = found.exclude(engagement=self.engagement) if self.engagement else found
        return others.select_related("engagement__client").order_by("-updated_at")

    @property
    def edit_url(self) -> str:
        """Return the address of the form itself."""
        return self._url("edit") if self.engagement else reverse("intake-new")

    @cached_property
    def urls(self) -> dict[str, str]:
        """Return the addresses of the form's buttons, the live check and the drafts, by verb."""
        return {verb: self._url(verb) for verb in (*VERBS, "ask" if self.engagement else "open")}

    def _url(self, verb: str) -> str:
        return (
            reverse(f"intake-{verb}", args=[self.engagement.pk]) if self.engagement else reverse(f"intake-new-{verb}")
        )


ContextView = Callable[[HttpRequest, IntakeContext], HttpResponse]


def intake_context(request: HttpRequest, engagement_id: int | None) -> IntakeContext:
    """Load the context. Raises Http404 for an engagement that the person may not see, PermissionDenied for a change."""
    user = person(request)
    if engagement_id is None:
        if not may_open_engagements(user):
            raise PermissionDenied("You work for no client yet, so there is nobody to open an engagement for.")
        return IntakeContext(user)
    engagement = engagement_for(request, engagement_id)
    require(user, Action.EDIT, engagement.client_id)
    stored = engagement.artifacts.filter(type=ArtifactType.INTAKE).select_related("approved_by").first()
    if stored is not None:
        stored.engagement = engagement
    return IntakeContext(user, engagement, stored, dict(engagement.artifacts.values_list("type", "status")))
