"""Lay out the runs of a plan on a timeline. Idle time is cut out and written in words: a plan works for seconds and
waits for people for days.

Coordinates are in CSS pixels at the drawing's own size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from math import sqrt
from typing import NamedTuple

from django.utils import timezone
from django.utils.timesince import timesince

from artifacts.pages.presentation import Badge
from jobs.models import JobRun
from jobs.pages.board import JobRow, PlanBoard, run_time
from jobs.pages.labels import RUN_BADGES, FailureSummary, failure_summary
from jobs.types import RunOutcome

WIDTH, ROW, HEAD, FOOT = 1018, 24, 40, 22
"""The size of the drawing without the labels, which stay in view while the drawing scrolls."""
CUT = 64
"""The width of an idle time that is cut out."""
NARROW = 104
"""The least width of a period, for the words above it."""
IDLE_AFTER = timedelta(seconds=20)
"""A longer time without a run is cut out."""
PERIODS = 6
"""The number of periods that are drawn; earlier runs are in the table."""
TABLE = 100
"""The rows of the table of runs; each job's page lists all of its runs."""
_THIN = 3.0
_APART = 84
"""The least distance of two ticks, and of the last tick from the end of the period."""
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400)
"""The possible seconds between two ticks."""


class RunBar(NamedTuple):
    """One run as a bar."""

    run: JobRun
    x: float
    width: float
    badge: Badge
    took: timedelta
    failure: FailureSummary | None

    @property
    def went_wrong(self) -> bool:
        return self.run.outcome in (RunOutcome.FAILED, RunOutcome.RETRIED, RunOutcome.LOST)


class JobLane(NamedTuple):
    row: JobRow
    y: int
    bars: list[RunBar]


class TimeTick(NamedTuple):
    """A time on the axis. `words` is its Django date format, empty where the end of the period needs the room."""

    at: datetime
    x: float
    words: str


class WorkPeriod(NamedTuple):
    """A period of work without a long break. `idle` is the idle time before it in words; `going`: a run is open."""

    start: datetime
    end: datetime
    going: bool
    x: float
    width: float
    idle: str
    ticks: list[TimeTick]

    @property
    def took(self) -> timedelta:
        return self.end - self.start

    @property
    def right(self) -> float:
        return round(self.x + self.width, 1)

    @property
    def cut(self) -> float:
        """The middle of the cut before the period."""
        return self.x - CUT / 2


class RunTimeline(NamedTuple):
    height: int
    lanes: list[JobLane]
    periods: list[WorkPeriod]
    earlier: int
    """The number of runs before the first period that is drawn."""
    runs: list[tuple[JobRow, RunBar]]
    """The latest runs, newest first, for the table."""
    total: int

    @property
    def bottom(self) -> int:
        """The y coordinate at which the bars end and the times begin."""
        return self.height - FOOT

    @property
    def middle(self) -> int:
        return (self.bottom + HEAD) // 2


def run_timeline(board: PlanBoard) -> RunTimeline | None:
    """Lay out the plan's runs; None before the first run."""
    now = timezone.now()
    runs = sorted((run for row in board.rows for run in row.runs), key=lambda run: run.started_at)
    if not runs:
        return None
    periods = _placed(_periods(runs, now))
    first = periods[0].start
    drawn = [row for row in board.rows if any(run.started_at >= first for run in row.runs)]
    lanes = [JobLane(row, HEAD + n * ROW, list(_drawn(row, periods, now))) for n, row in enumerate(drawn)]
    every = sorted(_with_rows(board), key=lambda found: found[1].started_at, reverse=True)
    return RunTimeline(
        height=HEAD + len(lanes) * ROW + FOOT,
        lanes=lanes,
        periods=periods,
        earlier=sum(run.started_at < first for run in runs),
        runs=[(row, bar_of(run)) for row, run in every[:TABLE]],
        total=len(every),
    )


def bar_of(run: JobRun) -> RunBar:
    """Return a run outside the drawing: its words only."""
    return _bar(run, 0, 0)


def _with_rows(board: PlanBoard) -> Iterator[tuple[JobRow, JobRun]]:
    for row in board.rows:
        for run in row.runs:
            yield row, run


class _Period(NamedTuple):
    start: datetime
    end: datetime
    going: bool


def _periods(runs: Sequence[JobRun], now: datetime) -> list[_Period]:
    """Group the runs into periods without a long break, and keep the latest."""
    found: list[_Period] = []
    for run in runs:
        end, going = run.ended_at or now, run.ended_at is None
        if found and run.started_at - found[-1].end <= IDLE_AFTER:
            last = found[-1]
            found[-1] = _Period(last.start, max(last.end, end), last.going or going)
        else:
            found.append(_Period(run.started_at, end, going))
    return found[-PERIODS:]


def _placed(found: list[_Period]) -> list[WorkPeriod]:
    """Make each period as wide as the square root of its length, so that a second stays readable beside a minute."""
    weights = [sqrt(max((work.end - work.start).total_seconds(), 0.04)) for work in found]
    room = WIDTH - (CUT + NARROW) * len(found) + CUT
    x, placed = 0.0, list[WorkPeriod]()
    for work, weight in zip(found, weights, strict=True):
        width = NARROW + room * weight / sum(weights)
        idle = _idle(work.start - placed[-1].end) if placed else ""
        placed.append(WorkPeriod(*work, round(x, 1), round(width, 1), idle, list(_ticks(work, x, width))))
        x += width + CUT
    return placed


def _ticks(work: _Period, x: float, width: float) -> Iterator[TimeTick]:
    """Yield ticks at round times, as far apart as their words need."""
    scale = width / max((work.end - work.start).total_seconds(), 0.001)
    step = next((step for step in _STEPS if step * scale >= _APART), None)
    if step is None:
        return
    at = datetime.fromtimestamp((work.start.timestamp() // step + 1) * step, tz=UTC)
    while at < work.end:
        place = x + (at - work.start).total_seconds() * scale
        yield TimeTick(
            at, round(place, 1), ("H:i" if step % 60 == 0 else "H:i:s") if x + width - place > _APART else ""
        )
        at += timedelta(seconds=step)


def _idle(time: timedelta) -> str:
    now = timezone.now()
    return f"{time.total_seconds():.0f} s" if time < timedelta(minutes=1) else timesince(now - time, now, depth=1)


def _drawn(row: JobRow, periods: list[WorkPeriod], now: datetime) -> Iterator[RunBar]:
    for run in row.runs:
        home = next((s for s in periods if s.start <= run.started_at <= s.end), None)
        if home is not None:
            scale = home.width / max(home.took.total_seconds(), 0.001)
            start = (run.started_at - home.start).total_seconds() * scale
            width = ((run.ended_at or now) - run.started_at).total_seconds() * scale
            start = min(start, home.width - _THIN)
            yield _bar(run, home.x + start, max(min(width, home.width - start), _THIN))


def _bar(run: JobRun, x: float, width: float) -> RunBar:
    badge = RUN_BADGES[RunOutcome(run.outcome)]
    return RunBar(run, round(x, 1), round(width, 1), badge, run_time(run), failure_summary(run.error))
