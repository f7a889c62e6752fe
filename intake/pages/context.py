"""One person with one intake before them: what is stored, what they may do, and the form for it."""

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
"""What can be asked of every intake, each at its own address."""


@dataclass
class IntakeContext:
    """`engagement` is None while it has still to be opened; `stored` while it has no intake."""

    user: User
    engagement: Engagement | None = None
    stored: Artifact | None = None
    statuses: Mapping[str, str] | None = None

    @property
    def timezone(self) -> str:
        return self.engagement.client.timezone if self.engagement else "UTC"

    @property
    def zone(self) -> str:
        """The clock on which times are shown."""
        return zone_of(self.engagement.client) if self.engagement else clock.get_default_timezone_name()

    @cached_property
    def draft(self) -> IntakeDraft | None:
        return draft_of(self.user, self.engagement)

    def earlier(self) -> QuerySet[Artifact]:
        """Intakes of other engagements that one may start from, the latest first."""
        visible = visible_engagements(self.user)
        found = Artifact.objects.filter(type=ArtifactType.INTAKE, engagement__in=visible)
        others = found.exclude(engagement=self.engagement) if self.engagement else found
        return others.select_related("engagement__client").order_by("-updated_at")

    @property
    def edit_url(self) -> str:
        """The address of the form itself."""
        return self._url("edit") if self.engagement else reverse("intake-new")

    @cached_property
    def urls(self) -> dict[str, str]:
        """The address of each button of the form, of the live check and of the drafts, by its verb."""
        return {verb: self._url(verb) for verb in (*VERBS, "ask" if self.engagement else "open")}

    def _url(self, verb: str) -> str:
        return (
            reverse(f"intake-{verb}", args=[self.engagement.pk]) if self.engagement else reverse(f"intake-new-{verb}")
        )


ContextView = Callable[[HttpRequest, IntakeContext], HttpResponse]


def intake_context(request: HttpRequest, engagement_id: int | None) -> IntakeContext:
    """Raises Http404 for what the person may not see, and PermissionDenied for what they may not change."""
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
