"""The faults, each injected while a run is inside its executor. Each returns 1 when it hit, else 0.

Faults that interrupt a run add it to `drill.cut`, so that the judges can read how it ended.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial

from jobs.engine.failpoints import POINTS
from jobs.models import GenerationPlan, JobRun
from jobs.types import RunOutcome
from tests.faults import messages, people
from tests.faults.cluster import Victim
from tests.faults.drill import Drill

Fault = Callable[[Drill], int]
PATIENCE = 45.0
EDGES = frozenset({"taken", "recorded", "committed", "after_commit"})
"""Failpoints at which the job does not run yet, or has just ended."""


@contextlib.contextmanager
def held(drill: Drill, *, on: str = "worker", pollers: bool = False) -> Iterator[Victim | None]:
    """Hold a run inside its executor until the block ends; one with an attempt to spare."""

    def find() -> Victim | None:
        with contextlib.suppress(*drill.world.GONE):
            found = [v for v in drill.cluster.victims(pollers=pollers) if drill.world.is_running(v.run_id)]
            return next((v for v in found if pollers or (drill.cluster.worker_of(v) or "").startswith(on)), None)
        return None

    drill.cluster.hold.touch()
    try:
        yield drill.until(find, PATIENCE)
    finally:
        drill.cluster.hold.unlink(missing_ok=True)


def came_to(drill: Drill, found: Victim, *wanted: str) -> int:
    """Wait for the run's end: 1 for this outcome, 0 for another or none."""

    def ended() -> bool:
        with contextlib.suppress(*drill.world.GONE):
            return not drill.world.outcomes([found.run_id])[RunOutcome.RUNNING]
        return False

    drill.until(ended, PATIENCE)
    return int(bool(set(drill.world.outcomes([found.run_id])) & set(wanted)))


def cut_off(drill: Drill, found: Victim, *wanted: str) -> int:
    """Wait as `came_to` does, and note the run as interrupted."""
    hit = came_to(drill, found, *wanted)
    drill.cut += [found.run_id] * hit
    return hit


def calm(drill: Drill) -> None:
    """Wait until every running job has an attempt to spare. Adds no plan meanwhile."""
    busy, drill.busy = drill.busy, False
    with contextlib.suppress(*drill.world.GONE):
        drill.until(drill.world.spare_attempts, PATIENCE)
    drill.busy = busy


def is_alive(process: int) -> bool:
    """Whether the process lives; a zombie that Celery has not reaped yet does not."""
    asked = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return asked.stdout.strip() != "" and not asked.stdout.startswith("Z")


# -- processes that run a job ----------------------------------------------------------------------


def crash(point: str, drill: Drill) -> int:
    """Kill the next process at the failpoint inside a job, and count violated invariants at once."""
    calm(drill)
    file = drill.cluster.arm(point)
    found = drill.until(drill.cluster.last_words, PATIENCE)
    file.unlink(missing_ok=True)
    if not found:
        return 0
    process, run = found
    drill.until(lambda: not is_alive(process), PATIENCE)
    drill.half_done += drill.world.half_done()
    if point not in EDGES:
        drill.cut.append(run)
        return 1
    ended = drill.world.outcomes([run])[RunOutcome.COMPLETED]
    return int(ended == (point in ("committed", "after_commit")))


def kill_child(drill: Drill, on: str = "worker") -> int:
    with held(drill, on=on) as found:
        if found is None:
            return 0
        os.kill(found.child, signal.SIGKILL)
        return cut_off(drill, found, RunOutcome.LOST)


def victim_now(drill: Drill) -> Victim | None:
    """Kill the child that runs a job."""
    with held(drill) as found:
        if found is not None:
            os.kill(found.child, signal.SIGKILL)
    return found


def kill_worker(drill: Drill) -> int:
    calm(drill)
    with held(drill) as found:
        if found is None or (name := drill.cluster.worker_of(found)) is None:
            return 0
        drill.cluster.signal(name, signal.SIGKILL)
        return cut_off(drill, found, RunOutcome.LOST)


def stop_worker(drill: Drill) -> int:
    """Shut a worker down: a job that cannot end in time is requeued, and the attempt does not count."""
    with held(drill) as found:
        if found is None or (name := drill.cluster.worker_of(found)) is None:
            return 0
        drill.cluster.processes[name].terminate()
        return cut_off(drill, found, RunOutcome.GIVEN_BACK)


def freeze_child(drill: Drill) -> int:
    """Freeze a process past its lease; when it wakes up its answer must not count."""
    with held(drill) as found:
        if found is None:
            return 0
        os.kill(found.child, signal.SIGSTOP)
        lost = cut_off(drill, found, RunOutcome.LOST)
    with contextlib.suppress(ProcessLookupError):
        os.kill(found.child, signal.SIGCONT)
    return int(bool(lost and drill.until(lambda: found.run_id in drill.cluster.refused(), PATIENCE)))


