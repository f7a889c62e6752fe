"""Decide whether an artifact may go into a package: the version named there, approved, and up to date itself."""

from __future__ import annotations

from collections.abc import Mapping

from artifacts.models import Artifact
from artifacts.staleness import stale_causes
from artifacts.types import ArtifactStatus, Reason


def refusals(delivery: Artifact, siblings: Mapping[str, Artifact]) -> list[Reason]:
    """List why the artifacts that a delivery names, or should name, may not be sealed; empty when they may."""
    named = {str(entry.get("type")): entry.get("content_hash") for entry in delivery.content.get("artifacts", [])}
    absent = [
        Reason("not_in_package", f"{kind.value} is not in the package: regenerate the delivery.", artifact=kind.value)
        for kind in delivery.kind.requires
        if kind.value not in named
    ]
    found = [obstacle(type_, siblings, content_hash) for type_, content_hash in named.items()]
    return [*absent, *(reason for reason in found if reason)]


def obstacle(type_: str, siblings: Mapping[str, Artifact], content_hash: str | None = None) -> Reason | None:
    """Say why one artifact may not go into a package, or may not as the content with this hash."""
    upstream = siblings.get(type_)
    # None: the caller names no content, so any approved one will do.
    if upstream is None or content_hash not in (None, upstream.content_hash):
        return Reason("stale", f"{type_} is not the version in the package.", artifact=type_)
    if upstream.status != ArtifactStatus.APPROVED:
        return Reason("not_approved", f"{type_} ({upstream.status} - must be approved)", artifact=type_)
    if stale_causes(upstream, siblings):
        return Reason("stale", f"{type_} is out of date.", artifact=type_)
    return None
