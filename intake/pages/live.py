"""Answer the open page: live check, autosave, discarding the draft, and the advice panel."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_POST, require_safe

from intake.form.drafts import drop_draft, payload_of, save_draft
from intake.pages.advice_panel import advice_panel
from intake.pages.context import IntakeContext, intake_context
from intake.pages.render import intake_form, presenter_for


@require_POST
def check(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Render the parts of the page that follow what is typed; nothing is saved."""
    presenter = presenter_for(context, intake_form(context, request.POST))
    return render(request, "intake/_live.html", {"presenter": presenter, "urls": context.urls})


@require_POST
def draft(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Autosave the draft unchecked; the response is the line that says so."""
    saved = save_draft(context.user, context.engagement, payload_of(request.POST))
    return render(request, "intake/_saved.html", {"draft": saved, "zone": context.zone})


@require_POST
def discard(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    drop_draft(context.user, context.engagement)
    messages.info(request, "Draft discarded.")
    return redirect(context.edit_url)


@login_required
@require_safe
def advice(request: HttpRequest, engagement_id: int) -> HttpResponse:
    """Render the advice panel; 304 when it has not changed."""
    context = intake_context(request, engagement_id)
    panel = advice_panel(context)
    tag = f'"{panel.tag if panel else ""}"'
    if unmoved := get_conditional_response(request, etag=tag):
        return unmoved
    answer = render(request, "intake/_advice.html", {"context": context, "advice": panel})
    answer["ETag"] = tag
    return answer
