"""The negative controls: each switches a guard off in the drill's processes and returns the figure its fault leaves.

With --guards-on the guard stays on, and the control must not see its fault.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from unittest import mock

from celery import current_app
from django.db import connection

from artifacts import _persistence
from artifacts.staleness import is_stale
from clients.models import Engagement
from jobs.models import GenerationPlan, JobRun
from jobs.queue import turns
from jobs.recovery import reconciler as sweeping
from jobs.types import RunOutcome
from tests.faults import faults, messages, outages, people
from tests.faults.drill import PATIENCE, SILENT, SPELL, Drill, Found

# -- claims ----------------------------------------------------------------------------------------


def claim(drill: Drill) -> Found:
    """Send the same message twice, without the constraint behind the claim's condition."""
    plan = drill.one_job()
    _drop(drill, "jobs_jobrun", "one_running_run")
    drill.start(workers=1, schedulers=0, **drill.without("claim"), **SILENT)
    with faults.held(drill) as found:
        assert found
        (job,) = plan.jobs.all()
        current_app.send_task("jobs.tasks.run_job", args=[job.pk], ignore_result=True)
        drill.until(lambda: len(list(drill.cluster.victims())) > 1, SPELL)
        bodies = len(list(drill.cluster.victims()))
    return bodies, "2 bodies of one job at once", bodies == 2


def begin(drill: Drill) -> Found:
    found = _half_done_at(drill, "taken", "begin")
    return found, "I15: a running job without a run", "I15" in found


def attempts(drill: Drill) -> Found:
    plan = drill.one_job("Poison")
    drill.start(workers=1, schedulers=1, **drill.without("attempts"))
    runs = JobRun.objects.filter(job__plan=plan)
    drill.until(lambda: runs.count() > 5 or plan.jobs.filter(status="failed").exists(), 60)
    return runs.count(), "more than 5 processes killed", runs.count() > 5


def ids(drill: Drill) -> Found:
    """Send SQL in place of the id, which marks every job as done."""
    plan = drill.one_job()
    drill.start(workers=1, schedulers=1, **drill.without("ids"))
    with faults.held(drill) as found:
        assert found
        assert messages.hostile(drill)
        drill.until(lambda: plan.jobs.filter(status="completed").exists(), SPELL)
    drill.until(drill.finished, PATIENCE)
    lost = drill.world.account(drill.plans)["lost"]
    return lost, "1 called done that nobody did", lost == 1


# -- runs and their ends ---------------------------------------------------------------------------


def fence(drill: Drill) -> Found:
    """Freeze a child until another one has answered, without the constraint behind the token."""
    drill.one_job()
    _drop(drill, "jobs_jobrun", "one_current_output")
    drill.start(workers=2, schedulers=1, **drill.without("fence"))
    with faults.held(drill) as found:
        assert found
        os.kill(found.child, signal.SIGSTOP)
        faults.came_to(drill, found, RunOutcome.LOST)
    drill.until(drill.finished, PATIENCE)
    os.kill(found.child, signal.SIGCONT)
    answered = drill.until(lambda: found.run_id in drill.cluster.refused() or _repeated(drill), PATIENCE)
    assert answered, "The late answer never came."
    return _repeated(drill), "1 repeated", _repeated(drill) == 1


def _repeated(drill: Drill) -> int:
    found: int = drill.world.account(drill.plans)["repeated"]
    return found


def completion(drill: Drill) -> Found:
    """Kill the process where the row says completed and the output is not stored yet."""
    found = _half_done_at(drill, "fenced", "transaction")
    return found, "I1: a completed job without an output", "I1" in found


def _half_done_at(drill: Drill, point: str, guard: str) -> dict[str, int]:
    """Return the invariants violated when a process died at the failpoint, before any repair."""
    drill.cluster.arm(point)
    drill.one_job()
    drill.start(workers=1, schedulers=0, **drill.without(guard), **SILENT)
    assert drill.until(drill.cluster.last_words, PATIENCE)
    drill.cluster.end_all()
    found: dict[str, int] = drill.world.half_done()
    return found


