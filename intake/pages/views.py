"""Handle the Client Intake form: open, submit, fill, copy, edit the plan, save a draft, ask for advice."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from artifacts.actions import refusal_message
from artifacts.pages.access import artifact_for
from artifacts.pages.presentation import flagged_types
from artifacts.types import ArtifactType, Busy, Conflict, InvalidContent, NotAllowed
from intake.advice.service import ask_for_advice
from intake.exchange.brief_file import as_stored, export_csv, export_json, read_brief
from intake.form.conflicts import base_content, merge_forms
from intake.form.drafts import VERSION, as_form_data, drop_draft, expected_state, payload_of, save_draft
from intake.form.edits import edit_plan, fill_form
from intake.form.engagement_form import EngagementForm
from intake.impact import impact_of
from intake.pages.context import ContextView, IntakeContext, intake_context
from intake.pages.render import draft_to_offer, intake_form, render_confirmation, render_form, report_save
from intake.services import open_with_intake, submit_intake
from intake.types import AdviceState
from intake.validation.plan import Selection

NO_FILE = "Choose a file first. A brief is a JSON or CSV file, as exported from an intake."
_REFUSALS = (NotAllowed, InvalidContent, Busy)
_EXPORTS = {"json": (export_json, "application/json"), "csv": (export_csv, "text/csv")}


def form_action(act: ContextView) -> ContextView:
    """Decorate a button's view: a GET redirects to the form, and a chosen file is read before any other action."""

    @wraps(act)
    def pressed(request: HttpRequest, context: IntakeContext) -> HttpResponse:
        if request.method != "POST":
            return redirect(context.edit_url)
        return (_fill if request.FILES.get("brief") else act)(request, context)

    return pressed


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Show the form as stored, or as drafted when `?draft` asks for the draft.

    A POST comes from a form of the release before, in which `intent` named the button.
    """
    if request.method == "POST":
        return _by_intent(request, context)
    if "draft" in request.GET and context.draft:
        return render_form(
            request,
            context,
            intake_form(context, as_form_data(context.draft.payload)),
            quiet=True,
            restored=context.draft,
        )
    return render_form(request, context, intake_form(context), offer=draft_to_offer(context))


@login_required
@require_safe
def export(request: HttpRequest, engagement_id: int, form: str) -> HttpResponse:
    """Download the brief as a file that the import reads."""
    intake = artifact_for(request, engagement_id, ArtifactType.INTAKE)
    write, kind = _EXPORTS[form]
    plan: Selection = "all" if intake.generation_plan is None else intake.generation_plan
    answer = HttpResponse(write(intake.content, plan), content_type=f"{kind}; charset=utf-8")
    name = slugify(f"{intake.engagement.client} intake v{intake.version}") or "intake"
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    answer["Content-Security-Policy"] = "sandbox"  # a browser that opens the file runs nothing in it
    return answer


@form_action
def submit(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Save the brief, or open a new engagement with it. Asks for confirmation when the save would end an approval."""
    if context.engagement is None:
        return _submit_new(request, context)
    form = intake_form(context, request.POST)
    if not form.is_valid():
        _save_draft(request, context)
        return render_form(request, context, form, refused=True)
    seen = expected_state(request.POST)
    # a form of an older version is not asked to confirm: submit_intake refuses it as a conflict
    if context.stored and seen.version == context.stored.version and request.POST.get("confirmed") != str(seen.version):
        impact = impact_of(context.stored, as_stored(form.content, context.stored))
        if impact and impact.approvals:
            _save_draft(request, context)
            return render_confirmation(request, context, impact)
    flagged = flagged_types(context.engagement)
    try:
        saved = submit_intake(
            context.engagement,
            form.content,
            form.plan,
            by=context.user,
            expected_version=seen.version if context.stored else None,
            expected_selection=seen.selection,
        )
    except Conflict as error:
        return _conflict(request, context, error)
    except _REFUSALS as error:
        return _refused(request, context, error)
    drop_draft(context.user, context.engagement)
    report_save(request, saved, context.stored, flagged)
    return redirect("artifact", saved.engagement_id, ArtifactType.INTAKE)


