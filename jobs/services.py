"""What people do with plans and jobs. Every write locks the engagement first, then recomputes readiness.

Errors: PermissionDenied (the person), NotAllowed (the state, with every reason), InvalidPlan (the selection).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Now

from accounts.models import User
from accounts.services import audit
from accounts.types import Action
from artifacts.gating import check_gating
from artifacts.models import Artifact
from artifacts.services import lock_engagement
from artifacts.types import ArtifactStatus, ArtifactType, NotAllowed, Reason
from clients.models import Engagement
from clients.policy import require
from generation.api import spec
from jobs import selection
from jobs.assembly import assemble_if_finished
from jobs.bell import ring_next
from jobs.models import GenerationPlan, Job, JobRun
from jobs.promotion import promote
from jobs.quotas import require_room
from jobs.sql import insert_all, table
from jobs.trail import Move, moved
from jobs.types import ENDED, ENDED_WELL, OPEN, STOPPED, WAITING, Autonomy, JobStatus, RunOutcome

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


@transaction.atomic
def build_plan(engagement: Engagement, job_types: Sequence[str] | str, *, by: User) -> GenerationPlan:
    """One job per selected type. An engagement has one plan: another selection extends or trims it.

    `job_types` is a list, or "all". Jobs that ran and are left out keep their runs.
    """
    engagement = lock_engagement(engagement)
    require(by, Action.PLAN, engagement.client)
    intake = engagement.artifacts.filter(type=ArtifactType.INTAKE).values_list("content", flat=True).first()
    return lay_out_plan(engagement, selection.resolve(job_types, intake or {}), by=by)


def lay_out_plan(engagement: Engagement, chosen: Sequence[str], *, by: User) -> GenerationPlan:
    """The same for job types that `selection.resolve` gave, and `by` who may plan, inside the transaction of a caller
    that holds the engagement's lock.
    """
    pairs = selection.edges(chosen)
    plan = GenerationPlan.objects.filter(engagement=engagement).first()
    standing = {job.type: job for job in plan.jobs.all()} if plan else {}
    plan = plan or GenerationPlan.objects.create(engagement=engagement, created_by=by)
    plan.engagement = engagement
    again = [job for job in standing.values() if job.type in chosen and not job.selected and job.status in STOPPED]
    require_room(engagement, len(again) + sum(key not in standing for key in chosen))
    stopped = _trim(plan, [job for job in standing.values() if job.type not in chosen])
    ids = _extend(plan, chosen, standing, again, by)
    _connect(ids, pairs, _links(plan) if standing else {})
    restarted = _to_pending({job.pk: job.status for job in again})
    _note(plan, by, "plan.submit", ", ".join(chosen), [*stopped, *restarted])
    touched = {job.module for job in standing.values()}
    for module in (m for m in ArtifactType.values if m in touched):
        assemble_if_finished(plan, module, by=by)
    promote(plan)
    return plan


@transaction.atomic
def pause_plan(plan: GenerationPlan, *, by: User) -> GenerationPlan:
    """No new claims; running jobs finish."""
    return _set_paused(plan, True, by)


@transaction.atomic
def resume_plan(plan: GenerationPlan, *, by: User) -> GenerationPlan:
    return _set_paused(plan, False, by)


@transaction.atomic
def set_autonomy(plan: GenerationPlan, level: Autonomy, *, by: User) -> GenerationPlan:
    """Manual holds every job that waits until somebody asks for it; assisted lets all of them go.

    Makes `by` an author of what was held and never ran, as `run_jobs` does.
    """
    plan = _lock_plan(plan, Action.SET_AUTONOMY, by)
    if plan.autonomy != level:
        before, plan.autonomy = plan.autonomy, level.value
        plan.save(update_fields=["autonomy"])
        if level is Autonomy.MANUAL:
            plan.jobs.filter(status__in=WAITING).update(manual=True)
        else:
            _let_go(plan.jobs.all(), by)
        promote(plan)
        audit([{**_event(plan, by, "plan.autonomy"), "from_state": before, "to_state": level.value}])
    return plan


@transaction.atomic
def run_jobs(plan: GenerationPlan, ids: Iterable[int], *, by: User, event: str, reason: str = "") -> list[Job]:
    """Ask for these jobs: ended ones run again, waiting ones are held no longer. Running ones are left alone.

    Makes `by` an author of what they start: what had ended well, and what was held and never ran. A retry makes nobody
    one.
    """
    plan = _lock_plan(plan, Action.RUN, by)
    jobs = plan.jobs.filter(pk__in=list(ids), selected=True)
    states = {pk: (status, manual) for pk, status, manual in jobs.values_list("pk", "status", "manual")}
    well, stopped = ([pk for pk, (status, _) in states.items() if status in those] for those in (ENDED_WELL, STOPPED))
    require_room(plan.engagement, len(well) + len(stopped))
    _restart(well, ENDED_WELL, requested_by=by)
    _restart(stopped, STOPPED)
    _let_go(jobs.filter(status__in=WAITING), by)
    released = [(pk, status, status) for pk, (status, manual) in states.items() if status in WAITING and manual]
    _note(plan, by, event, reason, [*_to_pending({pk: states[pk][0] for pk in (*well, *stopped)}), *released])
    promote(plan)
    return list(Job.objects.filter(pk__in=states).order_by("priority"))


@transaction.atomic
def retry_job(job: Job, *, by: User) -> Job:
    """Run a failed or cancelled job again; what it blocked is freed. Makes nobody an author."""
    plan = _lock_plan(job.plan, Action.RUN, by)
    job.refresh_from_db()
    if not job.selected:
        raise NotAllowed([Reason("left_out", f"{spec(job.type).label} is not in the plan any more: tick it first.")])
    require_room(plan.engagement, 1)
    if not _restart([job.pk], STOPPED):
        raise NotAllowed([_state_reason(job, "retried")])
    _note(plan, by, "job.retry", job.type, _to_pending({job.pk: job.status}))
    promote(plan)
    job.refresh_from_db()
    return job


@transaction.atomic
def cancel_job(job: Job, *, by: User) -> Job:
    """Stop a job that has not ended; a running one's answer will be refused. Dependants become blocked."""
    plan = _lock_plan(job.plan, Action.RUN, by)
    stopped = _stop(plan.jobs.filter(pk=job.pk))
    if not stopped:
        job.refresh_from_db()
        raise NotAllowed([_state_reason(job, "cancelled")])
    _note(plan, by, "job.cancel", job.type, stopped)
    promote(plan)
    job.refresh_from_db()
    return job


