"""Decide whether work on a type may start, and answer with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from artifacts.models import Artifact
from artifacts.types import ArtifactStatus, ArtifactType, Gate, Reason, Sources
from clients.models import Engagement


def artifacts_by_type(engagement: Engagement) -> dict[str, Artifact]:
    """Read the engagement's artifacts by type, in one query."""
    return engagement.artifacts.by_type()


def check_gating(type: str, engagement: Engagement) -> Gate:
    """Check the direct gate: every required artifact exists and is approved (hence not flagged)."""
    wanted = ArtifactType(type).requires
    statuses = dict(engagement.artifacts.filter(type__in=wanted).values_list("type", "status")) if wanted else {}
    return gate_from(type, statuses)


def gate_from(type: str, statuses: dict[str, str]) -> Gate:
    """Check the direct gate from statuses by type that are at hand already."""
    reasons = [
        reason
        for upstream in ArtifactType(type).requires
        if (reason := _missing_approval(upstream, statuses.get(upstream))) is not None
    ]
    return Gate(not reasons, reasons)


def current_sources(engagement: Engagement, type: str, *, also: Iterable[str] = ()) -> Sources:
    """Read version and content hash of every ancestor that exists, and of the types in `also`."""
    wanted = [*ArtifactType(type).ancestors, *also]
    rows = engagement.artifacts.filter(type__in=wanted).values_list("type", "version", "content_hash")
    found = {type_: (version, content_hash) for type_, version, content_hash in rows}
    kept = [t for t in ArtifactType.values if t in found]
    return Sources({t: found[t][0] for t in kept}, {t: found[t][1] for t in kept})


def sources_from(type: str, artifacts: Mapping[str, Artifact], *, also: Iterable[str] = ()) -> Sources:
    """Collect the same from the engagement's artifacts by type that are at hand already."""
    wanted = {*ArtifactType(type).ancestors, *also}
    kept = [artifacts[t] for t in ArtifactType.values if t in artifacts and t in wanted]
    return Sources({a.type: a.version for a in kept}, {a.type: a.content_hash for a in kept})


def _missing_approval(upstream: ArtifactType, status: str | None) -> Reason | None:
    if status == ArtifactStatus.APPROVED:
        return None
    sentence = f"{upstream.value} (missing)" if status is None else f"{upstream.value} ({status} - must be approved)"
    code = "missing" if status is None else "not_approved"
    who = "operator" if status is None else "account manager"
    return Reason(code, sentence, artifact=upstream.value, who=who, url_name="artifact")
