"""What the Autonomy tab shows: the plan with its graph and timeline, an act before it is done, a job, a dry run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from accounts.types import Action
from aicmo_site.shell import engagement_strip
from aicmo_site.workspace.graph import graph
from aicmo_site.workspace.pages import frame
from aicmo_site.workspace.timeline import bar_of, timeline
from artifacts.canonical import content_hash
from artifacts.types import ArtifactType, Reason
from clients.models import Engagement
from clients.policy import allows, may, roles
from jobs.board import Board, Row, board
from jobs.estimates import Estimate, Forecast, estimate
from jobs.foresight import Preview, foresee, types_that_run
from jobs.intentions import intend
from jobs.models import GenerationPlan, Job
from jobs.showing import label_of
from jobs.types import ENDED_WELL, Act, Autonomy, JobStatus
from jobs.waiting import Wait

_BAR = (Act.RUN_NEXT, Act.RUN_ALL, Act.RETRY)
_STEP = 5
"""Seconds: how often the clock of a running job moves on the page."""


@dataclass(frozen=True)
class Offer:
    """A button: where it leads, or why it does not. The reasons stand once under `why`, which names them."""

    act: Act
    label: str
    target: str = ""
    reasons: tuple[Reason, ...] = ()
    why: str = ""

    @property
    def allowed(self) -> bool:
        return not self.reasons


class Why(NamedTuple):
    """Reasons that several buttons share."""

    id: str
    labels: str
    reasons: tuple[Reason, ...]


class Line(NamedTuple):
    row: Row
    offers: list[Offer]


class Module(NamedTuple):
    module: str
    label: str
    lines: list[Line]
    done: int
    regenerate: Offer


class Step(NamedTuple):
    """Of a dry run: a module, what opens it, and its jobs with their forecasts."""

    label: str
    waits: list[Wait]
    jobs: list[tuple[Row, Forecast]]


def plan_context(engagement: Engagement, user: User) -> dict[str, Any]:
    strip = engagement_strip(engagement)
    statuses = {s.kind.value: s.artifact.status for s in strip if s.artifact}
    found = board(engagement, statuses)
    context = {**frame(engagement, strip), "board": found}
    if found is None:
        return context
    may_run, may_set = (may(user, action, engagement.client_id) for action in (Action.RUN, Action.SET_AUTONOMY))
    return {
        **context,
        "graph": graph(found, strip),
        "timeline": timeline(found),
        "modules": _modules(found, may_run),
        "may_run": may_run,
        "level": _level(found, may_set),
        "next": _next(found),
        **_bar(found, may_run),
    }


def act_context(engagement: Engagement, act: Act, target: str) -> dict[str, Any] | None:
    """The act as it stands, with time and cost; None without a plan."""
    strip = engagement_strip(engagement)
    found = board(engagement, {s.kind.value: s.artifact.status for s in strip if s.artifact})
    if found is None:
        return None
    preview = foresee(found.standing, act, target)
    rows = {row.job.pk: row for row in found.rows}
    forecast = estimate(engagement.client_id, types_that_run(preview.effects))
    return {
        **frame(engagement, strip),
        "preview": preview,
        "heading": heading(act, target),
        "effects": [(rows[e.job.pk], e, forecast.jobs.get(e.job.type)) for e in preview.effects],
        "estimate": forecast,
        "level": found.plan.autonomy,
        "danger": act is Act.CANCEL,
    }


def job_context(engagement: Engagement, job_type: str, user: User) -> dict[str, Any] | None:
    """One job with all its runs; None when the plan has no such job."""
    strip = engagement_strip(engagement)
    found = board(engagement, {s.kind.value: s.artifact.status for s in strip if s.artifact})
    row = next((row for row in found.rows if row.job.type == job_type), None) if found else None
    if found is None or row is None:
        return None
    offers = _offers(found, row) if may(user, Action.RUN, engagement.client_id) else []
    return {
        **frame(engagement, strip),
        "row": row,
        "runs": [bar_of(run) for run in reversed(row.runs)],
        "offers": offers,
        "below": _below(found, row.job),
        "attempts_at_most": settings.JOB_MAX_ATTEMPTS,
        "module": ArtifactType(row.job.module),
    }


def dry_run_context(engagement: Engagement) -> dict[str, Any]:
    """The order in which the rest of the plan would run, how long and for how much. Nothing is changed by it."""
    strip = engagement_strip(engagement)
    found = board(engagement, {s.kind.value: s.artifact.status for s in strip if s.artifact})
    context = {**frame(engagement, strip), "board": found}
    if found is None:
        return context
    ahead = [row for row in found.rows if row.job.status in (JobStatus.PENDING, JobStatus.READY, JobStatus.RUNNING)]
    forecast = estimate(engagement.client_id, [row.job.type for row in ahead])
    stuck = [row for row in found.rows if row not in ahead and row.job.status not in ENDED_WELL]
    return {**context, "steps": _steps(ahead, forecast), "estimate": forecast, "stuck": stuck, "ahead": len(ahead)}


def heading(act: Act, target: str) -> str:
    if act is Act.REGENERATE and target in ArtifactType.values:
        return f"{act.label} {ArtifactType(target).label}"
    return f"{act.label}: {label_of(target)}" if target else str(act.label)


def done_sentence(preview: Preview) -> str:
    """What the act did, in one line."""
    count = len(types_that_run(preview.effects))
    jobs = f"{count} job{'s' if count != 1 else ''}"
    held = sum(effect.what in ("is held back", "waits again") for effect in preview.effects)
    sentences = {
        Act.PAUSE: "Plan paused. Running jobs finish; no other starts.",
        Act.RESUME: f"Plan resumed. {jobs} can go on.",
        Act.MANUAL: "Set to manual: nothing runs until somebody asks for it.",
        Act.ASSISTED: "Set to assisted: each job starts as soon as what it builds on is approved.",
    }
    if preview.act is Act.CANCEL:
        blocked = len(preview.effects) - 1
        also = f" {blocked} job{'s are' if blocked != 1 else ' is'} blocked by it." if blocked else ""
        return f"{label_of(preview.target)} cancelled.{also}"
    waiting = f" {held} wait again." if held else ""
    return sentences.get(preview.act, f"{heading(preview.act, preview.target)}: {jobs} on the way.{waiting}")


def state_of(engagement: Engagement, user: User) -> str:
    """A tag that changes with whatever the moving part of the page shows, and with the clock while something runs."""
    plan = GenerationPlan.objects.filter(engagement=engagement).values_list("pk", "paused", "autonomy").first()
    fields = ("pk", "status", "token", "attempts", "manual", "selected", "blocked_by_id", "run_after")
    jobs = list(Job.objects.filter(engagement=engagement).order_by("pk").values_list(*fields))
    shown = ("type", "status", "version", "review_requested_at", Max("decisions__pk"))
    artifacts = list(engagement.artifacts.order_by("type").values_list(*shown))
    held = roles(user, engagement.client_id)
    may_do = (user.pk, allows(held, Action.RUN), allows(held, Action.SET_AUTONOMY))
    moving = any(job[1] == JobStatus.RUNNING or job[-1] for job in jobs)
    clock = int(timezone.now().timestamp() // _STEP) if moving else 0
    return content_hash({"all": repr((plan, jobs, artifacts, may_do, clock, settings.BUILD["git"]))})[:24]


def _bar(found: Board, may_run: bool) -> dict[str, Any]:
    """The buttons above the plan, and their reasons, each said once."""
    if not may_run:
        return {"offers": [], "whys": []}
    hold = Act.RESUME if found.plan.paused else Act.PAUSE
    previews = [(act, foresee(found.standing, act)) for act in (*_BAR, hold)]
    whys: dict[tuple[Reason, ...], list[Act]] = defaultdict(list)
    for act, preview in previews:
        whys[tuple(preview.reasons)].append(act)
    ids = {reasons: f"why-{acts[0].value}" for reasons, acts in whys.items() if reasons}
    return {
        "offers": [
            Offer(act, _label(act, p), reasons=tuple(p.reasons), why=ids.get(tuple(p.reasons), ""))
            for act, p in previews
        ],
        "whys": [Why(ids[r], ", ".join(str(act.label) for act in whys[r]), r) for r in ids],
    }


def _label(act: Act, preview: Preview) -> str:
    runs = types_that_run(preview.effects)
    if act is Act.RUN_NEXT and runs:
        return f"Run next: {label_of(runs[0])}"
    if act in (Act.RUN_ALL, Act.RETRY) and preview.move.ask:
        failed = sum(effect.before.status == JobStatus.FAILED for effect in preview.effects)
        return f"{act.label} ({failed if act is Act.RETRY else len(preview.move.ask)})"
    return str(act.label)


def _modules(found: Board, may_run: bool) -> list[Module]:
    return [
        Module(
            group.module,
            group.label,
            [Line(row, [o for o in _offers(found, row) if o.allowed] if may_run else []) for row in group.rows],
            group.done,
            _offer(found, Act.REGENERATE, group.module),
        )
        for group in found.groups
    ]


def _offers(found: Board, row: Row) -> list[Offer]:
    """The three acts on a job; Run only this is Retry where it failed."""
    offers = [_offer(found, act, row.job.type) for act in (Act.RUN_ONLY, Act.RUN_FROM, Act.CANCEL)]
    if row.job.status == JobStatus.FAILED:
        offers[0] = Offer(Act.RUN_ONLY, "Retry", row.job.type, offers[0].reasons, offers[0].why)
    return offers


def _offer(found: Board, act: Act, target: str) -> Offer:
    reasons = intend(found.standing, act, target).reasons
    return Offer(act, str(act.label), target, tuple(reasons), f"why-{act.value}-{target}")


def _level(found: Board, may_set: bool) -> dict[str, Any]:
    """The level that stands, and the way to the other one."""
    now = Autonomy(found.plan.autonomy)
    other = Act.ASSISTED if now is Autonomy.MANUAL else Act.MANUAL
    refused = () if may_set else (Reason("role", "The level is for account managers to set.", who="account manager"),)
    return {"now": now, "offer": Offer(other, str(other.label), reasons=refused, why="why-level")}


def _next(found: Board) -> dict[str, Any]:
    """What happens next, in one sentence with names that lead somewhere."""
    running = [row for row in found.rows if row.job.status == JobStatus.RUNNING]
    waiting = next((row for row in found.rows if row.waits and row.job.status != JobStatus.BLOCKED), None)
    failed = [row for row in found.rows if row.job.status == JobStatus.FAILED]
    return {"running": running, "waiting": waiting, "failed": failed, "all_done": found.done == found.total}


def _below(found: Board, job: Job) -> list[Row]:
    """The jobs that wait for this one."""
    ids = {pk for pk, node in found.standing.nodes.items() if job.pk in node.dependencies}
    return [row for row in found.rows if row.job.pk in ids]


def _steps(rows: Iterable[Row], forecast: Estimate) -> list[Step]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.job.module].append(row)
    return [
        Step(ArtifactType(module).label, jobs[0].waits, [(row, forecast.jobs[row.job.type]) for row in jobs])
        for module, jobs in found.items()
    ]
