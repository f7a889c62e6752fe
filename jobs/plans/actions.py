"""Check an action on a plan: what it would change, or every reason against it. Pure functions: no query, no write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from artifacts.gating import gate_from
from artifacts.guards import archived_status
from artifacts.types import ArtifactType, NotAllowed, Reason
from jobs.models import Job
from jobs.pages.labels import label_of
from jobs.pages.wait_reasons import PlanSnapshot, wait_phrase, wait_reasons
from jobs.queue.readiness import Node, recompute
from jobs.types import ENDED, ENDED_WELL, JOB_ACTIONS, STOPPED, WAITING, Autonomy, JobStatus, PlanAction

_NOTHING_LEFT = "No job in this plan is left to run."


@dataclass(frozen=True)
class PlanChange:
    """What an action changes itself, by job id; readiness derives what follows from it."""

    run: frozenset[int] = frozenset()
    """Ended jobs to run again, and held jobs to release."""
    hold: frozenset[int] = frozenset()
    cancel: frozenset[int] = frozenset()
    paused: bool | None = None

    @property
    def touched(self) -> frozenset[int]:
        return self.run | self.hold | self.cancel


class ActionCheck(NamedTuple):
    """The change that an action would make, or the reasons that refuse it."""

    change: PlanChange
    reasons: list[Reason]

    def permitted(self) -> PlanChange:
        """Return the change. Raises NotAllowed with every reason against it."""
        if self.reasons:
            raise NotAllowed(self.reasons)
        return self.change


def check_action(snapshot: PlanSnapshot, action: PlanAction, target: str) -> ActionCheck:
    """Check an action. `target` is a job type, a module, or empty; one that is not in the plan is a reason."""
    if action in JOB_ACTIONS:
        return _on_job(_ON_A_JOB[action], snapshot, target)
    if action is PlanAction.REGENERATE:
        return check_regenerate(snapshot, target)
    return _ON_A_PLAN[action](snapshot)


def check_retry(snapshot: PlanSnapshot, job_type: str) -> ActionCheck:
    """Check whether one failed or cancelled job may run again."""
    return _on_job(_retry_job, snapshot, job_type)


def check_regenerate(snapshot: PlanSnapshot, module: str, job_types: Collection[str] | None = None) -> ActionCheck:
    """Check whether a module's ended jobs may run again; only those of `job_types` where they are given."""
    own = [node for node in snapshot.nodes.values() if node.module == module]
    if module not in ArtifactType.values or not own:
        return _refuse("no_jobs", "This module has no job in the plan.")
    wanted = [n for n in own if job_types is None or snapshot.jobs[n.id].type in job_types]
    reasons = regenerate_reasons(module, [node.status for node in wanted], snapshot.statuses)
    return ActionCheck(PlanChange(), reasons) if reasons else _run(node.id for node in wanted if node.status in ENDED)


def regenerate_reasons(module: str, jobs: Iterable[str], statuses: Mapping[str, str]) -> list[Reason]:
    """List the reasons against Regenerate. `jobs` are its jobs' statuses, `statuses` the artifacts' by type."""
    reasons = [*gate_from(module, dict(statuses)).reasons, *_archived(module, statuses)]
    if not any(status in ENDED for status in jobs):
        reasons.append(Reason("no_jobs", f"{ArtifactType(module).label} has no finished job to run again.", module))
    return reasons


def changed_node(node: Node, change: PlanChange) -> Node:
    """Return the node as the change leaves it, before readiness is computed."""
    if node.id in change.cancel:
        return replace(node, status=JobStatus.CANCELLED, blocked_by=None)
    if node.id in change.run:
        status = JobStatus.PENDING if node.status in ENDED else node.status
        return replace(node, status=status, manual=False, blocked_by=None if status != node.status else node.blocked_by)
    return replace(node, manual=True) if node.id in change.hold else node


# -- actions on the plan ---------------------------------------------------------------------------------------------


def _run_next(snapshot: PlanSnapshot) -> ActionCheck:
    found = _startable(snapshot)
    return _run(found[:1]) if found else ActionCheck(PlanChange(), _nothing_to_start(snapshot))


def _run_all(snapshot: PlanSnapshot) -> ActionCheck:
    found = _startable(snapshot)
    return _run(found) if found else ActionCheck(PlanChange(), _nothing_to_start(snapshot))


