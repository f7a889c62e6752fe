"""Client Intake: a new brief, and a change to one. What was typed comes back with every refusal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.types import Action
from artifacts.access import engagement_for, person
from artifacts.acts import refusal
from artifacts.models import Artifact
from artifacts.types import ArtifactStatus, ArtifactType, Busy, InvalidContent, NotAllowed
from artifacts.views import wish_from
from clients.policy import require, visible_clients
from intake.choosing import WhoseForm, may_make_clients
from intake.forms import IntakeForm
from intake.importing import read_brief
from intake.opening import open_with_intake
from intake.services import submit_intake

_REFUSALS = (NotAllowed, InvalidContent, Busy)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Choose the client, then fill the form or hand in a file."""
    user = person(request)
    if not may_make_clients(user) and not visible_clients(user, Action.OPEN_ENGAGEMENT).exists():
        raise PermissionDenied("You work for no client yet, so there is nobody to open an engagement for.")
    whose = WhoseForm(request.POST or None, request.FILES or None, user=user)
    if whose.is_valid() and (data := whose.cleaned_data["brief"]) is not None:
        return _from_file(request, whose, data)
    form = IntakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and whose.is_valid():
        return _open(request, whose, form, form.content, form.plan)
    return _new_page(request, whose, form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, engagement_id: int) -> HttpResponse:
    engagement, user = engagement_for(request, engagement_id), person(request)
    require(user, Action.EDIT, engagement.client_id)
    stored = engagement.artifacts.filter(type=ArtifactType.INTAKE).first()
    form = IntakeForm(
        request.POST or None,
        content=stored.content if stored else None,
        plan=stored.generation_plan if stored else None,
        timezone=engagement.client.timezone,
        approved=engagement.artifacts.filter(status=ArtifactStatus.APPROVED).values_list("type", flat=True),
    )
    if request.method == "POST" and form.is_valid():
        expected = wish_from(request.POST).expected_version if stored else None
        try:
            saved = submit_intake(engagement, form.content, form.plan, by=user, expected_version=expected)
            _tell(request, saved, stored)
            return redirect("artifact", engagement_id, ArtifactType.INTAKE)
        except _REFUSALS as error:
            messages.error(request, refusal(error))
    version = request.POST.get("expected_version") or (stored.version if stored else "")
    return render(request, "intake/form.html", {"form": form, "version": version, "engagement": engagement})


def _from_file(request: HttpRequest, whose: WhoseForm, data: bytes) -> HttpResponse:
    client = whose.cleaned_data["client"]
    brief = read_brief(data, timezone=client.timezone if client else "UTC")
    if brief.errors:
        return _new_page(request, whose, IntakeForm(), [str(error) for error in brief.errors])
    return _open(request, whose, IntakeForm(), brief.content, brief.selection)


def _open(
    request: HttpRequest, whose: WhoseForm, form: IntakeForm, content: dict[str, Any], plan: Sequence[str] | str
) -> HttpResponse:
    client, name = whose.cleaned_data["client"], whose.cleaned_data["name"]
    try:
        intake = open_with_intake(client, content, plan, by=person(request), name=name)
    except _REFUSALS as error:
        return _new_page(request, whose, form, [refusal(error)])
    _tell(request, intake, None)
    return redirect("artifact", intake.engagement_id, ArtifactType.INTAKE)


def _new_page(
    request: HttpRequest, whose: WhoseForm, form: IntakeForm, file_errors: Sequence[str] = ()
) -> HttpResponse:
    context = {"whose": whose, "form": form, "file_errors": file_errors}
    return render(request, "intake/new.html", context)


def _tell(request: HttpRequest, saved: Artifact, before: Artifact | None) -> None:
    if before is not None and before.version == saved.version:
        messages.info(request, f"Nothing in the brief changed: it stays Client Intake v{saved.version}.")
        return
    messages.success(request, f"Client Intake v{saved.version} saved. It waits for an account manager's approval.")
    if before is not None:
        _tell_out_of_date(request, saved)


def _tell_out_of_date(request: HttpRequest, saved: Artifact) -> None:
    flagged = saved.engagement.artifacts.filter(status=ArtifactStatus.FLAGGED).order_by("pk")
    names = [artifact.kind.label for artifact in flagged]
    if names:
        messages.warning(request, f"Now out of date: {', '.join(names)}.")
