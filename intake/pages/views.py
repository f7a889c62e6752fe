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
from intake.form.conflicts import base_of, merged
from intake.form.drafts import VERSION, drop_draft, payload_of, save_draft, seen_of, typed
from intake.form.edits import with_brief, with_plan
from intake.form.engagement_form import WhoseForm
from intake.impact import impact_of
from intake.opening import open_with_intake
from intake.pages.context import Act, Desk, desk_for
from intake.pages.outcome import tell
from intake.pages.render import confirmation, form_of, offered_draft, page
from intake.services import submit_intake
from intake.types import AdviceState
from intake.validation.plan import Selection

NO_FILE = "Choose a file first. A brief is a JSON or CSV file, as exported from an intake."
_REFUSALS = (NotAllowed, InvalidContent, Busy)
_EXPORTS = {"json": (export_json, "application/json"), "csv": (export_csv, "text/csv")}


def button(act: Act) -> Act:
    """Lead whoever comes without the form to it, and read a chosen file before anything else is done with the form."""

    @wraps(act)
    def pressed(request: HttpRequest, desk: Desk) -> HttpResponse:
        if request.method != "POST":
            return redirect(desk.edit_url)
        return (_fill if request.FILES.get("brief") else act)(request, desk)

    return pressed


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Open the form: as it is stored, or as its draft has it when that was asked for.

    A POST is a form that was opened before each button had its address: its intent names the button.
    """
    if request.method == "POST":
        return _by_intent(request, desk)
    if "draft" in request.GET and desk.draft:
        return page(request, desk, form_of(desk, typed(desk.draft.payload)), quiet=True, restored=desk.draft)
    return page(request, desk, form_of(desk), offer=offered_draft(desk))


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
def submit(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Save the brief, and open its engagement where it is a new one. Ask first when that would cost an approval."""
    if desk.engagement is None:
        return _submit_new(request, desk)
    form = form_of(desk, request.POST)
    if not form.is_valid():
        _keep(request, desk)
        return page(request, desk, form, refused=True)
    seen = seen_of(request.POST)
    if desk.stored and seen.version == desk.stored.version and request.POST.get("confirmed") != str(seen.version):
        impact = impact_of(desk.stored, as_stored(form.content, desk.stored))
        if impact and impact.approvals:
            _keep(request, desk)
            return confirmation(request, desk, impact)
    flagged = flagged_types(desk.engagement)
    try:
        saved = submit_intake(
            desk.engagement,
            form.content,
            form.plan,
            by=desk.user,
            expected_version=seen.version if desk.stored else None,
            expected_selection=seen.selection,
        )
    except Conflict as error:
        return _conflict(request, desk, error)
    except _REFUSALS as error:
        return _refused(request, desk, error)
    drop_draft(desk.user, desk.engagement)
    tell(request, saved, desk.stored, flagged)
    return redirect("artifact", saved.engagement_id, ArtifactType.INTAKE)


def _submit_new(request: HttpRequest, desk: Desk) -> HttpResponse:
    form, whose = form_of(desk, request.POST), WhoseForm(request.POST, user=desk.user)
    if form.is_valid() and whose.is_valid():
        return _open(request, desk, whose, form.content, form.plan)
    _keep(request, desk)
    return page(request, desk, form, refused=True)


def _conflict(request: HttpRequest, desk: Desk, error: Conflict) -> HttpResponse:
    """Both texts are kept: theirs where only they wrote, both to choose from where both did."""
    _keep(request, desk)
    fresh = desk_for(request, error.current.engagement_id)
    merge = merged(request.POST, base_of(error.current, request.POST.get(VERSION, "")), error.current)
    return page(request, fresh, form_of(fresh, merge.data), refusal=refusal_message(error), conflict=merge)


def _refused(request: HttpRequest, desk: Desk, error: Exception) -> HttpResponse:
    _keep(request, desk)
    return page(request, desk, form_of(desk, request.POST), refusal=refusal_message(error))


def _open(request: HttpRequest, desk: Desk, whose: WhoseForm, content: dict[str, Any], plan: Selection) -> HttpResponse:
    client, name = whose.cleaned_data["client"], whose.cleaned_data["name"]
    try:
        saved = open_with_intake(client, content, plan, by=desk.user, name=name)
    except _REFUSALS as error:
        return _refused(request, desk, error)
    drop_draft(desk.user, None)
    tell(request, saved, None, ())
    return redirect("artifact", saved.engagement_id, ArtifactType.INTAKE)