def _retry(snapshot: PlanSnapshot) -> ActionCheck:
    """Retry failed and cancelled jobs alike, for either blocks its dependants, and release those dependants."""
    stopped = [pk for pk, node in snapshot.nodes.items() if node.status in STOPPED]
    if not stopped:
        nothing = "No job in this plan has failed or been cancelled."
        return _refuse("nothing_to_do", nothing if _left(snapshot) else _NOTHING_LEFT)
    freed = [pk for pk, node in snapshot.nodes.items() if node.blocked_by in stopped]
    return _run([*stopped, *freed])


def _pause(snapshot: PlanSnapshot) -> ActionCheck:
    if snapshot.paused:
        return _refuse("paused", "The plan is already paused.")
    if not _left(snapshot):
        return _refuse("nothing_to_do", _NOTHING_LEFT)
    return ActionCheck(PlanChange(paused=True), [])


def _resume(snapshot: PlanSnapshot) -> ActionCheck:
    return (
        ActionCheck(PlanChange(paused=False), [])
        if snapshot.paused
        else _refuse("not_paused", "The plan is not paused.")
    )


def _manual(snapshot: PlanSnapshot) -> ActionCheck:
    if snapshot.plan.autonomy == Autonomy.MANUAL:
        return _refuse("level", "The plan is already set to manual.")
    return ActionCheck(PlanChange(hold=frozenset(pk for pk, n in snapshot.nodes.items() if n.status in WAITING)), [])


def _assisted(snapshot: PlanSnapshot) -> ActionCheck:
    if snapshot.plan.autonomy == Autonomy.ASSISTED:
        return _refuse("level", "The plan is already set to assisted.")
    return _run(pk for pk, node in snapshot.nodes.items() if node.status in WAITING)


def _startable(snapshot: PlanSnapshot) -> list[int]:
    """List the held jobs that would be ready if they were released, in order of priority."""
    held = {pk for pk, node in snapshot.nodes.items() if node.manual and node.status == JobStatus.PENDING}
    free = [replace(node, manual=node.manual and pk not in held) for pk, node in snapshot.nodes.items()]
    changes = recompute(free, snapshot.gate_open, paused=snapshot.paused)
    return [change.id for change in changes if change.id in held and change.status == JobStatus.READY]


def _nothing_to_start(snapshot: PlanSnapshot) -> list[Reason]:
    if snapshot.paused:
        return [_paused()]
    held = [job for pk, job in snapshot.jobs.items() if snapshot.nodes[pk].manual and _is_pending(snapshot, pk)]
    if not held:
        return [Reason("nothing_to_do", _why_nothing_is_held(snapshot))]
    first = held[0]
    found = wait_phrase(wait for wait in wait_reasons(first, snapshot) if wait.kind)
    return [Reason("not_yet", f"{label_of(first.type)} comes next and waits {found}.")]


def _why_nothing_is_held(snapshot: PlanSnapshot) -> str:
    left = _left(snapshot)
    if not left:
        return _NOTHING_LEFT
    if left == {JobStatus.BLOCKED}:
        return "The remaining jobs are blocked: retry the failed or cancelled jobs first."
    return "No job is on hold: each job starts automatically once its inputs are approved."


def _left(snapshot: PlanSnapshot) -> set[str]:
    """Return the statuses of the jobs that have not ended."""
    return {node.status for node in snapshot.nodes.values()} - set(ENDED)


# -- actions on a job or a module ------------------------------------------------------------------------------------


def _run_only(snapshot: PlanSnapshot, job: Job) -> ActionCheck:
    node = snapshot.nodes[job.pk]
    reasons = _running([node], snapshot) or _already_scheduled(node, job)
    if not reasons and node.status not in STOPPED:
        reasons = _cannot_start(node, snapshot)
    return ActionCheck(PlanChange(), reasons) if reasons else _run([job.pk])


def _run_from(snapshot: PlanSnapshot, job: Job) -> ActionCheck:
    node = snapshot.nodes[job.pk]
    chain = [node, *_dependants(node, snapshot)]
    reasons = _running(chain, snapshot)
    if not reasons and node.status in ENDED_WELL:
        reasons = _cannot_start(node, snapshot)
    found = [n.id for n in chain if n.status in ENDED or n.manual]
    if not reasons and not found:
        reasons = [Reason("asked", f"{label_of(job.type)} and all jobs that depend on it are already scheduled.")]
    return ActionCheck(PlanChange(), reasons) if reasons else _run(found)


