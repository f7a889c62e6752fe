"""What a job waits for or is blocked by, as names that lead somewhere. Questions to rows already at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from django.utils import timezone

from artifacts.gating import gate_from
from artifacts.types import ArtifactType
from jobs.models import GenerationPlan, Job
from jobs.pages.labels import counted, label_of, roughly
from jobs.queue.promotion import plan_nodes
from jobs.queue.readiness import Node
from jobs.types import ENDED_WELL, JobStatus

NAMES_AT_MOST = 3
"""More jobs than that are a number."""


class WaitReason(NamedTuple):
    """`kind` says what `target` names: an artifact's type, a module, a job's type, or nothing.

    `lead` are the words between what was said before and `text`: "for ", "; ", "; and until ".
    """

    text: str
    kind: str = ""
    target: str = ""
    lead: str = "for"


@dataclass(frozen=True)
class PlanSnapshot:
    """A plan as it is: its selected jobs in order of priority, readiness's view of them, the artifacts' states."""

    plan: GenerationPlan
    jobs: Mapping[int, Job]
    nodes: Mapping[int, Node]
    statuses: Mapping[str, str]
    paused: bool

    def gate_open(self, module: str) -> bool:
        return gate_from(module, dict(self.statuses)).allowed

    def job_of(self, job_type: str) -> Job | None:
        return next((job for job in self.jobs.values() if job.type == job_type), None)


def snapshot_from(plan: GenerationPlan, statuses: Mapping[str, str]) -> PlanSnapshot:
    """`statuses` are the artifacts' by type. Two queries, whatever the size of the plan."""
    jobs = plan.jobs.filter(selected=True).select_related("blocked_by").order_by("priority", "pk")
    nodes = {node.id: node for node in plan_nodes(plan)}
    return PlanSnapshot(plan, {job.pk: job for job in jobs}, nodes, statuses, plan.paused)


def read_snapshot(plan: GenerationPlan) -> PlanSnapshot:
    """Read the plan, and the states of its engagement's artifacts. Three queries."""
    return snapshot_from(plan, dict(plan.engagement.artifacts.order_by().values_list("type", "status")))


def wait_reasons(job: Job, snapshot: PlanSnapshot) -> list[WaitReason]:
    """Why the job does not run yet, in a plan that stands like this or would: the parts of one phrase."""
    node = snapshot.nodes[job.pk]
    culprit = snapshot.jobs.get(node.blocked_by or 0)
    if node.status == JobStatus.BLOCKED and culprit is not None:
        state = JobStatus(snapshot.nodes[culprit.pk].status).label.lower()
        return _led([WaitReason(f"{label_of(culprit.type)} ({state})", "job", culprit.type, "by")])
    if node.status == JobStatus.READY:
        return _led([_turn(job)])
    if node.status != JobStatus.PENDING:
        return []
    return _led([*_gate(node, snapshot), *_upstream(node, snapshot), *_held(node, snapshot)])


def wait_phrase(found: Iterable[WaitReason]) -> str:
    """What follows "waits": "for strategy (missing); 6 jobs of Strategy; and until somebody runs it"."""
    return "".join(f"{wait.lead}{wait.text}" for wait in found)


def _led(found: list[WaitReason]) -> list[WaitReason]:
    """Each with the words before it; what follows one with the same word shares it."""
    led: list[WaitReason] = []
    for place, wait in enumerate(found):
        shared = place > 0 and found[place - 1].lead == wait.lead
        led.append(wait._replace(lead="; " if shared else f"{'; and ' if place else ''}{wait.lead} "))
    return led


def _gate(node: Node, snapshot: PlanSnapshot) -> list[WaitReason]:
    reasons = gate_from(node.module, dict(snapshot.statuses)).reasons
    return [WaitReason(str(reason), "artifact", reason.artifact) for reason in reasons]


def _upstream(node: Node, snapshot: PlanSnapshot) -> list[WaitReason]:
    nodes, wanted = snapshot.nodes, set(node.dependencies)
    open_: dict[str, list[str]] = defaultdict(list)
    for pk, job in snapshot.jobs.items():
        if pk in wanted and nodes[pk].status not in ENDED_WELL:
            open_[nodes[pk].module].append(label_of(job.type))
    return [
        WaitReason(_to_go(module, open_[module]), "module", module) for module in ArtifactType.values if open_[module]
    ]


def _to_go(module: str, names: list[str]) -> str:
    listed = f" ({', '.join(names)})" if len(names) <= NAMES_AT_MOST else ""
    return f"{counted(len(names))} of {ArtifactType(module).label}{listed}"


def _held(node: Node, snapshot: PlanSnapshot) -> list[WaitReason]:
    """Both reasons where there are two: to resume the plan does not let go what is held."""
    found = ["the plan is resumed"] if snapshot.paused else []
    found += ["somebody runs it"] if node.manual else []
    return [WaitReason(" and ".join(found), lead="until")] if found else []


def _turn(job: Job) -> WaitReason:
    if job.run_after and (left := job.run_after - timezone.now()) > timedelta(0):
        return WaitReason(f"its next attempt in {roughly(left)}")
    return WaitReason("a free worker")
