"""Apply an action to a plan: lock the engagement, preview again, and write if the effects are those that were shown.

Errors: PermissionDenied (the person), NotAllowed (the state, with every reason, or that the plan has changed).
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

from accounts.audit import audit
from accounts.models import AuditEvent, User
from accounts.types import Action
from artifacts.pages.presentation import day
from artifacts.services import lock_engagement
from artifacts.types import NotAllowed, Reason
from clients.policy import require
from jobs.audit import Transition, transition_events
from jobs.models import GenerationPlan, Job, JobRun
from jobs.pages.wait_reasons import PlanSnapshot, read_snapshot
from jobs.plans.actions import PlanChange, changed_node, check_retry
from jobs.plans.preview import ActionPreview, build_preview, preview_action
from jobs.queue.dispatch import dispatch_next
from jobs.queue.promotion import promote_from
from jobs.queue.quotas import require_room
from jobs.types import ENDED, ENDED_WELL, OPEN, WAITING, Autonomy, JobStatus, PlanAction, RunOutcome

PERMISSION = {
    **dict.fromkeys(PlanAction, Action.RUN),
    PlanAction.MANUAL: Action.SET_AUTONOMY,
    PlanAction.ASSISTED: Action.SET_AUTONOMY,
}
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
"""The columns of a job that runs again. A person asked for it, so it is not on hold."""


def lock_plan(plan: GenerationPlan, permission: Action, by: User) -> GenerationPlan:
    """Lock the plan's engagement and read the plan again. Raises PermissionDenied, Busy."""
    engagement = lock_engagement(plan.engagement)
    require(by, permission, engagement.client)
    plan = GenerationPlan.objects.get(pk=plan.pk)
    plan.engagement = engagement
    return plan


@transaction.atomic
def apply_action(
    plan: GenerationPlan, action: PlanAction, target: str = "", *, by: User, seen: str | None = None
) -> ActionPreview:
    """Apply the action and return what it did. `seen` is the digest of what the person was shown."""
    plan = lock_plan(plan, PERMISSION[action], by)
    snapshot = read_snapshot(plan)
    found = preview_action(snapshot, action, target)
    if seen is not None and seen != found.digest:
        raise NotAllowed([_changed_since(plan, by)])
    if found.reasons:
        raise NotAllowed(found.reasons)
    _WRITES.get(action, _run)(snapshot, found, by)
    return found


@transaction.atomic
def apply_retry(job: Job, *, by: User) -> ActionPreview:
    """Run one failed or cancelled job again and return what that did. Makes nobody an author."""
    snapshot = read_snapshot(lock_plan(job.plan, Action.RUN, by))
    check = check_retry(snapshot, job.type)
    run_jobs(snapshot, check.permitted(), by=by, event="job.retry", reason=job.type)
    return build_preview(snapshot, PlanAction.RUN_ONLY, job.type, check)


# -- writes to a locked plan --------------------------------------------------------------------------------------


def run_jobs(
    snapshot: PlanSnapshot,
    change: PlanChange,
    *,
    by: User,
    event: str,
    reason: str = "",
    authored: Collection[JobStatus] = ENDED_WELL,
) -> None:
    """Run the change's ended jobs again and release its held ones.

    Makes `by` an author of the jobs that had ended as one of `authored`, and of the held ones that never ran.
    """
    asked = [node for pk, node in snapshot.nodes.items() if pk in change.run]
    ended = {node.id: node.status for node in asked if node.status in ENDED}
    held = {node.id: node.status for node in asked if node.manual and node.status in WAITING}
    require_room(snapshot.plan.engagement, len(ended))
    restart_jobs([pk for pk, status in ended.items() if status in authored], ENDED, requested_by=by)
    restart_jobs([pk for pk, status in ended.items() if status not in authored], ENDED)
    release_held(snapshot.plan.jobs.filter(pk__in=held), by)
    released = [(pk, status, status) for pk, status in held.items()]
    record_action(snapshot.plan, by, event, reason, [*pending_transitions(ended), *released])
    promote_after(snapshot, change)


def set_paused(snapshot: PlanSnapshot, paused: bool, *, by: User) -> None:
    """Pause or resume the plan."""
    plan = snapshot.plan
    plan.paused = paused
    plan.save(update_fields=["paused"])
    promote_after(snapshot, PlanChange(paused=paused))
    record_action(plan, by, "plan.pause" if paused else "plan.resume")


def change_autonomy(snapshot: PlanSnapshot, level: Autonomy, change: PlanChange, *, by: User) -> None:
    """Set the autonomy level: manual holds every waiting job, assisted releases it and makes `by` an author of it."""
    plan, before = snapshot.plan, snapshot.plan.autonomy
    plan.autonomy = level.value
    plan.save(update_fields=["autonomy"])
    if level is Autonomy.MANUAL:
        plan.jobs.filter(status__in=WAITING).update(manual=True)
    else:
        release_held(plan.jobs.all(), by)
    promote_after(snapshot, change)
    audit([{**_event(plan, by, "plan.autonomy"), "from_state": before, "to_state": level.value}])


