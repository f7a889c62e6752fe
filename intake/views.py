"""Client Intake: a new brief, and a change to one."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from clients.policy import visible_engagements
from intake.forms import IntakeForm


@login_required
def new(request: HttpRequest) -> HttpResponse:
    return render(request, "intake/form.html", {"form": IntakeForm(request.POST or None)})


@login_required
def edit(request: HttpRequest, engagement_id: int) -> HttpResponse:
    get_object_or_404(visible_engagements(request.user), pk=engagement_id)
    return render(request, "intake/form.html", {"form": IntakeForm(request.POST or None)})
