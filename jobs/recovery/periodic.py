"""Run periodic tasks that take too long for a sweep: in the scheduler's process, each under its own lease."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db import connection

from jobs.queue import turns

logger = logging.getLogger(__name__)
LOOK_SECONDS = 60.0


class PeriodicTask(NamedTuple):
    name: str
    """The name of its PeriodicRun."""
    every: float
    """Seconds from one run to the next."""
    most: float
    """Seconds after which an unfinished run's lease expires, and another process may try."""
    do: Callable[[], dict[str, Any]]
    """Runs the task and returns the counts to record."""


_tasks: list[PeriodicTask] = []


def register(task: PeriodicTask) -> None:
    """Register a task of an upper app; registering it twice counts once."""
    if task not in _tasks:
        _tasks.append(task)


def run_due() -> None:
    """Run each task that is due and whose lease is free."""
    for task in _tasks:
        if turns.is_due(task.name, task.every) and (lease := turns.acquire(task.name, task.most)):
            _run(task, lease)


def _run(task: PeriodicTask, lease: turns.Lease) -> None:
    """Run the task. After an error its lease stays until it expires, so that the task is not retried every minute."""
    begun = time.monotonic()
    try:
        counts = task.do()
    except Exception:
        logger.exception("The periodic task %s failed", task.name)
        return
    lease.end(seconds=round(time.monotonic() - begun, 3), counts=counts)


class PeriodicRunner(threading.Thread):
    """The thread that runs due tasks once a minute, beside the sweeps of its process."""

    def __init__(self, stop: threading.Event) -> None:
        super().__init__(name="periodic", daemon=True)
        self._stop_asked = stop

    def run(self) -> None:
        while not self._stop_asked.wait(LOOK_SECONDS):
            try:
                run_due()
            except Exception:  # a temporary error must not end the thread
                logger.exception("The periodic tasks could not be read")
            finally:
                connection.close()
