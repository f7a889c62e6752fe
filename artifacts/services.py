"""Write artifacts: lock, guards, transition, save, history, signal, in that order.

`by=None` is the system. Errors: PermissionDenied (the person), NotAllowed (the state, with every reason), Conflict
(somebody was first), InvalidContent (errors and warnings), Busy (the lock stayed taken). They can be imported from
here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models.functions import Now
from django.utils import timezone

from accounts.models import User
from accounts.types import Action
from artifacts import _persistence, guards, notifications
from artifacts._persistence import lock_artifacts as lock_artifacts
from artifacts._persistence import write as write
from artifacts._persistence import write_with_siblings as write_with_siblings
from artifacts.gating import check_gating as check_gating
from artifacts.gating import sources_from
from artifacts.locks import hold_engagement as hold_engagement
from artifacts.locks import lock_engagement as lock_engagement
from artifacts.models import Artifact
from artifacts.staleness import flagged_upstreams, stale_causes
from artifacts.types import (
    OPEN_STATES,
    STAMPED_STATES,
    ArtifactStatus,
    ArtifactType,
    FlagKind,
    NotAllowed,
    Reason,
    Sources,
    Verdict,
)
from artifacts.types import Busy as Busy
from artifacts.types import Conflict as Conflict
from artifacts.types import Gate as Gate
from artifacts.types import InvalidContent as InvalidContent
from clients.models import Engagement
from clients.policy import require

_FLAG_FIELDS = ["status", "flag_kind", "flag_reason"]


@_persistence.in_one_transaction
def create_artifact(
    engagement: Engagement,
    type: str,
    content: Mapping[str, Any],
    *,
    by: User | None,
    sources: Sources | None = None,
    generation_plan: list[str] | None = None,
    warnings: Iterable[str] = (),
    authors: Iterable[User | int] = (),
) -> Artifact:
    """Create version 1 as a draft. Raises PermissionDenied, InvalidContent, Conflict.

    `sources=None` records the current sources; `warnings` are shown to the approver beside those of the checks.
    """
    kind = ArtifactType(type)
    engagement, siblings = _persistence.lock_artifacts(engagement)
    if by is not None:
        require(by, Action.EDIT, engagement.client)
    if (current := siblings.get(kind)) is not None:
        current.engagement = engagement
        guards.refuse_if(current, guards.exists(current))
    return _persistence.create(engagement, kind, content, by, siblings, sources, authors, generation_plan, warnings)


def create_locked(
    engagement: Engagement,
    type: str,
    content: Mapping[str, Any],
    *,
    by: User | None,
    siblings: Mapping[str, Artifact],
    generation_plan: list[str] | None = None,
    warnings: Iterable[str] = (),
) -> Artifact:
    """Create under the caller's lock, with `siblings` read in it and permission asked. Raises InvalidContent."""
    return _persistence.create(
        engagement, ArtifactType(type), content, by, siblings, None, (), generation_plan, warnings
    )


def store_assembled(
    engagement: Engagement,
    type: str,
    content: Mapping[str, Any],
    *,
    siblings: Mapping[str, Artifact],
    sources: Sources,
    authors: Iterable[User | int],
    reason: str,
) -> Artifact:
    """Create or update an assembled artifact by the system, under the caller's lock, with `siblings` read in it.

    Equal content makes no version. Raises InvalidContent, and NotAllowed for an archived artifact.
    """
    current = siblings.get(type)
    if current is None:
        return _persistence.create(engagement, ArtifactType(type), content, None, siblings, sources, authors)
    _persistence.as_locked(current, engagement)
    return update_locked(current, siblings, content=content, by=None, sources=sources, authors=authors, reason=reason)


@_persistence.write_with_siblings(Action.EDIT, or_system=True)
def update_artifact(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    *,
    content: Mapping[str, Any],
    by: User | None,
    sources: Sources | None = None,
    expected_version: int | None = None,
    authors: Iterable[User | int] = (),
    reason: str = "",
) -> Artifact:
    """Store a new version if the meaning of the content changed. `sources=None` keeps the recorded sources.

    Raises PermissionDenied, InvalidContent, Conflict, and NotAllowed for an archived artifact.
    """
    return update_locked(artifact, siblings, content=content, by=by, sources=sources, authors=authors, reason=reason)


