"""`make bench`: how fast the engine is, side by side with a bare Celery canvas, on SQLite and on PostgreSQL.

Ratios first: seconds belong to the machine. `--docs FILE` writes the page, `--times N` sets the alternating runs.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from aicmo_site.broker import prepare
from aicmo_site.watchdog import Watchdog
from tests.faults.cluster import ROOT, SAFE
from tests.postgres import Server

GOALS = {"SQLite": (3.0, 2.2), "PostgreSQL": (4.0, 2.8)}
"""The first goal and the second, as multiples of the canvas."""


HEAD = """# Performance

Written by `make bench`: medians of {times} alternating runs (cascade: 9) on {machine}; load {busy:.1f}.
Ratios count; seconds belong to the machine, and a busy machine moves both.

A plan is all 24 jobs with empty generators. Its makespan runs from the submission until its row says completed; the
benchmark approves each artifact as soon as it is assembled. History, decisions, provenance and audit are all written.
The yardstick (`tests/bench/app.py`) is the same graph as a bare Celery canvas with one barrier a module on the same
broker and the same two worker processes.
"""
NOT_MEASURED = """Not measured yet: 50 plans at once, worker CPU a job, makespan with 5,000 finished plans, the cascade
with 100,000 engagements, click to first running job, memory over 10,000 jobs, a peer that installs from the Python
index."""


def sample(database_url: str, folder: Path, times: int, rows: int) -> dict[str, Any]:
    watchdog = Watchdog()
    socket = folder / "redis.sock"
    watchdog.popen(prepare(socket, folder / "broker"), cwd=folder, stdout=subprocess.DEVNULL)
    environment = {
        **os.environ,
        "AICMO_DATA_DIR": str(folder / "data"),
        "DATABASE_URL": database_url,
        "REDIS_URL": f"redis+socket://{socket}",
        "AICMO_LOG_LEVEL": "ERROR",
        "AICMO_BROKER_SOCKET_TIMEOUT": "5",
    }
    words = [sys.executable, "-m", "tests.bench.sample", "--times", str(times), "--rows", str(rows)]
    try:
        done = subprocess.run(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    finally:
        watchdog.close()
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def on_sqlite(folder: Path, times: int, rows: int) -> dict[str, Any]:
    return sample("", folder, times, rows)


def on_postgres(folder: Path, times: int, rows: int) -> dict[str, Any]:
    home = folder / "pg"
    home.mkdir()
    server = Server(home, Watchdog(), settings=tuple(s for s in SAFE if not s.startswith("fsync")))
    server.start()
    try:
        return sample(server.url, folder, times, rows)
    finally:
        server.stop()


def page(found: dict[str, dict[str, Any]], times: int, rows: int) -> str:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    head = HEAD.format(times=times, machine=machine, busy=os.getloadavg()[0])
    lines = [head, "| Measured | " + " | ".join(found) + " | Goal |", "|---|" + "---|" * (len(found) + 1)]
    for name, cells, goal in rows_of(found, rows):
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {goal} |")
    return "\n".join([*lines, "", "## Reached and not", "", *verdicts(found), "", NOT_MEASURED, ""])


def rows_of(found: dict[str, dict[str, Any]], rows: int) -> list[tuple[str, list[str], str]]:
    every = list(found.values())
    first = ", ".join(f"{a:g} x on {name}, then {b:g} x" for name, (a, b) in GOALS.items())
    return [
        ("Makespan of a plan, by the canvas", [f"**{f['engine'] / f['canvas']:.2f} x**" for f in every], first),
        (f"A stale cascade, by hand-written bulk updates; {rows:,} engagements",
         [f"**{f['cascade'] / f['cascade_by_hand']:.2f} x**" for f in every], "2 x"),
        (f"The cascade with {rows:,} engagements, by that with 1,000",
         [f"**{f['cascade'] / f['cascade_few']:.2f} x**" for f in every], "1.3 x"),
        ("Job runs a job, nothing failing", [f"{f['runs_per_job']:.2f}" for f in every], "1.00"),
        ("Statements a job, submission included", [f"{f['statements']:.1f}" for f in every], "12"),
        ("The same with the people's approvals", [f"{f['statements_with_approvals']:.1f}" for f in every], "-"),
        ("Transactions a job, submission included", [f"{f['transactions']:.1f}" for f in every], "4"),
        ("Makespan, canvas", [f"{f['canvas'] * 1000:.0f} ms" for f in every], "-"),
        ("Makespan, engine", [f"{f['engine'] * 1000:.0f} ms" for f in every], "-"),
    ]  # fmt: skip


def verdicts(found: dict[str, dict[str, Any]]) -> list[str]:
    lines = []
    for name, figures in found.items():
        ratio = figures["engine"] / figures["canvas"]
        words = ["reached" if ratio <= goal else "**not reached**" for goal in GOALS[name]]
        lines.append(f"- Makespan on {name}, {ratio:.2f} x: the first goal is {words[0]}, the second {words[1]}.")
        by_hand = figures["cascade"] / figures["cascade_by_hand"]
        lines.append(f"- Cascade on {name}, {by_hand:.2f} x: {'reached' if by_hand <= 2 else '**not reached**'}.")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--docs", type=Path)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--rows", type=int, default=10_000)
    options = parser.parse_args()
    found = {}
    for name, act in (("SQLite", on_sqlite), ("PostgreSQL", on_postgres)):
        folder = Path(tempfile.mkdtemp(prefix="aicmo-bench-", dir="/tmp"))
        folder.chmod(0o755)
        try:
            found[name] = act(folder, options.times, options.rows)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    text = page(found, options.times, options.rows)
    sys.stdout.write(text)
    if options.docs:
        options.docs.write_text(text)


if __name__ == "__main__":
    main()
