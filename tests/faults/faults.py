"""The faults, each on a run that is in its body now. Each says how many it hit."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial

import redis
from celery import current_app

from artifacts.staleness import is_stale
from jobs.crashpoints import POINTS
from jobs.models import GenerationPlan, Job, JobRun
from jobs.types import RunOutcome
from tests.faults import people
from tests.faults.cluster import Victim
from tests.faults.drill import Drill, Report

Fault = Callable[[Drill], int]
PATIENCE = 20.0
ALL_DONE = "0; UPDATE jobs_job SET status = 'completed', lease_until = NULL, blocked_by_id = NULL"
"""In a message where the id belongs; harmless while it is bound as a value."""


@contextlib.contextmanager
def held(drill: Drill, *, on: str = "worker", attendants: bool = False) -> Iterator[Victim | None]:
    """A run that is in its body and stays there until the block ends, and that can spare an attempt."""

    def find() -> Victim | None:
        with contextlib.suppress(*drill.world.GONE):
            found = [v for v in drill.cluster.victims(attendants=attendants) if drill.world.is_running(v.run_id)]
            return next((v for v in found if attendants or (drill.cluster.worker_of(v) or "").startswith(on)), None)
        return None

    drill.cluster.hold.touch()
    try:
        yield drill.until(find, PATIENCE)
    finally:
        drill.cluster.hold.unlink(missing_ok=True)


def came_to(drill: Drill, found: Victim, *wanted: str) -> int:
    """1 once the run has ended so, 0 when it ended otherwise or not at all."""

    def ended() -> bool:
        with contextlib.suppress(*drill.world.GONE):
            return not drill.world.outcomes([found.run_id])[RunOutcome.RUNNING]
        return False

    drill.until(ended, PATIENCE)
    return int(bool(set(drill.world.outcomes([found.run_id])) & set(wanted)))


def calm(drill: Drill) -> None:
    """Wait until everybody can spare an attempt."""
    with contextlib.suppress(*drill.world.GONE):
        drill.until(drill.world.spare_attempts, PATIENCE)


# -- processes that run a job ----------------------------------------------------------------------


def crash(point: str, drill: Drill) -> int:
    """The next process that reaches the point inside a job dies there, and leaves nothing half done."""
    calm(drill)
    file = drill.cluster.arm(point)
    hit = drill.until(lambda: not file.exists(), PATIENCE)
    return int(bool(hit) and not drill.world.half_done())


def kill_child(drill: Drill, on: str = "worker") -> int:
    with held(drill, on=on) as found:
        if found is None:
            return 0
        os.kill(found.child, signal.SIGKILL)
        return came_to(drill, found, RunOutcome.LOST)


def victim_now(drill: Drill) -> Victim | None:
    """Kill the child that runs a job, and look no further."""
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
        return came_to(drill, found, RunOutcome.LOST)


def stop_worker(drill: Drill) -> int:
    """A polite stop: a job that cannot end in time is given back and the attempt does not count."""
    with held(drill) as found:
        if found is None or (name := drill.cluster.worker_of(found)) is None:
            return 0
        drill.cluster.processes[name].terminate()
        return came_to(drill, found, RunOutcome.GIVEN_BACK)


def freeze_child(drill: Drill) -> int:
    """It sleeps past its lease, wakes up and answers; its answer must not count."""
    with held(drill) as found:
        if found is None:
            return 0
        os.kill(found.child, signal.SIGSTOP)
        lost = came_to(drill, found, RunOutcome.LOST)
    with contextlib.suppress(ProcessLookupError):
        os.kill(found.child, signal.SIGCONT)
    return lost


def freeze_worker(drill: Drill) -> int:
    calm(drill)
    with held(drill) as found:
        if found is None or (name := drill.cluster.worker_of(found)) is None:
            return 0
        drill.cluster.signal(name, signal.SIGSTOP)
        lost = came_to(drill, found, RunOutcome.LOST)
    drill.cluster.signal(name, signal.SIGCONT)
    return lost


# -- what they all need ----------------------------------------------------------------------------


def kill_postgres(drill: Drill) -> int:
    calm(drill)
    with held(drill) as found:
        if found is None:
            return 0
        drill.cluster.postgres.kill()
        time.sleep(0.3)
        drill.cluster.postgres.restart()
        return 1


def with_a_run(act: Callable[[Drill], None], drill: Drill) -> int:
    """Do it while a job is in its body, held there until it is done."""
    with held(drill, attendants=True) as found:
        if found is None:
            return 0
        act(drill)
        return 1


def kill_broker(drill: Drill) -> None:
    drill.cluster.signal("broker", signal.SIGKILL)


def kill_scheduler(drill: Drill) -> None:
    drill.cluster.signal("scheduler0", signal.SIGKILL)


def freeze_broker(drill: Drill) -> None:
    drill.cluster.signal("broker", signal.SIGSTOP)
    drill.go(1.5)
    drill.cluster.signal("broker", signal.SIGCONT)


def flush(drill: Drill) -> None:
    with contextlib.suppress(redis.RedisError):
        redis.Redis(unix_socket_path=str(drill.cluster.socket), socket_timeout=2).flushall()


def duplicate(drill: Drill) -> None:
    """Every open job's hint ten times over, and those of jobs that are done."""
    ids = [*Job.objects.values_list("pk", flat=True)[:200]]
    with contextlib.suppress(Exception):
        for job_id in ids * 3 + ids[:20] * 7:
            current_app.send_task("jobs.tasks.run_job", args=[job_id], ignore_result=True)


