"""Judge what the storm has left in the database, one line each."""

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
    """Judge by the runs' rows; a fault counts once, however many runs it interrupted."""
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


def judge_leases(drill: Drill, report: Report, turn: float) -> None:
    """Count sweeps that begin while another scheduler holds the lease. No fault freezes schedulers."""
    passes, slack = drill.cluster.passes(), 1.0
    begun = sorted((at, process) for what, process, at in passes if what == "begun")
    ended = sorted((at, process) for what, process, at in passes if what == "ended")

    def holds(process: int, since: float, at: float) -> bool:
        """Whether the sweep that `process` began at `since` still runs, and its lease surely has not expired."""
        return at - since < turn - slack and not any(p == process and since <= end <= at for end, p in ended)

    both = sum(any(holds(p, s, at) for s, p in begun if p != process and s <= at) for at, process in begun)
    report.add(f"of {len(begun)} sweeps: begun under another scheduler's lease", both, "0", not both)


def judge_poison(drill: Drill, plan: GenerationPlan, report: Report) -> None:
    """Judge the poison job: it kills four processes and then fails."""
    drill.until(lambda: Job.objects.filter(plan=plan, status="failed").exists(), 60)
    job = Job.objects.get(plan=plan)
    kills = job.runs.exclude(outcome=RunOutcome.GIVEN_BACK).count()  # a requeued run has survived it
    said = f"{job.status}, {job.error}"
    report.add("a poison job is stopped, and says why", said, "failed, lease_lost", said == "failed, lease_lost")
    report.add("processes that it killed", kills, "at most 4", kills <= 4)


def judge_edited(drill: Drill, plan: GenerationPlan, report: Report) -> None:
    """Judge the strategy begun on the old brief: assembled, and shown as out of date."""
    drill.plans.append(plan.pk)
    drill.until(lambda: plan.engagement.artifacts.filter(type="strategy").exists(), 60)
    strategy = plan.engagement.artifacts.get(type="strategy")
    shown = strategy.status != "approved" and is_stale(strategy)
    report.add("what was built on the old brief shows as out of date", shown, "True", shown)
