"""What each act of the plan's page would touch, or every reason against it. Values from values: no query, no write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from artifacts.gating import gate_from
from artifacts.guards import archived_status
from artifacts.types import ArtifactType, NotAllowed, Reason
from jobs.models import Job
from jobs.pages.labels import label_of
from jobs.pages.wait_reasons import Standing, phrase, waits
from jobs.queue.readiness import Node, recompute
from jobs.types import ENDED, ENDED_WELL, ON_A_JOB, STOPPED, WAITING, Act, Autonomy, JobStatus

_NOTHING_LEFT = "No job of this plan is left to run."


@dataclass(frozen=True)
class Move:
    """What an act changes by itself; what follows from it is for readiness to say."""

    ask: frozenset[int] = frozenset()
    """Ended jobs to run again, and held ones to let go."""
    hold: frozenset[int] = frozenset()
    cancel: frozenset[int] = frozenset()
    paused: bool | None = None

    @property
    def touched(self) -> frozenset[int]:
        return self.ask | self.hold | self.cancel


class Intention(NamedTuple):
    move: Move
    reasons: list[Reason]

    def permitted(self) -> Move:
        """Raises NotAllowed with every reason."""
        if self.reasons:
            raise NotAllowed(self.reasons)
        return self.move


def intend(standing: Standing, act: Act, target: str) -> Intention:
    """The act's move. A target that is not in the plan is a reason."""
    if act in ON_A_JOB:
        return _on_job(_ON_A_JOB[act], standing, target)
    if act is Act.REGENERATE:
        return regenerate(standing, target)
    return _ON_A_PLAN[act](standing)


def retry_job(standing: Standing, job_type: str) -> Intention:
    """Run one failed or cancelled job again."""
    return _on_job(_retry_job, standing, job_type)


def regenerate(standing: Standing, module: str, job_types: Collection[str] | None = None) -> Intention:
    """Run the module's finished jobs again; of `job_types` only, where they are given."""
    own = [node for node in standing.nodes.values() if node.module == module]
    if module not in ArtifactType.values or not own:
        return _refuse("no_jobs", "This module has no job in the plan.")
    wanted = [n for n in own if job_types is None or standing.jobs[n.id].type in job_types]
    reasons = regenerate_reasons(module, [node.status for node in wanted], standing.statuses)
    return Intention(Move(), reasons) if reasons else _ask(node.id for node in wanted if node.status in ENDED)


def regenerate_reasons(module: str, jobs: Iterable[str], statuses: Mapping[str, str]) -> list[Reason]:
    """The reasons against Regenerate. `jobs` are the states of its jobs, `statuses` those of the artifacts by type."""
    reasons = [*gate_from(module, dict(statuses)).reasons, *_archived(module, statuses)]
    if not any(status in ENDED for status in jobs):
        reasons.append(Reason("no_jobs", f"{ArtifactType(module).label} has no finished job to run again.", module))
    return reasons


def moved(node: Node, move: Move) -> Node:
    """The node as the move leaves it, before readiness."""
    if node.id in move.cancel:
        return replace(node, status=JobStatus.CANCELLED, blocked_by=None)
    if node.id in move.ask:
        status = JobStatus.PENDING if node.status in ENDED else node.status
        return replace(node, status=status, manual=False, blocked_by=None if status != node.status else node.blocked_by)
    return replace(node, manual=True) if node.id in move.hold else node


# -- acts on the plan ---------------------------------------------------------------------------------------------


def _run_next(standing: Standing) -> Intention:
    found = _startable(standing)
    return _ask(found[:1]) if found else Intention(Move(), _nothing_to_start(standing))


def _run_all(standing: Standing) -> Intention:
    found = _startable(standing)
    return _ask(found) if found else Intention(Move(), _nothing_to_start(standing))


def _retry(standing: Standing) -> Intention:
    """What failed and what was cancelled: a person's retry brings back both, and either blocks what builds on it."""
    stopped = [pk for pk, node in standing.nodes.items() if node.status in STOPPED]
    if not stopped:
        nothing = "No job of this plan has failed or was cancelled."
        return _refuse("nothing_to_do", nothing if _left(standing) else _NOTHING_LEFT)
    freed = [pk for pk, node in standing.nodes.items() if node.blocked_by in stopped]
    return _ask([*stopped, *freed])


def _pause(standing: Standing) -> Intention:
    if standing.paused:
        return _refuse("paused", "The plan is paused already.")
    if not _left(standing):
        return _refuse("nothing_to_do", _NOTHING_LEFT)
    return Intention(Move(paused=True), [])


def _resume(standing: Standing) -> Intention:
    return Intention(Move(paused=False), []) if standing.paused else _refuse("not_paused", "The plan is not paused.")


def _manual(standing: Standing) -> Intention:
    if standing.plan.autonomy == Autonomy.MANUAL:
        return _refuse("level", "The plan is at manual already.")
    return Intention(Move(hold=frozenset(pk for pk, n in standing.nodes.items() if n.status in WAITING)), [])


def _assisted(standing: Standing) -> Intention:
    if standing.plan.autonomy == Autonomy.ASSISTED:
        return _refuse("level", "The plan is at assisted already.")
    return _ask(pk for pk, node in standing.nodes.items() if node.status in WAITING)


def _startable(standing: Standing) -> list[int]:
    """Held jobs that would be ready if they were let go, in order of priority."""
    held = {pk for pk, node in standing.nodes.items() if node.manual and node.status == JobStatus.PENDING}
    free = [replace(node, manual=node.manual and pk not in held) for pk, node in standing.nodes.items()]
    changes = recompute(free, standing.gate_open, paused=standing.paused)
    return [change.id for change in changes if change.id in held and change.status == JobStatus.READY]


