"""Compute the state of each waiting job from the present states, never from events. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jobs.types import ENDED_WELL, STOPPED, WAITING, JobStatus


@dataclass(frozen=True)
class Node:
    """The fields of a job that readiness reads."""

    id: int
    module: str
    status: str
    dependencies: tuple[int, ...]
    manual: bool = False
    blocked_by: int | None = None


@dataclass(frozen=True)
class Change:
    id: int
    before: str
    status: str
    blocked_by: int | None


def recompute(nodes: Iterable[Node], gate_open: Callable[[str], bool], *, paused: bool) -> list[Change]:
    """Return the changes that move every waiting job to its state. `nodes` are in priority order, upstream first.

    Idempotent: applied to its own outcome, it returns nothing.
    """
    known: dict[int, Node] = {}
    changes: list[Change] = []
    for node in nodes:
        status, culprit = _target(node, known, gate_open, paused)
        if (status, culprit) != (node.status, node.blocked_by):
            changes.append(Change(node.id, node.status, status, culprit))
        known[node.id] = Node(node.id, node.module, status, node.dependencies, node.manual, culprit)
    return changes


def _target(
    node: Node, known: dict[int, Node], gate_open: Callable[[str], bool], paused: bool
) -> tuple[str, int | None]:
    if node.status not in WAITING:
        return node.status, node.blocked_by
    upstream = [known[i] for i in node.dependencies if i in known]
    culprit = next((_culprit(dep) for dep in upstream if _culprit(dep) is not None), None)
    if culprit is not None:
        return JobStatus.BLOCKED, culprit
    held = paused or node.manual
    if not held and all(dep.status in ENDED_WELL for dep in upstream) and gate_open(node.module):
        return JobStatus.READY, None
    return JobStatus.PENDING, None


def _culprit(dependency: Node) -> int | None:
    """Return the failed or cancelled job to name, found through any chain of blocked jobs."""
    if dependency.status in STOPPED:
        return dependency.id
    return dependency.blocked_by if dependency.status == JobStatus.BLOCKED else None
