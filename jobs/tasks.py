"""Celery's way in: an id, one call, no decisions."""

from __future__ import annotations

from typing import Any

from celery import Task, shared_task
from celery.signals import worker_init, worker_process_init, worker_shutdown, worker_shutting_down

from jobs import beats, runner, services
from jobs.attendant import Attendant
from jobs.sweep import sweep

_attendants: list[Attendant] = []


@shared_task(bind=True, ignore_result=True)
def run_job(self: Task[Any, Any], job_id: int) -> None:
    runner.run(job_id, worker=str(self.request.hostname or ""))


@shared_task(ignore_result=True)
def canary() -> None:
    """It came through: broker, worker and database work together."""
    beats.beat(beats.CANARY)


@shared_task(ignore_result=True)
def sweep_once() -> None:
    """For whoever runs a Celery beat: a third trigger."""
    sweep()


@worker_init.connect
def attend(sender: Any, **kwargs: Any) -> None:
    attendant = Attendant(str(sender.hostname))
    _attendants.append(attendant)
    attendant.start()


@worker_process_init.connect
def forget_attendants(**kwargs: Any) -> None:
    """A forked child has the list and not the thread."""
    _attendants.clear()


@worker_shutting_down.connect
def stop_claiming(**kwargs: Any) -> None:
    for attendant in _attendants:
        attendant.stop()


@worker_shutdown.connect
def give_back(sender: Any, **kwargs: Any) -> None:
    """The worker's processes are gone by now: what they held is free."""
    services.give_back(str(sender.hostname))
