"""The product as one starts it, `manage.py up` with its own supervisor, on the drill's database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.db import transaction

from aicmo_site.runtime import ports
from artifacts.services import lock_engagement
from jobs.models import GenerationPlan, JobRun
from jobs.queue import turns
from jobs.types import RunOutcome
from tests.faults import messages
from tests.faults.cluster import QUICK
from tests.faults.drill import Drill, Report
from tests.faults.faults import is_alive

UP = "product"
PARTS = {"broker": "-server", "web": "gunicorn", "worker": " celery ", "scheduler": "aicmo_site sweep"}
"""Each with words of its command line."""
PATIENCE = 60.0


def start(drill: Drill) -> None:
    """With a broker of its own, so that this is the supervisor's as well; only the scheduler sweeps."""
    words = [sys.executable, "manage.py", "up", "--no-seed", "--port", "0"]
    drill.cluster.want(UP, words, {**QUICK, "REDIS_URL": "", "AICMO_JOB_WORKER_SWEEP_SECONDS": "3600"})


def socket(drill: Drill) -> Path:
    return drill.cluster.folder / "data" / "broker" / "redis.sock"


def parts(drill: Drill) -> dict[str, int]:
    """The supervisor's living children by name."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat=,args="], capture_output=True, text=True, check=True)
    found = {}
    for line in listed.stdout.splitlines():
        process, parent, state, words = line.split(None, 3)
        if int(parent) == drill.cluster.processes[UP].pid and not state.startswith("Z"):
            found.update({name: int(process) for name, mark in PARTS.items() if mark in words})
    return found


def answers(drill: Drill) -> bool:
    note = drill.cluster.folder / "data" / "up.lock"
    _, _, address = (note.read_text() if note.exists() else "").partition("http://127.0.0.1:")
    return bool(address) and ports.answers("127.0.0.1", int(address.partition("/")[0]))


def is_whole(drill: Drill) -> bool:
    """Every part is there, and a task went all the way through lately."""
    return len(parts(drill)) == len(PARTS) and answers(drill) and _since(turns.CANARY) < 2


def end(drill: Drill) -> None:
    """Killed; its watchdog ends the parts."""
    left = parts(drill).values()
    drill.cluster.end(UP)
    drill.until(lambda: not any(map(is_alive, left)), PATIENCE)


def _since(name: str) -> float:
    age = turns.age(name)
    return 999.0 if age is None else age


# -- the case --------------------------------------------------------------------------------------


def supervised(drill: Drill, report: Report) -> None:
    """kill -9 of each part; the worker's under a running job, which waits for a lock that we hold meanwhile."""
    plan = drill.one_job()
    drill.tick()
    start(drill)
    run_id, seconds = _kill_worker(drill, plan)
    done = drill.until(drill.finished, PATIENCE)
    ends = drill.world.outcomes([run_id])
    once = drill.world.one_output_each([run_id])
    passed = bool(done and ends[RunOutcome.LOST] and once == (1, 1))
    report.add("the product's worker killed under a job: the job's outputs", once[0], "1, and its run lost", passed)
    took = {"worker": seconds}
    drill.until(lambda: is_whole(drill), PATIENCE)
    took["web"] = _kill(drill, "web", lambda passed: answers(drill))
    took["scheduler"] = _kill(drill, "scheduler", lambda passed: _since(turns.SWEEP) < passed)
    took["broker"] = _kill(drill, "broker", _through)
    for name, seconds in took.items():
        report.add(f"seconds until the supervisor has another {name} at work", seconds, "under 30", seconds < 30)
    report.figures.update(supervised=took)
    end(drill)


def _kill_worker(drill: Drill, plan: GenerationPlan) -> tuple[int, float]:
    """The run that was cut off, and the seconds until another worker is there."""
    with transaction.atomic():
        lock_engagement(plan.engagement)
        running = JobRun.objects.filter(job__plan=plan, outcome=RunOutcome.RUNNING).values_list("pk", flat=True)
        deadline = time.monotonic() + PATIENCE
        while not (found := running.first()) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert found, "no worker of the product's took the job"
        seconds = _kill(drill, "worker", _through)
    return found, seconds


def _through(passed: float) -> bool:
    """A task has come through broker and worker in the seconds that have passed."""
    return _since(turns.CANARY) < passed


def _kill(drill: Drill, name: str, works: Callable[[float], bool]) -> float:
    """Seconds until another one is there and has done its work since."""
    old, begun = parts(drill)[name], time.monotonic()
    os.kill(old, signal.SIGKILL)
    while (passed := time.monotonic() - begun) < PATIENCE:
        if parts(drill).get(name, old) != old and works(passed):
            break
        time.sleep(0.1)
    return round(time.monotonic() - begun, 1)


# -- its control -----------------------------------------------------------------------------------


def message_that_is_none(drill: Drill) -> tuple[int, bool]:
    """It ends the worker while the supervisor is stopped, so nobody starts another: lost jobs, and whether all is well
    once it goes on.
    """
    start(drill)
    drill.until(lambda: is_whole(drill), PATIENCE)
    worker, supervisor = parts(drill)["worker"], drill.cluster.processes[UP].pid
    if not drill.guards_on:
        os.kill(supervisor, signal.SIGSTOP)
    messages.push(socket(drill))
    drill.until(lambda: parts(drill).get("worker") != worker, PATIENCE)
    drill.one_job()
    drill.in_vain(drill.finished)
    lost = drill.world.account(drill.plans)["lost"]
    os.kill(supervisor, signal.SIGCONT)
    back = bool(drill.until(drill.finished, PATIENCE))
    end(drill)
    return lost, back
