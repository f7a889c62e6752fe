"""The Client Intake page as its template wants it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from artifacts.types import ArtifactStatus
from intake.fields import SUBTITLE, TITLE
from intake.form.drafts import SELECTION, VERSION, typed
from intake.form.engagement_form import WhoseForm
from intake.form.forms import IntakeForm
from intake.form.presenter import Message, Presenter
from intake.impact import Impact
from intake.models import IntakeDraft
from intake.pages.advice_panel import panel_of
from intake.pages.context import Desk
from intake.pages.session_recovery import author_token
from intake.presets import PRESETS

MAX_EARLIER = 100
"""So many engagements are offered to start from."""


def page(request: HttpRequest, desk: Desk, form: IntakeForm, *, quiet: bool = False, **more: Any) -> HttpResponse:
    """The form; a `quiet` one without messages beside its inputs.

    `more`: refused (show the summary of errors), refusal, conflict, offer, restored, filled, file_errors.
    """
    stored = desk.stored.version if desk.stored else ""
    chosen = ",".join((desk.stored and desk.stored.generation_plan) or [])
    context = {
        "title": TITLE,
        "subtitle": SUBTITLE,
        "desk": desk,
        "engagement": desk.engagement,
        "form": form,
        "presenter": presenter_of(desk, form, quiet=quiet),
        "whose": None if desk.engagement else _whose(desk, form, quiet),
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


def form_of(desk: Desk, data: QueryDict | None = None) -> IntakeForm:
    """The form on top of what is stored; with `data` as somebody typed it."""
    approved = [t for t, status in (desk.statuses or {}).items() if status == ArtifactStatus.APPROVED]
    if desk.stored is None:
        return IntakeForm(data, timezone=desk.timezone, approved=approved)
    return IntakeForm(data, content=desk.stored.content, plan=desk.stored.generation_plan, approved=approved)


def offered_draft(desk: Desk) -> IntakeDraft | None:
    """The draft, unless it says the same as what is stored."""
    unsaid = desk.draft is None or form_of(desk, typed(desk.draft.payload)).untouched
    return None if unsaid else desk.draft


def presenter_of(desk: Desk, form: IntakeForm, *, quiet: bool = False) -> Presenter:
    """The form's presenter, with what is wrong about the client and the name of an engagement still to be opened."""
    if desk.engagement:
        return Presenter(form, quiet=quiet)
    whose = WhoseForm(form.data, user=desk.user)
    before = [Message(f"{whose[name].label}: {e}", f"id_{name}") for name in whose.errors for e in whose[name].errors]
    return Presenter(form, before, quiet)


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


def _whose(desk: Desk, form: IntakeForm, quiet: bool) -> WhoseForm:
    if not form.is_bound:
        return WhoseForm(user=desk.user)
    if quiet:
        names = {name: form.data.get(name, "") for name in ("client", "name")}
        return WhoseForm(initial=names, user=desk.user)
    return WhoseForm(form.data, user=desk.user)
