"""Celery's way in: an id, one call, no decisions."""

from __future__ import annotations

from typing import Any

from celery import Task, shared_task
from celery.signals import worker_shutdown

from jobs import runner, services


@shared_task(bind=True, ignore_result=True)
def run_job(self: Task[Any, Any], job_id: int) -> None:
    runner.run(job_id, worker=str(self.request.hostname or ""))


@worker_shutdown.connect
def give_back(sender: Any, **kwargs: Any) -> None:
    """The worker's processes are gone by now: what they held is free."""
    services.give_back(str(sender.hostname))
