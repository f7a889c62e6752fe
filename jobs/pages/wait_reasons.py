"""List what a job waits for or is blocked by, as names that link to it. Works on rows that were read before."""

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
"""Jobs are listed by name up to this number; more are counted."""


class WaitReason(NamedTuple):
    """One reason. `kind` is the kind of `target`: "artifact", "module", "job", or empty where nothing is linked.

    `lead` joins `text` to the reason before: "for ", "; ", "; and until ".
    """

    text: str
    kind: str = ""
    target: str = ""
    lead: str = "for"


@dataclass(frozen=True)
class PlanSnapshot:
    """A plan as it was read: its selected jobs by priority, their readiness nodes, the artifacts' statuses by type."""

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
    """Read a plan whose artifacts' statuses by type are known. Two queries, whatever the size of the plan."""
    jobs = plan.jobs.filter(selected=True).select_related("blocked_by").order_by("priority", "pk")
    nodes = {node.id: node for node in plan_nodes(plan)}
    return PlanSnapshot(plan, {job.pk: job for job in jobs}, nodes, statuses, plan.paused)


def read_snapshot(plan: GenerationPlan) -> PlanSnapshot:
    """Read a plan and the statuses of its engagement's artifacts. Three queries."""
    return snapshot_from(plan, dict(plan.engagement.artifacts.order_by().values_list("type", "status")))


def wait_reasons(job: Job, snapshot: PlanSnapshot) -> list[WaitReason]:
    """List why the job does not run yet, as the parts of one phrase. The snapshot may be a previewed one."""
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
    """Join the reasons to what follows "waits": "for strategy (missing); 6 jobs of Strategy; and until ..."."""
    return "".join(f"{wait.lead}{wait.text}" for wait in found)


def _led(found: list[WaitReason]) -> list[WaitReason]:
    """Put the joining words before each reason; neighbours with the same word share it."""
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
    """Name a paused plan and a held job, both where both hold: resuming the plan does not release a held job."""
    found = ["the plan is resumed"] if snapshot.paused else []
    found += ["somebody runs it"] if node.manual else []
    return [WaitReason(" and ".join(found), lead="until")] if found else []


def _turn(job: Job) -> WaitReason:
    if job.run_after and (left := job.run_after - timezone.now()) > timedelta(0):
        return WaitReason(f"its next attempt in {roughly(left)}")
    return WaitReason("a free worker")
