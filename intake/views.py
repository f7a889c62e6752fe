"""Client Intake: a new brief, and a change to one. What was typed comes back with every refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
from intake.desk import Desk, desk_for
from intake.drafts import VERSION, drop_draft, payload_of, save_draft, seen_selection, typed
from intake.impact import impact_of
from intake.importing import export_csv, export_json, read_brief
from intake.keeping import keeps_what_was_typed
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


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Choose the client, then fill the form or hand in a file."""
    return _answer(request, desk_for(request, None))


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, engagement_id: int) -> HttpResponse:
    return _answer(request, desk_for(request, engagement_id))


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


def _answer(request: HttpRequest, desk: Desk) -> HttpResponse:
    if request.method != "POST":
        return _opened(request, desk)
    intent = request.POST.get("intent", "")
    if not intent and request.POST.get("plan_wish"):
        intent = "plan"
    if request.FILES.get("brief"):
        opens = intent in ("", "open") and desk.engagement is None
        return _open_from_file(request, desk) if opens else _fill(request, desk)
    return _ANSWERS.get(intent, _submit)(request, desk)


def _opened(request: HttpRequest, desk: Desk) -> HttpResponse:
    """As it is stored; or as its draft has it, when that was asked for."""
    if "draft" in request.GET and desk.draft:
        return page(request, desk, desk.form(typed(desk.draft.payload), quiet=True), restored=desk.draft)
    return page(request, desk, desk.form(), offer=desk.offer())


def _submit(request: HttpRequest, desk: Desk) -> HttpResponse:
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


def _open_from_file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A file that needs no look at the form: the engagement is opened with it as it is."""
    whose = WhoseForm(request.POST, request.FILES, user=desk.user)
    data = whose.cleaned_data.get("brief") if whose.is_valid() else None
    if data is None:
        form, problems = desk.form(request.POST, quiet=True), list(whose.errors.get("brief") or [])
        return page(request, desk, form, whose=whose, file_errors=problems)
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
        return page(request, desk, desk.form(request.POST, quiet=True), file_errors=problems)
    brief = read_brief(data, timezone=desk.timezone)
    if not brief.content:
        return page(request, desk, desk.form(request.POST, quiet=True), file_errors=brief.errors)
    _keep(request, desk)
    form = desk.form(with_brief(request.POST, brief.content, brief.selection))
    shown = {str(text) for texts in form.errors.values() for text in texts}
    left = [error for error in brief.errors if str(error) not in shown]
    return page(request, desk, form, filled="the file", file_errors=left)


def _copy(request: HttpRequest, desk: Desk) -> HttpResponse:
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


def _plan(request: HttpRequest, desk: Desk) -> HttpResponse:
    data = with_plan(request.POST, request.POST.get("plan_wish", ""))
    return page(request, desk, desk.form(data, quiet=True))


def _check(request: HttpRequest, desk: Desk) -> HttpResponse:
    """For browsers without scripts: what the live check would say."""
    return page(request, desk, desk.form(request.POST), refused=True)


def _back(request: HttpRequest, desk: Desk) -> HttpResponse:
    return page(request, desk, desk.form(request.POST, quiet=True))


def _draft(request: HttpRequest, desk: Desk) -> HttpResponse:
    _keep(request, desk)
    messages.success(request, "Draft saved. Only you see it; submit it to make it the Client Intake.")
    return redirect(f"{desk.url('edit')}?draft=1")


def _ask(request: HttpRequest, desk: Desk) -> HttpResponse:
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
    return redirect(f"{desk.url('edit')}{'?draft=1' if typed_more else ''}#intake-advice")


def _keep(request: HttpRequest, desk: Desk) -> None:
    save_draft(desk.user, desk.engagement, payload_of(request.POST))


def _saved(request: HttpRequest, desk: Desk, saved: Artifact, flagged: Iterable[ArtifactType] = ()) -> HttpResponse:
    """`flagged` is what was out of date before the save."""
    drop_draft(desk.user, desk.engagement)
    tell(request, saved, desk.stored, flagged)
    return redirect("artifact", saved.engagement_id, ArtifactType.INTAKE)


_ANSWERS: dict[str, Callable[[HttpRequest, Desk], HttpResponse]] = {
    "submit": _submit,
    "draft": _draft,
    "copy": _copy,
    "fill": _fill,
    "open": _fill,
    "plan": _plan,
    "check": _check,
    "back": _back,
    "advice": _ask,
}
