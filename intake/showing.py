"""The Client Intake page as its template wants it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from intake.advice_panel import panel_of
from intake.choosing import WhoseForm
from intake.desk import Desk
from intake.drafts import SELECTION, VERSION
from intake.fields import SUBTITLE, TITLE
from intake.forms import IntakeForm
from intake.impact import Impact
from intake.keeping import author_token
from intake.presets import PRESETS

MAX_EARLIER = 100
"""So many engagements are offered to start from."""


def page(request: HttpRequest, desk: Desk, form: IntakeForm, **more: Any) -> HttpResponse:
    """The form. `more`: refused (show the summary of errors), refusal, conflict, offer, file_notes."""
    stored = desk.stored.version if desk.stored else ""
    chosen = ",".join((desk.stored and desk.stored.generation_plan) or [])
    context = {
        "title": TITLE,
        "subtitle": SUBTITLE,
        "desk": desk,
        "engagement": desk.engagement,
        "form": form,
        "whose": None if desk.engagement else _whose(desk, form),
        "earlier": desk.earlier().defer("content")[:MAX_EARLIER],
        "presets": PRESETS.values(),
        "version": form.data.get(VERSION, stored) if form.is_bound else stored,
        "selection": form.data.get(SELECTION, chosen) if form.is_bound else chosen,
        "author": author_token(desk.user),
        "urls": desk.urls,
        "advice": panel_of(desk),
        "refused": False,
        **more,
    }
    return render(request, "intake/form.html", context)


def confirmation(request: HttpRequest, desk: Desk, impact: Impact) -> HttpResponse:
    """What the save would set in motion, with the whole form in hidden inputs."""
    hidden = [(name, text) for name, texts in request.POST.lists() if name not in _CLICKS for text in texts]
    context = {
        "desk": desk,
        "urls": desk.urls,
        "engagement": desk.engagement,
        "impact": impact,
        "hidden": hidden,
        "title": TITLE,
    }
    return render(request, "intake/confirm.html", context)


_CLICKS = ("csrfmiddlewaretoken", "intent", "plan_wish", "confirmed")


def _whose(desk: Desk, form: IntakeForm) -> WhoseForm:
    if not form.is_bound:
        return WhoseForm(user=desk.user)
    if form.quiet:
        names = {name: form.data.get(name, "") for name in ("client", "name")}
        return WhoseForm(initial=names, user=desk.user)
    return WhoseForm(form.data, user=desk.user)
