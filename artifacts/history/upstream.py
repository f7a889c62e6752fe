"""Compare each upstream that changed since it was read, as it was and as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from artifacts.history.diff import Difference, count, differences
from artifacts.history.versions import content_of
from artifacts.models import Artifact
from artifacts.staleness import stale_causes
from artifacts.types import ArtifactType, Cause


class Moved(NamedTuple):
    """Describe an upstream that changed since it was read; no differences when it was never read."""

    cause: Cause
    kind: ArtifactType
    differences: list[Difference]
    changes: int

    @property
    def old_label(self) -> str:
        return f"v{self.cause.read_version}, as read"

    @property
    def new_label(self) -> str:
        return f"v{self.cause.current_version}, now"


def moved(artifact: Artifact) -> list[Moved]:
    """List each upstream that changed since it was read, with its differences."""
    upstream = {found.type: found for found in artifact.engagement.artifacts.all()}
    return [_moved(artifact, cause, upstream[cause.upstream]) for cause in stale_causes(artifact, upstream)]


def _moved(artifact: Artifact, cause: Cause, upstream: Artifact) -> Moved:
    read: Mapping[str, Any] | None = None
    if cause.read_version is not None:
        read = content_of(upstream, cause.read_version)
    found = differences(upstream.type, read, upstream.content) if read is not None else []
    return Moved(cause, upstream.kind, found, count(found))
