"""Describe the next package: what goes in, what is missing and why, and the checklist."""

from __future__ import annotations

from typing import Any, NamedTuple

from artifacts.gating import artifacts_by_type
from artifacts.models import Artifact
from artifacts.pages.presentation import LOCKED, NOT_STARTED, Badge, badge_of
from artifacts.staleness import stale_causes
from artifacts.types import OPEN_STATES, ArtifactType
from clients.models import Engagement
from delivery.packages.checklist import checklist
from delivery.packages.upstream import obstacle


class Ingredient(NamedTuple):
    """One upstream artifact: ready for the package, or why not."""

    kind: ArtifactType
    artifact: Artifact | None
    badge: Badge
    ready: bool
    detail: str


def describe(engagement: Engagement) -> dict[str, Any]:
    """Return the template variables of the next package: ingredients, delivery, draft files, checklist."""
    siblings = artifacts_by_type(engagement)
    for artifact in siblings.values():
        artifact.engagement = engagement
    delivery = siblings.get(ArtifactType.DELIVERY)
    optional = ArtifactType.MONITORING
    wanted = [k for k in ArtifactType if k in (*ArtifactType.DELIVERY.requires, optional)]
    return {
        "ingredients": [_ingredient(kind, siblings) for kind in wanted if kind in siblings or kind != optional],
        "delivery": delivery,
        "delivery_badge": badge_of(delivery) if delivery else NOT_STARTED,
        "draft": delivery is not None and delivery.status in OPEN_STATES,
        "draft_files": delivery.content.get("files", []) if delivery else [],
        "checklist": checklist(delivery) if delivery else [],
    }


def _ingredient(kind: ArtifactType, siblings: dict[str, Artifact]) -> Ingredient:
    artifact = siblings.get(kind)
    if artifact is None:
        return Ingredient(kind, None, LOCKED if kind.requires else NOT_STARTED, False, "It does not exist yet.")
    badge = badge_of(artifact)
    if obstacle(kind, siblings) is None:
        return Ingredient(kind, artifact, badge, True, f"v{artifact.version}, approved by {artifact.approved_by}.")
    causes = "; ".join(map(str, stale_causes(artifact, siblings)))
    detail = causes or artifact.flag_reason or f"v{artifact.version} must be approved"
    return Ingredient(kind, artifact, badge, False, f"{detail}.")
