"""Controls of outages: sweepers, the broker, PostgreSQL, the supervisor."""

from __future__ import annotations

import os
import signal

from django.db import connection

from artifacts.services import approve_artifact
from jobs.models import GenerationPlan
from tests.faults import faults, messages, people, product
from tests.faults.drill import PATIENCE, Drill, Found


def sweep(drill: Drill) -> Found:
    drill.one_job()
    drill.start(workers=1, schedulers=int(drill.guards_on), **drill.alone())
    assert faults.victim_now(drill)
    lost = never_done(drill)
    drill.cluster.add_scheduler(1)
    back = drill.until(drill.finished, PATIENCE)
    return lost, "1, and 0 with the sweep back", bool(lost == 1 and back)


def second(drill: Drill) -> Found:
    """Kill the only scheduler for good while workers do not sweep; then bring either back."""
    drill.one_job()
    drill.start(workers=1, schedulers=1 + drill.guards_on, **drill.alone())
    drill.cluster.end("scheduler0")
    assert faults.victim_now(drill)
    lost = never_done(drill)
    drill.cluster.add_scheduler(2)
    by_scheduler = drill.until(drill.finished, PATIENCE)
    drill.cluster.end("scheduler2")
    drill.cluster.end("worker0")
    drill.one_job()
    drill.cluster.add_worker(1)
    assert faults.victim_now(drill)
    by_worker = drill.until(drill.finished, PATIENCE)
    return lost, "1, and 0 with either of them back", bool(lost == 1 and by_scheduler and by_worker)


def redispatch(drill: Drill) -> Found:
    """FLUSHALL while messages wait for the only child; then dispatch while the broker is dead."""
    flushed: GenerationPlan = drill.one_job(job_types=drill.world.STRATEGY)
    drill.cluster.add_worker(0, 1, **drill.alone())
    drill.cluster.add_scheduler(0, **drill.without("redispatch"))
    with faults.held(drill) as found:
        assert found
        drill.go(1)
        assert messages.flush(drill)
        drill.keep = False
        assert messages.kill(drill)
        unsent: GenerationPlan = drill.people.plan(drill.people.client("Unsent"), ["positioning"])
        drill.people.approve_what_waits([unsent.pk])
        drill.keep = True
    drill.plans.append(unsent.pk)
    drill.in_vain(drill.finished)
    left = [plan.jobs.filter(status="ready", attempts=0).count() for plan in (flushed, unsent)]
    drill.cluster.end("scheduler0")
    drill.cluster.add_scheduler(1)
    back = drill.until(drill.finished, PATIENCE)
    limit = "at least 1 flushed and 1 not taken, never begun; 0 with redispatch back"
    return f"{left[0]} and {left[1]}", limit, bool(left[0] and left[1] and back)


def leases(drill: Drill) -> Found:
    """Stop the database when a job ends: the end cannot be stored, and only the lease shows it."""
    drill.one_job()
    drill.start(workers=1, schedulers=1, **drill.without("leases"))
    with faults.held(drill) as found:
        assert found
        drill.cluster.postgres.kill()
    drill.until(lambda: not drill.cluster.is_in_body(found.run_id), PATIENCE)
    drill.go(1)
    drill.cluster.postgres.restart()
    lost = never_done(drill)
    drill.cluster.end("scheduler0")
    drill.cluster.add_scheduler(1)
    back = drill.until(drill.finished, PATIENCE)
    return lost, "1, and 0 with leases that expire", bool(lost == 1 and back)


def durable(drill: Drill) -> Found:
    """Approve without synchronous commits, with PostgreSQL's WAL writer stopped, and kill PostgreSQL."""
    intake = people.brief_that_waits(drill)
    with connection.cursor() as cursor:
        if not drill.guards_on:
            cursor.execute("SET synchronous_commit = off")
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'")
        writer: int = cursor.fetchone()[0]
    os.kill(writer, signal.SIGSTOP)
    approve_artifact(intake, by=drill.people.manager, expected_version=1)
    drill.cluster.postgres.kill()
    os.kill(writer, signal.SIGKILL)
    connection.close()
    drill.cluster.postgres.restart()
    left = people.traces(intake)
    return left, "an approval that is forgotten", left == ("draft", 0, 0)


def supervision(drill: Drill) -> Found:
    lost, back = product.message_that_is_none(drill)
    return lost, "1, and 0 once it goes on", lost == 1 and back


def never_done(drill: Drill) -> int:
    """Count jobs without an output after a time in which every guard would have acted."""
    drill.in_vain(drill.finished)
    lost: int = drill.world.account(drill.plans)["lost"]
    return lost
