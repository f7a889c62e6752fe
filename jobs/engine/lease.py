"""Keeping leases alive from a thread of its own, on a database connection of its own."""

from __future__ import annotations

import logging
import os
import threading
import time
from types import TracebackType

from django.conf import settings
from django.db import connection

from jobs.engine.claims import Claim, extend_lease
from jobs.types import OwnershipLost

logger = logging.getLogger(__name__)


class Heartbeat:
    """Beats while the body runs. `check()` raises OwnershipLost once a beat found that the job is not ours."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._lost = False
        self.due = 0.0
        """When the next beat is to be, on the monotonic clock."""

    def check(self) -> None:
        if self._lost:
            raise OwnershipLost

    def __enter__(self) -> Heartbeat:
        self.due = time.monotonic() + settings.JOB_HEARTBEAT_SECONDS
        _pulse.add(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        _pulse.discard(self)

    def beat(self) -> None:
        """One that comes after the body's end finds no running job with our token, and changes nothing."""
        self.due = time.monotonic() + settings.JOB_HEARTBEAT_SECONDS
        try:
            self._lost = self._lost or not extend_lease(self._claim)
        except Exception as error:  # a thread that died would take every later lease with it
            logger.warning("A heartbeat of job %s failed: %s", self._claim.job_id, error)


class _Pulse:
    """One thread a process, started with its first job: a thread for each cost more than a short job."""

    def __init__(self) -> None:
        self._beating: set[Heartbeat] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def add(self, heartbeat: Heartbeat) -> None:
        with self._lock:
            self._beating.add(heartbeat)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="heartbeats", daemon=True)
                self._thread.start()

    def discard(self, heartbeat: Heartbeat) -> None:
        with self._lock:
            self._beating.discard(heartbeat)

    def _run(self) -> None:
        while True:
            time.sleep(self._pause())
            with self._lock:
                due = [heartbeat for heartbeat in self._beating if heartbeat.due <= time.monotonic()]
            for heartbeat in due:
                heartbeat.beat()
            if due:
                connection.close()

    def _pause(self) -> float:
        """Until the next is due. Whatever begins meanwhile is due later than that, for all wait equally long."""
        with self._lock:
            wait = min((heartbeat.due for heartbeat in self._beating), default=float("inf")) - time.monotonic()
        return float(max(0.0, min(wait, settings.JOB_HEARTBEAT_SECONDS)))


def _begin_anew() -> None:
    """A forked child has its parent's set and not the thread."""
    global _pulse
    _pulse = _Pulse()


_pulse = _Pulse()
os.register_at_fork(after_in_child=_begin_anew)
