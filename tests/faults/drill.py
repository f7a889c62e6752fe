"""Break everything under a thousand running jobs and count what is lost: `python -m tests.faults.drill [--short]`.

One line a fault: figure, limit, pass or fail. `--json FILE` keeps the figures, `--only WORDS` runs what is named so,
`--case controls --guards-on` shows that every control notices its guard. Exits 1 when a limit is passed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from tests.faults.cluster import DEFAULTS, QUICK, Cluster

if TYPE_CHECKING:
    from jobs.models import GenerationPlan

LEAST_JOBS = 12
SPELL = 6.0
"""Seconds that a control waits for an effect that its guard has within two or three."""
PATIENCE = 30.0
SILENT = {"AICMO_JOB_WORKER_SWEEP_SECONDS": "3600", "AICMO_JOB_BROKER_DOWN_SECONDS": "3600"}
"""Workers that neither sweep nor poll."""
Found = tuple[object, str, bool]
"""A control's figure, the expected one without the guard, and whether they agree."""


@dataclass
class Line:
    name: str
    figure: Any
    limit: str
    passed: bool

    def __str__(self) -> str:
        return f"{'pass' if self.passed else 'FAIL'}  {self.name:<75} {self.figure!s:>12}  ({self.limit})"


@dataclass
class Report:
    lines: list[Line] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)

    def add(self, name: str, figure: Any, limit: str, passed: bool) -> None:
        line = Line(name, figure, limit, passed)
        self.lines.append(line)
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    @property
    def passed(self) -> bool:
        return bool(self.lines) and all(line.passed for line in self.lines)

    def write(self, file: Path) -> None:
        file.write_text(json.dumps({"lines": [asdict(line) for line in self.lines], **self.figures}, indent=2) + "\n")


class Drill:
    """A cluster, its plans, and the people who approve; `go(seconds)` keeps all of it running."""

    def __init__(self, cluster: Cluster, world: Any, *, only: str = "", guards_on: bool = False) -> None:
        self.cluster, self.world = cluster, world
        self.people = world.People()
        self.plans: list[int] = []
        self.only, self.guards_on = only.lower(), guards_on
        self.keep, self.busy = True, False
        """Whether dead processes are restarted, and whether new plans are added."""
        self.cut: list[int] = []
        """Runs that a fault has interrupted."""
        self.half_done: Counter[str] = Counter()
        """Violated invariants right after a process died at a failpoint."""

    def start(self, workers: int, schedulers: int, **env: str) -> None:
        """Start workers and schedulers, with `env` on top of the cluster's environment."""
        self.cluster.add_broker()
        for number in range(workers):
            self.cluster.add_worker(number, 3, **env)
        for number in range(schedulers):
            self.cluster.add_scheduler(number, **env)

    def wants(self, *names: str) -> bool:
        return any(self.only in name.lower() for name in names)

    # -- for the controls --------------------------------------------------------------------------

    def without(self, guard: str) -> dict[str, str]:
        """Return the environment of a process without the guard."""
        return {} if self.guards_on else {"DRILL_GUARD_OFF": guard}

    def alone(self) -> dict[str, str]:
        """Return the environment of a worker that neither sweeps nor polls."""
        return {} if self.guards_on else SILENT

    def patched(self, owner: object, name: str, value: object) -> contextlib.AbstractContextManager[object]:
        """Switch off a guard of this process."""
        return contextlib.nullcontext() if self.guards_on else mock.patch.object(owner, name, value)

    def in_vain(self, condition: Callable[[], Any]) -> bool:
        """Wait, longer with guards on, and return whether the condition still does not hold."""
        return not self.until(condition, PATIENCE if self.guards_on else SPELL)

    def start_anew(self) -> None:
        """Restore the kept database, empty the broker, end all processes."""
        self.cluster.end_all()
        self.world.connection.close()
        self.cluster.bring_back()
        self.plans, self.keep = [], True

    def one_job(self, client: str = "Control", job_types: list[str] | None = None) -> GenerationPlan:
        """Make a plan of one job, approved in the next tick, as the only plan of this control."""
        plan: GenerationPlan = self.people.plan(self.people.client(client), job_types or ["positioning"])
        self.plans = [plan.pk]
        return plan

    def add_plans(self, count: int, clients: int, job_types: list[str] | str = "all") -> None:
        owners = [self.people.client(f"Client {number}") for number in range(clients)]
        self.plans += [self.people.plan(owners[n % clients], job_types).pk for n in range(count)]

    def top_up(self) -> None:
        """Add plans so that there is always a job to interrupt."""
        with contextlib.suppress(*self.world.GONE):
            if self.world.jobs_left(self.plans) < LEAST_JOBS:
                self.plans.append(self.people.plan(self.people.client("Late"), "all").pk)

    def tick(self) -> None:
        if self.keep:
            self.cluster.keep()
        if self.busy:
            self.top_up()
        self.people.approve_what_waits(self.plans)

    def go(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.tick()
            time.sleep(0.1)

    def until(self, condition: Callable[[], Any], patience: float) -> Any:
        """Wait until the condition is true; return its last value."""
        end = time.monotonic() + patience
        while not (found := condition()) and time.monotonic() < end:
            self.tick()
            time.sleep(0.05)
        return found

    def finished(self) -> bool:
        return not self.world.unfinished(self.plans)


def prepared(cluster: Cluster) -> Any:
    """Set up Django on the cluster's database, once per process."""
    os.environ.update(cluster.env)
    import django

    django.setup()
    from aicmo_site.runtime.bootstrap import prepare
    from aicmo_site.static_files import collect

    prepare()
    collect()
    from tests.faults import world

    return world


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true", help="a few plans and one fault of most kinds")
    parser.add_argument("--case", choices=["storm", "absent", "frozen", "controls", "defaults"], default="storm")
    parser.add_argument("--only", default="", help="faults, controls or parts whose name contains this")
    parser.add_argument("--guards-on", action="store_true", help="controls: each must fail, for its guard works")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def main() -> int:
    options = arguments()
    cluster = Cluster(quick=DEFAULTS if options.case in ("defaults", "frozen") else QUICK)
    report = Report()
    try:
        world = prepared(cluster)
        from tests.bench.empty import empty_generators
        from tests.faults import cases

        drill = Drill(cluster, world, only=options.only, guards_on=options.guards_on)
        with empty_generators():
            cases.CASES[options.case](drill, report, short=options.short)
    except BaseException:
        sys.stdout.write((cluster.folder / "log").read_text()[-8000:])
        raise
    finally:
        cluster.close()
    report.figures["load"] = [round(figure, 1) for figure in os.getloadavg()]
    if options.json:
        report.write(options.json)
    return 0 if report.passed else 1


if __name__ == "__main__":
    sys.exit(main())
