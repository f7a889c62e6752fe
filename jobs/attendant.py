"""A thread in every worker that does without the broker: it has work polled for, and it sweeps.

Nothing may wait on Redis for ever. When no canary came through for a while, each worker starts a process that claims
ready jobs itself, and what else upper apps hand down, one at a time and fairly over the clients; throughput drops,
nothing stops. It is a process so that a job in it has the limits that it has in the pool, and a job that kills it
leaves the worker alone.
"""

from __future__ import annotations

import logging
import random
import subprocess
import sys
import threading
import time

from django.conf import settings
from django.db import DatabaseError, connection

from artifacts.types import Busy
from jobs.polling import broker_is_quiet, work_waits
from jobs.sweep import sweep

logger = logging.getLogger(__name__)
POLL = [sys.executable, "manage.py", "poll"]


class Attendant(threading.Thread):
    def __init__(self, worker: str) -> None:
        super().__init__(name="attendant", daemon=True)
        self._worker = worker
        self._stop_asked = threading.Event()
        self._poll: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        self._stop_asked.set()
        if self._poll is not None:
            self._poll.terminate()

    def run(self) -> None:
        """A broker that this worker has not known for long is not called quiet yet."""
        first_poll = time.monotonic() + settings.JOB_BROKER_DOWN_SECONDS
        next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
        while not self._stop_asked.wait(jittered(settings.JOB_POLL_SECONDS)):
            try:
                if time.monotonic() >= first_poll:
                    self.look()
                if time.monotonic() >= next_sweep:
                    next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
                    sweep()
            except (DatabaseError, Busy, OSError) as error:  # nothing that passes may end the thread
                logger.warning("The worker's attendant could not look or sweep: %s", error)
            finally:
                connection.close()  # a fork of the pool must not inherit it

    def look(self) -> None:
        """Start the poll when there is something for it and the last one has ended."""
        if (self._poll is None or self._poll.poll() is not None) and broker_is_quiet() and work_waits():
            self._poll = subprocess.Popen([*POLL, self._worker], cwd=settings.BASE_DIR)  # noqa: S603 - our own
        if self._stop_asked.is_set() and self._poll is not None:
            self._poll.terminate()


def jittered(seconds: float) -> float:
    return seconds * random.uniform(0.8, 1.2)  # noqa: S311 - keeps workers apart, guards nothing
