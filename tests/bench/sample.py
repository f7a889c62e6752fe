"""One case on one database: `python -m tests.bench.sample CASE [--times N]`, one JSON object on the last line."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from django.db import connection  # noqa: E402

from aicmo_site.celery import app  # noqa: E402
from aicmo_site.runtime.bootstrap import prepare  # noqa: E402
from aicmo_site.static_files import collect  # noqa: E402
from tests.bench import measure, yardstick  # noqa: E402
from tests.bench.empty import empty_generators  # noqa: E402
from tests.bench.history import copy_plan  # noqa: E402
from tests.bench.workers import worker  # noqa: E402

Figures = dict[str, float]
PLANS = 50
JOBS = measure.JOBS


def makespan(times: int) -> Figures:
    office = measure.Office()
    with worker():
        canvas, engine = measure.alternating(times, yardstick.makespan, office.makespan)
        click, trip = measure.alternating(times, office.click_to_running, yardstick.round_trip)
    found = {"canvas": canvas, "engine": engine, "click": click, "round_trip": trip}
    return {**found, "runs_per_job": measure.runs_per_job(), **measure.statements(office)}


def crowd(times: int) -> Figures:
    """Fifty plans at once: jobs a second, and the workers' processor time."""
    office = measure.Office()
    used: dict[str, list[float]] = {"canvas": [], "engine": []}
    with worker() as measured:

        def timed(name: str, act: Callable[[int], float]) -> Callable[[], float]:
            def run() -> float:
                before = measured.cpu()
                seconds = act(PLANS)
                used[name].append(measured.cpu() - before)
                return seconds

            return run

        acts = timed("canvas", yardstick.makespan), timed("engine", office.makespan)
        canvas, engine = measure.alternating(times, *acts)
    cpu = {f"{name}_cpu": median(values[1:]) / PLANS / JOBS for name, values in used.items()}
    return {"canvas": canvas, "engine": engine, **cpu}


def cascade(times: int) -> Figures:
    office = measure.Office()
    measured = measure.Cascade(office)
    found: Figures = {}
    standing = 0
    for rows in (1_000, 10_000, 100_000):
        measure.fill(office.client, rows - standing)
        standing = rows
        found[f"{rows}"], found[f"{rows}_by_hand"] = measure.alternating(times + 4, measured.ours, measured.by_hand)
    return found


def history(times: int) -> Figures:
    """A plan's makespan in empty tables, and with 5,000 finished plans in them."""
    office = measure.Office()
    with worker():
        intake = office.submit()
        office.finish([intake])
        empty, canvas = measure.alternating(times, office.makespan, yardstick.makespan)
        copy_plan(intake.engagement_id, 5_000)
        full, canvas_then = measure.alternating(times, office.makespan, yardstick.makespan)
    return {"empty": empty, "full": full, "canvas": canvas, "canvas_then": canvas_then}


def memory(times: int) -> Figures:
    """The two children's memory after 1,000 jobs and after 10,000, with no child ever replaced."""
    office = measure.Office()
    with worker("--max-tasks-per-child", "1000000", "--max-memory-per-child", "100000000") as measured:
        found = {}
        done = 0
        for jobs in (1_000, 5_500, 10_000):
            while done < jobs:
                office.makespan(21)
                done += 21 * JOBS
            found[f"{jobs}"] = measured.memory()
    return found


@contextmanager
def peer() -> Iterator[Callable[[str], float]]:
    home = connection.get_connection_params()
    dsn = f"host={home['host']} user={home['user']} dbname={home['dbname']}"
    command = [os.environ["PEER_PYTHON"], "tests/bench/peer.py", dsn]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        asked, answers = process.stdin, process.stdout
        assert asked is not None
        assert answers is not None

        def ask(what: str) -> float:
            asked.write(f"{what}\n")
            asked.flush()
            return float(answers.readline())

        try:
            yield ask
        finally:
            asked.close()


def beside_peer(times: int) -> Figures:
    office = measure.Office()
    with worker(), peer() as ask:
        acts = yardstick.makespan, office.makespan, lambda: ask("plan")
        canvas, engine, theirs = measure.alternating(times, *acts)
        crowds = lambda: yardstick.makespan(PLANS), lambda: office.makespan(PLANS), lambda: ask("crowd")
        canvas_crowd, engine_crowd, their_crowd = measure.alternating(max(2, times // 2), *crowds)
    found = {"canvas": canvas, "engine": engine, "peer": theirs}
    return {**found, "canvas_crowd": canvas_crowd, "engine_crowd": engine_crowd, "peer_crowd": their_crowd}


CASES = {
    "makespan": makespan,
    "crowd": crowd,
    "cascade": cascade,
    "history": history,
    "memory": memory,
    "peer": beside_peer,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    prepare()
    collect()  # pages name styles by their hash
    yardstick.keep_results(app)
    with empty_generators():
        found = CASES[options.case](options.times)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
