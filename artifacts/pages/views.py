"""Answer the actions on artifacts: fetch, one service call, a message, redirect."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from artifacts import actions
from artifacts.comments import add_comment, resolve_comment
from artifacts.models import Artifact, Comment
from artifacts.pages.access import artifact_for, person
from artifacts.pages.presentation import flag_messages, flagged_types
from artifacts.services import restore_version
from artifacts.types import ArtifactType, Busy, InvalidContent, NotAllowed

REFUSALS = (NotAllowed, InvalidContent, Busy)
KEPT = "kept_text"
"""Session key: what was typed into a refused form, for the page that comes next."""


@login_required
@require_POST
def act(request: HttpRequest, engagement_id: int, kind: ArtifactType, verb: str) -> HttpResponse:
    """Run the action on the version that the person saw; keep the typed text if it is refused."""
    artifact = artifact_for(request, engagement_id, kind)
    given = action_input(request.POST)
    if attempt(request, verb, artifact, given):
        request.session[KEPT] = {"verb": verb, "text": given.text, "override": given.override_reason}
    return redirect("artifact", engagement_id, kind)


@login_required
@require_POST
def restore(request: HttpRequest, engagement_id: int, kind: ArtifactType, version: int) -> HttpResponse:
    """Restore an old version, and say what that flags or lifts."""
    artifact = artifact_for(request, engagement_id, kind)
    expected = action_input(request.POST).expected_version
    flagged = flagged_types(artifact.engagement)
    try:
        changed = restore_version(artifact, version, by=person(request), expected_version=expected)
        messages.success(request, f"{kind.label} v{version} restored as v{changed.version}, {changed.status}.")
        for wrong, sentence in flag_messages(artifact.engagement, flagged):
            (messages.warning if wrong else messages.success)(request, sentence)
    except REFUSALS as error:
        messages.error(request, actions.refusal_message(error))
    return redirect("artifact", engagement_id, kind)


@login_required
@require_POST
def comment(request: HttpRequest, engagement_id: int, kind: ArtifactType) -> HttpResponse:
    """Add a comment; keep the typed text if it is refused."""
    artifact = artifact_for(request, engagement_id, kind)
    words = request.POST.get("text", "").replace("\x00", "")
    mentions = [int(pk) for pk in request.POST.getlist("mention") if pk.isdecimal() and len(pk) < 12]
    try:
        made = add_comment(
            artifact, words, by=person(request), section=request.POST.get("section", ""), mentions=mentions
        )
    except REFUSALS as error:
        messages.error(request, actions.refusal_message(error))
        request.session[KEPT] = {"verb": "comment", "text": words}
        return redirect(f"{_comments(engagement_id, kind)}#comments")
    return redirect(f"{_comments(engagement_id, kind)}#comment-{made.pk}")


@login_required
@require_POST
def resolve(request: HttpRequest, engagement_id: int, kind: ArtifactType, comment_id: int) -> HttpResponse:
    """Mark a comment as resolved."""
    artifact = artifact_for(request, engagement_id, kind)
    found = get_object_or_404(Comment, pk=comment_id, artifact=artifact)
    try:
        resolve_comment(found, by=person(request))
    except REFUSALS as error:
        messages.error(request, actions.refusal_message(error))
    return redirect(f"{_comments(engagement_id, kind)}#comments")


def _comments(engagement_id: int, kind: ArtifactType) -> str:
    """Build the address of the page with its comments open."""
    return f"{reverse('artifact', args=[engagement_id, kind])}?panel=comments"


def attempt(request: HttpRequest, verb: str, artifact: Artifact, given: actions.ActionInput) -> Exception | None:
    """Run the action and tell the person what happened; return the refusal, if it was refused."""
    try:
        changed = actions.run_action(verb, artifact, by=person(request), given=given)
    except REFUSALS as error:
        messages.error(request, actions.refusal_message(error))
        return error
    messages.success(request, actions.success_message(actions.ACTIONS[verb], changed))
    return None


def action_input(data: QueryDict) -> actions.ActionInput:
    """Read the form of an action. A version that is no number counts as 0, which nobody ever saw."""
    version = data.get("expected_version", "")
    return actions.ActionInput(
        text=data.get("text", "").replace("\x00", "").replace("\r\n", "\n").strip(),
        expected_version=int(version) if version.isdecimal() and len(version) < 9 else 0,
        waive=tuple(data.getlist("waive")),
        override_reason=data.get("override_reason", "").replace("\x00", "").strip(),
        sources=seen_sources(data),
    )


def seen_sources(data: QueryDict) -> dict[str, str]:
    """Read the upstream hashes by type that the page carried, each as "type:hash"."""
    pairs = (value.partition(":") for value in data.getlist("source"))
    return {type_: hash_ for type_, _, hash_ in pairs}