def requeue(drill: Drill) -> Found:
    """Shut a worker down during a job: without requeueing one attempt of four is lost."""
    drill.one_job()
    drill.start(workers=1, schedulers=1, **drill.without("requeue"))
    with faults.held(drill) as found:
        assert found
        drill.cluster.processes["worker0"].terminate()
        faults.came_to(drill, found, RunOutcome.GIVEN_BACK)
    drill.until(drill.finished, PATIENCE)
    run = JobRun.objects.select_related("job").get(pk=found.run_id)
    ended = (run.outcome, run.job.attempts)
    return f"{ended[0]}, {ended[1]} attempts", "lost, 2 attempts", ended == (RunOutcome.LOST, 2)


def stop(drill: Drill) -> Found:
    """Shut a worker down during a job: without reclaiming as well, the job waits for its lease."""
    drill.one_job()
    lease = {"AICMO_JOB_LEASE_SECONDS": "60"}
    drill.start(workers=1, schedulers=1, **drill.without("stop"), **lease)
    with faults.held(drill) as found:
        assert found
        drill.cluster.processes["worker0"].terminate()
        drill.until(lambda: not faults.is_alive(found.child), PATIENCE)
    lost = outages.never_done(drill)
    return lost, "1 waits for a lease of 60 s", lost == 1


def pins(drill: Drill) -> Found:
    plan = drill.one_job()
    drill.start(workers=1, schedulers=1, **drill.without("pins"))
    with faults.held(drill) as found:
        assert found
        drill.people.edit_intake(plan)
        drill.plans = []
    drill.until(lambda: plan.engagement.artifacts.filter(type="strategy").exists(), PATIENCE)
    shown = is_stale(plan.engagement.artifacts.get(type="strategy"))
    return shown, "False: built on the old brief, said to be current", not shown


# -- clocks ----------------------------------------------------------------------------------------


def clock(drill: Drill) -> Found:
    """Set leases by a worker's clock that is an hour ahead: the dead worker's lease does not expire."""
    drill.one_job()
    drill.start(workers=1, schedulers=1, DRILL_CLOCK="3600", **drill.without("clock"))
    return _taken_back(drill)


def slow_clock(drill: Drill) -> Found:
    """Judge leases by a scheduler's clock that is an hour behind: none expires."""
    drill.one_job()
    drill.cluster.add_worker(0, 3, **SILENT)
    drill.cluster.add_scheduler(0, DRILL_CLOCK="-3600", **drill.without("slow_clock"))
    return _taken_back(drill)


def _taken_back(drill: Drill) -> Found:
    found = faults.victim_now(drill)
    assert found
    drill.in_vain(lambda: drill.world.outcomes([found.run_id])[RunOutcome.LOST])
    back = drill.world.outcomes([found.run_id])[RunOutcome.LOST]
    return back, "0 taken back", back == 0


# -- two at once -----------------------------------------------------------------------------------


def transaction(drill: Drill) -> Found:
    drill.cluster.add_web(**drill.without("transaction"))
    left = people.die_approving(drill)
    return left, "an approval that released nothing", left == ("approved", 1, 0)


def lock(drill: Drill) -> Found:
    """Let both managers read before either writes, without the constraint behind the lock."""
    _drop(drill, "artifacts_decision", "one_effective_approval")
    meeting = people.Meeting()

    def only_read(engagement: Engagement) -> Engagement:
        found = Engagement.objects.select_related("client").get(pk=engagement.pk)
        meeting.wait()
        return found

    with drill.patched(_persistence, "lock_engagement", only_read):
        told = people.approve_at_once(drill, judge=False)
    return told, "2 told that they approved", told == 2


