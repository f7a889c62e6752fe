"""What an act on a plan would do, before it is done: the same readiness, run over the plan as it would be.

Nothing here writes or asks the database. The deed holds `Preview.digest` against what the person was shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from artifacts.canonical import content_hash
from artifacts.types import Reason
from jobs.intentions import Move, intend, moved
from jobs.models import Job
from jobs.readiness import Node, recompute
from jobs.types import ENDED_WELL, STOPPED, Act, JobStatus
from jobs.waiting import Standing, Wait, waits

_COMING = (JobStatus.PENDING, JobStatus.READY)


class Effect(NamedTuple):
    """What happens to one job: its state before and after, in words, and what it would wait for then."""

    job: Job
    before: Node
    after: Node
    what: str
    waits: list[Wait]

    @property
    def runs(self) -> bool:
        """It goes to a worker, now or as soon as what it waits for is there."""
        return self.after.status in _COMING and not self.after.manual


@dataclass(frozen=True)
class Preview:
    """An act as it stands: its effects in order of priority, or every reason against it."""

    act: Act
    target: str
    move: Move
    effects: list[Effect]
    reasons: list[Reason]

    @property
    def digest(self) -> str:
        """The same as long as the act would do the same to the same attempts of the same jobs."""
        seen = [
            [e.job.type, e.job.token, e.before.status, e.after.status, e.after.manual, e.after.blocked_by or 0]
            for e in self.effects
        ]
        return content_hash({"act": self.act.value, "target": self.target, "seen": seen})[:16]


def foresee(standing: Standing, act: Act, target: str = "") -> Preview:
    """`target` is a job type or a module where the act is on one."""
    move, reasons = intend(standing, act, target)
    return Preview(act, target, move, [] if reasons else effects(standing, move), reasons)


def effects(standing: Standing, move: Move) -> list[Effect]:
    """Every job that the move touches, or that readiness moves after it, in order of priority."""
    then = _afterwards(standing, move)
    return [
        Effect(job, before, after, _what(before, after), waits(job, then))
        for pk, job in standing.jobs.items()
        if (before := standing.nodes[pk]) != (after := then.nodes[pk])
    ]


def _afterwards(standing: Standing, move: Move) -> Standing:
    paused = standing.paused if move.paused is None else move.paused
    nodes: dict[int, Node] = {pk: moved(node, move) for pk, node in standing.nodes.items()}
    for change in recompute(nodes.values(), standing.gate_open, paused=paused):
        nodes[change.id] = replace(nodes[change.id], status=change.status, blocked_by=change.blocked_by)
    return replace(standing, nodes=nodes, paused=paused)


def _what(before: Node, after: Node) -> str:
    if after.status == JobStatus.CANCELLED:
        return "is stopped: its answer will be refused" if before.status == JobStatus.RUNNING else "is not run"
    if after.status == JobStatus.BLOCKED:
        return "is blocked" if before.status != JobStatus.BLOCKED else "stays blocked"
    if before.status in STOPPED:
        return "is tried again"
    if before.status in ENDED_WELL:
        return "runs again"
    return _waiting(before, after)


def _waiting(before: Node, after: Node) -> str:
    if after.status == JobStatus.READY:
        return "starts"
    if after.manual and not before.manual:
        return "is held back"
    return "waits again" if before.status == JobStatus.READY else "starts when its turn comes"


def types_that_run(found: Iterable[Effect]) -> list[str]:
    return [effect.job.type for effect in found if effect.runs]
