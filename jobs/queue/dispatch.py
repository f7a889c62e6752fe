"""Ringing the bell: a message with an id, after commit. A lost one waits for a sweep that finds few others waiting."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now

from jobs.models import Job
from jobs.queue import turns
from jobs.queue.fair_share import next_for_client
from jobs.types import JobStatus

logger = logging.getLogger(__name__)
TASK = "jobs.tasks.run_job"
CANARY_TASK = "jobs.recovery.canary.canary"


def dispatch_on_commit(job_ids: Iterable[int]) -> None:
    if ids := list(job_ids):
        transaction.on_commit(partial(dispatch, ids), robust=True)


def dispatch_fields() -> dict[str, Any]:
    """What a transaction writes into the jobs that it will `send_on_commit`: one statement less for each."""
    return {"dispatched_at": Now()} if settings.JOB_DISPATCH else {}


def send_on_commit(job_ids: Iterable[int]) -> None:
    """Ring for jobs that carry `dispatch_fields` already; those that the broker did not take carry it no longer."""
    if settings.JOB_DISPATCH and (ids := list(job_ids)):
        transaction.on_commit(partial(_send, ids), robust=True)


def _send(ids: list[int]) -> None:
    if missed := ids[_send_all(ids) :]:
        Job.objects.filter(pk__in=missed, status=JobStatus.READY).update(dispatched_at=None)


def send_canary() -> None:
    """Every half minute a task goes the whole way, through the broker to a worker and back to the database."""
    if settings.JOB_DISPATCH and turns.is_due(turns.CANARY_SENT, settings.JOB_CANARY_SECONDS) and send(CANARY_TASK):
        turns.record(turns.CANARY_SENT)


def send(task: str, *args: int) -> bool:
    """False when the broker did not take it: whatever its trouble is, it must not reach a person."""
    try:
        current_app.send_task(task, args=args, ignore_result=True)
    except Exception as error:  # the sweep rings again
        logger.warning("The broker did not take %s%s: %s", task, args, error)
        return False
    return True


def queue_depth() -> int:
    """Messages that no worker has taken yet; 0 when the broker does not say."""
    try:
        with current_app.connection_for_write() as connection:
            channel: Any = connection.channel()
            return int(channel.queue_declare(queue=current_app.conf.task_default_queue, passive=True).message_count)
    except Exception as error:  # as in `send`
        logger.info("The broker does not say how many messages wait: %s", error)
        return 0


def dispatch_next(client_id: int) -> None:
    """Slots of a client came free: announce the jobs whose hints found none, as many as there are slots now."""
    if settings.JOB_DISPATCH:
        dispatch(next_for_client(client_id))


def dispatch(job_ids: Iterable[int]) -> int:
    """Publish one message a job, and note for whom. Returns how many."""
    ids = list(job_ids) if settings.JOB_DISPATCH else []
    sent = _send_all(ids)
    if sent:
        Job.objects.filter(pk__in=ids[:sent]).update(dispatched_at=Now())
    return sent


def _send_all(ids: list[int]) -> int:
    """How many the broker took; stops at the first failure, so that a dead broker costs one time-out."""
    return next((done for done, job_id in enumerate(ids) if not send(TASK, job_id)), len(ids))
