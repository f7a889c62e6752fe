"""What the storm has left behind, judged: a line each."""

from __future__ import annotations

from collections import Counter
from typing import Any

from artifacts.staleness import is_stale
from jobs.models import GenerationPlan, Job
from jobs.types import RunOutcome
from tests.faults import faults
from tests.faults.drill import Drill, Report

CUT = (RunOutcome.LOST, RunOutcome.GIVEN_BACK, RunOutcome.RETRIED)


def judge_rows(found: dict[str, Any], report: Report) -> None:
    for name in ("lost", "repeated", "failed", "versions_above_1", "violations"):
        report.add(f"{found['jobs']} jobs: {name.replace('_', ' ')}", found[name], "0", found[name] == 0)


def judge_hits(drill: Drill, tally: Counter[str], report: Report, *, short: bool) -> None:
    """By what the rows say of the runs that were hit; a fault counts once, however many runs it cut off."""
    least, beside_least = (10, 3) if short else (50, 15)
    ends = drill.world.outcomes(drill.cut)
    cut = sum(ends[outcome] for outcome in CUT)
    passed = least <= cut == len(drill.cut)
    report.add("faults that cut off a running job", cut, f"at least {least}", passed)
    once, jobs = drill.world.one_output_each(drill.cut)
    report.add("jobs that they cut off, each with one output in the end", once, f"all {jobs}", once == jobs)
    beside = sum(tally[name] for name in faults.BESIDE)
    limit = f"at least {beside_least}"
    report.add("faults that struck while a job was held in its body", beside, limit, beside >= beside_least)
    broken = sum(drill.half_done.values())
    figure = dict(drill.half_done) if broken else 0
    report.add("broken invariants right after a failpoint", figure, "0", not broken)
    late, frozen = len(drill.cluster.refused()), sum(tally[name] for name in faults.FROZEN)
    report.add("late answers that the fence refused", late, f"at least {frozen}, one a frozen process", late >= frozen)
    traces = drill.world.fenced()
    report.add("traces of them in the audit trail", traces, f"at least {late}", traces >= late)
    report.figures.update(cut=cut, beside=beside, around=sum(tally[name] for name in faults.AROUND), refused=late)


def judge_turns(drill: Drill, report: Report, turn: float) -> None:
    """Of schedulers only, which nobody freezes: a pass that begins while another holds the turn."""
    passes, slack = drill.cluster.passes(), 1.0
    begun = sorted((at, process) for what, process, at in passes if what == "begun")
    ended = sorted((at, process) for what, process, at in passes if what == "ended")

    def holds(process: int, since: float, at: float) -> bool:
        """Whether a pass of `process` that began then is still on, and its turn surely has not run out."""
        return at - since < turn - slack and not any(p == process and since <= end <= at for end, p in ended)

    both = sum(any(holds(p, s, at) for s, p in begun if p != process and s <= at) for at, process in begun)
    report.add(f"of {len(begun)} sweeps: begun in another scheduler's turn", both, "0", not both)


def judge_poison(drill: Drill, plan: GenerationPlan, report: Report) -> None:
    """Its job kills its process each time: four times, and then no more."""
    drill.until(lambda: Job.objects.filter(plan=plan, status="failed").exists(), 60)
    job = Job.objects.get(plan=plan)
    kills = job.runs.exclude(outcome=RunOutcome.GIVEN_BACK).count()  # who gives back has survived it
    said = f"{job.status}, {job.error}"
    report.add("a poison job is stopped, and says why", said, "failed, lease_lost", said == "failed, lease_lost")
    report.add("processes that it killed", kills, "at most 4", kills <= 4)


def judge_edited(drill: Drill, plan: GenerationPlan, report: Report) -> None:
    """The strategy that was begun on the old brief is assembled, and shows that it is out of date."""
    drill.plans.append(plan.pk)
    drill.until(lambda: plan.engagement.artifacts.filter(type="strategy").exists(), 60)
    strategy = plan.engagement.artifacts.get(type="strategy")
    shown = strategy.status != "approved" and is_stale(strategy)
    report.add("what was built on the old brief shows as out of date", shown, "True", shown)
