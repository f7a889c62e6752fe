"""May work on this type start? Answers are reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from artifacts.models import Artifact
from artifacts.types import ArtifactStatus, ArtifactType, Gate, Reason, Sources
from clients.models import Engagement


def artifacts_by_type(engagement: Engagement) -> dict[str, Artifact]:
    """The engagement's artifacts, one query."""
    return engagement.artifacts.by_type()


def check_gating(type: str, engagement: Engagement) -> Gate:
    """The direct gate: every required artifact exists and is approved (hence not flagged)."""
    wanted = ArtifactType(type).requires
    statuses = dict(engagement.artifacts.filter(type__in=wanted).values_list("type", "status")) if wanted else {}
    return gate_from(type, statuses)


def gate_from(type: str, statuses: dict[str, str]) -> Gate:
    """The same answer from statuses already at hand, by type."""
    reasons = [
        reason
        for upstream in ArtifactType(type).requires
        if (reason := _missing_approval(upstream, statuses.get(upstream))) is not None
    ]
    return Gate(not reasons, reasons)


def current_sources(engagement: Engagement, type: str, *, also: Iterable[str] = ()) -> Sources:
    """Version and content hash of every ancestor that exists now, and of `also` where something else is read."""
    wanted = [*ArtifactType(type).ancestors, *also]
    rows = engagement.artifacts.filter(type__in=wanted).values_list("type", "version", "content_hash")
    found = {type_: (version, content_hash) for type_, version, content_hash in rows}
    kept = [t for t in ArtifactType.values if t in found]
    return Sources({t: found[t][0] for t in kept}, {t: found[t][1] for t in kept})


def sources_from(type: str, artifacts: Mapping[str, Artifact], *, also: Iterable[str] = ()) -> Sources:
    """The same answer from the engagement's artifacts already at hand, by type."""
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
