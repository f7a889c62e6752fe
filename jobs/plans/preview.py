"""What an act on a plan would do, before it is done: the same readiness, run over the plan as it would be.

Nothing here writes or asks the database. The deed holds `Preview.digest` against what the person was shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from artifacts.canonical import content_hash
from artifacts.types import Reason
from jobs.models import Job
from jobs.pages.wait_reasons import Standing, Wait, waits
from jobs.plans.actions import Intention, Move, intend, moved
from jobs.queue.readiness import Node, recompute
from jobs.types import ENDED_WELL, STOPPED, Act, JobStatus

_COMING = (JobStatus.PENDING, JobStatus.READY)
_AGAIN = "waits again"


class Effect(NamedTuple):
    """What happens to one job: its state before and after, in words, and what it would wait for then."""

    job: Job
    before: Node
    after: Node
    what: str
    waits: list[Wait]
    runs: bool
    """It goes to a worker, now or as soon as what it waits for is there."""

    @property
    def waits_then(self) -> list[Wait]:
        """What the sentence goes on with; a job that starts waits for a worker only, which goes without saying."""
        return [] if self.after.status == JobStatus.READY else self.waits

    @property
    def lead(self) -> str:
        """The words up to what it waits for."""
        if not self.waits_then or self.after.status == JobStatus.BLOCKED or self.what == _AGAIN:
            return self.what
        return f"{self.what}: waits"

    @property
    def held(self) -> bool:
        return self.after.manual and self.after.status in _COMING


@dataclass(frozen=True)
class Preview:
    """An act as it stands: its effects in order of priority, or every reason against it."""

    act: Act
    target: str
    move: Move
    effects: list[Effect]
    reasons: list[Reason]
    paused: bool
    autonomy: str

    @property
    def digest(self) -> str:
        """The same as long as the act would do the same to the same attempts of the same jobs.

        To pause and to resume are about the plan, so jobs that move meanwhile do not count there. The plan's switches
        and the reasons do: whoever changed them was first, also where no job is touched.
        """
        about_the_plan = self.move.paused is not None
        seen = [
            [e.job.type, e.job.token, e.before.status, e.after.status, e.after.manual, e.after.blocked_by or 0]
            for e in ([] if about_the_plan else self.effects)
        ]
        plan = [self.paused, self.autonomy, [reason.code for reason in self.reasons]]
        return content_hash({"act": self.act.value, "target": self.target, "plan": plan, "seen": seen})[:16]

    @property
    def freed(self) -> list[Effect]:
        """Jobs that nobody asked for and that are blocked no longer."""
        return [e for e in self.effects if _is_freed(e.before, e.after) and e.before.id not in self.move.ask]


def foresee(standing: Standing, act: Act, target: str = "") -> Preview:
    """`target` is a job type or a module where the act is on one."""
    return preview_of(standing, act, target, intend(standing, act, target))


def preview_of(standing: Standing, act: Act, target: str, intention: Intention) -> Preview:
    move, reasons = intention
    found = [] if reasons else effects(standing, move)
    return Preview(act, target, move, found, reasons, standing.paused, standing.plan.autonomy)


def effects(standing: Standing, move: Move) -> list[Effect]:
    """Every job that the move touches, or that readiness moves after it, in order of priority.

    To pause and to resume touch all that is still to start, whatever it waits for besides.
    """
    then = _afterwards(standing, move)
    return [
        Effect(job, before, after, _what(before, after, move), waits(job, then), _goes(after, move))
        for pk, job in standing.jobs.items()
        if (before := standing.nodes[pk]) != (after := then.nodes[pk])
        or (move.paused is not None and before.status in _COMING)
    ]


def _afterwards(standing: Standing, move: Move) -> Standing:
    paused = standing.paused if move.paused is None else move.paused
    nodes: dict[int, Node] = {pk: moved(node, move) for pk, node in standing.nodes.items()}
    for change in recompute(nodes.values(), standing.gate_open, paused=paused):
        nodes[change.id] = replace(nodes[change.id], status=change.status, blocked_by=change.blocked_by)
    return replace(standing, nodes=nodes, paused=paused)


def _goes(after: Node, move: Move) -> bool:
    return after.status in _COMING and not after.manual and not move.paused


def _is_freed(before: Node, after: Node) -> bool:
    return before.status == JobStatus.BLOCKED and after.status in _COMING


def _what(before: Node, after: Node, move: Move) -> str:
    if after.status == JobStatus.CANCELLED:
        return "is stopped: its answer will be refused" if before.status == JobStatus.RUNNING else "is not run"
    if after.status == JobStatus.BLOCKED:
        return "is blocked" if before.status != JobStatus.BLOCKED else "stays blocked"
    if before.status in STOPPED:
        return "is tried again" if before.status == JobStatus.FAILED else "is taken up again"
    if before.status in ENDED_WELL:
        return "runs again"
    if move.paused:
        return "does not start"
    words = _waiting(before, after)
    return f"is freed, and {words}" if _is_freed(before, after) and before.id not in move.ask else words


def _waiting(before: Node, after: Node) -> str:
    if after.status == JobStatus.READY:
        return "starts"
    if after.manual:
        return "stays held" if before.manual else "is held back"
    return _AGAIN if before.status == JobStatus.READY else "starts when its turn comes"


def types_that_run(found: Iterable[Effect]) -> list[str]:
    return [effect.job.type for effect in found if effect.runs]
