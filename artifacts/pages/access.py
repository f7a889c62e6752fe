"""Load what an address names; what the person may not see does not exist."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import User
from artifacts.models import Artifact
from clients.models import Engagement
from clients.policy import Person, visible_engagements


def person(request: HttpRequest) -> User:
    """Return the logged-in person of a view behind `login_required`."""
    if not isinstance(request.user, User):
        raise TypeError("This view needs a logged-in person.")
    return request.user


def visible_artifacts(user: Person) -> QuerySet[Artifact]:
    """Select the artifacts whose content the person may see, with what their pages show."""
    return Artifact.objects.filter(engagement__in=visible_engagements(user)).select_related(
        "engagement__client", "approved_by", "review_requested_by"
    )


def engagement_for(request: HttpRequest, engagement_id: int) -> Engagement:
    """Load an engagement that the person may see. Raises Http404."""
    return get_object_or_404(visible_engagements(request.user), pk=engagement_id)


def artifact_for(request: HttpRequest, engagement_id: int, kind: str) -> Artifact:
    """Load an engagement's artifact that the person may see. Raises Http404."""
    return get_object_or_404(visible_artifacts(request.user), engagement_id=engagement_id, type=kind)
