"""One database's figures: `python -m tests.bench.sample [--times N] [--rows N]`, one JSON object on the last line."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time

from aicmo_site.celery import app
from tests.bench import measure


def worker() -> subprocess.Popen[bytes]:
    words = "-m celery -A tests.bench.app worker -c 2 -l ERROR --without-gossip --without-mingle --without-heartbeat"
    process = subprocess.Popen([sys.executable, *words.split()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not app.control.ping(timeout=0.5):
        assert time.monotonic() < deadline, "The worker does not start."
    return process


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--rows", type=int, default=10_000)
    options = parser.parse_args()
    from aicmo_site.setup import prepare

    prepare()
    who = measure.people()
    process = worker()
    try:
        canvas, engine = measure.alternating(
            options.times, measure.canvas_makespan, lambda: measure.engine_makespan(*who)
        )
    finally:
        process.terminate()
        process.wait(30)
    found = {"canvas": canvas, "engine": engine, "runs_per_job": measure.runs_per_job(), **measure.statements(*who)}
    measure.fill(who[0], 1_000)
    cascade = measure.Cascade(*who)
    few, by_hand_few = measure.alternating(9, cascade.ours, cascade.by_hand)
    measure.fill(who[0], options.rows - 1_000)
    many, by_hand = measure.alternating(9, cascade.ours, cascade.by_hand)
    found |= {"cascade": many, "cascade_by_hand": by_hand, "cascade_few": few, "cascade_by_hand_few": by_hand_few}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
