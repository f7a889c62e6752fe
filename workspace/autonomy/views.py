"""The views of the Autonomy tab. A GET previews an action; a POST applies it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import condition, require_http_methods, require_safe

from artifacts.actions import refusal_message
from artifacts.pages.access import engagement_for, person
from artifacts.pages.views import REFUSALS
from artifacts.types import ArtifactType
from clients.models import Engagement
from clients.policy import require
from generation.api import all_specs
from jobs.models import GenerationPlan, Job
from jobs.plans.apply import PERMISSION, apply_action
from jobs.types import JOB_ACTIONS, PlanAction
from workspace.autonomy.confirm import confirm_context
from workspace.autonomy.context import dry_run_context, job_context, plan_context, state_tag
from workspace.autonomy.words import done_sentence


@login_required
@require_safe
def autonomy(request: HttpRequest, engagement_id: int) -> HttpResponse:
    found = engagement_for(request, engagement_id)
    return render(request, "autonomy/plan.html", plan_context(found, person(request)))


def _tag(request: HttpRequest, engagement_id: int, job_type: str = "") -> str:
    return f'"{state_tag(engagement_for(request, engagement_id), person(request))}"'


@login_required
@require_safe
@condition(etag_func=_tag)
def progress(request: HttpRequest, engagement_id: int) -> HttpResponse:
    """Render the live part of the plan's page; 304 when nothing has changed."""
    found = engagement_for(request, engagement_id)
    return render(request, "autonomy/_live.html", plan_context(found, person(request)))


@login_required
@require_safe
def job(request: HttpRequest, engagement_id: int, job_type: str) -> HttpResponse:
    return _job(request, engagement_id, job_type, "autonomy/job.html")


@login_required
@require_safe
@condition(etag_func=_tag)
def job_progress(request: HttpRequest, engagement_id: int, job_type: str) -> HttpResponse:
    """Render the live part of a job's page; 304 when nothing has changed."""
    return _job(request, engagement_id, job_type, "autonomy/_job.html")


def _job(request: HttpRequest, engagement_id: int, job_type: str, template: str) -> HttpResponse:
    context = job_context(engagement_for(request, engagement_id), job_type, person(request))
    if context is None:
        raise Http404("The plan has no such job.")
    return render(request, template, context)


@login_required
@require_safe
def dry_run(request: HttpRequest, engagement_id: int) -> HttpResponse:
    return render(request, "autonomy/dry_run.html", dry_run_context(engagement_for(request, engagement_id)))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_action(request: HttpRequest, engagement_id: int, action: PlanAction, target: str = "") -> HttpResponse:
    """Preview an action by GET; apply it by POST if its effects are still those that were shown."""
    engagement = engagement_for(request, engagement_id)
    if not _fits(engagement, action, target):
        raise Http404("There is no such action.")
    if request.method == "POST":
        return _apply(request, get_object_or_404(GenerationPlan, engagement=engagement), action, target)
    require(person(request), PERMISSION[action], engagement.client)
    context = confirm_context(engagement, action, target, person(request))
    return render(request, "autonomy/confirm.html", context) if context else redirect("autonomy", engagement_id)


def _fits(engagement: Engagement, action: PlanAction, target: str) -> bool:
    """Tell whether the target fits: a known job type, a module for Regenerate, nothing for an action on the plan."""
    if action in JOB_ACTIONS:
        known = any(spec.key == target for spec in all_specs())
        return known or Job.objects.filter(engagement=engagement, type=target).exists()
    return target in ArtifactType.values if action is PlanAction.REGENERATE else not target


def _apply(request: HttpRequest, plan: GenerationPlan, action: PlanAction, target: str) -> HttpResponse:
    try:
        done = apply_action(plan, action, target, by=person(request), seen=request.POST.get("seen", ""))
        messages.success(request, done_sentence(done))
    except REFUSALS as error:
        messages.error(request, refusal_message(error))
        return redirect(request.path)
    return redirect("autonomy", plan.engagement_id)
