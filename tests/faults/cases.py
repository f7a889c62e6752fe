"""The drill's cases: the storm over many plans, an absent broker, the control without a sweep, the default settings."""

from __future__ import annotations

import time
from collections import Counter

from tests.faults import faults
from tests.faults.drill import Drill, Report


def storm(drill: Drill, report: Report, *, short: bool) -> None:
    drill.add_plans(2 if short else 42, 2 if short else 14)
    drill.start(workers=2, schedulers=2)
    poison = drill.people.plan(drill.people.client("Poison"), ["positioning"])
    edited = drill.people.plan(drill.people.client("Edited"), drill.world.STRATEGY)
    aside = [poison.pk, edited.pk]
    drill.plans += aside  # their briefs are approved as well
    started = time.monotonic()
    edit_hit = faults.edit_under_a_running_job(drill, edited)
    tally: Counter[str] = Counter()
    for name, fault in faults.rounds(short):
        drill.top_up()
        hit = fault(drill)
        tally[name] += hit
        drill.hits += hit
        report.add(name, hit, "runs or processes hit", hit > 0)
    drill.plans = [plan for plan in drill.plans if plan not in aside]
    done = drill.until(drill.finished, 120 if short else 600)
    report.add("every plan is completed in the end", bool(done), "True", bool(done))
    found = drill.world.account(drill.plans)
    for name in ("lost", "repeated", "versions_above_1", "violations"):
        report.add(f"{found['jobs']} jobs: {name.replace('_', ' ')}", found[name], "0", found[name] == 0)
    faults.judge_poison(drill, poison, report)
    report.add("an edit under a running job: its output is kept, with what it read", edit_hit, "1 run", edit_hit == 1)
    faults.judge_edited(drill, edited, report)
    least = 6 if short else 50
    report.add("faults that hit a running job", drill.hits, f"at least {least}", drill.hits >= least)
    seconds = round(time.monotonic() - started, 1)
    report.figures.update(found, hits=drill.hits, faults=dict(tally), seconds=seconds)


def absent(drill: Drill, report: Report, *, short: bool) -> None:
    """No broker at all, ever: workers start, poll and finish a whole plan."""
    drill.add_plans(1, 1)
    drill.cluster.add_worker(0)
    drill.cluster.add_scheduler(0)
    started = time.monotonic()
    done = drill.until(drill.finished, 300)
    found = drill.world.account(drill.plans)
    report.add("a full plan of 24 jobs completes with the broker absent", bool(done), "True", bool(done))
    report.add(
        "its jobs: lost and repeated", found["lost"] + found["repeated"], "0", not found["lost"] + found["repeated"]
    )
    report.figures.update(found, seconds=round(time.monotonic() - started, 1))


def control(drill: Drill, report: Report, *, short: bool) -> None:
    """The negative control: nobody sweeps, so a killed job stays lost. Workers' own sweeps are off too."""
    drill.cluster.env["AICMO_JOB_WORKER_SWEEP_SECONDS"] = "3600"
    drill.add_plans(1, 1, ["positioning"])
    drill.start(workers=1, schedulers=0)
    faults.stop_worker(drill)
    back = drill.world.given_back(drill.plans)
    report.add("a stopped worker gives back the job it cannot finish, uncounted", back, "1 run", back == 1)
    faults.kill_child(drill)
    drill.go(6)
    lost = drill.world.account(drill.plans)["lost"]
    report.add("without any sweep the killed job stays lost, long after its lease", lost, "1", lost == 1)
    drill.cluster.env["DRILL_SECONDS"] = "0.1"
    drill.cluster.end("worker0")
    drill.cluster.add_worker(1)
    drill.cluster.add_scheduler(0)
    done = drill.until(drill.finished, 60)
    report.add("with the sweep back it is completed", bool(done), "True", bool(done))


def defaults(drill: Drill, report: Report, *, short: bool) -> None:
    """How long a job that a kill -9 hit takes to be completed with the settings as they come."""
    drill.cluster.env["DRILL_SECONDS"] = "5"
    drill.add_plans(1, 1, ["positioning"])
    drill.start(workers=1, schedulers=1)
    hit = faults.kill_child(drill)
    killed = time.monotonic()
    done = drill.until(drill.finished, 150)
    seconds = round(time.monotonic() - killed, 1)
    report.add(
        "seconds from kill -9 to completion, 5 of them the job's",
        seconds,
        "under 75",
        bool(done and hit and seconds < 75),
    )
    report.figures.update(seconds=seconds)


CASES = {"storm": storm, "absent": absent, "control": control, "defaults": defaults}
