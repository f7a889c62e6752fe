"""Ringing the bell: a message with an id, after commit. A lost one costs at most one sweep."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now

from jobs.models import Job

logger = logging.getLogger(__name__)
TASK = "jobs.tasks.run_job"


def ring_after_commit(job_ids: Iterable[int]) -> None:
    if ids := list(job_ids):
        transaction.on_commit(partial(ring, ids), robust=True)


def ring(job_ids: Iterable[int]) -> int:
    """Publish one message a job; stops at the first failure, so a dead broker costs one time-out. Returns how many."""
    if not settings.JOB_BELL:
        return 0
    sent: list[int] = []
    for job_id in job_ids:
        try:
            current_app.send_task(TASK, args=[job_id], ignore_result=True)
        except (
            Exception
        ) as error:  # the sweep rings again: whatever the broker's trouble is, it must not reach a person
            logger.warning("The broker did not take job %s: %s", job_id, error)
            break
        sent.append(job_id)
    if sent:
        Job.objects.filter(pk__in=sent).update(dispatched_at=Now())
    return len(sent)