def update_locked(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    *,
    content: Mapping[str, Any],
    by: User | None,
    sources: Sources | None = None,
    authors: Iterable[User | int] = (),
    reason: str = "",
) -> Artifact:
    """Update under the caller's lock, after the caller asked for permission and conflict.

    `artifact` is one of `siblings`, read under that lock. Raises InvalidContent, and NotAllowed for an archived one.
    """
    if guards.same_meaning(artifact, content):
        return artifact
    guards.refuse_if(artifact, guards.archived(artifact))
    value, warnings = _persistence.clean(artifact.type, content, guards.check_context(artifact, siblings).intake)
    return _new_version(artifact, siblings, value, warnings, sources, by, authors, reason)


@_persistence.write(Action.SUBMIT)
def submit_for_review(
    artifact: Artifact, *, by: User, comment: str = "", expected_version: int | None = None
) -> Artifact:
    """Request a review by the account managers; twice changes nothing. An edit or decision clears the request."""
    guards.refuse_if(artifact, guards.in_state(artifact, OPEN_STATES, "submitted for review"))
    if artifact.review_requested_by_id == by.pk:  # a second click
        return artifact
    artifact.review_requested_by, artifact.review_requested_at = by, timezone.now()
    return _persistence.save(
        artifact, by=by, action="submit", reason=comment or "Submitted for review", before=artifact.status
    )


@_persistence.write_with_siblings(Action.APPROVE)
def approve_artifact(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    *,
    by: User,
    comment: str = "",
    expected_version: int | None = None,
    waive: Iterable[str] = (),
    override_reason: str = "",
) -> Artifact:
    """Approve the version that the approver saw; the recorded sources stay as they are.

    Raises PermissionDenied (the person), Conflict (somebody was first), or NotAllowed with all reasons at once.
    """
    author = guards.authorship(artifact, by, override_reason)
    reasons = [*author.reasons, *guards.approvable_state(artifact), *guards.gate(artifact, siblings)]
    reasons += guards.freshness(artifact, siblings)
    checked = guards.quality(artifact, waive, comment, siblings)
    guards.refuse_if(artifact, [*reasons, *checked.reasons])
    override = override_reason.strip() if author.overridden else ""
    return _approve(
        artifact, by, comment, waived=checked.waived, override_reason=override, self_approved=author.self_approved
    )


@_persistence.write(Action.REQUEST_CHANGES)
def request_changes(artifact: Artifact, *, by: User, comment: str, expected_version: int | None = None) -> Artifact:
    """Request changes with a comment; approved becomes revised. Raises PermissionDenied, Conflict, NotAllowed."""
    guards.refuse_if(artifact, [*guards.missing_text(comment, "Say what should change."), *guards.archived(artifact)])
    before = artifact.status
    if before not in OPEN_STATES:
        _persistence.end_approval(artifact)
        artifact.revise()
    artifact.review_requested_by = artifact.review_requested_at = None
    _persistence.record_decision(artifact, Verdict.CHANGES_REQUESTED, by, comment)
    return _persistence.save(
        artifact, by=by, action="request_changes", reason=f"Changes requested: {comment}", before=before
    )


@_persistence.write_with_siblings(Action.STILL_VALID)
def mark_still_valid(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    *,
    by: User,
    reason: str,
    expected_version: int | None = None,
    expected_sources: Mapping[str, str] | None = None,
) -> Artifact:
    """Record the current sources of a stale artifact, confirmed by a person; a flagged one is approved again.

    `expected_sources` are the content hashes by type that the person compared with; Conflict when one changed since.
    """
    flagged = artifact.status == ArtifactStatus.FLAGGED
    state = guards.approvable_state(artifact)
    why = guards.missing_text(reason, "Give the reason why it is still valid.")
    reasons = [*why, *state, *guards.gate(artifact, siblings)]
    if not state and not stale_causes(artifact, siblings):
        reasons.append(Reason("not_stale", f"{artifact.type} is up to date with its sources.", artifact=artifact.type))
    # only a flagged artifact is approved again, so only then do four eyes and checks count
    author = guards.authorship(artifact, by) if flagged else guards.Authorship([])
    sources = sources_from(artifact.type, siblings, also=artifact.source_hashes)
    reasons += guards.moved_sources(sources, expected_sources)
    checked = guards.quality(artifact, siblings=siblings).reasons if flagged else []
    guards.refuse_if(artifact, [*reasons, *author.reasons, *checked])
    before = artifact.status
    _persistence.stamp_sources(artifact, sources)
    if flagged:
        _persistence.end_approval(artifact)
    stamps = {"ended_at": None if flagged else Now(), "self_approved": author.self_approved}
    decision = _persistence.record_decision(artifact, Verdict.STILL_VALID, by, reason, **stamps)
    if flagged:
        artifact.approve(by, decision.at)
    _persistence.save(artifact, by=by, action="still_valid", reason=f"Still valid: {reason}", before=before)
    if flagged:
        _persistence.seal(artifact, decision)
    return artifact


