"""Say why a write is refused: each guard is asked under the lock and answers with reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone

from accounts.models import User
from accounts.types import Role
from artifacts import checks
from artifacts.canonical import BadValue, content_hash, normalise
from artifacts.gating import artifacts_by_type, gate_from
from artifacts.models import Artifact
from artifacts.staleness import stale_causes
from artifacts.types import (
    CONFLICT_CODES,
    EFFECTIVE_VERDICTS,
    ArtifactStatus,
    ArtifactType,
    CheckContext,
    Conflict,
    Finding,
    InvalidContent,
    NotAllowed,
    Reason,
    Severity,
    Sources,
)
from clients.policy import roles

NEVER_WAIVED = frozenset({"empty", "schema", "file_missing"})
"""Findings that cannot be waived: without whole content of a known shape there is nothing to approve."""
Siblings = Mapping[str, Artifact] | None
"""The engagement's artifacts by type, where they are at hand already; None asks the database."""


class Authorship(NamedTuple):
    """Report the four-eyes rule: refused with reasons, or passed, by the client's policy or by override."""

    reasons: list[Reason]
    self_approved: bool = False
    overridden: bool = False


class Quality(NamedTuple):
    """Report the checks: reasons to refuse, findings that the approver waived, and warnings."""

    reasons: list[Reason]
    waived: list[dict[str, str]]
    warnings: list[str]


def refuse_if(artifact: Artifact, reasons: list[Reason]) -> None:
    """Raise all reasons at once: Conflict if one says that somebody was first, otherwise NotAllowed."""
    if any(reason.code in CONFLICT_CODES for reason in reasons):
        raise Conflict(artifact, reasons)
    if reasons:
        raise NotAllowed(reasons)


def authorship(artifact: Artifact, by: User, override_reason: str = "") -> Authorship:
    """Four eyes: refuse an approval by an author, unless the client's policy or a recorded override allows it."""
    if not artifact.authors.filter(pk=by.pk).exists():
        return Authorship([])
    client = artifact.engagement.client
    if client.self_approval:
        return Authorship([], self_approved=True)
    if override_reason.strip() and may_override(roles(by, client.pk)):
        return Authorship([], overridden=True)
    sentence = (
        f"You wrote or started part of {artifact.type} v{artifact.version}: another account manager must approve it."
    )
    return Authorship([Reason("own_work", sentence, artifact=artifact.type, who="account manager")])


def may_override(held: Collection[Role]) -> bool:
    """Tell whether somebody with these roles may approve their own work by override."""
    return {Role.AGENCY_ADMIN, Role.ACCOUNT_MANAGER} <= set(held)


def unapproved_writers(artifact: Artifact, version: int) -> list[User]:
    """List who saved this version and those before it, back to the last one that was approved.

    When such a version is restored, its writers are authors of the new one.
    """
    approved = artifact.decisions.filter(version__lte=version, verdict__in=EFFECTIVE_VERDICTS)
    since = max(approved.values_list("version", flat=True), default=0)
    rows = artifact.history.filter(version__gt=since, version__lte=version).order_by("-history_id")
    # newest first, so that the oldest row of a version, the save itself, is the one that remains
    savers = dict(rows.values_list("version", "history_user"))
    return list(User.objects.filter(pk__in=[pk for pk in savers.values() if pk]))


def approvable_state(artifact: Artifact) -> list[Reason]:
    """Refuse to approve what is approved already or archived."""
    if artifact.status == ArtifactStatus.APPROVED and artifact.approved_at is not None:
        when = _clock(artifact, artifact.approved_at)
        sentence = f"Nothing changed: {artifact.approved_by} approved {artifact.type} v{artifact.version} at {when}."
        return [Reason("already_approved", sentence, artifact=artifact.type)]
    return archived(artifact)


def conflict(artifact: Artifact, expected_version: int | None, wanted: Mapping[str, Any] | None = None) -> list[Reason]:
    """Refuse when somebody saved another version than the caller saw, unless its content is the one wanted."""
    if expected_version is None or expected_version == artifact.version:
        return []
    if wanted is not None and same_meaning(artifact, wanted):
        return []
    seen = f"you were looking at v{expected_version} of {artifact.type}"
    return [Reason("conflict", f"Nothing changed: {seen}, but {_saved(artifact)}.", artifact=artifact.type)]


def same_meaning(artifact: Artifact, content: Mapping[str, Any]) -> bool:
    """Tell whether saving the content would change nothing. Raises InvalidContent for what is no JSON content."""
    try:
        return content_hash(normalise(content)) == artifact.content_hash
    except BadValue as error:
        raise InvalidContent([str(error)]) from error


def selection(artifact: Artifact, seen: Iterable[str] | None, wanted: Iterable[str]) -> list[Reason]:
    """Refuse when somebody chose other jobs since the caller looked, and not the ones wanted.

    `seen=None` is not asked. A selection makes no version, so `conflict` cannot notice it.
    """
    if seen is None or set(artifact.generation_plan or []) in (set(seen), set(wanted)):
        return []
    sentence = f"Nothing changed: {_chose(artifact)}, after you opened the form."
    return [Reason("conflict", sentence, artifact=artifact.type)]


def moved_sources(current: Sources, expected: Mapping[str, str] | None) -> list[Reason]:
    """Refuse when an upstream is not the one that the caller compared with; `expected=None` is not asked."""
    if expected is None:
        return []
    again = "which is not the text that you compared with. Look at what changed and decide again"
    return [
        Reason("conflict", f"Nothing changed: {type_} is at v{current.versions[type_]} now, {again}.", artifact=type_)
        for type_, hash_ in current.hashes.items()
        if expected.get(type_) != hash_
    ]


