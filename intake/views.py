"""Client Intake: a new brief, and a change to one. What was typed comes back with every refusal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from artifacts.access import artifact_for
from artifacts.acts import refusal
from artifacts.models import Artifact
from artifacts.showing import out_of_date
from artifacts.types import ArtifactType, Busy, Conflict, InvalidContent, NotAllowed
from artifacts.views import wish_from
from intake.asking import ask_for_advice
from intake.choosing import WhoseForm
from intake.desk import Act, Desk, desk_for
from intake.drafts import VERSION, drop_draft, payload_of, save_draft, seen_selection, typed
from intake.impact import impact_of
from intake.importing import export_csv, export_json, read_brief
from intake.merging import base_of, merged
from intake.opening import open_with_intake
from intake.plan import Selection
from intake.services import as_stored, submit_intake
from intake.showing import confirmation, page
from intake.telling import tell
from intake.types import AdviceState
from intake.wishes import with_brief, with_plan

NO_FILE = "Choose a file first. A brief is a JSON or CSV file, as exported from an intake."
_REFUSALS = (NotAllowed, InvalidContent, Busy)
_EXPORTS = {"json": (export_json, "application/json"), "csv": (export_csv, "text/csv")}


def _file_first(act: Act) -> Act:
    """Read a chosen file before anything else is done: nobody chooses one to have it left out."""

    @wraps(act)
    def looked(request: HttpRequest, desk: Desk) -> HttpResponse:
        return (fill if request.FILES.get("brief") else act)(request, desk)

    return looked


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Open the form: as it is stored, or as its draft has it when that was asked for.

    A POST is a form that was opened before each button had its address: its intent names the button.
    """
    if request.method == "POST":
        return _by_intent(request, desk)
    if "draft" in request.GET and desk.draft:
        return page(request, desk, desk.form(typed(desk.draft.payload), quiet=True), restored=desk.draft)
    return page(request, desk, desk.form(), offer=desk.offer())


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


@_file_first
def submit(request: HttpRequest, desk: Desk) -> HttpResponse:
    form = desk.form(request.POST)
    whose = None if desk.engagement else WhoseForm(request.POST, user=desk.user)
    if not form.is_valid() or (whose and not whose.is_valid()):
        _keep(request, desk)
        return page(request, desk, form, refused=True)
    if whose:
        return _open(request, desk, whose, form.content, form.plan)
    return _save(request, desk, form.content, form.plan)


def _save(request: HttpRequest, desk: Desk, content: dict[str, Any], plan: Selection) -> HttpResponse:
    assert desk.engagement is not None
    expected = wish_from(request.POST).expected_version if desk.stored else None
    if desk.stored and expected == desk.stored.version and request.POST.get("confirmed") != str(expected):
        impact = impact_of(desk.stored, as_stored(content, desk.stored))
        if impact and impact.asks_first:
            _keep(request, desk)
            return confirmation(request, desk, impact)
    flagged = out_of_date(desk.engagement)
    try:
        saved = submit_intake(
            desk.engagement,
            content,
            plan,
            by=desk.user,
            expected_version=expected,
            expected_selection=seen_selection(request.POST),
        )
    except Conflict as error:
        return _conflict(request, desk, error)
    except _REFUSALS as error:
        return _refused(request, desk, error)
    return _saved(request, desk, saved, flagged)


def _conflict(request: HttpRequest, desk: Desk, error: Conflict) -> HttpResponse:
    """Both texts are kept: theirs where only they wrote, both to choose from where both did."""
    _keep(request, desk)
    fresh = desk_for(request, error.current.engagement_id)
    merge = merged(request.POST, base_of(error.current, request.POST.get(VERSION, "")), error.current)
    return page(request, fresh, fresh.form(merge.data), refusal=refusal(error), conflict=merge)


def _refused(request: HttpRequest, desk: Desk, error: Exception) -> HttpResponse:
    _keep(request, desk)
    return page(request, desk, desk.form(request.POST), refusal=refusal(error))


