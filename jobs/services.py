"""Build, pause, run and cancel plans and jobs. Every write locks the engagement first, then recomputes readiness.

Errors: PermissionDenied (the person), NotAllowed (the state, with every reason), InvalidPlan (the selection).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from django.db import transaction

from accounts.models import User
from accounts.types import Action
from artifacts.models import Artifact
from artifacts.services import lock_engagement, write
from artifacts.types import ArtifactType, NotAllowed, Reason
from clients.models import Engagement
from clients.policy import require
from generation.api import spec
from jobs import selection
from jobs.audit import Transition
from jobs.engine.assembly import assemble_if_finished
from jobs.models import GenerationPlan, Job
from jobs.pages.wait_reasons import read_snapshot
from jobs.plans import actions
from jobs.plans.apply import (
    apply_action,
    apply_retry,
    cancel_open,
    change_autonomy,
    lock_plan,
    pending_transitions,
    record_action,
    release_held,
    restart_jobs,
    run_jobs,
    set_paused,
)
from jobs.queue.promotion import promote
from jobs.queue.quotas import require_room
from jobs.queue.sql import insert_all, table
from jobs.types import ENDED, STOPPED, Autonomy, PlanAction


@transaction.atomic
def build_plan(engagement: Engagement, job_types: Sequence[str] | str, *, by: User) -> GenerationPlan:
    """Build the engagement's one plan, a job per selected type; another selection extends or trims it.

    `job_types` is a list, or "all". Jobs that ran and are left out keep their runs.
    """
    engagement = lock_engagement(engagement)
    require(by, Action.PLAN, engagement.client)
    intake = engagement.artifacts.filter(type=ArtifactType.INTAKE).values_list("content", flat=True).first()
    return lay_out_plan(engagement, selection.resolve(job_types, intake or {}), by=by)


def lay_out_plan(engagement: Engagement, chosen: Sequence[str], *, by: User) -> GenerationPlan:
    """Build the plan inside the transaction of a caller that locked the engagement and asked whether `by` may plan.

    `chosen` are job types as `selection.resolve` gives them.
    """
    pairs, order = selection.edges(chosen), selection.priorities(chosen)
    plan = GenerationPlan.objects.filter(engagement=engagement).first()
    existing = {job.type: job for job in plan.jobs.all()} if plan else {}
    plan = plan or GenerationPlan.objects.create(engagement=engagement, created_by=by)
    plan.engagement = engagement
    again = [job for job in existing.values() if job.type in chosen and not job.selected and job.status in STOPPED]
    require_room(engagement, len(again) + sum(key not in existing for key in chosen))
    stopped = _trim(plan, [job for job in existing.values() if job.type not in chosen])
    ids = _extend(plan, order, existing, again, by)
    _connect(ids, pairs, _links(plan) if existing else {})
    restarted = pending_transitions({job.pk: job.status for job in again})
    record_action(plan, by, "plan.submit", ", ".join(chosen), [*stopped, *restarted])
    touched = {job.module for job in existing.values()}
    for module in (m for m in ArtifactType.values if m in touched):
        assemble_if_finished(plan, module, by=by)
    promote(plan)
    return plan


@transaction.atomic
def pause_plan(plan: GenerationPlan, *, by: User) -> GenerationPlan:
    """Pause a plan: no new claims; running jobs finish. Does nothing to a paused plan."""
    return _set_paused(plan, True, by)


@transaction.atomic
def resume_plan(plan: GenerationPlan, *, by: User) -> GenerationPlan:
    """Resume a paused plan."""
    return _set_paused(plan, False, by)


@transaction.atomic
def set_autonomy(plan: GenerationPlan, level: Autonomy, *, by: User) -> GenerationPlan:
    """Set the autonomy level: manual holds every waiting job until somebody runs it, assisted releases them all.

    Makes `by` an author of the released jobs that never ran.
    """
    plan = lock_plan(plan, Action.SET_AUTONOMY, by)
    if plan.autonomy != level:
        snapshot = read_snapshot(plan)
        action = PlanAction.MANUAL if level is Autonomy.MANUAL else PlanAction.ASSISTED
        change_autonomy(snapshot, level, actions.check_action(snapshot, action, "").permitted(), by=by)
    return plan


def retry_job(job: Job, *, by: User) -> Job:
    """Run a failed or cancelled job again, which unblocks its dependants. Makes nobody an author."""
    apply_retry(job, by=by)
    job.refresh_from_db()
    return job


def cancel_job(job: Job, *, by: User) -> Job:
    """Cancel a job that has not ended, which blocks its dependants. A running job's output will be discarded."""
    apply_action(job.plan, PlanAction.CANCEL, job.type, by=by)
    job.refresh_from_db()
    return job


