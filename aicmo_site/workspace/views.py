"""Reading pages: fetch through the policy, ask, render."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from artifacts.types import ArtifactType
from clients.policy import visible_engagements


@login_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "workspace/home.html", {"engagements": visible_engagements(request.user)})


@login_required
@require_safe
def engagement(request: HttpRequest, engagement_id: int) -> HttpResponse:
    found = get_object_or_404(visible_engagements(request.user), pk=engagement_id)
    return render(request, "workspace/engagement.html", {"engagement": found})


@login_required
@require_safe
def artifact(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    found = get_object_or_404(visible_engagements(request.user), pk=engagement_id)
    return render(request, "workspace/artifact.html", {"engagement": found, "kind": kind})
