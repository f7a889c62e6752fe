"""Edit or regenerate one section of an artifact; after a conflict show both texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from pydantic import BaseModel

from accounts.types import Action
from artifacts.actions import refusal_message, sources_to_record
from artifacts.history.diff import SectionDiff, section_diffs
from artifacts.history.upstream import upstream_changes
from artifacts.models import Artifact
from artifacts.pages.access import artifact_for, person
from artifacts.pages.views import REFUSALS, action_input, seen_sources
from artifacts.types import ArtifactType, Conflict
from clients.policy import require
from generation import editing
from generation.api import UnknownJobType, spec
from generation.document import section_label
from generation.quality import QualityBrief, check_section
from jobs.engine.executors import sections_of
from jobs.plans.sections import edit_section, generated, is_hand_edited, regenerate_section
from workspace.artifact.context import frame
from workspace.shell.shell import cards_of_engagement


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, engagement_id: int, kind: ArtifactType, section: str) -> HttpResponse:
    artifact = artifact_for(request, engagement_id, kind)
    schema = _schema(artifact, section)
    if request.method != "POST":
        return _page(request, artifact, section, sections_of(artifact.content)[section])
    typed = editing.read(schema, request.POST)
    value, problems = editing.check(schema, typed)
    if problems:
        return _page(request, artifact, section, typed, problems=problems, version=_seen(request.POST))
    return _save(request, artifact, section, typed, value)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def regenerate(request: HttpRequest, engagement_id: int, kind: ArtifactType, section: str) -> HttpResponse:
    """Show the hand-edited text beside the generated one (GET), or run the section's job again (POST)."""
    artifact = artifact_for(request, engagement_id, kind)
    _schema(artifact, section)
    if request.method != "POST" or (is_hand_edited(artifact, section) and "drop_edits" not in request.POST):
        require(person(request), Action.RUN, artifact.engagement.client)
        return render(request, "workspace/section_regenerate.html", _both_texts(artifact, section))
    expected = action_input(request.POST).expected_version or 0
    try:
        regenerate_section(
            artifact, section, by=person(request), expected_version=expected, drop_edits="drop_edits" in request.POST
        )
        messages.success(
            request, f"{section_label(section)} will run again. It is skipped when nothing it reads changed."
        )
    except REFUSALS as error:
        messages.error(request, refusal_message(error))
    return redirect("artifact", engagement_id, kind)


def _save(
    request: HttpRequest, artifact: Artifact, section: str, typed: Mapping[str, Any], value: Mapping[str, Any]
) -> HttpResponse:
    seen = seen_sources(request.POST) if "acknowledged" in request.POST else None
    try:
        saved = edit_section(
            artifact, section, value, by=person(request), expected_version=_seen(request.POST), acknowledged=seen
        )
    except Conflict as error:
        current = artifact_for(request, artifact.engagement_id, artifact.type)
        theirs = sections_of(current.content).get(section, {})
        return _page(request, current, section, typed, refused=refusal_message(error), theirs=theirs)
    except REFUSALS as error:
        return _page(request, artifact, section, typed, refused=refusal_message(error), version=_seen(request.POST))
    label = section_label(section)
    changed = saved.version != artifact.version
    text = f"{label} saved as v{saved.version}." if changed else f"Nothing changed in {label}: no new version."
    messages.success(request, text)
    return redirect(f"{_page_url(saved)}#{section}")


def _page_url(artifact: Artifact) -> str:
    return str(redirect("artifact", artifact.engagement_id, artifact.type)["Location"])


def _page(
    request: HttpRequest,
    artifact: Artifact,
    section: str,
    content: Mapping[str, Any],
    *,
    problems: list[tuple[str, str]] | None = None,
    refused: str = "",
    theirs: Mapping[str, Any] | None = None,
    version: int | None = None,
) -> HttpResponse:
    """Show the form with what was typed; after a conflict at the version that is shown beside it.

    Requires the permission to edit here; when a section is saved, the service requires it.
    """
    require(person(request), Action.EDIT, artifact.engagement.client)
    root = editing.form(_schema(artifact, section), content)
    editing.attach(root, [("bad", place, sentence) for place, sentence in problems or ()])
    if not problems:
        editing.attach(root, _findings(artifact, section, content))
    context = {
        **frame(artifact.engagement, cards_of_engagement(artifact.engagement)),
        "kind": artifact.kind,
        "artifact": artifact,
        "section": section,
        "label": section_label(section),
        "root": root,
        "version": artifact.version if version is None else version,
        "refused": refused,
        "problems": problems,
        "theirs": _against(artifact.kind, section, theirs, content) if theirs is not None else None,
        "moved": upstream_changes(artifact),
        "sources_now": sources_to_record(artifact),
        "acknowledged": "acknowledged" in request.POST and not refused,
    }
    return render(request, "workspace/section_edit.html", context, status=409 if refused else 422 if problems else 200)


def _both_texts(artifact: Artifact, section: str) -> dict[str, Any]:
    made = generated(artifact, section)
    by_hand = sections_of(artifact.content)[section]
    return {
        **frame(artifact.engagement, cards_of_engagement(artifact.engagement)),
        "kind": artifact.kind,
        "artifact": artifact,
        "section": section,
        "label": section_label(section),
        "hand_edited": is_hand_edited(artifact, section),
        "differences": _against(artifact.kind, section, by_hand, made) if made is not None else [],
    }


def _findings(artifact: Artifact, section: str, content: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Run the quality checks on the text in the form."""
    intake = artifact.engagement.artifacts.filter(type=ArtifactType.INTAKE).values_list("content", flat=True).first()
    found = check_section(section, content, QualityBrief.from_intake(intake or {}))
    return [("bad" if issue.severity == "blocker" else "warn", issue.place, issue.message) for issue in found]


def _against(kind: ArtifactType, section: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[SectionDiff]:
    return section_diffs(kind, {"sections": {section: old}}, {"sections": {section: new}})


def _schema(artifact: Artifact, section: str) -> type[BaseModel]:
    """Return the section's schema. Raises Http404 for an unknown section, or one that no form can show."""
    try:
        schema = spec(section).schema
    except UnknownJobType:
        schema = None
    if schema is None or section not in sections_of(artifact.content):
        raise Http404("There is no such section to edit.")
    return schema


def _seen(data: QueryDict) -> int:
    return action_input(data).expected_version or 0
