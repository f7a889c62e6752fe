"""Retry everything of a plan that failed, in one transaction."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from accounts.types import Action
from artifacts.types import NotAllowed, Reason
from clients.policy import require
from jobs.models import GenerationPlan, Job
from jobs.services import retry_job
from jobs.types import JobStatus


@transaction.atomic
def retry_failed(plan: GenerationPlan, *, by: User) -> list[Job]:
    """Raises PermissionDenied, and NotAllowed when nothing failed."""
    require(by, Action.RUN, plan.engagement.client_id)
    failed = list(plan.jobs.filter(status=JobStatus.FAILED, selected=True).select_related("plan__engagement"))
    if not failed:
        raise NotAllowed([Reason("nothing_failed", "No job of this plan has failed.")])
    return [retry_job(job, by=by) for job in failed]
