"""The drill's cases: the storm over many plans, an absent broker, a frozen one, the default settings, the controls."""

from __future__ import annotations

import time
from collections import Counter, defaultdict

from tests.faults import controls as without
from tests.faults import faults, judges, messages, people, product
from tests.faults.cluster import QUICK
from tests.faults.drill import SILENT, Drill, Report
from tests.faults.faults import Fault

TRIES = 3


def storm(drill: Drill, report: Report, *, short: bool) -> None:
    """Make the poison plan and the edited plan first, so that a worker claims their jobs first."""
    drill.cluster.add_broker()
    poison = drill.people.plan(drill.people.client("Poison"), ["positioning"])
    edited = drill.people.plan(drill.people.client("Edited"), drill.world.STRATEGY)
    aside = [poison.pk, edited.pk]
    drill.people.approve_what_waits(aside)
    drill.add_plans(2 if short else 42, 2 if short else 14)
    drill.plans += aside
    drill.start(workers=1, schedulers=1)
    drill.cluster.add_worker(1, DRILL_CLOCK="3600")
    drill.cluster.add_scheduler(1, DRILL_CLOCK="-3600")
    drill.cluster.add_web()
    started = time.monotonic()
    edit_hit = faults.edit_under_a_running_job(drill, edited)
    tally = strike(drill, report, short=short)
    drill.plans = [plan for plan in drill.plans if plan not in aside]
    done = drill.until(drill.finished, 120 if short else 600)
    report.add("every plan is completed in the end", bool(done), "True", bool(done))
    found = drill.world.account(drill.plans)
    judges.judge_rows(found, report)
    judges.judge_poison(drill, poison, report)
    report.add("an edit under a running job: its output is kept, with what it read", edit_hit, "1 run", edit_hit == 1)
    judges.judge_edited(drill, edited, report)
    judges.judge_hits(drill, tally, report, short=short)
    judges.judge_leases(drill, report, float(QUICK["AICMO_JOB_SWEEP_TURN_SECONDS"]))
    report.figures.update(found, faults=dict(tally), seconds=round(time.monotonic() - started, 1))


def strike(drill: Drill, report: Report, *, short: bool) -> Counter[str]:
    """Inject every fault as often as planned while plans keep running; count the hits."""
    tally: Counter[str] = Counter()
    took: dict[str, float] = defaultdict(float)
    drill.busy = True
    for name, fault in faults.rounds(drill, short):
        begun = time.monotonic()
        tally[name] += struck(fault, drill)
        took[name] += time.monotonic() - begun
    drill.busy = False
    for name, count in tally.items():
        wanted = 1 if short else faults.DIRECT[name][1]
        report.add(name, count, f"{wanted} hits", count >= wanted)
    report.figures["took"] = {name: round(seconds, 1) for name, seconds in took.items()}
    return tally


def struck(fault: Fault, drill: Drill) -> int:
    """Inject the fault until it hits: now and then the victim ends before."""
    for _ in range(TRIES):
        if hit := fault(drill):
            return hit
        drill.go(0.5)
    return 0


def absent(drill: Drill, report: Report, *, short: bool) -> None:
    """Run without any broker: workers start, poll and finish a whole plan; workers that do not poll do nothing."""
    drill.add_plans(1, 1)
    drill.cluster.add_scheduler(0)
    drill.cluster.add_worker(0, 3, **SILENT)
    drill.go(12)
    begun = 24 - drill.world.jobs_left(drill.plans)
    report.add("control: without the poll nothing is done", begun, "0 jobs in 12 s", begun == 0)
    drill.cluster.end("worker0")
    drill.cluster.add_worker(0)
    started = time.monotonic()
    done = drill.until(drill.finished, 300)
    found = drill.world.account(drill.plans)
    wrong = found["lost"] + found["repeated"]
    report.add("a full plan of 24 jobs completes with the broker absent", bool(done), "True", bool(done))
    report.add("its jobs: lost and repeated", wrong, "0", not wrong)
    report.figures.update(found, seconds=round(time.monotonic() - started, 1))


