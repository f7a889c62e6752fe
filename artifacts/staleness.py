"""Decide whether an artifact is stale: the current content of some ancestor is not the content that was read.

Hashes decide; version numbers are for people.
"""

from __future__ import annotations

from collections.abc import Mapping

from artifacts.gating import artifacts_by_type
from artifacts.models import Artifact
from artifacts.types import ArtifactType, Cause


def stale_causes(artifact: Artifact, siblings: Mapping[str, Artifact] | None = None) -> list[Cause]:
    """List every upstream that changed since it was read. `siblings` (by type) saves the query."""
    if siblings is None:
        siblings = artifacts_by_type(artifact.engagement)
    read = artifact.source_hashes
    # a type that was read counts even where the graph does not name it, and an ancestor even if it was never read
    watched = [t for t in ArtifactType.values if t in read or t in artifact.kind.ancestors]
    return [
        Cause(type_, artifact.source_versions.get(type_), upstream.version)
        for type_ in watched
        if (upstream := siblings.get(type_)) is not None and upstream.content_hash != read.get(type_)
    ]


def is_stale(artifact: Artifact, siblings: Mapping[str, Artifact] | None = None) -> bool:
    """Tell whether an upstream changed since it was read. `siblings` (by type) saves the query."""
    return bool(stale_causes(artifact, siblings))


def flagged_upstreams(artifact: Artifact) -> str:
    """Name the upstream types that the flag's reason names."""
    named = [t for t in ArtifactType.values if f"Upstream {t} " in artifact.flag_reason]
    return " and ".join(named) or "the upstream"
