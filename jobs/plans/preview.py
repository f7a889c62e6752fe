"""Preview an action on a plan: run readiness over the plan as the action would leave it.

Pure functions: no query, no write. `apply_action` compares `ActionPreview.digest` with what the person was shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from artifacts.canonical import content_hash
from artifacts.types import Reason
from jobs.models import Job
from jobs.pages.wait_reasons import PlanSnapshot, WaitReason, wait_reasons
from jobs.plans.actions import ActionCheck, PlanChange, changed_node, check_action
from jobs.queue.readiness import Node, recompute
from jobs.types import ENDED_WELL, STOPPED, JobStatus, PlanAction

_UPCOMING = (JobStatus.PENDING, JobStatus.READY)
_WAITS_AGAIN = "waits again"


class JobEffect(NamedTuple):
    """One job before and after the action: both states, the effect in words, and what the job would wait for."""

    job: Job
    before: Node
    after: Node
    what: str
    waits: list[WaitReason]
    runs: bool
    """True when a worker gets the job, now or once its inputs are ready."""

    @property
    def waits_then(self) -> list[WaitReason]:
        """List what the job waits for afterwards; nothing for a job that only waits for a worker."""
        return [] if self.after.status == JobStatus.READY else self.waits

    @property
    def lead(self) -> str:
        """Return the effect in words, up to the list of what the job waits for."""
        if not self.waits_then or self.after.status == JobStatus.BLOCKED or self.what == _WAITS_AGAIN:
            return self.what
        return f"{self.what}: waits"

    @property
    def held(self) -> bool:
        return self.after.manual and self.after.status in _UPCOMING


@dataclass(frozen=True)
class ActionPreview:
    """An action as it would run now: its effects in order of priority, or every reason against it."""

    action: PlanAction
    target: str
    change: PlanChange
    effects: list[JobEffect]
    reasons: list[Reason]
    paused: bool
    autonomy: str

    @property
    def digest(self) -> str:
        """Hash what the action would do to which attempts of which jobs, the plan's switches and the reasons.

        Pause and Resume concern the plan: jobs that change state meanwhile do not count there.
        """
        about_the_plan = self.change.paused is not None
        seen = [
            [e.job.type, e.job.token, e.before.status, e.after.status, e.after.manual, e.after.blocked_by or 0]
            for e in ([] if about_the_plan else self.effects)
        ]
        plan = [self.paused, self.autonomy, [reason.code for reason in self.reasons]]
        return content_hash({"act": self.action.value, "target": self.target, "plan": plan, "seen": seen})[:16]

    @property
    def freed(self) -> list[JobEffect]:
        """List the jobs that the action unblocks without running them itself."""
        return [e for e in self.effects if _is_freed(e.before, e.after) and e.before.id not in self.change.run]


def preview_action(snapshot: PlanSnapshot, action: PlanAction, target: str = "") -> ActionPreview:
    """Preview an action. `target` is a job type or a module where the action is on one."""
    return build_preview(snapshot, action, target, check_action(snapshot, action, target))


def build_preview(snapshot: PlanSnapshot, action: PlanAction, target: str, check: ActionCheck) -> ActionPreview:
    """Preview an action that has been checked."""
    change, reasons = check
    found = [] if reasons else job_effects(snapshot, change)
    return ActionPreview(action, target, change, found, reasons, snapshot.paused, snapshot.plan.autonomy)


def job_effects(snapshot: PlanSnapshot, change: PlanChange) -> list[JobEffect]:
    """List every job that the change touches, or that readiness changes after it, in order of priority.

    Pause and Resume touch every job that has not started, whatever else it waits for.
    """
    then = _snapshot_after(snapshot, change)
    return [
        JobEffect(
            job, before, after, _effect_words(before, after, change), wait_reasons(job, then), _will_run(after, change)
        )
        for pk, job in snapshot.jobs.items()
        if (before := snapshot.nodes[pk]) != (after := then.nodes[pk])
        or (change.paused is not None and before.status in _UPCOMING)
    ]


def _snapshot_after(snapshot: PlanSnapshot, change: PlanChange) -> PlanSnapshot:
    paused = snapshot.paused if change.paused is None else change.paused
    nodes: dict[int, Node] = {pk: changed_node(node, change) for pk, node in snapshot.nodes.items()}
    for found in recompute(nodes.values(), snapshot.gate_open, paused=paused):
        nodes[found.id] = replace(nodes[found.id], status=found.status, blocked_by=found.blocked_by)
    return replace(snapshot, nodes=nodes, paused=paused)


def _will_run(after: Node, change: PlanChange) -> bool:
    return after.status in _UPCOMING and not after.manual and not change.paused


def _is_freed(before: Node, after: Node) -> bool:
    return before.status == JobStatus.BLOCKED and after.status in _UPCOMING


def _effect_words(before: Node, after: Node, change: PlanChange) -> str:
    if after.status == JobStatus.CANCELLED:
        return "is stopped: its output will be discarded" if before.status == JobStatus.RUNNING else "will not run"
    if after.status == JobStatus.BLOCKED:
        return "is blocked" if before.status != JobStatus.BLOCKED else "stays blocked"
    if before.status in STOPPED:
        return "is retried" if before.status == JobStatus.FAILED else "is restarted"
    if before.status in ENDED_WELL:
        return "runs again"
    if change.paused:
        return "does not start"
    words = _waiting(before, after)
    return f"is unblocked, and {words}" if _is_freed(before, after) and before.id not in change.run else words


def _waiting(before: Node, after: Node) -> str:
    if after.status == JobStatus.READY:
        return "starts"
    if after.manual:
        return "stays on hold" if before.manual else "is put on hold"
    return _WAITS_AGAIN if before.status == JobStatus.READY else "starts when its inputs are ready"


def types_that_run(found: Iterable[JobEffect]) -> list[str]:
    return [effect.job.type for effect in found if effect.runs]
