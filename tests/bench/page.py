"""The figures as a page: ratios first, then whether each goal is reached, then the seconds behind them."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Figures = Mapping[str, Mapping[str, Any]]
"""By case and database: "makespan-SQLite"."""
HEAD = """# Performance

Written by `make bench` on {machine}: medians of {times} or more alternating runs, ratios first; memory is read
once, and the peer's fifty plans are run {crowds} times. Seconds belong to the machine; the last column of the last
table says how busy it was with other work, which moves ratios too.

A plan is all 24 jobs with empty generators. Its makespan runs from the submission until its row says completed; the
benchmark looks for drafts every millisecond and approves them; where 50 plans are made at once, two people approve and
look every 30 ms. History, decisions, provenance and audit are all written. The click is a whole request: Run next is
posted after its preview. Both databases sync each commit to the disk; PostgreSQL's `full_page_writes` is off.
The yardstick, fixed in `tests/bench/yardstick.py`, is the same graph as a bare Celery canvas with one barrier a module
on the same broker and the same two worker processes. The peer is procrastinate 3.10 (`tests/bench/peer.py`), a queue in
PostgreSQL with two worker processes; it knows no gates, artifacts or history, so its driver waits for each stage.

| Measured | SQLite | PostgreSQL | Goal | |
|---|---|---|---|---|
"""
DATABASES = ("SQLite", "PostgreSQL")


class Row(NamedTuple):
    """A figure of a case, and the most it may be on each database; then the next goal."""

    name: str
    case: str
    figure: Callable[[Mapping[str, Any]], float]
    goal: tuple[float, float] = (0, 0)
    next: tuple[float, float] = (0, 0)
    unit: str = " x"
    least: bool = False
    """The goal is the least it must be."""


ROWS = (
    Row("Makespan of a plan, by the canvas", "makespan", lambda f: f["engine"] / f["canvas"], (3, 4), (2.2, 2.8)),
    Row("50 plans at once: jobs a second, by the canvas", "crowd", lambda f: f["canvas"] / f["engine"], (0.5, 0.5),
        least=True),
    Row("Workers' processor time a job, by the canvas", "crowd", lambda f: f["engine_cpu"] / f["canvas_cpu"],
        (2.5, 2.5)),
    Row("A stale cascade, by hand-written bulk updates; 10,000 engagements", "cascade",
        lambda f: f["10000"] / f["10000_by_hand"], (2, 2)),
    Row("The cascade with 100,000 engagements, by that with 1,000", "cascade", lambda f: f["100000"] / f["1000"],
        (1.3, 1.3)),
    Row("Makespan with 5,000 finished plans, by that with none", "history", lambda f: f["full"] / f["empty"],
        (1.25, 1.25)),
    Row("From the click on Run to the first running job, by Celery's round trip", "makespan",
        lambda f: f["click"] / f["round_trip"], (10, 10)),
    Row("Workers' memory after 10,000 jobs, by that after 1,000", "memory", lambda f: f["10000"] / f["1000"],
        (1.1, 1.1)),
    Row("Makespan of a plan, by the peer", "peer", lambda f: f["engine"] / f["peer"]),
    Row("50 plans at once: seconds, by the peer", "peer", lambda f: f["engine_crowd"] / f["peer_crowd"]),
    Row("Job runs a job, nothing failing", "makespan", lambda f: f["runs_per_job"], (1, 1), unit=""),
    Row("Statements a job, submission included", "makespan", lambda f: f["statements"], (12, 12), unit=""),
    Row("The same with the people's approvals", "makespan", lambda f: f["statements_with_approvals"], unit=""),
    Row("Transactions a job, submission included", "makespan", lambda f: f["transactions"], (4, 4), unit=""),
)  # fmt: skip


def page(found: Figures) -> str:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    times = min((int(figures["times"]) for figures in found.values()), default=0)
    lines = [_line(row, found) for row in ROWS]
    return HEAD.format(machine=machine, times=times, crowds=max(2, times // 2)) + "\n".join(
        [*lines, "", "## Seconds", "", *_raw(found), ""]
    )


def _line(row: Row, found: Figures) -> str:
    values = [_value(row, found.get(f"{row.case}-{name}")) for name in DATABASES]
    cells = ["-" if value is None else f"**{value:.2f}{row.unit}**" for value in values]
    return f"| {row.name} | {' | '.join(cells)} | {_goal(row)} | {_verdict(row, values)} |"


def _value(row: Row, figures: Mapping[str, Any] | None) -> float | None:
    return None if figures is None else row.figure(figures)


def _goal(row: Row) -> str:
    if not row.goal[0]:
        return "-"
    word = "at least" if row.least else "at most"
    goals = [" and ".join(f"{value:g}" for value in dict.fromkeys(pair)) for pair in (row.goal, row.next) if pair[0]]
    return f"{word} {', then '.join(goals)}"


def _verdict(row: Row, values: list[float | None]) -> str:
    if not row.goal[0]:
        return ""
    known = [(value, *limits) for value, *limits in zip(values, row.goal, row.next, strict=True) if value is not None]
    if not known:
        return "not measured"
    if not all(_within(row, value, first) for value, first, _ in known):
        return "**missed**"
    return "reached" if not row.next[0] or all(value <= then for value, _, then in known) else "first goal reached"


def _within(row: Row, value: float, goal: float) -> bool:
    shown = round(value, 2)
    return shown >= goal if row.least else shown <= goal


def _raw(found: Figures) -> list[str]:
    lines = ["| Case | Figures | Measured | Load before |", "|---|---|---|---|"]
    for name, figures in found.items():
        shown = {k: v for k, v in figures.items() if k not in ("times", "load", "at")}
        text = ", ".join(f"{key} {value:.4g}" for key, value in shown.items())
        lines.append(f"| {name} | {text} | {figures['at']} | {figures['load']:.1f} |")
    return lines
