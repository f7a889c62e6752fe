"""Applying an action to a plan: under the engagement's lock it is previewed again, and written if it is still the same.

Errors: PermissionDenied (the person), NotAllowed (the state, with every reason, or that the plan moved meanwhile).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Now
from django.utils import timezone

from accounts.models import AuditEvent, User
from accounts.services import audit
from accounts.types import Action
from artifacts.pages.presentation import day
from artifacts.services import lock_engagement
from artifacts.types import NotAllowed, Reason
from clients.policy import require
from jobs import audit as trail
from jobs.models import GenerationPlan, Job, JobRun
from jobs.pages.wait_reasons import Standing, standing_now
from jobs.plans.actions import Move, moved, retry_job
from jobs.plans.preview import Preview, foresee, preview_of
from jobs.queue.dispatch import dispatch_next
from jobs.queue.promotion import promote_from
from jobs.queue.quotas import require_room
from jobs.types import ENDED, ENDED_WELL, OPEN, WAITING, Act, Autonomy, JobStatus, RunOutcome

ACTION = {act: Action.SET_AUTONOMY if act in (Act.MANUAL, Act.ASSISTED) else Action.RUN for act in Act}
_EVENTS = {
    "plan.pause": "paused the plan",
    "plan.resume": "resumed the plan",
    "plan.autonomy": "changed the autonomy level",
    "plan.submit": "changed the selection",
    "job.cancel": "cancelled a job",
    "job.retry": "retried a job",
    "job.regenerate": "regenerated a module",
}
_ASKED = "job.ask"
_RECENT = timedelta(minutes=15)
_CANCELLED = {"status": JobStatus.CANCELLED, "token": F("token") + 1, "lease_until": None, "blocked_by": None}
_FRESH: dict[str, Any] = {
    "attempts": 0,
    "error": "",
    "run_after": None,
    "dispatched_at": None,
    "finished_at": None,
    "blocked_by": None,
    "manual": False,
}
"""Whoever asks for a job again has asked: it is not held."""


def lock_plan(plan: GenerationPlan, action: Action, by: User) -> GenerationPlan:
    """The plan as it stands, under its engagement's lock. Raises PermissionDenied, Busy."""
    engagement = lock_engagement(plan.engagement)
    require(by, action, engagement.client)
    plan = GenerationPlan.objects.get(pk=plan.pk)
    plan.engagement = engagement
    return plan


@transaction.atomic
def steer(plan: GenerationPlan, act: Act, target: str = "", *, by: User, seen: str | None = None) -> Preview:
    """Apply the act, and return what it did. `seen` is the digest of what the person was shown."""
    plan = lock_plan(plan, ACTION[act], by)
    standing = standing_now(plan)
    found = foresee(standing, act, target)
    if seen is not None and seen != found.digest:
        raise NotAllowed([_moved_on(plan, by)])
    if found.reasons:
        raise NotAllowed(found.reasons)
    _WRITES.get(act, _ask)(standing, found, by)
    return found


@transaction.atomic
def retry(job: Job, *, by: User) -> Preview:
    """Run a failed or cancelled job again, and return what that did. Makes nobody an author."""
    standing = standing_now(lock_plan(job.plan, Action.RUN, by))
    intention = retry_job(standing, job.type)
    run(standing, intention.permitted(), by=by, event="job.retry", reason=job.type)
    return preview_of(standing, Act.RUN_ONLY, job.type, intention)


# -- writes to a locked plan --------------------------------------------------------------------------------------


def run(
    standing: Standing,
    move: Move,
    *,
    by: User,
    event: str,
    reason: str = "",
    authored: Collection[JobStatus] = ENDED_WELL,
) -> None:
    """Run again the ended jobs that the move asks for, and let go the held ones.

    Makes `by` an author of what they start: what had ended as one of `authored`, and what was held and never ran.
    """
    asked = [node for pk, node in standing.nodes.items() if pk in move.ask]
    ended = {node.id: node.status for node in asked if node.status in ENDED}
    held = {node.id: node.status for node in asked if node.manual and node.status in WAITING}
    require_room(standing.plan.engagement, len(ended))
    restart([pk for pk, status in ended.items() if status in authored], ENDED, requested_by=by)
    restart([pk for pk, status in ended.items() if status not in authored], ENDED)
    let_go(standing.plan.jobs.filter(pk__in=held), by)
    released = [(pk, status, status) for pk, status in held.items()]
    note(standing.plan, by, event, reason, [*to_pending(ended), *released])
    settle(standing, move)


def set_paused(standing: Standing, paused: bool, *, by: User) -> None:
    plan = standing.plan
    plan.paused = paused
    plan.save(update_fields=["paused"])
    settle(standing, Move(paused=paused))
    note(plan, by, "plan.pause" if paused else "plan.resume")


