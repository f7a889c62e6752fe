"""The drill's cases: the storm over many plans, an absent broker, a frozen one, the default settings, the controls."""

from __future__ import annotations

import time
from collections import Counter

from tests.faults import controls as without
from tests.faults import faults, people
from tests.faults.drill import Drill, Report
from tests.faults.faults import Fault

TRIES = 3


def storm(drill: Drill, report: Report, *, short: bool) -> None:
    drill.add_plans(2 if short else 42, 2 if short else 14)
    drill.start(workers=1, schedulers=1)
    drill.cluster.add_worker(1, DRILL_CLOCK="3600")
    drill.cluster.add_scheduler(1, DRILL_CLOCK="-3600")
    drill.cluster.add_web()
    poison = drill.people.plan(drill.people.client("Poison"), ["positioning"])
    edited = drill.people.plan(drill.people.client("Edited"), drill.world.STRATEGY)
    aside = [poison.pk, edited.pk]
    drill.plans += aside  # their briefs are approved as well
    started = time.monotonic()
    edit_hit = faults.edit_under_a_running_job(drill, edited)
    tally: Counter[str] = Counter()
    for name, fault in faults.rounds(short):
        drill.top_up()
        tally[name] += struck(fault, drill)
    for name, count in tally.items():
        wanted = 1 if short else faults.DIRECT[name][1]
        report.add(name, count, f"{wanted} hits", count >= wanted)
    drill.plans = [plan for plan in drill.plans if plan not in aside]
    done = drill.until(drill.finished, 120 if short else 600)
    report.add("every plan is completed in the end", bool(done), "True", bool(done))
    found = drill.world.account(drill.plans)
    for name in ("lost", "repeated", "failed", "versions_above_1", "violations"):
        report.add(f"{found['jobs']} jobs: {name.replace('_', ' ')}", found[name], "0", found[name] == 0)
    faults.judge_poison(drill, poison, report)
    report.add("an edit under a running job: its output is kept, with what it read", edit_hit, "1 run", edit_hit == 1)
    faults.judge_edited(drill, edited, report)
    hits = edit_hit + sum(count for name, count in tally.items() if name not in faults.OUTSIDE)
    least = 8 if short else 50
    report.add("faults that hit a running job", hits, f"at least {least}", hits >= least)
    seconds = round(time.monotonic() - started, 1)
    report.figures.update(found, hits=hits, faults=dict(tally), seconds=seconds)


def struck(fault: Fault, drill: Drill) -> int:
    """Until it hits: now and then a victim is gone before the blow falls."""
    return next((hit for _ in range(TRIES) if (hit := fault(drill))), 0)


def absent(drill: Drill, report: Report, *, short: bool) -> None:
    """No broker at all, ever: workers start, poll and finish a whole plan."""
    drill.add_plans(1, 1)
    drill.cluster.add_worker(0)
    drill.cluster.add_scheduler(0)
    started = time.monotonic()
    done = drill.until(drill.finished, 300)
    found = drill.world.account(drill.plans)
    wrong = found["lost"] + found["repeated"]
    report.add("a full plan of 24 jobs completes with the broker absent", bool(done), "True", bool(done))
    report.add("its jobs: lost and repeated", wrong, "0", not wrong)
    report.figures.update(found, seconds=round(time.monotonic() - started, 1))


def frozen(drill: Drill, report: Report, *, short: bool) -> None:
    """Pages and an approval that rings while the broker is stopped; then the same with a patient socket."""
    drill.cluster.add_broker()
    drill.cluster.add_web()
    seconds = round(people.slowest(drill), 2)
    report.add("seconds of the slowest page with a frozen broker", seconds, "under 1.5", seconds < 1.5)
    drill.cluster.end("web")
    drill.cluster.add_web(AICMO_BROKER_SOCKET_TIMEOUT="5")
    patient = round(people.slowest(drill), 2)
    report.add("control: the same with a socket that waits for 5 s", patient, "over 1.5", patient > 1.5)
    report.figures.update(seconds=seconds, control=patient)


def defaults(drill: Drill, report: Report, *, short: bool) -> None:
    """How long a job that a kill -9 hit takes to be completed with the settings as they come."""
    drill.cluster.env["DRILL_SECONDS"] = "5"
    drill.add_plans(1, 1, ["positioning"])
    drill.start(workers=1, schedulers=1)
    drill.keep = True
    found = faults.victim_now(drill)
    killed = time.monotonic()
    done = drill.until(drill.finished, 150)
    seconds = round(time.monotonic() - killed, 1)
    passed = bool(done and found and seconds < 75)
    report.add("seconds from kill -9 to completion, 5 of them the job's", seconds, "under 75", passed)
    report.figures.update(seconds=seconds)


def controls(drill: Drill, report: Report, *, short: bool) -> None:
    """Each guard off in turn: what its fault does then."""
    drill.cluster.add_broker()
    chosen = without.SHORT if short else tuple(without.CONTROLS)
    for name in chosen:
        figure, limit, failed = without.CONTROLS[name](drill)
        report.add(f"control: {name}", figure, limit, failed)
        drill.cluster.end_all()


CASES = {"storm": storm, "absent": absent, "frozen": frozen, "controls": controls, "defaults": defaults}