@_persistence.write(Action.REVOKE)
def revoke_approval(artifact: Artifact, *, by: User, reason: str, expected_version: int | None = None) -> Artifact:
    """Take back an approval: approved becomes revised, same version. Raises PermissionDenied, Conflict, NotAllowed."""
    why = guards.missing_text(reason, "Give the reason for taking the approval back.")
    guards.refuse_if(artifact, [*why, *guards.in_state(artifact, [ArtifactStatus.APPROVED], "taken back")])
    _persistence.end_approval(artifact)
    artifact.revise()
    _persistence.record_decision(artifact, Verdict.REVOKED, by, reason, ended_at=Now())
    return _persistence.save(artifact, by=by, action="revoke", reason=f"Approval revoked: {reason}", before="approved")


@_persistence.write(Action.FLAG, or_system=True)
def flag_artifact_for_review(
    artifact: Artifact, *, reason: str, by: User | None = None, expected_version: int | None = None
) -> Artifact:
    """Flag an approved artifact, by a person or the system. The cascade never lifts such a flag."""
    why = guards.missing_text(reason, "Give the reason for the flag.")
    guards.refuse_if(artifact, [*why, *guards.in_state(artifact, [ArtifactStatus.APPROVED], "flagged")])
    artifact.flag(FlagKind.PERSON, reason.strip())
    return _persistence.save(artifact, by=by, action="flag", reason=f"Flagged: {reason}", before="approved")


@_persistence.write(Action.ARCHIVE)
def archive_artifact(
    artifact: Artifact, *, by: User, reason: str = "", expected_version: int | None = None
) -> Artifact:
    """Archive an artifact; `restore_version` returns it to draft. Raises PermissionDenied, Conflict, NotAllowed."""
    guards.refuse_if(artifact, guards.archived(artifact))
    before = artifact.status
    _persistence.end_approval(artifact)
    artifact.archive()
    return _persistence.save(artifact, by=by, action="archive", reason=reason or "Archived", before=before)


@_persistence.write_with_siblings(Action.RESTORE)
def restore_version(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    version: int,
    *,
    by: User,
    expected_version: int | None = None,
) -> Artifact:
    """Store the content of an old version as a new one, with the sources that the old one had read.

    An archived artifact becomes a draft again. Raises PermissionDenied, Conflict, and NotAllowed for an unknown
    version.
    """
    old = artifact.history.filter(version=version).first()
    if old is None:
        raise NotAllowed([Reason("no_version", f"{artifact.type} has no v{version}.", artifact=artifact.type)])
    if old.content_hash != artifact.content_hash:
        sources = Sources(old.source_versions, old.source_hashes)
        writers = guards.unapproved_writers(artifact, version)
        return _new_version(artifact, siblings, old.content, old.warnings, sources, by, writers, f"Restored v{version}")
    # the content is the same: an archived artifact comes back, any other stays as it is
    if artifact.status == ArtifactStatus.ARCHIVED:
        artifact.unarchive()
        _persistence.save(
            artifact, by=by, action="restore", reason="Restored from the archive", before=ArtifactStatus.ARCHIVED
        )
    return artifact


@_persistence.write(Action.PLAN)
def set_generation_plan(
    artifact: Artifact,
    job_types: list[str],
    *,
    by: User,
    warnings: Iterable[str] = (),
    expected_version: int | None = None,
) -> Artifact:
    """Store the job selection on the intake, with warnings for its approver. Hash and version stay the same."""
    return plan_locked(artifact, job_types, by=by, warnings=warnings)