def _nothing_to_start(standing: Standing) -> list[Reason]:
    if standing.paused:
        return [_paused()]
    held = [job for pk, job in standing.jobs.items() if standing.nodes[pk].manual and _is_pending(standing, pk)]
    if not held:
        return [Reason("nothing_to_do", _why_nothing_is_held(standing))]
    first = held[0]
    found = phrase(wait for wait in waits(first, standing) if wait.kind)
    return [Reason("not_yet", f"{label_of(first.type)} comes next and waits {found}.")]


def _why_nothing_is_held(standing: Standing) -> str:
    left = _left(standing)
    if not left:
        return _NOTHING_LEFT
    if left == {JobStatus.BLOCKED}:
        return "What is left is blocked: retry what failed or was cancelled first."
    return "No job is held back: each starts by itself as soon as what it builds on is approved."


def _left(standing: Standing) -> set[str]:
    """The states of the jobs that have not ended."""
    return {node.status for node in standing.nodes.values()} - set(ENDED)


# -- acts on a job or a module ------------------------------------------------------------------------------------


def _run_only(standing: Standing, job: Job) -> Intention:
    node = standing.nodes[job.pk]
    reasons = _busy([node], standing) or _already_asked(node, job)
    if not reasons and node.status not in STOPPED:
        reasons = _cannot_start(node, standing)
    return Intention(Move(), reasons) if reasons else _ask([job.pk])


def _run_from(standing: Standing, job: Job) -> Intention:
    node = standing.nodes[job.pk]
    chain = [node, *_below(node, standing)]
    reasons = _busy(chain, standing)
    if not reasons and node.status in ENDED_WELL:
        reasons = _cannot_start(node, standing)
    found = [n.id for n in chain if n.status in ENDED or n.manual]
    if not reasons and not found:
        reasons = [Reason("asked", f"{label_of(job.type)} and all that builds on it wait for their turn already.")]
    return Intention(Move(), reasons) if reasons else _ask(found)


def _cancel(standing: Standing, job: Job) -> Intention:
    node = standing.nodes[job.pk]
    if node.status in ENDED:
        return Intention(Move(), [_state(job, node, "cancelled")])
    return Intention(Move(cancel=frozenset({job.pk})), [])


def _retry_job(standing: Standing, job: Job) -> Intention:
    node = standing.nodes[job.pk]
    if node.status not in STOPPED:
        return Intention(Move(), [_state(job, node, "retried")])
    return _ask([job.pk])


def _on_job(rule: Callable[[Standing, Job], Intention], standing: Standing, job_type: str) -> Intention:
    job = standing.job_of(job_type)
    if job is None:
        return _refuse("left_out", f"{label_of(job_type)} is not in the plan: tick it in the Client Intake first.")
    return rule(standing, job)


def _below(node: Node, standing: Standing) -> list[Node]:
    """All that builds on it, to any depth, in order of priority: upstream comes first."""
    found = {node.id}
    for other in standing.nodes.values():
        if not found.isdisjoint(other.dependencies):
            found.add(other.id)
    return [other for pk, other in standing.nodes.items() if pk in found and pk != node.id]


def _busy(nodes: Iterable[Node], standing: Standing) -> list[Reason]:
    running = [label_of(standing.jobs[n.id].type) for n in nodes if n.status == JobStatus.RUNNING]
    if not running:
        return []
    verb = "is" if len(running) == 1 else "are"
    return [Reason("running", f"{', '.join(running)} {verb} running: let it finish, or cancel it first.")]


def _already_asked(node: Node, job: Job) -> list[Reason]:
    if node.status == JobStatus.READY or (node.status == JobStatus.PENDING and not node.manual):
        return [Reason("asked", f"{label_of(job.type)} waits for its turn already.")]
    return []


def _cannot_start(node: Node, standing: Standing) -> list[Reason]:
    """What stands between the job and its start, were it asked for now."""
    asked = replace(node, status=JobStatus.PENDING, manual=False, blocked_by=None)
    if standing.paused:
        return [_paused()]
    as_if = replace(standing, nodes={**standing.nodes, node.id: asked})
    found = [
        Reason("not_yet", wait.text, artifact=wait.target if wait.kind == "artifact" else "", url_name="artifact")
        for wait in waits(standing.jobs[node.id], as_if)
    ]
    return [*found, *_archived(node.module, standing.statuses)]


def _archived(module: str, statuses: Mapping[str, str]) -> list[Reason]:
    return [replace(r, url_name="artifact") for r in archived_status(module, statuses.get(module))]


def _state(job: Job, node: Node, what: str) -> Reason:
    return Reason("job_state", f"{label_of(job.type)} is “{JobStatus(node.status).label}” and cannot be {what} now.")


def _paused() -> Reason:
    return Reason("paused", "The plan is paused: resume it first.")


def _is_pending(standing: Standing, pk: int) -> bool:
    return standing.nodes[pk].status == JobStatus.PENDING


def _ask(ids: Iterable[int]) -> Intention:
    return Intention(Move(ask=frozenset(ids)), [])


def _refuse(code: str, sentence: str) -> Intention:
    return Intention(Move(), [Reason(code, sentence)])


_ON_A_PLAN: dict[Act, Callable[[Standing], Intention]] = {
    Act.RUN_NEXT: _run_next,
    Act.RUN_ALL: _run_all,
    Act.RETRY: _retry,
    Act.PAUSE: _pause,
    Act.RESUME: _resume,
    Act.MANUAL: _manual,
    Act.ASSISTED: _assisted,
}
_ON_A_JOB: dict[Act, Callable[[Standing, Job], Intention]] = {
    Act.RUN_ONLY: _run_only,
    Act.RUN_FROM: _run_from,
    Act.CANCEL: _cancel,
}