def _cancel(snapshot: PlanSnapshot, job: Job) -> ActionCheck:
    node = snapshot.nodes[job.pk]
    if node.status in ENDED:
        return ActionCheck(PlanChange(), [_state(job, node, "cancelled")])
    return ActionCheck(PlanChange(cancel=frozenset({job.pk})), [])


def _retry_job(snapshot: PlanSnapshot, job: Job) -> ActionCheck:
    node = snapshot.nodes[job.pk]
    if node.status not in STOPPED:
        return ActionCheck(PlanChange(), [_state(job, node, "retried")])
    return _run([job.pk])


def _on_job(rule: Callable[[PlanSnapshot, Job], ActionCheck], snapshot: PlanSnapshot, job_type: str) -> ActionCheck:
    job = snapshot.job_of(job_type)
    if job is None:
        return _refuse("left_out", f"{label_of(job_type)} is not in the plan: tick it in the Client Intake first.")
    return rule(snapshot, job)


def _dependants(node: Node, snapshot: PlanSnapshot) -> list[Node]:
    """List all dependants of a job, direct and indirect, in order of priority."""
    found = {node.id}
    for other in snapshot.nodes.values():  # in priority order, so a dependency is seen before its dependants
        if not found.isdisjoint(other.dependencies):
            found.add(other.id)
    return [other for pk, other in snapshot.nodes.items() if pk in found and pk != node.id]


def _running(nodes: Iterable[Node], snapshot: PlanSnapshot) -> list[Reason]:
    running = [label_of(snapshot.jobs[n.id].type) for n in nodes if n.status == JobStatus.RUNNING]
    if not running:
        return []
    verb = "is" if len(running) == 1 else "are"
    return [Reason("running", f"{', '.join(running)} {verb} running: let it finish, or cancel it first.")]


def _already_scheduled(node: Node, job: Job) -> list[Reason]:
    if node.status == JobStatus.READY or (node.status == JobStatus.PENDING and not node.manual):
        return [Reason("asked", f"{label_of(job.type)} is already scheduled.")]
    return []


def _cannot_start(node: Node, snapshot: PlanSnapshot) -> list[Reason]:
    """List what would keep the job from starting if it were run now."""
    asked = replace(node, status=JobStatus.PENDING, manual=False, blocked_by=None)
    if snapshot.paused:
        return [_paused()]
    as_if = replace(snapshot, nodes={**snapshot.nodes, node.id: asked})
    found = [
        Reason("not_yet", wait.text, artifact=wait.target if wait.kind == "artifact" else "", url_name="artifact")
        for wait in wait_reasons(snapshot.jobs[node.id], as_if)
    ]
    return [*found, *_archived(node.module, snapshot.statuses)]


def _archived(module: str, statuses: Mapping[str, str]) -> list[Reason]:
    return [replace(r, url_name="artifact") for r in archived_status(module, statuses.get(module))]


def _state(job: Job, node: Node, what: str) -> Reason:
    return Reason("job_state", f"{label_of(job.type)} is “{JobStatus(node.status).label}” and cannot be {what} now.")


def _paused() -> Reason:
    return Reason("paused", "The plan is paused: resume it first.")


def _is_pending(snapshot: PlanSnapshot, pk: int) -> bool:
    return snapshot.nodes[pk].status == JobStatus.PENDING


def _run(ids: Iterable[int]) -> ActionCheck:
    return ActionCheck(PlanChange(run=frozenset(ids)), [])


def _refuse(code: str, sentence: str) -> ActionCheck:
    return ActionCheck(PlanChange(), [Reason(code, sentence)])


_ON_A_PLAN: dict[PlanAction, Callable[[PlanSnapshot], ActionCheck]] = {
    PlanAction.RUN_NEXT: _run_next,
    PlanAction.RUN_ALL: _run_all,
    PlanAction.RETRY: _retry,
    PlanAction.PAUSE: _pause,
    PlanAction.RESUME: _resume,
    PlanAction.MANUAL: _manual,
    PlanAction.ASSISTED: _assisted,
}
_ON_A_JOB: dict[PlanAction, Callable[[PlanSnapshot, Job], ActionCheck]] = {
    PlanAction.RUN_ONLY: _run_only,
    PlanAction.RUN_FROM: _run_from,
    PlanAction.CANCEL: _cancel,
}
