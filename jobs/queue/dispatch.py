"""Dispatch jobs: send a message with a job's id after the commit. The reconciler sends lost messages again."""

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
CANARY_TASK = "jobs.canary.come_through"
"""The name of 0.1 stays: during an upgrade both releases send and take it."""


def dispatch_on_commit(job_ids: Iterable[int]) -> None:
    """Dispatch the jobs when this transaction has committed."""
    if ids := list(job_ids):
        transaction.on_commit(partial(dispatch, ids), robust=True)


def dispatch_fields() -> dict[str, Any]:
    """Return the columns that mark jobs as dispatched, for an UPDATE before `send_on_commit`: saves a statement."""
    return {"dispatched_at": Now()} if settings.JOB_DISPATCH else {}


def send_on_commit(job_ids: Iterable[int]) -> None:
    """Send the messages of jobs that `dispatch_fields` has marked; unmark those that the broker does not accept."""
    if settings.JOB_DISPATCH and (ids := list(job_ids)):
        transaction.on_commit(partial(_send, ids), robust=True)


def _send(ids: list[int]) -> None:
    if missed := ids[_send_all(ids) :]:
        Job.objects.filter(pk__in=missed, status=JobStatus.READY).update(dispatched_at=None)


def send_canary() -> None:
    """Send the canary task every JOB_CANARY_SECONDS: through the broker to a worker and back to the database."""
    if settings.JOB_DISPATCH and turns.is_due(turns.CANARY_SENT, settings.JOB_CANARY_SECONDS) and send(CANARY_TASK):
        turns.record(turns.CANARY_SENT)


def send(task: str, *args: int) -> bool:
    """Send a task. False when the broker does not accept it: no broker error may reach a person's request."""
    try:
        current_app.send_task(task, args=args, ignore_result=True)
    except Exception as error:  # any error: the reconciler sends it again
        logger.warning("The broker did not accept %s%s: %s", task, args, error)
        return False
    return True


def queue_depth() -> int:
    """Count the messages that no worker has taken yet; 0 when the broker does not answer."""
    try:
        with current_app.connection_for_write() as connection:
            channel: Any = connection.channel()
            return int(channel.queue_declare(queue=current_app.conf.task_default_queue, passive=True).message_count)
    except Exception as error:  # as in `send`
        logger.info("The broker does not answer how many messages wait: %s", error)
        return 0


def dispatch_next(client_id: int) -> None:
    """Dispatch a client's next jobs into its free slots: those whose earlier messages found none."""
    if settings.JOB_DISPATCH:
        dispatch(next_for_client(client_id))


def dispatch(job_ids: Iterable[int]) -> int:
    """Send a message for each job and mark these jobs as dispatched. Returns how many the broker accepted."""
    ids = list(job_ids) if settings.JOB_DISPATCH else []
    sent = _send_all(ids)
    if sent:
        Job.objects.filter(pk__in=ids[:sent]).update(dispatched_at=Now())
    return sent


def _send_all(ids: list[int]) -> int:
    """Count the messages accepted. Stops at the first failure, so that a dead broker costs one time-out."""
    return next((done for done, job_id in enumerate(ids) if not send(TASK, job_id)), len(ids))
