"""Lay out a plan as a graph: modules in columns, their jobs, and between two columns the approval that opens the next.

Every job of a module depends on every job of the modules before it and on their artifact. The edges run through that
artifact: one per job instead of one per pair of jobs. Coordinates are in CSS pixels at the drawing's own size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from artifacts.pages.presentation import ArtifactCard, Badge
from artifacts.types import ArtifactStatus, ArtifactType
from jobs.pages.board import JobRow, ModuleGroup, PlanBoard
from jobs.pages.wait_reasons import wait_phrase
from jobs.types import ENDED_WELL, STOPPED, JobStatus

WIDTH, HEIGHT, SPACE = 212, 48, 8
GAP, HEAD, EDGE = 68, 30, 8
GATE = 17
"""The radius of an approval's circle."""
COLUMNS = (
    (ArtifactType.STRATEGY,),
    (ArtifactType.CREATIVES,),
    (ArtifactType.EXECUTION,),
    (ArtifactType.MONITORING, ArtifactType.DELIVERY),
)
IN_WORK = Badge("In work", "pencil", "info")
"""The badge of an artifact that does not exist yet while its jobs run."""
_AT_WORK = (JobStatus.READY, JobStatus.RUNNING, *ENDED_WELL, *STOPPED)


class JobNode(NamedTuple):
    """One job. `state` is shown as far as it fits; `name` is the full text for screen readers."""

    row: JobRow
    x: int
    y: int
    state: str
    name: str


class ModuleTitle(NamedTuple):
    x: int
    y: int
    label: str
    progress: str


class ApprovalNode(NamedTuple):
    """The approval of a module's artifact; `x` and `y` are its centre."""

    card: ArtifactCard
    badge: Badge
    x: int
    y: int
    name: str


class ModuleColumn(NamedTuple):
    """A module in reading order: its jobs, then the approval that they lead to."""

    nodes: list[JobNode]
    approval: ApprovalNode


class GraphEdge(NamedTuple):
    path: str
    kind: str
    """"open" where the way is free, "shut" where it is not yet, "broken" behind what failed."""


class PlanGraph(NamedTuple):
    width: int
    height: int
    titles: list[ModuleTitle]
    parts: list[ModuleColumn]
    lines: list[GraphEdge]


class _Block(NamedTuple):
    """The position of a module: its jobs below their title, its approval to the right."""

    kind: ArtifactType
    group: ModuleGroup | None
    x: int
    top: int

    @property
    def rows(self) -> list[JobRow]:
        return self.group.rows if self.group else []

    @property
    def middle(self) -> int:
        return self.top + HEAD + (_tall(len(self.rows)) - HEAD) // 2

    def y(self, place: int) -> int:
        return self.top + HEAD + place * (HEIGHT + SPACE)


