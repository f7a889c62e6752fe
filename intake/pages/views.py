"""Client Intake: a new brief, and a change to one. What was typed comes back with every refusal."""

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
from intake.form.conflicts import base_content, merged
from intake.form.drafts import VERSION, drop_draft, expected_state, payload_of, save_draft, typed
from intake.form.edits import edit_plan, fill_form
from intake.form.engagement_form import EngagementForm
from intake.impact import impact_of
from intake.opening import open_with_intake
from intake.pages.context import ContextView, IntakeContext, intake_context
from intake.pages.outcome import report_save
from intake.pages.render import draft_to_offer, intake_form, render_confirmation, render_form
from intake.services import submit_intake
from intake.types import AdviceState
from intake.validation.plan import Selection

NO_FILE = "Choose a file first. A brief is a JSON or CSV file, as exported from an intake."
_REFUSALS = (NotAllowed, InvalidContent, Busy)
_EXPORTS = {"json": (export_json, "application/json"), "csv": (export_csv, "text/csv")}


def button(act: ContextView) -> ContextView:
    """Lead whoever comes without the form to it, and read a chosen file before anything else is done with the form."""

    @wraps(act)
    def pressed(request: HttpRequest, context: IntakeContext) -> HttpResponse:
        if request.method != "POST":
            return redirect(context.edit_url)
        return (_fill if request.FILES.get("brief") else act)(request, context)

    return pressed


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Open the form: as it is stored, or as its draft has it when that was asked for.

    A POST is a form that was opened before each button had its address: its intent names the button.
    """
    if request.method == "POST":
        return _by_intent(request, context)
    if "draft" in request.GET and context.draft:
        return render_form(
            request, context, intake_form(context, typed(context.draft.payload)), quiet=True, restored=context.draft
        )
    return render_form(request, context, intake_form(context), offer=draft_to_offer(context))


@login_required
@require_safe
def export(request: HttpRequest, engagement_id: int, form: str) -> HttpResponse:
    """The brief as a file that the import reads."""
    intake = artifact_for(request, engagement_id, ArtifactType.INTAKE)
    write, kind = _EXPORTS[form]
    plan: Selection = "all" if intake.generation_plan is None else intake.generation_plan
    answer = HttpResponse(write(intake.content, plan), content_type=f"{kind}; charset=utf-8")
    name = slugify(f"{intake.engagement.client} intake v{intake.version}") or "intake"
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    answer["Content-Security-Policy"] = "sandbox"
    return answer


@button
def submit(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Save the brief, and open its engagement where it is a new one. Ask first when that would cost an approval."""
    if context.engagement is None:
        return _submit_new(request, context)
    form = intake_form(context, request.POST)
    if not form.is_valid():
        _keep(request, context)
        return render_form(request, context, form, refused=True)
    seen = expected_state(request.POST)
    if context.stored and seen.version == context.stored.version and request.POST.get("confirmed") != str(seen.version):
        impact = impact_of(context.stored, as_stored(form.content, context.stored))
        if impact and impact.approvals:
            _keep(request, context)
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
        return _open(request, context, engagement_form, form.content, form.plan)
    _keep(request, context)
    return render_form(request, context, form, refused=True)


def _conflict(request: HttpRequest, context: IntakeContext, error: Conflict) -> HttpResponse:
    """Both texts are kept: theirs where only they wrote, both to choose from where both did."""
    _keep(request, context)
    fresh = intake_context(request, error.current.engagement_id)
    merge = merged(request.POST, base_content(error.current, request.POST.get(VERSION, "")), error.current)
    return render_form(request, fresh, intake_form(fresh, merge.data), refusal=refusal_message(error), conflict=merge)


def _refused(request: HttpRequest, context: IntakeContext, error: Exception) -> HttpResponse:
    _keep(request, context)
    return render_form(request, context, intake_form(context, request.POST), refusal=refusal_message(error))


def _open(
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


@button
def fill(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Put the brief of the chosen file into the form."""
    return _fill(request, context)


def open_file(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Open the engagement with a file as it is, without a look at the form."""
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
    return _open(request, context, engagement_form, brief.content, brief.selection)


def _fill(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """The file's brief in the form, unsaved. A file that cannot be read leaves the form as it was."""
    file = EngagementForm(request.POST, request.FILES, user=context.user)
    file.is_valid()
    if (data := file.cleaned_data.get("brief")) is None:
        problems = file.errors.get("brief") or [NO_FILE]
        return render_form(request, context, intake_form(context, request.POST), quiet=True, file_errors=problems)
    brief = read_brief(data, timezone=context.timezone)
    if not brief.content:
        return render_form(request, context, intake_form(context, request.POST), quiet=True, file_errors=brief.errors)
    _keep(request, context)
    form = intake_form(context, fill_form(request.POST, brief.content, brief.selection))
    shown = {str(text) for texts in form.errors.values() for text in texts}
    left = [error for error in brief.errors if str(error) not in shown]
    return render_form(request, context, form, filled="the file", file_errors=left)


@button
def copy(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """The brief of an earlier engagement in the form, unsaved. Its start date is over, so it stays behind."""
    source = request.POST.get("source", "")
    if not source.isdecimal() or len(source) > 18:
        return render_form(
            request,
            context,
            intake_form(context, request.POST),
            quiet=True,
            file_errors=["Choose an engagement first."],
        )
    intake = get_object_or_404(context.earlier(), engagement_id=int(source))
    _keep(request, context)
    content = {**intake.content, "start_date": ""}
    plan: Selection = "all" if intake.generation_plan is None else intake.generation_plan
    data = fill_form(request.POST, content, plan)
    if context.engagement is None:
        data["client"] = str(intake.engagement.client_id)
    return render_form(request, context, intake_form(context, data), filled=str(intake.engagement))


@button
def plan(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    data = edit_plan(request.POST, request.POST.get("plan_wish", ""))
    return render_form(request, context, intake_form(context, data), quiet=True)


@button
def review(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """For browsers without scripts: what the live check would say."""
    return render_form(request, context, intake_form(context, request.POST), refused=True)


@button
def back(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    return render_form(request, context, intake_form(context, request.POST), quiet=True)


@button
def keep(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    _keep(request, context)
    messages.success(request, "Draft saved. Only you see it; submit it to make it the Client Intake.")
    return redirect(f"{context.edit_url}?draft=1")


@button
def ask(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Advice on what is stored. What was typed since stays, as a draft."""
    if context.stored is None:
        raise Http404("There is no stored intake to ask about.")
    typed_more = not intake_form(context, request.POST).untouched
    try:
        asked = ask_for_advice(context.stored, by=context.user)
    except NotAllowed as error:
        return _refused(request, context, error)
    if typed_more:
        _keep(request, context)
    if AdviceState(asked.state).active:
        messages.info(request, "Advice is being asked for; look again in a moment.")
    return redirect(f"{context.edit_url}{'?draft=1' if typed_more else ''}#intake-advice")


def _keep(request: HttpRequest, context: IntakeContext) -> None:
    save_draft(context.user, context.engagement, payload_of(request.POST))


def _by_intent(request: HttpRequest, context: IntakeContext) -> HttpResponse:
    """Do what the form's button would have done at its own address."""
    intent = request.POST.get("intent", "")
    if not intent and request.FILES.get("brief"):
        return open_file(request, context)
    if not intent and request.POST.get("plan_wish"):
        return plan(request, context)
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