def _open(request: HttpRequest, desk: Desk, whose: WhoseForm, content: dict[str, Any], plan: Selection) -> HttpResponse:
    client, name = whose.cleaned_data["client"], whose.cleaned_data["name"]
    try:
        saved = open_with_intake(client, content, plan, by=desk.user, name=name)
    except _REFUSALS as error:
        return _refused(request, desk, error)
    return _saved(request, desk, saved)


def open_file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Open the engagement with a file as it is, without a look at the form."""
    if desk.engagement or not request.FILES.get("brief"):
        return fill(request, desk)
    whose = WhoseForm(request.POST, request.FILES, user=desk.user)
    data = whose.cleaned_data.get("brief") if whose.is_valid() else None
    if data is None:
        form, problems = desk.form(request.POST, quiet=True), list(whose.errors.get("brief") or [])
        return page(request, desk, form, whose=whose, file_errors=problems)
    client = whose.cleaned_data["client"]
    brief = read_brief(data, timezone=client.timezone if client else "UTC")
    if brief.errors:
        return fill(request, desk)
    return _open(request, desk, whose, brief.content, brief.selection)


def fill(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The file's brief in the form, unsaved. A file that cannot be read leaves the form as it was."""
    file = WhoseForm(request.POST, request.FILES, user=desk.user)
    file.is_valid()
    if (data := file.cleaned_data.get("brief")) is None:
        problems = file.errors.get("brief") or [NO_FILE]
        return page(request, desk, desk.form(request.POST, quiet=True), file_errors=problems)
    brief = read_brief(data, timezone=desk.timezone)
    if not brief.content:
        return page(request, desk, desk.form(request.POST, quiet=True), file_errors=brief.errors)
    _keep(request, desk)
    form = desk.form(with_brief(request.POST, brief.content, brief.selection))
    shown = {str(text) for texts in form.errors.values() for text in texts}
    left = [error for error in brief.errors if str(error) not in shown]
    return page(request, desk, form, filled="the file", file_errors=left)


@_file_first
def copy(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The brief of an earlier engagement in the form, unsaved. Its start date is over, so it stays behind."""
    source = request.POST.get("source", "")
    if not source.isdecimal() or len(source) > 18:
        return page(request, desk, desk.form(request.POST, quiet=True), file_errors=["Choose an engagement first."])
    intake = get_object_or_404(desk.earlier(), engagement_id=int(source))
    _keep(request, desk)
    content = {**intake.content, "start_date": ""}
    plan: Selection = "all" if intake.generation_plan is None else intake.generation_plan
    data = with_brief(request.POST, content, plan)
    if desk.engagement is None:
        data["client"] = str(intake.engagement.client_id)
    return page(request, desk, desk.form(data), filled=str(intake.engagement))


@_file_first
def plan(request: HttpRequest, desk: Desk) -> HttpResponse:
    data = with_plan(request.POST, request.POST.get("plan_wish", ""))
    return page(request, desk, desk.form(data, quiet=True))


@_file_first
def review(request: HttpRequest, desk: Desk) -> HttpResponse:
    """For browsers without scripts: what the live check would say."""
    return page(request, desk, desk.form(request.POST), refused=True)


@_file_first
def back(request: HttpRequest, desk: Desk) -> HttpResponse:
    return page(request, desk, desk.form(request.POST, quiet=True))


@_file_first
def keep(request: HttpRequest, desk: Desk) -> HttpResponse:
    _keep(request, desk)
    messages.success(request, "Draft saved. Only you see it; submit it to make it the Client Intake.")
    return redirect(f"{desk.edit_url}?draft=1")


@_file_first
def ask(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Advice on what is stored. What was typed since stays, as a draft."""
    if desk.stored is None:
        raise Http404("There is no stored intake to ask about.")
    form = desk.form(request.POST, quiet=True)
    typed_more = form.seen != form.stored or form.jobs != form.initial_jobs
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


def _saved(request: HttpRequest, desk: Desk, saved: Artifact, flagged: Iterable[ArtifactType] = ()) -> HttpResponse:
    """`flagged` is what was out of date before the save."""
    drop_draft(desk.user, desk.engagement)
    tell(request, saved, desk.stored, flagged)
    return redirect("artifact", saved.engagement_id, ArtifactType.INTAKE)


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
