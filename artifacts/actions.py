"""Define what a person may do to an artifact, as data: words, permission, service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from accounts.models import User
from accounts.types import PERMISSIONS, Action, Role
from artifacts import checks, guards, services
from artifacts.gating import artifacts_by_type, current_sources, gate_from
from artifacts.models import Artifact
from artifacts.pages.presentation import listed
from artifacts.staleness import stale_causes
from artifacts.types import (
    OPEN_STATES,
    STAMPED_STATES,
    ArtifactStatus,
    ArtifactType,
    Conflict,
    Finding,
    Reason,
    Severity,
    Sources,
)
from clients.policy import roles


@dataclass(frozen=True)
class ActionInput:
    """Hold what a person entered with an action: text, version seen, and an approval's exceptions.

    `sources` are the upstream hashes by type that the person compared with, to mark an artifact as still valid.
    """

    text: str = ""
    expected_version: int | None = None
    waive: tuple[str, ...] = ()
    override_reason: str = ""
    sources: Mapping[str, str] | None = None


@dataclass(frozen=True)
class ArtifactAction:
    """Describe an action. `text` is "required", "optional" or "" (none); `states` are those in which it is offered."""

    verb: str
    permission: Action
    label: str
    run: Callable[[Artifact, User, ActionInput], Artifact] = field(compare=False)
    states: tuple[ArtifactStatus, ...]
    text: str = "required"
    ask: str = "Reason"
    done: str = ""
    tone: str = "plain"


def _approve(artifact: Artifact, by: User, given: ActionInput) -> Artifact:
    return services.approve_artifact(
        artifact,
        by=by,
        comment=given.text,
        expected_version=given.expected_version,
        waive=given.waive,
        override_reason=given.override_reason,
    )


_LIVE = (*OPEN_STATES, *STAMPED_STATES)
_TABLE = (
    ArtifactAction(
        "approve", Action.APPROVE, "Approve", _approve, (*OPEN_STATES, ArtifactStatus.FLAGGED),
        text="optional", ask="Comment (optional)", done="approved", tone="primary",
    ),
    ArtifactAction(
        "request-changes", Action.REQUEST_CHANGES, "Request changes",
        lambda artifact, by, given: services.request_changes(
            artifact, by=by, comment=given.text, expected_version=given.expected_version
        ),
        _LIVE, ask="What should change?", done="sent back with your comment",
    ),
    ArtifactAction(
        "still-valid", Action.STILL_VALID, "Mark still valid",
        lambda artifact, by, given: services.mark_still_valid(
            artifact,
            by=by,
            reason=given.text,
            expected_version=given.expected_version,
            expected_sources=given.sources,
        ),
        (*OPEN_STATES, ArtifactStatus.FLAGGED), ask="Why is it still valid?", done="marked as still valid",
    ),
    ArtifactAction(
        "submit", Action.SUBMIT, "Submit for review",
        lambda artifact, by, given: services.submit_for_review(
            artifact, by=by, comment=given.text, expected_version=given.expected_version
        ),
        OPEN_STATES, text="optional", ask="Note to the account manager (optional)", done="submitted for review",
    ),
    ArtifactAction(
        "revoke", Action.REVOKE, "Revoke approval",
        lambda artifact, by, given: services.revoke_approval(
            artifact, by=by, reason=given.text, expected_version=given.expected_version
        ),
        (ArtifactStatus.APPROVED,), ask="Why is the approval taken back?", done="is no longer approved", tone="danger",
    ),
    ArtifactAction(
        "flag", Action.FLAG, "Flag for review",
        lambda artifact, by, given: services.flag_artifact_for_review(
            artifact, by=by, reason=given.text, expected_version=given.expected_version
        ),
        (ArtifactStatus.APPROVED,), ask="What should be looked at again?", done="flagged for review",
    ),
    ArtifactAction(
        "archive", Action.ARCHIVE, "Archive",
        lambda artifact, by, given: services.archive_artifact(
            artifact, by=by, reason=given.text, expected_version=given.expected_version
        ),
        _LIVE, text="optional", ask="Reason (optional)", done="archived", tone="danger",
    ),
)  # fmt: skip
ACTIONS = {action.verb: action for action in _TABLE}


@dataclass(frozen=True)
class AvailableAction:
    """Describe an action for one person and artifact: allowed, or the reasons why not."""

    action: ArtifactAction
    label: str
    reasons: list[Reason]
    exceptions: list[Finding] = field(default_factory=list)
    may_override: bool = False

    @property
    def allowed(self) -> bool:
        return not self.reasons


def run_action(verb: str, artifact: Artifact, *, by: User, given: ActionInput) -> Artifact:
    """Call the service of the action on the version that the person saw; the service asks every guard.

    Raises PermissionDenied (the person), Conflict (somebody was first) or NotAllowed (every reason at once).
    """
    return ACTIONS[verb].run(artifact, by, given)


def sources_to_record(artifact: Artifact) -> Sources:
    """Read the sources that a confirmation would record now."""
    return current_sources(artifact.engagement, artifact.type, also=artifact.source_hashes)


def findings(artifact: Artifact) -> list[Finding]:
    """Run the checks on the current content, blockers first."""
    found = checks.run(artifact.type, artifact.content, guards.check_context(artifact))
    return sorted(found, key=lambda finding: finding.severity == Severity.WARNING)


def available_actions(
    artifact: Artifact,
    by: User,
    found: list[Finding],
    *,
    siblings: Mapping[str, Artifact] | None = None,
    held: set[Role] | None = None,
) -> list[AvailableAction]:
    """List the actions that this person may take in this state, each with the reasons against it.

    `siblings` (the engagement's artifacts by type) and `held` (the person's roles) save their queries.
    """
    held = roles(by, artifact.engagement.client_id) if held is None else held
    beside = artifacts_by_type(artifact.engagement) if siblings is None else siblings
    status = ArtifactStatus(artifact.status)
    fitting = [a for a in _TABLE if status in a.states and not PERMISSIONS[a.permission].isdisjoint(held)]
    stale = bool(stale_causes(artifact, beside))
    availability = _Availability(artifact, by, found, held, beside)
    made = [availability.of(action) for action in fitting if action.verb != "still-valid" or stale]
    return [available for available in made if available is not None]


@dataclass(frozen=True)
class _Availability:
    """Hold one artifact and one person, and ask each guard once for all actions."""

    artifact: Artifact
    by: User
    found: list[Finding]
    held: set[Role]
    siblings: Mapping[str, Artifact]

    @cached_property
    def author(self) -> list[Reason]:
        return guards.authorship(self.artifact, self.by).reasons

    @cached_property
    def gate(self) -> list[Reason]:
        return guards.gate(self.artifact, self.siblings)

    def of(self, action: ArtifactAction) -> AvailableAction | None:
        # a second request would change nothing
        if action.verb == "submit" and self.artifact.review_requested_at:
            return None
        if action.verb == "approve":
            return self._approval(action)
        reasons = list(self.gate) if action.verb == "still-valid" else []
        if action.verb == "still-valid" and self.artifact.status == ArtifactStatus.FLAGGED:
            reasons += self.author
        return AvailableAction(action, action.label, reasons)

    def _approval(self, action: ArtifactAction) -> AvailableAction:
        artifact = self.artifact
        may_override = bool(self.author) and guards.may_override(self.held)
        blockers = [f for f in self.found if f.severity != Severity.WARNING]
        waivable = [f for f in blockers if guards.may_waive(f)]
        final = [Reason(f.code, f.message, artifact.type) for f in blockers if f not in waivable]
        author = [] if may_override else self.author
        reasons = [*author, *self.gate, *guards.freshness(artifact, self.siblings), *final]
        return AvailableAction(action, f"Approve{_effect(artifact, self.siblings)}", reasons, waivable, may_override)


def newly_unlocked(artifact: Artifact, siblings: Mapping[str, Artifact] | None = None) -> list[ArtifactType]:
    """List the types whose gate opens with the approval of this artifact, and that are not approved yet."""
    beside = _statuses(artifact, siblings) | {artifact.type: "approved"}
    return [
        kind
        for kind in artifact.kind.unlocks
        if beside.get(kind) != ArtifactStatus.APPROVED and gate_from(kind, beside).allowed
    ]


def _statuses(artifact: Artifact, siblings: Mapping[str, Artifact] | None) -> dict[str, str]:
    if siblings is None:
        return dict(artifact.engagement.artifacts.values_list("type", "status"))
    return {type_: other.status for type_, other in siblings.items()}


def success_message(action: ArtifactAction, artifact: Artifact) -> str:
    """Say what the action did and which types it unlocked."""
    text = f"{artifact.get_type_display()} v{artifact.version} {action.done}."
    if action.verb == "approve" and artifact.type == ArtifactType.DELIVERY:
        return f"{text} The package is sealed."
    if action.verb in ("approve", "still-valid") and artifact.status == ArtifactStatus.APPROVED:
        names = [kind.label for kind in newly_unlocked(artifact)]
        return f"{text} {listed(names)} unlocked." if names else text
    return text


def refusal_message(error: Exception) -> str:
    """Write the message for a refused person; for a conflict it says who was first."""
    if isinstance(error, Conflict):
        first = [r for r in error.reasons if str(r).startswith("Nothing changed")]
        return " ".join(str(reason) for reason in first or error.reasons)
    text = str(error)
    return text if text.startswith("Nothing changed") else f"Nothing changed: {text}"


def _effect(artifact: Artifact, siblings: Mapping[str, Artifact]) -> str:
    if artifact.type == ArtifactType.DELIVERY:
        return " and seal the package"
    open_now = gate_from(artifact.type, _statuses(artifact, siblings)).allowed
    names = [kind.label for kind in newly_unlocked(artifact, siblings)] if open_now else []
    return f" and unlock {listed(names)}" if names else ""
