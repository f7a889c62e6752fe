"""Running jobs again, stopping them, pausing the plan: fetch, one service call, a sentence, back to the page."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from artifacts.access import artifact_for, engagement_for, person
from artifacts.acts import refusal
from artifacts.types import ArtifactType, Busy, InvalidContent, NotAllowed
from jobs import services
from jobs.board import label_of, refuse_unseen_version, regenerating
from jobs.models import GenerationPlan, Job
from jobs.retrying import retry_failed

_REFUSALS = (NotAllowed, InvalidContent, Busy)


@login_required
@require_POST
def regenerate(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    artifact = artifact_for(request, engagement_id, kind)

    def start() -> str:
        refuse_unseen_version(artifact, request.POST.get("expected_version", ""))
        return regenerating(kind.label, services.regenerate(artifact, by=person(request)))

    return _answer(request, start, "artifact", engagement_id, kind)


@login_required
@require_POST
def retry_all(request: HttpRequest, engagement_id: int) -> HttpResponse:
    plan = _plan(request, engagement_id)

    def start() -> str:
        count = len(retry_failed(plan, by=person(request)))
        return f"{count} job{'s' if count != 1 else ''} will run again."

    return _answer(request, start, "autonomy", engagement_id)


@login_required
@require_POST
def retry(request: HttpRequest, engagement_id: int, job_id: int) -> HttpResponse:
    job = _job(request, engagement_id, job_id)

    def start() -> str:
        return f"{label_of(services.retry_job(job, by=person(request)).type)} will run again."

    return _answer(request, start, "autonomy", engagement_id)


@login_required
@require_POST
def cancel(request: HttpRequest, engagement_id: int, job_id: int) -> HttpResponse:
    job = _job(request, engagement_id, job_id)

    def stop() -> str:
        return f"{label_of(services.cancel_job(job, by=person(request)).type)} cancelled."

    return _answer(request, stop, "autonomy", engagement_id)


@login_required
@require_POST
def pause(request: HttpRequest, engagement_id: int) -> HttpResponse:
    plan = _plan(request, engagement_id)

    def change() -> str:
        services.pause_plan(plan, by=person(request))
        return "Plan paused. Running jobs finish; no other starts."

    return _answer(request, change, "autonomy", engagement_id)


@login_required
@require_POST
def resume(request: HttpRequest, engagement_id: int) -> HttpResponse:
    plan = _plan(request, engagement_id)

    def change() -> str:
        services.resume_plan(plan, by=person(request))
        return "Plan resumed."

    return _answer(request, change, "autonomy", engagement_id)


def _answer(request: HttpRequest, change: Callable[[], str], url_name: str, *args: object) -> HttpResponse:
    try:
        messages.success(request, change())
    except _REFUSALS as error:
        messages.error(request, refusal(error))
    return redirect(url_name, *args)


def _plan(request: HttpRequest, engagement_id: int) -> GenerationPlan:
    found = GenerationPlan.objects.select_related("engagement__client")
    return get_object_or_404(found, engagement=engagement_for(request, engagement_id))


def _job(request: HttpRequest, engagement_id: int, job_id: int) -> Job:
    found = Job.objects.select_related("plan__engagement__client")
    return get_object_or_404(found, pk=job_id, engagement=engagement_for(request, engagement_id))