def frozen(drill: Drill, report: Report, *, short: bool) -> None:
    """Time pages and actions that dispatch while the broker is frozen; then the same with a long socket time-out."""
    drill.cluster.add_broker()
    drill.cluster.add_web()
    took = people.with_a_frozen_broker(drill)
    slowest = max(took, key=took.__getitem__)
    for name, seconds in took.items():
        report.add(f"seconds with a frozen broker: {name}", seconds, "under 1.5", seconds < 1.5)
    drill.cluster.end("web")
    drill.cluster.add_web(AICMO_BROKER_SOCKET_TIMEOUT="5")
    patient = max(people.with_a_frozen_broker(drill).values())
    report.add("control: the slowest with a socket that waits for 5 s", patient, "over 1.5", patient > 1.5)
    report.figures.update(seconds=took[slowest], slowest=slowest, control=patient, pages=took)


def defaults(drill: Drill, report: Report, *, short: bool) -> None:
    """Measure the product with its default settings, part by part."""
    drill.world.connection.close()
    drill.cluster.keep_database()
    for name, part in PARTS.items():
        if drill.wants(name):
            part(drill, report)
            drill.start_anew()


def kill(drill: Drill, report: Report) -> None:
    """Time from the kill -9 of a job's process to the completion of the job."""
    drill.cluster.env["DRILL_SECONDS"] = "5"
    drill.add_plans(1, 1, ["positioning"])
    drill.start(workers=1, schedulers=1)
    found = faults.victim_now(drill)
    killed = time.monotonic()
    done = drill.until(drill.finished, 150)
    seconds = round(time.monotonic() - killed, 1)
    passed = bool(done and found and seconds < 75)
    report.add("seconds from kill -9 to completion, 5 of them the job's", seconds, "under 75", passed)
    report.figures.update(seconds=seconds)


def neighbours(drill: Drill, report: Report) -> None:
    """Run other clients' jobs on the worker whose children a poison job kills. A short lease saves time."""
    names = ("AICMO_JOB_LEASE_SECONDS", "AICMO_JOB_HEARTBEAT_SECONDS", "AICMO_JOB_SWEEP_TURN_SECONDS")
    quick = {name: QUICK[name] for name in names}
    drill.cluster.env["DRILL_SECONDS"] = "0.1"
    drill.cluster.add_broker()
    drill.cluster.add_worker(0, 2, **quick)
    drill.cluster.add_scheduler(0, **quick)
    drill.add_plans(2, 2)
    poison = drill.people.plan(drill.people.client("Poison"), ["positioning"])
    drill.plans.append(poison.pk)
    drill.busy = True
    judges.judge_poison(drill, poison, report)
    drill.busy = False
    waits = drill.world.waits(poison)
    longest = round(max(waits, default=999.0), 1)
    name = f"seconds that the slowest of {len(waits)} jobs beside it waited for its claim"
    report.add(name, longest, "under 30", longest < 30)
    report.figures.update(beside_poison=longest)


PARTS = {"kill": kill, "neighbours of a poison job": neighbours, "supervisor": product.supervised}


def controls(drill: Drill, report: Report, *, short: bool) -> None:
    """Run every control. With --guards-on none may see its fault."""
    drill.world.connection.close()
    drill.cluster.keep_database()
    drill.cluster.add_broker()
    for name in without.SHORT if short else without.CONTROLS:
        control = without.CONTROLS[name]
        if not drill.wants(name, control.__name__):
            continue
        figure, limit, shown = control(drill)
        if drill.guards_on:
            report.add(f"guard on: {name}", figure, f"not: {limit}", not shown)
        else:
            report.add(f"control: {name}", figure, limit, shown)
        drill.start_anew()
        messages.flush(drill)


CASES = {"storm": storm, "absent": absent, "frozen": frozen, "controls": controls, "defaults": defaults}
