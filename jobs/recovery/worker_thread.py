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
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection

from artifacts.types import Busy
from jobs.queue import turns
from jobs.recovery.canary import record_success
from jobs.recovery.poller import broker_is_quiet, work_waits
from jobs.recovery.reconciler import reclaim_from_worker, sweep

logger = logging.getLogger(__name__)
POLL = [sys.executable, "-m", "django", "poll"]


class WorkerThread(threading.Thread):
    def __init__(self, worker: str) -> None:
        super().__init__(name="attendant", daemon=True)
        self._worker = worker
        self._stop_asked = threading.Event()
        self._poll: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Before the pool: where the name is ours alone, what runs under it ran in a process that is gone."""
        if settings.WORKER_ALONE:
            _survive(self._take_over)
        super().start()

    def stop(self) -> None:
        self._stop_asked.set()
        if self._poll is not None:
            self._poll.terminate()

    def run(self) -> None:
        """A broker that this worker has not known for long is not called quiet yet."""
        first_poll = time.monotonic() + settings.JOB_BROKER_DOWN_SECONDS
        next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
        while not self._stop_asked.wait(jittered(settings.JOB_POLL_SECONDS)):
            if time.monotonic() >= first_poll:
                _survive(self.look)
            if time.monotonic() >= next_sweep:
                next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
                _survive(sweep)

    def look(self) -> None:
        """While the broker is quiet: start the poll when there is something for it and the last one has ended.

        When the poll is at work, or nothing waits, the canary sings here: work would be done.
        """
        if broker_is_quiet():
            if not self._polls() and work_waits():
                self._poll = subprocess.Popen([*POLL, self._worker], cwd=settings.BASE_DIR)  # noqa: S603 - our own
            elif turns.is_due(turns.POLL, settings.JOB_CANARY_SECONDS):
                record_success(turns.POLL)
        if self._stop_asked.is_set() and self._poll is not None:
            self._poll.terminate()

    def _polls(self) -> bool:
        return self._poll is not None and self._poll.poll() is None

    def _take_over(self) -> None:
        reclaim_from_worker(self._worker)


def _survive(do: Callable[[], object]) -> None:
    """Nothing that passes may end the thread, and what troubles one duty must not keep it from the other."""
    try:
        do()
    except (DatabaseError, Busy, OSError) as error:
        logger.warning("The worker's attendant could not look or sweep: %s", error)
    except Exception:
        logger.exception("The worker's attendant could not look or sweep")
    finally:
        connection.close()  # a fork of the pool must not inherit it


def jittered(seconds: float) -> float:
    return seconds * random.uniform(0.8, 1.2)  # noqa: S311 - keeps workers apart, guards nothing