def turn(drill: Drill) -> Found:
    """Let two sweeps read the lost jobs before either dispatches them."""
    plan = drill.one_job(job_types=drill.world.STRATEGY)
    drill.until(lambda: plan.jobs.filter(status="ready").count() == len(drill.world.STRATEGY), PATIENCE)
    with drill.patched(turns, "acquire", lambda name, seconds: turns.Lease(name, None, seconds)):
        told = _dispatched(drill, plan)
    return told, "6: each of 3 jobs dispatched twice", told == 6


def _dispatched(drill: Drill, plan: GenerationPlan) -> int:
    assert messages.flush(drill)
    plan.jobs.update(dispatched_at=None)
    meeting = people.Meeting()

    def queue_depth() -> int:
        meeting.wait()
        return 0

    with mock.patch.object(sweeping, "queue_depth", queue_depth):
        people.sweep_at_once()
    return messages.messages_for(drill, plan)


CONTROLS: dict[str, Callable[[Drill], Found]] = {
    "without any sweep a killed job stays lost": outages.sweep,
    "without a second scheduler and the workers' sweeps a killed one is missed": outages.second,
    "without redispatch flushed and refused messages stay lost": outages.redispatch,
    "without leases that expire PostgreSQL's death loses a job": outages.leases,
    "without synchronous commits PostgreSQL's death undoes an approval": outages.durable,
    "without a supervisor a broken message ends the work": outages.supervision,
    "without the claim's conditions a duplicate runs": claim,
    "without one transaction a killed claim is half done": begin,
    "without the limit of attempts a poison job goes on": attempts,
    "without bound ids a hostile message rewrites the jobs": ids,
    "without the fence a late answer counts too": fence,
    "without one transaction a killed completion is half done": completion,
    "without requeueing a shutdown costs an attempt": requeue,
    "without reclaiming a stopped worker's job waits": stop,
    "without pinned inputs an edit goes unnoticed": pins,
    "with an application's clock that is ahead a lease lasts": clock,
    "with an application's clock that is behind no lease runs out": slow_clock,
    "without one transaction a killed approval is half done": transaction,
    "without the lock two managers approve": lock,
    "without the lease two sweeps dispatch the same jobs": turn,
}
SHORT = ("without any sweep a killed job stays lost", "without one transaction a killed completion is half done")
INSIDE = ("fenced", "answered", "audited", "assembled", "promoted", "before_commit")
OF_FAULT: dict[str, tuple[str, ...]] = {
    **{f"failpoint {point}": ("begin",) for point in ("taken", "recorded")},
    **{f"failpoint {point}": ("sweep",) for point in ("claimed", "executed")},
    **{f"failpoint {point}": ("completion",) for point in INSIDE},
    **{f"failpoint {point}": ("redispatch",) for point in ("committed", "after_commit")},
    "kill -9 of a pool child": ("sweep",),
    "kill -9 of a pool child whose clock is an hour ahead": ("clock",),
    "kill -9 of a whole worker": ("sweep", "supervision"),
    "a worker that is told to stop": ("requeue", "stop"),
    "a frozen pool child that wakes up late": ("fence",),
    "a frozen worker that wakes up late": ("fence",),
    "kill -9 of PostgreSQL": ("leases", "durable"),
    "kill -9 of the broker": ("redispatch",),
    "a frozen broker": ("redispatch",),
    "FLUSHALL": ("redispatch",),
    "kill -9 of one of two schedulers": ("second",),
    "kill -9 of web in the middle of an approval": ("transaction",),
    "two managers who approve at once": ("lock",),
    "duplicate messages": ("claim",),
    "hostile messages": ("ids", "supervision"),
}
"""The controls that prove each fault of the storm would be noticed."""


def _drop(drill: Drill, table: str, constraint: str) -> None:
    """Drop the constraint behind a guard that is off. Conditional constraints are indexes."""
    if drill.guards_on:
        return
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX IF EXISTS {constraint}")
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {constraint}")
