"""Build the manifest: a body that the content decides, and a record of who approved and when.

`manifest_hash` covers the body only, so that the same content gives the same hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from artifacts.canonical import content_hash
from artifacts.models import Artifact, Decision
from artifacts.types import ArtifactType

Entry = dict[str, Any]


class Versioned(Protocol):
    """An artifact, or a snapshot of one."""

    @property
    def type(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def content_hash(self) -> str: ...
    @property
    def source_hashes(self) -> Mapping[str, str]: ...


def make_body(
    client: str,
    engagement: str,
    artifacts: Iterable[Versioned],
    files: Iterable[Mapping[str, Any]],
    waivers: Iterable[Mapping[str, Any]] = (),
) -> Entry:
    """Build the manifest body: no ids, no times, no people."""
    order = ArtifactType.values
    return {
        "client": client,
        "engagement": engagement,
        "artifacts": [entry(a) for a in sorted(artifacts, key=lambda a: order.index(a.type))],
        "files": [dict(file) for file in sorted(files, key=lambda f: str(f["name"]))],
        "waivers": [dict(waiver) for waiver in waivers],
    }


def entry(artifact: Versioned) -> Entry:
    return {
        "type": artifact.type,
        "version": artifact.version,
        "content_hash": artifact.content_hash,
        "source_hashes": dict(artifact.source_hashes),
    }


def waivers_in_force(artifacts: Iterable[Artifact]) -> list[Entry]:
    """List the findings that the approvals in force have waived, in the order of the artifacts."""
    found = Decision.objects.effective().filter(artifact__in=list(artifacts)).order_by("artifact_id")
    return [dict(waiver) for decision in found for waiver in decision.waived]


def manifest_hash(body: Mapping[str, Any]) -> str:
    return content_hash(body)


def make_record(artifacts: Iterable[Artifact], sealed_by: str, sealed_at: str, build: Mapping[str, str]) -> Entry:
    """Record who approved which version, when, and by which exception. Times are ISO 8601 in UTC."""
    return {
        "approvals": [_approval(a) for a in artifacts if a.approved_at is not None],
        "sealed_by": sealed_by,
        "sealed_at": sealed_at,
        "build": dict(build),
    }


def _approval(artifact: Artifact) -> Entry:
    decision = artifact.decisions.effective().first()
    return {
        "type": artifact.type,
        "version": artifact.version,
        "content_hash": artifact.content_hash,
        "source_versions": artifact.source_versions,
        "approved_by": str(artifact.approved_by),
        "approved_at": artifact.approved_at.isoformat() if artifact.approved_at else None,
        "self_approved": bool(decision and decision.self_approved),
        "override_reason": decision.override_reason if decision else "",
    }
