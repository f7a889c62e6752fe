"""The negative controls: a guard is off in the drill's processes, so its fault must show. Each leaves one figure."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from unittest import mock

from celery import current_app
from django.db import connection

from artifacts import _writing
from artifacts.staleness import is_stale
from clients.models import Engagement
from jobs import beats
from jobs import sweep as sweeping
from jobs.models import GenerationPlan, Job, JobRun
from jobs.services import pause_plan
from jobs.types import RunOutcome
from tests.faults import faults, people
from tests.faults.drill import Drill

Found = tuple[object, str, bool]
"""The figure, what it is expected to be without the guard, and whether it is."""
SILENT = {"AICMO_JOB_WORKER_SWEEP_SECONDS": "3600", "AICMO_JOB_BROKER_DOWN_SECONDS": "3600"}
"""Workers that neither sweep nor poll."""


def sweep(drill: Drill) -> Found:
    drill.one_job()
    drill.start(workers=1, schedulers=0, **SILENT)
    with faults.held(drill) as found:
        assert found
        os.kill(found.child, signal.SIGKILL)
    drill.go(6)
    lost = drill.world.account(drill.plans)["lost"]
    drill.cluster.add_scheduler(0)
    back = drill.until(drill.finished, 60)
    return lost, "1, and 0 with the sweep back", bool(lost == 1 and back)


def redispatch(drill: Drill) -> Found:
    """One worker process with one child: the other hints wait in the broker, and are flushed there."""
    drill.one_job(job_types=drill.world.STRATEGY)
    drill.cluster.add_worker(0, 1, **SILENT)
    with faults.held(drill) as found:
        assert found
        drill.go(1)
        faults.flush(drill)
    drill.go(5)
    left = Job.objects.filter(plan__in=drill.plans, status="ready").count()
    drill.cluster.add_scheduler(0)
    back = drill.until(drill.finished, 60)
    return left, "at least 1 never begun, and 0 with the sweep back", bool(left and back)


def fence(drill: Drill) -> Found:
    """A frozen child wakes up after another one has answered; the constraint behind the fence is off as well."""
    drill.one_job()
    _drop("jobs_jobrun", "one_current_output")
    drill.start(workers=2, schedulers=1, DRILL_GUARD_OFF="fence")
    with faults.held(drill) as found:
        assert found
        os.kill(found.child, signal.SIGSTOP)
        faults.came_to(drill, found, RunOutcome.LOST)
    drill.until(drill.finished, 30)
    os.kill(found.child, signal.SIGCONT)
    drill.until(lambda: drill.world.account(drill.plans)["repeated"], 10)
    repeated = drill.world.account(drill.plans)["repeated"]
    return repeated, "1 repeated", repeated == 1


def claim(drill: Drill) -> Found:
    """The same message twice; the constraint behind the condition is off as well."""
    plan = drill.one_job()
    _drop("jobs_jobrun", "one_running_run")
    drill.start(workers=1, schedulers=0, DRILL_GUARD_OFF="claim", **SILENT)
    with faults.held(drill) as found:
        assert found
        (job,) = plan.jobs.all()
        current_app.send_task("jobs.tasks.run_job", args=[job.pk], ignore_result=True)
        begun = drill.until(lambda: JobRun.objects.filter(job=job).count() > 1, 10)
    return int(bool(begun)) + 1, "2 bodies of one job at once", bool(begun)


def attempts(drill: Drill) -> Found:
    drill.one_job("Poison")
    drill.start(workers=1, schedulers=1, DRILL_GUARD_OFF="attempts")
    kills = drill.until(lambda: (n := JobRun.objects.filter(job__plan__in=drill.plans).count()) > 5 and n, 60)
    return kills or 0, "more than 5 processes killed", bool(kills)


def pins(drill: Drill) -> Found:
    plan = drill.one_job()
    drill.start(workers=1, schedulers=1, DRILL_GUARD_OFF="pins")
    with faults.held(drill) as found:
        assert found
        drill.people.edit_intake(plan)
        drill.plans = []
    drill.until(lambda: plan.engagement.artifacts.filter(type="strategy").exists(), 20)
    shown = is_stale(plan.engagement.artifacts.get(type="strategy"))
    return shown, "False: built on the old brief, said to be current", not shown


def clock(drill: Drill) -> Found:
    """The worker's clock is an hour ahead and decides: its lease seems to last."""
    drill.one_job()
    drill.start(workers=1, schedulers=1, DRILL_GUARD_OFF="clock", DRILL_CLOCK="3600")
    with faults.held(drill) as found:
        assert found
        os.kill(found.child, signal.SIGKILL)
        drill.go(6)
        back = drill.world.outcomes([found.run_id])[RunOutcome.LOST]
    return back, "0 taken back", back == 0