@write(Action.RUN)
def regenerate(
    artifact: Artifact, *, by: User, job_types: Collection[str] | None = None, expected_version: int | None = None
) -> list[Job]:
    """Run the ended jobs of the artifact's module again; unchanged inputs end as skipped. Makes `by` an author.

    Raises PermissionDenied, Conflict, and NotAllowed while the gate is closed, for an archived artifact, and without an
    ended job.
    """
    return regenerate_locked(artifact, by=by, job_types=job_types)


def regenerate_locked(artifact: Artifact, *, by: User, job_types: Collection[str] | None = None) -> list[Job]:
    """Regenerate inside the transaction of a caller that locked the artifact and asked for permission and conflict."""
    plan = GenerationPlan.objects.filter(engagement=artifact.engagement).first()
    if plan is None:
        raise NotAllowed([Reason("no_plan", f"{artifact.type} has no generation plan.", artifact=artifact.type)])
    plan.engagement = artifact.engagement
    snapshot = read_snapshot(plan)
    change = actions.check_regenerate(snapshot, artifact.type, job_types).permitted()
    run_jobs(snapshot, change, by=by, event="job.regenerate", reason=artifact.type, authored=ENDED)
    return list(Job.objects.filter(pk__in=change.run).order_by("priority"))


@transaction.atomic
def hold(plan: GenerationPlan, module: str, *, by: User) -> None:
    """Hold a module's waiting jobs until `release`."""
    _set_manual(plan, module, True, by)


@transaction.atomic
def release(plan: GenerationPlan, module: str, *, by: User) -> None:
    """Release a module's held jobs. Makes `by` an author of those that never ran."""
    _set_manual(plan, module, False, by)


def _trim(plan: GenerationPlan, left_out: Sequence[Job]) -> list[Transition]:
    """Cancel the jobs that are left out: delete those that never ran, unselect those that did."""
    if not left_out:
        return []
    jobs = plan.jobs.filter(pk__in=[job.pk for job in left_out])
    stopped = cancel_open(jobs)
    jobs.filter(runs=None).delete()
    jobs.update(selected=False)
    return stopped


def _extend(
    plan: GenerationPlan, order: Mapping[str, int], existing: Mapping[str, Job], again: Collection[Job], by: User
) -> dict[str, int]:
    """Make the missing jobs of `order` (priorities by type), and let those of `again`, which had stopped, wait.

    Returns the ids by type.
    """
    kept = [job for key, job in existing.items() if key in order]
    held = plan.autonomy == Autonomy.MANUAL
    if again:
        restart_jobs([job.pk for job in again], STOPPED, requested_by=by, manual=held)
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
        for key in order
        if key not in existing
    )
    return {job.type: job.pk for job in (*kept, *new)}


def _links(plan: GenerationPlan) -> dict[tuple[int, int], int]:
    """Read the ids of the dependency links by job and dependency."""
    links = Job.dependencies.through.objects.filter(from_job__plan=plan)
    return {(job, dependency): pk for pk, job, dependency in links.values_list("pk", "from_job_id", "to_job_id")}


def _connect(ids: Mapping[str, int], pairs: Sequence[tuple[str, str]], found: Mapping[tuple[int, int], int]) -> None:
    through = Job.dependencies.through
    wanted = {(ids[job], ids[dependency]) for job, dependency in pairs}
    if gone := [pk for pair, pk in found.items() if pair not in wanted]:
        through.objects.filter(pk__in=gone).delete()
    insert_all(table(through), ("from_job_id", "to_job_id"), sorted(wanted - found.keys()))


def _set_paused(plan: GenerationPlan, paused: bool, by: User) -> GenerationPlan:
    plan = lock_plan(plan, Action.RUN, by)
    if plan.paused != paused:
        set_paused(read_snapshot(plan), paused, by=by)
    return plan


def _set_manual(plan: GenerationPlan, module: str, manual: bool, by: User) -> None:
    plan = lock_plan(plan, Action.RUN, by)
    jobs = plan.jobs.filter(module=module)
    if manual:
        jobs.update(manual=True)
    else:
        release_held(jobs, by)
    promote(plan)
    record_action(plan, by, "plan.hold" if manual else "plan.release", module)
