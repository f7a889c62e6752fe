"""Compare each upstream that changed since it was read, as it was and as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from artifacts.history.diff import SectionDiff, changed_lines, section_diffs
from artifacts.history.versions import content_of
from artifacts.models import Artifact
from artifacts.staleness import stale_causes
from artifacts.types import ArtifactType, Cause


class UpstreamChange(NamedTuple):
    """Describe an upstream that changed since it was read; no differences when it was never read."""

    cause: Cause
    kind: ArtifactType
    differences: list[SectionDiff]
    changes: int

    @property
    def old_label(self) -> str:
        return f"v{self.cause.read_version}, as read"

    @property
    def new_label(self) -> str:
        return f"v{self.cause.current_version}, now"


def upstream_changes(artifact: Artifact) -> list[UpstreamChange]:
    """List each upstream that changed since it was read, with its differences."""
    upstream = {found.type: found for found in artifact.engagement.artifacts.all()}
    return [_change(artifact, cause, upstream[cause.upstream]) for cause in stale_causes(artifact, upstream)]


def _change(artifact: Artifact, cause: Cause, upstream: Artifact) -> UpstreamChange:
    read: Mapping[str, Any] | None = None
    if cause.read_version is not None:
        read = content_of(upstream, cause.read_version)
    found = section_diffs(upstream.type, read, upstream.content) if read is not None else []
    return UpstreamChange(cause, upstream.kind, found, changed_lines(found))