def transaction(drill: Drill) -> Found:
    drill.plans = []
    drill.cluster.add_web(DRILL_GUARD_OFF="transaction")
    left = people.die_approving(drill)
    return left, "an approval that released nothing", left == ("approved", 1, 0)


def completion(drill: Drill) -> Found:
    """Killed where the job's row says completed and its output is not stored yet."""
    without, with_it = _killed_inside(drill, "transaction"), _killed_inside(drill, "")
    return without, "at least 1 invariant broken, and none with it", without > 0 and not with_it


def _killed_inside(drill: Drill, guard_off: str) -> int:
    """How many invariants it breaks."""
    before: int = drill.world.half_done()
    armed = drill.cluster.arm("fenced")
    drill.one_job()
    drill.start(workers=1, schedulers=0, DRILL_GUARD_OFF=guard_off, **SILENT)
    drill.until(lambda: not armed.exists(), 30)
    drill.cluster.end_all()
    assert not armed.exists()
    found: int = drill.world.half_done()
    return found - before


def lock(drill: Drill) -> Found:
    """Both have read that nobody approved yet before either writes; the constraint behind the lock is off as well."""
    _drop("artifacts_decision", "one_effective_approval")
    meeting = people.Meeting()

    def only_read(engagement: Engagement) -> Engagement:
        found = Engagement.objects.select_related("client").get(pk=engagement.pk)
        meeting.wait()
        return found

    with mock.patch.object(_writing, "lock_engagement", only_read):
        told = people.approve_at_once(drill, judge=False)
    return told, "2 told that they approved", told == 2


def turn(drill: Drill) -> Found:
    """Two sweeps at once have both read which jobs nobody was told of before either rings."""
    plan = drill.one_job(job_types=drill.world.STRATEGY)
    drill.until(lambda: plan.jobs.filter(status="ready").count() == len(drill.world.STRATEGY), 30)
    with mock.patch.object(beats, "take_turn", lambda name, seconds: beats.Turn(name, None, seconds)):
        without = _announced(drill, plan)
    found = (without, _announced(drill, plan))
    pause_plan(plan, by=drill.people.operator)  # nobody is to work on it in the next control
    return found[0], "each of 3 jobs announced twice, and once with the turn", found == (6, 3)


def _announced(drill: Drill, plan: GenerationPlan) -> int:
    faults.flush(drill)
    plan.jobs.update(dispatched_at=None)
    meeting = people.Meeting()

    def unread() -> int:
        meeting.wait()
        return 0

    with mock.patch.object(sweeping, "unread", unread):
        people.sweep_at_once()
    return faults.messages_for(drill, plan)


def supervision(drill: Drill) -> Found:
    """A message that is none ends the worker that reads it, and nobody starts another one."""
    drill.one_job()
    drill.start(workers=1, schedulers=1, **SILENT)
    drill.until(drill.finished, 60)
    drill.keep = False
    faults.hostile(drill)
    drill.until(lambda: drill.cluster.processes["worker0"].poll() is not None, 30)
    drill.one_job()
    drill.go(4)
    lost = drill.world.account(drill.plans)["lost"]
    drill.keep = True
    back = drill.until(drill.finished, 60)
    return lost, "1, and 0 with a worker again", bool(lost == 1 and back)


def ids(drill: Drill) -> Found:
    """A text where the id belongs says that every job is done, and so it is written."""
    plan = drill.one_job()
    drill.start(workers=1, schedulers=1, DRILL_GUARD_OFF="ids")
    with faults.held(drill) as found:
        assert found
        faults.hostile(drill)
        drill.until(lambda: plan.jobs.filter(status="completed").exists(), 20)
    drill.until(drill.finished, 20)
    lost = drill.world.account(drill.plans)["lost"]
    return lost, "1 called done that nobody did", lost == 1


CONTROLS: dict[str, Callable[[Drill], Found]] = {
    "without any sweep a killed job stays lost": sweep,
    "without the sweep's bells flushed messages stay lost": redispatch,
    "without the fence a late answer counts too": fence,
    "without the claim's conditions a duplicate runs": claim,
    "without the limit of attempts a poison job goes on": attempts,
    "without pinned inputs an edit goes unnoticed": pins,
    "with an application's clock a dead worker's lease lasts": clock,
    "without one transaction a killed approval is half done": transaction,
    "without one transaction a killed completion is half done": completion,
    "without the lock two managers approve": lock,
    "without the turn two sweeps announce the same jobs": turn,
    "without a supervisor a broken message ends the work": supervision,
    "without bound ids a hostile message rewrites the jobs": ids,
}
SHORT = ("without any sweep a killed job stays lost", "without one transaction a killed completion is half done")


def _drop(table: str, constraint: str) -> None:
    """Conditional ones are indexes."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX IF EXISTS {constraint}")
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {constraint}")