def plan_locked(
    artifact: Artifact,
    job_types: list[str],
    *,
    by: User,
    warnings: Iterable[str] = (),
    checked: Iterable[str] | None = None,
) -> Artifact:
    """Store the job selection under the caller's lock, after the caller asked for permission.

    `checked` are the warnings of the content's checks if the caller has just run them; None runs them.
    """
    found = guards.quality(artifact).warnings if checked is None else checked
    shown = list(dict.fromkeys([*found, *warnings]))
    if (artifact.generation_plan, artifact.warnings) == (job_types, shown):
        return artifact
    artifact.generation_plan, artifact.warnings = job_types, shown
    return _persistence.save(artifact, by=by, action="plan", reason="Generation plan changed", before=artifact.status)


@_persistence.in_one_transaction
def check_stale_cascade(engagement: Engagement, *, by: User | None = None) -> list[Artifact]:
    """Flag every approved artifact that is stale, to any depth, and lift cascade flags whose cause is gone.

    Returns the newly flagged; a second run changes nothing. `by` made the change and is not notified.
    """
    engagement, siblings = _persistence.lock_artifacts(engagement)
    return _cascade(engagement, siblings, by)


def _cascade(engagement: Engagement, siblings: Mapping[str, Artifact], by: User | None) -> list[Artifact]:
    """Flag and lift under the caller's lock; `siblings` are the engagement's artifacts as they stand in it."""
    causes = {type_: stale_causes(artifact, siblings) for type_, artifact in siblings.items()}
    flagged = [a for a in siblings.values() if a.status == ArtifactStatus.APPROVED and causes[a.type]]
    for artifact in flagged:
        artifact.engagement = engagement
        artifact._change_reason = "; ".join(map(str, causes[artifact.type]))
        artifact.flag(FlagKind.CASCADE, artifact._change_reason)
    # a flag that a person set stays, whatever its sources do
    lifted = [a for a in siblings.values() if a.flag_kind == FlagKind.CASCADE and not causes[a.type]]
    for artifact in lifted:
        artifact.engagement = engagement
        artifact._change_reason = f"no longer out of date: {flagged_upstreams(artifact)} is back to what was read"
        artifact.lift_flag()
    for changed, action, before in ((flagged, "flag", "approved"), (lifted, "lift", "flagged_for_review")):
        if changed:
            _persistence.save_all(changed, _FLAG_FIELDS, action=action, before=before)
    if flagged:
        notifications.notify_out_of_date(engagement, flagged, by)
    if flagged or lifted:
        _persistence.announce(engagement)
    return flagged


def _new_version(
    artifact: Artifact,
    siblings: Mapping[str, Artifact],
    content: dict[str, Any],
    warnings: list[str],
    sources: Sources | None,
    by: User | None,
    authors: Iterable[User | int],
    reason: str,
) -> Artifact:
    before = artifact.status
    if before in STAMPED_STATES:
        # authors are counted from the last approval on
        artifact.authors.clear()
        _persistence.end_approval(artifact)
    recorded = Sources(artifact.source_versions, artifact.source_hashes)
    _persistence.set_content(artifact, content, warnings, sources or recorded)
    artifact.version += 1
    if before == ArtifactStatus.ARCHIVED:
        artifact.unarchive()
    else:
        artifact.revise()
    _persistence.add_authors(artifact, by, authors)
    _persistence.save(artifact, by=by, action="update", reason=reason or "Revised", before=before)
    _cascade(artifact.engagement, siblings, by)
    return artifact


def _approve(artifact: Artifact, by: User, comment: str, **stamps: Any) -> Artifact:
    before = artifact.status
    if before in STAMPED_STATES:
        _persistence.end_approval(artifact)
    decision = _persistence.record_decision(artifact, Verdict.APPROVED, by, comment, **stamps)
    artifact.approve(by, decision.at)
    reason = f"Approved by override: {decision.override_reason}" if decision.override_reason else comment or "Approved"
    _persistence.save(artifact, by=by, action="approve", reason=reason, before=before)
    _persistence.seal(artifact, decision)
    return artifact