@transaction.atomic
def regenerate(artifact: Artifact, *, by: User, job_types: Iterable[str] | None = None) -> list[Job]:
    """Run the module's jobs again; those whose inputs are unchanged end as skipped. Makes `by` an author.

    Refused while the gate is closed, when the artifact is archived, or when its module has no job in the plan.
    """
    plan = GenerationPlan.objects.filter(engagement_id=artifact.engagement_id).first()
    if plan is None:
        raise NotAllowed([Reason("no_plan", f"{artifact.type} has no generation plan.", artifact=artifact.type)])
    plan = _lock_plan(plan, Action.RUN, by)
    jobs = plan.jobs.filter(module=artifact.type, selected=True, status__in=ENDED)
    if job_types is not None:
        jobs = jobs.filter(type__in=list(job_types))
    reasons = list(check_gating(artifact.type, plan.engagement).reasons)
    archived = Artifact.objects.filter(pk=artifact.pk, status=ArtifactStatus.ARCHIVED).exists()
    if archived:
        reasons.append(Reason("archived", f"{artifact.type} is archived: restore it first.", artifact=artifact.type))
    states = dict(jobs.values_list("pk", "status"))
    if not states:
        reasons.append(Reason("no_jobs", f"{artifact.type} has no finished job to run again.", artifact=artifact.type))
    if reasons:
        raise NotAllowed(reasons)
    require_room(plan.engagement, len(states))
    _restart(states, ENDED, requested_by=by)
    _note(plan, by, "job.regenerate", artifact.type, _to_pending(states))
    promote(plan)
    return list(Job.objects.filter(pk__in=states).order_by("priority"))


@transaction.atomic
def hold(plan: GenerationPlan, module: str, *, by: User) -> None:
    """Keep a module's waiting jobs from starting by themselves until `release`."""
    _set_manual(plan, module, True, by)


@transaction.atomic
def release(plan: GenerationPlan, module: str, *, by: User) -> None:
    _set_manual(plan, module, False, by)


def _lock_plan(plan: GenerationPlan, action: Action, by: User) -> GenerationPlan:
    engagement = lock_engagement(plan.engagement)
    require(by, action, engagement.client)
    plan = GenerationPlan.objects.get(pk=plan.pk)
    plan.engagement = engagement
    return plan


def _trim(plan: GenerationPlan, left_out: Sequence[Job]) -> list[Move]:
    """Jobs that never ran go; jobs that ran stay, out of the plan. None of them can be claimed any more."""
    if not left_out:
        return []
    jobs = plan.jobs.filter(pk__in=[job.pk for job in left_out])
    stopped = _stop(jobs)
    jobs.filter(runs=None).delete()
    jobs.update(selected=False)
    return stopped


def _stop(jobs: QuerySet[Job]) -> list[Move]:
    """Cancel what is open of these. A claim that is on its way holds the row, and what it took is stopped as well."""
    open_ = jobs.filter(status__in=OPEN).order_by("pk").select_for_update(of=("self",))
    states = dict(open_.values_list("pk", "status"))
    Job.objects.filter(pk__in=states).update(**_CANCELLED, finished_at=Now())
    _end_running(states)
    if JobStatus.RUNNING in states.values():
        client = jobs.values_list("engagement__client_id", flat=True)[0]
        transaction.on_commit(partial(ring_next, client), robust=True)
    return [(pk, status, JobStatus.CANCELLED) for pk, status in states.items()]