def hostile(drill: Drill) -> None:
    """Messages that nobody of ours would send."""
    numbers: list[list[object]] = [[-1], [10**18], [10**30], [True], [1, 2, 3]]
    words: list[list[object]] = [["1; DROP TABLE jobs_job"], [ALL_DONE], ["\x00"], [None], [[]], [{}], []]
    bad = numbers + words
    with contextlib.suppress(Exception):
        for args in bad:
            current_app.send_task("jobs.tasks.run_job", args=args, ignore_result=True)
        current_app.send_task("os.system", args=["true"], ignore_result=True)
        client = redis.Redis(unix_socket_path=str(drill.cluster.socket), socket_timeout=2)
        client.lpush("celery", b"not json at all", b'{"body": 1}', b"\xff\xfe", b"{}")


def messages_for(drill: Drill, plan: GenerationPlan) -> int:
    """How many messages about the plan's jobs wait in the broker."""
    wanted = set(plan.jobs.values_list("pk", flat=True))
    client = redis.Redis(unix_socket_path=str(drill.cluster.socket), socket_timeout=2)
    waiting = [json.loads(message)["body"] for message in client.lrange("celery", 0, -1)]
    args = [json.loads(base64.b64decode(body))[0] for body in waiting]
    return sum(bool(wanted.intersection(ids)) for ids in args)


def edit_under_a_running_job(drill: Drill, plan: GenerationPlan) -> int:
    def find() -> int:
        running = JobRun.objects.filter(job__plan=plan, outcome=RunOutcome.RUNNING).values_list("pk", flat=True)
        alive = {v.run_id for v in drill.cluster.victims()}
        return next((pk for pk in running if pk in alive), 0)

    run_id = drill.until(find, 60)
    if not run_id:
        return 0
    drill.people.edit_intake(plan)
    drill.plans.remove(plan.pk)
    drill.until(lambda: drill.world.outcomes([run_id])[RunOutcome.COMPLETED], PATIENCE)
    return int(JobRun.objects.get(pk=run_id).source_versions == {"intake": 1})


# -- the plan and the judges -----------------------------------------------------------------------

CRASHES: dict[str, Fault] = {f"crash point {point}": partial(crash, point) for point in POINTS}
DIRECT: dict[str, tuple[Fault, int]] = {
    **{name: (fault, 3) for name, fault in CRASHES.items()},
    "kill -9 of a pool child": (kill_child, 12),
    "kill -9 of a pool child whose clock is an hour ahead": (partial(kill_child, on="worker1"), 3),
    "kill -9 of a whole worker": (kill_worker, 6),
    "a worker that is told to stop": (stop_worker, 5),
    "a frozen pool child that wakes up late": (freeze_child, 5),
    "a frozen worker that wakes up late": (freeze_worker, 3),
    "kill -9 of PostgreSQL": (kill_postgres, 3),
    "kill -9 of the broker": (partial(with_a_run, kill_broker), 3),
    "a frozen broker": (partial(with_a_run, freeze_broker), 2),
    "FLUSHALL": (partial(with_a_run, flush), 3),
    "kill -9 of one of two schedulers": (partial(with_a_run, kill_scheduler), 3),
    "kill -9 of web in the middle of an approval": (partial(with_a_run, people.kill_web), 3),
    "two managers who approve at once": (partial(with_a_run, people.two_approvers), 3),
    "duplicate messages": (partial(with_a_run, duplicate), 2),
    "hostile messages": (partial(with_a_run, hostile), 2),
}
"""Each with how often the long version does it."""
OUTSIDE = frozenset(f"crash point {point}" for point in ("taken", "recorded", "committed", "after_commit"))
"""Their job does not run yet, or has just ended: not counted among those that hit a running one."""
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


def rounds(short: bool) -> Iterator[tuple[str, Fault]]:
    """All kinds in turn, so that they meet each other's consequences."""
    if short:
        yield from ((name, DIRECT[name][0]) for name in SHORT)
        return
    for number in range(max(times for _, times in DIRECT.values())):
        yield from ((name, fault) for name, (fault, times) in DIRECT.items() if number < times)


def judge_poison(drill: Drill, plan: GenerationPlan, report: Report) -> None:
    """Its job kills its process each time: four times, and then no more."""
    drill.until(lambda: Job.objects.filter(plan=plan, status="failed").exists(), 60)
    job = Job.objects.get(plan=plan)
    kills = job.runs.exclude(outcome=RunOutcome.GIVEN_BACK).count()  # who gives back has survived it
    report.add(
        "a poison job is stopped, and says why",
        f"{job.status}, {job.error}",
        "failed, lease_lost",
        job.status == "failed",
    )
    report.add("processes that it killed", kills, "at most 4", kills <= 4)


def judge_edited(drill: Drill, plan: GenerationPlan, report: Report) -> None:
    """The strategy that was begun on the old brief is assembled, and shows that it is out of date."""
    drill.plans.append(plan.pk)
    drill.until(lambda: plan.engagement.artifacts.filter(type="strategy").exists(), 60)
    strategy = plan.engagement.artifacts.get(type="strategy")
    shown = strategy.status != "approved" and is_stale(strategy)
    report.add("what was built on the old brief shows as out of date", shown, "True", shown)
