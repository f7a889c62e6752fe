"""Celery tasks and signal handlers: each makes one call and decides nothing."""

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
_threads: list[WorkerThread] = []


@shared_task(bind=True, ignore_result=True)
def run_job(self: Task[Any, Any], job_id: int) -> None:
    runner.run(job_id, worker=str(self.request.hostname or ""))


@task_prerun.connect
@task_postrun.connect
def keep_good_connections(task: Any = None, **kwargs: Any) -> None:
    """Close database connections that are old or broken, as Django does around a request."""
    if not task.request.is_eager:
        close_old_connections()


@shared_task(ignore_result=True)
def sweep_once() -> None:
    """Sweep, where a Celery beat schedules it."""
    sweep()


@worker_init.connect
def start_thread(sender: Any, **kwargs: Any) -> None:
    thread = WorkerThread(str(sender.hostname))
    _threads.append(thread)
    thread.start()
    # A cold shutdown sends no worker_shutdown and kills the children: reclaim their jobs when the process exits.
    atexit.register(free, str(sender.hostname))


@worker_process_init.connect
def forget_threads(**kwargs: Any) -> None:
    """Clear the list in a forked child: fork copies the list, but not the threads."""
    _threads.clear()


@worker_shutting_down.connect
def stop_claiming(**kwargs: Any) -> None:
    for thread in _threads:
        thread.stop()


def free(worker: str) -> None:
    try:
        reclaim_from_worker(worker)
    except (DatabaseError, Busy) as error:
        logger.warning("The jobs of %s are reclaimed when their leases expire: %s", worker, error)
