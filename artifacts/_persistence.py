"""Share the parts of every write: decorators, lock, save with its history row, audit event and signal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest, Now
from django.utils import timezone

from accounts.audit import audit
from accounts.models import User
from accounts.text_rules import prose
from accounts.types import Action
from artifacts import checks, guards, notifications
from artifacts.canonical import BadValue, content_hash, inputs_hash, normalise
from artifacts.gating import artifacts_by_type, sources_from
from artifacts.locks import lock_engagement, waiting_ends
from artifacts.models import Artifact, Decision
from artifacts.signals import artifact_changed, artifact_gate_moved
from artifacts.types import (
    EFFECTIVE_VERDICTS,
    ArtifactStatus,
    ArtifactType,
    CheckContext,
    InvalidContent,
    Severity,
    Sources,
    Verdict,
)
from clients.models import Engagement
from clients.policy import require

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Service = Callable[Concatenate[Artifact, _P], _T]
_AmongService = Callable[Concatenate[Artifact, dict[str, Artifact], _P], _T]
APPROVED = ArtifactStatus.APPROVED
_TEXTS = {"comment": "The comment", "reason": "The reason", "override_reason": "The reason for the override"}
"""What people say with a write, by the service's parameter."""


def in_one_transaction(change: Callable[_P, _T]) -> Callable[_P, _T]:
    """Run a write in one transaction; store the texts given with it in their normalised form.

    Raises InvalidContent for a text that cannot be stored, and Busy when a lock stays taken: the engagement's row, or
    SQLite's write lock at BEGIN.
    """

    @wraps(change)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        for name in kwargs.keys() & _TEXTS:
            kwargs[name] = normalise_text(str(kwargs[name]), _TEXTS[name])
        with waiting_ends(), transaction.atomic():
            return change(*args, **kwargs)

    return run


