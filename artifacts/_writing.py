"""The parts that every write shares: the lock, the save with its history row, the trail, the signal."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db import OperationalError, transaction
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from accounts.models import User
from accounts.services import audit
from artifacts import checks
from artifacts.canonical import BadValue, content_hash, inputs_hash, normalise
from artifacts.models import Artifact, Decision
from artifacts.signals import artifact_changed
from artifacts.types import Busy, CheckContext, Conflict, InvalidContent, NotAllowed, Reason, Severity, Sources, Verdict
from clients.models import Engagement

_EFFECTIVE = (Verdict.APPROVED, Verdict.STILL_VALID)


def lock_engagement(engagement: Engagement) -> Engagement:
    """Take the one lock. Raises Busy when it stays taken; must run inside a transaction."""
    try:
        return Engagement.objects.select_for_update(of=("self",)).select_related("client").get(pk=engagement.pk)
    except OperationalError as error:
        raise Busy from error


def lock(artifact: Artifact) -> Artifact:
    """Lock the engagement and read the artifact as it stands now."""
    engagement = lock_engagement(artifact.engagement)
    fresh = Artifact.objects.select_related("approved_by").get(pk=artifact.pk)
    fresh.engagement = engagement
    return fresh


def refuse_if(reasons: list[Reason]) -> None:
    if reasons:
        raise NotAllowed(reasons)


def conflict(artifact: Artifact, expected_version: int | None) -> list[Reason]:
    """The reason when somebody saved or decided since the caller looked; says who and when."""
    if expected_version is None or expected_version == artifact.version:
        return []
    last = artifact.history.select_related("history_user").first()
    who = (last and last.history_user) or "the system"
    when = timezone.localtime(last.history_date if last else artifact.updated_at).strftime("%H:%M on %d %B %Y")
    sentence = (
        f"Nothing changed: you were looking at v{expected_version} of {artifact.type}, "
        f"but {who} saved v{artifact.version} at {when}."
    )
    return [Reason("conflict", sentence, artifact=artifact.type)]


def require_version(artifact: Artifact, expected_version: int | None) -> None:
    """Raises Conflict."""
    if reasons := conflict(artifact, expected_version):
        raise Conflict(artifact, reasons)


def clean(type: str, content: Mapping[str, Any], intake: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Content as it will be stored, and its warnings. Raises InvalidContent with every error."""
    try:
        value = normalise(content)
    except BadValue as error:
        raise InvalidContent([str(error)]) from error
    if not isinstance(value, dict):
        raise InvalidContent(["The content must be an object with named fields."])
    found = checks.run(type, value, CheckContext(type, value if type == "intake" else intake))
    warnings = [f.message for f in found if f.severity == Severity.WARNING]
    if errors := [f.message for f in found if f.severity == Severity.ERROR]:
        raise InvalidContent(errors, warnings)
    return value, warnings


def put_content(artifact: Artifact, content: dict[str, Any], warnings: list[str], sources: Sources) -> None:
    artifact.content, artifact.warnings = content, warnings
    artifact.content_hash = content_hash(content)
    stamp_sources(artifact, sources)


def stamp_sources(artifact: Artifact, sources: Sources) -> None:
    artifact.source_versions, artifact.source_hashes = dict(sources.versions), dict(sources.hashes)
    artifact.inputs_hash = inputs_hash(artifact.content_hash, artifact.source_hashes)


def save(artifact: Artifact, *, by: User | None, action: str, reason: str, before: str = "") -> Artifact:
    """One row, one history row with who and why, one audit event, and the signal after commit."""
    artifact._history_user = by
    artifact._change_reason = reason
    artifact.save()
    audit([event(artifact, by=by, action=action, reason=reason, before=before)])
    announce(artifact.engagement)
    return artifact


def save_all(artifacts: list[Artifact], fields: list[str], *, action: str, before: str) -> None:
    """The same in bulk, by the system; each artifact carries its own `_change_reason`."""
    now = timezone.now()
    for artifact in artifacts:
        artifact._history_user = None
        artifact.updated_at = now
    bulk_update_with_history(artifacts, Artifact, [*fields, "updated_at"])
    audit([event(a, by=None, action=action, reason=a._change_reason, before=before) for a in artifacts])


def event(artifact: Artifact, *, by: User | None, action: str, reason: str, before: str) -> dict[str, Any]:
    return {
        "action": f"artifact.{action}",
        "actor": by,
        "client_id": artifact.engagement.client_id,
        "object_type": "artifact",
        "object_id": artifact.pk,
        "from_state": before,
        "to_state": artifact.status,
        "version": artifact.version,
        "content_hash": artifact.content_hash,
        "reason": reason,
    }


def announce(engagement: Engagement) -> None:
    transaction.on_commit(
        partial(artifact_changed.send_robust, sender=Artifact, engagement_id=engagement.pk), robust=True
    )


def end_approval(artifact: Artifact) -> None:
    artifact.decisions.filter(verdict__in=_EFFECTIVE, ended_at=None).update(ended_at=timezone.now())


def decide(artifact: Artifact, verdict: Verdict, by: User, comment: str, **more: Any) -> Decision:
    """Write the decision, bound to the version, the content and the sources as they are."""
    return Decision.objects.create(
        artifact=artifact,
        verdict=verdict,
        version=artifact.version,
        content_hash=artifact.content_hash,
        source_versions=artifact.source_versions,
        source_hashes=artifact.source_hashes,
        by=by,
        comment=comment.strip(),
        **{"at": timezone.now(), **more},
    )