def plan_graph(board: PlanBoard, strip: list[ArtifactCard]) -> PlanGraph:
    """Lay out the modules in the plan and those that they depend on."""
    groups = {group.module: group for group in board.groups}
    columns = [kinds for column in COLUMNS if (kinds := [kind for kind in column if _is_drawn(kind, groups)])]
    height = max((_column_height(column, groups) for column in columns), default=0)
    blocks = {block.kind: block for block in _blocks(columns, groups, height)}
    approvals = {a.card.kind: a for a in _approvals(blocks, strip, EDGE + height // 2)}
    return PlanGraph(
        width=2 * EDGE + 2 * GAP + len(columns) * (WIDTH + GAP) - GAP,
        height=height + 2 * EDGE,
        titles=[_title(block) for block in blocks.values()],
        parts=[ModuleColumn(_nodes(blocks.get(kind)), approval) for kind, approval in approvals.items()],
        lines=[line for block in blocks.values() for line in _lines(block, approvals)],
    )


def _is_drawn(kind: ArtifactType, groups: Mapping[str, ModuleGroup]) -> bool:
    return kind in groups or any(kind in ArtifactType(module).ancestors for module in groups)


def _tall(count: int) -> int:
    """Return the height of a module with its title; a module without jobs has room for one."""
    return HEAD + max(count, 1) * (HEIGHT + SPACE) - SPACE


def _column_height(kinds: list[ArtifactType], groups: Mapping[str, ModuleGroup]) -> int:
    return sum(_tall(len(groups[kind].rows) if kind in groups else 0) + 2 * SPACE for kind in kinds) - 2 * SPACE


def _blocks(columns: list[list[ArtifactType]], groups: Mapping[str, ModuleGroup], height: int) -> Iterator[_Block]:
    for place, kinds in enumerate(columns):
        top = EDGE + (height - _column_height(kinds, groups)) // 2
        for kind in kinds:
            block = _Block(kind, groups.get(kind), EDGE + GAP + place * (WIDTH + GAP), top)
            yield block
            top += _tall(len(block.rows)) + 2 * SPACE


def _title(block: _Block) -> ModuleTitle:
    progress = f"{block.group.done} of {len(block.rows)} done" if block.group else "not in the plan"
    return ModuleTitle(block.x, block.top + 18, block.kind.label, progress)


def _nodes(block: _Block | None) -> list[JobNode]:
    return [_node(row, block.x, block.y(place)) for place, row in enumerate(block.rows)] if block else []


def _node(row: JobRow, x: int, y: int) -> JobNode:
    state = f"{row.state} {wait_phrase(row.waits)}" if row.waits else row.state
    failure = f". {row.failure.sentence}" if row.failure and row.job.status == JobStatus.FAILED else ""
    return JobNode(row, x, y, state, f"{row.label}: {state}{failure}")


def _approvals(blocks: Mapping[ArtifactType, _Block], strip: list[ArtifactCard], middle: int) -> Iterator[ApprovalNode]:
    """Yield the approvals in the order of the types, which is that of the columns from left to right."""
    for card in strip:
        if card.kind == ArtifactType.INTAKE:
            yield _approval(card, [], EDGE + GATE + 10, middle)
        elif card.kind in blocks:
            block = blocks[card.kind]
            yield _approval(card, block.rows, block.x + WIDTH + GAP // 2, block.middle)


def _approval(card: ArtifactCard, rows: list[JobRow], x: int, y: int) -> ApprovalNode:
    begun = card.artifact is None and any(row.job.status in _AT_WORK for row in rows)
    badge = IN_WORK if begun else card.badge
    opens = " and ".join(kind.label for kind in card.kind.unlocks)
    version = f" v{card.artifact.version}" if card.artifact else ""
    name = f"{card.kind.label}{version}: {badge.label}{f', opens {opens}' if opens else ''}"
    return ApprovalNode(card, badge, x, y, name)


def _lines(block: _Block, approvals: Mapping[ArtifactType, ApprovalNode]) -> Iterator[GraphEdge]:
    """Yield the edges from the module's nearest required approval to its jobs, and from them to their own approval."""
    needed = [approvals[kind] for kind in block.kind.requires if kind in approvals]
    before, after = needed[-1], approvals[block.kind]
    free = all(a.card.artifact and a.card.artifact.status == ArtifactStatus.APPROVED for a in needed)
    for place, row in enumerate(block.rows):
        y = block.y(place) + HEIGHT // 2
        yield GraphEdge(_curve(before.x + GATE, before.y, block.x, y), "open" if free else "shut")
        yield GraphEdge(_curve(block.x + WIDTH, y, after.x - GATE, after.y), _kind(row))
    if not block.rows:
        yield GraphEdge(_curve(before.x + GATE, before.y, after.x - GATE, after.y), "open" if free else "shut")


def _kind(row: JobRow) -> str:
    if row.job.status in ENDED_WELL:
        return "open"
    return "broken" if row.job.status in (*STOPPED, JobStatus.BLOCKED) else "shut"


def _curve(x1: int, y1: int, x2: int, y2: int) -> str:
    half = (x2 - x1) // 2
    return f"M{x1} {y1}C{x1 + half} {y1} {x2 - half} {y2} {x2} {y2}"