def freeze_worker(drill: Drill) -> int:
    calm(drill)
    with held(drill) as found:
        if found is None or (name := drill.cluster.worker_of(found)) is None:
            return 0
        drill.cluster.freeze(name)
        lost = cut_off(drill, found, RunOutcome.LOST)
    drill.cluster.thaw(name)
    return int(bool(lost and drill.until(lambda: found.run_id in drill.cluster.refused(), PATIENCE)))


# -- what they all need ----------------------------------------------------------------------------


def kill_postgres(drill: Drill) -> int:
    """Kill PostgreSQL: the run cannot store its end over its connection, so it is retried or lost."""
    calm(drill)
    with held(drill) as found:
        if found is None:
            return 0
        drill.cluster.postgres.kill()
        time.sleep(0.3)
        drill.cluster.postgres.restart()
    return cut_off(drill, found, RunOutcome.LOST, RunOutcome.RETRIED)


def with_a_run(act: Callable[[Drill], bool], drill: Drill) -> int:
    """Inject the fault while a job is held inside its executor."""
    with held(drill, pollers=True) as found:
        return int(found is not None and act(drill) and drill.cluster.is_in_body(found.run_id))


def kill_scheduler(drill: Drill) -> bool:
    return drill.cluster.kill("scheduler0")


def edit_under_a_running_job(drill: Drill, plan: GenerationPlan) -> int:
    """Inject the fault while the first claimed jobs are held inside their executors."""

    def find() -> int:
        running = JobRun.objects.filter(job__plan=plan, outcome=RunOutcome.RUNNING).values_list("pk", flat=True)
        return next((pk for pk in running if drill.cluster.is_in_body(pk)), 0)

    drill.cluster.hold.touch()
    try:
        run_id = drill.until(find, 60)
        drill.people.edit_intake(plan)
        hit = drill.cluster.is_in_body(run_id)
    finally:
        drill.cluster.hold.unlink()
    drill.plans.remove(plan.pk)
    drill.until(lambda: drill.world.outcomes([run_id])[RunOutcome.COMPLETED], PATIENCE)
    return int(hit and JobRun.objects.get(pk=run_id).source_versions == {"intake": 1})


# -- the plan --------------------------------------------------------------------------------------

CRASHES: dict[str, tuple[Fault, int]] = {f"failpoint {point}": (partial(crash, point), 3) for point in POINTS}
AROUND = {name: fault for name, fault in CRASHES.items() if name.split()[-1] in EDGES}
"""Faults whose job does not run yet, or has just ended."""
CUTTING: dict[str, tuple[Fault, int]] = {
    **{name: fault for name, fault in CRASHES.items() if name not in AROUND},
    "kill -9 of a pool child": (kill_child, 12),
    "kill -9 of a pool child whose clock is an hour ahead": (partial(kill_child, on="worker1"), 3),
    "kill -9 of a whole worker": (kill_worker, 6),
    "a worker that is told to stop": (stop_worker, 5),
    "a frozen pool child that wakes up late": (freeze_child, 5),
    "a frozen worker that wakes up late": (freeze_worker, 3),
    "kill -9 of PostgreSQL": (kill_postgres, 3),
}
"""Faults that interrupt a running job, each with how often the long version injects it."""
BESIDE: dict[str, tuple[Fault, int]] = {
    "kill -9 of the broker": (partial(with_a_run, messages.kill), 3),
    "a frozen broker": (partial(with_a_run, messages.freeze), 2),
    "FLUSHALL": (partial(with_a_run, messages.flush), 3),
    "kill -9 of one of two schedulers": (partial(with_a_run, kill_scheduler), 3),
    "kill -9 of web in the middle of an approval": (partial(with_a_run, people.kill_web), 3),
    "two managers who approve at once": (partial(with_a_run, people.two_approvers), 3),
    "duplicate messages": (partial(with_a_run, messages.duplicate), 2),
    "hostile messages": (partial(with_a_run, messages.hostile), 2),
}
"""Faults beside a held job, which may continue."""
FROZEN = ("a frozen pool child that wakes up late", "a frozen worker that wakes up late")
DIRECT = {**AROUND, **CUTTING, **BESIDE}
SHORT = (
    *CRASHES,
    "kill -9 of a pool child",
    "a worker that is told to stop",
    "a frozen pool child that wakes up late",
    "kill -9 of PostgreSQL",
    "kill -9 of the broker",
    "kill -9 of web in the middle of an approval",
    "hostile messages",
)


def rounds(drill: Drill, short: bool) -> Iterator[tuple[str, Fault]]:
    """Return all kinds of faults interleaved, so that they meet each other's effects."""
    wanted = {name: DIRECT[name] for name in (SHORT if short else DIRECT) if drill.wants(name)}
    for number in range(1 if short else max(times for _, times in DIRECT.values())):
        yield from ((name, fault) for name, (fault, times) in wanted.items() if number < times)
