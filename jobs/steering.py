"""Doing what was shown: under the engagement's lock the act is foreseen again, and done only if it is still the same.

Errors: PermissionDenied (the person), NotAllowed (the state, with every reason, or that the plan moved meanwhile).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import AuditEvent, User
from accounts.types import Action
from artifacts.services import lock_engagement
from artifacts.showing import day
from artifacts.types import NotAllowed, Reason
from clients.models import Engagement
from clients.policy import require
from jobs import services
from jobs.foresight import Preview, foresee
from jobs.models import GenerationPlan
from jobs.types import Act, Autonomy
from jobs.waiting import Standing, standing_of

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


def standing_now(plan: GenerationPlan, engagement: Engagement) -> Standing:
    statuses = dict(engagement.artifacts.order_by().values_list("type", "status"))
    return standing_of(plan, statuses)


@transaction.atomic
def steer(plan: GenerationPlan, act: Act, target: str = "", *, by: User, seen: str | None = None) -> Preview:
    """Do the act, and return what it did. `seen` is the digest of what the person was shown."""
    engagement = lock_engagement(plan.engagement)
    require(by, ACTION[act], engagement.client)
    plan = GenerationPlan.objects.get(pk=plan.pk)
    plan.engagement = engagement
    found = foresee(standing_now(plan, engagement), act, target)
    if seen is not None and seen != found.digest:
        raise NotAllowed([_moved_on(plan, by)])
    if found.reasons:
        raise NotAllowed(found.reasons)
    _DEEDS.get(act, _ask)(plan, found, by)
    return found


def _ask(plan: GenerationPlan, found: Preview, by: User) -> None:
    words = f"{found.act.label} {found.target}".strip()
    services.run_jobs(plan, found.move.ask, by=by, event=_ASKED, reason=words)


def _cancel(plan: GenerationPlan, found: Preview, by: User) -> None:
    for job in plan.jobs.filter(pk__in=found.move.cancel).select_related("plan__engagement"):
        services.cancel_job(job, by=by)


_DEEDS: dict[Act, Callable[[GenerationPlan, Preview, User], object]] = {
    Act.PAUSE: lambda plan, found, by: services.pause_plan(plan, by=by),
    Act.RESUME: lambda plan, found, by: services.resume_plan(plan, by=by),
    Act.MANUAL: lambda plan, found, by: services.set_autonomy(plan, Autonomy.MANUAL, by=by),
    Act.ASSISTED: lambda plan, found, by: services.set_autonomy(plan, Autonomy.ASSISTED, by=by),
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
