"""What takes too long for a sweep's turn: done in the scheduler's process, now and then, in a turn of its own."""

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
    """Its beat's."""
    every: float
    """Seconds from one to the next."""
    most: float
    """Seconds after which a turn that never ended runs out, and another process may try."""
    do: Callable[[], dict[str, Any]]
    """Answers with what its beat keeps."""


_tasks: list[PeriodicTask] = []


def register(duty: PeriodicTask) -> None:
    """Where upper apps hand down what is to be done now and then; the same twice counts once."""
    if duty not in _tasks:
        _tasks.append(duty)


def run_due() -> None:
    for duty in _tasks:
        if turns.is_due(duty.name, duty.every) and (turn := turns.acquire(duty.name, duty.most)):
            _do(duty, turn)


def _do(duty: PeriodicTask, turn: turns.Lease) -> None:
    """One that raises keeps its turn until that runs out: it is tried again then, and not at every look."""
    begun = time.monotonic()
    try:
        counts = duty.do()
    except Exception:
        logger.exception("The duty %s failed", duty.name)
        return
    turn.end(seconds=round(time.monotonic() - begun, 3), counts=counts)


class PeriodicRunner(threading.Thread):
    """Looks once a minute what is due, beside the sweeps of its process and never in their way."""

    def __init__(self, stop: threading.Event) -> None:
        super().__init__(name="steward", daemon=True)
        self._stop_asked = stop

    def run(self) -> None:
        while not self._stop_asked.wait(LOOK_SECONDS):
            try:
                run_due()
            except Exception:  # nothing that passes may end the thread
                logger.exception("The steward could not look")
            finally:
                connection.close()
