"""Regenerate an artifact or retry a job by POST, then return to the page with a sentence."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from accounts.types import Action
from artifacts.actions import refusal_message
from artifacts.pages.access import artifact_for, engagement_for, person
from artifacts.pages.views import REFUSALS, action_input
from artifacts.types import ArtifactType
from clients.policy import may
from jobs import services
from jobs.models import Job
from jobs.pages.board import regenerating, retrying
from jobs.plans.apply import apply_retry as retry_job


@login_required
@require_POST
def regenerate(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    artifact = artifact_for(request, engagement_id, kind)

    def start() -> str:
        seen = action_input(request.POST).expected_version or 0
        started = services.regenerate(artifact, by=person(request), expected_version=seen)
        client = artifact.engagement.client
        own = not client.self_approval and may(person(request), Action.APPROVE, client)
        return regenerating(kind.label, started) + (" You become an author of what they write anew." if own else "")

    return _answer(request, start, "artifact", engagement_id, kind)


@login_required
@require_POST
def retry(request: HttpRequest, engagement_id: int, job_id: int) -> HttpResponse:
    found = Job.objects.select_related("plan__engagement__client")
    job = get_object_or_404(found, pk=job_id, engagement=engagement_for(request, engagement_id))
    return _answer(request, lambda: retrying(retry_job(job, by=person(request))), "autonomy", engagement_id)


def _answer(request: HttpRequest, change: Callable[[], str], url_name: str, *args: object) -> HttpResponse:
    try:
        messages.success(request, change())
    except REFUSALS as error:
        messages.error(request, refusal_message(error))
    return redirect(url_name, *args)
