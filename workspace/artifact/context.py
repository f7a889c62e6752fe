"""Gather what the pages of an engagement and of an artifact show. Reads only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from accounts.models import User
from accounts.types import Action
from artifacts import actions, readers
from artifacts.comments import comments_of
from artifacts.gating import sources_from
from artifacts.models import Artifact, Decision
from artifacts.pages.presentation import CHANGES, ArtifactCard, zone_of
from artifacts.pages.views import KEPT
from artifacts.types import ArtifactStatus, ArtifactType, Finding, Reason, Severity
from clients.models import Engagement
from clients.policy import allows, may, roles, staff
from delivery.models import Package
from generation.document import section_label
from jobs.engine.executors import sections_of
from jobs.pages.board import plan_board, regenerate_reasons
from jobs.pages.provenance import section_provenance
from workspace.inbox.generation_status import generation_status
from workspace.shell.shell import cards_of_engagement, statuses_of

HISTORY_ROWS = 60


def engagement_context(engagement: Engagement, user: User) -> dict[str, Any]:
    strip = cards_of_engagement(engagement)
    statuses = statuses_of(strip)
    may_run = may(user, Action.RUN, engagement.client_id)
    packages = Package.objects.filter(engagement=engagement).prefetch_related("files")
    return {
        **frame(engagement, strip),
        "board": plan_board(engagement, statuses),
        "may_run": may_run,
        "packages": list(packages.select_related("decision", "artifact", "sealed_by")),
    }


def artifact_context(request: HttpRequest, engagement: Engagement, kind: ArtifactType, user: User) -> dict[str, Any]:
    strip = cards_of_engagement(engagement)
    card = next(s for s in strip if s.kind == kind)
    context = {**frame(engagement, strip), "kind": kind, "card": card}
    context["upstream"] = [s for s in strip if s.kind in kind.ancestors]
    if card.artifact is None:
        return {**context, "generate": None if card.reasons else generation_status(engagement, kind)}
    artifact = Artifact.objects.select_related("approved_by", "review_requested_by").get(pk=card.artifact.pk)
    artifact.engagement = engagement
    return {
        **context,
        **_of_artifact(artifact, card, strip, user),
        "kept": request.session.pop(KEPT, None),
        "panel": _panel(request),
    }


def version_context(artifact: Artifact, version: int, user: User) -> dict[str, Any]:
    """Gather an old version; `old` is None for an unknown one."""
    engagement, kind = artifact.engagement, artifact.kind
    old = artifact.history.filter(version=version).select_related("history_user").first()
    other = old is not None and (old.content_hash != artifact.content_hash or artifact.status == "archived")
    return {
        **frame(engagement, cards_of_engagement(engagement)),
        "kind": kind,
        "artifact": artifact,
        "old": old,
        "may_restore": other and may(user, Action.RESTORE, engagement.client_id),
        "parts": readers.read(kind, old.content) if old else [],
    }


def _of_artifact(artifact: Artifact, card: ArtifactCard, strip: list[ArtifactCard], user: User) -> dict[str, Any]:
    beside, held = siblings_of(strip), roles(user, artifact.engagement.client_id)
    found = actions.findings(artifact)
    offered = actions.available_actions(artifact, user, found, siblings=beside, held=held)
    regenerate = regenerate_reasons(artifact, statuses_of(strip)) if allows(held, Action.RUN) else None
    decisions = list(Decision.objects.filter(artifact=artifact).select_related("by"))
    return {
        "artifact": artifact,
        "parts": readers.read(artifact.type, artifact.content),
        "blockers": [f for f in found if f.severity != Severity.WARNING],
        "warnings": _warnings(artifact, found),
        "available_actions": offered,
        "regenerate": regenerate,
        "decisions": decisions,
        "asked": decisions[0] if card.badge is CHANGES and decisions else None,
        "effective": next((d for d in decisions if d.ended_at is None and artifact.approved_by_id), None),
        "history": _history(artifact),
        "may_edit": allows(held, Action.EDIT),
        "sources": _sources(artifact, card),
        "cards": section_provenance(artifact),
        "sources_now": sources_from(artifact.type, beside, also=artifact.source_hashes),
        **_sections(artifact, allows(held, Action.EDIT), regenerate),
        **_conversation(artifact, user),
        "refused": _banner(artifact, offered),
    }


def siblings_of(strip: list[ArtifactCard]) -> dict[str, Artifact]:
    """Return the engagement's artifacts by type, without their contents."""
    return {card.kind.value: card.artifact for card in strip if card.artifact}


def _sections(artifact: Artifact, may_edit: bool, regenerate: list[Reason] | None) -> dict[str, Any]:
    """List the sections that this user may edit, and those that may be regenerated alone now."""
    keys = list(sections_of(artifact.content))
    live = artifact.status != ArtifactStatus.ARCHIVED and may_edit
    return {"editable": keys if live else [], "regenerable": [] if regenerate or regenerate is None else keys}


def _panel(request: HttpRequest) -> str:
    """Return which part of the right panel is open."""
    asked = request.GET.get("panel", "")
    return asked if asked in ("checks", "sources", "history", "comments") else "checks"


def _conversation(artifact: Artifact, user: User) -> dict[str, Any]:
    """Gather the comments, and the colleagues who can be mentioned."""
    said = comments_of(artifact)
    return {
        "comments": said,
        "open_comments": sum(comment.resolved_at is None for comment in said),
        "colleagues": staff(artifact.engagement).exclude(pk=user.pk).order_by("first_name", "username"),
        "section_labels": {key: section_label(key) for key in sections_of(artifact.content)},
    }


def _warnings(artifact: Artifact, found: Iterable[Finding]) -> list[str]:
    """List the warnings of the checks now, and those stored with the content."""
    now = [f.message for f in found if f.severity == Severity.WARNING]
    return list(dict.fromkeys([*now, *map(str, artifact.warnings)]))


def _sources(artifact: Artifact, card: ArtifactCard) -> list[dict[str, Any]]:
    moved = {cause.upstream: cause for cause in card.causes}
    read = artifact.source_versions
    wanted = [t for t in ArtifactType if t in read or t in moved]
    return [{"kind": t, "version": read.get(t.value), "cause": moved.get(t.value)} for t in wanted]


def _banner(artifact: Artifact, offered: list[actions.AvailableAction]) -> list[Reason]:
    """Return the reasons against an approval, if this user may approve at all."""
    return next((available.reasons for available in offered if available.action.verb == "approve"), [])


def _history(artifact: Artifact) -> list[Any]:
    """List the newest rows of the history, without their contents."""
    rows = artifact.history.select_related("history_user").defer("content", "generation_plan", "warnings")
    return list(rows[:HISTORY_ROWS])


def frame(engagement: Engagement, strip: list[ArtifactCard]) -> dict[str, Any]:
    return {"engagement": engagement, "zone": zone_of(engagement.client), "strip": strip}
