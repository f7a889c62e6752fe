"""Compare two versions, and list the ways to bring an artifact up to date. Reads only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from accounts.models import User
from accounts.types import Action
from artifacts import actions
from artifacts.gating import sources_from
from artifacts.history.diff import changed_lines, section_diffs
from artifacts.history.upstream import upstream_changes
from artifacts.history.versions import Version, content_of, last_approved, versions
from artifacts.models import Artifact
from clients.policy import allows, may, roles
from jobs.pages.board import regenerate_reasons
from jobs.plans.impact import untouched
from workspace.artifact.context import frame, siblings_of
from workspace.shell.shell import cards_of_engagement, statuses_of


def compare_context(artifact: Artifact, asked: QueryDict, user: User) -> dict[str, Any]:
    """Compare the versions `old` and `new` of the address; by default the last approved and the current one."""
    engagement, known = artifact.engagement, versions(artifact)
    numbers = [version.number for version in known]
    new = _number(asked.get("new"), numbers) or artifact.version
    old = _number(asked.get("old"), numbers) or last_approved(artifact, known)
    found = section_diffs(artifact.type, _content(artifact, old), _content(artifact, new)) if old else []
    return {
        **frame(engagement, cards_of_engagement(engagement)),
        "kind": artifact.kind,
        "artifact": artifact,
        "versions": known,
        "old": _version(known, old),
        "new": _version(known, new),
        "differences": found,
        "changes": changed_lines(found),
        "may_restore": old and old != artifact.version and may(user, Action.RESTORE, engagement.client_id),
    }


def ways_back_context(artifact: Artifact, user: User) -> dict[str, Any]:
    """Gather why an artifact is out of date, what changed upstream, and what this user may do about it."""
    engagement = artifact.engagement
    strip = cards_of_engagement(engagement)
    beside, held = siblings_of(strip), roles(user, engagement.client_id)
    offered = actions.available_actions(artifact, user, actions.findings(artifact), siblings=beside, held=held)
    still_valid = next((available for available in offered if available.action.verb == "still-valid"), None)
    return {
        **frame(engagement, strip),
        "kind": artifact.kind,
        "artifact": artifact,
        "card": next(s for s in strip if s.kind == artifact.kind),
        "moved": upstream_changes(artifact),
        "sources_now": sources_from(artifact.type, beside, also=artifact.source_hashes),
        "still_valid": still_valid,
        "untouched": still_valid is not None and untouched(artifact),
        "regenerate": regenerate_reasons(artifact, statuses_of(strip)) if allows(held, Action.RUN) else None,
        "may_edit": allows(held, Action.EDIT),
    }


def _content(artifact: Artifact, version: int) -> Mapping[str, Any]:
    return artifact.content if version == artifact.version else content_of(artifact, version) or {}


def _version(known: list[Version], number: int | None) -> Version | None:
    return next((version for version in known if version.number == number), None)


def _number(text: str | None, known: list[int]) -> int | None:
    """Read a version number from the address; an invalid or unknown one counts as none."""
    number = int(text) if text and text.isdecimal() and len(text) < 9 else None
    return number if number in known else None
