"""Celery's way in: an id, one call, no decisions."""

from __future__ import annotations

import atexit
import logging
from typing import Any

from celery import Task, shared_task
from celery.signals import (
    task_postrun,
    task_prerun,
    worker_init,
    worker_process_init,
    worker_shutting_down,
)
from django.db import DatabaseError, close_old_connections

from artifacts.types import Busy
from jobs.engine import runner
from jobs.recovery.reconciler import reclaim_from_worker, sweep
from jobs.recovery.worker_thread import WorkerThread

logger = logging.getLogger(__name__)
_attendants: list[WorkerThread] = []


@shared_task(bind=True, ignore_result=True)
def run_job(self: Task[Any, Any], job_id: int) -> None:
    runner.run(job_id, worker=str(self.request.hostname or ""))


@task_prerun.connect
@task_postrun.connect
def keep_good_connections(task: Any = None, **kwargs: Any) -> None:
    """A task is to the database what a request is: a connection is kept while it is young and unbroken."""
    if not task.request.is_eager:
        close_old_connections()


@shared_task(ignore_result=True)
def sweep_once() -> None:
    """For whoever runs a Celery beat: a third trigger."""
    sweep()


@worker_init.connect
def attend(sender: Any, **kwargs: Any) -> None:
    attendant = WorkerThread(str(sender.hostname))
    _attendants.append(attendant)
    attendant.start()
    # A cold stop sends no worker_shutdown and kills the children, so what they still held is freed at the very end.
    atexit.register(free, str(sender.hostname))


@worker_process_init.connect
def forget_attendants(**kwargs: Any) -> None:
    """A forked child has the list and not the thread."""
    _attendants.clear()


@worker_shutting_down.connect
def stop_claiming(**kwargs: Any) -> None:
    for attendant in _attendants:
        attendant.stop()


def free(worker: str) -> None:
    try:
        reclaim_from_worker(worker)
    except (DatabaseError, Busy) as error:
        logger.warning("What %s held is free when its leases run out: %s", worker, error)