def promote_after(snapshot: PlanSnapshot, change: PlanChange) -> None:
    """Promote the plan as the change leaves it, from the snapshot that was read under the lock."""
    promote_from(snapshot.plan, [changed_node(node, change) for node in snapshot.nodes.values()], snapshot.statuses)


def restart_jobs(ids: Collection[int], allowed: Iterable[JobStatus], **changes: object) -> int:
    """Set ended jobs back to pending. Returns how many."""
    found = Job.objects.filter(pk__in=ids, status__in=list(allowed))
    return found.update(status=JobStatus.PENDING, **{**_FRESH, **changes})


def release_held(jobs: QuerySet[Job], by: User) -> None:
    """Release held jobs. `by` starts those that wait and never ran, and so becomes their author."""
    ran = Exists(JobRun.objects.filter(job=OuterRef("pk")).order_by())
    who = Case(When(ran | ~Q(status__in=WAITING), then=F("requested_by")), default=Value(by.pk))
    jobs.filter(manual=True).update(manual=False, requested_by=who)


def cancel_open(jobs: QuerySet[Job]) -> list[Transition]:
    """Cancel the open ones of these jobs, running ones included."""
    # a claim in progress holds the row's lock: wait for it, and cancel the run that it starts
    open_ = jobs.filter(status__in=OPEN).order_by("pk").select_for_update(of=("self",))
    states = dict(open_.values_list("pk", "status"))
    Job.objects.filter(pk__in=states).update(**_CANCELLED, finished_at=Now())
    _end_running(states)
    if JobStatus.RUNNING in states.values():
        client = jobs.values_list("engagement__client_id", flat=True)[0]
        transaction.on_commit(partial(dispatch_next, client), robust=True)
    return [(pk, status, JobStatus.CANCELLED) for pk, status in states.items()]


def pending_transitions(states: Mapping[int, str]) -> list[Transition]:
    return [(pk, status, JobStatus.PENDING) for pk, status in states.items()]


def record_action(
    plan: GenerationPlan, by: User, event: str, reason: str = "", transitions: Iterable[Transition] = ()
) -> None:
    """Write an audit event for the action and one for each job that it changed; call it before promotion."""
    each = transition_events(plan.engagement.client_id, transitions, actor=by, reason=event)
    audit([_event(plan, by, event, reason), *each])


def _end_running(ids: Collection[int]) -> None:
    runs = JobRun.objects.filter(job_id__in=ids, outcome=RunOutcome.RUNNING)
    runs.update(outcome=RunOutcome.CANCELLED, ended_at=Now())


def _event(plan: GenerationPlan, by: User, event: str, reason: str = "") -> dict[str, object]:
    return {
        "action": event,
        "actor": by,
        "client_id": plan.engagement.client_id,
        "object_type": "plan",
        "object_id": plan.pk,
        "reason": reason,
    }


# -- the actions of the page -----------------------------------------------------------------------------------------


def _run(snapshot: PlanSnapshot, found: ActionPreview, by: User) -> None:
    run_jobs(snapshot, found.change, by=by, event=_ASKED, reason=f"{found.action.label} {found.target}".strip())


def _cancel(snapshot: PlanSnapshot, found: ActionPreview, by: User) -> None:
    stopped = cancel_open(snapshot.plan.jobs.filter(pk__in=found.change.cancel))
    record_action(snapshot.plan, by, "job.cancel", found.target, stopped)
    promote_after(snapshot, found.change)


_WRITES: dict[PlanAction, Callable[[PlanSnapshot, ActionPreview, User], None]] = {
    PlanAction.PAUSE: lambda snapshot, found, by: set_paused(snapshot, True, by=by),
    PlanAction.RESUME: lambda snapshot, found, by: set_paused(snapshot, False, by=by),
    PlanAction.MANUAL: lambda snapshot, found, by: change_autonomy(snapshot, Autonomy.MANUAL, found.change, by=by),
    PlanAction.ASSISTED: lambda snapshot, found, by: change_autonomy(snapshot, Autonomy.ASSISTED, found.change, by=by),
    PlanAction.CANCEL: _cancel,
}


def _changed_since(plan: GenerationPlan, by: User) -> Reason:
    """Say who changed the plan meanwhile, if a person did within the last minutes; otherwise that it has changed."""
    last = AuditEvent.objects.filter(object_type="plan", object_id=plan.pk).select_related("actor").first()
    again = "This is what the action would do now"
    if last is None or last.actor is None or timezone.now() - last.at > _RECENT:
        return Reason("moved_on", f"the plan has changed since you opened this page. {again}.")
    who = "you" if last.actor == by else str(last.actor)
    what = f"pressed {last.reason}" if last.action == _ASKED else _EVENTS.get(last.action, "changed the plan")
    return Reason("moved_on", f"{who} {what} at {day(last.at, plan.engagement.client)}. {again}.")
