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

NAMED = 3
"""More jobs than that are a number."""


class Wait(NamedTuple):
    """`kind` says what `target` names: an artifact's type, a module, a job's type, or nothing.

    `lead` are the words between what was said before and `text`: "for ", "; ", "; and until ".
    """

    text: str
    kind: str = ""
    target: str = ""
    lead: str = "for"


@dataclass(frozen=True)
class Standing:
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


def standing_of(plan: GenerationPlan, statuses: Mapping[str, str]) -> Standing:
    """`statuses` are the artifacts' by type. Two queries, whatever the size of the plan."""
    jobs = plan.jobs.filter(selected=True).select_related("blocked_by").order_by("priority", "pk")
    nodes = {node.id: node for node in plan_nodes(plan)}
    return Standing(plan, {job.pk: job for job in jobs}, nodes, statuses, plan.paused)


def standing_now(plan: GenerationPlan) -> Standing:
    """Read the plan, and the states of its engagement's artifacts. Three queries."""
    return standing_of(plan, dict(plan.engagement.artifacts.order_by().values_list("type", "status")))


def waits(job: Job, standing: Standing) -> list[Wait]:
    """Why the job does not run yet, in a plan that stands like this or would: the parts of one phrase."""
    node = standing.nodes[job.pk]
    culprit = standing.jobs.get(node.blocked_by or 0)
    if node.status == JobStatus.BLOCKED and culprit is not None:
        state = JobStatus(standing.nodes[culprit.pk].status).label.lower()
        return _led([Wait(f"{label_of(culprit.type)} ({state})", "job", culprit.type, "by")])
    if node.status == JobStatus.READY:
        return _led([_turn(job)])
    if node.status != JobStatus.PENDING:
        return []
    return _led([*_gate(node, standing), *_upstream(node, standing), *_held(node, standing)])


def phrase(found: Iterable[Wait]) -> str:
    """What follows "waits": "for strategy (missing); 6 jobs of Strategy; and until somebody runs it"."""
    return "".join(f"{wait.lead}{wait.text}" for wait in found)


def _led(found: list[Wait]) -> list[Wait]:
    """Each with the words before it; what follows one with the same word shares it."""
    led: list[Wait] = []
    for place, wait in enumerate(found):
        shared = place > 0 and found[place - 1].lead == wait.lead
        led.append(wait._replace(lead="; " if shared else f"{'; and ' if place else ''}{wait.lead} "))
    return led


def _gate(node: Node, standing: Standing) -> list[Wait]:
    reasons = gate_from(node.module, dict(standing.statuses)).reasons
    return [Wait(str(reason), "artifact", reason.artifact) for reason in reasons]


def _upstream(node: Node, standing: Standing) -> list[Wait]:
    nodes, wanted = standing.nodes, set(node.dependencies)
    open_: dict[str, list[str]] = defaultdict(list)
    for pk, job in standing.jobs.items():
        if pk in wanted and nodes[pk].status not in ENDED_WELL:
            open_[nodes[pk].module].append(label_of(job.type))
    return [Wait(_to_go(module, open_[module]), "module", module) for module in ArtifactType.values if open_[module]]


def _to_go(module: str, names: list[str]) -> str:
    listed = f" ({', '.join(names)})" if len(names) <= NAMED else ""
    return f"{counted(len(names))} of {ArtifactType(module).label}{listed}"


def _held(node: Node, standing: Standing) -> list[Wait]:
    """Both reasons where there are two: to resume the plan does not let go what is held."""
    found = ["the plan is resumed"] if standing.paused else []
    found += ["somebody runs it"] if node.manual else []
    return [Wait(" and ".join(found), lead="until")] if found else []


def _turn(job: Job) -> Wait:
    if job.run_after and (left := job.run_after - timezone.now()) > timedelta(0):
        return Wait(f"its next attempt in {roughly(left)}")
    return Wait("a free worker")
