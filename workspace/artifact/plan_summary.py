"""Summarise a plan in sentences: failures first, then running jobs, then what the next job waits for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from artifacts.pages.presentation import ArtifactCard, listed
from jobs.pages.board import JobRow, PlanBoard
from jobs.pages.labels import counted
from jobs.pages.wait_reasons import NAMES_AT_MOST
from jobs.types import JobStatus


class NamedJobs(NamedTuple):
    """Holds the jobs of one state: the first ones by name, and the number of all."""

    rows: list[JobRow]
    in_all: int

    @property
    def more(self) -> int:
        return self.in_all - len(self.rows)


class PlanSummary(NamedTuple):
    """Holds the parts of the summary. `besides` is a second sentence with what the first one leaves out."""

    failed: NamedJobs
    cancelled: NamedJobs
    running: NamedJobs
    next: JobRow | None
    all_done: bool
    besides: str
    behind: str
    """The names of the artifacts that are out of date."""


def plan_summary(found: PlanBoard, strip: Iterable[ArtifactCard]) -> PlanSummary:
    failed, cancelled = _of(found, JobStatus.FAILED), _of(found, JobStatus.CANCELLED)
    running = _of(found, JobStatus.RUNNING)
    waiting = (row for row in found.rows if row.waits and row.job.status != JobStatus.BLOCKED)
    all_done = found.done == found.total
    besides = "" if all_done else _besides(found, failed.in_all, cancelled.in_all)
    return PlanSummary(failed, cancelled, running, next(waiting, None), all_done, besides, _behind(strip))


def _behind(strip: Iterable[ArtifactCard]) -> str:
    return listed([card.kind.label for card in strip if card.artifact and card.causes])


def _of(found: PlanBoard, status: JobStatus) -> NamedJobs:
    rows = [row for row in found.rows if row.job.status == status]
    return NamedJobs(rows[:NAMES_AT_MOST], len(rows))


def _besides(found: PlanBoard, failed: int, cancelled: int) -> str:
    """Write the second sentence, as in "12 jobs are blocked by them and 1 runs."; empty while nothing failed."""
    paused, stopped = found.plan.paused, failed + cancelled
    running, blocked = (_of(found, state).in_all for state in (JobStatus.RUNNING, JobStatus.BLOCKED))
    held = sum(row.job.manual for row in found.rows if row.job.status == JobStatus.PENDING)
    culprit, them = "it" if stopped == 1 else "them", "it" if held == 1 else "them"
    parts = [
        _part(blocked if stopped else 0, f"is blocked by {culprit}", f"are blocked by {culprit}"),
        _part(failed if paused else 0, "failed", "failed"),
        _part(cancelled if paused or failed else 0, "was cancelled", "were cancelled"),
        _part(running if stopped and not paused else 0, "runs", "run"),
        _part(
            held if paused else 0,
            f"is held besides, until somebody runs {them}",
            f"are held besides, until somebody runs {them}",
        ),
    ]
    said = [
        f"{counted(count) if place == 0 else count} {words}" for place, (count, words) in enumerate(filter(None, parts))
    ]
    return f"{listed(said)}." if said else ""


def _part(count: int, one: str, many: str) -> tuple[int, str] | None:
    return (count, one if count == 1 else many) if count else None