def _end_running(ids: Collection[int]) -> None:
    runs = JobRun.objects.filter(job_id__in=ids, outcome=RunOutcome.RUNNING)
    runs.update(outcome=RunOutcome.CANCELLED, ended_at=Now())


def _extend(
    plan: GenerationPlan, chosen: Sequence[str], standing: Mapping[str, Job], again: Iterable[Job], by: User
) -> dict[str, int]:
    """The ids of the chosen jobs by type, those that are missing made, and those that had stopped waiting `again`."""
    order = selection.priorities(chosen)
    kept = [job for key, job in standing.items() if key in order]
    held = plan.autonomy == Autonomy.MANUAL
    _restart([job.pk for job in again], STOPPED, requested_by=by, manual=held)
    changed = [job for job in kept if (job.priority, job.selected) != (order[job.type], True)]
    for job in changed:
        job.priority, job.selected = order[job.type], True
    Job.objects.bulk_update(changed, ["priority", "selected"])
    new = Job.objects.bulk_create(
        Job(
            plan=plan,
            engagement=plan.engagement,
            type=key,
            module=spec(key).module.value,
            priority=order[key],
            requested_by=by,
            manual=held,
        )
        for key in chosen
        if key not in standing
    )
    return {job.type: job.pk for job in (*kept, *new)}


def _links(plan: GenerationPlan) -> dict[tuple[int, int], int]:
    """The links' ids by job and dependency."""
    links = Job.dependencies.through.objects.filter(from_job__plan=plan)
    return {(job, dependency): pk for pk, job, dependency in links.values_list("pk", "from_job_id", "to_job_id")}


def _connect(ids: Mapping[str, int], pairs: Sequence[tuple[str, str]], found: Mapping[tuple[int, int], int]) -> None:
    through = Job.dependencies.through
    wanted = {(ids[job], ids[dependency]) for job, dependency in pairs}
    if gone := [pk for pair, pk in found.items() if pair not in wanted]:
        through.objects.filter(pk__in=gone).delete()
    insert_all(table(through), ("from_job_id", "to_job_id"), sorted(wanted - found.keys()))


def _restart(ids: Collection[int], allowed: Iterable[JobStatus], **changes: object) -> int:
    found = Job.objects.filter(pk__in=ids, status__in=list(allowed))
    return found.update(status=JobStatus.PENDING, **{**_FRESH, **changes})


def _let_go(jobs: QuerySet[Job], by: User) -> None:
    """Hold them no longer. Makes `by` the author of those that wait and never ran: `by` starts them."""
    ran = Exists(JobRun.objects.filter(job=OuterRef("pk")).order_by())
    who = Case(When(ran | ~Q(status__in=WAITING), then=F("requested_by")), default=Value(by.pk))
    jobs.filter(manual=True).update(manual=False, requested_by=who)


def _to_pending(states: Mapping[int, str]) -> list[Move]:
    return [(pk, status, JobStatus.PENDING) for pk, status in states.items()]


def _set_paused(plan: GenerationPlan, paused: bool, by: User) -> GenerationPlan:
    plan = _lock_plan(plan, Action.RUN, by)
    if plan.paused != paused:
        plan.paused = paused
        plan.save(update_fields=["paused"])
        promote(plan)
        audit([_event(plan, by, "plan.pause" if paused else "plan.resume")])
    return plan


def _set_manual(plan: GenerationPlan, module: str, manual: bool, by: User) -> None:
    plan = _lock_plan(plan, Action.RUN, by)
    jobs = plan.jobs.filter(module=module)
    if manual:
        jobs.update(manual=True)
    else:
        _let_go(jobs, by)
    promote(plan)
    audit([_event(plan, by, "plan.hold" if manual else "plan.release", reason=module)])


def _state_reason(job: Job, what: str) -> Reason:
    label = JobStatus(job.status).label
    return Reason("job_state", f"{spec(job.type).label} is “{label}” and cannot be {what} now.")


def _note(plan: GenerationPlan, by: User, action: str, reason: str, moves: Iterable[Move]) -> None:
    """What somebody did to the plan, and what became of each job by it; before readiness moves on from there."""
    each = moved(plan.engagement.client_id, moves, actor=by, reason=action)
    audit([_event(plan, by, action, reason=reason), *each])


def _event(plan: GenerationPlan, by: User, action: str, reason: str = "") -> dict[str, object]:
    return {
        "action": action,
        "actor": by,
        "client_id": plan.engagement.client_id,
        "object_type": "plan",
        "object_id": plan.pk,
        "reason": reason,
    }
