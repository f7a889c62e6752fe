"""A thread in every worker that needs no broker: it starts the poller while the broker is quiet, and it sweeps.

Nothing may wait on Redis for ever. When no canary came through for a while, each worker starts `manage.py poll`, which
claims due work from the database, one piece at a time and fairly over the clients: throughput drops, nothing stops. A
process of its own gives a job the pool's limits, and a job that kills the process leaves the worker alive.
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
        super().__init__(name="worker-thread", daemon=True)
        self._worker = worker
        self._stop_asked = threading.Event()
        self._poll: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start before the pool. Jobs still running under a unique worker's name belong to a dead process."""
        if settings.WORKER_ALONE:
            _log_errors(self._reclaim_own)
        super().start()

    def stop(self) -> None:
        self._stop_asked.set()
        if self._poll is not None:
            self._poll.terminate()

    def run(self) -> None:
        """Poll and sweep at intervals. A worker that has just started does not call the broker quiet yet."""
        first_poll = time.monotonic() + settings.JOB_BROKER_DOWN_SECONDS
        next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
        while not self._stop_asked.wait(jittered(settings.JOB_POLL_SECONDS)):
            if time.monotonic() >= first_poll:
                _log_errors(self.look)
            if time.monotonic() >= next_sweep:
                next_sweep = time.monotonic() + jittered(settings.JOB_WORKER_SWEEP_SECONDS)
                _log_errors(sweep)

    def look(self) -> None:
        """While the broker is quiet, start the poller when work is due and the last poller has ended.

        While a poller runs, or nothing is due, record a success after a probed claim: work would get done.
        """
        if broker_is_quiet():
            if not self._polls() and work_waits():
                self._poll = subprocess.Popen([*POLL, self._worker], cwd=settings.BASE_DIR)  # noqa: S603 - our own
            # A poller that works, or nothing to do: either is a success, if a claim would work.
            elif turns.is_due(turns.POLL, settings.JOB_CANARY_SECONDS):
                record_success(turns.POLL)
        # stop() may have run before the Popen above: end that poller, too.
        if self._stop_asked.is_set() and self._poll is not None:
            self._poll.terminate()

    def _polls(self) -> bool:
        return self._poll is not None and self._poll.poll() is None

    def _reclaim_own(self) -> None:
        reclaim_from_worker(self._worker)


def _log_errors(do: Callable[[], object]) -> None:
    """Call `do` and log its errors: a temporary error must not end the thread, nor keep it from its other task."""
    try:
        do()
    except (DatabaseError, Busy, OSError) as error:
        logger.warning("The worker's thread could not poll or sweep: %s", error)
    except Exception:
        logger.exception("The worker's thread could not poll or sweep")
    finally:
        connection.close()  # a forked child must not inherit the connection


def jittered(seconds: float) -> float:
    return seconds * random.uniform(0.8, 1.2)  # noqa: S311 - keeps workers apart, guards nothing