def set_level(standing: Standing, level: Autonomy, move: Move, *, by: User) -> None:
    """Manual holds what waits until somebody asks for it; assisted lets it go, and makes `by` an author of that."""
    plan, before = standing.plan, standing.plan.autonomy
    plan.autonomy = level.value
    plan.save(update_fields=["autonomy"])
    if level is Autonomy.MANUAL:
        plan.jobs.filter(status__in=WAITING).update(manual=True)
    else:
        let_go(plan.jobs.all(), by)
    settle(standing, move)
    audit([{**_event(plan, by, "plan.autonomy"), "from_state": before, "to_state": level.value}])


def settle(standing: Standing, move: Move) -> None:
    """Promote what the move leaves, from what was read under the lock."""
    promote_from(standing.plan, [moved(node, move) for node in standing.nodes.values()], standing.statuses)


def restart(ids: Collection[int], allowed: Iterable[JobStatus], **changes: object) -> int:
    found = Job.objects.filter(pk__in=ids, status__in=list(allowed))
    return found.update(status=JobStatus.PENDING, **{**_FRESH, **changes})


def let_go(jobs: QuerySet[Job], by: User) -> None:
    """Hold them no longer. Makes `by` the author of those that wait and never ran: `by` starts them."""
    ran = Exists(JobRun.objects.filter(job=OuterRef("pk")).order_by())
    who = Case(When(ran | ~Q(status__in=WAITING), then=F("requested_by")), default=Value(by.pk))
    jobs.filter(manual=True).update(manual=False, requested_by=who)


def stop(jobs: QuerySet[Job]) -> list[trail.Move]:
    """Cancel what is open of these. A claim that is on its way holds the row, and what it took is stopped as well."""
    open_ = jobs.filter(status__in=OPEN).order_by("pk").select_for_update(of=("self",))
    states = dict(open_.values_list("pk", "status"))
    Job.objects.filter(pk__in=states).update(**_CANCELLED, finished_at=Now())
    _end_running(states)
    if JobStatus.RUNNING in states.values():
        client = jobs.values_list("engagement__client_id", flat=True)[0]
        transaction.on_commit(partial(dispatch_next, client), robust=True)
    return [(pk, status, JobStatus.CANCELLED) for pk, status in states.items()]


def to_pending(states: Mapping[int, str]) -> list[trail.Move]:
    return [(pk, status, JobStatus.PENDING) for pk, status in states.items()]


def note(plan: GenerationPlan, by: User, action: str, reason: str = "", moves: Iterable[trail.Move] = ()) -> None:
    """What somebody did to the plan, and what became of each job by it; before readiness moves on from there."""
    each = trail.moved(plan.engagement.client_id, moves, actor=by, reason=action)
    audit([_event(plan, by, action, reason), *each])


def _end_running(ids: Collection[int]) -> None:
    runs = JobRun.objects.filter(job_id__in=ids, outcome=RunOutcome.RUNNING)
    runs.update(outcome=RunOutcome.CANCELLED, ended_at=Now())


def _event(plan: GenerationPlan, by: User, action: str, reason: str = "") -> dict[str, object]:
    return {
        "action": action,
        "actor": by,
        "client_id": plan.engagement.client_id,
        "object_type": "plan",
        "object_id": plan.pk,
        "reason": reason,
    }


# -- the acts of the page -----------------------------------------------------------------------------------------


def _ask(standing: Standing, found: Preview, by: User) -> None:
    run(standing, found.move, by=by, event=_ASKED, reason=f"{found.act.label} {found.target}".strip())


def _cancel(standing: Standing, found: Preview, by: User) -> None:
    stopped = stop(standing.plan.jobs.filter(pk__in=found.move.cancel))
    note(standing.plan, by, "job.cancel", found.target, stopped)
    settle(standing, found.move)


_WRITES: dict[Act, Callable[[Standing, Preview, User], None]] = {
    Act.PAUSE: lambda standing, found, by: set_paused(standing, True, by=by),
    Act.RESUME: lambda standing, found, by: set_paused(standing, False, by=by),
    Act.MANUAL: lambda standing, found, by: set_level(standing, Autonomy.MANUAL, found.move, by=by),
    Act.ASSISTED: lambda standing, found, by: set_level(standing, Autonomy.ASSISTED, found.move, by=by),
    Act.CANCEL: _cancel,
}


def _moved_on(plan: GenerationPlan, by: User) -> Reason:
    """Who was first, when the last word on this plan is a person's and recent; else that it went on by itself."""
    last = AuditEvent.objects.filter(object_type="plan", object_id=plan.pk).select_related("actor").first()
    again = "This is what it would do now"
    if last is None or last.actor is None or timezone.now() - last.at > _RECENT:
        return Reason("moved_on", f"the plan has moved on since you looked. {again}.")
    who = "you" if last.actor == by else str(last.actor)
    what = f"pressed {last.reason}" if last.action == _ASKED else _EVENTS.get(last.action, "changed the plan")
    return Reason("moved_on", f"{who} {what} at {day(last.at, plan.engagement.client)}. {again}.")