def exists(artifact: Artifact | None) -> list[Reason]:
    """Refuse to create an artifact that exists already."""
    if artifact is None:
        return []
    sentence = f"Nothing changed: {artifact.type} already exists, {_saved(artifact)}. Update that one."
    return [Reason("exists", sentence, artifact=artifact.type)]


def missing_text(text: str, sentence: str) -> list[Reason]:
    """Refuse an empty text, with the sentence given."""
    return [] if text.strip() else [Reason("text_required", sentence)]


def archived(artifact: Artifact) -> list[Reason]:
    """Refuse to change an archived artifact."""
    return archived_status(artifact.type, artifact.status)


def archived_status(type: str, status: str | None) -> list[Reason]:
    """Refuse by a status at hand already; None stands for an artifact that does not exist."""
    if status != ArtifactStatus.ARCHIVED:
        return []
    return [Reason("archived", f"{type} is archived: restore it first.", artifact=type)]


def in_state(artifact: Artifact, allowed: Iterable[ArtifactStatus], what: str) -> list[Reason]:
    """Refuse in every state but the allowed ones; `what` completes "cannot be … now"."""
    if artifact.status in list(allowed):
        return []
    label = ArtifactStatus(artifact.status).label
    return [Reason("state", f"{artifact.type} is “{label}” and cannot be {what} now.", artifact=artifact.type)]


def gate(artifact: Artifact, siblings: Siblings = None) -> list[Reason]:
    """Refuse while an upstream is missing or not approved, with a reason each."""
    beside = artifacts_by_type(artifact.engagement) if siblings is None else siblings
    return gate_from(artifact.type, {type_: other.status for type_, other in beside.items()}).reasons


def freshness(artifact: Artifact, siblings: Siblings = None) -> list[Reason]:
    """Refuse while the artifact is stale, with one reason for each upstream that changed."""
    remedies = "regenerate it, revise it, or mark it as still valid"
    return [
        Reason("stale", f"{cause}: {remedies}.", artifact=cause.upstream, who="operator", url_name="artifact")
        for cause in stale_causes(artifact, siblings)
    ]


def quality(artifact: Artifact, waive: Iterable[str] = (), reason: str = "", siblings: Siblings = None) -> Quality:
    """Run the registered checks. A waived blocker (by code, or code:place) needs a reason; warnings refuse nothing."""
    found = [*_empty(artifact), *checks.run(artifact.type, artifact.content, check_context(artifact, siblings))]
    wanted = set(waive)
    blocking = [f for f in found if f.severity in (Severity.BLOCKER, Severity.ERROR)]
    waived = [f for f in blocking if may_waive(f) and {f.code, f"{f.code}:{f.place}"} & wanted]
    reasons = [Reason(f.code, f.message, artifact=artifact.type, who="operator") for f in blocking if f not in waived]
    if waived and not reason.strip():
        reasons.append(Reason("waiver_reason", "Give the reason for waiving these findings.", artifact.type))
    return Quality(
        reasons,
        [{"code": f.code, "place": f.place, "message": f.message, "reason": reason.strip()} for f in waived],
        [f.message for f in found if f.severity == Severity.WARNING],
    )


def check_context(artifact: Artifact, siblings: Siblings = None) -> CheckContext:
    """Build what the checks may look at: the type and the engagement's intake content."""
    if artifact.type == ArtifactType.INTAKE:
        return CheckContext(artifact.type, artifact.content)
    if siblings is not None:
        return CheckContext(artifact.type, siblings["intake"].content if "intake" in siblings else {})
    intake = artifact.engagement.artifacts.filter(type=ArtifactType.INTAKE).values_list("content", flat=True).first()
    return CheckContext(artifact.type, intake or {})


def _empty(artifact: Artifact) -> list[Finding]:
    if artifact.content:
        return []
    return [Finding("empty", Severity.BLOCKER, f"{artifact.type} has no content to approve.")]


def may_waive(finding: Finding) -> bool:
    """Tell whether an approver may waive the finding with a reason."""
    return finding.severity == Severity.BLOCKER and finding.code not in NEVER_WAIVED


def _saved(artifact: Artifact) -> str:
    """Say who saved the current version and when; later flags and decisions do not count."""
    first = artifact.history.filter(version=artifact.version).select_related("history_user").last()
    who = (first and first.history_user) or "the system"
    return (
        f"{who} saved v{artifact.version} at {_clock(artifact, first.history_date if first else artifact.updated_at)}"
    )


def _chose(artifact: Artifact) -> str:
    """Say who chose the current selection of jobs and when."""
    # the first history row with this selection: the one after the last row with another
    before = artifact.history.exclude(generation_plan=artifact.generation_plan).order_by("-history_id").first()
    later = artifact.history.filter(history_id__gt=before.history_id if before else 0)
    first = later.select_related("history_user").order_by("history_id").first()
    who = (first and first.history_user) or "the system"
    moment = first.history_date if first else artifact.updated_at
    return f"{who} changed the selection of jobs at {_clock(artifact, moment)}"


def _clock(artifact: Artifact, moment: datetime) -> str:
    """Write the moment in the client's time zone."""
    return timezone.localtime(moment, artifact.engagement.client.zone).strftime("%H:%M on %d %B %Y")
