"""Render the Client Intake page and its confirmation page, and report what a save did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from artifacts.models import Artifact
from artifacts.pages.presentation import flag_messages
from artifacts.types import ArtifactStatus, ArtifactType
from intake.fields import SUBTITLE, TITLE
from intake.form.drafts import SELECTION, VERSION, as_form_data
from intake.form.engagement_form import EngagementForm
from intake.form.forms import IntakeForm
from intake.form.presenter import PageMessage, Presenter
from intake.impact import Impact
from intake.models import IntakeDraft
from intake.pages.advice_panel import advice_panel
from intake.pages.context import IntakeContext
from intake.pages.session_recovery import author_token
from intake.presets import PRESETS

MAX_EARLIER = 100
"""Number of engagements offered to start from."""


def render_form(
    request: HttpRequest, context: IntakeContext, form: IntakeForm, *, quiet: bool = False, **more: Any
) -> HttpResponse:
    """Render the form; a `quiet` one shows no messages beside its inputs.

    `more`: refused (show the summary of errors), refusal, conflict, offer, restored, filled, file_errors.
    """
    stored = context.stored.version if context.stored else ""
    chosen = ",".join((context.stored and context.stored.generation_plan) or [])
    shown = {
        "title": TITLE,
        "subtitle": SUBTITLE,
        "context": context,
        "engagement": context.engagement,
        "form": form,
        "presenter": presenter_for(context, form, quiet=quiet),
        "engagement_form": None if context.engagement else _engagement_form(context, form, quiet),
        "earlier": context.earlier_intakes().defer("content")[:MAX_EARLIER],
        "presets": PRESETS.values(),
        "version": form.data.get(VERSION, stored) if form.is_bound else stored,
        "selection": form.data.get(SELECTION, chosen) if form.is_bound else chosen,
        "author": author_token(context.user),
        "urls": context.urls,
        "advice": advice_panel(context),
        "refused": False,
        **more,
    }
    return render(request, "intake/form.html", shown)


def intake_form(context: IntakeContext, data: QueryDict | None = None) -> IntakeForm:
    """Build the form on top of the stored intake; with `data`, as somebody typed it."""
    approved = [t for t, status in (context.statuses or {}).items() if status == ArtifactStatus.APPROVED]
    if context.stored is None:
        return IntakeForm(data, timezone=context.timezone, approved=approved)
    return IntakeForm(data, content=context.stored.content, plan=context.stored.generation_plan, approved=approved)


def draft_to_offer(context: IntakeContext) -> IntakeDraft | None:
    """Return the draft, unless it equals what is stored."""
    unsaid = context.draft is None or intake_form(context, as_form_data(context.draft.payload)).unchanged
    return None if unsaid else context.draft


def presenter_for(context: IntakeContext, form: IntakeForm, *, quiet: bool = False) -> Presenter:
    """Build the form's presenter, with the errors of the client and name of an engagement still to be opened."""
    if context.engagement:
        return Presenter(form, quiet=quiet)
    engagement_form = EngagementForm(form.data, user=context.user)
    before = [
        PageMessage(f"{engagement_form[name].label}: {e}", f"id_{name}")
        for name in engagement_form.errors
        for e in engagement_form[name].errors
    ]
    return Presenter(form, before, quiet)


def render_confirmation(request: HttpRequest, context: IntakeContext, impact: Impact) -> HttpResponse:
    """Render what the save would affect, with the whole form in hidden inputs."""
    hidden = [(name, text) for name, texts in request.POST.lists() if name not in _BUTTON_FIELDS for text in texts]
    shown = {
        "context": context,
        "urls": context.urls,
        "engagement": context.engagement,
        "impact": impact,
        "hidden": hidden,
        "title": TITLE,
    }
    return render(request, "intake/confirm.html", shown)


_BUTTON_FIELDS = ("csrfmiddlewaretoken", "intent", "plan_edit", "plan_wish", "confirmed")


def _engagement_form(context: IntakeContext, form: IntakeForm, quiet: bool) -> EngagementForm:
    if not form.is_bound:
        return EngagementForm(user=context.user)
    if quiet:
        names = {name: form.data.get(name, "") for name in ("client", "name")}
        return EngagementForm(initial=names, user=context.user)
    return EngagementForm(form.data, user=context.user)


def report_save(
    request: HttpRequest, saved: Artifact, before: Artifact | None, flagged: Iterable[ArtifactType]
) -> None:
    """Add the messages after a save. `before` is the intake and `flagged` the flagged types as they stood before."""
    if before is not None and before.version == saved.version:
        messages.info(request, _unchanged(saved, before))
        return
    messages.success(request, f"Client Intake v{saved.version} saved. It waits for an account manager's approval.")
    if before is not None:
        for wrong, sentence in flag_messages(saved.engagement, flagged):
            (messages.warning if wrong else messages.success)(request, sentence)


def _unchanged(saved: Artifact, before: Artifact) -> str:
    same = f"Nothing in the brief changed: it stays Client Intake v{saved.version}."
    if saved.generation_plan == before.generation_plan:
        return same
    jobs = len(saved.generation_plan or [])
    return f"{same} The generation plan now has {jobs} job{'' if jobs == 1 else 's'}."
