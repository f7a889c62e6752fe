"""Show an engagement, an artifact, its versions and comparisons; store the theme."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from accounts.services import remember_theme
from accounts.types import Theme
from artifacts.pages.access import artifact_for, engagement_for, person
from artifacts.types import ArtifactType
from workspace.artifact.compare import compare_context, ways_back_context
from workspace.artifact.context import artifact_context, engagement_context, version_context
from workspace.shell.context import THEME_COOKIE

_YEAR = 365 * 24 * 60 * 60


@login_required
@require_safe
def engagement(request: HttpRequest, engagement_id: int) -> HttpResponse:
    found = engagement_for(request, engagement_id)
    return render(request, "workspace/engagement.html", engagement_context(found, person(request)))


@login_required
@require_safe
def progress(request: HttpRequest, engagement_id: int) -> HttpResponse:
    """Render the part of the engagement's page that is refreshed while jobs run."""
    found = engagement_for(request, engagement_id)
    return render(request, "workspace/_progress.html", engagement_context(found, person(request)))


@login_required
@require_safe
def artifact(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    found = engagement_for(request, engagement_id)
    context = artifact_context(request, found, kind, person(request))
    return render(request, "workspace/artifact.html", context)


@login_required
@require_safe
def version(request: HttpRequest, engagement_id: int, kind: ArtifactType, version: int) -> HttpResponse:
    found = artifact_for(request, engagement_id, kind)
    context = version_context(found, version, person(request))
    if context["old"] is None:
        raise Http404("There is no such version.")
    return render(request, "workspace/version.html", context)


@login_required
@require_safe
def compare(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    found = artifact_for(request, engagement_id, kind)
    return render(request, "workspace/compare.html", compare_context(found, request.GET, person(request)))


@login_required
@require_safe
def ways_back(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    """Show what changed upstream, old and new side by side, with the ways to update the artifact."""
    found = artifact_for(request, engagement_id, kind)
    return render(request, "workspace/ways_back.html", ways_back_context(found, person(request)))


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Store the theme for the user and in a cookie of this browser, and redirect back."""
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = redirect(back if safe else "home")
    wanted = request.POST.get("theme")
    if wanted in Theme.values:
        if isinstance(request.user, User):
            remember_theme(request.user, Theme(wanted))
        response.set_cookie(
            THEME_COOKIE, wanted, max_age=_YEAR, secure=settings.SECURE_COOKIES, httponly=True, samesite="Lax"
        )
    return response