def write(action: Action, *, or_system: bool = False) -> Callable[[_Service[_P, _T]], _Service[_P, _T]]:
    """Lock the artifact for a service, ask for the permission of `by`, refuse another version than the expected one.

    `expected_version` is a keyword of the service. Each guard is asked here and nowhere else. `or_system` lets
    `by=None` pass. Raises PermissionDenied, Conflict, Busy.
    """

    def decorate(change: _Service[_P, _T]) -> _Service[_P, _T]:
        @in_one_transaction
        @wraps(change)
        def guarded(artifact: Artifact, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
            locked = lock(artifact)
            _admit(locked, action, or_system, kwargs)
            return change(locked, *args, **kwargs)

        return guarded

    return decorate


def write_with_siblings(
    action: Action, *, or_system: bool = False
) -> Callable[[_AmongService[_P, _T]], _Service[_P, _T]]:
    """Do what `write` does for a service that also reads the engagement's other artifacts, in the same query.

    The decorator fills the service's second argument, the locked artifacts by type; the caller does not.
    """

    def decorate(change: _AmongService[_P, _T]) -> _Service[_P, _T]:
        @in_one_transaction
        @wraps(change)
        def guarded(artifact: Artifact, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
            locked, siblings = lock_with_siblings(artifact)
            _admit(locked, action, or_system, kwargs)
            return change(locked, siblings, *args, **kwargs)

        return guarded

    return decorate


def _admit(artifact: Artifact, action: Action, or_system: bool, given: Mapping[str, Any]) -> None:
    """Ask for permission and conflict, from the keywords that the service was called with."""
    by: Any = given.get("by")
    # None is the system, and only where the service says so
    if by is not None or not or_system:
        require(by, action, artifact.engagement.client)
    guards.refuse_if(artifact, guards.conflict(artifact, given.get("expected_version"), given.get("content")))


def normalise_text(text: str, field: str) -> str:
    """Normalise a text for storage. Raises InvalidContent with a sentence that begins with `field`."""
    try:
        return prose(text, field)
    except BadValue as error:
        raise InvalidContent([str(error)]) from error


def lock(artifact: Artifact) -> Artifact:
    """Lock the engagement and read the artifact as it stands. An artifact of another engagement is not found."""
    engagement = lock_engagement(artifact.engagement)
    # what the caller read before the lock may be old by now
    fresh = Artifact.objects.select_related("approved_by").get(pk=artifact.pk, engagement=engagement)
    return as_locked(fresh, engagement)


def lock_artifacts(engagement: Engagement) -> tuple[Engagement, dict[str, Artifact]]:
    """Lock the engagement and read all its artifacts by type, in two queries, for a caller that writes several."""
    engagement = lock_engagement(engagement)
    found = artifacts_by_type(engagement)
    return engagement, {type_: as_locked(artifact, engagement) for type_, artifact in found.items()}


def lock_with_siblings(artifact: Artifact) -> tuple[Artifact, dict[str, Artifact]]:
    """Lock the engagement and read all its artifacts by type, the given one among them, in two queries."""
    engagement, siblings = lock_artifacts(artifact.engagement)
    fresh = siblings.get(artifact.type)
    if fresh is None or fresh.pk != artifact.pk:
        raise Artifact.DoesNotExist(f"{artifact.type} of {engagement} is gone.")
    return fresh, siblings


def as_locked(artifact: Artifact, engagement: Engagement) -> Artifact:
    """Attach the locked engagement to the artifact, and remember who had asked for its review."""
    artifact.engagement = engagement
    artifact._asked_by_id = artifact.review_requested_by_id
    return artifact


def clean(type: str, content: Mapping[str, Any], intake: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Normalise and check content; return it with its warnings. Raises InvalidContent with every error."""
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


def set_content(artifact: Artifact, content: dict[str, Any], warnings: list[str], sources: Sources) -> None:
    """Set content, warnings and sources, and compute both hashes."""
    artifact.content, artifact.warnings = content, warnings
    artifact.content_hash = content_hash(content)
    stamp_sources(artifact, sources)


def stamp_sources(artifact: Artifact, sources: Sources) -> None:
    """Set the recorded sources and compute `inputs_hash`."""
    artifact.source_versions, artifact.source_hashes = dict(sources.versions), dict(sources.hashes)
    artifact.inputs_hash = inputs_hash(artifact.content_hash, artifact.source_hashes)


def create(
    engagement: Engagement,
    kind: ArtifactType,
    content: Mapping[str, Any],
    by: User | None,
    siblings: Mapping[str, Artifact],
    sources: Sources | None,
    authors: Iterable[User | int],
    generation_plan: list[str] | None = None,
    warnings: Iterable[str] = (),
) -> Artifact:
    """Store version 1 as a draft. `siblings` are the engagement's artifacts, read under its lock."""
    intake = siblings.get(ArtifactType.INTAKE)
    value, found = clean(kind, content, intake.content if intake else {})
    artifact = Artifact(engagement=engagement, type=kind.value, generation_plan=generation_plan)
    set_content(artifact, value, list(dict.fromkeys([*found, *warnings])), sources or sources_from(kind, siblings))
    save(artifact, by=by, action="create", reason="Created")
    add_authors(artifact, by, authors)
    return artifact


def add_authors(artifact: Artifact, by: User | None, authors: Iterable[User | int]) -> None:
    """Add `by` and the given people (or their ids) to the authors, for the four-eyes rule."""
    artifact.authors.add(*authors, *([by] if by is not None else []))


def save(artifact: Artifact, *, by: User | None, action: str, reason: str, before: str = "") -> Artifact:
    """Save the artifact with its history row, audit event, notification and signals."""
    artifact._history_user = by
    artifact._change_reason = reason
    artifact.save()
    audit([audit_event(artifact, by=by, action=action, reason=reason, before=before)])
    # gates move only when an approval comes or goes
    announce(artifact.engagement, gate_moved=(before == APPROVED) != (artifact.status == APPROVED))
    notifications.notify_action(artifact, action, by, reason)
    return artifact


def save_all(artifacts: list[Artifact], fields: list[str], *, action: str, before: str) -> None:
    """Save the same change of many artifacts in bulk, by the system; each carries its own `_change_reason`."""
    now = timezone.now()
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for artifact in artifacts:
        artifact._history_user = None
        artifact.updated_at = now
        alike[tuple(getattr(artifact, field) for field in fields)].append(artifact.pk)
    # one UPDATE for each set of equal values, however many artifacts share it
    for values, ids in alike.items():
        changes = dict(zip(fields, values, strict=True))
        Artifact.objects.filter(pk__in=ids).order_by().update(**changes, updated_at=now)
    Artifact.history.bulk_history_create(artifacts, update=True, default_date=now)
    audit([audit_event(a, by=None, action=action, reason=a._change_reason, before=before) for a in artifacts])


def audit_event(artifact: Artifact, *, by: User | None, action: str, reason: str, before: str) -> dict[str, Any]:
    """Describe a write for the audit log."""
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


def announce(engagement: Engagement, *, gate_moved: bool = True) -> None:
    """Send `artifact_gate_moved` now if an approval came or went, and `artifact_changed` after commit."""
    if gate_moved:
        artifact_gate_moved.send(sender=Artifact, engagement=engagement)
    transaction.on_commit(
        partial(artifact_changed.send_robust, sender=Artifact, engagement_id=engagement.pk), robust=True
    )


def end_approval(artifact: Artifact) -> None:
    """End the effective approval by the database's clock, and never before the moment at which it was made."""
    standing = artifact.decisions.filter(verdict__in=EFFECTIVE_VERDICTS, ended_at=None)
    # a clock that ran ahead when the approval was made would otherwise end it before it began
    standing.update(ended_at=Greatest(Now(), F("at")))


def record_decision(artifact: Artifact, verdict: Verdict, by: User, comment: str, **more: Any) -> Decision:
    """Record a decision, bound to the version, hashes and sources as they stand, at the database's time."""
    return Decision.objects.create(
        artifact=artifact,
        verdict=verdict,
        version=artifact.version,
        content_hash=artifact.content_hash,
        source_versions=artifact.source_versions,
        source_hashes=artifact.source_hashes,
        by=by,
        comment=comment.strip(),
        **more,
    )


def seal(artifact: Artifact, decision: Decision) -> None:
    """Run the seals that upper apps registered for the type, inside the transaction of the approval."""
    for carried in checks.seals(artifact.type):
        carried(artifact, decision)
