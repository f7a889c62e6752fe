"""Which state each waiting job should be in. Recomputed from what is, never advanced by events."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jobs.types import ENDED_WELL, STOPPED, WAITING, JobStatus


@dataclass(frozen=True)
class Node:
    """A job as readiness sees it."""

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
    """The changes that bring every waiting job to its state. `nodes` come in priority order, upstream first.

    Run on its own outcome it finds nothing: the answer depends on the state alone.
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
    """The job to name: the one that failed or was cancelled, also through jobs that it blocks."""
    if dependency.status in STOPPED:
        return dependency.id
    return dependency.blocked_by if dependency.status == JobStatus.BLOCKED else None