@button
def fill(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Put the brief of the chosen file into the form."""
    return _fill(request, desk)


def open_file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Open the engagement with a file as it is, without a look at the form."""
    if request.method != "POST" or desk.engagement or not request.FILES.get("brief"):
        return fill(request, desk)
    whose = WhoseForm(request.POST, request.FILES, user=desk.user)
    data = whose.cleaned_data.get("brief") if whose.is_valid() else None
    if data is None:
        form, problems = form_of(desk, request.POST), list(whose.errors.get("brief") or [])
        return page(request, desk, form, quiet=True, whose=whose, file_errors=problems)
    client = whose.cleaned_data["client"]
    brief = read_brief(data, timezone=client.timezone if client else "UTC")
    if brief.errors:
        return _fill(request, desk)
    return _open(request, desk, whose, brief.content, brief.selection)


def _fill(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The file's brief in the form, unsaved. A file that cannot be read leaves the form as it was."""
    file = WhoseForm(request.POST, request.FILES, user=desk.user)
    file.is_valid()
    if (data := file.cleaned_data.get("brief")) is None:
        problems = file.errors.get("brief") or [NO_FILE]
        return page(request, desk, form_of(desk, request.POST), quiet=True, file_errors=problems)
    brief = read_brief(data, timezone=desk.timezone)
    if not brief.content:
        return page(request, desk, form_of(desk, request.POST), quiet=True, file_errors=brief.errors)
    _keep(request, desk)
    form = form_of(desk, with_brief(request.POST, brief.content, brief.selection))
    shown = {str(text) for texts in form.errors.values() for text in texts}
    left = [error for error in brief.errors if str(error) not in shown]
    return page(request, desk, form, filled="the file", file_errors=left)


@button
def copy(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The brief of an earlier engagement in the form, unsaved. Its start date is over, so it stays behind."""
    source = request.POST.get("source", "")
    if not source.isdecimal() or len(source) > 18:
        return page(request, desk, form_of(desk, request.POST), quiet=True, file_errors=["Choose an engagement first."])
    intake = get_object_or_404(desk.earlier(), engagement_id=int(source))
    _keep(request, desk)
    content = {**intake.content, "start_date": ""}
    plan: Selection = "all" if intake.generation_plan is None else intake.generation_plan
    data = with_brief(request.POST, content, plan)
    if desk.engagement is None:
        data["client"] = str(intake.engagement.client_id)
    return page(request, desk, form_of(desk, data), filled=str(intake.engagement))


@button
def plan(request: HttpRequest, desk: Desk) -> HttpResponse:
    data = with_plan(request.POST, request.POST.get("plan_wish", ""))
    return page(request, desk, form_of(desk, data), quiet=True)


@button
def review(request: HttpRequest, desk: Desk) -> HttpResponse:
    """For browsers without scripts: what the live check would say."""
    return page(request, desk, form_of(desk, request.POST), refused=True)


@button
def back(request: HttpRequest, desk: Desk) -> HttpResponse:
    return page(request, desk, form_of(desk, request.POST), quiet=True)


@button
def keep(request: HttpRequest, desk: Desk) -> HttpResponse:
    _keep(request, desk)
    messages.success(request, "Draft saved. Only you see it; submit it to make it the Client Intake.")
    return redirect(f"{desk.edit_url}?draft=1")


@button
def ask(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Advice on what is stored. What was typed since stays, as a draft."""
    if desk.stored is None:
        raise Http404("There is no stored intake to ask about.")
    typed_more = not form_of(desk, request.POST).untouched
    try:
        asked = ask_for_advice(desk.stored, by=desk.user)
    except NotAllowed as error:
        return _refused(request, desk, error)
    if typed_more:
        _keep(request, desk)
    if AdviceState(asked.state).active:
        messages.info(request, "Advice is being asked for; look again in a moment.")
    return redirect(f"{desk.edit_url}{'?draft=1' if typed_more else ''}#intake-advice")


def _keep(request: HttpRequest, desk: Desk) -> None:
    save_draft(desk.user, desk.engagement, payload_of(request.POST))


def _by_intent(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Do what the form's button would have done at its own address."""
    intent = request.POST.get("intent", "")
    if not intent and request.FILES.get("brief"):
        return open_file(request, desk)
    if not intent and request.POST.get("plan_wish"):
        return plan(request, desk)
    return _INTENTS.get(intent, submit)(request, desk)


_INTENTS: dict[str, Act] = {
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