def _submit_new(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    form, engagement_form = intake_form(context, request.POST), EngagementForm(request.POST, user=context.user)
    if form.is_valid() and engagement_form.is_valid():
        return _open_engagement(request, context, engagement_form, form.content, form.plan)
    _save_draft(request, context)
    return render_form(request, context, form, refused=True)


def _conflict(request: HttpRequest, context: IntakeContext, error: Conflict) -> HttpResponse:
    """Show the form merged with the version that somebody else saved meanwhile; my text is kept as a draft."""
    _save_draft(request, context)
    fresh = intake_context(request, error.current.engagement_id)
    merge = merge_forms(request.POST, base_content(error.current, request.POST.get(VERSION, "")), error.current)
    return render_form(request, fresh, intake_form(fresh, merge.data), refusal=refusal_message(error), conflict=merge)


def _refused(request: HttpRequest, context: IntakeContext, error: Exception) -> HttpResponse:
    _save_draft(request, context)
    return render_form(request, context, intake_form(context, request.POST), refusal=refusal_message(error))


def _open_engagement(
    request: HttpRequest,
    context: IntakeContext,
    engagement_form: EngagementForm,
    content: dict[str, Any],
    plan: Selection,
) -> HttpResponse:
    client, name = engagement_form.cleaned_data["client"], engagement_form.cleaned_data["name"]
    try:
        saved = open_with_intake(client, content, plan, by=context.user, name=name)
    except _REFUSALS as error:
        return _refused(request, context, error)
    drop_draft(context.user, None)
    report_save(request, saved, None, ())
    return redirect("artifact", saved.engagement_id, ArtifactType.INTAKE)


@form_action
def fill(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Fill the form from the chosen file; nothing is saved."""
    return _fill(request, context)


def open_file(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Open a new engagement from the chosen file without showing the form."""
    if request.method != "POST" or context.engagement or not request.FILES.get("brief"):
        return fill(request, context)
    engagement_form = EngagementForm(request.POST, request.FILES, user=context.user)
    data = engagement_form.cleaned_data.get("brief") if engagement_form.is_valid() else None
    if data is None:
        form, problems = intake_form(context, request.POST), list(engagement_form.errors.get("brief") or [])
        return render_form(request, context, form, quiet=True, engagement_form=engagement_form, file_errors=problems)
    client = engagement_form.cleaned_data["client"]
    brief = read_brief(data, timezone=client.timezone if client else "UTC")
    if brief.errors:
        return _fill(request, context)
    return _open_engagement(request, context, engagement_form, brief.content, brief.selection)


def _fill(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Show the form with the file's brief, unsaved. An unreadable file leaves the form as it was."""
    file = EngagementForm(request.POST, request.FILES, user=context.user)
    file.is_valid()
    if (data := file.cleaned_data.get("brief")) is None:
        problems = file.errors.get("brief") or [NO_FILE]
        return _render_typed(request, context, file_errors=problems)
    brief = read_brief(data, timezone=context.timezone)
    if not brief.content:
        return _render_typed(request, context, file_errors=brief.errors)
    _save_draft(request, context)
    form = intake_form(context, fill_form(request.POST, brief.content, brief.selection))
    shown = {str(text) for texts in form.errors.values() for text in texts}
    left = [error for error in brief.errors if str(error) not in shown]
    return render_form(request, context, form, filled="the file", file_errors=left)


@form_action
def copy(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Fill the form from another engagement's brief, unsaved and without its past start date."""
    source = request.POST.get("source", "")
    if not source.isdecimal() or len(source) > 18:  # longer numbers overflow the database's integers
        return _render_typed(
            request,
            context,
            file_errors=["Choose an engagement first."],
        )
    intake = get_object_or_404(context.earlier_intakes(), engagement_id=int(source))
    _save_draft(request, context)
    content = {**intake.content, "start_date": ""}
    plan: Selection = "all" if intake.generation_plan is None else intake.generation_plan
    data = fill_form(request.POST, content, plan)
    if context.engagement is None:
        data["client"] = str(intake.engagement.client_id)
    return render_form(request, context, intake_form(context, data), filled=str(intake.engagement))


@form_action
def plan(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    data = edit_plan(request.POST, request.POST.get("plan_edit") or request.POST.get("plan_wish", ""))
    return render_form(request, context, intake_form(context, data), quiet=True)


@form_action
def review(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Validate the form for browsers without scripts, as the live check would."""
    return render_form(request, context, intake_form(context, request.POST), refused=True)


@form_action
def back(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    return _render_typed(request, context)


@form_action
def keep(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    _save_draft(request, context)
    messages.success(request, "Draft saved. Only you see it; submit it to make it the Client Intake.")
    return redirect(f"{context.edit_url}?draft=1")


@form_action
def ask(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Ask for advice on the stored intake; text typed since is kept as a draft."""
    if context.stored is None:
        raise Http404("There is no stored intake to ask about.")
    typed_more = not intake_form(context, request.POST).unchanged
    try:
        asked = ask_for_advice(context.stored, by=context.user)
    except NotAllowed as error:
        return _refused(request, context, error)
    if typed_more:
        _save_draft(request, context)
    if AdviceState(asked.state).active:
        messages.info(request, "Advice is requested and appears here when it is ready.")
    return redirect(f"{context.edit_url}{'?draft=1' if typed_more else ''}#intake-advice")


def _render_typed(request: HttpRequest, context: IntakeContext, **more: Any) -> HttpResponse:
    """Show the form as it was typed, without messages beside its inputs."""
    return render_form(request, context, intake_form(context, request.POST), quiet=True, **more)


def _save_draft(request: HttpRequest, context: IntakeContext) -> None:
    save_draft(context.user, context.engagement, payload_of(request.POST))


def _by_intent(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Call the view of the button that `intent` names."""
    intent = request.POST.get("intent", "")
    # the buttons of the plan and of the file had no intent of their own; a button of the plan opens no engagement
    if not intent and request.POST.get("plan_wish"):
        return fill(request, context) if request.FILES.get("brief") else plan(request, context)
    if not intent and request.FILES.get("brief"):
        return open_file(request, context)
    return _INTENTS.get(intent, submit)(request, context)


_INTENTS: dict[str, ContextView] = {
    "submit": submit,
    "draft": keep,
    "copy": copy,
    "fill": fill,
    "open": open_file,
    "plan": plan,
    "check": review,
    "back": back,
    "advice": ask,
}
